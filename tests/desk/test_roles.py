"""Roles: rights come from the matrix file, districts confine an officer, changes are logged."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from audit.actions.write_entry import write_entry
from audit.models import AuditEntry
from catalog.models import Listing, Material
from desk.models import StaffSession
from desk.roles import load_roles, rights
from desk.rules import Role
from tests.desk.staff import client_of, make_staff


@pytest.fixture
def officer(cast):
    """The officer of Azamgarh."""
    return client_of(make_staff(Role.DISTRICT_OFFICER, districts=[cast.azamgarh]))


def test_groups_hold_exactly_the_rights_of_the_matrix(db):
    load_roles()
    for role in set(Role) - {Role.ADMINISTRATOR}:
        held = Group.objects.get(name=role).permissions.select_related("content_type")
        assert {f"{p.content_type.app_label}.{p.codename}" for p in held} == rights()[role]


def test_loading_roles_takes_back_a_right_given_by_hand(db):
    load_roles()
    support = Group.objects.get(name=Role.SUPPORT)
    support.permissions.add(*Group.objects.get(name=Role.ADMINISTRATOR).permissions.all()[:3])
    load_roles()
    assert support.permissions.count() == len(rights()[Role.SUPPORT])


def test_an_officer_sees_makers_of_the_own_districts_only(officer, cast):
    page = officer.get(reverse("admin:artisans_artisan_changelist")).content.decode()
    assert cast.meena.name_en in page
    assert cast.chikan_group.name_en not in page


def test_an_officer_finds_pieces_of_the_own_districts_only(officer, cast):
    url = reverse("admin:catalog_listing_changelist")
    page = officer.get(url, {"q": "a"}).content.decode()
    assert cast.pot.title_en in page
    assert cast.kurta.title_en not in page


def test_an_officer_without_districts_sees_nothing(cast):
    client = client_of(make_staff(Role.DISTRICT_OFFICER, districts=[]))
    assert (
        cast.meena.name_en
        not in client.get(reverse("admin:artisans_artisan_changelist")).content.decode()
    )


def test_another_districts_maker_answers_404(officer, cast):
    for view in ("change", "history"):
        url = reverse(f"admin:artisans_artisan_{view}", args=[cast.chikan_group.pk])
        assert officer.get(url).status_code == 404
        assert officer.post(url, {"name_en": "x"}).status_code == 404


def test_a_change_by_staff_is_logged_with_before_and_after(db):
    clay = Material.objects.create(slug="clay", name_en="Clay", name_hi="मिट्टी")
    asha = make_staff(Role.CURATOR)
    url = reverse("admin:catalog_material_change", args=[clay.pk])
    client_of(asha).post(url, {"slug": "clay", "name_en": "Black clay", "name_hi": "मिट्टी"})
    entry = AuditEntry.objects.of_subject(clay).get()
    assert (entry.actor, entry.changes) == (asha, {"name_en": ["Clay", "Black clay"]})


def test_history_of_an_object_is_the_audit_log(cast):
    chief = client_of(make_staff(Role.ADMINISTRATOR))
    url = reverse("admin:catalog_listing_history", args=[cast.pot.pk])
    assert "Nothing was changed here yet." in chief.get(url).content.decode()


def change_rights(client, person, **fields):
    posted = {"username": person.username, "language": "en", "is_active": "on", "is_staff": "on"}
    inline = {"scope-TOTAL_FORMS": 0, "scope-INITIAL_FORMS": 0}
    url = reverse("admin:accounts_user_change", args=[person.pk])
    return client.post(url, {**posted, **inline, **fields})


def test_a_change_of_role_is_logged_and_signs_the_person_out(db):
    asha = make_staff(Role.CURATOR)
    StaffSession.objects.create(user=asha, session_key="k" * 32)
    support = Group.objects.get(name=Role.SUPPORT)
    chief = make_staff(Role.ADMINISTRATOR)
    assert change_rights(client_of(chief), asha, groups=[support.pk]).status_code == 302
    entry = AuditEntry.objects.get(verb="choose")
    assert entry.changes["groups"] == [["curator"], ["support"]]
    assert not StaffSession.objects.filter(user=asha, ended_at=None).exists()


def test_an_administrator_makes_no_superuser(db):
    asha, chief = make_staff(Role.CURATOR), make_staff(Role.ADMINISTRATOR)
    change_rights(client_of(chief), asha, is_superuser="on")
    asha.refresh_from_db()
    assert not asha.is_superuser


def test_the_log_is_exported_as_csv_without_formulas(db, cast):
    entry = write_entry(actor=None, verb="test", note="=HYPERLINK()")
    client = client_of(make_staff(Role.ADMINISTRATOR))
    chosen = {"action": "export", "_selected_action": [entry.pk]}
    answer = client.post(reverse("admin:audit_auditentry_changelist"), chosen)
    text = b"".join(answer.streaming_content).decode()
    assert "'=HYPERLINK()" in text
    assert AuditEntry.objects.filter(verb="export-audit").exists()


def test_lists_never_count_the_whole_table(db, cast, django_assert_max_num_queries):
    client = client_of(make_staff(is_superuser=True))
    with django_assert_max_num_queries(14):
        client.get(reverse("admin:catalog_listing_changelist"))
    assert Listing.objects.exists()

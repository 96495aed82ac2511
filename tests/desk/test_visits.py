"""Staff in a maker's workshop: for a reason, for an hour, behind its walls, logged in both names."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from artisans.actions.visit_workshop import begin_visit
from artisans.models import Consent, StaffVisit
from artisans.rules import VISIT_LIFE
from artisans.walls import as_maker
from audit.models import AuditEntry
from desk.rules import Role
from notices.models import Notice
from tests.desk.staff import client_of, make_staff
from tests.workshop.makers import consent_of, make_member

HOME = "/workshop/"
WHY = {"reason": "She asked me on the phone to mend the price"}


@pytest.fixture
def owner(cast):
    return make_member(cast.meena)


@pytest.fixture
def asha(db):
    return make_staff(Role.SUPPORT, full_name="Asha Verma")


@pytest.fixture
def desk(asha):
    return client_of(asha)


@pytest.fixture
def inside(desk, cast, owner):
    """Asha at work in Meena's workshop."""
    desk.post(door(cast.meena), WHY)
    return desk


def door(artisan):
    return reverse("admin:visit", args=[artisan.pk])


def pot_page(cast, verb=""):
    return f"{HOME}catalog/listing/{cast.pot.code}/{verb}"


def test_staff_enter_for_a_reason_and_the_banner_says_so(inside, cast):
    page = inside.get(HOME).content.decode()
    assert "You are staff in Meena" in page
    assert "Asha Verma" in page
    assert reverse("admin:visit-leave") in page


def test_without_a_reason_nobody_enters(desk, cast, owner):
    assert desk.post(door(cast.meena), {"reason": " x "}).status_code == 422
    assert not StaffVisit.objects.exists()
    assert desk.get(HOME).status_code == 302


def test_the_second_step_is_asked_again_at_the_door(asha, cast, owner):
    answer = client_of(asha, is_confirmed=False).post(door(cast.meena), WHY)
    assert answer.url.startswith(reverse("admin:confirm"))


def test_the_owner_is_told(inside, owner):
    told = Notice.objects.get(purpose="staff_visit")
    assert told.recipient == owner.person.mobile
    assert "Asha Verma" in told.body


def test_what_is_written_names_both(inside, cast, asha, owner):
    inside.post(pot_page(cast, "price/"), {"price": "900", "version": "1"})
    cast.pot.refresh_from_db()
    assert cast.pot.price_paise == 900_00
    entry = AuditEntry.objects.of_subject(cast.pot).get(verb="listing-price")
    assert (entry.actor, entry.changes["on_behalf_of"]) == (asha, [None, owner.person.pk])
    assert entry in AuditEntry.objects.of_actor(asha.pk)
    assert entry in AuditEntry.objects.of_actor(owner.person.pk)


def test_what_staff_write_elsewhere_names_nobody_else(inside, asha, cast):
    inside.post(pot_page(cast, "price/"), {"price": "900", "version": "1"})
    inside.post(reverse("admin:visit-leave"))
    entry = AuditEntry.objects.filter(verb="artisan-visit_ended").get()
    assert "on_behalf_of" not in entry.changes


@pytest.mark.parametrize("path", ["payout/", "artisans/membership/", "artisans/membership/add/"])
def test_money_and_people_stay_with_the_maker(path, inside):
    for answer in (inside.get(HOME + path), inside.post(HOME + path, {"holder": "Asha"})):
        assert answer.status_code in {403, 404}


def test_nobody_consents_for_the_maker(inside):
    assert inside.post(f"{HOME}notice/", {"do": "agree"}).status_code == 403
    assert not Consent.objects.filter(purpose="notice").exists()


def test_another_makers_rows_are_not_there(inside, cast):
    for verb in ("", "price/"):
        url = f"{HOME}catalog/listing/{cast.kurta.code}/{verb}"
        assert inside.get(url).status_code == 404
        assert inside.post(url, {"price": "1", "version": "1"}).status_code == 404


def test_the_database_shows_a_visitor_this_makers_visits_only(cast, asha, owner):
    begin_visit(artisan=cast.meena, person=asha, now=timezone.now(), **WHY)
    with as_maker(cast.chikan_group.pk):
        assert not StaffVisit.objects.exists()
    with as_maker(cast.meena.pk):
        assert StaffVisit.objects.count() == 1


def test_a_visit_runs_out(inside, asha):
    past = timezone.now() - VISIT_LIFE - timedelta(minutes=1)
    StaffVisit.objects.update(begun_at=past, expires_at=past + VISIT_LIFE)
    assert inside.get(HOME).status_code == 302


def test_stopping_ends_it_at_once(inside, cast):
    inside.post(reverse("admin:visit-leave"))
    assert StaffVisit.objects.get().ended_at is not None
    assert inside.get(HOME).status_code == 302
    assert inside.get(pot_page(cast)).status_code == 302


def test_a_new_visit_ends_the_one_before(inside, cast):
    make_member(cast.chikan_group)
    inside.post(door(cast.chikan_group), WHY)
    assert [visit.ended_at is None for visit in StaffVisit.objects.order_by("pk")] == [False, True]
    assert inside.get(pot_page(cast)).status_code == 404


def test_the_database_keeps_a_person_in_one_workshop(inside, cast, asha):
    now = timezone.now()
    fields = {"artisan": cast.chikan_group, "person": asha, "begun_at": now, "reason": "second"}
    with pytest.raises(IntegrityError), transaction.atomic():
        StaffVisit.objects.create(expires_at=now + VISIT_LIFE, **fields)


def test_a_visit_serves_its_own_person_only(inside, cast):
    other = client_of(make_staff(Role.SUPPORT))
    session = other.session
    session["workshop_visit"] = StaffVisit.objects.get().pk
    session.save()
    assert other.get(HOME).status_code == 302


def test_whoever_is_no_longer_staff_is_out(inside, asha):
    asha.is_staff = False
    asha.save()
    assert inside.get(pot_page_of(asha)).status_code == 302


def pot_page_of(_person):
    return f"{HOME}catalog/listing/"


@pytest.fixture
def officer(cast):
    return make_staff(Role.DISTRICT_OFFICER, districts=[cast.azamgarh], full_name="Ravi")


def test_an_officer_needs_the_makers_consent(officer, cast, owner):
    client = client_of(officer)
    assert client.post(door(cast.meena), WHY).status_code == 422
    answer = client.post(door(cast.meena), {**WHY, "heard": "yes"})
    assert answer.status_code == 302
    kept = Consent.objects.get(purpose="acting_for")
    assert kept.person == owner.person
    assert StaffVisit.objects.get().consent == kept
    heard = AuditEntry.objects.get(verb="artisan-consent_given")
    assert (heard.actor, heard.changes["heard_by"][1]) == (officer, officer.pk)


def test_a_consent_given_before_is_enough(officer, cast, owner):
    consent = consent_of(owner)
    assert client_of(officer).post(door(cast.meena), WHY).status_code == 302
    assert StaffVisit.objects.get().consent == consent


def test_a_consent_taken_back_is_none(officer, cast, owner):
    consent_of(owner)
    Consent.objects.update(withdrawn_at=timezone.now())
    assert client_of(officer).post(door(cast.meena), WHY).status_code == 422


def test_a_workshop_without_an_owner_is_closed_to_officers(officer, cast):
    answer = client_of(officer).post(door(cast.meena), {**WHY, "heard": "yes"})
    assert answer.status_code == 422


def test_an_officer_enters_workshops_of_the_own_districts_only(officer, cast):
    assert client_of(officer).get(door(cast.chikan_group)).status_code == 404


@pytest.mark.parametrize("role", [Role.CURATOR, Role.FINANCE])
def test_who_has_no_business_in_workshops_does_not_enter(role, cast, owner):
    assert client_of(make_staff(role)).post(door(cast.meena), WHY).status_code == 403


def test_the_role_is_given_back_after_every_page(inside):
    inside.get(HOME)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, coalesce(current_setting('odop.maker', true), '')")
        assert cursor.fetchone() == ("postgres", "")

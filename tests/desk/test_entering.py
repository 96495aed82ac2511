"""Nobody reaches a desk page with a password alone, and nobody can guess the way in."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from audit.models import AuditEntry
from desk.actions.set_second_step import set_second_step
from desk.models import StaffSession
from desk.rules import DEMONSTRATION, Role
from tests.desk.staff import PASSWORD, client_of, code_for, make_staff

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
INDEX = "/desk/"


@pytest.fixture
def asha(db):
    return make_staff(Role.CURATOR)


@pytest.fixture
def codes(asha):
    return set_second_step(user=asha, secret=SECRET, code=code_for(SECRET))


def give_password(client, person, password=PASSWORD, **extra):
    return client.post(
        reverse("admin:login"), {"username": person.username, "password": password}, **extra
    )


def test_a_password_alone_opens_nothing(asha, codes, client):
    answer = give_password(client, asha)
    assert answer.url.startswith(reverse("admin:second-step"))
    for url in (INDEX, reverse("admin:catalog_listing_changelist"), reverse("admin:sessions")):
        assert client.get(url).status_code == 302


def test_password_and_code_open_the_desk(asha, codes, client):
    give_password(client, asha)
    answer = client.post(reverse("admin:second-step"), {"code": code_for(SECRET, 1)})
    assert answer.url == INDEX
    assert client.get(INDEX).status_code == 200
    assert StaffSession.objects.get().user == asha
    assert AuditEntry.objects.filter(verb="sign-in", actor=asha).exists()


def test_the_session_gets_a_new_key_at_the_second_step(asha, codes, client):
    give_password(client, asha)
    before = client.session.session_key
    client.post(reverse("admin:second-step"), {"code": code_for(SECRET)})
    assert client.session.session_key != before


def test_a_code_works_once(asha, codes):
    first, second = Client(), Client()
    for client in (first, second):
        give_password(client, asha)
    code = {"code": code_for(SECRET)}
    assert first.post(reverse("admin:second-step"), code).status_code == 302
    assert second.post(reverse("admin:second-step"), code).status_code == 422


def test_a_recovery_code_works_once(asha, codes):
    for status in (302, 422):
        client = Client()
        give_password(client, asha)
        answer = client.post(reverse("admin:second-step"), {"code": codes[0]})
        assert answer.status_code == status


def test_a_wrong_code_is_refused_and_recorded_without_the_code(asha, codes, client):
    give_password(client, asha)
    answer = client.post(reverse("admin:second-step"), {"code": "000000"})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    entry = AuditEntry.objects.get(verb="sign-in-refused")
    assert "000000" not in str((entry.changes, entry.note, entry.subject_name))


def test_whoever_has_no_second_step_sets_one_up_first(asha, client):
    give_password(client, asha)
    page = client.get(reverse("admin:second-step"), follow=True).content.decode()
    secret = re.search(r'<code class="desk-code">([A-Z2-7]+)</code>', page)[1]
    answer = client.post(reverse("admin:second-step-set-up"), {"code": code_for(secret)})
    assert answer.content.decode().count("desk-code") == 10
    assert client.get(INDEX).status_code == 200


def test_secrets_are_sealed_in_the_database(asha, codes):
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert SECRET not in kept
    assert not any(code in kept for code in codes)


def test_five_wrong_passwords_lock_the_person_out_from_that_address_only(asha, codes):
    for _ in range(5):
        answer = give_password(Client(), asha, "wrong", REMOTE_ADDR="203.0.113.9")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "900")
    assert give_password(Client(), asha, REMOTE_ADDR="203.0.113.9").status_code == 429
    assert give_password(Client(), asha, REMOTE_ADDR="198.51.100.7").status_code == 302


def behind_proxy(person, visitor, password="wrong", said=""):
    forwarded = ", ".join(filter(None, [said, visitor]))
    return give_password(
        Client(), person, password, REMOTE_ADDR="10.0.0.2", HTTP_X_FORWARDED_FOR=forwarded
    )


def test_behind_a_proxy_the_visitor_is_locked_out_and_not_the_proxy(asha, codes, settings):
    settings.TRUSTED_PROXY_COUNT = 1
    tries = [behind_proxy(asha, "203.0.113.9").status_code for _ in range(5)]
    assert tries[-1] == 429
    assert behind_proxy(asha, "198.51.100.7", PASSWORD).status_code == 302


def test_a_made_up_address_does_not_open_a_locked_door(asha, codes, settings):
    settings.TRUSTED_PROXY_COUNT = 1
    for turn in range(5):
        behind_proxy(asha, "203.0.113.9", said=f"192.0.2.{turn}")
    assert behind_proxy(asha, "203.0.113.9", PASSWORD, said="192.0.2.77").status_code == 429


def test_without_the_setting_everybody_behind_the_proxy_is_one(asha, codes, settings):
    settings.TRUSTED_PROXY_COUNT = 0
    for turn in range(5):
        behind_proxy(asha, f"203.0.113.{turn}")
    assert behind_proxy(asha, "198.51.100.7", PASSWORD).status_code == 429


def test_a_session_key_given_from_outside_is_not_kept(asha, codes, client):
    client.cookies["sessionid"] = "attacker00000000000000000000000"
    give_password(client, asha)
    client.post(reverse("admin:second-step"), {"code": code_for(SECRET)})
    assert client.session.session_key != "attacker00000000000000000000000"
    assert client.get(INDEX).status_code == 200


def test_locked_out_known_and_unknown_names_get_the_same_answer(asha, codes):
    stranger = type(asha)(username=asha.username[::-1])
    statuses = [
        [
            give_password(Client(), who, "wrong", REMOTE_ADDR="203.0.113.9").status_code
            for _ in "123456"
        ]
        for who in (asha, stranger)
    ]
    assert statuses[0] == statuses[1]


def test_wrong_second_steps_lock_out_too(asha, codes, client):
    give_password(client, asha)
    tries = [client.post(reverse("admin:second-step"), {"code": "1"}).status_code for _ in range(6)]
    assert tries == [422] * 5 + [429]
    assert client.post(reverse("admin:second-step"), {"code": codes[0]}).status_code == 429


def test_known_and_unknown_names_get_the_same_answer(asha, client):
    def words(answer):
        return re.sub(r'value="[^"]*"', "", answer.content.decode())

    stranger = type(asha)(username=asha.username[::-1])
    known, unknown = (give_password(Client(), who, "wrong") for who in (asha, stranger))
    assert words(known) == words(unknown)


def test_shoppers_cannot_pass(db, client):
    shopper = make_staff()
    shopper.is_staff = False
    shopper.save()
    assert give_password(client, shopper).status_code == 200
    assert client_of(shopper).get(INDEX).status_code == 302


def test_people_of_the_demonstration_stay_out_of_a_real_shop(asha, settings):
    asha.groups.add(Group.objects.create(name=DEMONSTRATION))
    client = client_of(asha)
    assert client.get(INDEX).status_code == 200
    settings.SHOP = {**settings.SHOP, "is_demo": False}
    assert client.get(INDEX).status_code == 302


def test_sessions_are_listed_and_ended(asha, codes):
    here, there = Client(), Client()
    for client, code in ((here, codes[0]), (there, codes[1])):
        give_password(client, asha)
        client.post(reverse("admin:second-step"), {"code": code}, HTTP_USER_AGENT="Firefox")
    assert here.get(reverse("admin:sessions")).content.decode().count("Firefox") == 2
    other = StaffSession.objects.get(session_key=there.session.session_key)
    here.post(reverse("admin:sessions"), {"session": other.pk})
    assert there.get(INDEX).status_code == 302
    assert here.get(INDEX).status_code == 200


def test_nobody_ends_a_session_of_somebody_else(asha):
    theirs = StaffSession.objects.create(user=make_staff(), session_key="k" * 32)
    answer = client_of(asha).post(reverse("admin:sessions"), {"session": theirs.pk})
    assert answer.status_code == 404


def test_rights_are_changed_only_after_confirming_again(db):
    chief, asha = make_staff(Role.ADMINISTRATOR), make_staff(Role.CURATOR)
    url = reverse("admin:accounts_user_change", args=[asha.pk])
    client = client_of(chief, is_confirmed=False)
    assert client.get(url).url.startswith(reverse("admin:confirm"))
    assert client.post(url, {"is_superuser": "on"}).url.startswith(reverse("admin:confirm"))
    code = set_second_step(user=chief, secret=SECRET, code=code_for(SECRET))[0]
    answer = client.post(reverse("admin:confirm"), {"code": code, "next": url})
    assert answer.url == url
    assert client.get(url).status_code == 200


def test_the_way_on_never_leaves_the_shop(asha, codes, client):
    give_password(client, asha)
    answer = client.post(
        reverse("admin:second-step"), {"code": codes[0], "next": "https://evil.example/"}
    )
    assert answer.url == INDEX


@pytest.mark.parametrize("language", ["en", "hi"])
@pytest.mark.parametrize("door", ["second-step", "second-step-set-up", "confirm", "sessions"])
def test_doors_hold_no_inline_script(door, language, asha):
    url = ("/hi" if language == "hi" else "") + reverse(f"admin:{door}")
    page = client_of(asha).get(url, follow=True).content.decode()
    assert not re.search(r"<script(?![^>]*(src=|application/json))|\son[a-z]+=", page)

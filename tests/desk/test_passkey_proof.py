"""A passkey proves where it was used and that there is one of it, as the WebAuthn standard asks."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from audit.models import AuditEntry
from desk.actions.set_second_step import set_second_step
from desk.rules import Role, is_copied
from tests.desk.soft_key import SoftKey
from tests.desk.staff import client_of, code_for, make_staff
from tests.desk.test_entering import INDEX, SECRET, give_password
from tests.desk.test_passkeys import KEYS, options_of

STEP = "admin:second-step"
SET_UP = "admin:second-step-set-up"


@pytest.fixture
def asha(db):
    person = make_staff(Role.CURATOR)
    set_second_step(user=person, secret=SECRET, code=code_for(SECRET))
    return person


def challenge_of(client, name):
    return options_of(client.get(reverse(name)).content.decode())["challenge"]


def add(person, key, **told):
    client = client_of(person)
    credential = key.makes(challenge_of(client, KEYS), **told)
    return client.post(reverse(KEYS), {"name": "Phone", "credential": credential})


def enter(person, key, **told):
    client = Client()
    give_password(client, person)
    credential = key.answers(challenge_of(client, STEP), **told)
    return client.post(reverse(STEP), {"credential": credential})


WRONG = [
    {"origin": "http://evil.example"},
    {"origin": "http://sub.testserver"},
    {"origin": "https://testserver"},
    {"origin": "http://testserver:8000"},
    {"cross_origin": True},
    {"rp_id": "evil.example"},
]


@pytest.mark.parametrize("told", WRONG)
def test_a_key_made_for_another_page_is_not_kept(asha, told):
    assert add(asha, SoftKey(), **told).status_code == 422
    assert not Authenticator.objects.filter(type="webauthn").exists()


@pytest.mark.parametrize("told", WRONG)
def test_an_answer_given_to_another_page_opens_nothing(asha, told):
    key = SoftKey()
    assert add(asha, key).status_code == 302
    key.counter += 1
    assert enter(asha, key, **told).status_code == 422
    assert enter(asha, key).status_code == 302


def test_another_peoples_key_of_the_same_name_opens_nothing(asha):
    key, forged = SoftKey(), SoftKey(counter=9)
    add(asha, key)
    forged.key_id = key.key_id
    assert enter(asha, forged).status_code == 422


def test_an_old_answer_does_not_fit_a_new_challenge(asha):
    key = SoftKey()
    add(asha, key)
    key.counter += 1
    client = Client()
    give_password(client, asha)
    old = key.answers(challenge_of(client, STEP))
    challenge_of(client, STEP)
    assert client.post(reverse(STEP), {"credential": old}).status_code == 422


def test_a_counter_that_rises_opens_the_desk_each_time(asha):
    key = SoftKey()
    add(asha, key)
    for _turn in range(3):
        key.counter += 1
        assert enter(asha, key).status_code == 302


def test_a_key_that_never_counts_opens_the_desk_each_time(asha):
    key = SoftKey(counter=0)
    add(asha, key)
    assert [enter(asha, key).status_code for _turn in range(2)] == [302, 302]


def test_a_copied_key_is_refused_told_and_opens_nothing_from_then_on(asha):
    key = SoftKey(counter=7)
    add(asha, key)
    answer = enter(asha, key)
    assert answer.status_code == 422
    assert "may have been copied" in answer.content.decode()
    key.counter = 99
    assert enter(asha, key).status_code == 422
    copied = AuditEntry.objects.filter(verb="passkey-copied", actor=asha)
    assert [entry.note for entry in copied] == ["Phone", "Phone"]
    assert "May have been copied" in client_of(asha).get(reverse(KEYS)).content.decode()


@pytest.mark.parametrize(
    ("known", "told", "wrong"),
    [(0, 0, False), (0, 1, False), (1, 2, False), (1, 1, True), (2, 1, True), (5, 0, True)],
)
def test_only_a_counter_that_does_not_rise_speaks_of_a_copy(known, told, wrong):
    assert is_copied(known, told) is wrong


def test_the_first_step_may_be_a_passkey_with_recovery_codes(db):
    person, key, client = make_staff(Role.CURATOR), SoftKey(), Client()
    give_password(client, person)
    credential = key.makes(challenge_of(client, SET_UP))
    page = client.post(reverse(SET_UP), {"credential": credential})
    codes = page.context["codes"]
    assert len(codes) == 10
    assert client.get(INDEX).status_code == 200
    key.counter += 1
    assert enter(person, key).status_code == 302
    lost = Client()
    give_password(lost, person)
    assert lost.post(reverse(STEP), {"code": codes[0]}).status_code == 302


def test_a_wrong_first_passkey_opens_nothing(db):
    person, client = make_staff(Role.CURATOR), Client()
    give_password(client, person)
    credential = SoftKey().makes(challenge_of(client, SET_UP), origin="http://evil.example")
    assert client.post(reverse(SET_UP), {"credential": credential}).status_code == 422
    assert client.get(INDEX).status_code == 302
    assert not Authenticator.objects.exists()


@pytest.fixture
def ravi(db):
    """Somebody who began with a passkey, inside."""
    person, client = make_staff(Role.CURATOR), Client()
    give_password(client, person)
    client.post(reverse(SET_UP), {"credential": SoftKey().makes(challenge_of(client, SET_UP))})
    return person, client


def test_the_only_second_step_cannot_be_dropped(ravi):
    person, client = ravi
    only = Authenticator.objects.get(user=person, type="webauthn")
    assert client.post(reverse(KEYS), {"drop": only.pk}).status_code == 409
    assert Authenticator.objects.filter(pk=only.pk).exists()


def test_whoever_began_with_a_passkey_may_add_an_app_and_then_drop_the_key(ravi):
    person, client = ravi
    assert reverse(SET_UP) in client.get(reverse(KEYS)).content.decode()
    client.get(reverse(SET_UP))
    secret = client.session["second_step_secret"]
    answer = client.post(reverse(SET_UP), {"code": code_for(secret)})
    assert answer.url == reverse(KEYS)
    key = Authenticator.objects.get(user=person, type="webauthn")
    assert client.post(reverse(KEYS), {"drop": key.pk}).status_code == 302
    assert client.get(reverse(SET_UP)).url == reverse(STEP)


def test_a_second_app_is_never_set_up_with_a_password_alone(ravi):
    person, _client = ravi
    thief = Client()
    give_password(thief, person)
    assert thief.get(reverse(SET_UP)).url == reverse(STEP)
    assert thief.post(reverse(SET_UP), {"code": "000000"}).url == reverse(STEP)
    assert not Authenticator.objects.filter(user=person, type="totp").exists()

"""Passkeys: added by their owner, used once a challenge."""

import json
import re

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from audit.models import AuditEntry
from desk.actions.keep_passkey import drop_passkey
from desk.actions.set_second_step import set_second_step
from desk.errors import PasskeyRefusedError
from desk.rules import Role
from tests.desk.soft_key import SoftKey
from tests.desk.staff import PASSWORD, client_of, code_for, make_staff
from tests.desk.test_entering import SECRET, give_password

KEYS = "admin:passkeys"


@pytest.fixture
def asha(db):
    person = make_staff(Role.CURATOR)
    set_second_step(user=person, secret=SECRET, code=code_for(SECRET))
    return person


def options_of(page):
    found = re.search(r'<script id="passkey-options"[^>]*>(.*?)</script>', page)
    return json.loads(found[1])


def test_the_page_asks_for_a_fresh_step_and_holds_a_challenge(asha):
    stale = client_of(asha, is_confirmed=False).get(reverse(KEYS))
    assert stale.url.startswith(reverse("admin:confirm"))
    page = client_of(asha).get(reverse(KEYS)).content.decode()
    facts = options_of(page)
    assert len(facts["challenge"]) >= 43
    assert facts["rp"]["id"] == "testserver"


def test_each_page_has_its_own_challenge(asha):
    client = client_of(asha)
    first, second = (options_of(client.get(reverse(KEYS)).content.decode()) for _ in range(2))
    assert first["challenge"] != second["challenge"]


@pytest.mark.parametrize(
    "credential", ["", "{", "[]", "null", '{"id": 1}', '{"response": {}}', "x" * 30_000]
)
def test_what_is_no_passkey_is_refused(credential, asha):
    client = client_of(asha)
    client.get(reverse(KEYS))
    answer = client.post(reverse(KEYS), {"name": "Phone", "credential": credential})
    assert answer.status_code == 422
    assert not Authenticator.objects.filter(type="webauthn").exists()


@pytest.mark.parametrize("credential", ["{", "[]", '{"id": "AA"}', '{"response": {}}'])
def test_a_wrong_answer_is_refused_counted_and_recorded(credential, asha, client):
    give_password(client, asha)
    url = reverse("admin:second-step")
    tries = [client.post(url, {"credential": credential}).status_code for _ in range(6)]
    assert tries == [422] * 5 + [429]
    assert AuditEntry.objects.filter(verb="sign-in-refused", actor=asha).count() == 5


def test_nobody_drops_somebody_elses_passkey(asha):
    key = Authenticator.objects.create(user=make_staff(), type="webauthn", data={"name": "x"})
    with pytest.raises(PasskeyRefusedError):
        drop_passkey(user=asha, key_id=key.pk)


def test_a_passkey_is_only_added_beside_a_way_back_in(db):
    person = make_staff(Role.CURATOR)
    client = client_of(person)
    challenge = options_of(client.get(reverse(KEYS)).content.decode())["challenge"]
    fields = {"name": "Phone", "credential": SoftKey().makes(challenge)}
    assert client.post(reverse(KEYS), fields).status_code == 422
    set_second_step(user=person, secret=SECRET, code=code_for(SECRET))
    challenge = options_of(client.get(reverse(KEYS)).content.decode())["challenge"]
    fields = {"name": "Phone", "credential": SoftKey().makes(challenge)}
    assert client.post(reverse(KEYS), fields).status_code == 302


def test_whoever_has_no_passkey_is_not_offered_one(asha, client):
    give_password(client, asha)
    assert "data-passkey" not in client.get(reverse("admin:second-step")).content.decode()


def test_the_pages_hold_no_inline_script(asha):
    page = client_of(asha).get(reverse(KEYS)).content.decode()
    assert not re.search(r"<script(?![^>]*(src=|application/json))|\son[a-z]+=", page)


def test_a_password_alone_reaches_no_passkey_page(asha):
    client = Client()
    client.post(reverse("admin:login"), {"username": asha.username, "password": PASSWORD})
    assert client.get(reverse(KEYS)).status_code == 302

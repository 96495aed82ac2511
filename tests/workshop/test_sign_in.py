"""Signing in by mobile and code."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from accounts import rules
from accounts.actions.check_code import check_code
from accounts.actions.send_code import send_code
from accounts.errors import CodeWrongError, MobileUnclearError, TooManyCodesError
from accounts.models import SignInCode, User
from artisans.models import Membership
from notices.models import Notice
from tests.cast import Cast
from tests.workshop.makers import make_member, make_person

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
MOBILE = "+919876543210"


def last_code() -> str:
    found = re.search(r"[0-9]{6}", Notice.objects.latest("id").body)
    assert found
    return found[0]


def ask(mobile: str = MOBILE, *, now: datetime = NOW, address: str = "10.0.0.1") -> str:
    return send_code(mobile=mobile, address=address, now=now)


def test_the_code_sent_by_sms_lets_its_person_in() -> None:
    ask("098765 43210")
    assert check_code(mobile=MOBILE, code=last_code(), now=NOW).mobile == MOBILE


def test_a_code_may_be_typed_in_devanagari_digits() -> None:
    ask()
    typed = last_code().translate({ord(str(n)): chr(0x966 + n) for n in range(10)})
    assert check_code(mobile=MOBILE, code=typed, now=NOW)


def test_the_code_itself_is_not_stored() -> None:
    ask()
    assert last_code() not in str(SignInCode.objects.values().get())


def test_a_code_works_once() -> None:
    ask()
    check_code(mobile=MOBILE, code=last_code(), now=NOW)
    with pytest.raises(CodeWrongError):
        check_code(mobile=MOBILE, code=last_code(), now=NOW)


def test_a_code_grows_too_old() -> None:
    ask()
    with pytest.raises(CodeWrongError):
        check_code(mobile=MOBILE, code=last_code(), now=NOW + rules.CODE_LIFE)


def test_after_five_wrong_tries_even_the_right_code_is_refused() -> None:
    ask()
    for _ in range(rules.MOST_TRIES):
        with pytest.raises(CodeWrongError):
            check_code(mobile=MOBILE, code="000000x", now=NOW)
    with pytest.raises(CodeWrongError):
        check_code(mobile=MOBILE, code=last_code(), now=NOW)


def test_a_double_tap_sends_one_sms() -> None:
    ask()
    ask(now=NOW + timedelta(seconds=1))
    assert Notice.objects.count() == 1


def test_a_number_gets_few_codes_an_hour() -> None:
    for minute in range(rules.MOST_PER_MOBILE):
        ask(now=NOW + timedelta(minutes=minute))
    with pytest.raises(TooManyCodesError):
        ask(now=NOW + timedelta(minutes=10))


def test_an_address_cannot_flood_many_numbers() -> None:
    for n in range(rules.MOST_PER_ADDRESS):
        ask(f"98765{n:05d}")
    with pytest.raises(TooManyCodesError):
        ask("9876599999")
    assert ask("9876599999", address="10.0.0.2")


def test_what_is_no_mobile_is_said_plainly() -> None:
    with pytest.raises(MobileUnclearError):
        ask("12345")


def test_staff_never_enter_by_sms_alone() -> None:
    User.objects.create(username="boss", mobile=MOBILE, is_staff=True)
    ask()
    with pytest.raises(CodeWrongError):
        check_code(mobile=MOBILE, code=last_code(), now=NOW)


def test_known_and_unknown_numbers_get_the_same_answer(client: Client, cast: Cast) -> None:
    known = make_member(cast.meena).person.mobile
    answers = [client.post("/workshop/sign-in/", {"mobile": m}) for m in (known, "9123456780")]
    assert {(a.status_code, a["Location"]) for a in answers} == {(302, "/workshop/code/")}


def test_the_whole_way_in_by_the_pages(client: Client, owner: Membership) -> None:
    client.get("/workshop/checklist/", follow=True)
    client.post("/workshop/sign-in/", {"mobile": owner.person.mobile})
    assert last_code() in client.get("/workshop/code/").content.decode()
    answer = client.post("/workshop/code/", {"code": last_code()})
    assert answer["Location"] == "/workshop/checklist/"
    assert "Meena" in client.get("/workshop/").content.decode()


def test_a_wrong_code_keeps_the_page_and_says_what_to_do(client: Client) -> None:
    client.post("/workshop/sign-in/", {"mobile": MOBILE})
    answer = client.post("/workshop/code/", {"code": "1"})
    assert answer.status_code == 422
    assert "ask for a new code" in answer.content.decode()


def test_next_never_leads_to_another_site(client: Client, owner: Membership) -> None:
    client.get("/workshop/sign-in/?next=https://evil.example/")
    client.post("/workshop/sign-in/", {"mobile": owner.person.mobile})
    assert client.post("/workshop/code/", {"code": last_code()})["Location"] == "/workshop/"


def test_one_tap_logs_out_and_the_next_person_starts_afresh(meena: Client) -> None:
    assert meena.post("/workshop/sign-out/")["Location"] == "/workshop/sign-in/"
    assert meena.get("/workshop/")["Location"].startswith("/workshop/sign-in/")


def test_somebody_without_a_shop_is_led_to_open_one(client: Client, db: None) -> None:
    client.force_login(make_person())
    assert client.get("/workshop/")["Location"] == "/workshop/join/"

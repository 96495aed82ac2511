"""The real adapter that confirms accounts, against a loopback imitation of its protocol."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from artisans.actions.change_payout import NewAccount, change_payout, confirm_waiting
from artisans.errors import PayoutRefusedError
from artisans.gateways.base import AskedAccount, PennyDropError
from artisans.gateways.razorpay import RazorpayPennyDrop
from artisans.models import Membership, PayoutAccount

BANK = AskedAccount("account-1", "Meena Devi", "123456789012", "SBIN0001234")
UPI = AskedAccount("account-2", "Meena Devi", upi_id="meena@bank")


class Service:
    """Answers as told: `answers` one after the other, each a status and a body."""

    def __init__(self) -> None:
        self.answers: list[tuple[int, Any]] = []
        self.asked: list[tuple[str, str, Any]] = []

    def says(self, *answers: tuple[int, Any]) -> None:
        self.answers = list(answers)


def validation(status: str = "completed", **results: Any) -> dict[str, Any]:
    return {"id": "fav_1", "status": status, "utr": "123456", "validation_results": results}


@pytest.fixture
def service(settings: Any) -> Iterator[Service]:
    told = Service()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length)) if length else None
            told.asked.append((self.command, self.path, body))
            status, found = told.answers.pop(0)
            self.send_response(status)
            self.end_headers()
            self.wfile.write(found if isinstance(found, bytes) else json.dumps(found).encode())

        def do_GET(self) -> None:
            self.answer()

        def do_POST(self) -> None:
            self.answer()

        def log_message(self, *args: Any) -> None:
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.PENNY_DROP = "artisans.gateways.razorpay.RazorpayPennyDrop"
    settings.PENNY_DROP_RAZORPAY = {
        "url": f"http://127.0.0.1:{server.server_port}", "key_id": "k", "key_secret": "s",
        "account": "7878", "timeout": 2, "pause": 0,
    }  # fmt: skip
    yield told
    server.shutdown()


def test_a_bank_account_is_asked_for_with_its_holder_and_our_reference(service: Service) -> None:
    service.says((200, validation(account_status="active", registered_name="MEENA DEVI")))
    answer = RazorpayPennyDrop().ask(BANK)
    assert (answer.exists, answer.holder, answer.reference) == (True, "MEENA DEVI", "123456")
    [(method, path, body)] = service.asked
    assert (method, path) == ("POST", "/v1/fund_accounts/validations")
    assert body["source_account_number"] == "7878"
    assert body["reference_id"] == "account-1"
    assert body["fund_account"]["bank_account"] == {
        "name": "Meena Devi",
        "ifsc": "SBIN0001234",
        "account_number": "123456789012",
    }


def test_a_upi_id_is_asked_for_as_an_address(service: Service) -> None:
    service.says((200, validation(account_status="valid", registered_name="Meena")))
    RazorpayPennyDrop().ask(UPI)
    assert service.asked[0][2]["fund_account"]["vpa"] == {"address": "meena@bank"}


def test_it_looks_again_until_the_bank_has_answered(service: Service) -> None:
    done = validation(account_status="invalid")
    service.says((200, validation("created")), (200, validation("created")), (200, done))
    assert RazorpayPennyDrop().ask(BANK).exists is False
    assert [path for _, path, _ in service.asked[1:]] == ["/v1/fund_accounts/validations/fav_1"] * 2


@pytest.mark.parametrize(
    "answers",
    [
        [(500, {})],
        [(401, {"error": {}})],
        [(200, b"<html>")],
        [(200, [])],
        [(200, validation("failed"))],
        [(200, validation(account_status=None))],
        [(200, validation("created"))] * 5,
    ],
    ids=["5xx", "401", "no json", "a list", "failed", "no word", "too slow"],
)
def test_no_clear_answer_is_no_answer(answers: Any, service: Service) -> None:
    service.says(*answers)
    with pytest.raises(PennyDropError):
        RazorpayPennyDrop().ask(BANK)


def test_a_service_that_is_down_is_no_answer(service: Service, settings: Any) -> None:
    settings.PENNY_DROP_RAZORPAY["url"] = "http://127.0.0.1:9"
    with pytest.raises(PennyDropError):
        RazorpayPennyDrop().ask(BANK)


ACCOUNT = NewAccount("Meena Devi", "123456789012", "SBIN0001234")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("name", "state"), [("Mrs MEENA DEVI", "confirmed"), ("Somebody Else", "doubtful")]
)
def test_the_banks_name_decides(name: str, state: str, service: Service, owner: Membership) -> None:
    service.says((200, validation(account_status="active", registered_name=name)))
    row = change_payout(artisan=owner.artisan, actor=owner.person, account=ACCOUNT)
    assert (row.state, row.bank_name_of_holder) == (state, name)


@pytest.mark.django_db(transaction=True)
def test_an_account_nobody_has_is_refused(service: Service, owner: Membership) -> None:
    service.says((200, validation(account_status="invalid")))
    with pytest.raises(PayoutRefusedError):
        change_payout(artisan=owner.artisan, actor=owner.person, account=ACCOUNT)


@pytest.mark.django_db(transaction=True)
def test_what_was_not_answered_is_asked_again_later(service: Service, owner: Membership) -> None:
    service.says((503, {}))
    row = change_payout(artisan=owner.artisan, actor=owner.person, account=ACCOUNT)
    assert row.state == "given"
    service.says((200, validation(account_status="active", registered_name="Meena Devi")))
    assert confirm_waiting() == 1
    assert PayoutAccount.objects.get().state == "confirmed"

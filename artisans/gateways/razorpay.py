"""Confirm accounts through Razorpay's account validation: one rupee, and the name the bank holds.

Source: the public protocol of POST /v1/fund_accounts/validations (contact, fund account and
validation in one call) and GET of its id until it is completed or failed.
"""

import time
from typing import Any

import requests
from django.conf import settings

from artisans.gateways.base import AskedAccount, PennyDropAnswer, PennyDropError

PATH = "/v1/fund_accounts/validations"
LOOKS = 4
LIVE = frozenset({"active", "valid"})
DEAD = frozenset({"invalid", "inactive"})


class RazorpayPennyDrop:
    """Asks once, then looks a few times for the bank's answer; later tries use the same reference."""

    def __init__(self) -> None:
        facts = settings.PENNY_DROP_RAZORPAY
        self.url, self.account = str(facts["url"]).rstrip("/"), facts["account"]
        self.timeout, self.pause = facts["timeout"], facts["pause"]
        self.auth = (facts["key_id"], facts["key_secret"])

    def ask(self, account: AskedAccount) -> PennyDropAnswer:
        found = self._send("POST", PATH, json=self._body(account))
        for _ in range(LOOKS):
            if found.get("status") != "created":
                break
            time.sleep(self.pause)
            found = self._send("GET", f"{PATH}/{found.get('id')}")
        return answer_of(found)

    def _body(self, account: AskedAccount) -> dict[str, Any]:
        return {
            "source_account_number": self.account,
            "validation_type": "pennydrop",
            "reference_id": account.reference,
            "fund_account": {
                **target_of(account),
                "contact": {"name": account.holder, "reference_id": account.reference},
            },
        }

    def _send(self, method: str, path: str, **more: Any) -> dict[str, Any]:
        try:
            answer = requests.request(
                method, self.url + path, auth=self.auth, timeout=self.timeout,
                allow_redirects=False, **more,
            )  # fmt: skip
            found = answer.json() if answer.status_code < 300 else None
        except (requests.RequestException, ValueError) as error:
            raise PennyDropError(type(error).__name__) from error
        if not isinstance(found, dict):
            raise PennyDropError(f"status {answer.status_code}")
        return found


def target_of(account: AskedAccount) -> dict[str, Any]:
    """Return the account as the service names it: a bank account, or a UPI id as a vpa."""
    if account.upi_id:
        return {"account_type": "vpa", "vpa": {"address": account.upi_id}}
    return {
        "account_type": "bank_account",
        "bank_account": {
            "name": account.holder,
            "ifsc": account.ifsc,
            "account_number": account.account_number,
        },
    }


def answer_of(found: dict[str, Any]) -> PennyDropAnswer:
    """Read a validation that is over.

    Raises: PennyDropError where the bank has not said anything about the account.
    """
    results = found.get("validation_results") or found.get("results") or {}
    status = results.get("account_status")
    if found.get("status") != "completed" or status not in LIVE | DEAD:
        raise PennyDropError(str(found.get("status")))
    return PennyDropAnswer(
        exists=status in LIVE,
        holder=str(results.get("registered_name") or ""),
        reference=str(found.get("utr") or found.get("id") or ""),
    )

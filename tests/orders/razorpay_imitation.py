"""A loopback imitation of Razorpay's documented protocol, for the real adapter over HTTP.

It keeps orders, payments and refunds, signs like the real one, and can be told to answer late,
with a fault, or not at all. Everything it decides comes from the test or from a seed.
"""

import hashlib
import hmac
import json
import random
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY_ID, KEY_SECRET = "rzp_test_imitation", "key-secret"
NEW_SECRET, OLD_SECRET = "hook-secret", "former-hook-secret"


def sign(secret: str, text: str) -> str:
    return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()


@dataclass
class Imitation:
    """The gateway's books and moods. `fault`: None, a status code, or "drop"; `delay` seconds."""

    seed: int = 7
    fault: int | str | None = None
    delay: float = 0
    orders: dict[str, dict[str, Any]] = field(default_factory=dict)
    payments: dict[str, dict[str, Any]] = field(default_factory=dict)
    refunds: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)

    def new_id(self, kind: str) -> str:
        return f"{kind}_{self.chance.getrandbits(56):014x}"

    # --- what the buyer does at the gateway -------------------------------------------------
    def pay(self, order_id: str, status: str = "captured", amount: int | None = None) -> str:
        """Make a payment towards an order; return its id."""
        pay_id = self.new_id("pay")
        self.payments[pay_id] = {
            "id": pay_id,
            "entity": "payment",
            "order_id": order_id,
            "amount": self.orders[order_id]["amount"] if amount is None else amount,
            "currency": "INR",
            "status": status,
            "method": "upi",
            "error_code": "BAD_REQUEST_ERROR" if status == "failed" else None,
        }
        return pay_id

    def brought_back(self, pay_id: str) -> dict[str, str]:
        """Return what the browser posts to the shop after paying."""
        order_id = self.payments[pay_id]["order_id"]
        return {
            "razorpay_order_id": order_id,
            "razorpay_payment_id": pay_id,
            "razorpay_signature": sign(KEY_SECRET, f"{order_id}|{pay_id}"),
        }

    def hook(
        self,
        event: str,
        pay_id: str,
        *,
        secret: str = NEW_SECRET,
        event_id: str = "",
        status: str | None = None,
    ) -> tuple[str, dict[str, str]]:
        """Return body and headers of a webhook about a payment as it was at `status`."""
        entity = self.payments[pay_id] | ({"status": status} if status else {})
        body = json.dumps(
            {"entity": "event", "event": event, "payload": {"payment": {"entity": entity}}}
        )
        return body, {
            "X-Razorpay-Signature": sign(secret, body),
            "X-Razorpay-Event-Id": event_id or self.new_id("evt"),
        }

    # --- what the shop asks ------------------------------------------------------------------
    def answer(self, verb: str, path: str, facts: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        parts = path.removeprefix("/v1/").split("/")
        match (verb, parts):
            case ("POST", ["orders"]):
                order_id = self.new_id("order")
                self.orders[order_id] = {"id": order_id, "status": "created"} | facts
                return 200, self.orders[order_id]
            case ("GET", ["orders", order_id, "payments"]) if order_id in self.orders:
                found = [p for p in self.payments.values() if p["order_id"] == order_id]
                return 200, {"entity": "collection", "count": len(found), "items": found}
            case ("GET", ["payments", pay_id]) if pay_id in self.payments:
                return 200, self.payments[pay_id]
            case ("GET", ["payments", pay_id, "refunds"]) if pay_id in self.payments:
                found = [r for r in self.refunds.values() if r["payment_id"] == pay_id]
                return 200, {"entity": "collection", "count": len(found), "items": found}
            case ("POST", ["payments", pay_id, "refund"]) if pay_id in self.payments:
                return self.refund(pay_id, facts)
            case ("GET", ["payments", _, "refunds", refund_id]) if refund_id in self.refunds:
                return 200, self.refunds[refund_id]
        return 400, {"error": {"code": "BAD_REQUEST_ERROR", "description": "no such id"}}

    def refund(self, pay_id: str, facts: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        given = sum(r["amount"] for r in self.refunds.values() if r["payment_id"] == pay_id)
        if given + facts["amount"] > self.payments[pay_id]["amount"]:
            return 400, {"error": {"code": "BAD_REQUEST_ERROR", "description": "too much"}}
        refund_id = self.new_id("rfnd")
        self.refunds[refund_id] = {
            "id": refund_id, "payment_id": pay_id, "status": "processed",
        } | facts  # fmt: skip
        return 200, self.refunds[refund_id]


class Desk(BaseHTTPRequestHandler):
    """Speaks HTTP for an Imitation."""

    imitation: Imitation

    def do_GET(self) -> None:
        self.reply("GET", {})

    def do_POST(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        self.reply("POST", json.loads(self.rfile.read(size) or b"{}"))

    def reply(self, verb: str, facts: dict[str, Any]) -> None:
        self.imitation.asked.append(f"{verb} {self.path}")
        time.sleep(self.imitation.delay)
        if self.imitation.fault == "drop":
            self.close_connection = True
            return
        if self.imitation.fault is not None:
            status, answer = int(self.imitation.fault), {"error": {"code": "SERVER_ERROR"}}
        else:
            status, answer = self.imitation.answer(verb, self.path.split("?")[0], facts)
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Keep the tests' output quiet."""


class RunningImitation:
    """`with RunningImitation() as (imitation, url): …`"""

    def __enter__(self) -> tuple[Imitation, str]:
        imitation = Imitation()
        desk = type("OwnDesk", (Desk,), {"imitation": imitation})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), desk)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return imitation, f"http://127.0.0.1:{self.server.server_address[1]}"

    def __exit__(self, *args: Any) -> None:
        self.server.shutdown()
        self.server.server_close()

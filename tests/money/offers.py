"""Offers for tests; every argument has a sensible default."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from orders.models import Offer


def make_offer(**fields: Any) -> Offer:
    """Make an offer that is on: ten percent off by itself unless told otherwise."""
    kind = fields.get("kind", "percent")
    return Offer.objects.create(
        **{
            "title_en": "Clay week",
            "title_hi": "मिट्टी सप्ताह",
            "kind": kind,
            "percent_bps": 10_00 if kind == "percent" else 0,
            "starts_at": timezone.now() - timedelta(days=1),
            "maker_agreed_on": date(2026, 11, 1) if fields.get("maker_bps") else None,
        }
        | fields
    )


def coupon(code: str = "DIYA100", **fields: Any) -> Offer:
    """Make a coupon: ₹100 off from ₹500 on unless told otherwise."""
    if fields.get("kind", "amount") != "amount":
        return make_offer(code=code, **fields)
    return make_offer(
        **{"code": code, "kind": "amount", "amount_paise": 100_00, "minimum_paise": 500_00} | fields
    )

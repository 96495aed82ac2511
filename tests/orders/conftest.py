"""The market: the cast with stock, places to deliver to, and a buyer who walks through."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from artisans.models import Artisan, Verification
from catalog.models import StockItem, StockMovement, Variant
from districts.models import PinCode, State
from notices.models import Notice
from orders.models import BuyingTerms, DeliveryRate, Order, TaxRate
from orders.reads.books import breaches
from tests.cast import Cast, gather

FIRST_RATES = import_module("orders.migrations.0004_guard_books_and_first_rates")
NO_PAN = import_module("orders.migrations.0010_tds_without_pan")
BEGINNING = date(2018, 1, 24)
RATES = [
    ("local", 1000, 40_00, 1000, 15_00, 1, 3),
    ("near", 1000, 50_00, 1000, 20_00, 2, 4),
    ("state", 1000, 60_00, 1000, 25_00, 2, 5),
    ("country", 500, 80_00, 500, 40_00, 4, 8),
    ("remote", 500, 120_00, 500, 60_00, 7, 12),
]
ADDRESS = {
    "pin": "226001",
    "state_code": "",
    "district": "",
    "house": "12 Chowk Bazar",
    "area": "Chowk",
    "landmark": "Near the clock tower",
    "full_name": "Sunita",
}


def stage(cast: Cast | None = None) -> Cast:
    """Put cast, states, PINs and rates on stage."""
    cast = cast or gather()
    for code, name, hindi in [("09", "Uttar Pradesh", "उत्तर प्रदेश"), ("07", "Delhi", "दिल्ली")]:
        State.objects.get_or_create(
            gst_code=code, defaults={"name_en": name, "name_hi": hindi, "kind": "state"}
        )
    for pin, state, names, slugs in [
        ("226001", "09", ["Lucknow"], ["lucknow"]),
        ("276001", "09", ["Azamgarh"], ["azamgarh"]),
        ("226101", "09", ["Lucknow", "Barabanki"], ["lucknow"]),
        ("110001", "07", ["New Delhi"], []),
    ]:
        PinCode.objects.get_or_create(
            pin=pin,
            defaults={
                "state_id": state,
                "district_names": names,
                "district_slugs": slugs,
                "offices": ["G.P.O."],
            },
        )
    BuyingTerms.objects.get_or_create(id=1)
    for maker in (cast.meena, cast.chikan_group):
        give_pan(maker)
    for zone, base_grams, base, step_grams, step, first, last in RATES:
        DeliveryRate.objects.get_or_create(
            zone=zone,
            valid_from=BEGINNING,
            defaults={
                "base_grams": base_grams,
                "base_paise": base,
                "step_grams": step_grams,
                "step_paise": step,
                "days_from": first,
                "days_to": last,
            },
        )
    return cast


def give_pan(maker: Artisan) -> None:
    """Let a maker have given the PAN, so that income tax is held back at the low rate."""
    Verification.objects.get_or_create(
        artisan=maker, kind=Verification.Kind.PAN, defaults={"number": "AAAPZ0000A"}
    )


def stage_with_rates(cast: Cast | None = None) -> Cast:
    """Put the market on stage, with rates and levies even where a test emptied the tables."""
    if not TaxRate.objects.exists():
        FIRST_RATES.write_rates(apps, None)
        NO_PAN.write_rule(apps, None)
    return stage(cast)


@pytest.fixture
def market(db: None) -> Iterator[Cast]:
    """The market; whatever happened on it, its books are clean afterwards."""
    yield stage_with_rates()
    assert breaches() == []


@pytest.fixture
def open_market(transactional_db: None) -> Iterator[Cast]:
    """The market for tests with threads or real commits."""
    yield stage_with_rates()
    assert breaches() == []


@dataclass
class Buyer:
    """A visitor with a browser of her own, without script."""

    client: Client
    prefix: str = ""

    def get(self, path: str, **query: str) -> Any:
        return self.client.get(self.prefix + path, query)

    def post(self, path: str, **fields: Any) -> Any:
        return self.client.post(
            self.prefix + path, fields, headers={"Sec-Fetch-Site": "same-origin"}
        )

    def puts_in_cart(self, variant: Variant, quantity: int = 1) -> None:
        assert self.post("/cart/add/", sku=variant.sku, quantity=quantity).status_code == 303

    def tells_address(self, mobile: str = "98765 43210", **changed: str) -> None:
        assert self.post("/checkout/", mobile=mobile).status_code == 303
        assert self.post("/checkout/address/", **ADDRESS | changed).status_code == 303

    def sees_pay_page(self) -> dict[str, str]:
        page = self.get("/checkout/pay/")
        assert page.status_code == 200
        return hidden_fields(page.content.decode())

    def places(self, method: str = "cod", **changed: str) -> Any:
        return self.post("/checkout/pay/", **self.sees_pay_page() | {"method": method} | changed)

    def buys(self, variant: Variant, method: str = "cod", quantity: int = 1) -> Order:
        """Walk from the listing to the placed order."""
        self.puts_in_cart(variant, quantity)
        self.tells_address()
        answer = self.places(method)
        assert answer.status_code == 303, answer.content.decode()
        return Order.objects.latest("pk")

    def confirms(self, order: Order) -> Any:
        return self.post(f"/orders/{link(order)}/confirm/", code=code_sent(order))


def hidden_fields(html: str) -> dict[str, str]:
    return dict(re.findall(r'type="hidden" name="(checkout_key|contents)" value="([^"]+)"', html))


def link(order: Order) -> str:
    from orders.notify import token_of

    return token_of(order)


def code_sent(order: Order) -> str:
    body = Notice.objects.filter(about=order.code, purpose="confirm_code").latest("pk").body
    return re.search(r"\d{6}", body)[0]


@pytest.fixture
def buyer() -> Buyer:
    return Buyer(Client())


def only(listing: Any) -> Variant:
    return listing.variants.order_by("position").first()


def set_stock(listing: Any, count: int) -> None:
    """Correct what is on the shelf, with its movement, as staff would."""
    set_stock_of(stock_of(listing), count)


def set_stock_of(stock: StockItem, count: int) -> None:
    if delta := count - stock.on_hand:
        StockMovement.objects.create(stock=stock, delta=delta, reason="corrected")
    StockItem.objects.filter(pk=stock.pk).update(on_hand=count)


def stock_of(listing: Any) -> StockItem:
    return StockItem.objects.get(variant=only(listing))

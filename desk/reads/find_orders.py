"""Find orders by anything a caller can say. Every look-up is served by an index and bounded."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from artisans.models import Artisan
from desk.saying import Reading, Said, readings
from districts.models import District
from districts.reads.scope import scope_of
from orders.models import Consignment, Invoice, Order, Payment

MOST = 50
MOST_MAKERS = 20


@dataclass(frozen=True)
class Found:
    """An order that fits, and by what it was found."""

    order: Order
    said: Said


def orders_of(user: Any) -> QuerySet[Order]:
    """Return the orders a person may see: all, or those with a parcel from the own districts."""
    scope = scope_of(user)
    rows = Order.objects.all()
    if scope is None:
        return rows
    mine = Consignment.objects.filter(order=OuterRef("pk"), artisan__district__in=scope)
    return rows.filter(Exists(mine))


def find_orders(text: str, user: Any) -> list[Found]:
    """Return up to fifty orders, those of the surest reading first, each the newest first.

    One query a reading, one more for a maker's or a district's name.
    """
    found: dict[int, Found] = {}
    for reading in readings(text):
        rows = orders_of(user).filter(WAYS[reading.said](reading)).order_by("-id")
        for order in rows[: MOST - len(found)]:
            found.setdefault(order.pk, Found(order, reading.said))
    return list(found.values())


def latest_orders(user: Any) -> list[Order]:
    """Return the newest orders, for a desk without a question. One query."""
    return list(orders_of(user).order_by("-id")[:20])


def papers(reading: Reading) -> QuerySet[Invoice]:
    return Invoice.objects.filter(number__iexact=reading.value)


def parcels(reading: Reading) -> QuerySet[Consignment]:
    known = Consignment.objects.exclude(tracking_number="")
    return known.filter(tracking_number__iexact=reading.value)


def payments(reading: Reading) -> QuerySet[Payment]:
    """Read the number that the buyer's app shows: the gateway's of the payment or of the order."""
    by_payment = Q(payment_id__iexact=reading.value) & ~Q(payment_id="")
    by_order = Q(gateway_order_id__iexact=reading.value) & ~Q(gateway_order_id="")
    return Payment.objects.filter(by_payment | by_order)


def makers(reading: Reading) -> QuerySet[Artisan]:
    by_name = Q(name_en__icontains=reading.value) | Q(name_hi__icontains=reading.value)
    return Artisan.objects.filter(by_name)


def _among(rows: "QuerySet[Any]", order: str) -> Q:
    """Return the orders that these few rows belong to."""
    return Q(pk__in=list(rows.values_list(order, flat=True)[:MOST]))


def _of_maker(reading: Reading) -> Q:
    known = list(makers(reading).values_list("pk", flat=True)[:MOST_MAKERS])
    return _among(Consignment.objects.filter(artisan__in=known).order_by("-id"), "order")


def _of_district(reading: Reading) -> Q:
    """Read a district in either language; the order keeps it in English or as typed."""
    spelt = Q(name_en__iexact=reading.value) | Q(name_hi=reading.value)
    known = District.objects.filter(spelt).values_list("name_en", flat=True).first()
    return Q(district__iexact=known or reading.value)


WAYS: dict[Said, Callable[[Reading], Q]] = {
    Said.CODE: lambda reading: Q(code=reading.value),
    Said.MOBILE: lambda reading: Q(mobile=reading.value),
    Said.EMAIL: lambda reading: Q(email__iexact=reading.value) & ~Q(email=""),
    Said.PIN: lambda reading: Q(pin=reading.value),
    Said.INVOICE: lambda reading: _among(papers(reading), "consignment__order"),
    Said.TRACKING: lambda reading: _among(parcels(reading), "order"),
    Said.PAYMENT: lambda reading: _among(payments(reading), "order"),
    Said.NAME: lambda reading: Q(full_name__icontains=reading.value),
    Said.MAKER: _of_maker,
    Said.DISTRICT: _of_district,
}

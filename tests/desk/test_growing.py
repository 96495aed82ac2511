"""The desk's own screens ask the same of the database however much waits, and show one page."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from artisans.models import Artisan
from audit.models import AuditEntry
from care.models import Ticket
from catalog.models import Listing
from catalog.reviews import Review
from catalog.search.tables import SearchTerm
from desk.piece_signals import Signal
from enquiries.models import Enquiry
from notices.models import Notice
from orders.models import Consignment, Order
from tests.care.conftest import make_ticket
from tests.desk.staff import client_of, make_staff
from tests.desk.subjects import order
from tests.enquiries.conftest import make_enquiry

FEW, MANY, PAGE = 3, 70, 50
# Tables that grow with every piece, order, message and search.
ENDLESS = {
    one._meta.db_table
    for one in (Listing, Order, Consignment, AuditEntry, Notice, SearchTerm, Review, Ticket)
}
SCREENS = {
    "index": reverse("admin:index"),
    "pieces": reverse("admin:queue", args=["pieces"]),
    "edits": reverse("admin:queue", args=["edits"]),
    "makers": reverse("admin:queue", args=["makers"]),
    "signals": reverse("admin:signals"),
    "complaints": reverse("admin:grievances"),
    "enquiries": reverse("admin:enquiries") + "?kind=maker",
    "reviews": reverse("admin:reviews"),
    "orders": reverse("admin:orders"),
    "found orders": reverse("admin:orders") + "?q=sunita",
    "returns": reverse("admin:returns", args=["asked"]),
    "stuck money": reverse("admin:stuck-money"),
    "payouts": reverse("admin:payouts"),
    "growth": reverse("admin:growth"),
    "calendar": reverse("admin:calendar"),
}


def copies(row, count, **changed):
    """Return unsaved rows like this one; `changed` makes what must differ from its number."""
    fields = [field for field in type(row)._meta.concrete_fields if not field.primary_key]
    kept = {field.attname: getattr(row, field.attname) for field in fields if not field.generated}
    return [
        type(row)(**{**kept, **{name: make(n) for name, make in changed.items()}})
        for n in range(count)
    ]


def grow(cast, sample, count, mark):
    """Let `count` more of everything wait."""
    listing, maker, ticket, enquiry, review = sample
    pieces = Listing.objects.bulk_create(
        copies(listing, count, slug=lambda n: f"{mark}-{n}", code=lambda n: f"{mark}{n:06}"[:8])
    )
    Signal.objects.bulk_create(
        Signal(
            listing=piece,
            kind="cheap",
            evidence_key="x",
            evidence={"cost_paise": 1, "price_paise": 1, "days": 1},
        )
        for piece in pieces
    )
    Artisan.objects.bulk_create(copies(maker, count, slug=lambda n: f"{mark}-maker-{n}"))
    Ticket.objects.bulk_create(copies(ticket, count, code=lambda n: f"{mark}{n:07}"[:9]))
    Enquiry.objects.bulk_create(copies(enquiry, count, code=lambda n: f"{mark}{n:07}"[:9]))
    base = Review.objects.count() + 10_000
    Review.objects.bulk_create(copies(review, count, purchase=lambda n: base + n))
    SearchTerm.objects.bulk_create(
        SearchTerm(terms=f"{mark} {n}", language="en", day=timezone.localdate(), search_count=1)
        for n in range(count)
    )


@pytest.fixture
def sample(cast):
    """One of each that waits, to be copied."""
    order(cast)
    Listing.objects.filter(pk=cast.kurta.pk).update(state="submitted", published_at=None)
    Artisan.objects.filter(pk=cast.chikan_group.pk).update(state="under_review")
    cast.kurta.refresh_from_db()
    cast.chikan_group.refresh_from_db()
    review = Review(
        listing=cast.pot, purchase=1, stars=3, words="Smaller than it looks.", language="en",
        state="submitted", sent_at=timezone.now() - timedelta(hours=1),
        bought_on=timezone.localdate(),
    )  # fmt: skip
    return (
        cast.kurta,
        cast.chikan_group,
        make_ticket(artisan=cast.meena),
        make_enquiry(cast),
        review,
    )


def asked(client, url):
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(url)
    assert answer.status_code == 200
    return [query["sql"] for query in queries], answer.content.decode()


@pytest.fixture
def grown(cast, sample):
    """What each screen asks over a few rows, and over many times as many."""
    chief = client_of(make_staff(is_superuser=True))
    grow(cast, sample, FEW, "A")
    few = {name: asked(chief, url) for name, url in SCREENS.items()}
    grow(cast, sample, MANY, "B")
    return few, {name: asked(chief, url) for name, url in SCREENS.items()}


def test_no_screen_asks_more_or_counts_all_when_more_waits(grown):
    few, many = grown
    more = {
        name: (len(few[name][0]), len(many[name][0]))
        for name in SCREENS
        if len(many[name][0]) > len(few[name][0])
    }
    assert more == {}
    assert {name: whole_counts(sqls) for name, (sqls, _page) in many.items()} == dict.fromkeys(
        SCREENS, []
    )


def whole_counts(sqls):
    """Return the statements that count a table that grows from end to end."""
    return [
        sql
        for sql in sqls
        if "COUNT(*)" in sql
        and not re.search("WHERE|LIMIT", sql)
        and ENDLESS & set(re.findall(r'FROM "(\w+)"', sql))
    ]


@pytest.mark.parametrize("name", ["pieces", "makers", "complaints", "enquiries", "reviews"])
def test_a_screen_shows_one_page_of_what_waits(name, grown):
    _few, many = grown
    links = {
        "pieces": "/desk/queue/pieces/", "makers": "/desk/queue/makers/",
        "complaints": "/desk/complaints/", "enquiries": "/desk/enquiries/",
        "reviews": 'name="review" value="',
    }  # fmt: skip
    found = re.findall(re.escape(links[name]) + r"\d+", many[name][1])
    assert FEW < len(set(found)) <= PAGE

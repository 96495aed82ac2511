"""Lists and forms of the desk stay fast over millions of rows: nothing is counted or gathered."""

import re

import pytest
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteMixin, ForeignKeyRawIdWidget
from django.db import connection, models, transaction
from django.forms import ModelChoiceField
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from audit.lists import MOST_COUNTED, BoundedPaginator
from audit.models import AuditEntry
from desk.reads.find_orders import (
    WAYS,
    find_orders,
    makers,
    orders_of,
    papers,
    parcels,
    payments,
)
from desk.reads.money import stuck_money
from desk.reads.returns import waiting_returns
from desk.returning import Stage
from desk.rules import Role
from desk.saying import Reading, Said
from orders.models import Order
from tests.desk.staff import client_of, make_staff
from tests.money.conftest import buyer, confirmed, stage_with_rates  # noqa: F401
from tests.orders.conftest import only

PAGES = admin.site._registry
# Tables that hold a few hundred rows whatever the shop sells.
SMALL = {
    "districts.District", "districts.Division", "districts.CraftFamily", "districts.State",
    "auth.Group", "desk.Collection",
}  # fmt: skip
KNOWN_WORDS = (models.BooleanField, models.DateField)


def filters_of(page):
    return [one for one in page.list_filter if isinstance(one, str)]


def is_bounded(field):
    if field.is_relation:
        return field.related_model._meta.label in SMALL
    return bool(field.choices) or isinstance(field, KNOWN_WORDS)


@pytest.mark.parametrize("model", PAGES, ids=lambda model: model._meta.label)
def test_no_filter_gathers_its_words_from_the_rows(model):
    fields = [model._meta.get_field(name) for name in filters_of(PAGES[model])]
    assert [field.name for field in fields if not is_bounded(field)] == []


@pytest.mark.parametrize("model", PAGES, ids=lambda model: model._meta.label)
def test_no_select_box_holds_a_table_that_grows(model, db):
    page, request = PAGES[model], FakeRequest()
    if not page.has_add_permission(request) and not page.has_change_permission(request):
        return
    fields = page.get_form(request).base_fields
    assert [name for name, field in fields.items() if is_wide(field)] == []


def is_wide(field):
    """Say whether a field draws every row of a table that grows."""
    if not isinstance(field, ModelChoiceField):
        return False
    widget = getattr(field.widget, "widget", field.widget)
    offers_all = not isinstance(widget, AutocompleteMixin | ForeignKeyRawIdWidget)
    return offers_all and field.queryset.model._meta.label not in SMALL


class FakeRequest:
    """A request of somebody who may do everything."""

    user = User(is_superuser=True, is_active=True)
    GET: dict[str, str] = {}


@pytest.fixture
def chief(cast):
    return client_of(make_staff(is_superuser=True))


@pytest.mark.parametrize("model", PAGES, ids=lambda model: model._meta.label)
def test_no_list_counts_everything(model, chief):
    url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    chief.get(url)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert chief.get(url).status_code == 200
    counts = [q["sql"] for q in asked if "COUNT(" in q["sql"].upper()]
    assert [sql for sql in counts if "LIMIT" not in sql] == []
    assert len(asked) <= 16


def test_the_pages_of_a_long_list_end_at_the_limit(db):
    rows = AuditEntry.objects.all()
    with CaptureQueriesContext(connection) as asked:
        assert BoundedPaginator(rows, 50).count == 0
    assert f"LIMIT {MOST_COUNTED}" in asked[0]["sql"]


COPIES = 20_000
COPY = """
INSERT INTO orders_order ({names}) SELECT {values} FROM orders_order o, generate_series(1, %s) n
WHERE o.id = %s
"""
CHANGED = {
    "code": "upper(substr(md5('c' || n), 1, 8))",
    "checkout_key": "gen_random_uuid()",
    "mobile": "'+919' || lpad(n::text, 9, '0')",
    "full_name": "'Buyer ' || md5('n' || n)",
    "email": "'b' || n || '@example.in'",
    "pin": "(200000 + n %% 80000)::text",
    "district": "'District ' || n %% 700",
    "cart_id": "NULL",
}


@pytest.fixture
def many(db, buyer):  # noqa: F811
    """Twenty thousand orders beside the one that is looked for."""
    order = confirmed(buyer, only(stage_with_rates().pot))
    Order.objects.filter(pk=order.pk).update(email="sunita@example.in")
    names = [f.column for f in Order._meta.concrete_fields if f.column != "id"]
    values = [CHANGED.get(name, f"o.{name}") for name in names]
    with connection.cursor() as cursor:
        cursor.execute(
            COPY.format(names=", ".join(names), values=", ".join(values)), [COPIES, order.pk]
        )
        cursor.execute("ANALYZE orders_order")
    return order


SAID = {
    Said.CODE: None, Said.MOBILE: "+919876543210", Said.EMAIL: "sunita@example.in",
    Said.PIN: "226001", Said.NAME: "sunita", Said.DISTRICT: "Lucknow",
}  # fmt: skip


# Of the order's table alone: reading the four lines of this shop one after the other is right.
READS_ALL_ORDERS = re.compile(r"Seq Scan on orders_order\b")


def plan_of(rows):
    return rows.explain()


def test_every_look_up_of_an_order_is_served_by_an_index(many):
    asha = make_staff(Role.SUPPORT)
    for said, value in SAID.items():
        rows = orders_of(asha).filter(WAYS[said](Reading(said, value or many.code)))
        plan = plan_of(rows.order_by("-id")[:50])
        assert READS_ALL_ORDERS.search(plan) is None, (said, plan)
        assert [order.pk for order in rows.order_by("-id")[:50]] == [many.pk], said


HALVES = {
    Said.INVOICE: papers, Said.TRACKING: parcels, Said.PAYMENT: payments, Said.MAKER: makers,
}  # fmt: skip


@pytest.mark.parametrize("said", HALVES)
def test_what_leads_to_an_order_is_found_by_an_index(said, db):
    """With sequential reading all but forbidden, a plan that still has one has no index to use."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        plan = plan_of(HALVES[said](Reading(said, "abc123"))[:50])
    assert "Seq Scan" not in plan, plan


@pytest.mark.parametrize(
    "said", ["98765 43210", "sunita", "226001", "pay_29QQoUBi66xm2f", "AWB771"]
)
def test_a_search_asks_no_more_however_many_orders_there_are(said, many, at_most):
    asha = make_staff(Role.SUPPORT)
    with at_most(9):
        find_orders(said, asha)


def test_lists_of_money_and_returns_stop_early(many, django_assert_num_queries):
    asha = make_staff(Role.SUPPORT)
    with django_assert_num_queries(3):
        stuck_money(timezone.now())
    plan = plan_of(waiting_returns(Stage.ASKED, asha)[:50])
    assert READS_ALL_ORDERS.search(plan) is None, plan

"""A delivery rate holds from a day: planned ahead, charged from its midnight, never rewritten."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from audit.models import AuditEntry
from desk.rules import Role
from orders.models import DeliveryRate, Order
from orders.reads.quoting import load_basis
from orders.rules.delivery import Zone
from tests.desk.staff import client_of, make_staff
from tests.orders.conftest import BEGINNING, only

ADD = "admin:orders_deliveryrate_add"
LIST = "admin:orders_deliveryrate_changelist"
TERMS = {"base_grams": 1000, "base_paise": 77_00, "step_grams": 1000, "step_paise": 20_00,
         "days_from": 2, "days_to": 4}  # fmt: skip


@pytest.fixture
def chief(market):
    return client_of(make_staff(Role.ADMINISTRATOR))


def in_days(count):
    return timezone.localdate() + timedelta(days=count)


def near(count, **terms):
    return DeliveryRate.objects.create(zone="near", valid_from=in_days(count), **{**TERMS, **terms})


def plan(client, count, **fields):
    form = {"zone": "near", "valid_from": in_days(count).isoformat(), **TERMS, **fields}
    return client.post(reverse(ADD), form)


def test_a_change_for_today_is_charged_at_once_and_on_record(chief, market, buyer):
    assert plan(chief, 0).status_code == 302
    assert buyer.buys(only(market.pot)).delivery_paise == 77_00
    assert AuditEntry.objects.filter(subject_type="orders.deliveryrate", verb="add").exists()


def test_a_planned_change_is_charged_from_its_own_midnight(chief, market, buyer):
    assert plan(chief, 3).status_code == 302
    assert buyer.buys(only(market.pot)).delivery_paise == 50_00
    charges = [load_basis(in_days(day)).terms.rates[Zone.NEAR].base_paise for day in (2, 3, 400)]
    assert charges == [50_00, 77_00, 77_00]


def test_the_delivery_answer_on_a_pieces_page_follows_the_day(market, buyer):
    address = f"/pieces/{market.pot.slug}/delivery/"
    assert "₹50" in buyer.get(address, pin="226001").content.decode()
    near(0)
    answer = buyer.get(address, pin="226001")
    assert "₹77" in answer.content.decode()
    assert "no-cache" in answer.headers["Cache-Control"]


def test_an_order_keeps_the_charge_of_its_day(market, buyer):
    order = buyer.buys(only(market.pot))
    near(0)
    assert Order.objects.get(pk=order.pk).delivery_paise == 50_00
    assert order.consignments.get().delivery_paise == 50_00


def test_a_buyer_who_saw_yesterdays_charge_is_told_before_paying(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    seen = buyer.sees_pay_page()
    near(0)
    answer = buyer.post("/checkout/pay/", **seen | {"method": "cod"})
    assert answer.status_code == 409
    assert not Order.objects.exists()


def test_two_rows_of_a_zone_never_begin_on_one_day(chief, market):
    near(3)
    with pytest.raises(IntegrityError), transaction.atomic():
        near(3)
    answer = plan(chief, 3)
    assert "A rate of this zone begins on that day already." in answer.content.decode()


def test_a_change_never_begins_in_the_past(chief, market):
    assert "Choose today or a later day." in plan(chief, -1).content.decode()
    assert DeliveryRate.objects.count() == 5


def test_the_list_tells_what_is_over_on_now_and_coming(chief, market):
    near(-9)
    near(9)
    counts = {
        when: chief.get(reverse(LIST), {"when": when, "zone": "near"}).context["cl"].result_count
        for when in ("over", "now", "coming")
    }
    assert counts == {"over": 1, "now": 1, "coming": 1}
    page = chief.get(reverse(LIST), {"zone": "near"}).content.decode()
    assert page.count("Plan a change") == 1
    assert "₹77 for 1,000 g" in page


def test_planning_begins_from_the_newest_row(chief, market):
    near(9, base_paise=66_00)
    first = chief.get(reverse(ADD), {"zone": "near"}).context["adminform"].form.initial
    assert (first["base_paise"], first["valid_from"]) == (66_00, in_days(1))


@pytest.mark.parametrize(("begins", "may"), [(-1, (False, False)), (0, (True, False)), (2, (True, True))])  # fmt: skip
def test_what_held_for_a_day_is_never_rewritten(chief, market, begins, may):
    rate = near(begins)
    change = chief.post(
        reverse("admin:orders_deliveryrate_change", args=[rate.pk]),
        {"zone": "near", "valid_from": in_days(max(begins, 0)), **TERMS},
    )
    gone = chief.post(reverse("admin:orders_deliveryrate_delete", args=[rate.pk]), {"post": "yes"})
    assert (change.status_code == 302, gone.status_code == 302) == may


def test_rows_that_were_there_hold_since_the_beginning(market):
    migration = import_module("orders.migrations.0018_rates_from_a_day")
    assert migration.BEGINNING == BEGINNING
    assert set(load_basis(BEGINNING).terms.rates) == set(Zone)

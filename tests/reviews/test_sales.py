"""What was delivered of late counts in the ranking; the nightly count is exact and repeatable."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from catalog.search.tables import SearchEntry, SearchTerm
from orders.actions.count_sales import SALES_WINDOW
from orders.models import Consignment
from tests.makers import make_listing
from tests.money.conftest import confirmed, send_on
from tests.orders.conftest import only


def entry(listing):
    return SearchEntry.objects.get(pk=listing.pk)


def recounted():
    out = StringIO()
    call_command("recount_sales", stdout=out)
    return out.getvalue()


def test_delivery_counts_pieces_and_lifts_the_standing(market, buyer):
    before = entry(market.pot)
    order = confirmed(buyer, only(market.pot), quantity=2)
    assert entry(market.pot).units_sold == 0
    send_on(order)
    after = entry(market.pot)
    assert after.units_sold == 2
    assert after.standing > before.standing


def test_the_nightly_count_agrees_with_the_deliveries(order, market):
    assert "0 listings" in recounted()
    SearchEntry.objects.filter(pk=market.pot.pk).update(units_sold=9)
    assert "1 listings" in recounted()
    assert entry(market.pot).units_sold == 1
    assert "0 listings" in recounted()


def test_the_share_of_sales_is_the_same_however_it_was_reached(order, market):
    counted = entry(market.pot).standing
    call_command("rebuild_search", "--facts", "-v0")
    assert entry(market.pot).standing == pytest.approx(counted, abs=1e-4)


def test_old_sales_fall_out(order, market):
    Consignment.objects.update(delivered_at=timezone.now() - SALES_WINDOW - timedelta(days=1))
    recounted()
    assert entry(market.pot).units_sold == 0


def test_a_piece_that_came_back_does_not_count(line, market, django_user_model):
    from tests.money.test_returns import ask, take_back

    staff = django_user_model.objects.create(username="asha", is_staff=True)
    take_back(ask(line, upi_id="sunita@bank"), staff)
    recounted()
    assert entry(market.pot).units_sold == 0


def test_the_nights_commands_say_what_they_did_and_do_nothing_twice(market):
    make_listing(artisan=market.meena, craft=market.black_pottery)
    old = timezone.localdate() - timedelta(days=500)
    SearchTerm.objects.create(day=old, language="en", terms="pot", search_count=9)
    for expected in ("1 counts", "0 counts"):
        out = StringIO()
        call_command("forget_searches", stdout=out)
        assert expected in out.getvalue()
    told = []
    for _ in range(2):
        out = StringIO()
        call_command("rebuild_search", "--facts", stdout=out)
        told.append(out.getvalue().split("(")[0])
    assert told[0] == told[1] == "facets: 3 of 3 "

"""Growth: figures equal the order lines to the paisa, and small numbers are not called growth."""

import csv
import io
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db.models import F, Sum
from django.urls import reverse
from django.utils import timezone

from desk.reads.growth import bars, in_words, span_of
from desk.reads.quiet import quiet_makers
from desk.rules import Role
from insights.actions.roll_up_sales import roll_up_sales
from insights.models import SalesDay
from insights.reads.sales import Sold, growth, sold_by_craft, sold_by_day
from insights.rules import Span, growth_percent, quarter_of, to_date
from orders.models import Consignment, Order, OrderLine
from tests.desk.staff import client_of, make_staff

TODAY = date(2026, 11, 24)


def sell(piece, *, on, pieces=1, cancelled=0, state="confirmed"):
    """Sell pieces at noon of a day, in rows as the checkout leaves them."""
    paise = piece.price_paise * pieces
    noon = datetime(on.year, on.month, on.day, 6, 30, tzinfo=UTC)
    sold = {"goods_paise": paise, "delivery_paise": 0}
    order = Order.objects.create(
        **sold, contents_digest="d", method="cod", total_paise=paise, state=state,
        confirmed_at=noon, full_name="B", mobile="9876500000", pin="226001", state_code="09",
    )  # fmt: skip
    parcel = Consignment.objects.create(
        **sold, order=order, artisan=piece.artisan, number=1, state="confirmed",
        seller_legal_name="M", seller_place="P", seller_state_code="09", seller_tax_status="enrolled",
        grams=400, zone="near", dispatch_by=on, deliver_from=on, deliver_by=on,
    )  # fmt: skip
    return OrderLine.objects.create(
        consignment=parcel, position=0, variant=piece.variants.first(), listing=piece,
        craft=piece.craft, district=piece.district, sku="S", title_en="T", title_hi="T",
        quantity=pieces, cancelled_count=cancelled, price_paise=piece.price_paise,
        mrp_paise=piece.mrp_paise, hsn_code="6912", gst_bps=500, stock_kind="ready", return_days=7,
    )  # fmt: skip


@pytest.fixture
def sales(cast):
    """Two quarters of pots and kurtas, one piece cancelled, one order never confirmed."""
    for turn in range(30):
        sell(cast.pot, on=TODAY - timedelta(days=turn), pieces=2)
        sell(cast.pot, on=TODAY - timedelta(days=92 + turn))
    sell(cast.kurta, on=TODAY - timedelta(days=3), pieces=3, cancelled=1)
    sell(cast.kurta, on=TODAY - timedelta(days=3), state="cancelled")
    roll_up_sales(first=TODAY - timedelta(days=200), last=TODAY - timedelta(days=1))
    return cast


def lines_of(span):
    rows = OrderLine.objects.filter(
        consignment__order__state__in=("confirmed", "delivered"),
        consignment__order__confirmed_at__date__range=(span.first, span.last),
    )
    live = F("quantity") - F("cancelled_count")
    return rows.aggregate(n=Sum(live), p=Sum(live * F("price_paise")))


def test_figures_equal_the_frozen_lines_to_the_paisa_today_included(sales):
    span = Span(TODAY - timedelta(days=29), TODAY)
    total = sum(sold_by_craft(span, TODAY).values(), Sold())
    assert (total.pieces, total.paise) == tuple(lines_of(span).values())
    assert sum((sold for _day, sold in sold_by_day(span, TODAY)), Sold()) == total


def test_the_books_have_the_same_sum(sales):
    orders = Order.objects.filter(state="confirmed")
    whole = orders.aggregate(p=Sum("goods_paise"))["p"] - sales.kurta.price_paise
    span = Span(TODAY - timedelta(days=200), TODAY)
    assert sum(sold_by_craft(span, TODAY).values(), Sold()).paise == whole


def test_rolling_up_twice_changes_nothing(sales):
    before = list(SalesDay.objects.values_list("day", "district", "craft", "goods_paise"))
    roll_up_sales(first=TODAY - timedelta(days=200), last=TODAY - timedelta(days=1))
    assert list(SalesDay.objects.values_list("day", "district", "craft", "goods_paise")) == before


def test_a_piece_cancelled_later_leaves_the_day_at_the_next_roll_up(sales):
    OrderLine.objects.filter(craft=sales.chikan).update(cancelled_count=F("quantity"))
    roll_up_sales(first=TODAY - timedelta(days=10), last=TODAY - timedelta(days=1))
    assert not SalesDay.objects.filter(craft=sales.chikan).exists()


def test_an_order_at_half_past_eleven_at_night_counts_on_its_indian_day(cast):
    line = sell(cast.pot, on=TODAY)
    late = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
    Order.objects.filter(pk=line.consignment.order_id).update(confirmed_at=late)
    assert sold_by_day(Span(TODAY, TODAY), TODAY)[0][1].pieces == 1


def test_the_nightly_command_rolls_up_to_yesterday(cast):
    sell(cast.pot, on=timezone.localdate() - timedelta(days=1))
    sell(cast.pot, on=timezone.localdate())
    call_command("roll_up_sales")
    assert SalesDay.objects.get().day == timezone.localdate() - timedelta(days=1)


def test_growth_is_said_where_there_is_enough_and_not_where_there_is_not(sales):
    rows = growth(Span(TODAY - timedelta(days=29), TODAY),
                  Span(TODAY - timedelta(days=121), TODAY - timedelta(days=92)), TODAY)  # fmt: skip
    told = {row.craft.slug: row.percent for row in rows}
    assert told == {"nizamabad-black-pottery": 100, "lucknow-chikankari": None}


@pytest.mark.parametrize(
    ("before", "after", "percent"), [((100, 20), (150, 20), 50), ((100, 19), (150, 90), None)]
)
def test_below_twenty_pieces_on_either_side_nothing_is_said(before, after, percent):
    told = growth_percent(
        before_paise=before[0], before_pieces=before[1], after_paise=after[0], after_pieces=after[1]
    )
    assert told == percent


def test_quarters_begin_in_january_april_july_and_october():
    assert quarter_of(date(2026, 12, 31)) == Span(date(2026, 10, 1), date(2026, 12, 31))
    assert quarter_of(date(2028, 2, 29)) == Span(date(2028, 1, 1), date(2028, 3, 31))
    now, before = to_date(date(2026, 11, 24))
    assert (now.days, before) == (55, Span(date(2026, 7, 1), date(2026, 8, 24)))


@pytest.mark.parametrize("asked", [("", ""), ("soon", "now"), ("2026-11-24", "2026-11-01"),
                                   ("0001-01-01", "2026-01-01")])  # fmt: skip
def test_a_span_that_is_none_shows_this_quarter(asked):
    assert span_of(*asked, TODAY) == to_date(TODAY)


@pytest.mark.parametrize(
    ("paise", "words"),
    [(99_999_00, "₹99,999"), (12_34_567_00, "₹12.3 lakh"), (1_20_00_000_00, "₹1.2 crore")],
)
def test_sums_are_said_in_lakh_and_crore(paise, words):
    assert in_words(paise) == words


def test_the_tallest_bar_fills_the_drawing_and_an_empty_span_draws_nothing_tall():
    day = date(2026, 1, 1)
    drawn = bars([(day, Sold(1, 50)), (day, Sold(2, 100)), (day, Sold())])
    assert [bar.height for bar in drawn] == [90.0, 180.0, 0.0]
    assert [bar.height for bar in bars([(day, Sold())])] == [0.0]


@pytest.fixture
def asha(db):
    return client_of(make_staff(Role.CURATOR))


def test_the_page_and_its_file_have_the_same_rows(cast, asha):
    for turn in range(25):
        sell(cast.pot, on=timezone.localdate() - timedelta(days=turn % 3))
    call_command("roll_up_sales")
    span = {"from": timezone.localdate() - timedelta(days=5), "to": timezone.localdate()}
    page = asha.get(reverse("admin:growth"), span).content.decode()
    file = asha.get(reverse("admin:growth"), {**span, "csv": "crafts"}).content.decode()
    (row,) = csv.DictReader(io.StringIO(file))
    assert (row["craft"], row["paise"]) == ("nizamabad-black-pottery", str(25 * 850_00))
    assert "₹21,250" in page
    assert page.count("<rect") == 6
    days = asha.get(reverse("admin:growth"), {**span, "csv": "days"}).content.decode()
    assert sum(int(one["pieces"]) for one in csv.DictReader(io.StringIO(days))) == 25


def test_an_officer_sees_the_growth_of_the_own_districts_only(cast):
    sell(cast.pot, on=timezone.localdate())
    sell(cast.kurta, on=timezone.localdate())
    officer = client_of(make_staff(Role.DISTRICT_OFFICER, districts=[cast.azamgarh]))
    page = officer.get(reverse("admin:growth")).content.decode()
    assert cast.black_pottery.name_en in page
    assert cast.chikan.name_en not in page
    assert client_of(make_staff(Role.SUPPORT)).get(reverse("admin:growth")).status_code == 403


def test_a_maker_who_neither_changed_nor_sold_for_sixty_days_is_quiet(cast):
    chief = make_staff(is_superuser=True)
    now = datetime(2027, 1, 15, tzinfo=UTC)
    assert set(quiet_makers(chief, now)) == {cast.meena, cast.chikan_group}
    cast.pot.published_at = now
    cast.pot.save()
    assert set(quiet_makers(chief, now)) == {cast.chikan_group}


def test_the_page_takes_few_queries_however_long_the_span(cast, asha, at_most):
    for turn in range(40):
        sell(cast.pot, on=timezone.localdate() - timedelta(days=turn))
    call_command("roll_up_sales")
    span = {"from": timezone.localdate() - timedelta(days=300), "to": timezone.localdate()}
    with at_most(26):
        asha.get(reverse("admin:growth"), span)


def test_the_day_begins_with_late_parcels_that_lead_to_their_list(cast):
    sell(cast.pot, on=timezone.localdate() - timedelta(days=4))
    chief = client_of(make_staff(Role.ADMINISTRATOR))
    page = chief.get(reverse("admin:index")).content.decode()
    address = reverse("admin:orders_consignment_changelist")
    assert f"{address}?state__in=confirmed,packed" in page
    listed = chief.get(address, {"state__in": "confirmed,packed",
                                 "dispatch_by__lt": str(timezone.localdate())})  # fmt: skip
    assert "1 consignment" in listed.content.decode().lower()

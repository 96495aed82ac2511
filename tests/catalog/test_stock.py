"""What may never be false about pieces and stock is refused by the database itself."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from catalog.models import Listing, StockItem, StockMovement
from tests.makers import make_listing, make_photo

WRONG = {
    "listing_has_price": {"price_paise": 0},
    "listing_price_within_mrp": {"price_paise": 900_00, "mrp_paise": 800_00},
    "listing_gst_sane": {"gst_bps": 4001},
    "listing_net_quantity": {"net_quantity": 0},
    "listing_weight_known": {"weight_grams": 0},
    "listing_return_days": {"return_days": 91},
    "listing_published_is_dated": {"published_at": None},
    "listing_published_has_both_titles": {"title_hi": ""},
    "listing_made_to_order_has_days": {"stock_kind": "made_to_order", "making_days": None},
}


def refused(name):
    return pytest.raises(IntegrityError, match=name)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_listing_is_refused(name, cast):
    with refused(name), transaction.atomic():
        Listing.objects.filter(pk=cast.pot.pk).update(**WRONG[name])


def test_a_draft_may_lack_a_title_and_a_date(cast):
    draft = make_listing(craft=cast.chikan, state="draft", title_hi="", published_at=None)
    assert draft.pk


def test_more_can_never_be_promised_than_there_is(cast):
    stock = StockItem.objects.filter(variant__listing=cast.pot)
    with refused("stock_never_oversold"), transaction.atomic():
        stock.update(reserved=6)
    assert stock.get().available == 5


def test_stock_can_never_be_negative(cast):
    with pytest.raises(IntegrityError), transaction.atomic():
        StockItem.objects.filter(variant__listing=cast.pot).update(on_hand=-1)


@pytest.mark.parametrize("change", [lambda rows: rows.update(delta=9), lambda rows: rows.delete()])
def test_a_movement_is_never_changed_or_removed(change, cast):
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        change(StockMovement.objects.filter(stock__variant__listing=cast.pot))


def test_a_movement_moves_something(cast):
    stock = StockItem.objects.get(variant__listing=cast.pot)
    with refused("movement_changes_something"), transaction.atomic():
        StockMovement.objects.create(stock=stock, delta=0, reason="made")


def test_movements_add_up_to_the_stock(cast):
    stock = StockItem.objects.get(variant__listing=cast.pot)
    assert sum(m.delta for m in stock.movements.all()) == stock.on_hand


def test_a_focal_point_lies_inside_the_photo(cast):
    with refused("photo_focal_point_inside"), transaction.atomic():
        make_photo(cast.pot, focal_x=101)


def test_codes_leave_out_letters_that_look_alike(cast):
    assert not set(cast.pot.code) & set("01OIL")


def test_a_listing_knows_when_it_changed(cast):
    cast.pot.save()
    assert (timezone.now() - cast.pot.updated_at).total_seconds() < 5

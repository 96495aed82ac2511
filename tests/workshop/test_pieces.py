"""My pieces: price and stock at once, words after a look, nobody overwritten."""

from datetime import UTC, date, datetime

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client

from artisans.errors import HolidayDateError, ReasonMissingError
from artisans.models import Membership
from catalog import errors
from catalog.actions.edit_listing import edit_listing
from catalog.actions.hide_listing import hide_listing
from catalog.actions.judge_listing import publish_listing, return_listing
from catalog.actions.judge_revision import accept_revision, refuse_revision
from catalog.actions.set_price import set_price
from catalog.actions.set_stock import set_stock
from catalog.actions.take_holiday import begin_holiday, end_holiday
from catalog.drafts import ListingEvent, ListingRevision
from catalog.models import Listing, Material, StockItem
from catalog.rules import LISTING_MOVES, ListingState
from desk.reads.checking import differences
from odop_store.kernel.transitions import MoveRefusedError
from tests.cast import Cast
from tests.makers import make_listing, make_photo
from tests.workshop.makers import make_person

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
LIST = "/workshop/catalog/listing/"


@pytest.fixture
def pot(cast: Cast) -> str:
    return f"{LIST}{cast.pot.code}/"


def stock_of(listing: Listing) -> StockItem:
    return StockItem.objects.get(variant__listing=listing)


def test_a_new_price_is_live_at_once(meena: Client, cast: Cast, pot: str, client: Client) -> None:
    meena.post(f"{pot}price/", {"price": "९००", "version": "1"})
    assert "₹900" in client.get(cast.pot.get_absolute_url()).content.decode()


def test_a_new_count_is_a_movement(meena: Client, cast: Cast, pot: str) -> None:
    stock = stock_of(cast.pot)
    meena.post(f"{pot}stock/", {"variant": stock.variant_id, "was": "5", "on_hand": "८"})
    stock.refresh_from_db()
    assert stock.on_hand == 8
    assert stock.movements.first().delta == 3


def test_stock_promised_to_buyers_cannot_be_counted_away(cast: Cast, owner: Membership) -> None:
    StockItem.objects.filter(pk=stock_of(cast.pot).pk).update(reserved=2)
    with pytest.raises(errors.StockBelowPromisedError):
        set_stock(variant=cast.pot.variants.get(), on_hand=1, was=5, actor=owner.person)


def test_a_sale_in_between_is_told_instead_of_overwritten(cast: Cast, owner: Membership) -> None:
    StockItem.objects.filter(pk=stock_of(cast.pot).pk).update(on_hand=4)
    with pytest.raises(errors.ChangedMeanwhileError):
        set_stock(variant=cast.pot.variants.get(), on_hand=6, was=5, actor=owner.person)


def test_another_makers_variant_cannot_be_counted(meena: Client, cast: Cast, pot: str) -> None:
    foreign = cast.kurta.variants.first()
    answer = meena.post(f"{pot}stock/", {"variant": foreign.pk, "was": "5", "on_hand": "1"})
    assert answer.status_code == 404


def test_the_second_of_two_helpers_is_told(cast: Cast, owner: Membership) -> None:
    set_price(listing=cast.pot, price_paise=90000, version=1, actor=owner.person)
    with pytest.raises(errors.ChangedMeanwhileError):
        set_price(listing=cast.pot, price_paise=70000, version=1, actor=owner.person)


def form_of(listing: Listing, **changes: object) -> dict[str, object]:
    fields = {
        "title_hi": listing.title_hi, "title_en": listing.title_en, "description_hi": listing.description_hi,
        "description_en": listing.description_en, "weight_grams": listing.weight_grams, "version": listing.version,
    }  # fmt: skip
    return {**fields, **changes}


def test_the_second_helpers_words_are_not_lost(meena: Client, cast: Cast, pot: str) -> None:
    meena.post(pot, form_of(cast.pot, title_en="First"))
    answer = meena.post(pot, form_of(cast.pot, title_en="Second"))
    assert answer.status_code == 409
    assert "Second" in answer.content.decode()
    assert "Somebody else in your shop" in answer.content.decode()


def test_words_of_a_live_piece_wait_while_the_old_stay(
    meena: Client, cast: Cast, pot: str, client: Client
) -> None:
    meena.post(pot, form_of(cast.pot, title_en="Shiny pot"))
    assert "Black clay pot" in client.get(cast.pot.get_absolute_url()).content.decode()
    assert "Shiny pot" in meena.get(pot).content.decode()
    assert ListingRevision.objects.get().changes == {"title_en": ["Black clay pot", "Shiny pot"]}


def edit(cast: Cast, owner: Membership, **changes: object) -> ListingRevision:
    cast.pot.refresh_from_db()
    row = edit_listing(
        listing=cast.pot, changes=changes, version=cast.pot.version, actor=owner.person
    )
    assert row is not None
    return row


def test_another_material_waits_for_a_look_and_then_goes_live(
    meena: Client, cast: Cast, pot: str
) -> None:
    for slug in ("clay", "brass"):
        Material.objects.create(slug=slug, name_en=slug.title(), name_hi=slug)
    cast.pot.materials.set(Material.objects.filter(slug="clay"))
    said = meena.get(pot).content.decode()
    assert said.index('value="clay"') < said.index('value="brass"')
    meena.post(pot, form_of(cast.pot, materials=["brass", "clay"]))
    row = ListingRevision.objects.get()
    assert row.changes == {"materials": [["clay"], ["brass", "clay"]]}
    assert "<ins>Brass, Clay</ins>" in meena.get(pot).content.decode()
    assert [(line.label, line.before, line.after) for line in differences(row)] == [
        ("Materials", "Clay", "Brass, Clay")
    ]
    assert cast.pot.materials.count() == 1
    accept_revision(revision=row, actor=make_person(), now=NOW)
    assert cast.pot.materials.count() == 2


def test_an_accepted_edit_goes_live(cast: Cast, owner: Membership) -> None:
    row = edit(cast, owner, title_en="Shiny pot")
    assert accept_revision(revision=row, actor=make_person(), now=NOW).title_en == "Shiny pot"


def test_a_refused_edit_tells_why_and_changes_nothing(
    cast: Cast, owner: Membership, meena: Client, pot: str
) -> None:
    row = edit(cast, owner, title_en="Shiny pot")
    refuse_revision(revision=row, actor=make_person(), now=NOW, reason="It is not shiny.")
    assert "It is not shiny." in meena.get(pot).content.decode()
    cast.pot.refresh_from_db()
    assert cast.pot.title_en == "Black clay pot"


def test_a_later_edit_takes_over_the_earlier_one(cast: Cast, owner: Membership) -> None:
    edit(cast, owner, title_en="Shiny pot")
    row = edit(cast, owner, weight_grams=950)
    assert set(row.changes) == {"title_en", "weight_grams"}
    assert ListingRevision.objects.filter(state="waiting").count() == 1


def test_an_edit_is_not_decided_twice(cast: Cast, owner: Membership) -> None:
    row = edit(cast, owner, title_en="Shiny pot")
    accept_revision(revision=row, actor=make_person(), now=NOW)
    with pytest.raises(errors.ChangedMeanwhileError):
        refuse_revision(revision=row, actor=make_person(), now=NOW, reason="x")


def test_a_piece_hides_and_shows(meena: Client, cast: Cast, pot: str, client: Client) -> None:
    meena.post(f"{pot}hide/")
    assert client.get(cast.pot.get_absolute_url()).status_code == 404
    meena.post(f"{pot}show/")
    assert client.get(cast.pot.get_absolute_url()).status_code == 200


def test_a_returned_piece_marks_the_photo_and_can_be_sent_again(
    meena: Client, cast: Cast, owner: Membership
) -> None:
    piece = make_listing(artisan=cast.meena, craft=cast.black_pottery, state="submitted")
    photo = make_photo(piece)
    return_listing(listing=piece, actor=make_person(), reason="Too dark.", photo=photo)
    page = meena.get(f"{LIST}{piece.code}/").content.decode()
    assert "Too dark." in page
    assert "This photo is meant" in page
    meena.post(f"{LIST}{piece.code}/resend/")
    piece.refresh_from_db()
    assert piece.state == "submitted"
    assert publish_listing(listing=piece, actor=make_person(), now=NOW).state == "published"


def test_returning_needs_a_reason(cast: Cast) -> None:
    with pytest.raises(ReasonMissingError):
        return_listing(listing=cast.pot, actor=make_person(), reason="")


def test_a_maker_cannot_publish_by_itself(meena: Client, cast: Cast, pot: str) -> None:
    Listing.objects.filter(pk=cast.pot.pk).update(state="submitted")
    assert meena.post(f"{pot}show/").status_code == 409


def test_every_state_has_its_moves() -> None:
    assert set(LISTING_MOVES) == set(ListingState)


def test_a_holiday_hides_all_and_shows_again_only_what_it_hid(
    cast: Cast, owner: Membership
) -> None:
    by_hand = make_listing(artisan=cast.meena, craft=cast.black_pottery)
    hide_listing(listing=by_hand, actor=owner.person)
    facts = {"artisan": cast.meena, "actor": owner.person}
    assert begin_holiday(until=date(2026, 12, 1), today=TODAY, **facts) == 1
    assert not Listing.objects.on_sale().filter(artisan=cast.meena).exists()
    assert end_holiday(**facts) == 1
    assert list(Listing.objects.on_sale().filter(artisan=cast.meena)) == [cast.pot]


def test_a_holiday_ends_by_itself_on_its_day(cast: Cast, owner: Membership) -> None:
    facts = {"artisan": cast.meena, "actor": owner.person}
    begin_holiday(until=date(2020, 1, 2), today=date(2020, 1, 1), **facts)
    call_command("end_holidays")
    call_command("end_holidays")
    assert cast.meena.events.filter(verb="holiday_ended").count() == 1


@pytest.mark.parametrize("day", [TODAY, date(2025, 1, 1), date(2030, 1, 1)])
def test_a_holiday_needs_a_day_that_makes_sense(cast: Cast, owner: Membership, day: date) -> None:
    with pytest.raises(HolidayDateError):
        begin_holiday(artisan=cast.meena, until=day, today=TODAY, actor=owner.person)


def test_a_size_or_colour_is_added_with_its_own_count(meena: Client, cast: Cast, pot: str) -> None:
    meena.post(f"{pot}variants/", {"label": "बड़ा", "on_hand": "४"})
    variant = cast.pot.variants.get(position=1)
    assert (variant.label_hi, variant.label_en, variant.stock.on_hand) == ("बड़ा", "", 4)


def test_words_missing_in_one_language_are_flagged(meena: Client, cast: Cast) -> None:
    Listing.objects.filter(pk=cast.pot.pk).update(description_en="")
    assert "Words in English are missing." in meena.get(LIST).content.decode()


def test_the_history_of_a_piece_cannot_be_changed(cast: Cast, owner: Membership) -> None:
    hide_listing(listing=cast.pot, actor=owner.person)
    with pytest.raises(IntegrityError), transaction.atomic():
        ListingEvent.objects.all().delete()


def test_a_moved_piece_is_not_moved_again(cast: Cast, owner: Membership) -> None:
    hide_listing(listing=cast.pot, actor=owner.person)
    with pytest.raises(MoveRefusedError):
        hide_listing(listing=cast.pot, actor=owner.person)


def test_the_list_stays_within_its_query_budget(meena: Client, cast: Cast, at_most: object) -> None:
    for _ in range(5):
        make_listing(artisan=cast.meena, craft=cast.black_pottery)
    with at_most(18):  # type: ignore[operator]
        meena.get(LIST)

"""A struck-through price was really the lowest of the thirty days before; nothing else is struck."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from accounts.models import User
from artisans.walls import as_maker
from catalog.actions.set_price import set_price
from catalog.models import Listing
from catalog.prices import PriceChange
from catalog.reads.cards import cards
from catalog.reads.prices import lowest_of_30_days


def ask(listing, rupees):
    listing.refresh_from_db()
    actor = User.objects.get_or_create(username="maker")[0]
    return set_price(
        listing=listing, price_paise=rupees * 100, version=listing.version, actor=actor
    )


def struck(listing):
    [card] = cards(Listing.objects.filter(pk=listing.pk), 1)
    return card.former_paise


def days_ago(days):
    """Make the changes so far older: the clock of the database cannot be turned."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE catalog_pricechange SET at = at - %s * interval '1 day'", [days])
        cursor.execute("SET LOCAL session_replication_role = origin")


def test_a_cut_is_measured_by_the_price_before(cast):
    ask(cast.pot, 700)
    assert struck(cast.pot) == 850_00


def test_a_price_put_up_before_the_cut_counts_for_nothing(cast):
    ask(cast.pot, 1700)
    ask(cast.pot, 850)
    assert struck(cast.pot) is None


def test_of_cuts_in_steps_the_lowest_before_counts(cast):
    ask(cast.pot, 800)
    ask(cast.pot, 600)
    assert struck(cast.pot) == 800_00


def test_a_price_of_long_ago_is_forgotten(cast):
    ask(cast.pot, 400)
    days_ago(31)
    ask(cast.pot, 900)
    days_ago(31)
    ask(cast.pot, 800)
    assert struck(cast.pot) == 900_00


def test_after_thirty_days_the_new_price_is_simply_the_price(cast):
    ask(cast.pot, 700)
    Listing.objects.filter(pk=cast.pot.pk).update(former_until=timezone.localdate())
    assert struck(cast.pot) is None


def test_a_piece_new_in_the_shop_has_no_lowest_price_of_thirty_days(cast):
    Listing.objects.filter(pk=cast.pot.pk).update(published_at=timezone.now() - timedelta(days=29))
    ask(cast.pot, 700)
    assert struck(cast.pot) is None


def test_a_price_nobody_saw_is_not_noted(cast):
    Listing.objects.filter(pk=cast.pot.pk).update(state="draft", published_at=None)
    ask(cast.pot, 700)
    assert not PriceChange.objects.exists()


def test_every_way_to_a_price_is_noted_even_a_bare_update(cast):
    Listing.objects.filter(pk=cast.pot.pk).update(price_paise=800_00)
    change = PriceChange.objects.get()
    assert (change.former_paise, change.price_paise) == (850_00, 800_00)


def test_the_history_is_never_changed(cast):
    ask(cast.pot, 700)
    with pytest.raises(IntegrityError), transaction.atomic():
        PriceChange.objects.update(former_paise=1)


def test_the_lowest_of_thirty_days_counts_today_too(cast):
    now = timezone.now()
    assert lowest_of_30_days(cast.pot.pk, 850_00, now) == 850_00
    ask(cast.pot, 700)
    assert lowest_of_30_days(cast.pot.pk, 700_00, now) == 700_00
    ask(cast.pot, 900)
    assert lowest_of_30_days(cast.pot.pk, 900_00, now) == 700_00


def test_a_maker_behind_the_wall_sets_a_price_and_it_is_noted(cast):
    with as_maker(cast.meena.pk):
        ask(cast.pot, 700)
        assert PriceChange.objects.count() == 1
    with as_maker(cast.chikan_group.pk):
        assert PriceChange.objects.count() == 0

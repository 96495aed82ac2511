"""The demonstration's odd pieces, found by the shop's own rules. Never in a real shop."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from catalog.actions.record_event import record_event
from catalog.drafts import ListingEvent
from catalog.models import Listing, Photo
from desk.actions.raise_signals import raise_signals
from desk.actions.take_prints import print_photo, print_text
from desk.piece_signals import Signal

CUT, RISE = 8, 3
HOURS_AGO = 5


@transaction.atomic
def seed_signals() -> None:
    """Let one piece wait that copies another maker's photo and text at an eighth of the price,
    and one whose price tripled while it waited."""
    shown = Listing.objects.on_sale().filter(artisan__is_demo=True, photos__is_rendered=True)
    pieces = list(shown.exclude(description_en="").order_by("pk").distinct()[:200])
    pair = next(((one, two) for one in pieces for two in pieces if _may_copy(one, two)), None)
    if pair is None or Signal.objects.exists():
        return
    _copy(*pair)
    waiting = Listing.objects.filter(artisan__is_demo=True, state=Listing.State.SUBMITTED)
    risen = waiting.exclude(pk=pair[1].pk).order_by("pk").first()
    if risen:
        _raise_price(risen)


def _may_copy(first: Listing, second: Listing) -> bool:
    """Say whether the second is a later piece of another maker of the same craft."""
    is_other = first.artisan_id != second.artisan_id and first.craft_id == second.craft_id
    return is_other and first.pk < second.pk


def _copy(pattern: Listing, piece: Listing) -> None:
    photo = pattern.photos.filter(is_rendered=True).order_by("position")[0]
    print_photo(photo=photo)
    print_text(listing=pattern)
    photo.pk, photo.listing, photo.position = None, piece, _next_place(piece)
    photo._state.adding = True
    photo.save()
    piece.description_en, piece.description_hi = pattern.description_en, pattern.description_hi
    piece.price_paise = max(1_00, piece.price_paise // CUT // 100 * 100)
    piece.state, piece.published_at = Listing.State.SUBMITTED, None
    piece.created_at = timezone.now() - timedelta(hours=HOURS_AGO)
    piece.save()
    _look_at(piece)


def _raise_price(piece: Listing) -> None:
    before, piece.price_paise = piece.price_paise, piece.price_paise * RISE
    piece.mrp_paise = max(piece.mrp_paise, piece.price_paise)
    piece.save()
    facts: dict[str, object] = {"from": before, "to": piece.price_paise}
    record_event(listing=piece, verb=ListingEvent.Verb.PRICE, actor=None, facts=facts)
    _look_at(piece)


def _look_at(piece: Listing) -> None:
    # Demonstration makers share pictures and words, so the rules leave them out among themselves;
    # here, in memory only, this one counts as real.
    piece.artisan.is_demo = False
    raise_signals(listing=piece, now=timezone.now())


def _next_place(piece: Listing) -> int:
    return 1 + max(Photo.objects.filter(listing=piece).values_list("position", flat=True))

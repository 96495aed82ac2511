"""Send a described piece for checking."""

from django.db import transaction
from django.utils.text import slugify

from accounts.models import User
from artisans.actions.open_shop import paired
from catalog.actions.add_photo import render_photo
from catalog.actions.record_event import record_event
from catalog.drafts import ListingEvent, PieceDraft
from catalog.errors import PieceIncompleteError
from catalog.kinds import kinds
from catalog.locks import lock_draft
from catalog.models import Listing, Photo, StockItem, StockMovement, Variant
from catalog.rules import draft_gaps
from odop_store.kernel.codes import new_code


@transaction.atomic
def send_piece(*, draft: PieceDraft, actor: User) -> Listing:
    """Make the listing that staff will check, with its photos, one variant and its stock.

    Sent twice, it returns the listing of the first time.
    Locks: the draft.
    Raises: PieceIncompleteError.
    """
    fresh = lock_draft(draft.pk)
    if fresh.listing is not None:
        return fresh.listing
    photos = list(fresh.photos.all())
    if gaps := draft_gaps(photo_count=len(photos), answers=vars(fresh)):
        raise PieceIncompleteError(steps=gaps)
    listing = Listing.objects.create(**listing_fields(fresh))
    if fresh.copied_from is not None:
        listing.materials.set(fresh.copied_from.materials.all())
    add_stock(listing=listing, on_hand=fresh.on_hand or 0)
    for photo in photos:
        row = Photo.objects.create(
            listing=listing,
            position=photo.position,
            original=photo.original.name,
            key=photo.key,
            width=photo.width,
            height=photo.height,
            tint=photo.tint,
        )
        render_photo.enqueue(row.pk)
    fresh.listing = listing
    fresh.save(update_fields=["listing"])
    record_event(listing=listing, verb=ListingEvent.Verb.SENT, actor=actor)
    return listing


def listing_fields(draft: PieceDraft) -> dict[str, object]:
    """Return a new listing's fields: what was answered, and what its craft says of tax."""
    kind = kinds().get(draft.form)
    craft = draft.craft
    assert craft is not None
    title_en = f"{kind.name_en} · {craft.name_en}" if kind else craft.name_en
    title_hi = f"{kind.name_hi} · {craft.name_hi}" if kind else craft.name_hi
    titles = (
        paired("title", draft.line)
        if draft.line
        else {"title_en": title_en[:80], "title_hi": title_hi[:80]}
    )
    # A line in one language leaves the other title empty: staff write it before it goes live.
    code = new_code()
    return {
        **titles,
        "code": code,
        "slug": f"{slugify(title_en)[:60]}-{code.lower()}",
        "artisan_id": draft.artisan_id,
        "craft": craft,
        "district_id": craft.district_id,
        "form": draft.form,
        "length_mm": draft.length_mm,
        "width_mm": draft.width_mm,
        "height_mm": draft.height_mm,
        "weight_grams": draft.weight_grams,
        "net_unit": kind.net_unit if kind and kind.net_unit in {"pair", "set"} else "piece",
        "stock_kind": draft.stock_kind,
        "making_days": draft.making_days,
        "price_paise": draft.price_paise,
        "mrp_paise": draft.price_paise,
        "hsn_code": craft.hsn_code,
        "gst_bps": craft.gst_bps,
        "state": Listing.State.SUBMITTED,
    }


def add_stock(*, listing: Listing, on_hand: int) -> Variant:
    """Give a listing its first variant and opening stock."""
    variant = Variant.objects.create(listing=listing, sku=f"{listing.code}-1")
    stock = StockItem.objects.create(variant=variant, on_hand=on_hand)
    if on_hand:
        StockMovement.objects.create(
            stock=stock, delta=on_hand, reason=StockMovement.Reason.OPENING
        )
    return variant

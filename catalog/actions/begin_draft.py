"""Begin describing a new piece."""

import uuid

from django.db import transaction

from accounts.models import User
from artisans.models import Artisan
from catalog.drafts import PieceDraft
from catalog.models import Listing
from catalog.reads.copies import facts_of

COPIED = (
    "craft_id", "form", "price_paise", "length_mm", "width_mm", "height_mm", "weight_grams",
    "stock_kind", "making_days",
)  # fmt: skip


@transaction.atomic
def begin_draft(
    *, artisan: Artisan, person: User, key: uuid.UUID, copy_of: Listing | None = None
) -> PieceDraft:
    """Return the maker's draft with this key, made now if new; a copy brings the answers along.

    Photos are not copied: each piece made by hand shows its own. A key that another maker has
    used is as unknown as any other.
    Raises: PieceDraft.DoesNotExist for another maker's key.
    """
    draft, is_new = PieceDraft.objects.get_or_create(
        key=key, defaults={"artisan": artisan, "begun_by": person}
    )
    if draft.artisan_id != artisan.pk:
        raise PieceDraft.DoesNotExist
    if is_new:
        prefill(draft, artisan, copy_of)
    return draft


def prefill(draft: PieceDraft, artisan: Artisan, copy_of: Listing | None) -> None:
    """Answer beforehand what is known: the maker's only craft, or another piece's answers."""
    if copy_of is not None:
        for name in COPIED:
            setattr(draft, name, getattr(copy_of, name))
        draft.copied_from = copy_of
        draft.copied_facts = facts_of(copy_of)
        draft.on_hand = 1
    else:
        draft.craft = artisan.crafts.order_by("official_rank", "pk").first()
    draft.save()

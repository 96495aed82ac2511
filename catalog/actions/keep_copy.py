"""Say that a copy is meant to differ from the piece it was made from."""

from django.db import transaction

from accounts.models import User
from catalog.drafts import PieceDraft
from catalog.locks import lock_listing
from catalog.models import Listing
from catalog.reads.copies import facts_of


@transaction.atomic
def keep_copy(*, listing: Listing, actor: User) -> Listing:
    """Take what the original says today as known: where the copy differs, it differs on purpose.

    `actor` is asked for as by every act on a piece; nothing of the piece itself changes.
    Locks: the listing.
    """
    fresh = lock_listing(listing.pk)
    draft = PieceDraft.objects.filter(listing=fresh).select_related("copied_from").first()
    if draft is not None and draft.copied_from is not None:
        draft.copied_facts = facts_of(draft.copied_from)
        draft.save(update_fields=["copied_facts"])
    return fresh

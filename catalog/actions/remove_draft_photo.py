"""Take a photograph out of a draft."""

from catalog.drafts import DraftPhoto, PieceDraft


def remove_draft_photo(*, draft: PieceDraft, photo_id: int) -> None:
    """Remove the row; the file stays, since equal pictures share it. Twice is harmless."""
    DraftPhoto.objects.filter(draft=draft, pk=photo_id).delete()

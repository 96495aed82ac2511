"""Add a photograph to a draft."""

import uuid

from django.db import transaction

from catalog.actions.add_photo import keep_original
from catalog.drafts import DraftPhoto, PieceDraft
from catalog.errors import TooManyPicturesError
from catalog.locks import lock_draft
from catalog.pictures import MAX_PHOTOS, check_picture, concern_of


def add_draft_photo(*, draft: PieceDraft, upload: uuid.UUID, content: bytes) -> DraftPhoto:
    """Check an upload and keep it; the same upload id sent again returns the photo it made.

    Locks: the draft.
    Raises: PictureRefusedError and its kinds.
    """
    known = DraftPhoto.objects.filter(draft=draft, upload=upload).first()
    if known:
        return known
    picture = check_picture(content)
    name = keep_original(picture)
    width, height = picture.size
    with transaction.atomic():
        lock_draft(draft.pk)
        rows = list(DraftPhoto.objects.filter(draft=draft))
        if known := next((row for row in rows if row.upload == upload), None):
            return known
        if len(rows) >= MAX_PHOTOS:
            raise TooManyPicturesError(limit=MAX_PHOTOS)
        return DraftPhoto.objects.create(
            draft=draft,
            upload=upload,
            position=max((row.position for row in rows), default=-1) + 1,
            original=name,
            key=picture.key,
            width=width,
            height=height,
            tint=picture.tint,
            concern=concern_of(picture.image),
        )

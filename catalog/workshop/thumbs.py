"""Small private pictures of photos that are not public yet."""

import io

from django.core.files.storage import storages
from django.db.models.fields.files import FieldFile
from django.http import Http404, HttpResponse
from PIL import Image

THUMB = 360


def thumb_of(original: FieldFile) -> HttpResponse:
    """Answer with a small WebP of a private original, kept by the maker's own browser only.

    Raises: Http404 when the file is gone.
    """
    if not storages["private"].exists(original.name or ""):
        raise Http404
    with original.open() as stream, Image.open(stream) as image:
        image.thumbnail((THUMB, THUMB))
        buffer = io.BytesIO()
        image.save(buffer, "WEBP", quality=70, method=2)
    response = HttpResponse(buffer.getvalue(), content_type="image/webp")
    response.headers["Cache-Control"] = "private, max-age=86400"
    return response

"""Take the prints by which copied photos and texts are found."""

import hashlib

from django.db import transaction
from PIL import Image, UnidentifiedImageError

from catalog.models import Listing, Photo
from desk.piece_signals import PhotoPrint, TextPrint
from desk.suspicion import photo_bands, text_bands

SIGN = 1 << 63


def _signed(bits: list[bool]) -> int:
    """Pack 64 comparisons into what a bigint holds."""
    whole = sum(bit << place for place, bit in enumerate(bits))
    return whole - 2 * SIGN if whole >= SIGN else whole


def look_of(image: Image.Image) -> tuple[int, int]:
    """Return two difference hashes: is each cell brighter than the next in its row, its column?

    Scale, compression and a slight change of light leave most comparisons as they are.
    """
    grey = image.convert("L")
    wide = grey.resize((9, 8), Image.Resampling.BOX).tobytes()
    tall = grey.resize((8, 9), Image.Resampling.BOX).tobytes()
    rows = [wide[9 * y + x] > wide[9 * y + x + 1] for y in range(8) for x in range(8)]
    columns = [tall[8 * y + x] > tall[8 * (y + 1) + x] for y in range(8) for x in range(8)]
    return _signed(rows), _signed(columns)


def print_photo(*, photo: Photo) -> PhotoPrint | None:
    """Keep how a photo looks; None for a file that is gone or no picture."""
    try:
        with photo.original.open() as stream, Image.open(stream) as image:
            rows, columns = look_of(image)
    except (OSError, UnidentifiedImageError):
        return None
    kept, _made = PhotoPrint.objects.update_or_create(
        photo=photo,
        defaults={
            "rows_hash": rows,
            "columns_hash": columns,
            "bands": photo_bands(rows, columns),
        },
    )
    return kept


@transaction.atomic
def print_text(*, listing: Listing) -> None:
    """Keep the print of a piece's description in both languages, unless it is the same text."""
    text = f"{listing.description_en}\n{listing.description_hi}"
    digest = hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
    if TextPrint.objects.filter(listing=listing, digest=digest).exists():
        return
    bands = text_bands(listing.description_en) + text_bands(listing.description_hi)
    TextPrint.objects.update_or_create(listing=listing, defaults={"digest": digest, "bands": bands})

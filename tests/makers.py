"""Plain functions that make rows for tests; every argument has a sensible default."""

import io
import itertools
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image

from artisans.models import Artisan
from catalog.models import Listing, Photo, StockItem, StockMovement, Variant
from catalog.reviews import Review
from districts.models import Craft, CraftFamily, District, Division

_numbers = itertools.count(1)


def make_division(**fields: Any) -> Division:
    n = next(_numbers)
    return Division.objects.create(
        **{"slug": f"division-{n}", "name_en": f"Division {n}", "name_hi": f"मंडल {n}"} | fields
    )


def make_district(**fields: Any) -> District:
    n = next(_numbers)
    return District.objects.create(
        **{
            "slug": f"district-{n}",
            "name_en": f"District {n}",
            "name_hi": f"ज़िला {n}",
            "division": fields.get("division") or make_division(),
            "lgd_code": 10_000 + n,
            "headquarters_en": "Town",
            "headquarters_hi": "नगर",
            "latitude": 27,
            "longitude": 80,
        }
        | fields
    )


def make_family(**fields: Any) -> CraftFamily:
    n = next(_numbers)
    return CraftFamily.objects.create(
        **{"slug": f"family-{n}", "name_en": f"Family {n}", "name_hi": f"वर्ग {n}"}
        | {
            "description_en": "Shaped by hand, one by one.",
            "description_hi": "हाथ से बना, एक-एक करके।",
        }
        | fields
    )


def make_craft(**fields: Any) -> Craft:
    n = next(_numbers)
    return Craft.objects.create(
        **{
            "slug": f"craft-{n}",
            "name_en": f"Craft {n}",
            "name_hi": f"शिल्प {n}",
            "district": fields.get("district") or make_district(),
            "family": fields.get("family") or make_family(),
            "technique_en": "Made by hand.",
            "technique_hi": "हाथ से बनता है।",
            "story_en": "An old craft. Still alive.",
            "story_hi": "पुराना शिल्प। आज भी ज़िंदा।",
            "hsn_code": "6912",
            "gst_bps": 500,
            "designation": "official",
            "official_rank": 1,
            "source": "test",
            "confidence": "high",
        }
        | fields
    )


def make_artisan(**fields: Any) -> Artisan:
    n = next(_numbers)
    crafts = fields.pop("crafts", None)
    artisan = Artisan.objects.create(
        **{
            "slug": f"maker-{n}",
            "name_en": f"Maker {n}",
            "name_hi": f"कारीगर {n}",
            "legal_name": f"Maker {n}",
            "kind": "individual",
            "state": "verified",
            "verified_on": date(2026, 1, 1),
            "district": fields.get("district") or make_district(),
            "village_en": "Village",
            "village_hi": "गाँव",
            "tax_status": "enrolled",
            "languages": ["hi"],
            "story_en": "Works at home with two daughters.",
            "story_hi": "घर पर दो बेटियों के साथ काम करती हैं।",
        }
        | fields
    )
    artisan.crafts.set(crafts or [])
    return artisan


def make_listing(*, on_hand: int = 5, variants: int = 1, **fields: Any) -> Listing:
    """Make a published listing with variants and opening stock of `on_hand` each."""
    n = next(_numbers)
    artisan = fields.pop("artisan", None)
    craft = fields.pop("craft", None) or make_craft(
        **({"district": artisan.district} if artisan else {})
    )
    listing = Listing.objects.create(
        **{
            "slug": f"piece-{n}",
            "title_en": f"Piece {n}",
            "title_hi": f"सामान {n}",
            "description_en": "Shaped on the wheel and smoked black in the kiln.",
            "description_hi": "चाक पर बना और भट्ठी के धुएँ में काला किया हुआ।",
            "craft": craft,
            "district": craft.district,
            "artisan": artisan or make_artisan(district=craft.district, crafts=[craft]),
            "weight_grams": 400,
            "price_paise": 1_200_00,
            "mrp_paise": 1_200_00,
            "hsn_code": "6912",
            "gst_bps": 500,
            "state": "published",
            "published_at": datetime(2026, 10, 1, tzinfo=UTC) + timedelta(minutes=n),
        }
        | fields
    )
    for position in range(variants):
        make_variant(listing, on_hand=on_hand, position=position)
    return listing


def make_variant(listing: Listing, *, on_hand: int = 5, **fields: Any) -> Variant:
    n = next(_numbers)
    variant = Variant.objects.create(**{"listing": listing, "sku": f"SKU-{n}"} | fields)
    stock = StockItem.objects.create(variant=variant, on_hand=on_hand)
    if on_hand:
        StockMovement.objects.create(stock=stock, delta=on_hand, reason="opening")
    return variant


def make_photo(listing: Listing, **fields: Any) -> Photo:
    """Make a photo row whose renditions count as drawn; no files are written."""
    n = next(_numbers)
    return Photo.objects.create(
        **{
            "listing": listing,
            "position": listing.photos.count(),
            "original": ContentFile(b"-", name=f"{n}.jpg"),
            "key": f"{n:032x}",
            "width": 1200,
            "height": 1500,
            "is_rendered": True,
        }
        | fields
    )


def make_review(listing: Listing, **fields: Any) -> Review:
    """Make a live review with five stars and words."""
    n = next(_numbers)
    at = datetime(2026, 11, 1, tzinfo=UTC) + timedelta(minutes=n)
    return Review.objects.create(
        **{
            "listing": listing,
            "purchase": n,
            "bought_on": date(2026, 10, 20),
            "stars": 5,
            "words": "Rings like a bell.",
            "language": "en",
            "state": "published",
            "sent_at": at,
            "decided_at": at,
        }
        | fields
    )


def picture_bytes(
    size: tuple[int, int] = (800, 1000), kind: str = "JPEG", mode: str = "RGB", **options: Any
) -> bytes:
    """Return the bytes of a plain picture of this size, kind and mode."""
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert(mode).save(buffer, kind, **options)
    return buffer.getvalue()

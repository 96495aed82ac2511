"""What an order freezes of its sellers and pieces, however it was agreed."""

from typing import Any

from artisans.models import Artisan
from catalog.models import Variant
from orders.reads.home_state import home_code


def frozen_seller(artisan: Artisan) -> dict[str, Any]:
    """Return the seller's facts of today as fields of a consignment."""
    return {
        "artisan": artisan,
        "seller_legal_name": artisan.legal_name,
        "seller_place": f"{artisan.village_en}, {artisan.district.name_en}",
        "seller_state_code": home_code(artisan),
        "seller_gstin": artisan.gstin,
        "seller_tax_status": artisan.tax_status,
    }


def frozen_piece(variant: Variant) -> dict[str, Any]:
    """Return a piece's facts of today as fields of an order line; price and count are the sale's."""
    listing = variant.listing
    return {
        "variant": variant,
        "listing": listing,
        "craft_id": listing.craft_id,
        "district_id": listing.district_id,
        "sku": variant.sku,
        "title_en": listing.title_en,
        "title_hi": listing.title_hi,
        "hsn_code": listing.hsn_code,
        "gst_bps": listing.gst_bps,
        "return_days": listing.return_days,
        "tolerance_en": listing.tolerance_en,
        "tolerance_hi": listing.tolerance_hi,
    }

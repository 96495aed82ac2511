"""Size and weight of a piece in words, for pages outside the catalogue."""

from catalog.measures import size_words, weight_words
from catalog.models import Listing


def measures_of(listing: Listing) -> dict[str, str]:
    """Return `size` (empty where no side is known) and `weight`."""
    return {
        "size": size_words((listing.length_mm, listing.width_mm, listing.height_mm)),
        "weight": weight_words(listing.weight_grams),
    }

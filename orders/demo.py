"""The demonstration's offers, clearly marked as such. Never in a real shop."""

from datetime import timedelta

from django.utils import timezone

from catalog.models import Listing
from districts.models import Craft
from orders.models import Offer

CLAY = "nizamabad-black-pottery"
SHOWN_FOR = timedelta(days=60)
CUTS = 4


def seed_offers() -> list[Offer]:
    """Make an offer that applies by itself, and a coupon for a first order."""
    now = timezone.now()
    clay = Craft.objects.filter(slug=CLAY).first()
    return Offer.objects.bulk_create(
        [
            Offer(
                title_en="Black clay week (demo)",
                title_hi="काली मिट्टी सप्ताह (नमूना)",
                kind=Offer.KindName.PERCENT,
                percent_bps=10_00,
                craft=clay,
                starts_at=now,
                ends_at=now + SHOWN_FOR,
                is_demo=True,
            ),
            Offer(
                code="PEHLA100",
                title_en="₹100 off your first order (demo)",
                title_hi="पहले ऑर्डर पर ₹100 की छूट (नमूना)",
                kind=Offer.KindName.AMOUNT,
                amount_paise=100_00,
                minimum_paise=999_00,
                is_first_order=True,
                starts_at=now,
                most_uses=1000,
                is_demo=True,
            ),
        ]
    )


def cut_some_prices() -> int:
    """Lower a few demonstration prices by a tenth, so that a former price can be seen."""
    long_ago = timezone.now() - timedelta(days=31)
    rows = Listing.objects.on_sale().filter(artisan__is_demo=True, published_at__lte=long_ago)
    chosen = list(rows.order_by("-published_at")[:CUTS])
    for listing in chosen:
        listing.price_paise = listing.price_paise * 9 // 1000 * 100
        listing.save(update_fields=["price_paise"])
    return len(chosen)

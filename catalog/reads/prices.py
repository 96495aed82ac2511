"""What a piece cost lately."""

from datetime import datetime, timedelta

from django.db.models import Min

from catalog.prices import PriceChange

WINDOW = timedelta(days=30)


def lowest_of_30_days(listing_id: int, price_paise: int, now: datetime) -> int:
    """Return the lowest price of the last thirty days, today's among them. One query."""
    rows = PriceChange.objects.filter(listing_id=listing_id, at__gt=now - WINDOW)
    before = rows.aggregate(lowest=Min("former_paise"))["lowest"]
    return price_paise if before is None else min(before, price_paise)

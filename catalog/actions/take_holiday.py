"""Close a maker's whole shop until a day, and open it again."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import F

from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.errors import HolidayDateError
from artisans.locks import lock_artisan
from artisans.models import Artisan, ArtisanEvent
from catalog.locks import lock_listings
from catalog.models import Listing

LONGEST = timedelta(days=366)


@transaction.atomic
def begin_holiday(*, artisan: Artisan, until: date, today: date, actor: User) -> int:
    """Hide every live piece until the maker is back; return how many.

    Locks: the artisan's row, then its live listings.
    Raises: HolidayDateError.
    """
    if not today < until <= today + LONGEST:
        raise HolidayDateError
    fresh = lock_artisan(artisan.pk)
    fresh.away_until = until
    fresh.save(update_fields=["away_until"])
    rows = lock_listings(artisan.pk, state=Listing.State.PUBLISHED)
    hidden = Listing.objects.filter(pk__in=[row.pk for row in rows]).update(
        state=Listing.State.WITHDRAWN, is_away=True, version=F("version") + 1
    )
    record_event(
        artisan=fresh,
        verb=ArtisanEvent.Verb.HOLIDAY_BEGUN,
        actor=actor,
        facts={"until": until.isoformat(), "pieces": hidden},
    )
    return hidden


@transaction.atomic
def end_holiday(*, artisan: Artisan, actor: User | None) -> int:
    """Show again what the holiday hid, and nothing that was hidden by hand; return how many.

    Locks: the artisan's row, then the listings hidden by the holiday.
    """
    fresh = lock_artisan(artisan.pk)
    if fresh.away_until is None:
        return 0
    fresh.away_until = None
    fresh.save(update_fields=["away_until"])
    rows = lock_listings(artisan.pk, state=Listing.State.WITHDRAWN, is_away=True)
    shown = Listing.objects.filter(pk__in=[row.pk for row in rows]).update(
        state=Listing.State.PUBLISHED, is_away=False, version=F("version") + 1
    )
    record_event(
        artisan=fresh,
        verb=ArtisanEvent.Verb.HOLIDAY_ENDED,
        actor=actor,
        facts={"pieces": shown},
    )
    return shown

"""The thresholds of signals as they hold on a day."""

from datetime import date

from django.db.models import F, Q

from desk.piece_signals import SignalLimit
from desk.suspicion import DEFAULTS, Limit


def limits_on(day: date, family_id: int | None = None) -> dict[Limit, int]:
    """Return every threshold: the newest for the family, else for all, else the shop's own.

    One query.
    """
    rows = SignalLimit.objects.filter(Q(family=None) | Q(family=family_id), valid_from__lte=day)
    # The last one written wins: rows for all first, then the family's, each by its first day.
    ordered = rows.order_by(F("family").asc(nulls_first=True), "valid_from")
    return dict(DEFAULTS) | {Limit(row.name): row.value for row in ordered}

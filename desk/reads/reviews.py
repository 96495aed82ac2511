"""Buyers' reviews as the desk reads them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from catalog.reviews import Review
from catalog.rules import MOST_STARS, ReviewState

PAGE = 50
MOST_COUNTED = 500
TARGET = timedelta(hours=48)


@dataclass(frozen=True)
class ReviewLine:
    """A review with what a reader needs to decide on it."""

    row: Review
    stars: str
    is_late: bool
    photo_ids: tuple[int, ...]


def reviews_in(state: ReviewState, now: datetime) -> list[ReviewLine]:
    """Return reviews of one state: waiting ones by age, others newest first. Two queries."""
    rows = Review.objects.filter(state=state)
    order = ("sent_at", "pk") if state is ReviewState.SUBMITTED else ("-decided_at", "-pk")
    found = rows.order_by(*order).select_related("listing__artisan").prefetch_related("photos")
    return [_line(row, now) for row in found[:PAGE]]


def waiting_count() -> int:
    """Return how many reviews wait to be read, up to five hundred. One query."""
    return Review.objects.waiting()[:MOST_COUNTED].count()


def _line(row: Any, now: datetime) -> ReviewLine:
    return ReviewLine(
        row=row,
        stars="★" * row.stars + "☆" * (MOST_STARS - row.stars),
        is_late=row.state == ReviewState.SUBMITTED and now - row.sent_at > TARGET,
        photo_ids=tuple(photo.pk for photo in row.photos.all()),
    )

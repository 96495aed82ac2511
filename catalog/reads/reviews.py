"""Reviews as visitors, makers and staff read them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Sum
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext

from artisans.models import Artisan
from catalog.models import Listing
from catalog.reads.pictures import Picture, picture
from catalog.reviews import Review, ReviewQuerySet
from catalog.rules import MOST_STARS, Rating, rating
from catalog.search.tables import SearchEntry
from odop_store.kernel.folding import is_devanagari

SHOWN = 6
PAGE = 24


@dataclass(frozen=True)
class ReviewView:
    """A live review; `language` is the one it was written in, the answer's is seen in its script."""

    id: int
    stars: int
    words: str
    language: str
    author: str
    sent_at: datetime
    bought_on: date
    answer: str
    answer_language: str
    is_demo: bool
    pictures: tuple[Picture, ...]
    title: str = ""
    url: str = ""


@dataclass(frozen=True)
class StarRow:
    """How many gave so many stars, and their share in whole percent."""

    stars: int
    count: int
    percent: int


@dataclass(frozen=True)
class ReviewsPage:
    """All reviews of a piece, newest first; `next_page` is None on the last page."""

    title: str
    slug: str
    rating: Rating | None
    rows: tuple[StarRow, ...]
    reviews: tuple[ReviewView, ...]
    next_page: int | None


def reviews_of(listing_id: int, limit: int = SHOWN) -> list[ReviewView]:
    """Return the newest live reviews of a piece. One query, two if there are any."""
    rows = Review.objects.public().filter(listing_id=listing_id)
    return views(rows[:limit])


def maker_rating(slug: str) -> Rating | None:
    """Return the rating of all pieces of a maker together. One query."""
    sums = SearchEntry.objects.filter(artisan__slug=slug).aggregate(
        stars=Sum("star_sum"), count=Sum("rating_count")
    )
    return rating(sums["stars"], sums["count"])


def reviews_of_maker(slug: str, limit: int = SHOWN) -> list[ReviewView]:
    """Return the newest live reviews with words of a maker's pieces. Two queries at most."""
    rows = Review.objects.public().filter(
        listing__artisan__slug=slug, listing__state=Listing.State.PUBLISHED
    )
    return views(rows.exclude(words="").select_related("listing")[:limit])


def views(rows: ReviewQuerySet) -> list[ReviewView]:
    """Return reviews with the photos that are drawn. Two queries at most."""
    return [_view(row) for row in rows.prefetch_related("photos")]


def _view(row: Review) -> ReviewView:
    has_listing = "listing" in row._state.fields_cache
    return ReviewView(
        id=row.pk,
        stars=row.stars,
        words=row.words,
        language=row.language,
        author=row.shown_name or gettext("A buyer"),
        sent_at=row.sent_at,
        bought_on=row.bought_on,
        answer=row.answer,
        answer_language="hi" if is_devanagari(row.answer) else "en",
        is_demo=row.is_demo,
        pictures=tuple(_pictures(row)),
        title=row.listing.title if has_listing else "",
        url=row.listing.get_absolute_url() if has_listing else "",
    )


def _pictures(row: Review) -> Iterable[Picture]:
    alt = gettext("Photo by a buyer")
    for photo in row.photos.all():
        if photo.is_rendered:
            yield picture(
                key=photo.key, width=photo.width, height=photo.height, tint=photo.tint, alt=alt
            )


def reviews_page(slug: str, number: int) -> ReviewsPage:
    """Return one page of a piece's reviews. Five queries at most.

    Raises: Http404.
    """
    listing = get_object_or_404(Listing.objects.on_sale().select_related("search_entry"), slug=slug)
    rows = Review.objects.public().filter(listing=listing)
    start = (number - 1) * PAGE
    found = views(rows[start : start + PAGE + 1])
    entry = listing.search_entry
    return ReviewsPage(
        title=listing.title,
        slug=listing.slug,
        rating=rating(entry.star_sum, entry.rating_count),
        rows=_star_rows(rows, entry.rating_count),
        reviews=tuple(found[:PAGE]),
        next_page=number + 1 if len(found) > PAGE else None,
    )


def _star_rows(rows: ReviewQuerySet, total: int) -> tuple[StarRow, ...]:
    counts = dict(rows.order_by().values_list("stars").annotate(Count("pk")))
    return tuple(
        StarRow(stars, count, round(100 * count / total) if total else 0)
        for stars in range(MOST_STARS, 0, -1)
        for count in [counts.get(stars, 0)]
    )


def reviews_for_maker(artisan: Artisan) -> ReviewQuerySet:
    """Return the live reviews of a maker's pieces, those without an answer first."""
    rows = Review.objects.public().filter(listing__artisan=artisan).select_related("listing")
    return rows.order_by("answered_at", "-sent_at", "-pk")

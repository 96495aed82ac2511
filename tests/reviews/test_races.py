"""Many reviews at one moment: none is lost from the rating, and a line still speaks once."""

from datetime import UTC, date, datetime

import pytest

from catalog.actions.send_review import send_review
from catalog.errors import ReviewExistsError
from catalog.reviews import Review
from catalog.rules import Purchase
from catalog.search.tables import SearchEntry
from tests.cast import gather
from tests.orders.test_races import at_once

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]
BUYERS = 16


def sender(listing, line_id, stars):
    def send():
        purchase = Purchase(line_id, listing.pk, date(2026, 11, 1))
        try:
            return send_review(
                purchase=purchase, stars=stars, words="", language="en", shown_name="",
                now=datetime(2026, 11, 24, tzinfo=UTC),
            )  # fmt: skip
        except ReviewExistsError:
            return None

    return send


def test_reviews_at_once_add_up():
    pot = gather().pot
    at_once([sender(pot, n, 1 + n % 5) for n in range(1, BUYERS + 1)])
    entry = SearchEntry.objects.get(pk=pot.pk)
    assert entry.rating_count == BUYERS
    assert entry.star_sum == sum(1 + n % 5 for n in range(1, BUYERS + 1))


def test_a_form_sent_many_times_at_once_is_one_review():
    pot = gather().pot
    answers = at_once([sender(pot, 7, 5) for _ in range(BUYERS)])
    assert sum(answer is not None for answer in answers) == 1
    assert Review.objects.count() == 1
    assert SearchEntry.objects.get(pk=pot.pk).rating_count == 1

"""Staff show or keep back, never for few stars, and the log knows who; a maker answers once."""

from datetime import UTC, datetime

import pytest

from audit.models import AuditEntry
from catalog.actions.judge_review import publish_review
from catalog.reviews import Review, ReviewPhoto
from desk.rules import Role
from tests.desk.staff import client_of, make_staff
from tests.makers import make_review, picture_bytes
from tests.reviews.conftest import address
from tests.workshop.makers import client_of as member_client
from tests.workshop.makers import make_member

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture
def curator():
    return client_of(make_staff(Role.CURATOR))


@pytest.fixture
def waiting(cast):
    return make_review(cast.pot, stars=1, words="It leaks", state="submitted", decided_at=None)


def decide(client, review, **fields):
    return client.post("/desk/reviews/", {"review": review.pk} | fields)


def test_what_waits_is_listed_with_its_words(curator, waiting):
    page = curator.get("/desk/reviews/").content.decode()
    assert "It leaks" in page
    assert "Black clay pot" in page
    assert "late" in page
    assert "Reviews to read" in curator.get("/desk/").content.decode()


def test_showing_a_review_leaves_its_words_alone_and_a_line_in_the_log(curator, waiting, cast):
    assert decide(curator, waiting, verdict="show").status_code == 302
    waiting.refresh_from_db()
    assert (waiting.state, waiting.words, waiting.stars) == ("published", "It leaks", 1)
    entry = AuditEntry.objects.get(verb="review-published")
    assert entry.subject_id == str(waiting.pk)


def test_keeping_back_needs_a_published_reason(curator, waiting):
    for reason in ("", "few_stars"):
        answer = decide(curator, waiting, verdict="refuse", reason=reason)
        assert answer.status_code == 422
        assert "Choose why this review cannot be shown." in answer.content.decode()
    assert decide(curator, waiting, verdict="refuse", reason="abuse").status_code == 302
    waiting.refresh_from_db()
    assert (waiting.state, waiting.refusal) == ("refused", "abuse")
    assert AuditEntry.objects.filter(verb="review-refused").exists()


def test_a_shown_review_can_be_taken_down(curator, cast):
    review = make_review(cast.pot)
    assert "Take it down" in curator.get("/desk/reviews/?state=published").content.decode()
    decide(curator, review, verdict="refuse", reason="private")
    review.refresh_from_db()
    assert review.state == "refused"


def test_deciding_twice_is_told_and_changes_nothing(curator, cast):
    review = make_review(cast.pot)
    assert decide(curator, review, verdict="show").status_code == 409


@pytest.mark.parametrize("typed", ["", "x", "9" * 30, "-1"])
def test_nonsense_is_answered(curator, typed):
    answer = curator.post("/desk/reviews/", {"review": typed, "verdict": "show"})
    assert answer.status_code in {302, 404}


@pytest.mark.parametrize("role", [Role.FINANCE, Role.DISTRICT_OFFICER])
def test_other_roles_stay_outside(role, waiting, cast):
    districts = [cast.azamgarh] if role == Role.DISTRICT_OFFICER else None
    outside = client_of(make_staff(role, districts=districts))
    assert outside.get("/desk/reviews/").status_code == 403
    assert decide(outside, waiting, verdict="show").status_code == 403
    assert "Reviews to read" not in outside.get("/desk/").content.decode()


def test_photos_are_seen_by_readers_and_drawn_when_shown(market, line, buyer, curator, client):
    from tests.reviews.test_writing import as_file

    buyer.client.post(
        address(line),
        {"stars": "5", "photos": [as_file(picture_bytes())]},
        headers={"Sec-Fetch-Site": "same-origin"},
    )
    photo = ReviewPhoto.objects.get()
    assert curator.get(f"/desk/reviews/photos/{photo.pk}.jpg").status_code == 200
    assert client.get(f"/desk/reviews/photos/{photo.pk}.jpg").status_code == 302
    assert "Photo by a buyer" not in client.get(market.pot.get_absolute_url()).content.decode()
    publish_review(review_id=photo.review_id, now=NOW)
    photo.refresh_from_db()
    assert photo.is_rendered
    assert "Photo by a buyer" in client.get(market.pot.get_absolute_url()).content.decode()


def test_a_maker_answers_once(cast, client):
    review, meena = make_review(cast.pot), member_client(make_member(cast.meena))
    assert "Rings like a bell." in meena.get("/workshop/catalog/review/").content.decode()
    where = f"/workshop/catalog/review/{review.pk}/"
    assert meena.post(where, {"answer": "Thank you!"}).status_code == 302
    assert meena.post(where, {"answer": "And again"}).status_code == 409
    review.refresh_from_db()
    assert review.answer == "Thank you!"
    assert "Thank you!" in client.get(cast.pot.get_absolute_url()).content.decode()
    assert AuditEntry.objects.filter(verb="review-answered").exists()


@pytest.mark.parametrize(
    "words", ["", "  ", "फ़ोन कीजिए ९८७६५ ४३२१०", "see www.example.com", "a@b.in"]
)
def test_an_answer_carries_words_and_no_contacts(words, cast):
    review, meena = make_review(cast.pot), member_client(make_member(cast.meena))
    answer = meena.post(f"/workshop/catalog/review/{review.pk}/", {"answer": words})
    assert answer.status_code == 422
    assert not Review.objects.exclude(answer="").exists()


def test_another_makers_review_is_not_found(cast):
    review, other = make_review(cast.pot), member_client(make_member(cast.chikan_group))
    assert other.post(f"/workshop/catalog/review/{review.pk}/", {"answer": "x"}).status_code == 404
    assert "Rings like a bell." not in other.get("/workshop/catalog/review/").content.decode()


def test_a_review_that_is_not_shown_is_not_the_makers_to_read(cast, waiting):
    meena = member_client(make_member(cast.meena))
    assert "It leaks" not in meena.get("/workshop/catalog/review/").content.decode()
    where = f"/workshop/catalog/review/{waiting.pk}/"
    assert meena.post(where, {"answer": "x"}).status_code == 404

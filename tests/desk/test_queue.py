"""The review queue: the longest wait first, nothing decided twice, the maker told why."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from artisans.models import Artisan
from audit.models import AuditEntry
from catalog.drafts import ListingEvent, ListingRevision
from catalog.models import Listing
from desk.actions.claim import take_claim
from desk.actions.decide import decide
from desk.errors import ClaimedByOtherError, ClaimLostError
from desk.models import Claim
from desk.reads.queue import queue
from desk.reasons import reasons
from desk.rules import CLAIM_LIFE, Kind, Role, Verdict, median_hours
from tests.desk.staff import client_of, make_staff
from tests.makers import make_listing, make_photo

HOUR = timedelta(hours=1)


@pytest.fixture
def lamp(cast):
    """A piece of Meena's that waits to be checked."""
    piece = make_listing(
        artisan=cast.meena, craft=cast.black_pottery, state="submitted", published_at=None,
        title_en="Clay lamp", title_hi="मिट्टी का दीया",
    )  # fmt: skip
    make_photo(piece)
    return piece


@pytest.fixture
def asha(db):
    return make_staff(Role.CURATOR, full_name="Asha Verma")


@pytest.fixture
def desk(asha):
    return client_of(asha)


def one(piece, kind="pieces"):
    return reverse("admin:queue-one", args=[kind, piece.pk])


def state_of(piece):
    return Listing.objects.get(pk=piece.pk).state


def test_what_waits_longest_comes_first_and_lateness_shows(lamp, cast, asha):
    old = make_listing(artisan=cast.meena, craft=cast.black_pottery, state="submitted")
    Listing.objects.filter(pk=old.pk).update(created_at=timezone.now() - 49 * HOUR)
    lines = queue(Kind.PIECE, asha, timezone.now()).lines
    assert [(line.pk, line.is_late) for line in lines] == [(old.pk, True), (lamp.pk, False)]


def test_four_actions_review_a_piece(lamp, desk):
    listed = reverse("admin:queue", args=["pieces"])
    desk.get(listed)
    page = desk.post(listed, follow=True)
    assert "Clay lamp" in page.content.decode()
    desk.post(one(lamp), {"verdict": "approve"})
    assert state_of(lamp) == "published"


def test_an_approved_piece_leaves_event_and_audit(lamp, desk, asha):
    desk.post(one(lamp), {"verdict": "take"})
    desk.post(one(lamp), {"verdict": "approve"})
    event = ListingEvent.objects.get(listing=lamp, verb="published")
    assert event.actor == asha
    assert AuditEntry.objects.of_subject(lamp).filter(verb="pieces-approve", actor=asha).exists()


def test_a_change_is_asked_for_in_the_makers_words(lamp, desk):
    desk.post(one(lamp), {"verdict": "take"})
    desk.post(one(lamp), {"verdict": "change", "reason": "size-missing", "words": "धन्यवाद"})
    assert state_of(lamp) == "returned"
    told = ListingEvent.objects.get(listing=lamp, verb="returned").reason
    assert told == f"{reasons()['size-missing'].text_hi} धन्यवाद"


def test_a_refusal_is_told_and_logged_as_one(lamp, desk):
    desk.post(one(lamp), {"verdict": "take"})
    desk.post(one(lamp), {"verdict": "refuse", "reason": "not-handmade"})
    assert AuditEntry.objects.of_subject(lamp).filter(verb="pieces-refuse").exists()
    assert state_of(lamp) == "returned"


def test_without_a_reason_nothing_is_sent_back_and_the_claim_stays(lamp, desk, asha):
    desk.post(one(lamp), {"verdict": "take"})
    answer = desk.post(one(lamp), {"verdict": "change"})
    assert (answer.status_code, state_of(lamp)) == (422, "submitted")
    assert Claim.objects.get().user == asha


def test_what_somebody_is_checking_nobody_else_takes(lamp, desk):
    desk.post(one(lamp), {"verdict": "take"})
    other = client_of(make_staff(Role.CURATOR))
    answer = other.post(one(lamp), {"verdict": "take"})
    assert answer.status_code == 409
    assert "Asha Verma" in answer.content.decode()


def test_without_a_claim_nothing_is_decided(lamp, desk):
    assert desk.post(one(lamp), {"verdict": "approve"}).status_code == 409
    assert state_of(lamp) == "submitted"


def test_a_claim_runs_out_and_then_decides_nothing(lamp, asha):
    then = timezone.now() - CLAIM_LIFE
    take_claim(subject=f"pieces:{lamp.pk}", user=asha, now=then)
    with pytest.raises(ClaimLostError):
        decide(kind=Kind.PIECE, row=lamp, verdict=Verdict.APPROVE, actor=asha, now=timezone.now())
    other = make_staff(Role.CURATOR)
    assert take_claim(subject=f"pieces:{lamp.pk}", user=other, now=timezone.now())
    with pytest.raises(ClaimedByOtherError):
        take_claim(subject=f"pieces:{lamp.pk}", user=asha, now=timezone.now())


def test_a_piece_without_photo_does_not_go_live(lamp, desk):
    lamp.photos.all().delete()
    desk.post(one(lamp), {"verdict": "take"})
    answer = desk.post(one(lamp), {"verdict": "approve"})
    assert (answer.status_code, state_of(lamp)) == (422, "submitted")


def test_taking_the_next_passes_over_what_others_check(lamp, cast, desk):
    second = make_listing(artisan=cast.meena, craft=cast.black_pottery, state="submitted")
    take_claim(subject=f"pieces:{lamp.pk}", user=make_staff(), now=timezone.now())
    answer = desk.post(reverse("admin:queue", args=["pieces"]))
    assert answer.url == one(second)


def test_an_edit_of_a_live_piece_is_shown_as_a_difference_and_put_live(cast, desk, asha):
    edit = ListingRevision.objects.create(
        listing=cast.pot, changes={"title_en": [cast.pot.title_en, "Round pot"]},
        base_version=cast.pot.version, by=asha,
    )  # fmt: skip
    page = desk.get(one(edit, "edits")).content.decode()
    assert "<ins>Round pot</ins>" in page
    desk.post(one(edit, "edits"), {"verdict": "take"})
    desk.post(one(edit, "edits"), {"verdict": "approve"})
    assert Listing.objects.get(pk=cast.pot.pk).title_en == "Round pot"


def test_a_maker_is_sent_back_with_a_reason(cast):
    Artisan.objects.filter(pk=cast.meena.pk).update(state="under_review")
    officer = client_of(make_staff(Role.DISTRICT_OFFICER, districts=[cast.azamgarh]))
    officer.post(one(cast.meena, "makers"), {"verdict": "take"})
    officer.post(one(cast.meena, "makers"), {"verdict": "change", "reason": "paper-unclear"})
    meena = Artisan.objects.get(pk=cast.meena.pk)
    assert (meena.state, meena.state_reason) == ("returned", reasons()["paper-unclear"].text_hi)


def test_an_incomplete_application_is_not_verified(cast):
    Artisan.objects.filter(pk=cast.meena.pk).update(state="under_review")
    officer = client_of(make_staff(Role.DISTRICT_OFFICER, districts=[cast.azamgarh]))
    officer.post(one(cast.meena, "makers"), {"verdict": "take"})
    assert officer.post(one(cast.meena, "makers"), {"verdict": "approve"}).status_code == 422


def test_an_officer_of_another_district_sees_and_decides_nothing(lamp, cast):
    elsewhere = client_of(make_staff(Role.DISTRICT_OFFICER, districts=[cast.lucknow]))
    assert (
        "Clay lamp" not in elsewhere.get(reverse("admin:queue", args=["pieces"])).content.decode()
    )
    assert elsewhere.get(one(lamp)).status_code == 404
    assert elsewhere.post(one(lamp), {"verdict": "take"}).status_code == 404


@pytest.mark.parametrize(("role", "kind"), [(Role.SUPPORT, "pieces"), (Role.CURATOR, "makers")])
def test_who_may_not_review_is_told_so(role, kind, cast):
    assert client_of(make_staff(role)).get(reverse("admin:queue", args=[kind])).status_code == 403


def test_every_key_is_a_button_too(lamp, desk):
    desk.post(one(lamp), {"verdict": "take"})
    page = desk.get(one(lamp)).content.decode()
    for key, verdict in (("a", "approve"), ("c", "change"), ("n", "refuse")):
        assert f'value="{verdict}" data-key="{key}"' in page


def test_the_queue_is_read_in_few_queries(lamp, cast, asha, at_most):
    for _ in range(5):
        make_listing(artisan=cast.meena, craft=cast.black_pottery, state="submitted")
    with at_most(4):
        assert len(queue(Kind.PIECE, asha, timezone.now()).lines) == 6


def test_ready_made_reasons_are_written_in_both_languages():
    assert all(one.text_en and one.text_hi for one in reasons().values())


def test_the_median_is_that_of_waiting_times():
    assert median_hours([HOUR, 3 * HOUR, 100 * HOUR]) == 3
    assert median_hours([]) is None

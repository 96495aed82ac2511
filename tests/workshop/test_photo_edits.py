"""Photos of a live piece wait for a look; words that fall behind are named; holidays say when."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from artisans.models import Membership
from catalog.actions.add_photo import add_photo
from catalog.actions.edit_listing import edit_listing
from catalog.actions.judge_revision import accept_revision, refuse_revision
from catalog.actions.take_holiday import begin_holiday, end_holiday
from catalog.drafts import ListingRevision
from catalog.models import Listing, Photo
from catalog.rules import stale_after
from tests.cast import Cast
from tests.makers import picture_bytes

pytestmark = pytest.mark.django_db


@pytest.fixture
def pot(owner: Membership, cast: Cast) -> Listing:
    """A live pot with two photos."""
    for size in ((800, 1000), (900, 1000)):
        add_photo(listing=cast.pot, content=picture_bytes(size))
    return cast.pot


@pytest.fixture
def staff(db: None) -> User:
    return User.objects.create(username="asha", is_staff=True)


def send(client: Client, pot: Listing, *, remove: Any = (), sizes: Any = ()) -> Any:
    files = [
        SimpleUploadedFile("a.jpg", picture_bytes(size), content_type="image/jpeg")
        for size in sizes
    ]
    sent = {"remove": list(remove), "photos": files}
    return client.post(reverse("workshop:piece_photo_add", args=[pot.code]), sent, follow=True)


def waiting() -> ListingRevision:
    return ListingRevision.objects.get(state="waiting")


def heights(pot: Listing) -> list[int]:
    return list(pot.photos.values_list("width", flat=True))


def test_a_live_piece_keeps_its_photos_until_somebody_has_looked(
    meena: Client, pot: Listing, staff: User
) -> None:
    first = pot.photos.earliest("position")
    send(meena, pot, remove=[first.pk], sizes=[(1000, 1000)])
    assert heights(pot) == [800, 900]
    accept_revision(revision=waiting(), actor=staff, now=timezone.now())
    assert heights(pot) == [900, 1000]
    assert all(pot.photos.values_list("is_rendered", flat=True))


def test_what_was_not_taken_over_changes_nothing(meena: Client, pot: Listing, staff: User) -> None:
    send(meena, pot, sizes=[(1000, 1000)])
    refuse_revision(revision=waiting(), actor=staff, now=timezone.now(), reason="Too dark")
    assert heights(pot) == [800, 900]


def test_a_second_edit_of_photos_or_words_keeps_the_first(
    meena: Client, pot: Listing, staff: User, owner: Membership
) -> None:
    send(meena, pot, sizes=[(1000, 1000)])
    pot.refresh_from_db()
    edit_listing(listing=pot, changes={"title_en": "Pot"}, version=pot.version, actor=owner.person)
    send(meena, pot, sizes=[(1000, 1100)], remove=[pot.photos.earliest("position").pk])
    accept_revision(revision=waiting(), actor=staff, now=timezone.now())
    pot.refresh_from_db()
    assert (pot.title_en, heights(pot)) == ("Pot", [900, 1000, 1000])


def test_the_last_photo_stays(meena: Client, pot: Listing) -> None:
    answer = send(meena, pot, remove=list(pot.photos.values_list("pk", flat=True)))
    assert answer.status_code == 422
    assert not ListingRevision.objects.exists()


def test_more_than_eight_are_refused(meena: Client, pot: Listing) -> None:
    answer = send(meena, pot, sizes=[(1000, 1000 + n) for n in range(7)])
    assert answer.status_code == 422


def test_the_maker_sees_what_waits_and_what_goes(meena: Client, pot: Listing) -> None:
    html = send(
        meena, pot, remove=[pot.photos.earliest("position").pk], sizes=[(1000, 1000)]
    ).content.decode()
    assert "Buyers still see the old ones" in html
    assert "Goes out" in html


def test_another_makers_photo_cannot_be_taken_out(meena: Client, pot: Listing, cast: Cast) -> None:
    theirs = add_photo(listing=cast.kurta, content=picture_bytes())
    send(meena, pot, remove=[theirs.pk])
    assert Photo.objects.filter(pk=theirs.pk).exists()
    assert not ListingRevision.objects.exists()


# --- Words that fall behind -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "was", "after"),
    [
        ({"title_hi"}, "", "en"),
        ({"description_en"}, "", "hi"),
        ({"title_hi", "title_en"}, "en", ""),
        ({"title_en"}, "en", ""),
        ({"title_hi"}, "en", "en"),
        ({"weight_grams"}, "hi", "hi"),
    ],
)
def test_words_changed_in_one_language_leave_the_other_behind(
    changed: set[str], was: str, after: str
) -> None:
    assert stale_after(changed, was=was) == after


def test_the_maker_reads_which_language_fell_behind(
    meena: Client, pot: Listing, owner: Membership, staff: User
) -> None:
    edit_listing(
        listing=pot, changes={"title_hi": "बड़ा घड़ा"}, version=pot.version, actor=owner.person
    )
    accept_revision(revision=waiting(), actor=staff, now=timezone.now())
    html = meena.get(reverse("workshop:pieces")).content.decode()
    assert "The words in English fell behind" in html


# --- Holidays -------------------------------------------------------------------------------------


def test_a_piece_says_when_its_maker_is_back(
    client: Client, pot: Listing, owner: Membership
) -> None:
    today = timezone.localdate()
    begin_holiday(
        artisan=pot.artisan, until=today + timedelta(days=9), today=today, actor=owner.person
    )
    answer = client.get(pot.get_absolute_url())
    assert answer.status_code == 200
    assert "is on holiday" in answer.content.decode()
    assert "cart/add" not in answer.content.decode()
    end_holiday(artisan=pot.artisan, actor=None)
    assert "is on holiday" not in client.get(pot.get_absolute_url()).content.decode()


def test_a_piece_hidden_by_hand_says_nothing(client: Client, pot: Listing) -> None:
    Listing.objects.filter(pk=pot.pk).update(state="withdrawn")
    assert client.get(pot.get_absolute_url()).status_code == 404

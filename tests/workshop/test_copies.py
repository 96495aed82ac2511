"""A copy whose original was changed since says so, in plain words, until the maker decides."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from artisans.models import Membership
from catalog.actions.add_draft_photo import add_draft_photo
from catalog.actions.begin_draft import begin_draft
from catalog.actions.send_piece import send_piece
from catalog.models import Listing, Material
from catalog.reads.my_pieces import my_pieces
from catalog.rules import left_behind
from tests.cast import Cast
from tests.makers import picture_bytes

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("original", "copy", "found"),
    [
        ({"price": 5}, {"price": 5}, ()),
        ({"price": 6}, {"price": 5}, ("price",)),
        ({"price": 5}, {"price": 6}, ()),
        ({"price": 6}, {"price": 7}, ()),
        ({"price": 6}, {"price": 6}, ()),
    ],
)
def test_only_what_the_original_changed_and_the_copy_did_not_drifts(
    original: dict[str, int], copy: dict[str, int], found: tuple[str, ...]
) -> None:
    assert left_behind(copied={"price": 5}, original=original, copy=copy) == found


def test_a_fact_that_is_not_known_any_more_drifts_nowhere() -> None:
    assert left_behind(copied={"gone": 1}, original={}, copy={}) == ()


def sent_copy(owner: Membership, cast: Cast) -> Listing:
    """A second pot, made from the answers of the first."""
    draft = begin_draft(artisan=cast.meena, person=owner.person, key=uuid.uuid4(), copy_of=cast.pot)
    draft.form, draft.line = "pot", "Second pot"
    draft.save()
    for _ in range(3):
        add_draft_photo(draft=draft, upload=uuid.uuid4(), content=picture_bytes())
    return send_piece(draft=draft, actor=owner.person)


@pytest.fixture
def copy(owner: Membership, cast: Cast) -> Listing:
    return sent_copy(owner, cast)


def change_the_original(cast: Cast) -> None:
    Listing.objects.filter(pk=cast.pot.pk).update(
        price_paise=999_00, mrp_paise=999_00, weight_grams=777
    )


def page(client: Client) -> str:
    return client.get(reverse("workshop:pieces")).content.decode()


def test_a_fresh_copy_says_nothing(copy: Listing, meena: Client) -> None:
    assert "Copied from" not in page(meena)


def test_what_changed_in_the_original_is_named_beside_the_copy(
    copy: Listing, cast: Cast, meena: Client
) -> None:
    change_the_original(cast)
    said = page(meena)
    assert f"Copied from “{cast.pot.title_en}”, which you have changed since" in said
    assert f"Price: there ₹999, here still ₹{copy.price_paise // 100}" in said
    assert f"Weight (g): there 777, here still {copy.weight_grams}" in said


def test_it_is_said_in_hindi(copy: Listing, cast: Cast, meena: Client) -> None:
    change_the_original(cast)
    with translation.override("hi"):
        said = page(meena)
    assert "की नकल है" in said


def test_a_copy_that_follows_or_differs_on_purpose_says_nothing(
    copy: Listing, cast: Cast, meena: Client
) -> None:
    change_the_original(cast)
    Listing.objects.filter(pk=copy.pk).update(price_paise=999_00, mrp_paise=999_00, weight_grams=1)
    assert "Copied from" not in page(meena)


def test_the_maker_may_say_that_it_is_right(copy: Listing, cast: Cast, meena: Client) -> None:
    change_the_original(cast)
    meena.post(reverse("workshop:piece_do", args=[copy.code, "keep"]))
    assert "Copied from" not in page(meena)
    Listing.objects.filter(pk=cast.pot.pk).update(price_paise=888_00, height_mm=321)
    said = page(meena)
    assert "there ₹888" not in said
    assert "Height (mm): there 321" in said


def test_another_maker_decides_nothing(copy: Listing, cast: Cast, stranger: Client) -> None:
    change_the_original(cast)
    answer = stranger.post(reverse("workshop:piece_do", args=[copy.code, "keep"]))
    assert answer.status_code == 404
    assert any(piece.drift for piece in my_pieces(cast.meena).pieces)


def test_copies_cost_no_further_query(
    copy: Listing, cast: Cast, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(10):  # type: ignore[operator]
        my_pieces(cast.meena)


def test_a_copy_brings_its_material_along_and_says_when_the_original_has_another(
    owner: Membership, cast: Cast, meena: Client
) -> None:
    clay, brass = (
        Material.objects.create(slug=slug, name_en=slug.title(), name_hi=slug)
        for slug in ("clay", "brass")
    )
    cast.pot.materials.set([clay])
    copied = sent_copy(owner, cast)
    assert [one.slug for one in copied.materials.all()] == ["clay"]
    cast.pot.materials.set([brass])
    assert "Materials: there Brass, here still Clay" in page(meena)
    copied.materials.set([brass])
    assert "Copied from" not in page(meena)

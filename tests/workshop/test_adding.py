"""Adding a piece: photos first, five answers, nothing lost, nothing twice."""

import io
import uuid
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from artisans.models import Membership
from catalog import errors
from catalog.actions.add_draft_photo import add_draft_photo
from catalog.actions.answer_draft import answer_draft
from catalog.actions.begin_draft import begin_draft
from catalog.actions.send_piece import send_piece
from catalog.drafts import PieceDraft
from catalog.kinds import kinds
from catalog.models import Listing
from catalog.pictures import check_picture
from catalog.reads.adding import choices as choices_of
from catalog.rules import draft_gaps, maker_gets
from tests.cast import Cast
from tests.makers import picture_bytes
from tests.workshop.makers import make_draft

pytestmark = pytest.mark.django_db
FILES = Path(__file__).parent / "files"
BASE = "/workshop/catalog/piecedraft/"


def picture(name: str = "pot.jpg", content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content or picture_bytes(), "image/jpeg")


@pytest.fixture
def address(meena: Client) -> str:
    """The address of a draft that Meena has just begun."""
    return str(meena.post(f"{BASE}new/")["Location"])


def the_draft() -> PieceDraft:
    return PieceDraft.objects.get()


def test_the_whole_way_without_script_ends_in_a_piece_to_be_checked(
    meena: Client, address: str, cast: Cast
) -> None:
    meena.post(
        f"{address}photos/", {"photos": [picture(), picture(content=picture_bytes((900, 900)))]}
    )
    meena.post(f"{address}what/", {"form": "pot", "craft": cast.black_pottery.pk})
    meena.post(f"{address}price/", {"price": "बारह सौ"})
    meena.post(f"{address}size/", {"size": "300x200x80", "weight": "900", "stock": "ready:5"})
    meena.post(f"{address}line/", {"line": "काला घड़ा"})
    assert "काला घड़ा" in meena.get(f"{address}?step=preview").content.decode()
    assert meena.post(f"{address}send/")["Location"] == "/workshop/catalog/listing/"
    piece = Listing.objects.get(title_hi="काला घड़ा")
    assert (piece.state, piece.price_paise, piece.mrp_paise) == ("submitted", 120000, 120000)
    assert (piece.length_mm, piece.weight_grams) == (300, 900)
    assert (piece.hsn_code, piece.gst_bps) == ("6912", 500)
    assert piece.variants.get().stock.on_hand == 5
    assert piece.photos.count() == 2


def test_each_step_is_saved_before_the_next_opens(meena: Client, address: str) -> None:
    answer = meena.post(f"{address}price/", {"price": "८५०"})
    assert answer["Location"].endswith("?step=size")
    assert the_draft().price_paise == 85000
    assert "You will get ₹807.50" in meena.get(f"{address}?step=price").content.decode()


def test_a_price_nobody_can_read_is_kept_in_the_field(meena: Client, address: str) -> None:
    answer = meena.post(f"{address}price/", {"price": "बहुत कम"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "बहुत कम" in page
    assert "for example 1200" in page


@pytest.mark.parametrize("price", ["5", "99999999", "0", "-3", "१०,००,००१"])
def test_a_price_out_of_all_bounds_is_asked_again(meena: Client, address: str, price: str) -> None:
    assert meena.post(f"{address}price/", {"price": price}).status_code == 422


def test_a_craft_of_another_maker_cannot_be_chosen(meena: Client, address: str, cast: Cast) -> None:
    answer = meena.post(f"{address}what/", {"form": "kurta", "craft": cast.chikan.pk})
    assert answer.status_code == 422


def test_the_makers_craft_is_prefilled_with_its_kinds(meena: Client, address: str) -> None:
    page = meena.get(f"{address}?step=what").content.decode()
    assert "Nizamabad Black Pottery" in page
    assert 'value="planter"' in page
    assert 'value="saree"' not in page


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ({"stock": "ready:5"}, "weight_missing"),
        ({"weight": "900"}, "stock_missing"),
        ({"weight_other": "-5", "stock": "one"}, "number_unclear"),
        ({"weight_other": "9223372036854775808", "stock": "one"}, "number_unclear"),
        ({"weight": "NaN", "stock": "one"}, "number_unclear"),
    ],
)
def test_each_refusal_about_size_says_which_answer(
    owner: Membership, raw: dict[str, str], code: str
) -> None:
    with pytest.raises(errors.AnswerRefusedError) as caught:
        answer_draft(draft=make_draft(owner), step="size", raw=raw)
    assert caught.value.code == code


def test_days_and_pieces_may_be_typed_in_devanagari(owner: Membership) -> None:
    raw = {"weight_other": "९००", "stock": "made:3", "days_other": "१२"}
    draft = answer_draft(draft=make_draft(owner), step="size", raw=raw)
    assert (draft.weight_grams, draft.making_days, draft.stock_kind) == (900, 12, "made_to_order")


def test_an_unfinished_piece_is_not_sent_and_says_what_is_open(meena: Client, address: str) -> None:
    answer = meena.post(f"{address}send/")
    assert answer.status_code == 422
    assert 'href="?step=price"' in answer.content.decode()


def test_only_photos_kind_price_and_size_are_needed() -> None:
    empty = dict.fromkeys(
        ["craft_id", "form", "price_paise", "weight_grams", "stock_kind", "on_hand", "making_days"]
    )
    assert draft_gaps(photo_count=0, answers=empty) == ("photos", "what", "price", "size")


def test_without_a_line_the_piece_is_named_in_both_languages(owner: Membership) -> None:
    draft = make_draft(owner)
    add_draft_photo(draft=draft, upload=uuid.uuid4(), content=picture_bytes())
    piece = send_piece(draft=draft, actor=owner.person)
    assert piece.title_hi.startswith("घड़ा")
    assert piece.title_en.startswith("Pot")


def test_sending_twice_makes_one_piece(owner: Membership) -> None:
    draft = make_draft(owner)
    add_draft_photo(draft=draft, upload=uuid.uuid4(), content=picture_bytes())
    assert send_piece(draft=draft, actor=owner.person) == send_piece(
        draft=draft, actor=owner.person
    )


def test_a_draft_begun_offline_and_sent_twice_is_one_draft(owner: Membership, cast: Cast) -> None:
    key = uuid.uuid4()
    rows = [begin_draft(artisan=cast.meena, person=owner.person, key=key) for _ in range(2)]
    assert rows[0].pk == rows[1].pk


def test_anothers_key_is_as_unknown_as_any(owner: Membership, stranger: Client) -> None:
    draft = make_draft(owner)
    assert stranger.post(f"{BASE}new/", {"key": str(draft.key)}).status_code == 404


def test_an_upload_repeated_after_a_lost_connection_adds_one_photo(
    meena: Client, address: str
) -> None:
    upload = str(uuid.uuid4())
    for _ in range(3):
        answer = meena.post(
            f"{address}photos/",
            {"photos": picture(), "upload": upload},
            headers={"accept": "application/json"},
        )
        assert answer.json()["photos"][0]["upload"] == upload
    assert the_draft().photos.count() == 1


def test_a_late_answer_after_sending_changes_nothing(owner: Membership) -> None:
    draft = make_draft(owner)
    add_draft_photo(draft=draft, upload=uuid.uuid4(), content=picture_bytes())
    piece = send_piece(draft=draft, actor=owner.person)
    answer_draft(draft=draft, step="price", raw={"price": "99"})
    piece.refresh_from_db()
    assert piece.price_paise == 85000


def test_every_kind_is_offered_in_sizes_that_differ(owner: Membership) -> None:
    draft = make_draft(owner)
    for draft.form in kinds():
        sizes = [choice.label for choice in choices_of(draft).sizes]
        assert len(set(sizes)) == len(sizes), draft.form
        assert len(sizes) in {0, 3}, draft.form


def test_a_copys_own_size_and_weight_are_offered_and_chosen(owner: Membership) -> None:
    draft = make_draft(owner, form="pot", length_mm=75, width_mm=75, height_mm=31, weight_grams=421)
    choices = choices_of(draft)
    assert [choice.value for choice in choices.sizes if choice.is_chosen] == ["75x75x31"]
    assert [choice.value for choice in choices.weights if choice.is_chosen] == ["421"]


def test_like_the_last_one_brings_the_answers_but_no_photos(meena: Client, cast: Cast) -> None:
    meena.post(f"{BASE}new/", {"copy": "last"})
    draft = the_draft()
    assert (draft.price_paise, draft.copied_from) == (cast.pot.price_paise, cast.pot)
    assert draft.photos.count() == 0


# --- Pictures ---------------------------------------------------------------------------------


def test_a_heic_photo_of_a_phone_is_taken() -> None:
    assert check_picture((FILES / "pot.heic").read_bytes()).size == (640, 800)


def test_forty_eight_megapixels_are_taken_and_made_smaller() -> None:
    content = picture_bytes((8000, 6000), quality=60)
    assert check_picture(content).size == (2400, 1800)


def test_a_photo_taken_upside_down_stands_upright(owner: Membership) -> None:
    image = Image.linear_gradient("L").resize((600, 800)).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 6
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", exif=exif)
    photo = add_draft_photo(draft=make_draft(owner), upload=uuid.uuid4(), content=buffer.getvalue())
    assert (photo.width, photo.height) == (800, 600)


def test_a_blurred_photo_is_taken_but_marked(owner: Membership, meena: Client) -> None:
    draft = make_draft(owner)
    photo = add_draft_photo(draft=draft, upload=uuid.uuid4(), content=picture_bytes())
    assert photo.concern == "blurred"
    assert "hold the phone still" in meena.get(f"{BASE}{draft.key}/").content.decode()


def test_a_sharp_photo_is_not_marked(owner: Membership) -> None:
    image = Image.effect_noise((800, 1000), 60).convert("RGB")
    buffer = io.BytesIO()
    image.save(buffer, "JPEG")
    draft = make_draft(owner)
    photo = add_draft_photo(draft=draft, upload=uuid.uuid4(), content=buffer.getvalue())
    assert photo.concern == ""


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"GIF89a not a picture", "This file is not a photo"),
        (b"", "This file is not a photo"),
        (picture_bytes()[:2000], "damaged"),
        (picture_bytes((100, 100)), "too small"),
    ],
)
def test_each_bad_file_is_refused_in_plain_words(
    meena: Client, address: str, content: bytes, words: str
) -> None:
    file = SimpleUploadedFile("x.jpg", content or b" ")
    answer = meena.post(f"{address}photos/", {"photos": file})
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_the_maker_gets_the_price_less_the_shops_share() -> None:
    assert maker_gets(price_paise=120000, commission_bps=500) == 114000
    assert maker_gets(price_paise=99, commission_bps=500) == 94

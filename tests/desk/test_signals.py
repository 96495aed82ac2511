"""Signals: what is copied, dumped or jumps is found; what only looks like it is left alone."""

import io
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from PIL import Image, ImageDraw, ImageEnhance

from audit.models import AuditEntry
from catalog.actions.set_price import set_price
from catalog.models import Listing
from desk.actions.raise_signals import raise_signals
from desk.actions.resolve_signal import resolve_signal
from desk.errors import ReasonNotChosenError, SignalDecidedError
from desk.piece_signals import Signal, SignalLimit
from desk.reads.findings import findings
from desk.reads.limits import limits_on
from desk.rules import Role
from desk.suspicion import (
    DEFAULTS,
    Limit,
    distance,
    is_below_cost,
    is_below_kin,
    is_jump,
    photo_bands,
    share_of_runs,
    text_bands,
)
from tests.desk.staff import client_of, make_staff
from tests.makers import make_listing, make_photo

WORDS = (
    "Each pot is thrown on the wheel, rubbed with mustard oil and fired with cow dung cakes so that "
    "the smoke turns it black, then scratched with a fine needle and filled with silver powder."
)
OTHER = (
    "Women of the village draw the pattern with a washable blue, then stitch it with white thread "
    "in six kinds of knots; washing takes the blue away and leaves the flowers standing alone."
)


def picture(*, shade=90, shift=0, quality=92, size=(600, 750)):
    """Draw something with parts of different brightness; `shift` makes it another thing."""
    image = Image.new("RGB", (600, 750), (235, 228, 210))
    pen = ImageDraw.Draw(image)
    pen.ellipse((90 + shift, 150, 430, 640 - shift), fill=(shade, 60, 40))
    pen.rectangle((360, 60 + 2 * shift, 560, 320), fill=(30, shade, 110))
    pen.polygon([(40, 700), (300 - shift, 420), (580, 720)], fill=(200, 180, shade))
    file = io.BytesIO()
    image.resize(size).save(file, "JPEG", quality=quality)
    return file.getvalue()


def brighter(content):
    file = io.BytesIO()
    ImageEnhance.Brightness(Image.open(io.BytesIO(content))).enhance(1.15).save(file, "JPEG")
    return file.getvalue()


def show(listing, content):
    return make_photo(listing, original=ContentFile(content, name=f"{listing.pk}.jpg"))


def looked(piece):
    raise_signals(listing=piece, now=timezone.now())
    return list(piece.signals.values_list("kind", flat=True))


@pytest.fixture
def copy(cast):
    """A piece of the chikan group, sent for checking, without a word or picture of its own yet."""
    return make_listing(
        artisan=cast.chikan_group, craft=cast.chikan, state="submitted", published_at=None,
        description_en="", description_hi="", price_paise=2_000_00, mrp_paise=2_000_00,
    )  # fmt: skip


@pytest.mark.parametrize(
    "again", [picture(), picture(quality=40), picture(size=(320, 400)), brighter(picture())]
)
def test_a_photo_of_another_maker_is_found_though_shrunk_or_brightened(again, cast, copy):
    show(cast.pot, picture())
    looked(cast.pot)
    show(copy, again)
    assert looked(copy) == ["photo"]
    assert copy.signals.get().evidence["other"] == cast.pot.pk


def test_another_photo_is_left_alone_and_so_is_the_one_who_was_first(cast, copy):
    show(cast.pot, picture())
    show(copy, picture(shift=120, shade=200))
    assert looked(cast.pot) == []
    assert looked(copy) == []
    assert looked(cast.pot) == []


def test_a_maker_may_show_the_own_photo_twice(cast):
    twin = make_listing(artisan=cast.meena, craft=cast.black_pottery, description_en="")
    show(cast.pot, picture())
    show(twin, picture())
    looked(cast.pot)
    assert looked(twin) == []


def test_a_photo_that_is_no_picture_is_passed_over(cast, copy):
    make_photo(copy)
    assert looked(copy) == []


def test_pictures_that_differ_in_seven_bits_share_a_band():
    apart = sum(1 << place for place in (0, 17, 34, 51, 62, 5, 20))
    assert set(photo_bands(0, 0)) & set(photo_bands(apart, 0))
    assert distance((0, 0), (apart, -1)) == 7 + 64


def test_a_copied_text_is_found_though_its_ends_were_changed(cast, copy):
    Listing.objects.filter(pk=cast.pot.pk).update(description_en=WORDS)
    cast.pot.refresh_from_db()
    looked(cast.pot)
    copy.description_en = f"Lovely! {WORDS} Buy now."
    copy.save()
    assert looked(copy) == ["text"]


@pytest.mark.parametrize("own", [OTHER, "Black pot of Nizamabad clay.", ""])
def test_a_text_of_ones_own_or_a_short_one_is_left_alone(own, cast, copy):
    Listing.objects.filter(pk=cast.pot.pk).update(description_en=WORDS)
    cast.pot.refresh_from_db()
    looked(cast.pot)
    copy.description_en = own
    copy.save()
    assert looked(copy) == []


def test_runs_of_words_know_hindi_and_order():
    assert share_of_runs(WORDS, WORDS) == 100
    assert share_of_runs(WORDS, OTHER) == 0
    assert text_bands("छोटा पाठ") == []


def test_a_price_below_days_of_work_is_found(cast, copy):
    Listing.objects.filter(pk=copy.pk).update(
        stock_kind="made_to_order", making_days=20, price_paise=900_00
    )
    copy.refresh_from_db()
    assert looked(copy) == ["cheap"]


def test_a_price_far_below_similar_pieces_is_found_but_only_among_enough(cast, copy):
    Listing.objects.filter(pk=copy.pk).update(price_paise=100_00)
    copy.refresh_from_db()
    for turn in range(4):
        make_listing(craft=cast.chikan, price_paise=(1000 + turn) * 100, mrp_paise=2_000_00)
    assert looked(copy) == []
    make_listing(craft=cast.chikan, price_paise=1_000_00, mrp_paise=2_000_00)
    assert looked(copy) == ["cheap"]


@pytest.mark.parametrize(
    ("price", "days", "is_cheap"), [(100_00, 1, True), (240_00, 1, False), (1_00, 0, False)]
)
def test_cost_counts_only_where_a_making_time_is_known(price, days, is_cheap):
    cost = is_below_cost(price_paise=price, days=days, grams=500, limits=DEFAULTS)
    assert bool(cost) == is_cheap


def test_the_middle_of_similar_prices_decides():
    kin = [100_00, 1_000_00, 1_000_00, 1_100_00, 9_000_00]
    assert is_below_kin(price_paise=349_00, kin_paise=kin, limits=DEFAULTS) == 1_000_00
    assert is_below_kin(price_paise=351_00, kin_paise=kin, limits=DEFAULTS) is None


@pytest.mark.parametrize(("after", "jumps"), [(1_700_00, True), (300_00, True), (1_500_00, False)])
def test_a_sudden_jump_up_or_down_is_found_and_a_small_one_not(after, jumps, cast):
    assert is_jump(before_paise=1_000_00, after_paise=after, limits=DEFAULTS) == jumps


def test_a_jump_in_two_steps_is_one_jump(cast):
    actor = make_staff()
    for price in (1_300_00, 1_900_00):
        cast.pot.refresh_from_db()
        set_price(listing=cast.pot, price_paise=price, version=cast.pot.version, actor=actor)
    cast.pot.refresh_from_db()
    assert looked(cast.pot) == ["jump"]
    cast.pot.refresh_from_db()
    assert cast.pot.state == "published"


def test_limits_are_dated_and_a_familys_own_wins(cast):
    today = timezone.localdate()
    rows = (
        (None, 10, today - timedelta(days=9)), (None, 20, today), (None, 99, today + timedelta(days=1)),
        (cast.pottery, 77, today - timedelta(days=30)),
    )  # fmt: skip
    for family, value, first in rows:
        SignalLimit.objects.create(
            name="price_jump", family=family, value=value, valid_from=first, reason="test"
        )
    assert limits_on(today)[Limit.PRICE_JUMP] == 20
    assert limits_on(today, cast.pottery.pk)[Limit.PRICE_JUMP] == 77
    assert limits_on(today)[Limit.TROUBLES] == DEFAULTS[Limit.TROUBLES]


@pytest.fixture
def signal(copy):
    return Signal.objects.create(listing=copy, kind="jump", evidence_key="k")


def test_a_piece_with_an_open_signal_does_not_go_live_and_does_once_it_is_cleared(signal, copy):
    make_photo(copy)
    asha = client_of(make_staff(Role.CURATOR))
    one = reverse("admin:queue-one", args=["pieces", copy.pk])
    asha.post(one, {"verdict": "take"})
    assert asha.post(one, {"verdict": "approve"}).status_code == 422
    asha.post(reverse("admin:signals"), {"signal": signal.pk, "verdict": "fine", "reason": "asked"})
    asha.post(one, {"verdict": "approve"})
    copy.refresh_from_db()
    assert copy.state == "published"


def test_a_confirmed_signal_sends_the_piece_back_with_the_reason(signal, copy):
    asha = client_of(make_staff(Role.CURATOR))
    posted = {"signal": signal.pk, "verdict": "wrong", "reason": "यह फ़ोटो आपकी नहीं है।"}
    asha.post(reverse("admin:signals"), posted)
    copy.refresh_from_db()
    assert copy.state == "returned"
    assert copy.events.get(verb="returned").reason == "यह फ़ोटो आपकी नहीं है।"
    assert AuditEntry.objects.filter(verb="signal-confirmed").exists()


def test_nothing_is_decided_without_a_reason_or_twice(signal):
    told = {"signal": signal, "is_wrong": False, "actor": make_staff(), "now": timezone.now()}
    with pytest.raises(ReasonNotChosenError):
        resolve_signal(reason=" ", **told)
    resolve_signal(reason="fine", **told)
    with pytest.raises(SignalDecidedError):
        resolve_signal(reason="fine", **told)
    with pytest.raises(IntegrityError), transaction.atomic():
        Signal.objects.update(reason="")


def test_what_was_cleared_does_not_come_up_again(cast):
    actor = make_staff()
    set_price(listing=cast.pot, price_paise=1_900_00, version=cast.pot.version, actor=actor)
    cast.pot.refresh_from_db()
    looked(cast.pot)
    resolve_signal(
        signal=cast.pot.signals.get(), is_wrong=False, reason="gold rose", actor=actor,
        now=timezone.now(),
    )  # fmt: skip
    looked(cast.pot)
    assert cast.pot.signals.count() == 1


def test_an_officer_sees_signals_of_the_own_districts_only(signal, cast):
    elsewhere = client_of(make_staff(Role.DISTRICT_OFFICER, districts=[cast.azamgarh]))
    url = reverse("admin:signals")
    assert str(signal.listing) not in elsewhere.get(url).content.decode()
    posted = {"signal": signal.pk, "verdict": "fine", "reason": "x"}
    assert elsewhere.post(url, posted).status_code == 404
    assert client_of(make_staff(Role.SUPPORT)).get(url).status_code == 403


def test_the_regular_look_finds_what_waits_and_is_safe_twice(copy):
    Listing.objects.filter(pk=copy.pk).update(
        stock_kind="made_to_order", making_days=20, price_paise=900_00
    )
    call_command("look_for_signals")
    call_command("look_for_signals")
    assert copy.signals.count() == 1


def test_a_look_takes_few_queries_however_many_pieces_there_are(cast, copy, at_most):
    for _ in range(12):
        make_listing(craft=cast.chikan, description_en=WORDS)
    looked(copy)
    with at_most(9):
        findings(copy, timezone.now())

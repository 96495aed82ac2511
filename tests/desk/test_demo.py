"""The demonstration's staff can enter with what is printed, find work, and exist nowhere else."""

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from artisans.models import Artisan
from catalog.actions.add_photo import add_photo
from catalog.models import Listing, Photo
from catalog.reviews import Review
from desk.demo import PASSWORD, RECOVERY, SECRET
from desk.management.commands.seed_staff import sign_ins
from desk.piece_signals import Signal
from desk.reads.money import stuck_money
from desk.reads.returns import late_count
from desk.texts import Banner
from districts.facts import FactChange
from districts.models import Craft
from orders.models import Consignment, Order
from tests.desk.staff import client_of, code_for
from tests.makers import make_artisan, make_listing, picture_bytes
from tests.money.conftest import market  # noqa: F401


@pytest.fixture
def seeded(cast):
    Artisan.objects.update(is_demo=True)
    call_command("seed_staff")


@pytest.mark.parametrize("username", ["demo-curator", "demo-administrator", "demo-officer"])
@pytest.mark.parametrize("code", [lambda: code_for(SECRET), lambda: RECOVERY[0]])
def test_what_is_printed_opens_the_desk_with_work_waiting(username, code, seeded, client):
    client.post(reverse("admin:login"), {"username": username, "password": PASSWORD})
    client.post(reverse("admin:second-step"), {"code": code()})
    page = client.get(reverse("admin:queue", args=["pieces"])).content.decode()
    assert 'data-key="t"' in page


def test_the_next_start_makes_the_codes_good_again(seeded, client):
    for _ in range(2):
        client.logout()
        client.post(reverse("admin:login"), {"username": "demo-curator", "password": PASSWORD})
        answer = client.post(reverse("admin:second-step"), {"code": RECOVERY[0]})
        assert answer.status_code == 302
        call_command("seed_staff")


def test_the_print_names_everything_needed():
    assert all(word in sign_ins() for word in ("demo-curator", PASSWORD, SECRET, RECOVERY[0]))


def test_a_real_shop_refuses_them(settings, db):
    settings.SHOP = {**settings.SHOP, "is_demo": False}
    with pytest.raises(CommandError):
        call_command("seed_staff")


def test_the_order_desk_begins_with_orders_returns_and_a_stuck_payment(market):  # noqa: F811
    Listing.objects.update(price_paise=900_00, mrp_paise=900_00)
    for _ in range(16):
        make_listing(artisan=make_artisan(is_demo=True, district=market.lucknow))
    Artisan.objects.update(is_demo=True)
    call_command("seed_staff")
    call_command("seed_staff")
    assert Order.objects.count() == 7
    assert set(Consignment.objects.values_list("state", flat=True)) == {
        "placed", "confirmed", "packed", "shipped", "out_for_delivery", "delivered",
    }  # fmt: skip
    admin = User.objects.get(username="demo-administrator")
    assert late_count(admin) == (2, 1)
    assert len(stuck_money(timezone.now()).payments) == 1


def test_each_sign_in_finds_real_work_on_its_desk(market):  # noqa: F811
    """A copied piece, a price that jumped, a banner to come, a fact, a review: one of each."""
    Listing.objects.update(price_paise=900_00, mrp_paise=900_00)
    clay = market.black_pottery
    Craft.objects.filter(pk=clay.pk).update(slug="nizamabad-black-pottery")
    words = "a jug thrown and burnished by hand in one long day and fired in a closed kiln " * 2
    for _ in range(16):
        maker = make_artisan(is_demo=True, district=market.azamgarh)
        piece = make_listing(
            artisan=maker, craft=clay, description_en=words + maker.slug, making_days=3
        )
        add_photo(listing=piece, content=picture_bytes(), alt_en="Jug", alt_hi="सुराही")
    Artisan.objects.update(is_demo=True)
    Photo.objects.update(is_rendered=True)
    for _turn in range(2):
        call_command("seed_staff")
    assert set(Signal.objects.values_list("kind", flat=True)) == {"cheap", "photo", "text", "jump"}
    assert Signal.objects.filter(state="open", listing__state="published").count() == 0
    banner = Banner.objects.get()
    assert banner.starts_at > timezone.now()
    assert Review.objects.waiting().count() == 1
    assert FactChange.objects.get().state == "waiting"
    curator = client_of(User.objects.get(username="demo-curator"))
    page = curator.get(reverse("admin:index")).content.decode()
    for words in ("Signals", "Changes of facts", "Reviews"):
        assert words in page

"""The demonstration's workshop opens with work of every kind, made once, and its books balance."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from artisans.models import Artisan, Membership
from orders.models import Consignment, Order, ReturnRequest
from orders.reads.packing import packing_page
from tests.cast import Cast
from tests.workshop.makers import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def maker(market: Cast, owner: Membership, settings: Any) -> Artisan:
    Artisan.objects.filter(pk=market.meena.pk).update(slug="kaali-mitti-pottery", is_demo=True)
    settings.SHOP = {**settings.SHOP, "is_demo": True}
    return Artisan.objects.get(pk=market.meena.pk)


def test_there_is_work_of_every_kind(maker: Artisan) -> None:
    call_command("seed_orders")
    work = packing_page(maker)
    assert [parcel.urgency.value for parcel in work.waiting][0] == "late"
    assert {parcel.state for parcel in work.waiting} == {"confirmed", "packed"}
    assert ReturnRequest.objects.count() == 1
    assert Consignment.objects.filter(state="delivered").count() == 2


def test_twice_makes_no_more(maker: Artisan) -> None:
    call_command("seed_orders")
    call_command("seed_orders")
    assert Order.objects.count() == 5


def test_a_real_shop_refuses(maker: Artisan, settings: Any) -> None:
    settings.SHOP = {**settings.SHOP, "is_demo": False}
    with pytest.raises(CommandError):
        call_command("seed_orders")


def test_its_owner_finds_the_work_at_home(maker: Artisan, owner: Membership) -> None:
    call_command("seed_orders")
    html = client_of(owner).get(reverse("workshop:index")).content.decode()
    assert "One order is late" in html
    assert "One new order" in html

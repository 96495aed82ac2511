"""Signing in by code, never forced; the guest's cart comes along."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from accounts.models import User
from notices.models import Notice
from orders.actions.write_address import MOST_ADDRESSES
from orders.models import Cart
from tests.orders.conftest import ADDRESS, Buyer, link, only


@pytest.fixture(autouse=True)
def fresh_limits():
    """Every test may ask for codes anew."""
    cache.clear()


def test_asking_for_many_codes_is_slowed_down(market, buyer):
    answers = [ask(Buyer(Client()), "9876543210").status_code for _ in range(5)]
    assert answers[0] == 302
    assert answers[-1] == 422


def ask(buyer, who):
    return buyer.post("/account/login/", who=who)


def code_for(who):
    body = Notice.objects.filter(purpose="sign_in_code", recipient=who).latest("pk").body
    return body.split(" ")[0]


def sign_in(buyer, who="98765 43210", stored="+919876543210"):
    assert ask(buyer, who).status_code == 302
    answer = buyer.post("/account/login/code/confirm/", code=code_for(stored), action="verify")
    assert answer.status_code == 302, answer.content.decode()


@pytest.mark.parametrize(
    ("who", "stored"),
    [("98765 43210", "+919876543210"), ("Sunita@Example.com", "sunita@example.com")],
)
def test_a_code_makes_and_opens_the_account(market, buyer, who, stored):
    sign_in(buyer, who, stored)
    assert buyer.get("/account/").status_code == 200
    user = User.objects.get()
    assert stored in {user.mobile, user.email}
    assert not user.has_usable_password()


def test_the_code_is_six_digits_taken_in_any_script_and_spacing(market, buyer):
    ask(buyer, "9876543210")
    code = code_for("+919876543210")
    assert re.fullmatch(r"[0-9]{6}", code)
    typed = " ".join(chr(ord("०") + int(digit)) for digit in code)
    answer = buyer.post("/account/login/code/confirm/", code=typed, action="verify")
    assert answer.status_code == 302


def test_a_wrong_code_is_told_in_the_readers_language(market, buyer):
    ask(buyer, "9876543210")
    wrong = "000000" if code_for("+919876543210") != "000000" else "111111"
    answer = buyer.post("/hi/account/login/code/confirm/", code=wrong, action="verify")
    assert answer.status_code == 422
    assert "यह कोड सही नहीं है" in answer.content.decode()


def test_signing_in_again_finds_the_same_account(market, buyer):
    sign_in(buyer)
    other = Buyer(Client())
    sign_in(other, "+91 98765 43210")
    assert User.objects.count() == 1


def test_staff_are_sent_no_code_and_the_answer_is_the_same(market, buyer):
    User.objects.create_user("boss", mobile="+919876543210", is_staff=True)
    answer = ask(buyer, "9876543210")
    assert answer.status_code == 302
    assert not Notice.objects.exists()


def test_a_wrong_code_opens_nothing(market, buyer):
    ask(buyer, "9876543210")
    answer = buyer.post("/account/login/code/confirm/", code="WRONG", action="verify")
    assert answer.status_code == 422
    assert buyer.get("/account/").status_code == 302


@pytest.mark.parametrize("who", ["", "12345", "not@an@address", "x" * 500])
def test_senseless_names_are_told(market, buyer, who):
    assert ask(buyer, who).status_code == 422
    assert not User.objects.exists()


def test_the_guests_cart_joins_the_account(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    sign_in(buyer)
    assert "Black clay pot" in buyer.get("/cart/").content.decode()
    assert Cart.objects.get().user == User.objects.get()
    other = Buyer(Client())
    other.puts_in_cart(only(market.kurta))
    sign_in(other)
    html = other.get("/cart/").content.decode()
    assert "Black clay pot" in html
    assert "White chikan kurta" in html
    assert Cart.objects.count() == 1


def test_an_address_is_kept_and_used_again(market, buyer):
    sign_in(buyer)
    buyer.buys(only(market.pot))
    page = buyer.get("/account/").content.decode()
    assert ADDRESS["house"] in page
    buyer.puts_in_cart(only(market.kurta))
    buyer.post("/checkout/", mobile="9876543210")
    saved = User.objects.get().addresses.get()
    answer = buyer.post("/checkout/address/", address=str(saved.pk))
    assert answer["Location"] == "/checkout/pay/"


PLACE = {**ADDRESS, "mobile": "98765 43210"}


def test_an_address_is_added_from_the_account_with_state_and_district_from_the_pin(market, buyer):
    sign_in(buyer)
    answer = buyer.post("/account/addresses/new/", **PLACE)
    assert answer["Location"] == "/account/?said=saved"
    saved = User.objects.get().addresses.get()
    assert (saved.mobile, saved.pin) == ("+919876543210", ADDRESS["pin"])
    assert saved.is_complete
    assert ADDRESS["house"] in buyer.get("/account/?said=saved").content.decode()


def test_a_faulty_address_is_refused_with_everything_typed_kept(market, buyer):
    sign_in(buyer)
    answer = buyer.post("/account/addresses/new/", **PLACE | {"pin": "12"})
    assert answer.status_code == 422
    assert ADDRESS["house"] in answer.content.decode()
    assert not User.objects.get().addresses.exists()


def test_a_new_address_is_filled_in_from_its_pin(market, buyer):
    sign_in(buyer)
    typed = PLACE | {"do": "fill", "district": "", "state_code": ""}
    page = buyer.post("/account/addresses/new/", **typed).content.decode()
    assert ADDRESS["house"] in page
    assert not User.objects.get().addresses.exists()


def test_an_address_is_changed_where_it_stands(market, buyer):
    sign_in(buyer)
    buyer.post("/account/addresses/new/", **PLACE)
    saved = User.objects.get().addresses.get()
    path = f"/account/addresses/{saved.pk}/"
    assert ADDRESS["house"] in buyer.get(path).content.decode()
    buyer.post(path, **PLACE | {"house": "7, Thatheri Bazaar"})
    saved.refresh_from_db()
    assert saved.house == "7, Thatheri Bazaar"


def test_two_equal_addresses_become_one(market, buyer):
    sign_in(buyer)
    buyer.post("/account/addresses/new/", **PLACE)
    buyer.post("/account/addresses/new/", **PLACE)
    assert User.objects.get().addresses.count() == 1


def test_the_book_of_addresses_has_an_end(market, buyer):
    sign_in(buyer)
    for number in range(MOST_ADDRESSES):
        buyer.post("/account/addresses/new/", **PLACE | {"house": f"House {number}"})
    assert buyer.post("/account/addresses/new/", **PLACE).status_code == 422
    assert User.objects.get().addresses.count() == MOST_ADDRESSES


def test_an_address_is_removed(market, buyer):
    sign_in(buyer)
    buyer.post("/account/addresses/new/", **PLACE)
    saved = User.objects.get().addresses.get()
    buyer.post(f"/account/addresses/{saved.pk}/remove/")
    assert not User.objects.get().addresses.exists()


def test_a_change_from_the_checkout_leads_back_to_it(market, buyer):
    sign_in(buyer)
    buyer.buys(only(market.pot))
    saved = User.objects.get().addresses.get()
    buyer.puts_in_cart(only(market.kurta))
    buyer.post("/checkout/", mobile="9876543210")
    path = f"/account/addresses/{saved.pk}/?from=checkout"
    assert path in buyer.get("/checkout/address/").content.decode()
    assert buyer.post(path, **PLACE)["Location"] == "/checkout/address/"


def test_another_persons_address_is_not_mine(market, buyer):
    sign_in(buyer)
    buyer.buys(only(market.pot))
    saved = User.objects.get().addresses.get()
    other = Buyer(Client())
    sign_in(other, "9876500000", "+919876500000")
    path = f"/account/addresses/{saved.pk}/"
    assert other.get(path).status_code == 404
    assert other.post(path, **PLACE | {"house": "Mine now"}).status_code == 404
    other.post(f"{path}remove/")
    assert User.objects.first().addresses.get().house == saved.house


def test_the_outbox_shows_only_what_is_mine(market, buyer):
    order = buyer.buys(only(market.pot))
    assert order.code in buyer.get("/outbox/").content.decode()
    assert order.code not in Buyer(Client()).get("/outbox/").content.decode()


def test_logging_out(market, buyer):
    sign_in(buyer)
    assert buyer.post("/account/logout/").status_code == 302
    assert buyer.get("/account/").status_code == 302


def test_the_order_stands_in_the_account(market, buyer):
    sign_in(buyer)
    order = buyer.buys(only(market.pot))
    assert re.search(rf"/orders/{link(order)}/", buyer.get("/account/").content.decode())

"""What people really send: each ends in a clear page with everything kept, or in silence."""

from urllib.parse import urlencode

import pytest

from catalog.models import Listing
from orders.models import Cart, Order
from orders.notify import token_of
from tests.orders.conftest import ADDRESS, link, only, set_stock


@pytest.mark.parametrize("quantity", ["-1", "1000000000", "0", "1.5", "abc", "", "NaN", "9" * 400])
def test_a_senseless_quantity_is_told(market, buyer, quantity):
    assert buyer.post("/cart/add/", sku=only(market.pot).sku, quantity=quantity).status_code == 422
    assert not Cart.objects.filter(lines__isnull=False).exists()


def test_devanagari_quantity_counts(market, buyer):
    buyer.post("/cart/add/", sku=only(market.pot).sku, quantity="२")
    assert Cart.objects.get().lines.get().quantity == 2


@pytest.mark.parametrize("sku", ["", "NO-SUCH", "x" * 5000, "a\x00b"])
def test_an_unknown_piece_is_not_for_sale(market, buyer, sku):
    assert buyer.post("/cart/add/", sku=sku, quantity="1").status_code == 404


@pytest.mark.parametrize("mobile", ["", "abc", "12345", "98765 4321x", "0000000000", "९८७६"])
def test_a_wrong_mobile_comes_back_as_typed(market, buyer, mobile):
    buyer.puts_in_cart(only(market.pot))
    page = buyer.post("/checkout/", mobile=mobile)
    html = page.content.decode()
    assert page.status_code == 422
    assert "<title>Error:" in html
    assert 'class="error-summary" role="alert" tabindex="-1" autofocus' in html
    assert not mobile or f'value="{mobile}"' in html


@pytest.mark.parametrize(
    "mobile", ["+91 98765-43210", "098765 43210", "९८७६५ ४३२१०", "919876543210"]
)
def test_the_ways_people_write_a_number(market, buyer, mobile):
    buyer.puts_in_cart(only(market.pot))
    assert buyer.post("/checkout/", mobile=mobile).status_code == 303
    assert Cart.objects.get().mobile == "+919876543210"


def test_a_wrong_pin_keeps_everything_typed(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.post("/checkout/", mobile="9876543210")
    page = buyer.post("/checkout/address/", **ADDRESS | {"pin": "22600"})
    html = page.content.decode()
    assert page.status_code == 422
    assert 'value="22600"' in html
    assert all(f'value="{ADDRESS[name]}"' in html for name in ("house", "area", "full_name"))


def test_an_unknown_pin_asks_for_the_state_and_is_flagged(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.post("/checkout/", mobile="9876543210")
    assert buyer.post("/checkout/address/", **ADDRESS | {"pin": "299999"}).status_code == 422
    typed = ADDRESS | {"pin": "299999", "state_code": "09", "district": "Lucknow"}
    assert buyer.post("/checkout/address/", **typed).status_code == 303
    buyer.places()
    assert Order.objects.get().needs_pin_check


def test_a_pin_in_two_districts_asks_which(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.post("/checkout/", mobile="9876543210")
    page = buyer.post("/checkout/address/", **ADDRESS | {"pin": "226101"})
    assert page.status_code == 422
    assert "Lucknow, Barabanki" in page.content.decode()


def test_filling_from_the_pin_needs_no_script(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.post("/checkout/", mobile="9876543210")
    page = buyer.post("/checkout/address/", pin="२२६००१", house="12 Chowk", do="fill")
    html = page.content.decode()
    assert page.status_code == 200
    assert 'value="Lucknow"' in html
    assert 'value="12 Chowk"' in html
    assert '<option value="09" selected>' in html


def test_going_back_loses_nothing(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    assert 'value="98765 43210"' in buyer.get("/checkout/").content.decode()
    assert f'value="{ADDRESS["house"]}"' in buyer.get("/checkout/address/").content.decode()


def test_a_cart_whose_pieces_vanished_says_so(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    fields = buyer.sees_pay_page()
    Listing.objects.filter(pk=market.pot.pk).update(state="withdrawn")
    page = buyer.post("/checkout/pay/", **fields, method="cod")
    assert page.status_code == 409
    assert "Not for sale any more" in page.content.decode()
    assert not Order.objects.exists()


def test_stock_that_went_meanwhile_says_so(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    fields = buyer.sees_pay_page()
    set_stock(market.pot, 0)
    page = buyer.post("/checkout/pay/", **fields, method="cod")
    assert page.status_code == 409
    assert "Out of stock" in page.content.decode()


def test_a_price_that_changed_during_pay_is_shown_and_not_charged(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    fields = buyer.sees_pay_page()
    Listing.objects.filter(pk=market.pot.pk).update(price_paise=900_00, mrp_paise=900_00)
    page = buyer.post("/checkout/pay/", **fields, method="cod")
    assert page.status_code == 409
    assert "₹940" in page.content.decode() or "₹950" in page.content.decode()
    assert buyer.places().status_code == 303
    assert Order.objects.get().goods_paise == 900_00


def test_a_tampered_total_charges_nothing(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    assert buyer.places(contents="0" * 32).status_code == 409
    assert not Order.objects.exists()


def test_the_same_key_with_other_contents_is_refused(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    fields = buyer.sees_pay_page()
    assert buyer.post("/checkout/pay/", **fields, method="cod").status_code == 303
    changed = fields | {"contents": "f" * 32}
    assert buyer.post("/checkout/pay/", **changed, method="cod").status_code == 409
    assert Order.objects.count() == 1


def test_the_back_button_after_ordering_leads_to_the_same_order(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    fields = buyer.sees_pay_page() | {"method": "cod"}
    answers = {buyer.post("/checkout/pay/", **fields)["Location"] for _ in range(10)}
    assert len(answers) == 1
    assert Order.objects.count() == 1


def test_another_buyers_key_opens_nothing(market, buyer, client):
    order = buyer.buys(only(market.pot))
    other = type(buyer)(client)
    other.puts_in_cart(only(market.kurta))
    answer = other.post(
        "/checkout/pay/",
        checkout_key=order.checkout_key,
        contents=order.contents_digest,
        method="cod",
    )
    assert answer["Location"] == "/cart/"


@pytest.mark.parametrize("key", ["", "x", "9adf2fbf-8165-46f3-a5cd-7258c3bbfc0f"])
def test_a_senseless_key_places_nothing(market, buyer, key):
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    assert buyer.places(checkout_key=key).status_code in {409, 422}
    assert not Order.objects.exists()


def test_a_forged_link_is_not_found(market, buyer):
    order = buyer.buys(only(market.pot))
    assert buyer.get(f"/orders/{link(order)[:-1]}x/").status_code == 404
    assert buyer.get("/orders/ABCDEFG-1-00000000000000000000/").status_code == 404


def test_an_old_link_says_how_to_get_a_new_one(market, buyer, settings, monkeypatch):
    from datetime import date

    from orders.rules.links import sign_code

    order = buyer.buys(only(market.pot))
    old = sign_code(order.code, key=settings.SECRET_KEY, today=date(2026, 1, 2))
    monkeypatch.setattr("orders.reads.opening.LINK_DAYS", 30)
    assert buyer.get(f"/orders/{old}/").status_code == 410


def test_cash_over_the_cap_is_not_taken(market, buyer):
    Listing.objects.filter(pk=market.pot.pk).update(price_paise=6_000_00, mrp_paise=6_000_00)
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    assert (
        "Cash on delivery is for orders up to ₹5,000."
        in buyer.get("/checkout/pay/").content.decode()
    )
    assert buyer.places("cod").status_code == 409


def test_made_to_order_is_paid_online(market, buyer):
    Listing.objects.filter(pk=market.pot.pk).update(stock_kind="made_to_order", making_days=12)
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    assert buyer.places("cod").status_code == 409
    assert buyer.places("online").status_code == 303


def test_an_enrolled_maker_does_not_sell_across_the_state_line(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address(pin="110001")
    assert "only within Uttar Pradesh" in buyer.get("/cart/").content.decode()
    assert "checkout_key" not in buyer.get("/checkout/pay/").content.decode()


def test_pages_need_their_cart(market, buyer):
    for path in ("/checkout/", "/checkout/address/", "/checkout/pay/"):
        assert buyer.get(path)["Location"] == "/cart/"


def test_finding_an_order_says_the_same_to_everybody(market, buyer):
    order = buyer.buys(only(market.pot))
    right = buyer.post("/orders/", code=order.code.lower(), mobile="9876543210")
    wrong = buyer.post("/orders/", code="NOSUCH1", mobile="9876543210")
    assert right.status_code == wrong.status_code == 200
    assert order.code.encode() not in right.content
    assert (
        token_of(order)
        in __import__("notices.models", fromlist=["Notice"])
        .Notice.objects.get(purpose="order_link")
        .body
    )


def test_forms_from_another_site_are_refused(market, buyer):
    answer = buyer.client.post(
        "/cart/add/", {"sku": only(market.pot).sku}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert answer.status_code == 403 or not answer.client.handler.enforce_csrf_checks


WEIRD = {
    "nul": "\x00", "nul inside": "a\x00b", "long": "9" * 20_000, "negative": "-1",
    "beyond 64 bits": str(2**63), "nan": "NaN", "devanagari": "१२३४५६", "turned": "\u202eabc\u200f",
    "emoji": "🙂" * 90, "markup": "<script>alert(1)</script>'; --", "surrogate": "\ud800", "empty": "",
}  # fmt: skip
FORMS = {
    "/cart/add/": "sku quantity",
    "/cart/pin/": "pin",
    "/cart/lines/{line}/": "do quantity",
    "/checkout/": "mobile",
    "/checkout/address/": "do address pin state_code district house area landmark full_name",
    "/checkout/pay/": "checkout_key contents method",
    "/orders/": "code mobile",
    "/orders/{token}/confirm/": "code",
    "/orders/{token}/cancel/": "part reason line-{line}",
    "/orders/{token}/whatsapp/": "do",
    "/orders/{token}/pay/back/": "gateway_order_id razorpay_order_id error[code]",
    "/practice/{bank}/": "outcome",
}
PAGES = ("/cart/", "/orders/", "/outbox/", "/account/", "/checkout/pay/", "/orders/{token}/")


def sent(value, names):
    """Return what a browser, or worse, sends: half a pair of UTF-16 is no UTF-8 at all."""
    return urlencode(dict.fromkeys(names, value.encode("utf-8", "surrogatepass")))


@pytest.mark.parametrize("weird", WEIRD)
def test_whatever_is_sent_no_page_breaks_and_nothing_is_bought(market, buyer, weird):
    order = buyer.buys(only(market.pot), method="online")
    buyer.get(f"/orders/{link(order)}/pay/")
    buyer.puts_in_cart(only(market.kurta))
    spots = {
        "token": link(order),
        "bank": order.payments.get().gateway_order_id,
        "line": Cart.objects.get().lines.get().pk,
    }
    buyer.client.raise_request_exception = False
    for path, names in FORMS.items():
        body = sent(WEIRD[weird], names.format(**spots).split())
        answer = buyer.client.post(
            path.format(**spots),
            body,
            content_type="application/x-www-form-urlencoded",
            headers={"Sec-Fetch-Site": "same-origin"},
        )
        assert answer.status_code < 500, path
    for path in PAGES:
        query = sent(WEIRD[weird][:3000], ["said", "wrong_pin", "next", "pin"])
        assert buyer.client.get(f"{path.format(**spots)}?{query}").status_code < 500, path
    assert Order.objects.count() == 1


@pytest.mark.parametrize("number", ["0", str(2**31), str(2**63), "9" * 60])
def test_numbers_no_row_can_have_are_nobodys(market, buyer, number):
    buyer.puts_in_cart(only(market.pot))
    for path in (f"/cart/lines/{number}/", f"/account/addresses/{number}/remove/"):
        assert buyer.post(path, do="remove").status_code in {303, 404}
    assert Cart.objects.get().lines.count() == 1


def test_a_new_pin_brings_its_own_state_where_the_old_ones_was_left_in_the_form(market, buyer):
    """Without script the form still names the place of the PIN before; it would decide the tax."""
    buyer.puts_in_cart(only(market.pot))
    buyer.post("/checkout/", mobile="9876543210")
    buyer.post("/checkout/address/", **ADDRESS)
    cart = Cart.objects.get()
    left = {"state_code": cart.state_code, "district": cart.district}
    buyer.post("/checkout/address/", **ADDRESS | left | {"pin": "110001"})
    cart.refresh_from_db()
    assert (cart.pin, cart.state_code) == ("110001", "07")


def test_a_state_that_was_chosen_stands_beside_any_pin(market, buyer):
    buyer.puts_in_cart(only(market.pot))
    buyer.post("/checkout/", mobile="9876543210")
    buyer.post("/checkout/address/", **ADDRESS)
    chosen = {"pin": "110001", "state_code": "06", "district": "Gurugram"}
    buyer.post("/checkout/address/", **ADDRESS | chosen)
    assert Cart.objects.get().state_code == "06"

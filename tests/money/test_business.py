"""A business that buys: its GSTIN is checked, kept, and printed as the recipient's."""

import json
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from accounts.models import User
from artisans.rules import gstin_check_letter
from desk.rules import Role
from orders.models import Address, Cart, Consignment, Invoice, Order
from orders.reads.order_sheet import order_sheet
from orders.reads.paper_sheet import invoice_sheet
from orders.rules.states import ConsignmentState
from orders.typeset import typeset
from tests.desk.staff import client_of, make_staff
from tests.money.conftest import confirmed, register, send_on
from tests.orders.conftest import ADDRESS, link, only

GOLDEN = Path(__file__).parent / "golden_papers"


def gstin(state: str) -> str:
    start = f"{state}AABCU9603R1Z"
    return start + gstin_check_letter(start)


LUCKNOW, DELHI = gstin("09"), gstin("07")
BUSINESS = {"business_name": "Chowk Hotels LLP", "gstin": LUCKNOW}


@pytest.fixture
def shopping(market, buyer):
    """A buyer with a pot in the cart who stands before the address."""
    register(market.meena)
    buyer.puts_in_cart(only(market.pot))
    assert buyer.post("/checkout/", mobile="98765 43210").status_code == 303
    return buyer


def says(buyer, **typed):
    return buyer.post("/checkout/address/", **ADDRESS | typed)


def places(buyer) -> Order:
    assert buyer.places("cod").status_code == 303
    order = Order.objects.get()
    assert buyer.confirms(order).status_code == 303
    order.refresh_from_db()
    return order


@pytest.fixture
def bought(shopping):
    says(shopping, **BUSINESS)
    return places(shopping)


def test_the_fields_are_folded_away_and_nobody_must_fill_them(shopping):
    page = shopping.get("/checkout/address/").content.decode()
    assert '<details class="fold"><summary>Buying for a business? Add your GSTIN' in page
    assert says(shopping).status_code == 303
    assert places(shopping).business_lines() == ()


def test_an_invoice_names_the_business_and_its_gstin(bought):
    send_on(bought, to=ConsignmentState.PACKED)
    sheet = invoice_sheet(Invoice.objects.get())
    recipient = sheet["parties"][1]
    assert recipient["name"] == "Chowk Hotels LLP"
    assert recipient["lines"][0] == "Sunita"
    assert recipient["lines"][-1] == f"GSTIN {LUCKNOW}"


@pytest.mark.parametrize("language", ["en", "hi"])
def test_the_golden_paper(language, bought):
    Order.objects.filter(pk=bought.pk).update(language=language)
    bought.refresh_from_db()
    send_on(bought, to=ConsignmentState.PACKED)
    invoice = Invoice.objects.get()
    sheet = invoice_sheet(invoice)
    assert typeset("invoice", sheet).startswith(b"%PDF")
    day = next(mark["value"] for mark in sheet["marks"] if mark["en"] == "Date")
    text = json.dumps(sheet, ensure_ascii=False, indent=1, sort_keys=True)
    for what, name in ((bought.code, "ORDER"), (day, "DAY"), (str(invoice.issued_on), "DAY"),
                       (invoice.number, "NUMBER"), (sheet["parties"][0]["name"], "SELLER")):  # fmt: skip
        text = text.replace(what, name)
    assert text == (GOLDEN / f"business-{language}.json").read_text(encoding="utf-8").rstrip()


def test_the_place_of_supply_stays_where_the_parcel_goes(market, buyer):
    register(market.meena)
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address(pin="110001", business_name="Delhi Hotels", gstin=DELHI)
    order = places(buyer)
    send_on(order, to=ConsignmentState.PACKED)
    invoice = Invoice.objects.get()
    assert invoice.igst_paise > 0 == invoice.cgst_paise
    assert "Delhi (07)" in str(invoice_sheet(invoice)["marks"])


def test_buyer_summary_and_desk_read_it(bought, market):
    for line in BUSINESS.values():
        assert line in str(order_sheet(bought))
    typeset("summary", order_sheet(bought))
    desk = client_of(make_staff(Role.SUPPORT))
    page = desk.get(reverse("admin:order", args=[bought.code])).content.decode()
    assert "Chowk Hotels LLP" in page
    assert LUCKNOW in page


def test_the_buyers_own_pages_name_it(shopping):
    says(shopping, **BUSINESS)
    assert LUCKNOW in shopping.get("/checkout/pay/").content.decode()
    order = places(shopping)
    assert LUCKNOW in shopping.get(f"/orders/{link(order)}/").content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("09AABCU9603R1", "A GSTIN has 15 letters and digits"),
        ("hello", "A GSTIN has 15 letters and digits"),
        (LUCKNOW[:-1] + ("A" if LUCKNOW[-1] != "A" else "B"), "is mistyped"),
        (DELHI, "Your GSTIN begins with 07, but the parcel goes to the state with number 09"),
    ],
)
def test_a_wrong_gstin_is_refused_in_place_and_kept(typed, said, shopping):
    answer = says(shopping, business_name="Chowk Hotels LLP", gstin=typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert f'value="{typed}"' in page
    assert 'value="Chowk Hotels LLP"' in page
    assert '<details class="fold" open><summary>Buying for a business' in page


def test_the_refusal_is_said_in_hindi(shopping):
    shopping.prefix = "/hi"
    page = says(shopping, business_name="होटल", gstin=DELHI).content.decode()
    assert "आपका GSTIN 07 से शुरू होता है" in page
    assert 'value="होटल"' in page


def test_spaces_small_letters_and_devanagari_digits_are_understood(shopping):
    typed = LUCKNOW.lower().replace("09", "०९ ").replace("9603", " 9603 ")
    assert says(shopping, business_name="Chowk Hotels LLP", gstin=typed).status_code == 303
    assert Cart.objects.get().gstin == LUCKNOW


def test_a_gstin_needs_the_name_it_is_given_for(shopping):
    answer = says(shopping, gstin=LUCKNOW)
    assert answer.status_code == 422
    assert "Please write the name the GSTIN is given for." in answer.content.decode()


@pytest.mark.parametrize("typed", ["09AABCU9603R1", "09\x00AABCU", "A" * 5000])
def test_no_order_takes_a_gstin_that_was_refused(typed, shopping):
    says(shopping)
    known = {"state_code": "09", "district": "Lucknow"}
    assert says(shopping, business_name="Chowk Hotels LLP", gstin=typed, **known).status_code == 422
    assert places(shopping).gstin == ""


def test_a_saved_address_in_another_state_asks_for_another_gstin(shopping, market):
    person = User.objects.create(username="sunita", mobile="+919876543210")
    shopping.client.force_login(person)
    says(shopping, **BUSINESS)
    there = ADDRESS | {"pin": "110001", "state_code": "07", "district": "New Delhi"}
    saved = Address.objects.create(user=person, mobile="+919876543210", **there)
    answer = shopping.post("/checkout/address/", address=str(saved.pk))
    assert answer.status_code == 422
    assert "Your GSTIN begins with 09" in answer.content.decode()
    assert shopping.places("cod").status_code == 409
    assert not Consignment.objects.exists()


def test_the_next_purchase_begins_without_it(bought, shopping):
    assert Cart.objects.get().business_lines() == ()


def test_the_database_refuses_a_gstin_of_another_state(market, buyer):
    order = confirmed(buyer, only(market.pot))
    with pytest.raises(IntegrityError), transaction.atomic():
        Order.objects.filter(pk=order.pk).update(gstin=DELHI)

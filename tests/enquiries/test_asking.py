"""Somebody wants many: asking needs no account, no script, and binds nobody."""

import pytest

from enquiries.models import Enquiry
from enquiries.rules import MOST_PER_PERSON
from notices.models import Notice
from tests.enquiries.conftest import FORM, page_of, send

POT = "/pieces/black-pot/quotation/"
CRAFT = "/crafts/lucknow-chikankari/quotation/"


@pytest.mark.parametrize("path", ["/pieces/black-pot/", "/crafts/lucknow-chikankari/"])
@pytest.mark.parametrize("prefix", ["", "/hi"])
def test_piece_and_craft_lead_to_the_form(path, prefix, market, visitor):
    html = visitor.get(prefix + path).content.decode()
    assert f"{prefix}{path}quotation/" in html
    assert visitor.get(f"{prefix}{path}quotation/").status_code == 200


def test_a_pieces_enquiry_goes_to_its_maker(market, visitor):
    answer = send(visitor, POT, **FORM)
    enquiry = Enquiry.objects.get()
    assert (enquiry.quantity, enquiry.artisan, enquiry.state) == (500, market.meena, "asked")
    assert (enquiry.pin, enquiry.state_code, enquiry.mobile) == ("226001", "09", "+919876543210")
    assert "With our name on it." in visitor.get(answer["Location"]).content.decode()
    told = Notice.objects.filter(about=enquiry.code).values_list("purpose", "recipient")
    assert set(told) == {("enquiry_received", "+919876543210"), ("maker_enquiry", "meena")}


def test_a_crafts_enquiry_waits_for_staff(market, visitor):
    send(visitor, CRAFT, **FORM)
    enquiry = Enquiry.objects.get()
    assert (enquiry.artisan, enquiry.listing, enquiry.craft) == (None, None, market.chikan)


def test_from_abroad_no_pin_is_asked(market, visitor):
    send(visitor, POT, **FORM | {"country": "FR", "pin": "", "contact": "a@b.example"})
    enquiry = Enquiry.objects.get()
    assert (enquiry.country, enquiry.pin, enquiry.is_abroad) == ("FR", "", True)


@pytest.mark.parametrize(
    "wrong",
    [{"quantity": "0"}, {"quantity": "-5"}, {"quantity": "99999999999"}, {"quantity": "NaN"},
     {"pin": "000000"}, {"pin": ""}, {"contact": "x"}, {"full_name": ""}, {"country": "XX"},
     {"wanted_on": "2020-01-01"}, {"wanted_on": "soon"}, {"budget": "much"}],
)  # fmt: skip
def test_what_is_wrong_is_said_in_place_and_the_words_stay(wrong, market, visitor):
    answer = send(visitor, POT, **FORM | wrong)
    assert answer.status_code == 422
    html = answer.content.decode()
    assert "<title>Error:" in html
    assert "With our name on it." in html
    assert not Enquiry.objects.exists()


def test_too_many_get_429_and_hear_how_long_to_wait(market, visitor):
    for _ in range(MOST_PER_PERSON):
        assert send(visitor, POT, **FORM).status_code == 303
    answer = send(visitor, POT, **FORM)
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 3600


def test_a_piece_that_is_not_on_sale_takes_no_enquiry(market, visitor):
    market.pot.state = "withdrawn"
    market.pot.save()
    assert visitor.get(POT).status_code == 404


def test_only_the_signed_link_opens_it(enquiry, visitor):
    path = page_of(enquiry)
    assert visitor.get(path).status_code == 200
    forged = path.replace(enquiry.code, "A" * 9)
    assert visitor.get(forged).status_code == 404
    token = path.split("/")[2]
    for other in ("orders", "complaints"):
        assert visitor.get(f"/{other}/{token}/").status_code == 404


def test_the_buyer_writes_and_takes_it_back(enquiry, visitor):
    send(visitor, page_of(enquiry) + "say/", words="Red ones, please.", do="say")
    assert "Red ones, please." in visitor.get(page_of(enquiry)).content.decode()
    send(visitor, page_of(enquiry) + "say/", do="withdraw")
    enquiry.refresh_from_db()
    assert enquiry.state == "withdrawn"
    assert send(visitor, page_of(enquiry) + "say/", words="Hello?").status_code == 409


def test_the_quotations_page_has_a_query_budget(quoted, visitor, at_most):
    with at_most(9):
        visitor.get(page_of(quoted))

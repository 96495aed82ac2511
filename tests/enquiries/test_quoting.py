"""Maker or staff make an offer; only one that can become an order is sent."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from artisans.walls import as_maker
from audit.models import AuditEntry
from enquiries.actions import talk
from enquiries.actions.give_quote import OfferedLine
from enquiries.errors import EnquiryEndedError, NoMakerError, OthersPieceError, WrongDayError
from enquiries.models import Enquiry, Quote
from enquiries.reads.quotation import newest, quote_page
from notices.models import Notice
from orders.errors import OtherStateError
from tests.enquiries.conftest import make_enquiry, make_quote, page_of, send
from tests.money.conftest import register
from tests.orders.conftest import only
from tests.workshop.makers import client_of, make_member

DAY = timedelta(days=1)
QUOTED = {
    "quantity_1": "500", "price_1": "७००", "words_1": "With a name", "delivery": "5,000",
    "days": "30", "advance": "40", "words": "We begin at once.",
}  # fmt: skip


@pytest.fixture
def meena(market):
    return client_of(make_member(market.meena))


def test_a_quotation_tells_sum_and_last_day(quoted):
    notice = Notice.objects.get(purpose="quote_ready")
    assert "₹3,55,000" in notice.body
    assert quoted.state == "quoted"


def test_the_maker_quotes_from_the_workshop(enquiry, meena, market, visitor):
    where = f"/workshop/enquiries/enquiry/{enquiry.code}/"
    assert "500" in meena.get(where).content.decode()
    form = meena.get(where + "quote/").content.decode()
    assert 'value="500"' in form
    assert "Black clay pot · ₹850" in form
    until = (timezone.localdate() + 10 * DAY).isoformat()
    fields = QUOTED | {"piece_1": only(market.pot).sku, "valid_until": until}
    assert meena.post(where + "quote/", fields).status_code == 302
    quote = Quote.objects.get()
    assert (quote.total_paise, quote.advance_paise) == (3_55_000_00, 1_42_000_00)
    html = visitor.get(page_of(enquiry)).content.decode()
    assert "We begin at once." in html
    assert "₹3,55,000" in html


@pytest.mark.parametrize(
    "wrong",
    [{"price_1": "0"}, {"advance": "95"}, {"days": "0"}, {"piece_1": ""}, {"valid_until": ""}],
)
def test_a_faulty_quotation_comes_back_with_what_was_typed(wrong, enquiry, meena, market):
    until = (timezone.localdate() + 10 * DAY).isoformat()
    fields = QUOTED | {"piece_1": only(market.pot).sku, "valid_until": until} | wrong
    answer = meena.post(f"/workshop/enquiries/enquiry/{enquiry.code}/quote/", fields)
    assert answer.status_code == 422
    assert "We begin at once." in answer.content.decode()
    assert not Quote.objects.exists()


def test_another_makers_enquiry_is_not_there(enquiry, market):
    stranger = client_of(make_member(market.chikan_group))
    for rest in ("", "quote/"):
        path = f"/workshop/enquiries/enquiry/{enquiry.code}/{rest}"
        assert stranger.get(path).status_code == 404
    with as_maker(market.chikan_group.pk):
        assert Enquiry.objects.count() == 0


def test_a_maker_declines_with_reasons(enquiry, meena):
    where = f"/workshop/enquiries/enquiry/{enquiry.code}/"
    assert meena.post(where, {"do": "decline", "words": " "}).status_code == 422
    meena.post(where, {"do": "decline", "words": "Too many for us."})
    enquiry.refresh_from_db()
    assert enquiry.state == "declined"
    assert Notice.objects.filter(purpose="enquiry_declined").exists()


def test_staff_give_a_crafts_enquiry_to_a_maker(market, asha):
    enquiry = make_enquiry(market, listing=False)
    with pytest.raises(NoMakerError):
        make_quote(enquiry, market, asha)
    talk.assign(enquiry_id=enquiry.pk, artisan=market.meena, user=asha, now=timezone.now())
    make_quote(enquiry, market, asha)
    verbs = set(AuditEntry.objects.values_list("verb", flat=True))
    assert {"enquiry-assign", "enquiry-quote"} <= verbs


def test_a_quotation_is_made_of_the_makers_own_pieces(enquiry, market, asha):
    line = OfferedLine(only(market.kurta), 10, 700_00)
    for lines in ((line,), ()):
        with pytest.raises(OthersPieceError):
            make_quote(enquiry, market, asha, lines=lines)


def test_who_may_not_sell_across_the_line_offers_nothing_there(market, asha):
    for facts in (
        {"pin": "110001", "state_code": "07"},
        {"country": "FR", "pin": "", "state_code": ""},
    ):
        enquiry = make_enquiry(market, **facts)
        with pytest.raises(OtherStateError):
            make_quote(enquiry, market, asha)
        register(market.meena)
        make_quote(enquiry, market, asha)
        register(market.meena, gstin="", status="enrolled")


@pytest.mark.parametrize("days", [0, -1, 91])
def test_a_quotation_is_valid_for_a_while_and_not_for_ever(days, enquiry, market, asha):
    with pytest.raises(WrongDayError):
        make_quote(enquiry, market, asha, valid_until=timezone.localdate() + days * DAY)


def test_the_tax_inside_is_what_the_rules_say(market, asha):
    register(market.meena)
    enquiry = make_enquiry(market)
    quote = make_quote(enquiry, market, asha)
    taxes = dict(quote_page(newest(enquiry), enquiry).taxes)
    assert set(taxes) == {"CGST", "SGST"}
    assert sum(taxes.values()) == pytest.approx(quote.total_paise * 5 / 105, abs=2)


def test_an_export_names_no_tax(market, asha, visitor):
    register(market.meena)
    enquiry = make_enquiry(market, country="FR", pin="", state_code="")
    make_quote(enquiry, market, asha)
    assert quote_page(newest(enquiry), enquiry).taxes == ()
    assert "LUT" in visitor.get(page_of(enquiry)).content.decode()


def test_a_new_quotation_takes_the_place_of_the_old(quoted, market, asha):
    make_quote(quoted, market, asha, delivery_paise=0)
    assert newest(quoted).total_paise == 3_50_000_00


def test_a_change_is_asked_for_and_waits_again(quoted, visitor):
    send(visitor, page_of(quoted) + "say/", do="change", words="Only 300, please.")
    quoted.refresh_from_db()
    assert quoted.state == "asked"
    assert Notice.objects.filter(purpose="maker_enquiry_said").exists()


def test_quotations_run_out_at_night_and_twice_is_once(quoted):
    Quote.objects.update(valid_until=timezone.localdate() - DAY)
    for _ in range(2):
        call_command("lapse_quotations", verbosity=0)
    quoted.refresh_from_db()
    assert quoted.state == "lapsed"
    assert Notice.objects.filter(purpose="quote_lapsed").count() == 1


def test_after_its_end_nothing_is_quoted(enquiry, market, asha):
    talk.withdraw(enquiry_id=enquiry.pk, now=timezone.now())
    with pytest.raises(EnquiryEndedError):
        make_quote(enquiry, market, asha)


def test_the_thread_only_grows(enquiry):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM enquiries_enquiryentry")

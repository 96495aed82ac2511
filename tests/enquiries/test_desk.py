"""Enquiries at the desk: without a maker first, each officer within the district."""

import pytest
from django.urls import reverse
from django.utils import timezone

from desk.reads.enquiries import waiting_enquiries
from enquiries.models import Enquiry, Quote
from tests.desk.staff import client_of, make_staff
from tests.enquiries.conftest import make_enquiry, send
from tests.enquiries.test_quoting import DAY, QUOTED
from tests.orders.conftest import only

LISTED = "/desk/enquiries/"


@pytest.fixture
def wanted(market):
    return make_enquiry(market, listing=False)


@pytest.fixture
def desk(asha):
    return client_of(asha)


def one(enquiry):
    return reverse("admin:enquiry", args=[enquiry.pk])


def test_what_has_no_maker_stands_in_the_first_list(wanted, enquiry, desk, asha):
    assert [line.code for line in waiting_enquiries(asha, "new", timezone.now())] == [wanted.code]
    for path in (LISTED, f"/hi{LISTED}?kind=maker", f"{LISTED}?kind=abroad", one(wanted)):
        assert desk.get(path).status_code == 200


def test_staff_find_a_maker_and_write_the_quotation(wanted, desk, market):
    send(desk, one(wanted), do="assign", artisan=market.meena.pk)
    until = (timezone.localdate() + 10 * DAY).isoformat()
    fields = QUOTED | {"piece_1": only(market.pot).sku, "valid_until": until, "do": "quote"}
    assert send(desk, one(wanted), **fields).status_code == 302
    assert Quote.objects.get().user.full_name == "Asha Verma"


def test_a_maker_of_another_craft_is_not_offered(wanted, desk, market):
    send(desk, one(wanted), do="assign", artisan=market.chikan_group.pk)
    assert Enquiry.objects.get(pk=wanted.pk).artisan is None


def test_a_faulty_quotation_is_said_at_the_desk_too(enquiry, desk, market):
    fields = QUOTED | {"piece_1": only(market.pot).sku, "valid_until": "", "do": "quote"}
    assert send(desk, one(enquiry), **fields).status_code == 422


def test_staff_answer_and_decline(enquiry, desk):
    send(desk, one(enquiry), do="say", words="We ask the maker.")
    assert send(desk, one(enquiry), do="decline", words=" ").status_code == 422
    send(desk, one(enquiry), do="decline", words="Not possible.")
    enquiry.refresh_from_db()
    assert enquiry.state == "declined"


def test_an_officer_sees_the_own_districts_only(enquiry, market):
    own = client_of(make_staff("district officer", districts=[market.azamgarh]))
    elsewhere = client_of(make_staff("district officer", districts=[market.lucknow]))
    assert own.get(one(enquiry)).status_code == 200
    assert elsewhere.get(one(enquiry)).status_code == 404


def test_without_the_right_there_is_no_way_in(enquiry):
    assert client_of(make_staff("curator")).get(LISTED).status_code == 403

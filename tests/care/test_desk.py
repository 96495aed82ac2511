"""Complaints at the desk: due ones first, one person at a time, each officer within the district."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from artisans.models import Artisan
from care.models import Ticket
from desk.models import Claim
from desk.reads.grievances import ticket_queue
from enquiries.models import Enquiry
from tests.care.conftest import make_ticket, send
from tests.desk.staff import client_of, make_staff

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
LISTED = "/desk/complaints/"


@pytest.fixture
def desk(asha):
    return client_of(asha)


@pytest.fixture
def fresh(cast):
    return make_ticket(now=timezone.now(), artisan=cast.meena, raised_by="buyer", language="hi")


def one(ticket):
    return reverse("admin:grievance", args=[ticket.pk])


def take(client, ticket):
    assert send(client, one(ticket), do="take").status_code == 302


def test_what_is_overdue_comes_first_and_says_so(fresh, asha):
    old = make_ticket(now=timezone.now() - 3 * DAY, mobile="+919876500000")
    lines = ticket_queue(asha, "", timezone.now()).lines
    assert [(line.code, line.is_late) for line in lines] == [(old.code, True), (fresh.code, False)]


def test_the_queue_and_the_first_page_open_in_both_languages(fresh, desk):
    for path in (LISTED, "/hi/desk/complaints/?level=support", "/desk/", one(fresh)):
        assert desk.get(path).status_code == 200
    assert fresh.code in desk.get(LISTED).content.decode()
    assert fresh.code not in desk.get(f"{LISTED}?level=officer").content.decode()


def test_the_next_one_is_taken_and_answered_in_the_readers_language(fresh, desk):
    assert send(desk, LISTED)["Location"] == one(fresh)
    send(desk, one(fresh), do="answer", ready="photo", words="")
    assert "एक फ़ोटो भेजें" in fresh.entries.latest("pk").words
    fresh.refresh_from_db()
    assert fresh.state == "acknowledged"


def test_nobody_works_on_what_another_holds(fresh, desk, cast):
    take(desk, fresh)
    other = client_of(make_staff("support"))
    assert send(other, one(fresh), do="take").status_code == 409
    assert send(other, one(fresh), do="resolve", words="Mine.").status_code == 409
    fresh.refresh_from_db()
    assert fresh.state == "received"


def test_a_claim_that_ran_out_is_anybodys(fresh, desk, cast):
    take(desk, fresh)
    Claim.objects.update(expires_at=timezone.now() - DAY)
    assert send(client_of(make_staff("support")), one(fresh), do="take").status_code == 302


def test_a_refused_answer_keeps_claim_and_words(fresh, desk):
    take(desk, fresh)
    answer = send(desk, one(fresh), do="resolve", words=" ")
    assert answer.status_code == 422
    assert Claim.objects.count() == 1


def test_settling_ends_the_claim_and_leads_back_to_the_queue(fresh, desk):
    take(desk, fresh)
    assert send(desk, one(fresh), do="resolve", words="A new pot.")["Location"] == LISTED
    assert Claim.objects.count() == 0
    assert Ticket.objects.get().state == "resolved"


@pytest.mark.parametrize(
    ("wish", "state", "level"),
    [("acknowledge", "acknowledged", "support"), ("note", "received", "support"),
     ("ask-maker", "acknowledged", "support"), ("escalate", "received", "district")],
)  # fmt: skip
def test_each_button_does_its_one_thing(wish, state, level, fresh, desk):
    take(desk, fresh)
    assert send(desk, one(fresh), do=wish, words="Look.").status_code == 302
    fresh.refresh_from_db()
    assert (fresh.state, fresh.level) == (state, level)


def test_an_officer_sees_the_own_districts_complaints_only(fresh, cast):
    own = client_of(make_staff("district officer", districts=[cast.azamgarh]))
    elsewhere = client_of(make_staff("district officer", districts=[cast.lucknow]))
    assert own.get(one(fresh)).status_code == 200
    assert elsewhere.get(one(fresh)).status_code == 404
    assert fresh.code not in elsewhere.get(LISTED).content.decode()


def test_without_the_right_there_is_no_way_in(fresh, cast):
    assert client_of(make_staff("curator")).get(LISTED).status_code == 403


def test_the_contact_is_shown_masked(fresh, desk):
    html = desk.get(one(fresh)).content.decode()
    assert "3210" in html
    assert "9876543210" not in html


def test_the_queue_has_a_query_budget(fresh, asha, at_most):
    make_ticket(now=timezone.now(), mobile="+919876500000")
    with at_most(5):
        ticket_queue(asha, "", timezone.now())


def test_the_demonstration_has_people_waiting_once(cast, asha):
    Artisan.objects.update(is_demo=True)
    for _ in range(2):
        call_command("seed_staff")
    lines = ticket_queue(asha, "", timezone.now()).lines
    assert [line.is_late for line in lines] == [True, False, False]
    assert Enquiry.objects.count() == 2

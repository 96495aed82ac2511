"""Complaints by browser, without script: write, follow, answer, open again."""

import logging

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from care.actions import answer_ticket, move_ticket
from care.models import Ticket, TicketPhoto
from care.rules import MOST_PER_PERSON
from notices.models import Notice
from orders.notify import token_of as order_token
from tests.care.conftest import FORM, NOW, make_ticket, page_of, send
from tests.makers import picture_bytes
from tests.orders.conftest import Buyer, only, stage

pytestmark = pytest.mark.django_db


def photo(name="pot.jpg"):
    return SimpleUploadedFile(name, picture_bytes(), "image/jpeg")


@pytest.fixture
def order(db, visitor):
    cast = stage()
    return Buyer(visitor).buys(only(cast.pot))


def test_anybody_complains_and_lands_on_the_ticket(cast, visitor):
    answer = send(visitor, "/complaints/new/", **FORM, photos=[photo()])
    assert answer.status_code == 303
    html = visitor.get(answer["Location"]).content.decode()
    ticket = Ticket.objects.get()
    assert ticket.code in html
    assert "The pot came broken." in html
    assert (ticket.raised_by, ticket.mobile, ticket.language) == ("visitor", "+919876543210", "en")


def test_a_hindi_visitor_is_written_to_in_hindi(cast, visitor):
    send(visitor, "/hi/complaints/new/", **FORM)
    notice = Notice.objects.get(purpose="ticket_received")
    assert "शिकायत" in notice.body
    assert "/hi/complaints/" in notice.body


def test_an_email_address_does_as_well_as_a_mobile(cast, visitor):
    send(visitor, "/complaints/new/", **FORM | {"contact": "Sunita@Example.com"})
    assert Ticket.objects.get().email == "sunita@example.com"
    assert Notice.objects.get().channel == "email"


@pytest.mark.parametrize(
    "wrong", [{"kind": ""}, {"words": " "}, {"contact": "12345"}, {"contact": ""}]
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(wrong, cast, visitor):
    answer = send(visitor, "/complaints/new/", **FORM | wrong)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error:" in html
    assert "error-summary" in html
    assert Ticket.objects.count() == 0
    assert wrong.keys() & {"words"} or "The pot came broken." in html


def test_a_picture_that_is_none_is_refused_with_the_words_kept(cast, visitor):
    answer = send(visitor, "/complaints/new/", **FORM, photos=[SimpleUploadedFile("x.jpg", b"no")])
    assert answer.status_code == 422
    assert "The pot came broken." in answer.content.decode()


def test_too_many_get_429_and_hear_how_long_to_wait(cast, visitor):
    for _ in range(MOST_PER_PERSON):
        assert send(visitor, "/complaints/new/", **FORM).status_code == 303
    answer = send(visitor, "/complaints/new/", **FORM)
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 3600
    assert "The pot came broken." in answer.content.decode()


def test_the_order_page_leads_to_a_form_that_knows_the_order(order, visitor):
    token = order_token(order)
    assert f"/orders/{token}/complain/" in visitor.get(f"/orders/{token}/").content.decode()
    assert order.code in visitor.get(f"/orders/{token}/complain/").content.decode()
    send(visitor, f"/orders/{token}/complain/", kind="piece", words="Broken.")
    ticket = Ticket.objects.get()
    assert (ticket.order, ticket.mobile, ticket.raised_by) == (order, order.mobile, "buyer")
    assert (ticket.artisan.slug, ticket.district.slug) == ("meena", "azamgarh")


def test_a_complaints_link_opens_no_order_and_an_orders_link_no_complaint(order, visitor):
    ticket = make_ticket(order=order)
    own = page_of(ticket).split("/")[2]
    assert visitor.get(f"/orders/{own}/").status_code == 404
    assert visitor.get(f"/complaints/{order_token(order)}/").status_code == 404
    forged = own.replace(own[-1], "0" if own[-1] != "0" else "1")
    assert visitor.get(f"/complaints/{forged}/").status_code == 404


def test_the_person_adds_words_and_photos(ticket, visitor):
    answer = send(visitor, page_of(ticket) + "say/", words="Here it is.", photos=[photo()])
    assert answer.status_code == 303
    html = visitor.get(page_of(ticket)).content.decode()
    assert "Here it is." in html
    pk = TicketPhoto.objects.get().pk
    assert visitor.get(f"{page_of(ticket)}photos/{pk}.jpg")["Content-Type"] == "image/jpeg"


def test_a_photo_opens_by_its_own_tickets_link_only(ticket, visitor):
    send(visitor, page_of(ticket) + "say/", words="Here.", photos=[photo()])
    other = make_ticket(mobile="+919876500000")
    pk = TicketPhoto.objects.get().pk
    assert visitor.get(f"{page_of(other)}photos/{pk}.jpg").status_code == 404


def test_an_empty_message_is_refused_in_place(ticket, visitor):
    answer = send(visitor, page_of(ticket) + "say/", words=" ")
    assert answer.status_code == 422
    assert "Please write a few words first." in answer.content.decode()


def test_a_note_for_staff_is_for_staff(ticket, asha, visitor):
    answer_ticket.note(ticket_id=ticket.pk, user=asha, words="Third time this month", now=NOW)
    assert "Third time" not in visitor.get(page_of(ticket)).content.decode()


def test_a_decision_is_read_and_opened_again_by_link(ticket, asha, visitor):
    from django.utils import timezone

    move_ticket.resolve(ticket_id=ticket.pk, user=asha, words="A new pot.", now=timezone.now())
    html = visitor.get(page_of(ticket)).content.decode()
    assert "A new pot." in html
    assert "Asha" not in html
    send(visitor, page_of(ticket) + "say/", words="It broke too.", do="reopen")
    ticket.refresh_from_db()
    assert ticket.state == "reopened"


def test_it_can_be_taken_back(ticket, visitor):
    assert send(visitor, page_of(ticket) + "withdraw/").status_code == 303
    ticket.refresh_from_db()
    assert ticket.state == "withdrawn"


def test_a_lost_link_comes_again_to_the_right_contact_only(ticket, visitor):
    for contact, count in [("90000 00000", 0), ("98765 43210", 1), ("98765 43210", 1)]:
        answer = send(visitor, "/complaints/", code=ticket.code.lower(), contact=contact)
        assert answer.status_code == 200
        assert Notice.objects.filter(purpose="ticket_link").count() == count


def test_the_page_of_complaints_counts_live(cast, visitor):
    assert "No complaint" in visitor.get("/grievance/").content.decode()
    send(visitor, "/complaints/new/", **FORM)
    html = visitor.get("/grievance/").content.decode()
    assert "Answered within 48 hours" in html
    assert "No complaint" not in html


def test_no_number_reaches_the_log(cast, visitor, caplog):
    with caplog.at_level(logging.DEBUG, logger="care"):
        send(visitor, "/complaints/new/", **FORM)
        send(visitor, "/complaints/", code="X", contact="98765 43210")
    assert "98765" not in caplog.text
    assert "9876543210" not in caplog.text


def test_the_tickets_page_has_a_query_budget(ticket, visitor, at_most):
    path = page_of(ticket)
    with at_most(4):
        visitor.get(path)

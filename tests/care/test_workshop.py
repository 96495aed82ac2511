"""A maker complains, and answers what staff ask about; nothing else is the maker's to read."""

import pytest

from artisans.walls import as_maker
from care.actions import answer_ticket
from care.models import Ticket
from tests.care.conftest import NOW, make_ticket
from tests.workshop.conftest import meena, owner, stranger

__all__ = ["meena", "owner", "stranger"]
pytestmark = pytest.mark.django_db
LISTED = "/workshop/care/ticket/"


def test_a_maker_complains_from_the_workshop(meena, cast):
    fields = {"kind": "payout", "words": "October has not come."}
    answer = meena.post(f"{LISTED}new/", fields)
    ticket = Ticket.objects.get()
    assert answer["Location"] == f"{LISTED}{ticket.code}/"
    assert (ticket.raised_by, ticket.artisan, ticket.district) == (
        "maker",
        cast.meena,
        cast.azamgarh,
    )
    assert "October has not come." in meena.get(answer["Location"]).content.decode()


def test_a_buyers_complaint_is_hidden_until_staff_ask(meena, ticket, asha):
    where = f"{LISTED}{ticket.code}/"
    assert meena.get(where).status_code == 404
    answer_ticket.note(ticket_id=ticket.pk, user=asha, words="Secret note", now=NOW)
    answer_ticket.ask_maker(ticket_id=ticket.pk, user=asha, now=NOW)
    html = meena.get(where).content.decode()
    assert "It came broken." in html
    assert "Secret note" not in html
    assert "9876543210" not in html


def test_the_makers_side_is_in_the_thread(meena, ticket, asha):
    answer_ticket.ask_maker(ticket_id=ticket.pk, user=asha, now=NOW)
    meena.post(f"{LISTED}{ticket.code}/", {"words": "It left here whole."})
    entry = ticket.entries.latest("pk")
    assert (entry.author, entry.words) == ("maker", "It left here whole.")


def test_another_makers_complaints_are_not_there(stranger, meena, ticket, asha):
    answer_ticket.ask_maker(ticket_id=ticket.pk, user=asha, now=NOW)
    assert stranger.get(f"{LISTED}{ticket.code}/").status_code == 404
    assert ticket.code not in stranger.get(LISTED).content.decode()


def test_the_database_itself_keeps_the_others_away(ticket, asha, cast):
    make_ticket(artisan=cast.chikan_group, raised_by="maker", mobile="+919876500000")
    with as_maker(cast.meena.pk):
        assert Ticket.objects.count() == 0
    answer_ticket.ask_maker(ticket_id=ticket.pk, user=asha, now=NOW)
    with as_maker(cast.meena.pk):
        assert [row.code for row in Ticket.objects.all()] == [ticket.code]
        assert ticket.entries.count() == 2

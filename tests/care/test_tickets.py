"""What happens to a complaint: nothing is lost, everyone is told, the law's hours are kept."""

import re
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from audit.models import AuditEntry
from care.actions import answer_ticket, escalate_ticket, move_ticket
from care.errors import (
    ReopenTooLateError,
    TicketEndedError,
    TooManyTicketsError,
    TopRungError,
    WordsNeededError,
)
from care.models import Ticket, TicketEntry
from care.reads.figures import months
from care.rules import MOST_PER_PERSON
from notices.models import Notice
from odop_store.kernel.codes import ALPHABET
from odop_store.kernel.transitions import MoveRefusedError
from tests.care.conftest import NOW, make_ticket

pytestmark = pytest.mark.django_db
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def told(ticket):
    return list(
        Notice.objects.filter(about=ticket.code).order_by("pk").values_list("purpose", flat=True)
    )


def test_a_complaint_gets_a_number_without_look_alikes_and_a_link(ticket):
    assert len(ticket.code) == 8
    assert set(ticket.code) <= set(ALPHABET)
    body = Notice.objects.get(about=ticket.code).body
    assert ticket.code in body
    assert re.search(r"/complaints/[0-9A-Z]{8}-", body)


def test_the_first_answer_stops_the_first_clock_and_starts_the_second(ticket, asha):
    answer_ticket.answer(ticket_id=ticket.pk, user=asha, words="We ask.", now=NOW + HOUR)
    ticket.refresh_from_db()
    assert (ticket.state, ticket.acknowledged_at) == ("acknowledged", NOW + HOUR)
    assert ticket.due_at.month == 12
    assert told(ticket) == ["ticket_received", "ticket_answered"]


def test_acknowledging_twice_tells_once(ticket, asha):
    for _ in range(2):
        answer_ticket.acknowledge(ticket_id=ticket.pk, user=asha, now=NOW + HOUR)
    assert told(ticket).count("ticket_acknowledged") == 1


def test_settling_needs_words_and_says_them(ticket, asha):
    with pytest.raises(WordsNeededError):
        move_ticket.resolve(ticket_id=ticket.pk, user=asha, words="  ", now=NOW)
    move_ticket.resolve(ticket_id=ticket.pk, user=asha, words="A new pot comes.", now=NOW)
    ticket.refresh_from_db()
    assert (ticket.state, ticket.resolution, ticket.due_at) == (
        "resolved",
        "A new pot comes.",
        None,
    )
    assert told(ticket)[-1] == "ticket_resolved"


def test_a_settled_complaint_opens_again_within_days_and_counts_anew(ticket, asha):
    move_ticket.resolve(ticket_id=ticket.pk, user=asha, words="Done.", now=NOW)
    again = NOW + 3 * DAY
    move_ticket.reopen(ticket_id=ticket.pk, author="person", words="It is not.", now=again)
    ticket.refresh_from_db()
    assert (ticket.state, ticket.counted_from, ticket.resolved_at) == ("reopened", again, None)


def test_after_fifteen_days_it_stays_settled(ticket, asha):
    move_ticket.resolve(ticket_id=ticket.pk, user=asha, words="Done.", now=NOW)
    with pytest.raises(ReopenTooLateError):
        move_ticket.reopen(ticket_id=ticket.pk, author="person", words="No.", now=NOW + 16 * DAY)


def test_what_was_taken_back_is_over(ticket, asha):
    move_ticket.withdraw(ticket_id=ticket.pk, author="person", now=NOW)
    with pytest.raises(TicketEndedError):
        answer_ticket.say(ticket_id=ticket.pk, author="person", words="Hello?", now=NOW)
    with pytest.raises(MoveRefusedError):
        move_ticket.resolve(ticket_id=ticket.pk, user=asha, words="Done.", now=NOW)


def test_a_person_passes_it_up_until_the_officer_has_it(ticket, asha, settings):
    for level in ("district", "officer"):
        escalate_ticket.escalate(ticket_id=ticket.pk, user=asha, words="Hard.", now=NOW)
        ticket.refresh_from_db()
        assert ticket.level == level
    with pytest.raises(TopRungError):
        escalate_ticket.escalate(ticket_id=ticket.pk, user=asha, words="", now=NOW)
    mail = Notice.objects.get(purpose="ticket_for_officer")
    assert mail.recipient == settings.SHOP["grievance_email"]


def test_the_nightly_command_lifts_what_waits_and_is_safe_twice(cast):
    old = make_ticket(now=timezone.now() - 3 * DAY)
    older = make_ticket(now=timezone.now() - 21 * DAY, mobile="+919876500000")
    fresh = make_ticket(now=timezone.now(), mobile="+919876500001")
    for _ in range(2):
        call_command("escalate_grievances", verbosity=0)
    levels = [Ticket.objects.get(pk=row.pk).level for row in (old, older, fresh)]
    assert levels == ["district", "officer", "support"]
    assert TicketEntry.objects.filter(verb="escalated").count() == 2


def test_the_thread_only_grows(ticket):
    for change in ("UPDATE care_ticketentry SET words = ''", "DELETE FROM care_ticketentry"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)


def test_whatever_staff_do_is_in_the_audit_log_without_numbers(ticket, asha):
    move_ticket.resolve(
        ticket_id=ticket.pk, user=asha, words="Called 98765 43210, all well.", now=NOW
    )
    entry = AuditEntry.objects.get(verb="ticket-resolve")
    assert (entry.actor_id, entry.subject_name) == (asha.pk, ticket.code)
    assert "98765" not in entry.note


def test_one_person_writes_a_few_an_hour_and_others_are_not_stopped(cast):
    for minute in range(MOST_PER_PERSON):
        make_ticket(now=NOW + minute * HOUR / 60, words=f"No. {minute}")
    with pytest.raises(TooManyTicketsError) as refusal:
        make_ticket(now=NOW + HOUR / 2)
    assert refusal.value.facts["minutes"] == 30
    make_ticket(now=NOW + HOUR / 2, mobile="+919876500009")
    make_ticket(now=NOW + HOUR)


def test_the_months_figures_are_what_happened(cast, asha):
    early = NOW - 60 * DAY
    kept = make_ticket(now=early)
    answer_ticket.acknowledge(ticket_id=kept.pk, user=asha, now=early + HOUR)
    move_ticket.resolve(ticket_id=kept.pk, user=asha, words="Done.", now=early + 20 * DAY)
    late = make_ticket(now=early + HOUR, mobile="+919876500002")
    move_ticket.resolve(ticket_id=late.pk, user=asha, words="Done.", now=early + 40 * DAY)
    make_ticket(now=NOW, mobile="+919876500003")
    taken_back = make_ticket(now=NOW, mobile="+919876500004")
    move_ticket.withdraw(ticket_id=taken_back.pk, author="person", now=NOW)
    newest, oldest = months(NOW + HOUR)
    assert (newest.received_count, newest.running_count, newest.redressed_count) == (1, 1, 0)
    assert (oldest.received_count, oldest.acknowledged_count) == (2, 1)
    assert (oldest.redressed_count, oldest.running_count) == (1, 0)


def test_the_figures_need_two_queries(cast, at_most):
    make_ticket()
    with at_most(2):
        months(NOW)

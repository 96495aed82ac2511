"""Complaints at the desk: the queue by due time, and one complaint to work on."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from care.actions import answer_ticket, escalate_ticket, move_ticket
from care.models import Ticket, TicketEntry, TicketPhoto
from care.reads.answers import full_answer, ready_answers
from care.reads.thread import thread
from care.rules import RUNGS
from desk.actions.claim import drop_claim, take_claim, use_claim
from desk.errors import ClaimedByOtherError
from desk.guard import require
from desk.models import Claim
from desk.reads.grievances import subject_of, ticket_queue, tickets_of
from desk.screens.entering import page
from odop_store.kernel.answers import private_file
from odop_store.kernel.contact import masked_mobile
from odop_store.kernel.errors import ShopError

RIGHT = "care.answer_ticket"


def listed(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show what waits; a POST takes the first that nobody else is on."""
    require(request, RIGHT)
    level = request.GET.get("level", "")
    level = level if level in set(RUNGS) else ""
    if request.method == "POST":
        return _take_next(request, level)
    found = ticket_queue(request.user, level, timezone.now())
    return page(site, request, "grievances", title=_("Complaints"), queue=found)


def _take_next(request: HttpRequest, level: str) -> HttpResponse:
    user: Any = request.user
    now = timezone.now()
    for line in ticket_queue(user, level, now).lines[:20]:
        try:
            take_claim(subject=subject_of(line.pk), user=user, now=now)
        except ClaimedByOtherError:
            continue
        return HttpResponseRedirect(reverse("admin:grievance", args=[line.pk]))
    messages.info(request, _("Nothing waits that nobody is checking already."))
    return HttpResponseRedirect(reverse("admin:grievances"))


def one(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """Show a complaint; a POST does one thing with it, most of them under a claim."""
    require(request, RIGHT)
    ticket = get_object_or_404(tickets_of(request.user).select_related("order"), pk=pk)
    error: ShopError | None = None
    if request.method == "POST":
        try:
            return _act(request, ticket)
        except ShopError as refusal:
            error = refusal
    return page(site, request, "grievance", **_context(request, ticket), error=error)


def _act(request: HttpRequest, ticket: Ticket) -> HttpResponse:
    user: Any = request.user
    subject, now, wish = subject_of(ticket.pk), timezone.now(), request.POST.get("do", "")
    here = reverse("admin:grievance", args=[ticket.pk])
    if wish == "take":
        take_claim(subject=subject, user=user, now=now)
    elif wish == "drop":
        drop_claim(subject=subject, user=user)
    elif wish in CALLS:
        with transaction.atomic():
            # Whoever works on a complaint holds it: nobody answers twice.
            use_claim(subject=subject, user=user, now=now)
            CALLS[wish](request, ticket, user, now)
            take_claim(subject=subject, user=user, now=now)
        if wish in ENDING:
            drop_claim(subject=subject, user=user)
            messages.success(request, _("Done: %(code)s") % {"code": ticket.code})
            return HttpResponseRedirect(reverse("admin:grievances"))
    return HttpResponseRedirect(here)


def _words(request: HttpRequest, ticket: Ticket) -> str:
    ready = request.POST.get("ready", "")
    typed = request.POST.get("words", "").replace("\x00", "")[:3000]
    return full_answer(ready, typed, ticket.language)


def _answer(request: HttpRequest, ticket: Ticket, user: Any, now: Any) -> None:
    answer_ticket.answer(ticket_id=ticket.pk, user=user, words=_words(request, ticket), now=now)


def _acknowledge(request: HttpRequest, ticket: Ticket, user: Any, now: Any) -> None:
    answer_ticket.acknowledge(ticket_id=ticket.pk, user=user, now=now)


def _note(request: HttpRequest, ticket: Ticket, user: Any, now: Any) -> None:
    words = request.POST.get("words", "").replace("\x00", "")[:3000]
    answer_ticket.note(ticket_id=ticket.pk, user=user, words=words, now=now)


def _ask_maker(request: HttpRequest, ticket: Ticket, user: Any, now: Any) -> None:
    answer_ticket.ask_maker(ticket_id=ticket.pk, user=user, now=now)


def _escalate(request: HttpRequest, ticket: Ticket, user: Any, now: Any) -> None:
    words = request.POST.get("words", "").replace("\x00", "")[:3000]
    escalate_ticket.escalate(ticket_id=ticket.pk, user=user, words=words, now=now)


def _resolve(request: HttpRequest, ticket: Ticket, user: Any, now: Any) -> None:
    move_ticket.resolve(ticket_id=ticket.pk, user=user, words=_words(request, ticket), now=now)


CALLS = {
    "answer": _answer,
    "acknowledge": _acknowledge,
    "note": _note,
    "ask-maker": _ask_maker,
    "escalate": _escalate,
    "resolve": _resolve,
}
ENDING = {"escalate", "resolve"}


def _context(request: HttpRequest, ticket: Ticket) -> dict[str, Any]:
    now = timezone.now()
    claim = Claim.objects.filter(subject=subject_of(ticket.pk), expires_at__gt=now)
    holder = claim.select_related("user").first()
    found = thread(ticket, TicketEntry.Author.STAFF, now)
    return {
        "title": _("Complaint %(code)s") % {"code": ticket.code},
        "ticket": ticket,
        "thread": found,
        "contact": masked_mobile(ticket.mobile) if ticket.mobile else ticket.email,
        "ready": ready_answers().values(),
        "may_ask_maker": ticket.artisan_id and not ticket.is_shared and ticket.raised_by != "maker",
        "is_top": ticket.level == RUNGS[-1],
        "holder": holder,
        "is_mine": holder is not None and holder.user_id == request.user.pk,
        "typed": request.POST.get("words", ""),
        "chosen": request.POST.get("ready", ""),
    }


def photo(site: AdminSite, request: HttpRequest, pk: int, photo_id: int) -> HttpResponse:
    """Show a photo of a complaint within the person's scope."""
    require(request, RIGHT)
    ticket = get_object_or_404(tickets_of(request.user), pk=pk)
    found = get_object_or_404(TicketPhoto, pk=photo_id, entry__ticket=ticket)
    return private_file(found.original)

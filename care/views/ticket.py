"""A complaint by its signed link: how it stands, answer, open again, take back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from care.actions import answer_ticket, move_ticket
from care.actions.send_link import send_link
from care.models import Ticket, TicketEntry, TicketPhoto
from care.reads.thread import thread
from care.rules import MOST_PHOTOS, REOPEN_WITHIN
from care.views.opening import photos_of, send_photo, ticket_by_token
from odop_store.kernel.answers import private
from odop_store.kernel.contact import read_contact
from odop_store.kernel.crumbs import Crumb, trail
from odop_store.kernel.errors import ShopError

PERSON = TicketEntry.Author.PERSON


@never_cache
@require_GET
def show(request: HttpRequest, token: str) -> HttpResponse:
    return _show(request, ticket_by_token(token), token, notice=_said(request))


def _show(
    request: HttpRequest,
    ticket: Ticket,
    token: str,
    *,
    notice: str = "",
    is_refusal: bool = False,
    status: int = 200,
) -> HttpResponse:
    title = _("Complaint %(code)s") % {"code": ticket.code}
    context = {
        "page": thread(ticket, PERSON, timezone.now()),
        "token": token,
        "notice": notice,
        "is_refusal": is_refusal,
        "words_typed": request.POST.get("words", "") if is_refusal else "",
        "most_photos": MOST_PHOTOS,
        "reopen_days": REOPEN_WITHIN.days,
        "crumbs": trail(Crumb(_("Complaints"), reverse("page-grievance")), Crumb(title)),
    }
    return private(render(request, "care/ticket.html", context, status=status))


def _said(request: HttpRequest) -> str:
    return {
        "opened": _("We have your complaint. Its number and link are on their way to you."),
        "said": _("Your message is here. We read it soon."),
        "reopened": _("Your complaint is open again."),
        "withdrawn": _("You took your complaint back."),
    }.get(request.GET.get("said", ""), "")


def _back(token: str, said: str) -> HttpResponse:
    response = redirect(f"{reverse('care:ticket', args=[token])}?said={said}")
    response.status_code = 303
    return response


@never_cache
@require_POST
def say(request: HttpRequest, token: str) -> HttpResponse:
    """Add a message, or open a settled complaint again."""
    ticket = ticket_by_token(token)
    words = request.POST.get("words", "").replace("\x00", "")[:4000]
    photos, fault = photos_of(request)
    if fault:
        return _show(request, ticket, token, notice=fault, is_refusal=True, status=422)
    now = timezone.now()
    is_again = request.POST.get("do") == "reopen"
    try:
        if is_again:
            move_ticket.reopen(ticket_id=ticket.pk, author=PERSON, words=words, now=now)
        else:
            answer_ticket.say(
                ticket_id=ticket.pk, author=PERSON, words=words, photos=photos, now=now
            )
    except ShopError as error:
        status = error.http_status
        return _show(request, ticket, token, notice=str(error), is_refusal=True, status=status)
    return _back(token, "reopened" if is_again else "said")


@never_cache
@require_POST
def withdraw(request: HttpRequest, token: str) -> HttpResponse:
    """Take the complaint back."""
    ticket = ticket_by_token(token)
    move_ticket.withdraw(ticket_id=ticket.pk, author=PERSON, now=timezone.now())
    return _back(token, "withdrawn")


@never_cache
@require_GET
def photo(request: HttpRequest, token: str, photo_id: int) -> HttpResponse:
    """Show a photo of the thread to whoever holds its link."""
    ticket = ticket_by_token(token)
    rows = TicketPhoto.objects.exclude(entry__verb=TicketEntry.Verb.NOTED)
    return send_photo(get_object_or_404(rows, pk=photo_id, entry__ticket=ticket))


@never_cache
@require_http_methods(["GET", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """Send a new link to whoever knows a ticket's number and its contact."""
    context: dict[str, Any] = {
        "crumbs": trail(Crumb(_("Complaints"), reverse("page-grievance")), Crumb(_("Follow it")))
    }
    if request.method == "GET":
        return render(request, "care/find.html", context)
    code, typed = request.POST.get("code", "")[:20], request.POST.get("contact", "")[:254]
    contact = read_contact(typed.replace("\x00", ""))
    context |= {"code_typed": code, "contact_typed": typed}
    if contact is None:
        context["error"] = _("This is neither an Indian mobile number nor an e-mail address.")
        return render(request, "care/find.html", context, status=422)
    send_link(code=code.replace("\x00", ""), contact=contact, now=timezone.now())
    return render(request, "care/find.html", context | {"is_sent": True})

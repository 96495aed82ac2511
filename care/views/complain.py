"""Write a complaint: anybody from the page of complaints, a buyer from the order."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from care.actions.open_ticket import Complaint, open_ticket
from care.errors import TicketLinkTooOldError, TooManyTicketsError
from care.forms import ComplaintForm, VisitorComplaintForm
from care.models import Ticket
from care.notify import token_of
from care.reads.prefill import maker_of, parcels_of
from care.rules import MOST_PHOTOS
from care.views.opening import photos_of
from odop_store.kernel.answers import private
from odop_store.kernel.contact import latin_digits
from odop_store.kernel.crumbs import Crumb, trail
from odop_store.kernel.errors import ShopError
from orders.models import Order
from orders.reads.opening import order_by_token


@never_cache
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Show and take the form of anybody."""
    if request.method == "GET":
        return _show(request, VisitorComplaintForm())
    form = VisitorComplaintForm(_typed(request))
    if not form.is_valid():
        return _show(request, form, status=422)
    facts = form.cleaned_data
    contact = facts["contact"]
    complaint = Complaint(
        kind=facts["kind"],
        words=facts["words"],
        raised_by=Ticket.Side.VISITOR,
        language=_language(),
        full_name=facts["full_name"],
        mobile="" if "@" in contact else contact,
        email=contact if "@" in contact else "",
        district=facts["district"],
    )
    return _open(request, form, complaint)


@never_cache
@require_http_methods(["GET", "POST"])
def about_order(request: HttpRequest, token: str) -> HttpResponse:
    """Show and take the form of a buyer; order and contact are known by the link."""
    order = order_by_token(token, TicketLinkTooOldError)
    facts: dict[str, Any] = {"order": order, "token": token, "parcels": parcels_of(order)}
    if request.method == "GET":
        return _show(request, ComplaintForm(), **facts)
    form = ComplaintForm(_typed(request))
    if not form.is_valid():
        return _show(request, form, status=422, **facts)
    return _open(request, form, _of_order(request, order, form), **facts)


def _of_order(request: HttpRequest, order: Order, form: ComplaintForm) -> Complaint:
    number = latin_digits(request.POST.get("parcel", "")[:3])
    return Complaint(
        kind=form.cleaned_data["kind"],
        words=form.cleaned_data["words"],
        raised_by=Ticket.Side.BUYER,
        language=_language(),
        full_name=order.full_name,
        mobile=order.mobile,
        email=order.email,
        order=order,
        artisan=maker_of(order, int(number) if number.isascii() and number.isdigit() else None),
    )


def _typed(request: HttpRequest) -> dict[str, str]:
    """Return what was typed without what no column can hold."""
    return {name: str(value).replace("\x00", "") for name, value in request.POST.items()}


def _language() -> str:
    return (get_language() or "en")[:2]


def _open(
    request: HttpRequest, form: ComplaintForm, complaint: Complaint, **facts: Any
) -> HttpResponse:
    """Open the ticket and lead to its page, or show the form again with the refusal."""
    photos, fault = photos_of(request)
    if fault:
        form.add_error(None, fault)
        return _show(request, form, status=422, **facts)
    address = str(request.META.get("REMOTE_ADDR", ""))
    now = timezone.now()
    try:
        ticket = open_ticket(complaint=complaint, photos=photos, address=address, now=now)
    except ShopError as error:
        form.add_error(None, forms.ValidationError(str(error)))
        status = error.http_status if isinstance(error, TooManyTicketsError) else 422
        response = _show(request, form, status=status, **facts)
        if isinstance(error, TooManyTicketsError):
            response.headers["Retry-After"] = str(60 * int(error.facts["minutes"]))
        return response
    response = redirect(f"{reverse('care:ticket', args=[token_of(ticket)])}?said=opened")
    response.status_code = 303
    return response


def _show(
    request: HttpRequest, form: ComplaintForm, *, status: int = 200, **facts: Any
) -> HttpResponse:
    page = Crumb(_("Complaints"), reverse("page-grievance"))
    context = {
        "form": form,
        "most_photos": MOST_PHOTOS,
        "crumbs": trail(page, Crumb(_("Write a complaint"))),
        "parcel_typed": request.POST.get("parcel", ""),
        **facts,
    }
    return private(render(request, "care/new.html", context, status=status))

"""A quotation by its signed link: read it, ask for a change, accept it."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from enquiries.actions import talk
from enquiries.actions.accept_quote import accept_quote
from enquiries.errors import EnquiryLinkTooOldError
from enquiries.forms import AcceptForm
from enquiries.models import Enquiry, EnquiryEntry
from enquiries.notify import PURPOSE
from enquiries.reads.quotation import newest
from enquiries.reads.talk import enquiry_of_code, enquiry_page
from odop_store.kernel.answers import private
from odop_store.kernel.contact import spoken_mobile
from odop_store.kernel.crumbs import Crumb, trail
from odop_store.kernel.errors import ShopError
from orders.forms import fill_from_pin, find_pin
from orders.models import Order
from orders.notify import token_of as order_token
from orders.reads.opening import code_in

BUYER = EnquiryEntry.Author.BUYER


def enquiry_by_token(token: str) -> Enquiry:
    """Return the enquiry a signed link opens.

    Raises: Http404 for a forged link, EnquiryLinkTooOldError.
    """
    code = code_in(token, purpose=PURPOSE, too_old=EnquiryLinkTooOldError)
    enquiry = enquiry_of_code(code)
    if enquiry is None:
        raise Http404
    return enquiry


@never_cache
@require_GET
def show(request: HttpRequest, token: str) -> HttpResponse:
    return _show(request, enquiry_by_token(token), token)


def _show(
    request: HttpRequest,
    enquiry: Enquiry,
    token: str,
    *,
    refusal: ShopError | None = None,
) -> HttpResponse:
    title = _("Quotation %(code)s") % {"code": enquiry.code}
    page = enquiry_page(enquiry, BUYER)
    context = {
        "page": page,
        "token": token,
        "notice": str(refusal) if refusal else _said(request),
        "is_refusal": refusal is not None,
        "words_typed": request.POST.get("words", "") if refusal else "",
        "order_token": _order_token(page.order_code),
        "crumbs": trail(Crumb(page.subject, page.subject_url), Crumb(title)),
    }
    status = refusal.http_status if refusal else 200
    return private(render(request, "enquiries/quotation.html", context, status=status))


def _order_token(code: str) -> str:
    order = Order.objects.filter(code=code).first() if code else None
    return order_token(order) if order else ""


def _said(request: HttpRequest) -> str:
    return {
        "asked": _("We have your enquiry. Its number and link are on their way to you."),
        "said": _("Your message is here. We read it soon."),
        "change": _("We ask for another quotation."),
        "withdrawn": _("You took your enquiry back."),
        "accepted": _("You accepted the quotation. We write to you about papers and payment."),
    }.get(request.GET.get("said", ""), "")


def _back(token: str, said: str) -> HttpResponse:
    response = redirect(f"{reverse('enquiries:quotation', args=[token])}?said={said}")
    response.status_code = 303
    return response


@never_cache
@require_POST
def say(request: HttpRequest, token: str) -> HttpResponse:
    """Add a message, ask for a change, or take the enquiry back."""
    enquiry = enquiry_by_token(token)
    words = request.POST.get("words", "").replace("\x00", "")[:4000]
    wish, now = request.POST.get("do", ""), timezone.now()
    try:
        if wish == "change":
            talk.ask_change(enquiry_id=enquiry.pk, words=words, now=now)
        elif wish == "withdraw":
            talk.withdraw(enquiry_id=enquiry.pk, now=now)
        else:
            talk.say(enquiry_id=enquiry.pk, author=BUYER, words=words, now=now)
    except ShopError as error:
        return _show(request, enquiry, token, refusal=error)
    return _back(token, {"change": "change", "withdraw": "withdrawn"}.get(wish, "said"))


@never_cache
@require_http_methods(["GET", "POST"])
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """Ask for the address, then make the order of the offer that was read."""
    enquiry = enquiry_by_token(token)
    quote = newest(enquiry)
    if quote is None:
        return redirect("enquiries:quotation", token)
    if request.method == "GET":
        if quote.order is not None:
            return redirect("orders:order", order_token(quote.order))
        return _show_accept(request, enquiry, token, AcceptForm(initial=_first(enquiry)))
    form = AcceptForm(request.POST)
    if not enquiry.is_abroad and not form.is_valid():
        return _show_accept(request, enquiry, token, form, 422)
    number = request.POST.get("number", "")[:4]
    try:
        order = accept_quote(
            enquiry_id=enquiry.pk,
            number=int(number) if number.isascii() and number.isdigit() else 0,
            address={} if enquiry.is_abroad else form.cleaned_data,
            language=(get_language() or "en")[:2],
            now=timezone.now(),
        )
    except ShopError as error:
        form.add_error(None, forms.ValidationError(str(error)))
        return _show_accept(request, enquiry, token, form, error.http_status)
    if order is None:
        return _back(token, "accepted")
    response = redirect("orders:pay", order_token(order))
    response.status_code = 303
    return response


def _first(enquiry: Enquiry) -> dict[str, str]:
    """Return what the address form knows already."""
    facts = {
        "pin": enquiry.pin,
        "full_name": enquiry.full_name,
        "mobile": spoken_mobile(enquiry.mobile),
        "state_code": "",
        "district": "",
    }
    if enquiry.pin:
        fill_from_pin(facts, find_pin(enquiry.pin))
    return facts


def _show_accept(
    request: HttpRequest, enquiry: Enquiry, token: str, form: AcceptForm, status: int = 200
) -> HttpResponse:
    page = enquiry_page(enquiry, BUYER)
    title = _("Quotation %(code)s") % {"code": enquiry.code}
    context = {
        "page": page,
        "token": token,
        "form": form,
        "known": find_pin(enquiry.pin) if enquiry.pin else None,
        "crumbs": trail(
            Crumb(title, reverse("enquiries:quotation", args=[token])), Crumb(_("Accept"))
        ),
    }
    return private(render(request, "enquiries/accept.html", context, status=status))

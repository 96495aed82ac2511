"""Enquiries at the desk: find a maker, answer, or write the maker's quotation down."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from desk.guard import require
from desk.reads.enquiries import enquiries_of, makers_for, waiting_enquiries
from desk.screens.entering import page
from enquiries.actions import talk
from enquiries.actions.give_quote import give_quote
from enquiries.forms import QuoteForm, first_offer
from enquiries.models import Enquiry, EnquiryEntry
from enquiries.reads.pieces import variant_of, variants_of
from enquiries.reads.talk import enquiry_page
from odop_store.kernel.errors import ShopError

RIGHT = "enquiries.answer_enquiry"
STAFF = EnquiryEntry.Author.STAFF
KINDS = {
    "new": gettext_lazy("Without an artisan"),
    "maker": gettext_lazy("Waiting for a quotation"),
    "abroad": gettext_lazy("Accepted for abroad"),
}


def listed(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show what waits, the longest first."""
    require(request, RIGHT)
    kind = request.GET.get("kind", "new")
    kind = kind if kind in KINDS else "new"
    lines = waiting_enquiries(request.user, kind, timezone.now())
    return page(
        site,
        request,
        "enquiries",
        title=_("Enquiries"),
        lines=lines,
        kinds=KINDS.items(),
        kind=kind,
    )


def one(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """Show an enquiry; a POST gives it to a maker, answers, declines or sends a quotation."""
    require(request, RIGHT)
    enquiry = get_object_or_404(enquiries_of(request.user), pk=pk)
    form: QuoteForm | None = None
    error: ShopError | None = None
    if request.method == "POST":
        form = _form(request, enquiry) if request.POST.get("do") == "quote" else None
        try:
            if form is None or form.is_valid():
                _act(request, enquiry, form)
                messages.success(request, _("Done: %(code)s") % {"code": enquiry.code})
                return HttpResponseRedirect(reverse("admin:enquiry", args=[pk]))
        except ShopError as refusal:
            error = refusal
    response = page(site, request, "enquiry", **_context(request, enquiry, form), error=error)
    if form is not None and form.errors:
        response.status_code = 422
    return response


def _form(request: HttpRequest, enquiry: Enquiry) -> QuoteForm:
    return QuoteForm(request.POST, variants=variants_of(enquiry.artisan))


def _act(request: HttpRequest, enquiry: Enquiry, form: QuoteForm | None) -> None:
    user: Any = request.user
    now, wish = timezone.now(), request.POST.get("do", "")
    words = request.POST.get("words", "").replace("\x00", "")[:4000]
    if form is not None:
        give_quote(enquiry_id=enquiry.pk, offer=form.offer(), author=STAFF, user=user, now=now)
    elif wish == "assign":
        chosen = [m for m in makers_for(enquiry) if str(m.pk) == request.POST.get("artisan")]
        if chosen:
            talk.assign(enquiry_id=enquiry.pk, artisan=chosen[0], user=user, now=now)
    elif wish == "decline":
        talk.decline(enquiry_id=enquiry.pk, author=STAFF, user=user, words=words, now=now)
    elif wish == "say":
        talk.say(enquiry_id=enquiry.pk, author=STAFF, user=user, words=words, now=now)


def _context(request: HttpRequest, enquiry: Enquiry, form: QuoteForm | None) -> dict[str, Any]:
    if form is None and enquiry.artisan is not None:
        first = first_offer(variant_of(enquiry.listing), enquiry.quantity)
        form = QuoteForm(initial=first, variants=variants_of(enquiry.artisan))
    return {
        "title": _("Enquiry %(code)s") % {"code": enquiry.code},
        "enquiry": enquiry,
        "found": enquiry_page(enquiry, STAFF),
        "makers": makers_for(enquiry),
        "form": form,
        "typed": request.POST.get("words", ""),
    }

"""Ask for a quotation, from a piece or from a craft."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from catalog.models import Listing
from districts.models import Craft
from enquiries.actions.ask_quote import ask_quote
from enquiries.errors import TooManyEnquiriesError
from enquiries.forms import EnquiryForm
from enquiries.notify import token_of
from odop_store.kernel.crumbs import Crumb, trail


@never_cache
@require_http_methods(["GET", "POST"])
def of_listing(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask the maker of a piece."""
    rows = Listing.objects.on_sale().select_related("artisan", "craft__district")
    listing = get_object_or_404(rows, slug=slug)
    return _ask(request, listing.craft, listing)


@never_cache
@require_http_methods(["GET", "POST"])
def of_craft(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask the shop, which finds a maker of the craft."""
    return _ask(request, get_object_or_404(Craft, slug=slug), None)


def _ask(request: HttpRequest, craft: Craft, listing: Listing | None) -> HttpResponse:
    if request.method == "GET":
        return _show(request, craft, listing, EnquiryForm())
    form = EnquiryForm({k: str(v).replace("\x00", "") for k, v in request.POST.items()})
    if not form.is_valid():
        return _show(request, craft, listing, form, 422)
    try:
        enquiry = ask_quote(
            wish=form.wish((get_language() or "en")[:2]), craft=craft, listing=listing,
            address=str(request.META.get("REMOTE_ADDR", "")), now=timezone.now(),
        )  # fmt: skip
    except TooManyEnquiriesError as error:
        form.add_error(None, forms.ValidationError(str(error)))
        response = _show(request, craft, listing, form, error.http_status)
        response.headers["Retry-After"] = str(60 * int(error.facts["minutes"]))
        return response
    response = redirect(f"{reverse('enquiries:quotation', args=[token_of(enquiry)])}?said=asked")
    response.status_code = 303
    return response


def _show(
    request: HttpRequest,
    craft: Craft,
    listing: Listing | None,
    form: EnquiryForm,
    status: int = 200,
) -> HttpResponse:
    about = listing or craft
    name = listing.title if listing else craft.name
    context = {
        "form": form,
        "listing": listing,
        "craft": craft,
        "name": name,
        "crumbs": trail(Crumb(name, about.get_absolute_url()), Crumb(_("Ask for a quotation"))),
    }
    return render(request, "enquiries/ask.html", context, status=status)

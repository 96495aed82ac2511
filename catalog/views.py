"""The shop and its pieces."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from catalog.actions.log_search import log_click, log_search, log_wanted
from catalog.reads.away import away_page
from catalog.reads.browse import PARAMS, parse
from catalog.reads.listing import kin, listing_page
from catalog.reads.reviews import reviews_of, reviews_page
from catalog.reads.search import shop_page
from catalog.reads.suggest import as_json, suggestions
from catalog.tasks import request_indexing
from odop_store.kernel.crumbs import Crumb, trail
from odop_store.kernel.digits import whole_number
from odop_store.kernel.public_page import public_page


@public_page(*PARAMS, is_daily=True, live=("q", "asked"))
def shop(request: HttpRequest) -> HttpResponse:
    """Show pieces: all of them by turns, or what a search asks for."""
    query, notes = parse(request.GET.dict())
    results = shop_page(query, notes)
    if query.text and query.after is None:
        request_indexing()
        log_search(text=query.text, language=get_language() or "en", found_count=results.total)
    context = {"results": results, "crumbs": trail(Crumb(_("Shop")))}
    return render(request, "catalog/shop.html", context)


@public_page("q")
def suggest(request: HttpRequest) -> HttpResponse:
    """Answer the search box while somebody types."""
    query, _notes = parse({"q": request.GET.get("q", "")})
    return HttpResponse(as_json(suggestions(query.text)), content_type="application/json")


@require_POST
def clicked(request: HttpRequest) -> HttpResponse:
    """Count that a result was opened; sent by the page's script where scripts run."""
    log_click(text=request.POST.get("q", ""), language=get_language() or "en")
    return HttpResponse(status=204)


@require_POST
def want(request: HttpRequest) -> HttpResponse:
    """Note that a shopper asked the shop for something it does not have."""
    query, _notes = parse({"q": request.POST.get("q", "")})
    log_wanted(text=query.text, language=get_language() or "en")
    address = query.url()
    return redirect(f"{address}{'&' if '?' in address else '?'}asked=yes")


@public_page("page")
def reviews(request: HttpRequest, slug: str) -> HttpResponse:
    """Show everything that buyers said of a piece."""
    typed = request.GET.get("page", "")[:3]
    page = reviews_page(slug, max(1, whole_number(typed) or 1))
    way = Crumb(page.title, reverse("catalog:listing", args=[page.slug]))
    context = {"page": page, "crumbs": trail(way, Crumb(_("Reviews")))}
    return render(request, "catalog/reviews.html", context)


@public_page()
def listing_detail(request: HttpRequest, slug: str) -> HttpResponse:
    try:
        listing = listing_page(slug)
    except Http404:
        return listing_away(request, slug)
    context = {
        "listing": listing,
        "kin": kin(listing),
        "reviews": reviews_of(listing.id) if listing.rating else (),
        "crumbs": trail(
            Crumb(_("Districts"), reverse("districts:index")),
            Crumb(listing.craft.district_name, listing.craft.district_url),
            Crumb(listing.craft.name, listing.craft.url),
            Crumb(listing.title),
        ),
    }
    return render(request, "catalog/listing.html", context)


def listing_away(request: HttpRequest, slug: str) -> HttpResponse:
    """Show when a piece comes back whose maker is on holiday.

    Raises: Http404.
    """
    away = away_page(slug)
    if away is None:
        raise Http404
    crumbs = trail(
        Crumb(_("Districts"), reverse("districts:index")),
        Crumb(away.craft.name, away.craft.url),
        Crumb(away.title),
    )
    return render(request, "catalog/away.html", {"away": away, "crumbs": crumbs})

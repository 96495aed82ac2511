"""The shop and its pieces."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from catalog.reads.browse import PARAMS, parse
from catalog.reads.listing import kin, listing_page
from catalog.reads.search import shop_page
from odop_store.kernel.crumbs import Crumb, trail
from odop_store.kernel.public_page import public_page


@public_page(*PARAMS)
def shop(request: HttpRequest) -> HttpResponse:
    query, notes = parse(request.GET.dict())
    context = {
        "results": shop_page(query, notes),
        "crumbs": trail(Crumb(_("Shop"))),
    }
    return render(request, "catalog/shop.html", context)


@public_page()
def listing_detail(request: HttpRequest, slug: str) -> HttpResponse:
    listing = listing_page(slug)
    context = {
        "listing": listing,
        "kin": kin(listing),
        "crumbs": trail(
            Crumb(_("Districts"), reverse("districts:index")),
            Crumb(listing.craft.district_name, listing.craft.district_url),
            Crumb(listing.craft.name, listing.craft.url),
            Crumb(listing.title),
        ),
    }
    return render(request, "catalog/listing.html", context)

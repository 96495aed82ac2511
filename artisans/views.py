"""Pages of the makers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from artisans.models import Artisan
from artisans.reads.pages import artisan_links, artisan_page
from odop_store.kernel.crumbs import Crumb, trail
from odop_store.kernel.paging import Page, page_of
from odop_store.kernel.public_page import public_page

PAGE_SIZE = 24


@public_page("kind", "page")
def artisan_index(request: HttpRequest) -> HttpResponse:
    kind = request.GET.get("kind", "")
    rows = Artisan.objects.public().order_by("name_en", "pk")
    if kind in Artisan.Kind.values:
        rows = rows.filter(kind=kind)
    page: Page[Artisan] = page_of(rows, request.GET.get("page"), PAGE_SIZE)
    context = {
        "artisans": artisan_links(
            Artisan.objects.filter(pk__in=page.keys).order_by("name_en", "pk")
        ),
        "kind": kind,
        "kinds": Artisan.Kind.choices,
        "page": page,
        "crumbs": trail(Crumb(_("Artisans"))),
    }
    return render(request, "artisans/index.html", context)


@public_page()
def artisan_detail(request: HttpRequest, slug: str) -> HttpResponse:
    artisan = artisan_page(slug, timezone.localdate())
    crumbs = trail(Crumb(_("Artisans"), reverse("artisans:index")), Crumb(artisan.name))
    return render(request, "artisans/detail.html", {"artisan": artisan, "crumbs": crumbs})

"""Pages of the register: districts, crafts and their families."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from districts.models import District
from districts.reads import pages
from districts.reads.links import all_districts, all_families
from odop_store.kernel.crumbs import Crumb, trail
from odop_store.kernel.public_page import public_page


def districts_crumb() -> Crumb:
    return Crumb(_("Districts"), reverse("districts:index"))


def crafts_crumb() -> Crumb:
    return Crumb(_("Crafts"), reverse("districts:craft_index"))


@public_page()
def district_index(request: HttpRequest) -> HttpResponse:
    context = {
        "districts": all_districts(),
        "divisions": pages.division_groups(),
        "families": all_families(),
        "crumbs": trail(Crumb(_("Districts"))),
    }
    return render(request, "districts/index.html", context)


@public_page()
def district_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a district; a former name or alias leads to the name of today."""
    if "\x00" in slug:
        raise Http404
    if not District.objects.filter(slug=slug).exists():
        known = pages.district_by_any_name(slugify(slug, allow_unicode=True))
        if known is None:
            raise Http404
        return redirect(known, permanent=True)
    district = pages.district_page(slug)
    context = {"district": district, "crumbs": trail(districts_crumb(), Crumb(district.name))}
    return render(request, "districts/detail.html", context)


@public_page()
def craft_index(request: HttpRequest) -> HttpResponse:
    context = {"families": pages.family_groups(), "crumbs": trail(Crumb(_("Crafts")))}
    return render(request, "districts/craft_index.html", context)


@public_page()
def family_detail(request: HttpRequest, slug: str) -> HttpResponse:
    group = pages.family_page(slug)
    context = {
        "family": group.family,
        "crafts": group.crafts,
        "crumbs": trail(crafts_crumb(), Crumb(group.family.name)),
    }
    return render(request, "districts/family.html", context)


@public_page()
def craft_detail(request: HttpRequest, slug: str) -> HttpResponse:
    craft = pages.craft_page(slug)
    context = {
        "craft": craft,
        "crumbs": trail(
            crafts_crumb(), Crumb(craft.family.name, craft.family.url), Crumb(craft.name)
        ),
    }
    return render(request, "districts/craft.html", context)

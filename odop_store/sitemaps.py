"""What search engines should find, each page with its Hindi twin."""

from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse

from artisans.models import Artisan
from catalog.models import Listing
from desk.festivals import festivals
from districts.models import Craft, CraftFamily, District


class TwoLanguages(Sitemap[Any]):
    """A sitemap whose every address exists in English and Hindi."""

    i18n = True
    alternates = True
    x_default = True
    limit = 5000


class FixedPages(TwoLanguages):
    def items(self) -> list[str]:
        return [
            "home", "districts:index", "districts:craft_index", "artisans:index", "catalog:shop",
            "page-about", "page-help", "page-accessibility", "page-privacy", "page-terms",
            "page-grievance",
        ]  # fmt: skip

    def location(self, item: str) -> str:
        return reverse(item)


class Register(TwoLanguages):
    """Districts, crafts and families."""

    def items(self) -> list[District | Craft | CraftFamily]:
        return [*District.objects.all(), *Craft.objects.all(), *CraftFamily.objects.all()]


class Makers(TwoLanguages):
    def items(self) -> QuerySet[Artisan]:
        return Artisan.objects.public().order_by("pk")


class Pieces(TwoLanguages):
    def items(self) -> QuerySet[Listing]:
        return Listing.objects.on_sale().order_by("pk").only("slug", "updated_at")

    def lastmod(self, item: Listing) -> datetime:
        return item.updated_at


class Festivals(TwoLanguages):
    def items(self) -> list[str]:
        return ["", *sorted({one.slug for one in festivals()})]

    def location(self, item: str) -> str:
        return reverse("festival", args=[item]) if item else reverse("festivals")


SITEMAPS: dict[str, type[Sitemap[Any]]] = {
    "pages": FixedPages,
    "register": Register,
    "makers": Makers,
    "pieces": Pieces,
    "festivals": Festivals,
}

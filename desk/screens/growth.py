"""The page of growth, and its tables as CSV files."""

import csv
from collections.abc import Iterable
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from desk.guard import require
from desk.reads.growth import HEIGHT, WIDTH, GrowthPage, growth_page
from desk.screens.entering import page


def growth(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show growth in the span of the address; `csv=days` or `csv=crafts` gives a table's file."""
    require(request, "insights.view_salesday")
    asked = request.GET
    found = growth_page(request.user, asked.get("from", ""), asked.get("to", ""), timezone.now())
    if asked.get("csv") == "days":
        return _file("sales-by-day", ("day", "pieces", "paise"), _days(found))
    if asked.get("csv") == "crafts":
        heads = ("district", "craft", "pieces_before", "paise_before", "pieces", "paise", "percent")
        return _file("growth", heads, _crafts(found))
    return page(
        site, request, "growth", title=_("Growth"), growth=found, width=WIDTH, height=HEIGHT
    )


def _days(found: GrowthPage) -> Iterable[tuple[Any, ...]]:
    return ((bar.day.isoformat(), bar.sold.pieces, bar.sold.paise) for bar in found.bars)


def _crafts(found: GrowthPage) -> Iterable[tuple[Any, ...]]:
    for row in found.rows:
        before, after = row.before, row.after
        yield (row.district.slug, row.craft.slug, before.pieces, before.paise, after.pieces,
               after.paise, "" if row.percent is None else row.percent)  # fmt: skip


def _file(name: str, heads: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> HttpResponse:
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    writer = csv.writer(answer)
    writer.writerow(heads)
    writer.writerows(rows)
    return answer

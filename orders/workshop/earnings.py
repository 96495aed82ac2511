"""Earnings: the money that came and comes, each order's slip, each month's paper."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.translation import get_language

from artisans.rules import Task
from artisans.workshop.base import MakerAdmin
from artisans.workshop.pages import page
from artisans.workshop.scope import maker, require
from odop_store.kernel.answers import as_pdf
from odop_store.kernel.spreadsheet import as_csv
from orders.models import Consignment, Earning
from orders.reads.my_earnings import earned_parcels, earnings_page
from orders.reads.packing import where_key
from orders.reads.pay_slip import pay_slip
from orders.reads.pay_slip_sheet import pay_slip_sheet
from orders.reads.statements import Month, month_csv, month_from, month_sheet, month_statement
from orders.typeset import typeset


class EarningAdmin(MakerAdmin[Earning]):
    """The maker's earnings; whoever packs or lists does not see them."""

    task = Task.EARNINGS

    def screens(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("", view(self.earnings), name="earnings"),
            path("months/<slug:month>.pdf", view(self.paper), name="earnings_paper"),
            path("months/<slug:month>.csv", view(self.sheet), name="earnings_sheet"),
            path("<slug:key>/", view(self.slip), name="slip"),
            path("<slug:key>.pdf", view(self.slip_paper), name="slip_paper"),
        ]

    def earnings(self, request: HttpRequest) -> HttpResponse:
        require(request, self.task)
        return page(request, "earnings", {"money": earnings_page(maker(request))})

    def slip(self, request: HttpRequest, key: str) -> HttpResponse:
        """Show one order's pay slip."""
        return page(request, "slip", {"slip": pay_slip(self.parcel(request, key))})

    def slip_paper(self, request: HttpRequest, key: str) -> HttpResponse:
        """Print one order's pay slip."""
        sheet = pay_slip_sheet(self.parcel(request, key), get_language() or "hi")
        return as_pdf(f"{sheet['number']}-pay-slip", typeset("payslip", sheet))

    def parcel(self, request: HttpRequest, key: str) -> Consignment:
        require(request, self.task)
        where = where_key(key)
        if where is None:
            raise Http404
        return get_object_or_404(earned_parcels(maker(request)), **where)

    def month(self, request: HttpRequest, month: str) -> Month:
        require(request, self.task)
        first = month_from(month)
        found = month_statement(maker(request), first) if first else None
        if found is None or found.is_empty:
            raise Http404
        return found

    def paper(self, request: HttpRequest, month: str) -> HttpResponse:
        found = self.month(request, month)
        sheet = month_sheet(found, get_language() or "hi")
        return as_pdf(f"{found.artisan.slug}-{month}", typeset("statement", sheet))

    def sheet(self, request: HttpRequest, month: str) -> HttpResponse:
        found = self.month(request, month)
        return as_csv(f"{found.artisan.slug}-{month}", month_csv(found))

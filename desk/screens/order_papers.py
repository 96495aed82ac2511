"""An order's papers as PDF for staff: summary, bills and credit notes, slips and labels."""

from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from desk.guard import require
from desk.reads.find_orders import orders_of
from districts.reads.scope import scope_of
from odop_store.kernel.answers import as_pdf
from orders.models import Consignment, Invoice, Order
from orders.reads.order_sheet import order_sheet
from orders.reads.paper_sheet import invoice_sheet, parcel_sheet
from orders.typeset import typeset


def order_paper(site: AdminSite, request: HttpRequest, code: str, paper: str) -> HttpResponse:
    """Show `summary`, `bill-<id>`, `slip-<id>` or `label-<id>` of an order.

    Papers name the buyer, so whoever is confined to a district finds none.
    """
    require(request, "desk.see_orders")
    if scope_of(request.user) is not None:
        raise Http404
    order = get_object_or_404(orders_of(request.user), code=code.upper())
    return as_pdf(f"{order.code}-{paper}", _typeset(order, paper))


def _typeset(order: Order, paper: str) -> bytes:
    kind, _, number = paper.partition("-")
    if paper == "summary":
        return typeset("summary", order_sheet(order))
    if not number.isdecimal() or len(number) > 12:
        raise Http404
    if kind == "bill":
        bill = get_object_or_404(Invoice, consignment__order=order, pk=int(number))
        return typeset("invoice", invoice_sheet(bill))
    if kind in {"slip", "label"}:
        rows = Consignment.objects.select_related("order", "artisan")
        return typeset(kind, parcel_sheet(get_object_or_404(rows, order=order, pk=int(number))))
    raise Http404

"""Papers as PDF: the buyer's by the order's link, slips and labels for staff."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts.models import User
from odop_store.kernel.answers import as_pdf
from orders.models import Consignment, Invoice
from orders.reads.opening import order_by_token
from orders.reads.order_sheet import order_sheet
from orders.reads.paper_sheet import invoice_sheet, parcel_sheet
from orders.typeset import typeset

SHEETS = ("slip", "label")


def invoice_pdf(invoice: Invoice) -> HttpResponse:
    return as_pdf(invoice.number.replace("/", "-"), typeset("invoice", invoice_sheet(invoice)))


@never_cache
@require_GET
def paper(request: HttpRequest, token: str, position: int) -> HttpResponse:
    """Show the order's first, second … paper in the order they were written."""
    order = order_by_token(token)
    papers = Invoice.objects.filter(consignment__order=order).order_by("pk")
    found = list(papers[position - 1 : position]) if 0 < position < 1000 else []
    if not found:
        raise Http404
    return invoice_pdf(found[0])


@never_cache
@require_GET
def summary(request: HttpRequest, token: str) -> HttpResponse:
    """Show the whole order on one paper."""
    order = order_by_token(token)
    return as_pdf(f"{order.code}-summary", typeset("summary", order_sheet(order)))


@never_cache
@require_GET
def parcel(request: HttpRequest, consignment_id: int, sheet: str) -> HttpResponse:
    """Show staff a parcel's packing slip or label."""
    user = request.user
    may_see = isinstance(user, User) and user.has_perm("orders.view_consignment")
    if not may_see or sheet not in SHEETS:
        raise Http404
    rows = Consignment.objects.select_related("order", "artisan")
    found = get_object_or_404(rows, pk=consignment_id)
    name = f"{found.order.code}-{found.number}-{sheet}"
    return as_pdf(name, typeset(sheet, parcel_sheet(found)))

"""Orders to pack: accept, ask for more days, say no, pack, print, send."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path

from artisans.rules import Task
from artisans.walls import as_shop
from artisans.workshop.base import MakerAdmin
from artisans.workshop.pages import page, say, to
from artisans.workshop.scope import maker, person, require
from odop_store.kernel.answers import as_pdf
from odop_store.kernel.errors import ShopError
from orders.deeds import DEEDS
from orders.models import Consignment
from orders.reads.packing import loaded, packing_page, where_key
from orders.reads.paper_sheet import parcel_sheet
from orders.reads.parcel_page import parcel_page
from orders.typeset import typeset
from orders.views.papers import SHEETS


class ConsignmentAdmin(MakerAdmin[Consignment]):
    """The maker's parcels."""

    task = Task.PACKING

    def screens(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("", view(self.parcels), name="parcels"),
            path("<slug:key>/", view(self.show), name="parcel"),
            path("<slug:key>/papers/<slug:sheet>.pdf", view(self.paper), name="parcel_paper"),
            path("<slug:key>/<slug:verb>/", view(self.do), name="parcel_do"),
        ]

    def parcel(self, request: HttpRequest, key: str) -> Consignment:
        require(request, self.task)
        where = where_key(key)
        if where is None:
            raise Http404
        return self.own(request, **where)

    def parcels(self, request: HttpRequest) -> HttpResponse:
        require(request, self.task)
        return page(request, "parcels", {"work": packing_page(maker(request))})

    def show(self, request: HttpRequest, key: str) -> HttpResponse:
        return self._page(request, self.parcel(request, key))

    def _page(
        self, request: HttpRequest, parcel: Consignment, refusal: ShopError | None = None
    ) -> HttpResponse:
        row = loaded(self.get_queryset(request)).get(pk=parcel.pk)
        context = {"it": parcel_page(row), "refusal": refusal, "typed": request.POST.dict()}
        return page(request, "parcel", context)

    def do(self, request: HttpRequest, key: str, verb: str) -> HttpResponse:
        """Do one thing with a parcel; what is refused says why on the parcel's page."""
        parcel = self.parcel(request, key)
        if verb not in DEEDS:
            raise Http404
        if request.method != "POST":
            return to("parcel", key)
        try:
            with as_shop():
                words = DEEDS[verb](parcel, request.POST.dict(), person(request))
        except ShopError as refusal:
            return self._page(request, parcel, refusal)
        say(request, words)
        return to("parcel", key)

    def paper(self, request: HttpRequest, key: str, sheet: str) -> HttpResponse:
        """Show the packing slip or the label of a parcel that still has to go."""
        parcel = self.parcel(request, key)
        row = loaded(self.get_queryset(request)).get(pk=parcel.pk)
        if sheet not in SHEETS or not parcel_page(row).has_papers:
            raise Http404
        return as_pdf(f"{key}-{sheet}", typeset(sheet, parcel_sheet(row)))

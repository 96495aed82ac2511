"""A maker's own complaints, and those about which staff asked the maker."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from artisans.rules import Task
from artisans.workshop.base import MakerAdmin
from artisans.workshop.pages import page, say, to
from artisans.workshop.scope import maker, membership, person
from care.actions import answer_ticket
from care.actions.open_ticket import Complaint, open_ticket
from care.forms import MakerComplaintForm
from care.models import Ticket, TicketEntry, TicketPhoto
from care.reads.thread import thread
from care.rules import MOST_PHOTOS
from care.views.opening import photos_of, send_photo
from odop_store.kernel.errors import ShopError
from orders.models import Order

MAKER = TicketEntry.Author.MAKER


class TicketAdmin(MakerAdmin[Ticket]):
    """Complaints as a maker meets them; every helper of the shop may read and write."""

    task = Task.PIECES

    def screens(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("", view(self.listed), name="complaints"),
            path("new/", view(self.new), name="complaint_new"),
            path("<slug:code>/", view(self.one), name="complaint"),
            path("<slug:code>/photos/<int:pk>.jpg", view(self.photo), name="complaint_photo"),
        ]

    def readable(self, request: HttpRequest) -> QuerySet[Ticket]:
        return self.get_queryset(request).filter(pk__in=Ticket.objects.of_maker(maker(request)))

    def listed(self, request: HttpRequest) -> HttpResponse:
        return page(request, "complaints", {"tickets": self.readable(request)[:100]})

    def one(self, request: HttpRequest, code: str) -> HttpResponse:
        """Show the thread; a POST adds a message."""
        ticket = get_object_or_404(self.readable(request), code=code)
        refusal: ShopError | str = ""
        if request.method == "POST":
            photos, refusal = photos_of(request)
            try:
                if not refusal:
                    answer_ticket.say(
                        ticket_id=ticket.pk, author=MAKER, user=person(request),
                        words=request.POST.get("words", ""), photos=photos, now=timezone.now(),
                    )  # fmt: skip
                    say(request, _("Sent."))
                    return to("complaint", code)
            except ShopError as error:
                refusal = error
        context = {
            "thread": thread(ticket, MAKER, timezone.now()),
            "refusal": refusal,
            "typed": request.POST.get("words", ""),
            "most_photos": MOST_PHOTOS,
        }
        return page(request, "complaint", context, status=422 if refusal else 200)

    def new(self, request: HttpRequest) -> HttpResponse:
        """Write a complaint of the maker's own."""
        form = MakerComplaintForm(request.POST or None)
        context: dict[str, Any] = {"form": form, "most_photos": MOST_PHOTOS}
        if request.method != "POST" or not form.is_valid():
            return page(request, "complaint_new", context, status=422 if form.errors else 200)
        photos, fault = photos_of(request)
        if fault:
            form.add_error(None, forms.ValidationError(fault))
            return page(request, "complaint_new", context, status=422)
        try:
            ticket = open_ticket(
                complaint=self._complaint(request, form), photos=photos, user=person(request),
                address=str(request.META.get("REMOTE_ADDR", "")), now=timezone.now(),
            )  # fmt: skip
        except ShopError as error:
            return page(request, "complaint_new", {**context, "refusal": error})
        say(request, _("We have your complaint. Its number: %(code)s") % {"code": ticket.code})
        return to("complaint", ticket.code)

    def _complaint(self, request: HttpRequest, form: MakerComplaintForm) -> Complaint:
        who, artisan = membership(request).person, maker(request)
        code = form.cleaned_data["order_code"].strip().upper()
        order = Order.objects.filter(code=code, consignments__artisan=artisan).first()
        return Complaint(
            kind=form.cleaned_data["kind"],
            words=form.cleaned_data["words"],
            raised_by=Ticket.Side.MAKER,
            language=(get_language() or "hi")[:2],
            full_name=who.full_name,
            mobile=who.mobile or "",
            email=who.email,
            order=order if code else None,
            artisan=artisan,
        )

    def photo(self, request: HttpRequest, code: str, pk: int) -> HttpResponse:
        """Show a photo of a thread that the maker may read."""
        ticket = get_object_or_404(self.readable(request), code=code)
        rows = TicketPhoto.objects.exclude(entry__verb=TicketEntry.Verb.NOTED)
        return send_photo(get_object_or_404(rows, pk=pk, entry__ticket=ticket))

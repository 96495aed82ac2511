"""What buyers ask a maker for, and the maker's offer."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from artisans.rules import Task
from artisans.workshop.base import MakerAdmin
from artisans.workshop.pages import page, say, to
from artisans.workshop.scope import maker, person, require
from enquiries.actions import talk
from enquiries.actions.give_quote import give_quote
from enquiries.forms import QuoteForm, first_offer
from enquiries.models import Enquiry, EnquiryEntry
from enquiries.reads.pieces import variant_of, variants_of
from enquiries.reads.talk import enquiry_page
from odop_store.kernel.errors import ShopError

MAKER = EnquiryEntry.Author.MAKER


class EnquiryAdmin(MakerAdmin[Enquiry]):
    """Enquiries that reached this maker."""

    task = Task.PIECES

    def screens(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("", view(self.listed), name="enquiries"),
            path("<slug:code>/", view(self.one), name="enquiry"),
            path("<slug:code>/quote/", view(self.quote), name="enquiry_quote"),
        ]

    def listed(self, request: HttpRequest) -> HttpResponse:
        require(request, self.task)
        rows = self.get_queryset(request).select_related("listing", "craft")[:100]
        return page(request, "enquiries", {"enquiries": rows})

    def one(self, request: HttpRequest, code: str) -> HttpResponse:
        """Show what is wanted and what was said; a POST answers or declines."""
        require(request, self.task)
        enquiry = self.own(request, code=code)
        refusal: ShopError | None = None
        if request.method == "POST":
            try:
                return self._answer(request, enquiry)
            except ShopError as error:
                refusal = error
        context = {
            "enquiry": enquiry_page(enquiry, MAKER),
            "refusal": refusal,
            "typed": request.POST.get("words", ""),
        }
        return page(request, "enquiry", context)

    def _answer(self, request: HttpRequest, enquiry: Enquiry) -> HttpResponse:
        words, now = request.POST.get("words", "")[:4000], timezone.now()
        who = person(request)
        if request.POST.get("do") == "decline":
            talk.decline(enquiry_id=enquiry.pk, author=MAKER, user=who, words=words, now=now)
        else:
            talk.say(enquiry_id=enquiry.pk, author=MAKER, user=who, words=words, now=now)
        say(request, _("Sent."))
        return to("enquiry", enquiry.code)

    def quote(self, request: HttpRequest, code: str) -> HttpResponse:
        """Write the offer."""
        require(request, self.task)
        enquiry = self.own(request, code=code)
        variants = variants_of(maker(request))
        if request.method != "POST":
            first = first_offer(variant_of(enquiry.listing), enquiry.quantity)
            form = QuoteForm(initial=first, variants=variants)
            return self._quote_page(request, enquiry, form)
        form = QuoteForm(request.POST, variants=variants)
        if not form.is_valid():
            return self._quote_page(request, enquiry, form)
        try:
            give_quote(
                enquiry_id=enquiry.pk, offer=form.offer(), author=MAKER, user=person(request),
                now=timezone.now(),
            )  # fmt: skip
        except ShopError as error:
            return self._quote_page(request, enquiry, form, error)
        say(request, _("The quotation is on its way to the buyer."))
        return to("enquiry", enquiry.code)

    def _quote_page(
        self,
        request: HttpRequest,
        enquiry: Enquiry,
        form: QuoteForm,
        refusal: ShopError | None = None,
    ) -> HttpResponse:
        context = {"enquiry": enquiry_page(enquiry, MAKER), "form": form, "refusal": refusal}
        return page(request, "enquiry_quote", context, status=422 if form.errors else 200)

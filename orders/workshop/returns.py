"""Returns to answer, with the buyer's photos."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from artisans.rules import Task
from artisans.walls import as_shop
from artisans.workshop.base import MakerAdmin
from artisans.workshop.pages import page, say, to
from artisans.workshop.scope import person, require
from catalog.drafts import private_storage
from odop_store.kernel.answers import private_file
from odop_store.kernel.errors import ShopError
from orders.actions.answer_return import answer_return, has_objected
from orders.models import ReturnRequest
from orders.reads.packing_words import asked_back_words
from orders.rules.answers import answers


class ReturnRequestAdmin(MakerAdmin[ReturnRequest]):
    """What buyers of the maker send back."""

    owned_by = "line__consignment__artisan"
    task = Task.PACKING

    def screens(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<slug:code>/", view(self.show), name="return"),
            path("<slug:code>/answer/", view(self.answer), name="return_answer"),
            path("<slug:code>/photos/<int:pk>.jpg", view(self.photo), name="return_photo"),
        ]

    def asked(self, request: HttpRequest, code: str) -> ReturnRequest:
        require(request, self.task)
        return self.own(request, code=code)

    def show(self, request: HttpRequest, code: str) -> HttpResponse:
        return self._page(request, self.asked(request, code))

    def _page(
        self, request: HttpRequest, asked: ReturnRequest, refusal: ShopError | None = None
    ) -> HttpResponse:
        objected = has_objected(asked)
        context = {
            "asked": asked,
            "line": asked.line,
            "photos": asked.photos.all(),
            "state_words": asked_back_words(asked.state, has_objected=objected),
            "answers": answers(asked.state, asked.reason, has_objected=objected),
            "has_objected": objected,
            "refusal": refusal,
            "typed": request.POST.dict(),
        }
        return page(request, "return", context)

    def answer(self, request: HttpRequest, code: str) -> HttpResponse:
        asked = self.asked(request, code)
        if request.method != "POST":
            return to("return", code)
        try:
            with as_shop():
                answer_return(
                    request_id=asked.pk,
                    answer=request.POST.get("answer", ""),
                    words=request.POST.get("words", ""),
                    is_sound=request.POST.get("sound") == "yes",
                    user=person(request),
                )
        except ShopError as refusal:
            return self._page(request, asked, refusal)
        say(request, _("The buyer is told."))
        return to("return", code)

    def photo(self, request: HttpRequest, code: str, pk: int) -> HttpResponse:
        """Send a buyer's photo to the maker it is about, kept by nobody."""
        found = self.asked(request, code).photos.filter(pk=pk).first()
        if found is None or not private_storage().exists(found.original.name or ""):
            raise Http404
        return private_file(found.original)

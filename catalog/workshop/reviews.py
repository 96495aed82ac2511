"""What buyers say of my pieces, and my one answer to each."""

from typing import ClassVar

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from artisans.rules import Task
from artisans.workshop.base import MakerAdmin
from artisans.workshop.pages import page, say, to
from artisans.workshop.scope import maker, person, require
from catalog.actions.answer_review import answer_review
from catalog.reads.reviews import reviews_for_maker
from catalog.reviews import Review
from catalog.rules import ReviewState
from odop_store.kernel.errors import ShopError

PAGE = 50


class ReviewAdmin(MakerAdmin[Review]):
    """Live reviews of the maker's pieces; nothing of the buyer but the chosen name."""

    owned_by: ClassVar[str] = "listing__artisan"
    task = Task.PIECES

    def screens(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("", view(self.listed), name="reviews"),
            path("<int:pk>/", view(self.answer), name="review_answer"),
        ]

    def listed(self, request: HttpRequest) -> HttpResponse:
        require(request, self.task)
        return self._list(request)

    def _list(
        self, request: HttpRequest, refusal: ShopError | None = None, at: int = 0
    ) -> HttpResponse:
        context = {
            "reviews": list(reviews_for_maker(maker(request))[:PAGE]),
            "refusal": refusal,
            "refused_pk": at,
            "typed": request.POST.get("answer", ""),
        }
        return page(request, "reviews", context)

    def answer(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Write the one answer below a review; everybody reads it at once."""
        require(request, self.task)
        review = self.own(request, pk=pk, state=ReviewState.PUBLISHED)
        if request.method == "POST":
            try:
                answer_review(
                    review=review,
                    words=request.POST.get("answer", ""),
                    actor=person(request),
                    now=timezone.now(),
                )
            except ShopError as refusal:
                return self._list(request, refusal, pk)
            say(request, _("Your answer is shown below the review."))
        return to("reviews")

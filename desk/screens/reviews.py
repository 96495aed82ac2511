"""Buyers' reviews: what waits to be read, what is shown, what is kept back."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalog.reviews import Review, ReviewPhoto
from catalog.rules import ReviewState
from desk.actions.judge_review import judge_review
from desk.guard import require
from desk.reads.reviews import reviews_in
from desk.screens.entering import page
from odop_store.kernel.errors import ShopError

RIGHT = "catalog.change_review"
STATES = {
    ReviewState.SUBMITTED: gettext_lazy("Reviews to read"),
    ReviewState.PUBLISHED: gettext_lazy("Shown"),
    ReviewState.REFUSED: gettext_lazy("Kept back"),
}


def listed(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show the reviews of one state; a POST decides on one of them."""
    require(request, RIGHT)
    asked = request.GET.get("state", "")
    state = ReviewState(asked) if asked in set(ReviewState) else ReviewState.SUBMITTED
    error: ShopError | None = None
    if request.method == "POST":
        try:
            return _decide(request)
        except ShopError as refusal:
            error = refusal
    context = {
        "title": STATES[state],
        "lines": reviews_in(state, timezone.now()),
        "state": state,
        "states": STATES.items(),
        "reasons": Review.Refusal.choices,
        "error": error,
    }
    return page(site, request, "reviews", **context)


def _decide(request: HttpRequest) -> HttpResponse:
    user: Any = request.user
    typed, verdict = request.POST.get("review", ""), request.POST.get("verdict", "")
    if not typed.isdecimal() or verdict not in {"show", "refuse"}:
        return HttpResponseRedirect(request.get_full_path())
    review = get_object_or_404(Review, pk=int(typed[:18]))
    judge_review(
        review_id=review.pk,
        is_shown=verdict == "show",
        reason=request.POST.get("reason", ""),
        actor=user,
        now=timezone.now(),
    )
    messages.success(request, _("Decided: %(title)s") % {"title": review})
    return HttpResponseRedirect(reverse("admin:reviews"))


def photo(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """Send a photo of a review that nobody else may see yet."""
    require(request, RIGHT)
    found = get_object_or_404(ReviewPhoto, pk=pk)
    if not found.original.storage.exists(found.original.name or ""):
        raise Http404
    with found.original.open() as stream:
        answer = HttpResponse(stream.read(), content_type="image/jpeg")
    answer.headers["Cache-Control"] = "private, max-age=3600"
    return answer

"""The returns queue's screens: the list by stage, and one return to decide on."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from desk import guard
from desk.actions.claim import drop_claim, take_claim
from desk.actions.decide_return import decide_return
from desk.errors import NothingChosenError
from desk.guard import require
from desk.models import Claim
from desk.reads.returns import return_page, returns_queue, waiting_returns
from desk.reasons import reasons, reasons_for
from desk.returning import KEYS, TARGETS, Stage, Step
from desk.screens.entering import page
from desk.screens.order_acts import text_of
from desk.screens.taking import take_first
from odop_store.kernel.answers import private_file
from odop_store.kernel.digits import whole_number
from odop_store.kernel.errors import ShopError
from orders.models import ReturnPhoto
from orders.reads.returns_panel import return_words
from orders.rules.returns import ReturnState

RIGHT = "desk.decide_return"
STAGES = {
    Stage.ASKED: gettext_lazy("To be answered"),
    Stage.ARRIVED: gettext_lazy("Arrived: money to give"),
    Stage.COMING: gettext_lazy("On the way back"),
}
STEP_WORDS = {
    Step.AGREE: gettext_lazy("Agree to the return"),
    Step.SOUND: gettext_lazy("It arrived and can be sold again"),
    Step.SPOILT: gettext_lazy("It arrived and cannot be sold again"),
    Step.MONEY: gettext_lazy("Give the money back"),
    Step.PIECE: gettext_lazy("Send the same piece again"),
    Step.REFUSE: gettext_lazy("Do not agree"),
}


def _stage(word: str) -> Stage:
    if word not in set(Stage):
        raise Http404
    return Stage(word)


def listed(site: AdminSite, request: HttpRequest, stage: str) -> HttpResponse:
    """Show the returns of a stage; a POST takes the first that nobody else is on."""
    require(request, RIGHT)
    chosen = _stage(stage)
    if request.method == "POST":
        return _take_next(request, chosen)
    lines = returns_queue(chosen, request.user, timezone.now())
    return page(
        site, request, "returns", title=_("Returns"), stage=chosen, stages=STAGES.items(),
        lines=lines, hours=round(TARGETS[chosen].total_seconds() / 3600),
    )  # fmt: skip


def _take_next(request: HttpRequest, stage: Stage) -> HttpResponse:
    keys = list(waiting_returns(stage, request.user).values_list("pk", flat=True)[:20])
    pk = take_first(request, "return", keys)
    if pk is None:
        return HttpResponseRedirect(reverse("admin:returns", args=[stage]))
    return HttpResponseRedirect(reverse("admin:return", args=[stage, pk]))


def one(site: AdminSite, request: HttpRequest, stage: str, pk: int) -> HttpResponse:
    """Show one return; a POST takes it, gives it back or decides."""
    require(request, RIGHT)
    chosen = _stage(stage)
    row = get_object_or_404(waiting_returns(chosen, request.user), pk=pk)
    error: ShopError | None = None
    if request.method == "POST":
        try:
            return _act(request, chosen, row)
        except ShopError as refusal:
            error = refusal
            row.refresh_from_db(fields=["state", "refund_paise", "first_person"])
    return page(site, request, "return", **_context(request, row), error=error)


def _act(request: HttpRequest, stage: Stage, row: Any) -> HttpResponse:
    user: Any = request.user
    subject, step = f"return:{row.pk}", request.POST.get("step", "")
    if step == "take":
        take_claim(subject=subject, user=user, now=timezone.now())
        return HttpResponseRedirect(request.path)
    if step == "drop":
        drop_claim(subject=subject, user=user)
        return HttpResponseRedirect(reverse("admin:returns", args=[stage]))
    if step not in set(Step):
        raise NothingChosenError
    if step == Step.MONEY:
        require(request, "desk.give_refund")
        if not guard.is_confirmed(request):
            return guard.confirm_first(request)
    done = decide_return(
        row=row, step=Step(step), actor=user, now=timezone.now(), words=text_of(request, "words", 200),
        reason=reasons().get(request.POST.get("reason", "")), amount_paise=_amount(request),
    )  # fmt: skip
    messages.success(request, _said(row, step, done))
    return HttpResponseRedirect(reverse("admin:returns", args=[stage]))


def _said(row: Any, step: str, done: Any) -> str:
    if step == Step.MONEY and done.state != ReturnState.REFUNDED:
        return _("Proposed. A second person must agree before %(code)s is paid.") % {"code": row}
    return _("Decided: %(title)s") % {"title": row}


def _amount(request: HttpRequest) -> int | None:
    """Return the typed part in paise; an empty field means all of it.

    Raises: NothingChosenError for what is no number.
    """
    typed = text_of(request, "amount", 20)
    if not typed:
        return None
    rupees = whole_number(typed)
    if not rupees or rupees > 10_000_000:
        raise NothingChosenError
    return rupees * 100


def _context(request: HttpRequest, row: Any) -> dict[str, Any]:
    claim = Claim.objects.filter(subject=f"return:{row.pk}", expires_at__gt=timezone.now())
    holder = claim.select_related("user").first()
    found = return_page(row)
    return {
        "title": _("Return %(code)s") % {"code": row.code},
        "found": found,
        "state_label": return_words(ReturnState(row.state)),
        "steps": [(step, STEP_WORDS[step], KEYS[step]) for step in found.steps],
        "reasons": reasons_for("returns"),
        "holder": holder,
        "is_mine": holder is not None and holder.user_id == request.user.pk,
        "is_confirmed": guard.is_confirmed(request),
        "may_refund": request.user.has_perm("desk.give_refund"),
        "typed": request.POST,
    }


def photo(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """Show a buyer's photo of a return within one's scope."""
    require(request, RIGHT)
    found = get_object_or_404(ReturnPhoto, pk=pk)
    stage = _stage(found.request.state)
    get_object_or_404(waiting_returns(stage, request.user), pk=found.request_id)
    return private_file(found.original)

"""The desk's money: what is stuck between shop and bank, and what makers wait for."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from artisans.actions.judge_payout import judge_payout
from artisans.models import Artisan, PayoutAccount
from desk import guard
from desk.actions.chase_money import chase_payment, chase_refund
from desk.errors import NothingChosenError
from desk.guard import require
from desk.reads.money import last_four, payout_page, stuck_money
from desk.screens.entering import page
from desk.screens.order_acts import number_of, reason_of, text_of
from odop_store.kernel.answers import as_pdf
from odop_store.kernel.errors import ShopError
from odop_store.kernel.spreadsheet import as_csv
from orders.actions.export_payouts import export_payouts
from orders.actions.pay_makers import move_payout, schedule_payouts
from orders.models import Payment, Payout, Refund
from orders.reads import statements
from orders.rules.payouts import PayoutState
from orders.typeset import typeset

Answer = HttpResponse | None
PAYOUT_WORDS = {
    PayoutState.SCHEDULED: gettext_lazy("To be sent to the bank"),
    PayoutState.EXPORTED: gettext_lazy("At the bank"),
    PayoutState.PAID: gettext_lazy("Paid"),
    PayoutState.BOUNCED: gettext_lazy("Came back"),
}


def stuck(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """List payments and refunds that need a person; a POST asks the gateway about one."""
    require(request, "desk.reconcile")
    answer, error = _tried(request, _chase)
    if answer:
        return answer
    return page(
        site, request, "stuck", title=_("Payments to look after"), error=error,
        stuck=stuck_money(timezone.now()), is_confirmed=guard.is_confirmed(request),
        may_refund=request.user.has_perm("desk.give_refund"),
    )  # fmt: skip


def _tried(
    request: HttpRequest, act: Callable[[HttpRequest, Any], Answer]
) -> tuple[Answer, ShopError | None]:
    """Do what was posted; return the answer, or the refusal to show on the page."""
    if request.method != "POST":
        return None, None
    try:
        return act(request, request.user), None
    except ShopError as refusal:
        return None, refusal


def _chase(request: HttpRequest, person: Any) -> Answer:
    reason = reason_of(request)
    if request.POST.get("do") == "ask":
        payment = get_object_or_404(Payment, pk=number_of(request, "payment"))
        chase_payment(payment=payment, actor=person, reason=reason)
    else:
        require(request, "desk.give_refund")
        if not guard.is_confirmed(request):
            return guard.confirm_first(request)
        refund = get_object_or_404(Refund, pk=number_of(request, "refund"))
        chase_refund(refund=refund, actor=person, reason=reason)
    messages.success(request, _("The payment service was asked."))
    return HttpResponseRedirect(reverse("admin:stuck-money"))


def payouts(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """List payouts; a POST schedules, exports, or notes what the bank did."""
    require(request, "desk.pay_makers")
    if request.method == "POST" and not guard.is_confirmed(request):
        return guard.confirm_first(request)
    answer, error = _tried(request, _pay)
    if answer:
        return answer
    word = request.GET.get("state", PayoutState.SCHEDULED)
    if word not in set(PayoutState):
        raise Http404
    found = payout_page(PayoutState(word))
    return page(
        site, request, "payouts", title=_("Payouts to makers"), error=error, found=found,
        rows=[(payout, last_four(payout)) for payout in found.payouts],
        states=PAYOUT_WORDS.items(), is_confirmed=guard.is_confirmed(request),
    )  # fmt: skip


def statement(
    site: AdminSite, request: HttpRequest, pk: int, month: str, form: str
) -> HttpResponse:
    """Hand out a maker's month as the maker gets it: `form` is pdf or csv."""
    require(request, "desk.pay_makers")
    maker, first = get_object_or_404(Artisan, pk=pk), statements.month_from(month)
    found = statements.month_statement(maker, first) if first else None
    if found is None or found.is_empty or form not in {"pdf", "csv"}:
        raise Http404
    name = f"{maker.slug}-{month}"
    if form == "csv":
        return as_csv(name, statements.month_csv(found))
    sheet = statements.month_sheet(found, get_language() or "hi")
    return as_pdf(name, typeset("statement", sheet))


def _pay(request: HttpRequest, person: Any) -> Answer:
    act = {"schedule": _schedule, "export": _export, "paid": _paid, "bounced": _bounced,
           "account": _judge}.get(request.POST.get("do", ""))  # fmt: skip
    if act is None:
        raise Http404
    return act(request, person) or HttpResponseRedirect(request.get_full_path())


def _schedule(request: HttpRequest, person: Any) -> None:
    made = schedule_payouts(day=timezone.localdate(), user=person)
    messages.success(request, _("%(count)s done") % {"count": len(made)})


def _export(request: HttpRequest, person: Any) -> HttpResponse:
    chosen = export_payouts(user=person)
    if not chosen:
        raise NothingChosenError
    return as_csv(f"payouts-{timezone.localdate()}", statements.bank_file(chosen))


def _paid(request: HttpRequest, person: Any) -> None:
    reference = text_of(request, "reference", 40)
    if not reference:
        raise NothingChosenError
    _moved(request, PayoutState.PAID, person, reference=reference)


def _bounced(request: HttpRequest, person: Any) -> None:
    _moved(request, PayoutState.BOUNCED, person, fault=reason_of(request))


def _moved(request: HttpRequest, to: PayoutState, person: Any, **facts: str) -> None:
    row = get_object_or_404(Payout, pk=number_of(request, "payout"))
    move_payout(payout_id=row.pk, to=to, user=person, **facts)
    messages.success(request, f"{row.code}: {PAYOUT_WORDS[to]}")


def _judge(request: HttpRequest, person: Any) -> None:
    account = get_object_or_404(PayoutAccount, pk=number_of(request, "account"))
    is_right = request.POST.get("verdict") == "right"
    judge_payout(account=account, is_right=is_right, actor=person, reason=reason_of(request))
    messages.success(request, _("Decided: %(title)s") % {"title": account.artisan.name})

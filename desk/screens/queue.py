"""The review queue's screens: the list, and one thing to decide on."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalog.reads.measures import measures_of
from catalog.reads.revisions import photo_changes
from desk.actions.claim import drop_claim, take_claim
from desk.actions.decide import decide
from desk.actions.raise_signals import raise_signals
from desk.guard import require
from desk.models import Claim
from desk.reads.checking import checks, differences, pictures
from desk.reads.piece_signals import signal_lines
from desk.reads.queue import queue, waiting
from desk.reasons import reasons, reasons_for
from desk.rules import RIGHTS, Kind, Verdict
from desk.screens.entering import page
from desk.screens.taking import take_first
from odop_store.kernel.errors import ShopError

TITLES = {
    Kind.PIECE: gettext_lazy("Pieces to check"),
    Kind.EDIT: gettext_lazy("Edits to check"),
    Kind.MAKER: gettext_lazy("Makers to verify"),
}
PARTS = {
    Kind.PIECE: "desk/parts/piece.html",
    Kind.EDIT: "desk/parts/edit.html",
    Kind.MAKER: "desk/parts/maker.html",
}


def _kind(request: HttpRequest, word: str) -> Kind:
    """Return the kind a person may decide on.

    Raises: Http404 for a word that is none, PermissionDenied without the right.
    """
    if word not in set(Kind):
        raise Http404
    require(request, RIGHTS[Kind(word)])
    return Kind(word)


def listed(site: AdminSite, request: HttpRequest, kind: str) -> HttpResponse:
    """Show what waits; a POST takes the first that nobody else is on."""
    chosen = _kind(request, kind)
    if request.method == "POST":
        return _take_next(request, chosen)
    found = queue(chosen, request.user, timezone.now())
    kinds = [(k, TITLES[k]) for k in Kind if request.user.has_perm(RIGHTS[k])]
    return page(site, request, "queue", title=TITLES[chosen], queue=found, kinds=kinds)


def _take_next(request: HttpRequest, kind: Kind) -> HttpResponse:
    keys = list(waiting(kind, request.user).values_list("pk", flat=True)[:20])
    pk = take_first(request, kind, keys)
    if pk is None:
        return HttpResponseRedirect(reverse("admin:queue", args=[kind]))
    return HttpResponseRedirect(reverse("admin:queue-one", args=[kind, pk]))


def one(site: AdminSite, request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Show one thing with its checklist; a POST takes it, gives it back or decides."""
    chosen = _kind(request, kind)
    row = get_object_or_404(waiting(chosen, request.user), pk=pk)
    error: ShopError | None = None
    if request.method == "POST":
        try:
            return _act(request, chosen, row)
        except ShopError as refusal:
            error = refusal
    return page(site, request, "check", **_context(request, chosen, row), error=error)


def _act(request: HttpRequest, kind: Kind, row: Any) -> HttpResponse:
    user: Any = request.user
    subject, now, verdict = f"{kind}:{row.pk}", timezone.now(), request.POST.get("verdict", "")
    here = reverse("admin:queue-one", args=[kind, row.pk])
    if kind == Kind.PIECE and verdict in {"take", Verdict.APPROVE}:
        raise_signals(listing=row, now=now)
    if verdict == "take":
        take_claim(subject=subject, user=user, now=now)
        return HttpResponseRedirect(here)
    if verdict == "drop":
        drop_claim(subject=subject, user=user)
        return HttpResponseRedirect(reverse("admin:queue", args=[kind]))
    if verdict not in set(Verdict):
        return HttpResponseRedirect(here)
    decide(
        kind=kind,
        row=row,
        verdict=Verdict(verdict),
        actor=user,
        now=now,
        reason=reasons().get(request.POST.get("reason", "")),
        words=request.POST.get("words", ""),
    )
    messages.success(request, _("Decided: %(title)s") % {"title": row})
    return HttpResponseRedirect(reverse("admin:queue", args=[kind]))


def _context(request: HttpRequest, kind: Kind, row: Any) -> dict[str, Any]:
    claim = Claim.objects.filter(subject=f"{kind}:{row.pk}", expires_at__gt=timezone.now())
    holder = claim.select_related("user").first()
    piece = row.listing if kind == Kind.EDIT else row
    return {
        "title": str(piece),
        "kind": kind,
        "row": row,
        "piece": piece,
        **(measures_of(piece) if kind == Kind.PIECE else {}),
        "part": PARTS[kind],
        "checks": checks(kind, row),
        "pictures": [] if kind == Kind.MAKER else pictures(piece),
        "differences": differences(row) if kind == Kind.EDIT else [],
        "photo_changes": photo_changes(row) if kind == Kind.EDIT else None,
        "signals": signal_lines(row.signals.filter(state="open")) if kind == Kind.PIECE else [],
        "papers": row.verifications.all() if kind == Kind.MAKER else [],
        "account": row.payout_accounts.filter(is_current=True).first()
        if kind == Kind.MAKER
        else None,
        "reasons": reasons_for(kind),
        "holder": holder,
        "is_mine": holder is not None and holder.user_id == request.user.pk,
        "words": request.POST.get("words", ""),
        "chosen": request.POST.get("reason", ""),
    }

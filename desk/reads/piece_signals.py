"""The queue of signals: what was raised first comes first, each with its evidence in words."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from catalog.models import Listing
from desk.piece_signals import Signal
from districts.reads.scope import scope_of
from odop_store.kernel.money import rupees

PAGE = 50


@dataclass(frozen=True)
class SignalLine:
    """A signal, what speaks for it, and the other piece where there is one."""

    signal: Signal
    words: str
    other: Listing | None


def open_signals(user: Any) -> QuerySet[Signal]:
    """Return the signals that wait for this person's decision."""
    rows = Signal.objects.filter(state=Signal.State.OPEN)
    scope = scope_of(user)
    return rows if scope is None else rows.filter(listing__district__in=scope)


def signal_lines(rows: QuerySet[Signal]) -> list[SignalLine]:
    """Return the first page of signals with their evidence. Two queries."""
    found = list(rows.select_related("listing__artisan", "listing__district")[:PAGE])
    others = Listing.objects.select_related("artisan").in_bulk(
        {one.evidence["other"] for one in found if one.evidence.get("other")}
    )
    return [
        SignalLine(one, evidence_words(one), others.get(one.evidence.get("other", 0)))
        for one in found
    ]


def evidence_words(signal: Signal) -> str:
    """Say a signal's evidence in a sentence."""
    facts = dict(signal.evidence)
    money = {name[:-6]: rupees(value) for name, value in facts.items() if name.endswith("_paise")}
    sentence = {
        "cost": _("Asks %(price)s; %(days)s days of work and the material come to %(cost)s."),
        "median": _("Asks %(price)s; %(count)s similar pieces cost %(median)s in the middle."),
        "distance": _("Differs from a photo of another maker in %(distance)s of 128 points."),
        "share": _("%(share)s of 100 runs of words stand in another maker's text."),
        "returns": _("%(returns)s returns and %(complaints)s complaints in %(days)s days."),
        "before": _("Went from %(before)s to %(price)s within a few days."),
    }
    known = {**facts, **money}
    return next((words % known for key, words in sentence.items() if key in known), "")

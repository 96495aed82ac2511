"""Whatever the shop writes to the log has words: nobody reads "passkey-copied" there."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib import admin

from audit.wordings import VERBS
from catalog.rules import ReviewState
from desk.rules import OWN_APPS
from orders.rules.answers import Answer
from orders.rules.payouts import PayoutState
from orders.rules.states import ConsignmentState

WRITTEN = re.compile(r"""\bverb=\"([a-z0-9_-]+)\"""")
KINDS = re.compile(r"""\bkind=\"([a-z_]+)\"""")
# Verbs of a complaint's own history, and of pieces and makers, come from their models' choices.
OTHERS = {"said"}


def sources(*folders):
    for folder in folders:
        for path in Path(settings.BASE_DIR, folder).rglob("*.py"):
            if "migrations" not in path.parts:
                yield path.read_text()


def test_every_verb_that_is_written_has_words():
    written = {verb for text in sources(*OWN_APPS, "audit") for verb in WRITTEN.findall(text)}
    assert len(written) > 30
    assert written - set(VERBS) - OTHERS == set()


@pytest.mark.parametrize(
    ("prefix", "words"),
    [
        ("payout", PayoutState),
        ("return", Answer),
        ("review", [one for one in ReviewState if one != ReviewState.SUBMITTED]),
        ("order", [one for one in ConsignmentState if one not in {"placed", "cancelled"}]),
    ],
)
def test_every_state_that_is_noted_has_words(prefix, words):
    assert {f"{prefix}-{word}" for word in words} - set(VERBS) == set()


def test_every_act_of_staff_and_makers_on_an_order_has_words():
    text = "".join(sources("orders/actions", "desk/actions"))
    calls = re.findall(r"(note_event|log_parcel|audit_parcel)\(([^)]*)\)", text)
    prefixes = {"note_event": "order", "log_parcel": "parcel", "audit_parcel": "parcel"}
    # Who acts as staff or as a maker is answerable; the clock and buyers are not in this log.
    written = {f"{prefixes[name]}-{kind}" for name, body in calls for kind in KINDS.findall(body)}
    assert len(written) >= 8
    assert written - set(VERBS) == set()


def test_every_action_of_a_list_has_words():
    noted = {
        f"action-{name}"
        for page in admin.site._registry.values()
        for name in page.actions or ()
        if isinstance(name, str) and name not in page.told_by_itself
    }
    assert len(noted) >= 8
    assert noted - set(VERBS) == set()

"""The returns queue: its stages, what may be decided at each, and how soon. Pure."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from orders.rules.returns import ReturnState


class Stage(StrEnum):
    """What a return waits for: an answer, the piece itself, or the money."""

    ASKED = "asked"
    COMING = "approved"
    ARRIVED = "received"


class Step(StrEnum):
    """What a member of staff may decide."""

    AGREE = "agree"
    REFUSE = "refuse"
    SOUND = "sound"
    SPOILT = "spoilt"
    MONEY = "money"
    PIECE = "piece"


# Buyers are told: an answer within 48 hours.
TARGETS: Mapping[Stage, timedelta] = {
    Stage.ASKED: timedelta(hours=48),
    Stage.COMING: timedelta(days=15),
    Stage.ARRIVED: timedelta(hours=48),
}
STEPS: Mapping[Stage, tuple[Step, ...]] = {
    Stage.ASKED: (Step.AGREE, Step.REFUSE),
    # A piece so broken that nobody wants it back is paid for at once.
    Stage.COMING: (Step.SOUND, Step.SPOILT, Step.MONEY, Step.PIECE, Step.REFUSE),
    Stage.ARRIVED: (Step.MONEY, Step.PIECE, Step.REFUSE),
}
MOVES: Mapping[Step, ReturnState] = {
    Step.AGREE: ReturnState.APPROVED,
    Step.REFUSE: ReturnState.REFUSED,
    Step.SOUND: ReturnState.RECEIVED,
    Step.SPOILT: ReturnState.RECEIVED,
}
KEYS: Mapping[Step, str] = {
    Step.AGREE: "a", Step.REFUSE: "n", Step.SOUND: "s", Step.SPOILT: "b", Step.MONEY: "m",
    Step.PIECE: "p",
}  # fmt: skip


def is_late(stage: Stage, since: datetime, now: datetime) -> bool:
    """Say whether a return has waited longer than the shop promises."""
    return now - since > TARGETS[stage]

"""Decide on a return under one's claim, once."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from desk.actions.claim import use_claim
from desk.errors import NothingChosenError, ReasonNotChosenError
from desk.reasons import Reason
from desk.returning import MOVES, STEPS, Stage, Step
from orders.actions.replace_return import replace_return
from orders.actions.take_return import move_return, refund_return
from orders.models import ReturnRequest


@transaction.atomic
def decide_return(
    *,
    row: ReturnRequest,
    step: Step,
    actor: User,
    now: datetime,
    reason: Reason | None = None,
    words: str = "",
    amount_paise: int | None = None,
) -> ReturnRequest:
    """Carry a decision out; the buyer reads a refusal in the order's own language.

    Above the shop's limit the first person's decision only proposes the money.
    Locks: the claim, then the order. Raises: ClaimLostError, NothingChosenError,
    ReasonNotChosenError, MoveRefusedError, OutOfStockError, RefundTooHighError, SamePersonError.
    """
    use_claim(subject=f"return:{row.pk}", user=actor, now=now)
    if step not in STEPS[Stage(row.state)]:
        raise NothingChosenError
    if step is Step.MONEY:
        return refund_return(request_id=row.pk, user=actor, amount_paise=amount_paise)
    if step is Step.PIECE:
        return replace_return(request_id=row.pk, user=actor)
    return move_return(
        request_id=row.pk, to=MOVES[step], user=actor, is_sound=step is Step.SOUND,
        refusal=told(row, reason, words) if step is Step.REFUSE else "",
    )  # fmt: skip


def told(row: ReturnRequest, reason: Reason | None, words: str) -> str:
    """Return what the buyer reads: the ready-made sentence, then what was added by hand.

    Raises: ReasonNotChosenError.
    """
    is_english = row.line.consignment.order.language == "en"
    ready = (reason.text_en if is_english else reason.text_hi) if reason else ""
    text = " ".join(part.rstrip(".।") for part in (ready, words.strip()) if part)
    if not text:
        raise ReasonNotChosenError
    return text[:300]

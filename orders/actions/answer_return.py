"""Answer a return as its maker."""

from django.db import transaction

from accounts.models import User
from audit.actions.write_entry import write_entry
from orders import locks
from orders.actions.take_return import move_return
from orders.errors import ChoiceMissingError, MovedOnError
from orders.models import OrderEvent, ReturnRequest
from orders.reads.returns_panel import return_words
from orders.rules.answers import Answer, answers
from orders.rules.returns import ReturnState

MOVES = {
    Answer.AGREE: ReturnState.APPROVED,
    Answer.REFUSE: ReturnState.REFUSED,
    Answer.BACK: ReturnState.RECEIVED,
}
NEEDS_WORDS = frozenset({Answer.REFUSE, Answer.OBJECT})


def answer_return(
    *, request_id: int, answer: str, words: str = "", is_sound: bool = False, user: User
) -> ReturnRequest:
    """Agree, refuse with a reason, ask staff to decide, or note that the piece is back.

    Locks: the order, then stock. Raises: ChoiceMissingError, MovedOnError.
    """
    told = words.strip()[:300]
    if answer not in set(Answer) or (answer in NEEDS_WORDS and not told):
        raise ChoiceMissingError
    with transaction.atomic():
        request = ReturnRequest.objects.select_related("line").get(pk=request_id)
        locks.lock_consignment(request.line.consignment_id)
        request.refresh_from_db()
        if Answer(answer) not in answers(
            request.state, request.reason, has_objected=has_objected(request)
        ):
            raise MovedOnError(what=return_words(ReturnState(request.state)))
        write_entry(actor=user, verb=f"return-{answer}", subject=request, note=told)
        if answer == Answer.OBJECT:
            _object(request, told, user)
            return request
        return move_return(
            request_id=request_id,
            to=MOVES[Answer(answer)],
            user=user,
            refusal=told,
            is_sound=is_sound,
            actor=OrderEvent.Actor.MAKER,
        )


def has_objected(request: ReturnRequest) -> bool:
    """Say whether the maker has asked staff to decide. One query."""
    return OrderEvent.objects.filter(
        consignment_id=request.line.consignment_id,
        kind="return_objected",
        facts__number=request.code,
    ).exists()


def _object(request: ReturnRequest, words: str, user: User) -> None:
    line = request.line
    OrderEvent.objects.create(
        order_id=line.consignment.order_id,
        consignment_id=line.consignment_id,
        kind="return_objected",
        actor=OrderEvent.Actor.MAKER,
        user=user,
        facts={"number": request.code, "words": words},
        line_ids=[line.pk],
    )

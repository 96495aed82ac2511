"""What a maker may answer to a return. Pure."""

from enum import StrEnum

from orders.rules.returns import SHOPS_FAULT, Reason, ReturnState


class Answer(StrEnum):
    """A maker's answer: agree, refuse, ask staff to decide, or note that the piece is back."""

    AGREE = "agree"
    REFUSE = "refuse"
    OBJECT = "object"
    BACK = "back"


def answers(state: str, reason: str, *, has_objected: bool) -> frozenset[Answer]:
    """Return what a maker may answer now.

    Source: E-Commerce Rules 2020, rule 6(5)(h): where the piece is at fault nobody may refuse,
    so a maker who sees it otherwise asks staff, once.
    """
    if state == ReturnState.APPROVED:
        return frozenset({Answer.BACK})
    if state != ReturnState.ASKED:
        return frozenset()
    is_fault = Reason(reason) in SHOPS_FAULT
    if has_objected:
        return frozenset({Answer.AGREE})
    return frozenset({Answer.AGREE, Answer.OBJECT if is_fault else Answer.REFUSE})

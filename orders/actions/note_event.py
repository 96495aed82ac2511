"""Write a line of an order's history; what staff or a maker did enters the audit log too."""

from collections.abc import Iterable

from accounts.models import User
from audit.actions.write_entry import write_entry
from audit.rules import without_numbers
from orders.models import Consignment, Order, OrderEvent

ANSWERABLE = {OrderEvent.Actor.STAFF, OrderEvent.Actor.MAKER}


def note_event(
    *,
    order: Order,
    kind: str,
    actor: str,
    user: User | None = None,
    consignment: Consignment | None = None,
    reason: str = "",
    facts: dict[str, object] | None = None,
    line_ids: Iterable[int] = (),
) -> OrderEvent:
    """Append an event, inside the transaction it tells about; it can never be changed.

    A reason is kept without telephone numbers: the row outlives the person's wish to be erased.
    """
    kept: dict[str, object] = {**(facts or {})}
    if reason:
        kept["reason"] = without_numbers(reason)[:300]
    if actor in ANSWERABLE:
        parcel = {"parcel": consignment.number} if consignment else {}
        write_entry(
            actor=user, verb=f"order-{kind}"[:60], subject=order, note=reason,
            after={**(facts or {}), **parcel},
        )  # fmt: skip
    return OrderEvent.objects.create(
        order=order, consignment=consignment, kind=kind, actor=actor, user=user, facts=kept,
        line_ids=list(line_ids),
    )  # fmt: skip

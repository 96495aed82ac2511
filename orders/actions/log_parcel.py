"""Write down what a maker did with a parcel, and tell whoever came second."""

from typing import NoReturn

from accounts.models import User
from audit.actions.write_entry import write_entry
from odop_store.kernel.contact import masked_mobile
from orders.errors import AlreadyDoneError, MovedOnError
from orders.models import Consignment, OrderEvent
from orders.reads.packing_words import state_words


def log_parcel(
    *, consignment: Consignment, kind: str, user: User, facts: dict[str, object] | None = None
) -> None:
    """Append the event and its line of the audit log, inside the transaction they tell about."""
    OrderEvent.objects.create(
        order=consignment.order,
        consignment=consignment,
        kind=kind,
        actor=OrderEvent.Actor.MAKER,
        user=user,
        facts=facts or {},
    )
    audit_parcel(consignment=consignment, kind=kind, user=user, facts=facts)


def audit_parcel(
    *, consignment: Consignment, kind: str, user: User, facts: dict[str, object] | None = None
) -> None:
    write_entry(actor=user, verb=f"parcel-{kind}", subject=consignment, after=facts or {})


def was_done_by(consignment: Consignment, kind: str, user: User) -> bool:
    """Say whether the last thing done with a parcel was this, by this very person."""
    last = consignment.events.order_by("-id").first()
    return last is not None and (last.kind, last.user_id) == (kind, user.pk)


def tell_second(consignment: Consignment, user: User) -> NoReturn:
    """Refuse, naming who was quicker where it was another person.

    Raises: AlreadyDoneError, MovedOnError.
    """
    what = state_words(consignment.state)
    last = consignment.events.order_by("-id").select_related("user").first()
    if last is None or last.user is None or last.user_id == user.pk:
        raise MovedOnError(what=what)
    raise AlreadyDoneError(
        who=last.user.full_name or masked_mobile(last.user.mobile or ""), what=what
    )

"""Put an order's address right before anything of it is packed."""

from collections.abc import Mapping

from django.db import transaction

from accounts.models import User
from districts.models import PinCode
from odop_store.kernel.contact import normalise_pin
from orders import locks
from orders.actions.note_event import note_event
from orders.errors import AddressRefusedError, OtherStateError, TooLateError
from orders.models import Order, OrderEvent
from orders.notify import tell_buyer
from orders.rules.states import ConsignmentState, OrderState

MAY_CHANGE = ("full_name", "pin", "district", "house", "area", "landmark")
WANTED = ("full_name", "pin", "district", "house", "area")
LONGEST = {"full_name": 80, "pin": 6, "district": 60, "area": 80, "landmark": 80}
BEFORE_PACKING = {ConsignmentState.PLACED, ConsignmentState.CONFIRMED, ConsignmentState.CANCELLED}


def change_address(*, order_id: int, address: Mapping[str, str], user: User, reason: str) -> Order:
    """Write the new address and tell the buyer; the charge agreed on stays.

    The mobile number stays, for the order's link and codes go there. The state stays, for the
    tax of the order was reckoned by it. Locks: the order.
    Raises: TooLateError once a parcel is packed, OtherStateError, AddressRefusedError.
    """
    with transaction.atomic():
        order = locks.lock_order(order_id)
        states = {ConsignmentState(s) for s in order.consignments.values_list("state", flat=True)}
        is_open = order.state in {OrderState.PLACED, OrderState.CONFIRMED}
        if not is_open or not states <= BEFORE_PACKING:
            raise TooLateError
        changed = _write(order, address)
        if changed:
            note_event(
                order=order, kind="address_changed", actor=OrderEvent.Actor.STAFF, user=user,
                reason=reason, facts={"fields": changed},
            )  # fmt: skip
            tell_buyer(order, "address_changed")
    return order


def _write(order: Order, address: Mapping[str, str]) -> list[str]:
    """Put what differs into the order; return the names of the fields, for values stay out."""
    typed = {name: address[name].strip() for name in MAY_CHANGE if name in address}
    pin = normalise_pin(typed.get("pin", order.pin))
    typed["pin"] = pin or ""
    if any(not typed.get(name, "x") for name in WANTED):
        raise AddressRefusedError
    known = PinCode.objects.filter(pin=pin).first()
    if known is not None and known.state_id != order.state_code:
        raise OtherStateError
    changed = [name for name, value in typed.items() if getattr(order, name) != value]
    for name in changed:
        setattr(order, name, typed[name][: LONGEST.get(name, 120)])
    if changed:
        order.needs_pin_check = known is None
        order.save(update_fields=[*changed, "needs_pin_check"])
    return changed

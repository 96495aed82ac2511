"""What a posted form asks to be done with a parcel: by a signed-in helper or by the SMS link."""

from collections.abc import Callable, Mapping

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from odop_store.kernel.digits import whole_number
from orders.actions.accept_parcel import accept_parcel
from orders.actions.delay_parcel import delay_parcel
from orders.actions.give_up_parcel import give_up_parcel
from orders.actions.pack_parcel import pack_parcel
from orders.actions.send_parcel import send_parcel
from orders.models import Consignment

Deed = Callable[[Consignment, Mapping[str, str], User], str]


def accept(parcel: Consignment, sent: Mapping[str, str], user: User) -> str:
    accept_parcel(consignment_id=parcel.pk, user=user)
    return _("Accepted. Pack it by %(day)s.") % {"day": date_format(parcel.dispatch_by, "j F")}


def pack(parcel: Consignment, sent: Mapping[str, str], user: User) -> str:
    pack_parcel(consignment_id=parcel.pk, user=user)
    return _("Packed. The buyer knows. Now hand it to the courier.")


def send(parcel: Consignment, sent: Mapping[str, str], user: User) -> str:
    courier, number = sent.get("courier", "")[:20], sent.get("number", "")[:60]
    send_parcel(consignment_id=parcel.pk, courier=courier, number=number, user=user)
    return _("Sent. The buyer has the courier's number.")


def delay(parcel: Consignment, sent: Mapping[str, str], user: User) -> str:
    days = whole_number(sent.get("days", "")[:4]) or 0
    delay_parcel(consignment_id=parcel.pk, days=days, reason=sent.get("reason", ""), user=user)
    return _("The buyer is told about the new day and may cancel.")


def give_up(parcel: Consignment, sent: Mapping[str, str], user: User) -> str:
    give_up_parcel(consignment_id=parcel.pk, reason=sent.get("reason", ""), user=user)
    return _("The buyer is told and gets the money back.")


DEEDS: dict[str, Deed] = {
    "accept": accept,
    "pack": pack,
    "send": send,
    "delay": delay,
    "cannot": give_up,
}

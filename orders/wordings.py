"""The messages of the bargain; their Hindi stands in the catalogue, staff may change both.

An SMS in Hindi holds 70 characters a part, so texts are short and the link carries the rest.
"""

from django.utils.translation import gettext_noop as _

from notices.rules import Wording

WORDINGS = {
    "confirm_code": Wording(
        _("Your code for order %(code)s"),
        _("%(otp)s is your code for order %(code)s of %(total)s at %(shop)s. Tell nobody."),
        is_secret=True,
    ),
    "order_confirmed": Wording(
        _("Order %(code)s is confirmed"),
        _("Order %(code)s of %(total)s is confirmed. Follow it here: %(link)s"),
    ),
    "order_cancelled": Wording(
        _("Order %(code)s is cancelled"),
        _("Order %(code)s is cancelled. Money paid goes back the way it came. %(link)s"),
    ),
    "part_cancelled": Wording(
        _("A part of order %(code)s is cancelled"),
        _(
            "A part of order %(code)s is cancelled; %(amount)s less to pay or on its way back. %(link)s"
        ),
    ),
    "order_lapsed": Wording(
        _("Order %(code)s was not paid"),
        _(
            "Order %(code)s was not paid in time and its pieces are free again. Money deducted comes back by itself. %(link)s"
        ),
    ),
    "too_late_refund": Wording(
        _("Your payment for order %(code)s goes back"),
        _(
            "Your payment for %(code)s came after its pieces were sold. We send %(amount)s back. %(link)s"
        ),
    ),
    "refund_done": Wording(
        _("Refund for order %(code)s"),
        _("%(amount)s for order %(code)s is on its way to you; banks take 5 to 7 days. %(link)s"),
    ),
    "parcel_packed": Wording(
        _("A parcel of order %(code)s is packed"),
        _("%(maker)s has packed your parcel of order %(code)s. %(link)s"),
    ),
    "parcel_shipped": Wording(
        _("A parcel of order %(code)s is on its way"),
        _("Your parcel from %(maker)s is on its way with %(courier)s %(number)s. %(link)s"),
    ),
    "parcel_delayed": Wording(
        _("Order %(code)s comes later"),
        _(
            "%(maker)s needs more days for order %(code)s (%(why)s): it comes by %(day)s. You may cancel free of charge: %(link)s"
        ),
    ),
    "parcel_out": Wording(
        _("Out for delivery: order %(code)s"),
        _("Your parcel of order %(code)s comes today. %(link)s"),
    ),
    "parcel_delivered": Wording(
        _("Delivered: order %(code)s"),
        _("Your parcel of order %(code)s is delivered. Something wrong? %(link)s"),
    ),
    "parcel_returned": Wording(
        _("A parcel of order %(code)s came back"),
        _("Your parcel of order %(code)s could not be delivered and is going back. %(link)s"),
    ),
    "address_changed": Wording(
        _("New address for order %(code)s"),
        _("The address of order %(code)s was changed. Not you? Call us. %(link)s"),
    ),
    "balance_due": Wording(
        _("The balance for order %(code)s"),
        _(
            "Order %(code)s is packed. Please pay the balance of %(amount)s to have it sent: %(link)s"
        ),
    ),
    "balance_paid": Wording(
        _("The balance for order %(code)s has arrived"),
        _("The balance of %(amount)s for order %(code)s has arrived. It is sent now. %(link)s"),
    ),
    "maker_paid": Wording(
        _("Order %(code)s is paid in full"), _("Order %(code)s is paid in full: you may send it.")
    ),
    "pay_link": Wording(
        _("Pay for order %(code)s"),
        _("Pay %(amount)s for order %(code)s here: %(link)s"),
    ),
    "order_link": Wording(
        _("The link to order %(code)s"), _("Follow order %(code)s here: %(link)s")
    ),
    "return_asked": Wording(
        _("Return %(number)s"),
        _("We have your return %(number)s for order %(code)s and answer within 48 hours. %(link)s"),
    ),
    "return_approved": Wording(
        _("Return %(number)s is agreed"),
        _("Return %(number)s is agreed. What happens next: %(link)s"),
    ),
    "return_received": Wording(
        _("Return %(number)s has arrived"),
        _("Your return %(number)s has arrived and is being looked at. %(link)s"),
    ),
    "return_replaced": Wording(
        _("A new piece for return %(number)s"),
        _("For return %(number)s we send you the same piece again. Follow it here: %(link)s"),
    ),
    "return_refused": Wording(
        _("Return %(number)s was not agreed"),
        _("Return %(number)s was not agreed: %(why)s. You can complain: %(link)s"),
    ),
    "maker_return": Wording(
        _("A return for order %(code)s"),
        _("The buyer of order %(code)s wants to send something back."),
    ),
    "maker_new": Wording(_("New order %(code)s"), _("New order %(code)s: pack it by %(day)s.")),
    "maker_new_link": Wording(
        _("New order %(code)s"), _("New order %(code)s: pack it by %(day)s. %(link)s")
    ),
    "maker_cancelled": Wording(
        _("Order %(code)s is cancelled"), _("Order %(code)s is cancelled. Do not send it.")
    ),
    "maker_changed": Wording(
        _("Order %(code)s has changed"),
        _("Order %(code)s has changed: some pieces were cancelled. Look again before packing."),
    ),
}

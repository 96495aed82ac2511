"""What the desk's own verbs say in the audit log, and those of the apps below."""

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.wordings import name_verbs

EVENTS = {"listing": "catalog.ListingEvent", "artisan": "artisans.ArtisanEvent"}
PARCEL = [
    ("accepted", _("Parcel accepted")),
    ("delayed", _("Parcel comes later")),
    ("cannot_make", _("The artisan cannot make it")),
    ("packed", _("Parcel packed")),
    ("shipped", _("Parcel sent")),
    ("out_for_delivery", _("Parcel out for delivery")),
    ("delivered", _("Parcel delivered")),
    ("returned", _("Parcel came back")),
]
DESK_VERBS: dict[str, list[tuple[str, Promise]]] = {
    "pieces": [
        ("approve", _("Piece approved")),
        ("change", _("Change of a piece asked for")),
        ("refuse", _("Piece not approved")),
    ],
    "edits": [
        ("approve", _("Edit put live")),
        ("change", _("Change of an edit asked for")),
        ("refuse", _("Edit not approved")),
    ],
    "makers": [
        ("approve", _("Maker verified")),
        ("change", _("Change of an application asked for")),
        ("refuse", _("Application not approved")),
    ],
    "ticket": [
        ("acknowledge", _("Acknowledged")),
        ("answer", _("Complaint answered")),
        ("ask-maker", _("The artisan was asked")),
        ("escalate", _("Passed up")),
        ("note", _("Note for staff")),
        ("resolve", _("Complaint settled")),
    ],
    "enquiry": [
        ("assign", _("Given to an artisan")),
        ("decline", _("Enquiry declined")),
        ("quote", _("Quotation sent")),
    ],
    "order": [
        ("phone", _("Taken by phone")),
        ("note", _("Note for staff")),
        ("link-sent", _("The order's link was sent")),
        ("message-sent", _("A message was sent again")),
        ("address_changed", _("Address put right")),
        ("cancelled", _("Order cancelled")),
        ("part_cancelled", _("A part was cancelled")),
        ("restocked", _("Put back on the shelf")),
        ("confirmed", _("Order confirmed")),
        *PARCEL,
        ("return_approved", _("Return agreed to")),
        ("return_refused", _("Return refused")),
        ("return_received", _("Return has come back")),
        ("return_objected", _("The artisan objects to a return")),
        ("return_replaced", _("The same piece is sent again")),
        ("return_first_person", _("One of two people agreed to a refund")),
        ("return_refunded", _("Refund agreed to")),
    ],
    "parcel": [*PARCEL, ("by-link", _("Done by the SMS link"))],
    "return": [
        ("agree", _("The artisan agreed to a return")),
        ("refuse", _("The artisan refused a return")),
        ("object", _("The artisan objects to a return")),
        ("back", _("Return has come back")),
    ],
    "payment": [("asked", _("The gateway was asked about a payment"))],
    "refund": [
        ("asked", _("The gateway was asked for a refund")),
        ("paid-by-hand", _("Refund paid by hand")),
    ],
    "payout": [
        ("scheduled", _("Payout prepared")),
        ("exported", _("Payout in a bank file")),
        ("paid", _("Payout paid")),
        ("bounced", _("Payout came back")),
    ],
    "review": [
        ("answered", _("The artisan answered a review")),
        ("published", _("Review shown")),
        ("refused", _("Review not shown")),
    ],
    "courier": [("list", _("A courier's list was taken in"))],
    "fact": [
        ("proposed", _("Change of a fact proposed")),
        ("published", _("Fact published")),
        ("refused", _("Change of a fact refused")),
        ("checked", _("Source checked")),
    ],
    "text": [("settled", _("Translation settled"))],
    "signal": [
        ("cleared", _("Signal cleared")),
        ("confirmed", _("Signal confirmed")),
    ],
    "action": [
        ("publish", _("Changes of facts published")),
        ("refuse", _("Changes of facts refused")),
        ("check_today", _("Sources checked")),
        ("settle", _("Translations settled")),
        ("cancel", _("Order cancelled by staff")),
        ("mark_packed", _("Marked as packed")),
        ("mark_shipped", _("Marked as sent")),
        ("mark_out", _("Marked as out for delivery")),
        ("mark_delivered", _("Marked as delivered")),
        ("mark_returned", _("Marked as returned")),
        ("drop_steps", _("Second step taken away")),
        ("sign_out", _("Signed out everywhere")),
        ("try_again", _("Messages are tried again")),
        ("download", _("Papers downloaded")),
        ("gstr8", _("Figures for GSTR-8 downloaded")),
        ("tds", _("Figures of income tax downloaded")),
        ("month", _("Figures of a month downloaded")),
        ("export", _("Exported the log")),
    ],
}


def name_all_verbs() -> None:
    """Tell the log the words of every app: the desk alone knows them all."""
    for prefix, model in EVENTS.items():
        name_verbs(prefix, apps.get_model(model)._meta.get_field("verb").flatchoices)  # type: ignore[union-attr]
    for prefix, words in DESK_VERBS.items():
        name_verbs(prefix, words)

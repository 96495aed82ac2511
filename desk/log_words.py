"""What the desk's own verbs say in the audit log, and those of the apps below."""

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.wordings import name_verbs

EVENTS = {"listing": "catalog.ListingEvent", "artisan": "artisans.ArtisanEvent"}
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
    "order": [("phone", _("Taken by phone"))],
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
        ("export", _("Exported the log")),
    ],
}


def name_all_verbs() -> None:
    """Tell the log the words of every app: the desk alone knows them all."""
    for prefix, model in EVENTS.items():
        name_verbs(prefix, apps.get_model(model)._meta.get_field("verb").flatchoices)  # type: ignore[union-attr]
    for prefix, words in DESK_VERBS.items():
        name_verbs(prefix, words)

"""The messages about complaints; their Hindi stands in the catalogue, staff may change both."""

from django.utils.translation import gettext_noop as _

from notices.rules import Wording

WORDINGS = {
    "ticket_received": Wording(
        _("Complaint %(code)s"),
        _("We have your complaint %(code)s and answer within 48 hours. Follow it: %(link)s"),
    ),
    "ticket_link": Wording(
        _("The link to complaint %(code)s"), _("Follow complaint %(code)s here: %(link)s")
    ),
    "ticket_acknowledged": Wording(
        _("Complaint %(code)s is being looked into"),
        _("We are looking into complaint %(code)s; a decision comes by %(day)s. %(link)s"),
    ),
    "ticket_answered": Wording(
        _("An answer to complaint %(code)s"), _("Complaint %(code)s has an answer: %(link)s")
    ),
    "ticket_escalated": Wording(
        _("Complaint %(code)s was passed up"),
        _("Complaint %(code)s is now with: %(level)s. %(link)s"),
    ),
    "ticket_resolved": Wording(
        _("Complaint %(code)s is settled"),
        _("Complaint %(code)s is settled. Read how, or open it again: %(link)s"),
    ),
    "ticket_for_officer": Wording(
        _("Complaint %(code)s is with you"),
        _("Complaint %(code)s was passed up to the grievance officer. Decide by %(day)s."),
    ),
    "maker_ticket": Wording(
        _("A question about complaint %(code)s"),
        _("A buyer complained (%(code)s). Please tell your side."),
    ),
}

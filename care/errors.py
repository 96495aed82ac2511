"""What complaints refuse, in words for the person at the screen."""

from django.utils.translation import gettext_lazy as _

from odop_store.kernel.errors import ShopError


class TooManyTicketsError(ShopError):
    """More complaints from one place or person than anybody writes in earnest."""

    code = "too_many_tickets"
    http_status = 429
    message = _(
        "Many complaints came from here just now. Please wait %(minutes)s minutes, or call us."
    )


class TicketLinkTooOldError(ShopError):
    code = "ticket_link_too_old"
    http_status = 410
    message = _("This link is too old. Ask for a new one with your ticket number.")


class TicketEndedError(ShopError):
    """A complaint that has ended takes no more messages."""

    code = "ticket_ended"
    http_status = 409
    message = _("This complaint has ended. Open it again first, or write a new one.")


class WordsNeededError(ShopError):
    code = "words_needed"
    http_status = 422
    message = _("Please write a few words first.")


class TopRungError(ShopError):
    code = "top_rung"
    http_status = 409
    message = _("The grievance officer has this already: there is nobody above in the shop.")


class ReopenTooLateError(ShopError):
    code = "reopen_too_late"
    http_status = 409
    message = _("A complaint can be opened again within %(days)s days. Please write a new one.")

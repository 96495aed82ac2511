"""What quotations refuse, in words for the person at the screen."""

from django.utils.translation import gettext_lazy as _

from odop_store.kernel.errors import ShopError


class TooManyEnquiriesError(ShopError):
    code = "too_many_enquiries"
    http_status = 429
    message = _(
        "Many enquiries came from here just now. Please wait %(minutes)s minutes, or call us."
    )


class EnquiryLinkTooOldError(ShopError):
    code = "enquiry_link_too_old"
    http_status = 410
    message = _("This link is too old. Please ask for a quotation again.")


class EnquiryEndedError(ShopError):
    code = "enquiry_ended"
    http_status = 409
    message = _("This enquiry has ended. Please write a new one.")


class QuoteLapsedError(ShopError):
    code = "quote_lapsed"
    http_status = 409
    message = _("The quotation was valid until %(day)s. Please ask for a new one.")


class QuoteChangedError(ShopError):
    """The buyer accepts another offer than the newest."""

    code = "quote_changed"
    http_status = 409
    message = _("There is a newer quotation. Please read it first.")


class NoMakerError(ShopError):
    code = "no_maker"
    http_status = 422
    message = _("Give the enquiry to an artisan first.")


class OthersPieceError(ShopError):
    code = "others_piece"
    http_status = 422
    message = _("A quotation is made of this artisan's own pieces.")


class WrongDayError(ShopError):
    code = "wrong_day"
    http_status = 422
    message = _("A quotation is valid for at least a day and at most %(days)s days.")


class SayMoreError(ShopError):
    code = "say_more"
    http_status = 422
    message = _("Please write a few words first.")

"""What signing in refuses, in words for the person at the screen."""

from django.utils.translation import gettext_lazy as _

from odop_store.kernel.errors import ShopError


class MobileUnclearError(ShopError):
    code = "mobile_unclear"
    http_status = 422
    message = _("Write the ten digits of an Indian mobile number, for example 98765 43210.")


class TooManyCodesError(ShopError):
    code = "too_many_codes"
    http_status = 429
    message = _("Too many codes were asked for. Please wait %(minutes)s minutes, or call us.")


class CodeWrongError(ShopError):
    """A wrong, used, expired or never sent code: one answer for all of them."""

    code = "code_wrong"
    http_status = 422
    message = _("This code is not right or is too old. Check the SMS, or ask for a new code.")

"""What the workshop refuses about makers and their papers."""

from django.utils.translation import gettext_lazy as _

from odop_store.kernel.errors import ShopError


class NumberRefusedError(ShopError):
    """A number whose form or check character is wrong."""

    code = "number_refused"
    http_status = 422
    message = _("This number does not look right. Please compare it with the paper.")


class GstinChecksumError(NumberRefusedError):
    code = "gstin_checksum"
    message = _("One letter or digit of this GSTIN is mistyped. Please compare it with the paper.")


class GstinOtherStateError(NumberRefusedError):
    code = "gstin_other_state"
    message = _(
        "This GSTIN begins with %(given)s and belongs to another state. Give the one of this state, which begins with %(wanted)s."
    )


class GstinOtherPanError(NumberRefusedError):
    code = "gstin_other_pan"
    message = _("The PAN inside this GSTIN is not the PAN you gave. Please check both.")


class FileRefusedError(ShopError):
    """A paper that is neither a photo nor a PDF, or is too large."""

    code = "file_refused"
    http_status = 422
    message = _("Send a photo or a PDF of at most %(limit_mb)s MB.")


class ApplicationIncompleteError(ShopError):
    code = "application_incomplete"
    http_status = 422
    message = _("Something is still missing. The list shows what.")


class ReasonMissingError(ShopError):
    code = "reason_missing"
    http_status = 422
    message = _("Write the reason, so that the maker knows what to do.")


class ConsentMissingError(ShopError):
    code = "consent_missing"
    http_status = 422
    message = _("Please read the notice and say yes to it first.")


class LastOwnerError(ShopError):
    code = "last_owner"
    http_status = 409
    message = _("A shop needs at least one owner. Make somebody else the owner first.")


class AlreadyMemberError(ShopError):
    code = "already_member"
    http_status = 409
    message = _("This number is already a member of this shop.")


class NotYoursError(ShopError):
    """A task that this person's role does not include."""

    code = "not_your_task"
    http_status = 403
    message = _("Your role in this shop does not include this. Ask the owner.")


class ConfirmAgainError(ShopError):
    """A change for which the person must prove the mobile again."""

    code = "confirm_again"
    http_status = 403
    message = _("For your safety, please confirm your mobile number again.")


class PayoutRefusedError(ShopError):
    code = "payout_refused"
    http_status = 422
    message = _("This account could not be confirmed. Please check the number and try again.")


class HolidayDateError(ShopError):
    code = "holiday_date"
    http_status = 422
    message = _("Choose the day you will be back: tomorrow or later, within a year.")


class AccountNotInDoubtError(ShopError):
    code = "account_not_in_doubt"
    http_status = 409
    message = _("This account was decided on already, or you gave it yourself.")


class VisitReasonError(ShopError):
    code = "visit_reason"
    http_status = 422
    message = _("Please write why you go in, in a few words: the maker and the log keep it.")


class NotInVisitError(ShopError):
    """What only the maker in person may do, asked for by staff in the workshop."""

    code = "not_in_visit"
    http_status = 403
    message = _("Only the maker can do this. Please ask them to sign in.")

"""What the desk refuses, in words for the member of staff at the screen."""

from django.utils.translation import gettext_lazy as _

from odop_store.kernel.errors import ShopError


class SecondStepWrongError(ShopError):
    code = "second_step_wrong"
    http_status = 422
    message = _("This code is not right, or it was used already. Wait for the next one.")


class LockedOutError(ShopError):
    code = "locked_out"
    http_status = 429
    message = _("Too many wrong tries. Please wait %(minutes)s minutes.")


class ClaimedByOtherError(ShopError):
    code = "claimed_by_other"
    http_status = 409
    message = _("%(name)s is checking this now. Please take the next one.")


class ClaimLostError(ShopError):
    code = "claim_lost"
    http_status = 409
    message = _("Your time for this one ran out, or it was decided already. Nothing was changed.")


class PaperDecidedError(ShopError):
    code = "paper_decided"
    http_status = 409
    message = _("This paper was decided or changed meanwhile. Nothing was done: please look again.")


class NotReadyError(ShopError):
    code = "not_ready"
    http_status = 422
    message = _("This cannot go live yet. See what is missing in the checklist.")


class ReasonNotChosenError(ShopError):
    code = "reason_not_chosen"
    http_status = 422
    message = _("Choose or write a reason: the maker reads it.")


class WordsNeededError(ShopError):
    code = "words_needed"
    http_status = 422
    message = _("Please write why, in a few words: it stays with the order.")


class NothingChosenError(ShopError):
    code = "nothing_chosen"
    http_status = 422
    message = _("Nothing was chosen, or it was done already.")


class PasskeyRefusedError(ShopError):
    code = "passkey_refused"
    http_status = 422
    message = _("This passkey was not accepted. Try again, or use the code of your app.")


class PasskeyCopiedError(PasskeyRefusedError):
    code = "passkey_copied"
    message = _(
        "This passkey may have been copied, so it opens the desk no more. Use the code of your "
        "app or a recovery code, then remove it under “Your passkeys”."
    )


class LastStepError(ShopError):
    code = "last_step"
    http_status = 409
    message = _("This is your only second step. Add a code app or another passkey first.")


class ConsentNeededError(ShopError):
    code = "consent_needed"
    http_status = 422
    message = _("Read the notice to the owner first, and note that they agreed.")


class SignalDecidedError(ShopError):
    code = "signal_decided"
    http_status = 409
    message = _("Somebody decided on this signal already.")

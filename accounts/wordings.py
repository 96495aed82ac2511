"""The messages of signing in; staff may change their wording."""

from django.utils.translation import gettext_noop as _

from notices.rules import Wording

WORDINGS = {
    "sign_in_code": Wording(
        _("Your code to log in"),
        _("%(otp)s is your code to log in. It holds for 10 minutes. Tell nobody."),
        is_secret=True,
    ),
}

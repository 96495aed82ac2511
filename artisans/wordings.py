"""The messages of the workshop; staff may change them."""

from django.utils.translation import gettext_noop as _

from notices.rules import Wording

WORDINGS = {
    "staff_visit": Wording(
        _("Our staff is in your workshop"),
        _("%(name)s of our staff is working in your workshop until %(until)s. Not asked? Call us."),
    ),
}

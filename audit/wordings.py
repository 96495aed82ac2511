"""The words of the log: what happened, to which kind of row, in which field.

An entry keeps keys, never sentences; apps above name their own verbs with `name_verbs`.
"""

from collections.abc import Iterable

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

VERBS: dict[str, str | Promise] = {
    "add": _("Added"),
    "change": _("Changed"),
    "remove": _("Removed"),
    "choose": _("Chosen anew"),
    "sign-in": _("Signed in at the desk"),
    "confirm": _("Confirmed the second step"),
    "password-refused": _("Wrong password at the desk"),
    "sign-in-refused": _("Second step refused"),
    "confirm-refused": _("Confirmation refused"),
    "passkey-added": _("Passkey added"),
    "passkey-dropped": _("Passkey removed"),
    "passkey-copied": _("Passkey closed: it may have been copied"),
    "price": _("Price changed"),
    "second-step-set": _("Set up the second step"),
    "second-step-dropped": _("Second step taken away"),
    "session-ended": _("Session ended"),
    "export-audit": _("Exported the log"),
    "move-up": _("Moved up"),
    "move-down": _("Moved down"),
}


def name_verbs(prefix: str, choices: Iterable[tuple[str, str | Promise]]) -> None:
    """Give the verbs of an app's events their words."""
    VERBS.update({f"{prefix}-{key}": label for key, label in choices})


def verb_words(verb: str) -> str:
    """Return what a verb says; one that nobody named is read as it stands."""
    return str(VERBS.get(verb) or verb.replace("-", " "))


def subject_words(label: str) -> str:
    """Return the name of a kind of row, such as "catalog.listing"."""
    try:
        return str(capfirst(apps.get_model(label)._meta.verbose_name)) if label else ""
    except LookupError:
        return label


def field_words(label: str, field: str) -> str:
    """Return what a field of a kind of row is called at the desk."""
    try:
        found = apps.get_model(label)._meta.get_field(field.removesuffix("_id"))
    except (LookupError, ValueError, FieldDoesNotExist):
        return field.replace("_", " ")
    return str(capfirst(getattr(found, "verbose_name", field)))

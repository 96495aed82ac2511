"""The rights of each role, read from the matrix in `desk/data/rights.csv`."""

import csv
from pathlib import Path

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from desk.rules import OWN_APPS, Role

MATRIX = Path(__file__).parent / "data" / "rights.csv"
# The administrator has every right on the shop's own tables but the ones that would rewrite
# history; these tables are nobody's to edit by hand.
NEVER = {"add_signincode", "change_signincode", "delete_signincode"}


def rights() -> dict[Role, set[str]]:
    """Return the rights of each role as "app.codename"."""
    found: dict[Role, set[str]] = {role: set() for role in Role}
    with MATRIX.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found[Role(row["role"])].add(row["right"])
    return found


def _all_rights() -> dict[str, Permission]:
    rows = Permission.objects.select_related("content_type")
    return {f"{row.content_type.app_label}.{row.codename}": row for row in rows}


@transaction.atomic
def load_roles() -> None:
    """Bring the groups in step with the matrix; a right that is unknown is a mistake.

    Raises: KeyError for a right that no table has.
    """
    known = _all_rights()
    matrix = rights()
    matrix[Role.ADMINISTRATOR] = {
        name for name in known if name.split(".")[0] in OWN_APPS and name.split(".")[1] not in NEVER
    } | {"audit.view_auditentry", "auth.view_group", "clock.view_scheduledrun"}
    for role, names in matrix.items():
        group, _made = Group.objects.get_or_create(name=role)
        group.permissions.set([known[name] for name in sorted(names)])

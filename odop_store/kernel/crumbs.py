"""Breadcrumbs."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext


@dataclass(frozen=True)
class Crumb:
    """One step of the trail; the page itself has no address."""

    label: str
    url: str | None = None


def trail(*crumbs: Crumb) -> list[Crumb]:
    """Return breadcrumbs that begin at home."""
    return [Crumb(gettext("Home"), reverse("home")), *crumbs]

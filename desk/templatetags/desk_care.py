"""Figures of the desk's first page about people who wait for an answer."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.utils import timezone

from desk.reads.grievances import late_and_open

register = template.Library()


@dataclass(frozen=True)
class Waiting:
    """How many wait, and how many of them too long."""

    count: int
    late_count: int


@register.simple_tag
def waiting_complaints(user: Any) -> Waiting:
    """{% waiting_complaints request.user as complaints %}: open complaints of the person's scope."""
    return Waiting(*late_and_open(user, timezone.now()))

"""Take the longest-waiting piece of work that nobody has on the desk."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from desk.actions.claim import take_claim
from desk.errors import ClaimedByOtherError


def take_first(request: HttpRequest, subject: str, waiting: Iterable[int]) -> int | None:
    """Claim the first of `waiting` (keys, longest wait first) that is free; say so if none is."""
    user: Any = request.user
    for pk in waiting:
        try:
            take_claim(subject=f"{subject}:{pk}", user=user, now=timezone.now())
        except ClaimedByOtherError:
            continue
        return pk
    messages.info(request, _("Nothing waits that nobody is checking already."))
    return None

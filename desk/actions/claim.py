"""Take something from the queue for oneself, for a while."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from desk.errors import ClaimedByOtherError, ClaimLostError
from desk.models import Claim
from desk.rules import CLAIM_LIFE


@transaction.atomic
def take_claim(*, subject: str, user: User, now: datetime) -> Claim:
    """Claim a subject, or prolong one's own claim.

    Locks: the subject's claim; two people asking at once are told apart by its unique key.
    Raises: ClaimedByOtherError.
    """
    claim, made = Claim.objects.get_or_create(
        subject=subject, defaults={"user": user, "expires_at": now + CLAIM_LIFE}
    )
    if not made:
        mine = Claim.objects.filter(Q(user=user) | Q(expires_at__lte=now), subject=subject)
        if not mine.update(user=user, expires_at=now + CLAIM_LIFE):
            raise ClaimedByOtherError(name=str(claim.user))
    return claim


def use_claim(*, subject: str, user: User, now: datetime) -> None:
    """End one's claim inside the transaction that decides; who has none decides nothing.

    Locks: the subject's claim.
    Raises: ClaimLostError.
    """
    held = Claim.objects.filter(subject=subject, user=user, expires_at__gt=now)
    if not held.delete()[0]:
        raise ClaimLostError


def drop_claim(*, subject: str, user: User) -> None:
    """Give a subject back to the queue."""
    Claim.objects.filter(subject=subject, user=user).delete()

"""Find the account of a mobile number or e-mail address, or make it."""

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import get_language

from accounts.models import User
from odop_store.kernel.codes import new_code


def find_or_make_shopper(*, who: str) -> User | None:
    """Return the shopper who is reached there, making the account where there is none.

    Returns None for staff and for accounts that were closed: they get no code.
    """
    reached = Q(email__iexact=who) if "@" in who else Q(mobile=who)
    found = User.objects.filter(reached).order_by("pk").first()
    if found is not None:
        return found if found.is_active and not found.is_staff else None
    try:
        with transaction.atomic():
            return _make(who)
    except IntegrityError:
        return User.objects.filter(reached, is_active=True, is_staff=False).first()


def _make(who: str) -> User:
    user = User(
        username=f"shopper-{new_code(12)}",
        email=who if "@" in who else "",
        mobile=None if "@" in who else who,
        language=(get_language() or "hi")[:2],
    )
    user.set_unusable_password()
    user.save()
    return user

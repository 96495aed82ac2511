"""The named doors to row locks."""

from accounts.models import SignInCode


def lock_latest_code(mobile: str) -> SignInCode | None:
    """Lock the newest code of a mobile. Locks: one sign-in code."""
    codes = SignInCode.objects.select_for_update().filter(mobile=mobile)
    return codes.order_by("-sent_at", "-id").first()

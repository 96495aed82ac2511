"""How signing in by code finds, makes and reaches people."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from notices.actions.queue_notice import queue_notice

OUTBOX_KEY = "outbox"


class ShopperAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Codes go out through the shop's own messages; staff never sign in by code alone."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": _("This code is not right. Please look at it again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Keep allauth's own sign-up page closed: asking for a code makes the account."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        if "code" in context:
            self._send_code("email", email, str(context["code"]))

    def send_verification_code_sms(self, user: User, phone: str, code: str, **_: Any) -> None:
        self._send_code("sms", phone, code)

    def _send_code(self, channel: str, recipient: str, code: str) -> None:
        queue_notice(
            purpose="sign_in_code",
            channel=channel,
            recipient=recipient,
            language=(get_language() or "en")[:2],
            facts={"otp": code},
        )
        # The demonstration's outbox shows a code only to the browser that asked for it.
        kept = self.request.session.get(OUTBOX_KEY, [])
        self.request.session[OUTBOX_KEY] = [*kept[-4:], recipient]

    def get_user_by_phone(self, phone: str) -> User | None:
        return User.objects.filter(mobile=phone, is_active=True, is_staff=False).first()

    def get_phone(self, user: User) -> tuple[str, bool] | None:
        """A stored mobile number was proved by its code when it was first used."""
        return (user.mobile, True) if user.mobile else None

    def set_phone(self, user: User, phone: str, verified: bool) -> None:
        user.mobile = phone
        user.save(update_fields=["mobile"])

    def set_phone_verified(self, user: User, phone: str) -> None:
        """Nothing to note: see get_phone."""

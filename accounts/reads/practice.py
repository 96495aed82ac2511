"""What a demonstration without a real SMS gateway may show on the page."""

from django.conf import settings

from notices.models import Notice


def practice_text(mobile: str) -> str:
    """Return the SMS just sent to a mobile; nothing in a shop that is no demonstration.

    A real gateway's words are wiped once it has taken them, so they can never be shown here.
    """
    if not settings.SHOP["is_demo"] or settings.NOTICES["sms_url"]:
        return ""
    sent = Notice.objects.filter(purpose="sign_in_code", channel="sms", recipient=mobile)
    last = sent.order_by("-id").first()
    return last.body if last else ""

"""What a demonstration without a real SMS gateway may show on the page."""

from django.conf import settings

from accounts.gateways import text_gateway


def practice_text(mobile: str) -> str:
    """Return the SMS just sent to a mobile; nothing in a shop that is no demonstration."""
    gateway = text_gateway()
    if not (settings.SHOP["is_demo"] and gateway.shows_texts):
        return ""
    sent = getattr(gateway, "sent", ())
    return next((text for number, text in reversed(sent) if number == mobile), "")

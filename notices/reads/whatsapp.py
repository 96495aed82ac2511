"""Whether news goes by WhatsApp."""

from django.conf import settings

from notices.models import WhatsAppChoice


def has_whatsapp() -> bool:
    """Say whether the shop can write by WhatsApp; in the demonstration the outbox stands for it."""
    return bool(settings.NOTICES["whatsapp_number_id"] or settings.SHOP["is_demo"])


def wants_whatsapp(mobile: str) -> bool:
    """Say whether the owner of a mobile asked for WhatsApp. One query, none without WhatsApp."""
    return has_whatsapp() and WhatsAppChoice.objects.filter(mobile=mobile).exists()

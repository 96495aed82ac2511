"""Which gateway carries a channel, from the settings."""

from typing import Any

from django.conf import settings

from notices.gateways.base import NoticeGateway
from notices.gateways.http_sms import HttpSmsGateway
from notices.gateways.outbox import OutboxGateway
from notices.gateways.smtp import SmtpGateway
from notices.gateways.whatsapp import WhatsAppGateway


def gateway_for(channel: str) -> NoticeGateway:
    """Return the gateway of a channel; what is not configured stays in the outbox."""
    chosen: dict[str, Any] = settings.NOTICES
    if channel == "sms" and chosen["sms_url"]:
        return HttpSmsGateway(
            url=chosen["sms_url"],
            key=chosen["sms_key"],
            sender=chosen["sms_sender"],
            timeout=chosen["timeout"],
        )
    if channel == "whatsapp" and chosen["whatsapp_number_id"]:
        return WhatsAppGateway(
            url=chosen["whatsapp_url"],
            number_id=chosen["whatsapp_number_id"],
            token=chosen["whatsapp_token"],
            timeout=chosen["timeout"],
        )
    if channel == "email" and chosen["email_sender"]:
        return SmtpGateway(sender=chosen["email_sender"], timeout=chosen["timeout"])
    return OutboxGateway()

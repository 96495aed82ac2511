"""Which service confirms a payout account, from the settings."""

from django.conf import settings
from django.utils.module_loading import import_string

from artisans.gateways.base import PennyDropGateway


def penny_drop() -> PennyDropGateway:
    """Return the gateway named by PENNY_DROP."""
    gateway: PennyDropGateway = import_string(settings.PENNY_DROP)()
    return gateway

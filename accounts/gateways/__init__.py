"""Which gateway carries sign-in codes, from the settings."""

from django.conf import settings
from django.utils.module_loading import import_string

from accounts.gateways.base import TextGateway


def text_gateway() -> TextGateway:
    """Return the gateway named by SIGN_IN_TEXTS."""
    gateway: TextGateway = import_string(settings.SIGN_IN_TEXTS)()
    return gateway

"""Which payment services this shop has, from the settings."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver

from orders.gateways.payments.base import PaymentGateway
from orders.gateways.payments.practice import PracticeGateway
from orders.gateways.payments.razorpay import RazorpayGateway


@lru_cache(maxsize=1)
def razorpay_gateway() -> RazorpayGateway | None:
    """Return Razorpay where its keys are set."""
    chosen: dict[str, Any] = settings.PAYMENTS
    if not chosen["razorpay_key_id"]:
        return None
    return RazorpayGateway(
        key_id=chosen["razorpay_key_id"],
        key_secret=chosen["razorpay_key_secret"],
        webhook_secrets=chosen["razorpay_webhook_secrets"],
        url=chosen["razorpay_url"],
        timeout=chosen["timeout"],
        shop_name=str(settings.SHOP["name"]),
    )


@receiver(setting_changed)
def _forget(*, setting: str, **_: object) -> None:
    if setting == "PAYMENTS":
        razorpay_gateway.cache_clear()


def online_gateway() -> PaymentGateway | None:
    """Return the service online payments go to: Razorpay, else practice in a demonstration."""
    if gateway := razorpay_gateway():
        return gateway
    return PracticeGateway() if settings.PAYMENTS["is_practice"] else None


def gateway_named(name: str) -> PaymentGateway | None:
    """Return the service a past payment went to; cash has none."""
    if name == "practice":
        return PracticeGateway()
    return razorpay_gateway() if name == "razorpay" else None

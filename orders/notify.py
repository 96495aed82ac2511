"""Tell buyer and maker what changed; call these inside the transaction they tell about."""

from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format

from notices.actions.queue_notice import queue_notice
from odop_store.kernel.money import rupees
from orders.models import Consignment, Order
from orders.rules.links import sign_code


@dataclass(frozen=True)
class OrderLink:
    """An order's signed public address."""

    order: Order

    @property
    def token(self) -> str:
        return sign_code(self.order.code, key=settings.SECRET_KEY, today=timezone.localdate())

    @property
    def path(self) -> str:
        prefix = "/hi" if self.order.language == "hi" else ""
        return f"{prefix}/orders/{self.token}/"


def token_of(order: Order) -> str:
    return OrderLink(order).token


def _facts(order: Order) -> dict[str, object]:
    return {
        "code": order.code,
        "link": settings.SITE_URL + OrderLink(order).path,
        "total": rupees(order.total_paise),
        "shop": str(settings.SHOP["name"]),
    }


def tell_buyer(order: Order, purpose: str, **facts: object) -> None:
    """Write to the buyer by SMS, and by e-mail too where one is known."""
    facts = _facts(order) | facts
    ways = [("sms", order.mobile)] + ([("email", order.email)] if order.email else [])
    for channel, recipient in ways:
        queue_notice(
            purpose=purpose,
            channel=channel,
            recipient=recipient,
            language=order.language,
            facts=facts,
            about=order.code,
        )


def tell_maker(consignment: Consignment, purpose: str, **facts: object) -> None:
    """Write to the maker's workshop in the maker's first language."""
    artisan = consignment.artisan
    language = "en" if artisan.languages and "hi" not in artisan.languages else "hi"
    with translation.override(language):
        day = date_format(consignment.dispatch_by, "j F")
    queue_notice(
        purpose=purpose,
        channel="desk",
        recipient=artisan.slug,
        language=language,
        facts={"code": str(consignment), "day": day} | facts,
        about=consignment.order.code,
    )

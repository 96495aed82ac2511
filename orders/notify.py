"""Tell buyer and maker what changed; call these inside the transaction they tell about."""

from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format

from artisans.models import Membership
from artisans.rules import Task, may
from notices.actions.queue_notice import queue_notice
from odop_store.kernel.money import rupees
from orders.models import Consignment, Order
from orders.rules.links import sign_code
from orders.rules.parcel_links import ParcelLink, sign_parcel

# The SMS of a new order carries the link that works without signing in.
WITH_LINK = {"maker_new": "maker_new_link"}


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
    """Write to the maker's workshop, and by SMS to whoever packs, in the maker's first language."""
    artisan = consignment.artisan
    language = "en" if artisan.languages and "hi" not in artisan.languages else "hi"
    with translation.override(language):
        day = date_format(consignment.dispatch_by, "j F")
    facts = {"code": str(consignment), "day": day} | facts
    about = consignment.order.code
    queue_notice(
        purpose=purpose,
        channel="desk",
        recipient=artisan.slug,
        language=language,
        facts=facts,
        about=about,
    )
    for member in packers(consignment.artisan_id):
        link = settings.SITE_URL + parcel_path(consignment, member, language)
        queue_notice(
            purpose=WITH_LINK.get(purpose, purpose),
            channel="sms",
            recipient=str(member.person.mobile),
            language=language,
            facts=facts | {"link": link},
            about=about,
        )


def packers(artisan_id: int) -> list[Membership]:
    """Return the current members who pack and have a mobile. One query."""
    rows = Membership.objects.current().filter(artisan_id=artisan_id).select_related("person")
    return [row for row in rows if may(row.role, Task.PACKING) and row.person.mobile]


def parcel_path(consignment: Consignment, member: Membership, language: str) -> str:
    """Return the signed address of one parcel for one member."""
    link = ParcelLink(consignment.order.code, consignment.number, member.pk)
    prefix = "/hi" if language == "hi" else ""
    return f"{prefix}/p/{sign_parcel(link, key=settings.SECRET_KEY)}/"

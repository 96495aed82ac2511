"""The cards of orders and earnings on the workshop's home, with counts in words."""

from dataclasses import dataclass

from django import template
from django.urls import reverse
from django.utils.translation import get_language, gettext, ngettext

from artisans.models import Artisan
from odop_store.kernel.money import rupees
from odop_store.kernel.number_words import say_count
from orders.reads.my_earnings import earnings_page
from orders.reads.packing import waiting_work

register = template.Library()


def said(number: int, sentence: str) -> str:
    """Fill `%(words)s` with a number in words."""
    return say_count(sentence, number, get_language() or "en", "words")


@dataclass(frozen=True)
class OrderCard:
    """How a maker's orders stand; `now` is what should be done first."""

    new: str
    pack: str
    late: str
    now: str
    path: str


@register.simple_tag
def order_words(artisan: Artisan) -> OrderCard:
    """{% order_words artisan as orders %}: what waits to be packed, in words. Two queries."""
    work = waiting_work(artisan)
    late, new, returns = work["late"], work["new"], work["returns"]
    pack, send = work["pack"] - new, work["send"]
    sentences = {
        "late": ngettext("%(words)s order is late", "%(words)s orders are late", late),
        "new": ngettext("%(words)s new order", "%(words)s new orders", new),
        "returns": ngettext(
            "%(words)s return to be answered", "%(words)s returns to be answered", returns
        ),
        "pack": ngettext("%(words)s order to be packed", "%(words)s orders to be packed", pack),
        "send": ngettext(
            "%(words)s parcel for the courier", "%(words)s parcels for the courier", send
        ),
    }
    counts = {"late": late, "new": new, "returns": returns, "pack": pack, "send": send}
    told = {name: said(n, sentences[name]) for name, n in counts.items() if n}
    return OrderCard(
        new=told.get("new", gettext("No new order")),
        pack=told.get("pack", "") or told.get("send", ""),
        late=told.get("late", ""),
        now=next(iter(told.values()), ""),
        path=reverse("workshop:parcels"),
    )


@register.simple_tag
def earning_words(artisan: Artisan) -> dict[str, str]:
    """{% earning_words artisan as earned %}: what comes next and what waits, in words."""
    money = earnings_page(artisan)
    if money.paused_paise:
        words = gettext("%(amount)s waits while your shop is paused")
        return {"coming": words % {"amount": rupees(money.paused_paise)}, "words": ""}
    if not money.coming_paise:
        return {"coming": gettext("Nothing is on its way yet"), "words": ""}
    rupee_count = money.coming_paise // 100
    return {
        "coming": gettext("%(amount)s comes to your bank") % {"amount": rupees(rupee_count * 100)},
        "words": said(rupee_count, gettext("%(words)s rupees")),
    }

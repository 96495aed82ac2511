"""The pieces' card on the workshop's home."""

from django import template
from django.utils.translation import get_language, gettext, ngettext

from artisans.models import Artisan
from catalog.models import Listing
from catalog.reads.my_pieces import counts
from catalog.reads.reviews import reviews_for_maker
from odop_store.kernel.number_words import say_count

register = template.Library()


@register.simple_tag
def unanswered(artisan: Artisan) -> int:
    """{% unanswered artisan as n %}: live reviews with words that wait for the maker's answer."""
    return reviews_for_maker(artisan).filter(answer="").exclude(words="").count()


@register.simple_tag
def piece_words(artisan: Artisan) -> dict[str, str]:
    """{% piece_words artisan as words %}: how the maker's pieces stand, in words."""
    by_state = counts(artisan)
    live = by_state.get(Listing.State.PUBLISHED, 0)
    waiting = by_state.get(Listing.State.SUBMITTED, 0)
    mend = by_state.get(Listing.State.RETURNED, 0)
    return {
        "live": said(
            live,
            ngettext("%(count)s piece is in the shop", "%(count)s pieces are in the shop", live),
        )
        if live
        else gettext("No piece is in the shop yet"),
        "waiting": said(
            waiting,
            ngettext(
                "%(count)s piece is being checked", "%(count)s pieces are being checked", waiting
            ),
        )
        if waiting
        else "",
        "mend": said(
            mend,
            ngettext(
                "Mend %(count)s piece that came back", "Mend %(count)s pieces that came back", mend
            ),
        )
        if mend
        else "",
        "begin": "" if by_state else gettext("Add your first piece: it takes three minutes."),
    }


def said(number: int, sentence: str) -> str:
    return say_count(sentence, number, get_language() or "en")

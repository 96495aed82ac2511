"""Say of a result, in one line, why it stands where it stands."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext

from catalog.search.fairness import Placed
from catalog.search.hunt import Hunt
from catalog.search.ranking import Hit


def reasons_of(shown: Sequence[Placed], hits: Mapping[int, Hit], hunt: Hunt) -> dict[int, str]:
    """Return the reason of each placed piece, by listing."""
    return {piece.listing_id: _reason(piece, hits[piece.listing_id], hunt) for piece in shown}


def _reason(piece: Placed, hit: Hit, hunt: Hunt) -> str:
    if piece.is_turn:
        return gettext(
            "It is this maker's turn today: every sixth place goes to all makers in turn."
        )
    if hit.is_title:
        return gettext("Your words stand in its title.")
    if hunt.strengths.get(hit.craft_id, 0.0) >= 0.5:
        return gettext("Its craft is what your words mean.")
    if hunt.terms:
        return gettext("Your words stand in its description.")
    if hit.standing >= 0.3:
        return gettext("Well described, new or selling well, and ready to send.")
    return gettext("It fits the filters you chose.")

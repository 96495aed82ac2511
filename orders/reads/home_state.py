"""The state a maker sells from, by name."""

from django.conf import settings

from artisans.models import Artisan
from districts.models import State


def home_code(artisan: Artisan) -> str:
    """Return the state of the maker's GSTIN; without one, the shop's own, where the maker lives."""
    return artisan.gstin[:2] or str(settings.SHOP["state_gst_code"])


# A state changes its name once in a generation: what a process has read it keeps.
_known: dict[str, State] = {}


def state_name(code: str) -> str:
    """Return a state's name in the page's language. One query a process and state."""
    if code not in _known:
        found = State.objects.filter(gst_code=code).first()
        if found is None:
            return code
        _known[code] = found
    return _known[code].name

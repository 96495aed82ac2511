"""What a signed link opens; complaints and quotations read their own links by the same rule."""

from django.conf import settings
from django.http import Http404
from django.utils import timezone

from odop_store.kernel.errors import ShopError
from orders.errors import LinkExpiredError
from orders.models import Order
from orders.reads.order_page import order_of_code
from orders.rules.links import PURPOSE, read_token

LINK_DAYS = 365


def signing_keys() -> list[str]:
    """Return the keys under which a link may have been signed, the present one first."""
    return [str(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]


def code_in(token: str, *, purpose: str, too_old: type[ShopError]) -> str:
    """Return the code that a link of this purpose carries.

    Raises: Http404 for a forged link, `too_old` for one past its year.
    """
    today = timezone.localdate()
    found = read_token(token, keys=signing_keys(), today=today, days=LINK_DAYS, purpose=purpose)
    if found is None:
        raise Http404
    code, is_good = found
    if not is_good:
        raise too_old()
    return code


def order_by_token(token: str, too_old: type[ShopError] = LinkExpiredError) -> Order:
    """Return the order a signed link opens.

    Raises: Http404 for a forged link, `too_old` for one past its year.
    """
    order = order_of_code(code_in(token, purpose=PURPOSE, too_old=too_old))
    if order is None:
        raise Http404
    return order

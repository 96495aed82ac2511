"""Words of the pay step."""

from django.utils.translation import gettext

from odop_store.kernel.money import rupees
from orders.rules.paying import CodBar, CodTerms


def cod_words(bar: CodBar | None, terms: CodTerms) -> str:
    """Return why cash on delivery is not offered, or how it works where it is."""
    if bar is None:
        return gettext("You confirm with a code by SMS and pay at your door.")
    return {
        CodBar.OFF: gettext("Cash on delivery is not offered just now."),
        CodBar.PIN: gettext("The courier takes no cash at this PIN code."),
        CodBar.OVER_CAP: gettext("Cash on delivery is for orders up to %(amount)s.")
        % {"amount": rupees(terms.cap_paise)},
        CodBar.MADE_TO_ORDER: gettext("Pieces made to order are paid online."),
    }[bar]

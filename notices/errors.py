"""What can go wrong on the way to a person."""

from django.utils.translation import gettext_lazy as _

from odop_store.kernel.errors import ShopError


class NotDeliveredError(ShopError):
    """A gateway that did not take a message (`why`); it is tried again later."""

    code = "not_delivered"
    http_status = 503


class NotResentError(ShopError):
    """A message that holds a code: it is not sent twice."""

    code = "not_resent"
    http_status = 409
    message = _("A code is not sent again. The buyer asks for a new one on the order's page.")


class RefusedForGoodError(NotDeliveredError):
    """A gateway that will never take this message: trying again is of no use."""

    code = "refused_for_good"

"""What can go wrong on the way to a person."""

from odop_store.kernel.errors import ShopError


class NotDeliveredError(ShopError):
    """A gateway that did not take a message; it is tried again later."""

    code = "not_delivered"
    http_status = 503

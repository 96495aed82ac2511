"""What buying refuses, in words for the person at the screen."""

from django.utils.translation import gettext_lazy as _

from odop_store.kernel.errors import ShopError


class CartFullError(ShopError):
    code = "cart_full"
    http_status = 422
    message = _("A cart holds up to %(most)s different pieces. Place this order first.")


class AddressesFullError(ShopError):
    code = "addresses_full"
    http_status = 422
    message = _("You can keep up to %(most)s addresses. Remove one first.")


class QuantityRefusedError(ShopError):
    """A quantity that is no number, below one or above the limit."""

    code = "quantity_refused"
    http_status = 422
    message = _("Please choose a quantity between 1 and %(most)s.")


class NotForSaleError(ShopError):
    code = "not_for_sale"
    http_status = 404
    message = _("This piece is not for sale any more.")


class OutOfStockError(ShopError):
    """Someone else was quicker; nothing was taken."""

    code = "out_of_stock"
    http_status = 409
    message = _("Someone else has just bought the last of these. Nothing was charged.")


class CartChangedError(ShopError):
    """What would be charged is not what the buyer last saw."""

    code = "cart_changed"
    http_status = 409
    message = _("A price, a charge or the stock has changed. Please look again before you pay.")


class OtherStateError(ShopError):
    """A maker without regular GST registration, and a buyer in another state."""

    code = "other_state"
    http_status = 409
    message = _("By GST rules one of the makers can sell only within the own state.")


class BuyersGstinError(ShopError):
    """A business registered in another state than the one the goods go to."""

    code = "buyers_gstin"
    http_status = 409
    message = _(
        "Your GSTIN begins with %(given)s, but the parcel goes to the state with number %(wanted)s. Give the GSTIN of that state, or leave it empty."
    )


class CheckoutKeyReusedError(ShopError):
    code = "checkout_key_reused"
    http_status = 409
    message = _(
        "This order was already placed with other pieces. Please start again from your cart."
    )


class MethodRefusedError(ShopError):
    code = "method_refused"
    http_status = 409
    message = _("This way to pay is not offered for this order. Please choose another.")


class WrongCodeError(ShopError):
    code = "wrong_code"
    http_status = 422
    message = _("This code is not right. Please look at the latest SMS.")


class TooManyTriesError(ShopError):
    code = "too_many_tries"
    http_status = 429
    message = _("Too many tries. Please ask for a new code.")


class TooSoonError(ShopError):
    code = "too_soon"
    http_status = 429
    message = _("Please wait half a minute before you ask for another code.")


class TooLateError(ShopError):
    """Something that can no longer be done because time or the parcel moved on."""

    code = "too_late"
    http_status = 409
    message = _("It is too late for this: the order has moved on.")


class LinkExpiredError(ShopError):
    code = "link_expired"
    http_status = 410
    message = _("This link is too old. Ask for a new one with your order number.")


class GatewayDownError(ShopError):
    """A payment service that does not answer; nothing was charged."""

    code = "gateway_down"
    http_status = 503
    message = _("Online payment does not answer just now. Nothing was charged. Please try again.")


class BadSignatureError(ShopError):
    """A message that claims to come from a gateway and does not."""

    code = "bad_signature"
    http_status = 400
    message = _("This message is not from the payment service.")


class UpiNeededError(ShopError):
    """A cash order has no account to send money back to."""

    code = "upi_needed"
    http_status = 422
    message = _("You paid in cash: please write a UPI id for the refund, like name@bank.")


class AddressRefusedError(ShopError):
    code = "address_refused"
    http_status = 422
    message = _("Please fill in name, PIN code, district, house and area.")


class RefundTooHighError(ShopError):
    """More than the buyer paid for these pieces."""

    code = "refund_too_high"
    http_status = 409
    message = _("This is more than was paid for these pieces.")


class SamePersonError(ShopError):
    code = "same_person"
    http_status = 409
    message = _("A refund this high needs a second person to agree.")


class OfferGoneError(ShopError):
    """An offer that others used up between the look at the page and the order."""

    code = "offer_gone"
    http_status = 409
    message = _("The offer was used up meanwhile. Please look at the new total.")


class TooManyGuessesError(ShopError):
    """Too many codes that nobody knows; typing goes on after `minutes`."""

    code = "too_many_guesses"
    http_status = 429
    message = _("Too many unknown coupons. Please try again in %(minutes)s minutes.")


class AlreadyDoneError(ShopError):
    """Somebody else of the same workshop was quicker."""

    code = "already_done"
    http_status = 409
    message = _("%(who)s was quicker: %(what)s. Nothing was done twice.")


class MovedOnError(ShopError):
    """A parcel that is no longer where the page showed it."""

    code = "moved_on"
    http_status = 409
    message = _("This order has moved on: %(what)s. Look at it again.")


class DelayRefusedError(ShopError):
    """More days cannot be asked for: too often, or the parcel is packed."""

    code = "delay_refused"
    http_status = 409
    message = _("You cannot ask for more days again. Please call us.")


class ChoiceMissingError(ShopError):
    code = "choice_missing"
    http_status = 422
    message = _("Please say why.")


class TrackingRefusedError(ShopError):
    code = "tracking_refused"
    http_status = 422
    message = _(
        "Choose the courier and write the number from the receipt: 5 to 30 letters and digits."
    )


class LinkOverError(ShopError):
    """The SMS link of a parcel that was sent, has ended, or waited too long."""

    code = "link_over"
    http_status = 410
    message = _("This link is over. The order: %(what)s.")


class BalanceDueError(ShopError):
    """A parcel that may not leave while its balance is unpaid."""

    code = "balance_due"
    http_status = 409
    message = _("The balance of %(amount)s is not paid yet: it may be packed, but not sent.")


class AgreedOtherwiseError(ShopError):
    """Something that was not part of the agreement."""

    code = "agreed_otherwise"
    http_status = 409
    message = _("The quotation is for another PIN code. Please ask for a change first.")


class NotDeliveredError(ShopError):
    """Reviews come from people who hold the piece in their hands."""

    code = "not_delivered"
    http_status = 409
    message = _("A piece can be reviewed once it has been delivered.")


class OwnPieceError(ShopError):
    code = "own_piece"
    http_status = 403
    message = _("A workshop cannot review its own pieces.")


class PayoutHeldError(ShopError):
    """Money of a maker whose shop is paused."""

    code = "payout_held"
    http_status = 409
    message = _("The shop of this artisan is paused: the money waits until it is opened again.")

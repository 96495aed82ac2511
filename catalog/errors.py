"""What the catalogue refuses, in words for the person at the screen."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from odop_store.kernel.errors import ShopError


class PictureRefusedError(ShopError):
    """A file that is not a usable picture."""

    code = "picture_refused"
    http_status = 422


class NotAPictureError(PictureRefusedError):
    code = "not_a_picture"
    message = _("This file is not a photo. Please choose a picture from the camera or the gallery.")


class PictureBrokenError(PictureRefusedError):
    code = "picture_broken"
    message = _("This picture is damaged and cannot be opened. Please choose it again.")


class PictureTooHeavyError(PictureRefusedError):
    code = "picture_too_heavy"
    message = _("This picture is larger than %(limit_mb)s MB. Please send a smaller one.")


class PictureTooLargeError(PictureRefusedError):
    code = "picture_too_large"
    message = _(
        "This picture has more than %(limit_megapixels)s megapixels. Please send a smaller one."
    )


class PictureTooSmallError(PictureRefusedError):
    code = "picture_too_small"
    message = _("This picture is too small: each side needs at least %(least)s pixels.")


class TooManyPicturesError(PictureRefusedError):
    code = "too_many_pictures"
    message = _("A piece can have up to %(limit)s photos. Remove one before you add another.")


class AnswerRefusedError(ShopError):
    """An answer about a piece that cannot be kept as it stands; `field` is where to mend it."""

    code = "answer_refused"
    http_status = 422
    field: ClassVar[str] = ""


class ChoiceMissingError(AnswerRefusedError):
    code = "choice_missing"
    field = "form"
    message = _("Tap the picture or word that says what it is.")


class PriceUnclearError(AnswerRefusedError):
    code = "price_unclear"
    field = "price"
    message = _("Write the price in whole rupees, for example 1200, १२०० or twelve hundred.")


class PriceOutOfRangeError(AnswerRefusedError):
    code = "price_out_of_range"
    field = "price"
    message = _("The price must be between ₹%(low)s and ₹%(high)s. Please check it.")


class NumberUnclearError(AnswerRefusedError):
    code = "number_unclear"
    field = "size"
    message = _("“%(typed)s” is not a number from 1 to %(most)s. Please write it again.")


class WeightMissingError(AnswerRefusedError):
    code = "weight_missing"
    field = "weight"
    message = _("Choose about how heavy the packed piece is, so that the courier can be paid.")


class StockMissingError(AnswerRefusedError):
    code = "stock_missing"
    field = "stock"
    message = _("Say how many are ready, or in how many days you can make one.")


class PieceIncompleteError(ShopError):
    """A draft sent before every question is answered; `steps` names the open ones."""

    code = "piece_incomplete"
    http_status = 422
    message = _("Something is still missing. The marked steps show what.")


class ChangedMeanwhileError(ShopError):
    """Somebody else saved this piece since the form was opened."""

    code = "changed_meanwhile"
    http_status = 409
    message = _(
        "Somebody else in your shop changed this piece while you had it open. Nothing of yours is lost: compare below and save again."
    )


class StockBelowPromisedError(ShopError):
    code = "stock_below_promised"
    http_status = 409
    message = _("%(promised)s are already promised to buyers, so the stock cannot be less.")


class TooManyVariantsError(ShopError):
    code = "too_many_variants"
    http_status = 422
    message = _("A piece can have up to %(limit)s sizes and colours.")


class StarsMissingError(ShopError):
    code = "stars_missing"
    http_status = 422
    message = _("Please choose from one to five stars.")


class ReviewExistsError(ShopError):
    """A line speaks once."""

    code = "review_exists"
    http_status = 409
    message = _("You have already reviewed this piece. Thank you!")


class RefusalMissingError(ShopError):
    code = "refusal_missing"
    http_status = 422
    message = _("Choose why this review cannot be shown.")


class AnswerExistsError(ShopError):
    """A maker answers a review once."""

    code = "answer_exists"
    http_status = 409
    message = _("This review already has your answer.")


class AnswerMissingError(ShopError):
    code = "answer_missing"
    http_status = 422
    message = _("Please write your answer.")


class ContactInAnswerError(ShopError):
    """An answer is public: it must not carry phone numbers, addresses or links."""

    code = "contact_in_answer"
    http_status = 422
    message = _("Please leave out phone numbers, e-mail addresses and links: everybody reads this.")


class LastPhotoError(ShopError):
    """A piece that would be left without any photo."""

    code = "last_photo"
    http_status = 422
    message = _("A piece needs at least one photo. Add another before you take this one out.")

"""What the catalogue refuses, in words for the person at the screen."""

from django.utils.translation import gettext_lazy as _

from odop_store.kernel.errors import ShopError


class PictureRefusedError(ShopError):
    """A file that is not a usable picture."""

    code = "picture_refused"
    http_status = 422


class NotAPictureError(PictureRefusedError):
    code = "not_a_picture"
    message = _("This file is not a JPEG, PNG or WebP picture. Please choose a photo.")


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

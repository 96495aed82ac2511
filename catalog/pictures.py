"""Turn an uploaded file into a checked, upright, stripped picture and its public renditions.

Pure Pillow: no database, no storage. Sizes are pixels, limits are in the names.
"""

import hashlib
import io
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pi_heif
from PIL import Image, ImageFilter, ImageOps, ImageStat, UnidentifiedImageError

from catalog.errors import (
    NotAPictureError,
    PictureBrokenError,
    PictureTooHeavyError,
    PictureTooLargeError,
    PictureTooSmallError,
)

# iPhones save HEIC; the decoder alone is registered, and it opens one picture of a file only.
pi_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")
MAX_BYTES = 12 * 2**20
MAX_PIXELS = 40_000_000
# A JPEG is decoded at a half, a quarter or an eighth (see `draft` below), so the 48 and 50
# megapixels of present phones never stand in memory whole.
MAX_JPEG_PIXELS = 65_000_000
LEAST_SIDE = 320
KEPT_SIDE = 2400
MAX_PHOTOS = 8
LAPLACE = (0, 1, 0, 1, -4, 1, 0, 1, 0)
LEAST_SHARPNESS = 2.2

AVIF_WIDTHS = (360, 540, 720, 1080)
WEBP_WIDTHS = (360, 720)
SOCIAL_WIDTH = 1080
AVIF_OPTIONS = {"quality": 55, "speed": 8}
WEBP_OPTIONS = {"quality": 70, "method": 2}
JPEG_OPTIONS = {"quality": 78, "optimize": True, "progressive": True}

# 32 placeholder colours: 4 light steps of neutral and 28 muted hues, as CSS classes tint-00 …
TINTS: tuple[tuple[int, int, int], ...] = (
    (240, 234, 222), (205, 196, 182), (140, 132, 122), (60, 56, 52),
    (196, 120, 90), (164, 84, 58), (120, 58, 42), (92, 40, 40),
    (214, 160, 140), (200, 70, 70), (150, 40, 50), (224, 170, 180),
    (200, 110, 140), (140, 60, 100), (160, 130, 180), (100, 76, 130),
    (120, 140, 190), (70, 100, 150), (40, 56, 104), (150, 190, 210),
    (90, 150, 170), (40, 110, 120), (150, 190, 160), (90, 140, 100),
    (56, 96, 64), (190, 190, 120), (150, 140, 70), (230, 200, 130),
    (214, 160, 60), (170, 116, 50), (120, 84, 50), (196, 168, 130),
)  # fmt: skip


@dataclass(frozen=True)
class CheckedPicture:
    """An upright RGB picture with nothing of the upload left but its pixels."""

    image: Image.Image
    key: str
    tint: int

    @property
    def size(self) -> tuple[int, int]:
        return self.image.size

    def original(self) -> bytes:
        """Return the bytes kept privately as the source of all renditions."""
        return encode(self.image, "JPEG", {"quality": 94, "subsampling": 0})


def check_picture(content: bytes) -> CheckedPicture:
    """Open an upload, or refuse it.

    Raises: NotAPictureError, PictureBrokenError, PictureTooHeavyError, PictureTooLargeError,
        PictureTooSmallError.
    """
    if len(content) > MAX_BYTES:
        raise PictureTooHeavyError(limit_mb=MAX_BYTES // 2**20)
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            source = Image.open(io.BytesIO(content), formats=FORMATS)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise PictureTooLargeError(limit_megapixels=MAX_PIXELS // 10**6) from None
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
            raise NotAPictureError from None
        limit = MAX_JPEG_PIXELS if source.format == "JPEG" else MAX_PIXELS
        if source.width * source.height > limit:
            raise PictureTooLargeError(limit_megapixels=limit // 10**6)
        if min(source.size) < LEAST_SIDE:
            raise PictureTooSmallError(least=LEAST_SIDE)
        try:
            source.draft("RGB", (KEPT_SIDE, KEPT_SIDE))
            upright = ImageOps.exif_transpose(source)
            upright.thumbnail((KEPT_SIDE, KEPT_SIDE), Image.Resampling.LANCZOS)
            image = flatten(upright)
        except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
            raise PictureBrokenError from None
    return accept(image)


def accept(image: Image.Image) -> CheckedPicture:
    """Return a plain RGB image of our own making, or one already checked, as a picture."""
    key = hashlib.blake2b(image.tobytes(), digest_size=16).hexdigest()
    return CheckedPicture(image=image, key=key, tint=nearest_tint(image))


def concern_of(image: Image.Image) -> str:
    """Return "dark" or "blurred" where a person should look again, else nothing.

    Sharpness is the spread of the picture's edges at a fixed size; the bounds are generous,
    since a plain pot on a plain ground is smooth without being blurred.
    """
    grey = image.convert("L")
    grey.thumbnail((512, 512))
    light = ImageStat.Stat(grey)
    if light.extrema[0][1] < 90 or light.mean[0] < 22:
        return "dark"
    # The filter leaves the outermost pixels as they were; they are no edges.
    inner = (1, 1, grey.width - 1, grey.height - 1)
    edges = grey.filter(ImageFilter.Kernel((3, 3), LAPLACE, 1, 128)).crop(inner)
    return "blurred" if ImageStat.Stat(edges).stddev[0] < LEAST_SHARPNESS else ""


def flatten(image: Image.Image) -> Image.Image:
    """Return plain 8-bit RGB; transparency lies on the shop's paper colour."""
    if image.mode in {"I", "I;16", "F"}:
        image = image.convert("L")
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        layered = image.convert("RGBA")
        ground = Image.new("RGBA", layered.size, (*TINTS[0], 255))
        image = Image.alpha_composite(ground, layered)
    plain = Image.new("RGB", image.size)
    plain.paste(image.convert("RGB"))
    return plain


def nearest_tint(image: Image.Image) -> int:
    """Return the placeholder colour nearest to the picture's mean."""
    mean = image.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert isinstance(mean, tuple)
    return min(
        range(len(TINTS)),
        key=lambda i: sum((a - b) ** 2 for a, b in zip(mean, TINTS[i], strict=True)),
    )


def rendition_name(key: str, width: int, extension: str) -> str:
    """Return the public name of one rendition."""
    return f"photos/{key[:2]}/{key}-{width}.{extension}"


def widths_for(width: int, wanted: tuple[int, ...]) -> list[int]:
    """Return the wanted widths that the picture can fill, or its own if it is smaller."""
    return [w for w in wanted if w <= width] or [width]


def encode(image: Image.Image, kind: str, options: Mapping[str, object]) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def render(picture: CheckedPicture) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of every public rendition."""
    width, height = picture.size
    sized: dict[int, Image.Image] = {}

    def at(target: int) -> Image.Image:
        if target not in sized:
            size = (target, max(1, round(height * target / width)))
            sized[target] = picture.image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2)
        return sized[target]

    for target in widths_for(width, AVIF_WIDTHS):
        yield rendition_name(picture.key, target, "avif"), encode(at(target), "AVIF", AVIF_OPTIONS)
    for target in widths_for(width, WEBP_WIDTHS):
        yield rendition_name(picture.key, target, "webp"), encode(at(target), "WEBP", WEBP_OPTIONS)
    social = widths_for(width, (SOCIAL_WIDTH,))[0]
    yield rendition_name(picture.key, social, "jpg"), encode(at(social), "JPEG", JPEG_OPTIONS)

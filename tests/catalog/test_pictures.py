"""Uploaded pictures: good ones come out upright and bare, bad ones are refused in words."""

import io
import struct
import zlib

import pytest
from django.utils import translation
from PIL import Image

from catalog import errors
from catalog.pictures import KEPT_SIDE, TINTS, check_picture, render
from tests.makers import picture_bytes

ORIENTATION = 0x0112
GPS = 0x8825


def png_claiming(width: int, height: int) -> bytes:
    """A tiny PNG whose header claims any size."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checksum = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 64))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_three_usual_kinds_are_taken(kind):
    assert check_picture(picture_bytes(kind=kind)).size == (800, 1000)


@pytest.mark.parametrize("mode", ["L", "CMYK", "RGB"])
def test_grey_and_print_colours_become_plain_rgb(mode):
    assert check_picture(picture_bytes(mode=mode)).image.mode == "RGB"


def test_sixteen_bit_and_transparent_pictures_become_plain_rgb():
    for mode in ("I;16", "RGBA", "LA"):
        picture = check_picture(picture_bytes(kind="PNG", mode=mode))
        assert picture.image.mode == "RGB"


def test_a_sideways_photo_is_turned_upright():
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    assert check_picture(picture_bytes((800, 600), exif=exif)).size == (600, 800)


def test_nothing_of_the_camera_is_left():
    exif = Image.Exif()
    exif.get_ifd(GPS)[1] = "N"
    exif[0x010F] = "Camera"
    picture = check_picture(picture_bytes(exif=exif))
    files = [picture.original(), *(content for _, content in render(picture))]
    assert not any(Image.open(io.BytesIO(content)).getexif() for content in files)


def test_a_huge_photo_is_kept_at_a_sensible_size():
    picture = check_picture(picture_bytes((5000, 4000)))
    assert max(picture.size) == KEPT_SIDE


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", errors.NotAPictureError),
        (b"MZ" + b"\0" * 4000, errors.NotAPictureError),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", errors.NotAPictureError),
        (b"GIF89a" + b"\0" * 100, errors.NotAPictureError),
        (b"%PDF-1.7 not a picture", errors.NotAPictureError),
        (b"\xff\xd8\xff\xe0 no more", errors.NotAPictureError),
        (b"\0" * (12 * 2**20 + 1), errors.PictureTooHeavyError),
        (png_claiming(30_000, 30_000), errors.PictureTooLargeError),
        (png_claiming(8_000, 6_000), errors.PictureTooLargeError),
        (png_claiming(60_000, 2), errors.PictureTooSmallError),
        (png_claiming(1_000, 1_000), errors.PictureBrokenError),
        (picture_bytes((200, 900)), errors.PictureTooSmallError),
        (picture_bytes()[:3000], errors.PictureBrokenError),
    ],
    ids=[
        "empty", "program", "svg", "gif", "pdf", "jpeg-head-only", "heavy", "bomb",
        "too-many-pixels", "thread", "png-without-pixels", "narrow", "truncated",
    ],
)  # fmt: skip
def test_bad_uploads_are_refused_by_kind(content, refusal):
    with pytest.raises(refusal):
        check_picture(content)


def test_a_refusal_speaks_the_visitors_language():
    with translation.override("hi"):
        text = str(errors.NotAPictureError())
    assert any("ऀ" <= letter <= "ॿ" for letter in text)


def test_renditions_cover_the_sizes_that_pages_use():
    names = [name for name, _ in render(check_picture(picture_bytes((1200, 1500))))]
    assert [name.split("-")[-1] for name in names] == [
        "360.avif", "540.avif", "720.avif", "1080.avif", "360.webp", "720.webp", "1080.jpg",
    ]  # fmt: skip


def test_a_small_picture_is_never_blown_up():
    for name, content in render(check_picture(picture_bytes((400, 500)))):
        assert Image.open(io.BytesIO(content)).width <= 400, name


def test_equal_pictures_share_a_key_and_different_ones_do_not():
    one, same = check_picture(picture_bytes()), check_picture(picture_bytes())
    assert one.key == same.key != check_picture(picture_bytes((801, 1000))).key


def test_the_placeholder_colour_is_the_nearest_of_the_palette():
    buffer = io.BytesIO()
    Image.new("RGB", (400, 500), TINTS[18]).save(buffer, "PNG")
    assert check_picture(buffer.getvalue()).tint == 18

"""What a template needs to show a photograph."""

from dataclasses import dataclass

from django.core.files.storage import default_storage

from catalog.models import Photo
from catalog.pictures import (
    AVIF_WIDTHS,
    SOCIAL_WIDTH,
    WEBP_WIDTHS,
    rendition_name,
    widths_for,
)


@dataclass(frozen=True)
class Picture:
    """Sources for a <picture>; `tint` is the CSS class of the colour shown while it loads."""

    alt: str
    width: int
    height: int
    tint: str
    avif_srcset: str
    webp_srcset: str
    src: str
    src_large: str
    social: str


def _srcset(key: str, width: int, wanted: tuple[int, ...], extension: str) -> str:
    return ", ".join(
        f"{default_storage.url(rendition_name(key, w, extension))} {w}w"
        for w in widths_for(width, wanted)
    )


def picture(*, key: str, width: int, height: int, tint: int, alt: str) -> Picture:
    """Return the picture of a rendered photo from its plain facts."""
    webp = widths_for(width, WEBP_WIDTHS)
    social = widths_for(width, (SOCIAL_WIDTH,))[0]
    return Picture(
        alt=alt,
        width=width,
        height=height,
        tint=f"tint-{tint:02d}",
        avif_srcset=_srcset(key, width, AVIF_WIDTHS, "avif"),
        webp_srcset=_srcset(key, width, WEBP_WIDTHS, "webp"),
        src=default_storage.url(rendition_name(key, webp[0], "webp")),
        src_large=default_storage.url(rendition_name(key, webp[-1], "webp")),
        social=default_storage.url(rendition_name(key, social, "jpg")),
    )


def picture_of(photo: Photo, alt: str) -> Picture:
    return picture(
        key=photo.key,
        width=photo.width,
        height=photo.height,
        tint=photo.tint,
        alt=photo.alt or alt,
    )


def lead_pictures(listing_ids: list[int], alts: dict[int, str]) -> dict[int, Picture]:
    """Return the first rendered photo of each listing. One query."""
    photos = (
        Photo.objects.filter(listing_id__in=listing_ids, is_rendered=True)
        .order_by("listing_id", "position")
        .distinct("listing_id")
    )
    return {p.listing_id: picture_of(p, alts[p.listing_id]) for p in photos}

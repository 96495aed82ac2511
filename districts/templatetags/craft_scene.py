"""The still life at the head of a craft's page."""

from dataclasses import dataclass

from django import template
from django.templatetags.static import static

from districts.scenes import HEIGHT, WIDTH, read_scenes

register = template.Library()
WIDTHS = (WIDTH // 2, WIDTH)


@dataclass(frozen=True)
class ShownScene:
    """What the page needs to show one scene."""

    alt: str
    src: str
    avif_srcset: str
    webp_srcset: str
    width: int = WIDTH
    height: int = HEIGHT


@register.simple_tag
def craft_scene(slug: str) -> ShownScene | None:
    """{% craft_scene craft.slug as scene %}: its wide picture, or nothing."""
    scene = read_scenes().get(slug)
    if scene is None:
        return None
    return ShownScene(
        alt=scene.alt,
        src=static(f"scenes/{scene.name}-{WIDTHS[0]}.webp"),
        avif_srcset=srcset(scene.name, "avif"),
        webp_srcset=srcset(scene.name, "webp"),
    )


def srcset(name: str, kind: str) -> str:
    return ", ".join(f"{static(f'scenes/{name}-{width}.{kind}')} {width}w" for width in WIDTHS)

"""The still lifes of the home page, crafts and families."""

from dataclasses import dataclass

from django import template
from django.templatetags.static import static

from districts.scenes import HEIGHT, WIDTH, Scene, family_scenes, home_scene, read_scenes

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
    return shown(read_scenes().get(slug))


@register.simple_tag
def family_scene(slug: str) -> ShownScene | None:
    """{% family_scene family.slug as scene %}: a wide picture of one of its crafts, or nothing."""
    return shown(family_scenes().get(slug))


@register.simple_tag
def scene_of_many() -> ShownScene | None:
    """{% scene_of_many as scene %}: the home page's table of many crafts, or nothing."""
    return shown(home_scene())


def shown(scene: Scene | None) -> ShownScene | None:
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

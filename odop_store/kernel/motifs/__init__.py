"""Give every craft family its own repeatable pattern, drawn from geometry."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from html import escape

from odop_store.kernel.motifs import cloth, fine, hard
from odop_store.kernel.motifs.geometry import Mark, Tile, join, number

__all__ = ["motif_names", "motif_svg", "motif_tile"]

_FALLBACK = "other"
_TILES: dict[str, Callable[[], Tile]] = {
    "textile-embroidery": cloth.embroidery,
    "weaving-handloom": cloth.weaving,
    "garments": cloth.garments,
    "home-textiles": cloth.block_print,
    "carpet": cloth.carpet,
    "leather": cloth.leather,
    "metal": hard.metal,
    "engineering-hardware": hard.hardware,
    "pottery-terracotta": hard.terracotta,
    "wood": hard.wood,
    "toys": hard.toys,
    "glass": hard.glass,
    "stone": hard.stone,
    "natural-fibre": fine.fibre,
    "tribal-craft": cloth.tribal,
    "horn-bone": hard.horn,
    "jewellery": fine.jewellery,
    "ittar-perfume": fine.attar,
    "musical-instrument": fine.musical,
    "sports-goods": fine.sports,
    "paper": fine.paper,
    "food-agro": fine.food,
    "decor-devotional": fine.devotional,
    "other": fine.other,
}


def motif_names() -> tuple[str, ...]:
    """List the craft families that have a pattern, in register order."""
    return tuple(_TILES)


@cache
def motif_tile(family_slug: str) -> Tile:
    """Return one repeat of a family's pattern; an unknown family gets the plain trellis."""
    return _TILES.get(family_slug, _TILES[_FALLBACK])()


@cache
def motif_svg(
    family_slug: str, *, width: int, height: int, title: str | None = None, key: str = ""
) -> str:
    """Draw a panel filled with a family's pattern in the current text colour.

    `key` keeps pattern ids apart when a page shows the same panel twice.
    """
    tile = motif_tile(family_slug)
    slug = family_slug if family_slug in _TILES else _FALLBACK
    name = "-".join(part for part in ("motif", slug, f"{width}x{height}", key) if part)
    voice = f'role="img" aria-label="{escape(title)}"' if title else 'aria-hidden="true"'
    heading = f"<title>{escape(title)}</title>" if title else ""
    size = f'width="{number(tile.width)}" height="{number(tile.height)}"'
    marks = "".join(map(_mark_svg, tile.marks))
    defs = f'<pattern id="{name}" {size} patternUnits="userSpaceOnUse">{marks}</pattern>'
    panels = _panel(name)
    if tile.half_drop:
        shift = f'x="{number(tile.width / 2)}" y="{number(tile.height / 2)}"'
        defs += f'<pattern id="{name}-drop" href="#{name}" {shift}/>'
        panels += _panel(f"{name}-drop")
    return (
        f'<svg class="motif motif-{slug}" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" preserveAspectRatio="xMidYMid slice" focusable="false" {voice}>'
        f"{heading}<defs>{defs}</defs>{panels}</svg>"
    )


def _panel(name: str) -> str:
    return f'<path d="M0 0H9999V9999H0Z" fill="url(#{name})"/>'


def _mark_svg(mark: Mark) -> str:
    faint = "" if mark.opacity == 1 else f' opacity="{number(round(mark.opacity, 1))}"'
    shape = mark.path.svg()
    if not mark.stroke:
        return f'<path d="{shape}" fill="currentColor"{faint}/>'
    dash = f' stroke-dasharray="{join(mark.dash)}"' if mark.dash else ""
    return (
        f'<path d="{shape}" fill="none" stroke="currentColor" '
        f'stroke-width="{number(mark.stroke)}"{dash}{faint}/>'
    )

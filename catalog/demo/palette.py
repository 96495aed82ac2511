"""Choose and mix the few colours a drawn piece is painted in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Colour = tuple[int, int, int]

KHADI: Colour = (243, 234, 217)
KAJAL: Colour = (38, 30, 32)
GOLD: Colour = (201, 156, 66)

# The register's "many colours" is one swatch; a piece so described is painted in three.
_MANY = "#c25b4e"
_MANY_DYES = ("#b3262e", "#e2b02c", "#2f5f9e")

_USUAL: dict[str, tuple[str, str]] = {
    "textile-embroidery": ("#f1e9da", "#8f7a56"),
    "weaving-handloom": ("#8c2740", "#d9ab4c"),
    "garments": ("#35507f", "#e8d9b8"),
    "home-textiles": ("#e9ddc4", "#2f4f7c"),
    "carpet": ("#8a2b2b", "#e3c48c"),
    "leather": ("#8a5630", "#d9b183"),
    "metal": ("#c0933f", "#6d4a18"),
    "engineering-hardware": ("#8d9296", "#3d444a"),
    "pottery-terracotta": ("#b5603b", "#f0d5b0"),
    "wood": ("#8d5b34", "#d9a869"),
    "toys": ("#c23b2e", "#f0b43c"),
    "glass": ("#2f8f8d", "#d8f0e6"),
    "stone": ("#e7e2d6", "#7d8a6d"),
    "natural-fibre": ("#c9a25c", "#8b2f3c"),
    "tribal-craft": ("#b0482f", "#f1d79b"),
    "horn-bone": ("#4a3b30", "#d9c6a0"),
    "jewellery": ("#c99a3d", "#b3324f"),
    "ittar-perfume": ("#d39a3a", "#7a2f45"),
    "musical-instrument": ("#9a5a2c", "#f0e2c4"),
    "sports-goods": ("#d9b77e", "#9c2b2b"),
    "paper": ("#efe2c6", "#a5673f"),
    "food-agro": ("#c8963e", "#5a6b34"),
    "decor-devotional": ("#c9382f", "#f0b93a"),
    "other": ("#4f6f82", "#e2c68e"),
}


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Blend two colours; `share` is how much of the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def brightness(colour: Colour) -> float:
    """Return how light a colour looks, from 0 to 1."""
    red, green, blue = colour
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255


def from_hex(text: str) -> Colour:
    """Read `#rrggbb`."""
    digits = text.lstrip("#")
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


@dataclass(frozen=True)
class Palette:
    """Hold the piece's colours and the paper it lies on."""

    main: Colour
    accent: Colour
    third: Colour

    @property
    def deep(self) -> Colour:
        """A darker main colour for undersides and openings."""
        return mix(self.main, KAJAL, 0.5)

    @property
    def pale(self) -> Colour:
        """A lighter main colour for inner and upper sides."""
        return mix(self.main, KHADI, 0.45)

    @property
    def ground(self) -> Colour:
        """Paper that lets the piece stand out: deeper behind pale pieces."""
        if brightness(self.main) > 0.7:
            return mix(mix((196, 165, 128), self.accent, 0.1), KHADI, 0.14)
        return mix((247, 237, 217), self.main, 0.08)


def palette_for(family_slug: str, colour_hexes: Sequence[str]) -> Palette:
    """Fill up the given colours with the family's usual ones, or with shades that go with them."""
    usual = [from_hex(text) for text in _USUAL.get(family_slug, _USUAL["other"])]
    hexes = [text.lower() for text in colour_hexes if text.lower() != _MANY]
    if len(hexes) < len(colour_hexes):
        hexes += [dye for dye in _MANY_DYES if dye not in hexes]
    given = [from_hex(text) for text in hexes[:3]] or usual
    main = given[0]
    accent = given[1] if len(given) > 1 else _partner(main)
    if abs(brightness(main) - brightness(accent)) < 0.16:
        accent = mix(accent, KHADI if brightness(main) < 0.55 else KAJAL, 0.5)
    third = given[2] if len(given) > 2 else mix(accent, GOLD, 0.72)
    return Palette(main, accent, third)


def _partner(main: Colour) -> Colour:
    if brightness(main) > 0.6:
        return mix(main, (96, 62, 40), 0.5)
    return mix(mix(main, GOLD, 0.45), KHADI, 0.5)

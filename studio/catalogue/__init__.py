"""Every piece the studio can build, in the order in which it is rendered."""

from __future__ import annotations

from collections import Counter

from studio.catalogue import (
    everyday,
    fibre,
    hard,
    leather,
    metal_wood,
    scenes,
    small,
    textile,
    toys,
)
from studio.shot import Picture, Piece

PIECES: tuple[Piece, ...] = (
    *hard.PIECES,
    *metal_wood.PIECES,
    *textile.PIECES,
    *leather.PIECES,
    *toys.PIECES,
    *small.PIECES,
    *fibre.PIECES,
    *everyday.PIECES,
    *scenes.PIECES,
)
ORDER = ("whole", "hero", "detail", "scale")
# Rendered before all others once every family has one picture: the founding crafts, then what most buyers look for.
EARLY = (
    "leather-satchel-whole",
    "zardozi-cushion-whole",
    "chikan-cloth-whole",
    "lacquer-sindoor-boxes-whole",
    "wheat-stalk-village-whole",
    "carved-box-whole",
    "haat-hero",
    "leather-belt-wallet-whole",
    "zardozi-potli-whole",
    "chikan-dupatta-whole",
    "lacquer-tops-whole",
    "wheat-stalk-box-whole",
    "carved-tray-whole",
    "zardozi-silk-whole",
    "khurja-tableware-whole",
    "bamboo-flutes-whole",
    "moonj-basket-whole",
    "kala-namak-rice-whole",
    "soft-bear-whole",
    "tarkashi-box-whole",
    "silk-saree-purple-whole",
    "patchwork-cloth-whole",
    "brass-lota-whole",
    "handloom-gamchas-whole",
    "woollen-durrie-whole",
    "chikan-kurta-detail",
    "terracotta-elephant-detail",
    "zardozi-cushion-detail",
    "lucknow-scene-hero",
    "leather-jutti-whole",
    "ghungroo-bells-whole",
    "agra-petha-whole",
    "block-print-cloth-whole",
    "wooden-horse-cart-whole",
    "jute-wall-hanging-whole",
    "bell-metal-thali-whole",
    "carved-lantern-whole",
    "cotton-tshirt-whole",
    "incense-sticks-whole",
    "pulses-whole",
    "silk-saree-teal-whole",
)


def turn_of(picture: Picture, nth: int) -> tuple[int, int, int]:
    """Say when a picture's turn comes."""
    name = picture.file.removesuffix(".webp")
    if picture.view.name == "whole" and nth == 1:
        return (0, 0, 0)
    if name in EARLY:
        return (1, EARLY.index(name), 0)
    return (2, ORDER.index(picture.view.name), nth)


def pictures() -> list[Picture]:
    """All pictures, in the order in which they are rendered."""
    seen: Counter[str] = Counter()
    every = []
    for piece in PIECES:
        seen[piece.family] += 1
        every += [
            (turn_of(Picture(piece, view), seen[piece.family]), Picture(piece, view))
            for view in piece.views
        ]
    return [picture for _, picture in sorted(every, key=lambda entry: entry[0])]


def find(file: str) -> Picture:
    return next(picture for picture in pictures() if picture.file == file)

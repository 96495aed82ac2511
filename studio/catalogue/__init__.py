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
# Rendered before all others once every family has one picture: what brings every family to three
# pieces, then close and scale views of the founding crafts, then pictures that have to be better.
EARLY = (
    "wheat-stalk-cards-whole",
    "brass-lamp-whole",
    "khurja-mugs-whole",
    "coiled-grass-box-whole",
    "cricket-ball-whole",
    "horn-comb-whole",
    "bone-box-whole",
    "bahraich-scene-hero",
    "leather-jutti-whole",
    "wall-brush-whole",
    "jaggery-whole",
    "enamel-jhumkas-whole",
    "terracotta-elephant-scale",
    "tharu-mirror-cushion-whole",
    "attar-gift-box-whole",
    "deckle-sheets-whole",
    "brass-lota-scale",
    "thakurji-poshak-whole",
    "dholak-whole",
    "chikan-kurta-detail",
    "stitched-football-whole",
    "lacquer-sindoor-boxes-scale",
    "carved-box-scale",
    "handmade-notebooks-whole",
    "leather-wallets-scale",
    "cotton-tshirt-whole",
    "aluminium-tiffin-scale",
    "wheat-stalk-box-scale",
    "banarasi-saree-detail",
    "bib-tap-whole",
    "chikan-dupatta-whole",
    "glass-vase-whole",
    "glass-beads-whole",
    "bird-hanging-whole",
    "door-toran-whole",
    "tabla-pair-whole",
    "gaura-stone-whole",
    "kanthi-mala-whole",
    "incense-sticks-whole",
    "handmade-envelopes-whole",
    "household-plastics-whole",
    "embroidered-frock-whole",
    "printed-cushions-whole",
    "farm-tools-whole",
    "haat-hero",
    "metal-scene-hero",
    "carpet-scene-hero",
    "music-scene-hero",
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

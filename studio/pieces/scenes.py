"""Wide still lifes for the shop's leading pictures, arranged from the same pieces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from studio import forms
from studio.pieces import (
    aluminium,
    bags,
    beasts,
    brass,
    carving,
    clay,
    dolls,
    glass,
    grass,
    khurja,
    lacquerware,
    music,
    rugs,
    scent,
    shoes,
    stone,
    straw,
    textiles,
    timber,
)

Rng = np.random.Generator
Builder = Callable[[Rng], list[Any]]
Spot = tuple[Builder, Sequence[float], float, float]  # builder, (x, y), turn, size


def arrange(rng: Rng, *spots: Spot) -> list[Any]:
    """Build each piece and stand it in its place."""
    made: list[Any] = []
    for builder, (x, y), turn, size in spots:
        made += forms.gather(builder(rng), (x, y, 0), (0, 0, turn), size)
    return made


def haat(rng: Rng) -> list[Any]:
    """The home picture: a generous table of many crafts."""
    return arrange(
        rng,
        (straw.peacock, (-4.1, 2.5), 14, 1.0),
        (stone.marble_plate, (3.9, 2.5), -10, 1.0),
        (brass.brass_vase, (-1.6, 1.7), 0, 1.1),
        (grass.moonj_basket, (1.5, 2.0), 0, 0.95),
        (beasts.elephant, (-3.3, -0.7), -18, 0.9),
        (dolls.dolls, (-0.1, 0.5), 4, 0.85),
        (textiles.banarasi, (3.3, -0.9), -30, 0.74),
        (khurja.khurja, (0.5, -1.4), 0, 0.66),
        (glass.bangles, (-1.5, -2.1), 0, 1.0),
        (scent.attar, (1.5, -2.9), 0, 0.75),
        (timber.tarkashi_box, (-4.6, -2.0), 24, 0.6),
    )


def lucknow(rng: Rng) -> list[Any]:
    return arrange(
        rng,
        (textiles.chikan_drape, (-1.9, 0.6), 0, 0.9),
        (textiles.zardozi_cushion, (2.6, 1.3), 0, 0.85),
        (textiles.zardozi_potli, (1.2, -1.2), 0, 0.75),
        (textiles.zardozi_border, (-0.5, -2.1), 20, 0.5),
    )


def pottery(rng: Rng) -> list[Any]:
    return arrange(
        rng,
        (beasts.elephant, (-2.6, 0), -14, 0.9),
        (clay.matka, (0.3, 1.4), 0, 1.0),
        (beasts.horse, (2.9, 0.6), 200, 0.8),
        (clay.diyas, (0.6, -1.8), 0, 0.7),
    )


def metalwork(rng: Rng) -> list[Any]:
    return arrange(
        rng,
        (brass.brass_vase, (-2.6, 1.0), 0, 1.0),
        (aluminium.patila, (2.0, 0.9), 10, 0.95),
        (aluminium.kadhai, (0.4, -1.5), 0, 0.75),
        (brass.lota, (-2.3, -1.4), 0, 0.8),
        (brass.samai, (-0.3, 1.6), 0, 1.05),
    )


def woodwork(rng: Rng) -> list[Any]:
    return arrange(
        rng,
        (carving.jali_panel, (-2.4, 1.2), 16, 0.95),
        (carving.lattice_lamp, (0.6, 1.0), 30, 0.85),
        (carving.carved_box, (2.6, 0.2), -24, 0.85),
        (carving.carved_tray, (-0.2, -1.9), 8, 0.7),
    )


def banaras(rng: Rng) -> list[Any]:
    return arrange(
        rng,
        (textiles.banarasi, (-1.9, 0.1), 18, 0.9),
        (dolls.dolls, (1.0, 1.0), 0, 1.0),
        (lacquerware.sindoor_boxes, (3.0, 0.2), 0, 0.9),
        (lacquerware.tops, (1.4, -1.8), 0, 0.7),
    )


def leatherwork(rng: Rng) -> list[Any]:
    return arrange(
        rng,
        (bags.satchel, (-1.9, 1.0), 18, 1.0),
        (shoes.oxfords, (2.0, 0.5), 24, 0.9),
        (bags.belt, (-0.3, -1.7), 0, 0.85),
        (bags.wallets, (2.6, -1.8), 0, 0.7),
    )


def wheat_stalk(rng: Rng) -> list[Any]:
    return arrange(
        rng,
        (straw.peacock, (-2.3, 0.8), 16, 1.0),
        (straw.village, (1.9, 1.4), -10, 0.9),
        (straw.straw_box, (1.4, -1.0), 26, 0.75),
        (straw.straw_cards, (-1.3, -1.7), 0, 0.6),
    )


def music_and_play(rng: Rng) -> list[Any]:
    return arrange(
        rng,
        (music.dholak, (-2.0, 0.8), 0, 0.9),
        (music.tabla, (2.2, 1.0), 0, 0.85),
        (music.flutes, (0.4, -1.6), 0, 0.8),
    )


def woven_floor(rng: Rng) -> list[Any]:
    return arrange(rng, (rugs.durrie_pile, (2.7, 1.5), -10, 0.8), (rugs.carpet, (-1.2, 0), 12, 0.8))

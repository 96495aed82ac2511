"""Carpets and durries: Bhadohi, Mirzapur, Sitapur."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import fabrics, forms, materials, patterns
from studio.forms import tube

Rng = np.random.Generator


def rug(
    width: float,
    length: float,
    skin: Any,
    fringe: Any,
    thick: float,
    roll: float = 0.42,
    rolled: float = 0.3,
) -> list[Any]:
    """Lay a rug with its far end rolled up; u across, v from the near end to the far one."""
    s = np.linspace(0, length, 260)
    flat = length * (1 - rolled)
    rest = np.maximum(s - flat, 0)
    turn = rest / roll
    radius = roll - 0.018 * turn
    y = np.where(s < flat, s, flat + radius * np.sin(turn))
    z = np.where(s < flat, 0, roll - radius * np.cos(turn))
    x = np.linspace(-width / 2, width / 2, 120)
    wave = (
        0.015 * np.sin(1.3 * x)[None] * np.sin(0.9 * s)[:, None]
        + 0.01 * np.sin(2.2 * s + 1)[:, None]
    )
    grid = np.stack(
        [
            np.broadcast_to(x, (260, 120)),
            np.broadcast_to(y[:, None], (260, 120)),
            z[:, None] + 0.03 + np.maximum(wave, -0.02) * (s < flat)[:, None],
        ],
        -1,
    )
    sheet = forms.thicken(forms.sheet(grid - (0, length * 0.35, 0), skin), -thick)
    rng = np.random.default_rng(6)
    ends = []
    for k in range(int(width * 16)):
        at = -width / 2 + (k + 0.5) / 16 + rng.normal(0, 0.008)
        lean = rng.normal(0, 0.06)
        ends.append(
            tube(
                [(at, 0.02, 0.03), (at + lean * 0.4, -0.16, 0.05), (at + lean, -0.36, 0.016)],
                [0.018, 0.015, 0.012],
                fringe,
                5,
            )
        )
    forms.gather(ends, (0, -length * 0.35, 0))
    return [sheet, *ends]


def carpet(rng: Rng) -> list[Any]:
    yarn = materials.paint("#e4d6b8", 0.95)
    return rug(5.6, 8.4, fabrics.pile(patterns.carpet()), yarn, 0.1)


def blue_carpet(rng: Rng) -> list[Any]:
    yarn = materials.paint("#e4d6b8", 0.95)
    art = patterns.carpet(
        field="#23395b", border="#7a2623", ivory="#e8dcc0", gold="#c39a54", sage="#8a9aa0"
    )
    return rug(5.6, 8.4, fabrics.pile(art), yarn, 0.1, rolled=0.18)


def woollen_durrie(rng: Rng) -> list[Any]:
    yarn = materials.paint("#e6d8bd", 0.95)
    return rug(
        5.4,
        8.4,
        fabrics.cloth(patterns.durrie(), 26, weave=1.0, aspect=1.5, roughness=0.95),
        yarn,
        0.05,
        0.36,
        0.34,
    )


def durrie_pile(rng: Rng) -> list[Any]:
    """Three durries, rolled and stacked like logs."""
    made: list[Any] = []
    sets = (
        ("#e6d8bd", "#28405f", "#a23b2a", "#c8963f"),
        ("#e9dfc8", "#5d6a3c", "#b4622e", "#2f3c33"),
        ("#e3d3b4", "#7c2430", "#22385a", "#c29a55"),
    )
    for (x, z), dyes in zip(((-0.56, 0.55), (0.56, 0.55), (0, 1.52)), sets, strict=True):
        skin = fabrics.cloth(patterns.durrie(dyes=dyes), 26, weave=1.0, aspect=1.5, roughness=0.95)
        t = np.linspace(0, 1, 260)
        a = 2 * math.pi * 3.6 * t + 1.2
        r = 0.2 + 0.34 * t
        y = np.linspace(-1.7, 1.7, 40)
        grid = np.stack(
            [
                np.broadcast_to((r * np.cos(a))[:, None], (260, 40)),
                np.broadcast_to(y, (260, 40)) + (0.05 * t)[:, None],
                np.broadcast_to((r * np.sin(a))[:, None], (260, 40)),
            ],
            -1,
        )
        roll = forms.thicken(forms.sheet(grid, skin), 0.05, True)
        made += forms.gather([roll], (x, 0, z), (0, 0, 0))
    return forms.gather(made, turn=(0, 0, 28))

"""Steel and wrought iron for the house."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import lathe, place, tube

Rng = np.random.Generator


def tumblers(rng: Rng) -> list[Any]:
    """Ghaziabad steel: a lidded jar, bowl and tumblers."""
    skin = materials.steel(0.13)
    jar = lathe(
        [
            (0, 0.02),
            (0.66, 0),
            (0.7, 0.05),
            (0.7, 1.5),
            (0.74, 1.54),
            (0.74, 1.72),
            (0.68, 1.78),
            (0.2, 1.84),
            (0.1, 1.84),
            (0.09, 1.9),
            (0.16, 1.98),
            (0, 2.04),
        ],
        skin,
        160,
        128,
        sharp=True,
    )
    glass = lathe(
        [
            (0, 0.02),
            (0.26, 0),
            (0.28, 0.05),
            (0.37, 1.0),
            (0.39, 1.03),
            (0.36, 1.02),
            (0.26, 0.09),
            (0, 0.06),
        ],
        skin,
        90,
    )
    bowl = lathe(
        [
            (0, 0.02),
            (0.3, 0.0),
            (0.45, 0.12),
            (0.55, 0.4),
            (0.57, 0.42),
            (0.53, 0.41),
            (0.42, 0.14),
            (0.26, 0.06),
            (0, 0.05),
        ],
        skin,
        90,
    )
    return [
        place(jar, (-0.5, 0.4, 0)),
        place(glass, (0.65, 0.25, 0)),
        place(bowl, (0.25, -0.75, 0)),
    ]


def candlestand(rng: Rng) -> list[Any]:
    """Wrought iron: a three-legged candle stand with scrolls."""
    black = materials.iron()
    made: list[Any] = []
    scroll = motifs.spiral(1.6, 0.34)
    for k in range(3):
        leg2 = np.vstack(
            [scroll[::-1] * (1, 1) + (0.95, 0.34), [(0.2, 0.55)], [(0.06, 0.9)], [(0.05, 1.4)]]
        )
        line = forms.spline(leg2[::4], 120)
        leg = tube(
            np.stack([line[:, 0], 0 * line[:, 0], np.maximum(line[:, 1], 0.05)], -1),
            0.045,
            black,
            10,
        )
        made.append(place(leg, turn=(0, 0, 120 * k + 20)))
        curl = motifs.spiral(1.5, 0.22)[::-1] * (-1, 1) + (0.3, 1.75)
        low = np.vstack([curl, [(0.06, 1.5)]])[::3]
        line = forms.spline(low, 80)
        made.append(
            place(
                tube(np.stack([line[:, 0], 0 * line[:, 0], line[:, 1]], -1), 0.035, black, 8),
                turn=(0, 0, 120 * k + 80),
            )
        )
    twist = np.linspace(0, 1, 90)
    for k in range(4):
        a = 2 * math.pi * (2.5 * twist + k / 4)
        made.append(
            tube(
                np.stack([0.045 * np.cos(a), 0.045 * np.sin(a), 0.9 + 1.7 * twist], -1),
                0.032,
                black,
                8,
            )
        )
    dish = lathe(
        [(0, 2.58), (0.2, 2.58), (0.42, 2.62), (0.52, 2.72), (0.5, 2.73), (0.4, 2.66), (0, 2.64)],
        black,
        60,
    )
    wax = lathe(
        [(0, 2.62), (0.24, 2.62), (0.24, 3.55), (0.22, 3.6), (0.12, 3.57), (0, 3.56)],
        materials.flesh("#f0e6cf", "#e2d3b0", 0.4, 0.12),
        60,
        64,
        sharp=True,
    )
    wick = tube(
        [(0, 0, 3.5), (0.005, 0, 3.62), (0.02, 0, 3.7)], 0.014, materials.paint("#2a2320", 0.9), 8
    )
    return [*made, dish, wax, wick]

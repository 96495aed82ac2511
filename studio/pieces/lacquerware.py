"""Lacquer turned on a lathe in Varanasi."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials
from studio.forms import ball, lathe, place, tube
from studio.materials import lacquer, lacquer_bands

Rng = np.random.Generator


RED, YELLOW, GREEN, BLUE, CREAM, BLACK = (
    "#b3191c",
    "#e0a21b",
    "#1e6b43",
    "#1d4b86",
    "#efe2c4",
    "#1c1512",
)


def sindoor_boxes(rng: Rng) -> list[Any]:
    """Three lacquered sindoor boxes with finial lids."""
    made: list[Any] = []
    bands = ((RED, YELLOW, GREEN), (YELLOW, RED, BLUE), (GREEN, CREAM, RED))
    for k, ((a, b, c), (x, y, size)) in enumerate(
        zip(bands, ((-0.55, 0.25, 1.0), (0.75, 0.4, 0.78), (0.3, -0.75, 0.62)), strict=True)
    ):
        body = lathe(
            [
                (0, 0.02),
                (0.42, 0),
                (0.5, 0.06),
                (0.42, 0.16),
                (0.62, 0.4),
                (0.7, 0.72),
                (0.62, 0.98),
                (0.6, 1.02),
            ],
            lacquer_bands(
                (0, a), (0.3, b), (0.38, a), (0.6, c), (0.66, CREAM), (0.7, c), (0.78, a)
            ),
            120,
            96,
        )
        lid = lathe(
            [
                (0.64, 1.0),
                (0.66, 1.06),
                (0.6, 1.2),
                (0.35, 1.42),
                (0.14, 1.5),
                (0.1, 1.6),
                (0.18, 1.74),
                (0.12, 1.88),
                (0.04, 1.98),
                (0, 2.1),
            ],
            lacquer_bands((0, b), (0.14, a), (0.4, CREAM), (0.46, a), (0.62, c), (0.8, b)),
            140,
            96,
        )
        made += forms.gather([body, lid], (x, y, 0), (0, 0, 40 * k), size)
    return made


def top(a: str, b: str, c: str) -> Any:
    return lathe(
        [
            (0, 0),
            (0.03, 0.02),
            (0.1, 0.12),
            (0.36, 0.34),
            (0.58, 0.56),
            (0.6, 0.64),
            (0.5, 0.74),
            (0.18, 0.82),
            (0.08, 0.88),
            (0.065, 1.2),
            (0.085, 1.3),
            (0, 1.33),
        ],
        lacquer_bands(
            (0, BLACK),
            (0.06, a),
            (0.24, b),
            (0.32, a),
            (0.42, c),
            (0.48, CREAM),
            (0.52, c),
            (0.64, b),
            (0.72, a),
        ),
        160,
        96,
    )


def tops(rng: Rng) -> list[Any]:
    """Spinning tops at rest, one still upright."""
    made = []
    for k, (tones, at, _lean, turn) in enumerate(
        (
            ((RED, YELLOW, GREEN), (0, 0.5, 0), 0, 0),
            ((GREEN, RED, YELLOW), (-0.95, -0.1, 0.32), 62, 30),
            ((BLUE, YELLOW, RED), (0.95, 0.0, 0.32), 62, -100),
            ((YELLOW, BLUE, RED), (0.1, -0.75, 0.32), 62, 175),
        )
    ):
        spin = top(*tones)
        if k:
            radius = 0.6
            tilt = math.degrees(math.atan2(0.62, 0.6))
            spin.rotation_euler = (math.radians(90 + 90 - tilt - 90 + 0), 0, 0)
            rest = 90 - math.degrees(math.atan2(radius, 0.62))
            made += forms.gather(
                [place(spin, (0, 0, 0), (90 - rest + 2, 0, 0))], (at[0], at[1], 0.02), (0, 0, turn)
            )
        else:
            made.append(place(spin, at, (4, -5, 0)))
    cord = forms.spline(
        [
            (-0.3, -0.2, 0.03),
            (-0.1, 0.1, 0.03),
            (0.3, -0.1, 0.03),
            (0.4, -0.4, 0.03),
            (0, -0.35, 0.03),
            (-0.5, -0.6, 0.03),
            (-1.2, -0.85, 0.03),
        ],
        120,
    )
    return [*made, tube(cord, 0.025, materials.paint("#efe4cb", 0.9), 8)]


def kitchen(rng: Rng) -> list[Any]:
    """A doll's kitchen: chakki, pots, rolling board and pin."""
    mill = [
        lathe(
            [(0, 0), (0.62, 0), (0.64, 0.05), (0.64, 0.2), (0.6, 0.24), (0, 0.24)],
            lacquer_bands((0, GREEN), (0.4, YELLOW), (0.48, GREEN)),
            60,
            96,
            sharp=True,
        ),
        lathe(
            [
                (0, 0.26),
                (0.54, 0.26),
                (0.56, 0.3),
                (0.56, 0.44),
                (0.5, 0.48),
                (0.1, 0.48),
                (0.08, 0.42),
                (0, 0.42),
            ],
            lacquer_bands((0, RED), (0.38, YELLOW), (0.46, RED)),
            60,
            96,
            sharp=True,
        ),
        place(
            lathe([(0.05, 0.44), (0.045, 0.7), (0.07, 0.76), (0, 0.8)], lacquer(YELLOW), 30),
            (0.4, 0, 0),
        ),
    ]
    pot = lathe(
        [
            (0, 0.02),
            (0.2, 0),
            (0.36, 0.14),
            (0.42, 0.34),
            (0.34, 0.5),
            (0.26, 0.56),
            (0.32, 0.66),
            (0.28, 0.66),
            (0.2, 0.56),
        ],
        lacquer_bands((0, YELLOW), (0.3, RED), (0.4, YELLOW), (0.62, GREEN)),
        100,
    )
    pot2 = lathe(
        [
            (0, 0.02),
            (0.16, 0),
            (0.3, 0.1),
            (0.34, 0.26),
            (0.28, 0.42),
            (0.34, 0.48),
            (0.28, 0.46),
            (0.2, 0.38),
        ],
        lacquer_bands((0, RED), (0.4, YELLOW), (0.5, RED)),
        90,
    )
    board = lathe(
        [(0, 0.1), (0.5, 0.1), (0.52, 0.13), (0.52, 0.18), (0, 0.18)],
        lacquer_bands((0, RED), (0.5, YELLOW)),
        40,
        sharp=True,
    )
    feet = [
        ball(
            (0.08, 0.08, 0.07),
            lacquer(GREEN),
            at=(0.3 * math.cos(a), 0.3 * math.sin(a), 0.06),
            segments=20,
        )
        for a in (0, 2.1, 4.2)
    ]
    pin = tube(
        [
            (-0.6, 0, 0),
            (-0.42, 0, 0),
            (-0.4, 0, 0),
            (0, 0, 0),
            (0.4, 0, 0),
            (0.42, 0, 0),
            (0.6, 0, 0),
        ],
        [0.035, 0.04, 0.085, 0.1, 0.085, 0.04, 0.035],
        lacquer(GREEN),
        20,
    )
    ladle = tube(
        [(0, 0, 0.05), (0.5, 0, 0.06), (0.8, 0, 0.07)], [0.03, 0.026, 0.035], lacquer(RED), 12
    )
    made = forms.gather(mill, (-0.75, 0.4, 0), (0, 0, -40)) + [
        place(pot, (0.45, 0.65, 0)),
        place(pot2, (1.2, 0.25, 0)),
    ]
    made += forms.gather([board, *feet, place(pin, (0, 0, 0.28), (0, 0, 25))], (0.1, -0.65, 0))
    return made + forms.gather(
        [ladle, ball((0.14, 0.12, 0.06), lacquer(RED), at=(-0.08, 0, 0.07))],
        (1.0, -0.6, 0),
        (0, 0, -20),
    )


def rattles(rng: Rng) -> list[Any]:
    """Rattles and a string of stacking rings."""
    made: list[Any] = []
    stack = [RED, YELLOW, GREEN, BLUE, YELLOW, RED]
    z = 0.16
    made.append(
        lathe(
            [(0, 0), (0.62, 0), (0.66, 0.06), (0.6, 0.14), (0.1, 0.16), (0.09, 1.75), (0, 1.75)],
            lacquer(YELLOW),
            80,
            96,
            sharp=True,
        )
    )
    for k, tone in enumerate(stack):
        r, tall = 0.56 - 0.055 * k, 0.25 - 0.012 * k
        ringed = forms.ring(r - tall / 2 + 0.02, 96, z + tall / 2)
        made.append(tube(ringed, tall / 2, lacquer(tone), 32, True))
        z += tall - 0.01
    made.append(ball((0.19, 0.19, 0.18), lacquer(RED), at=(0, 0, z + 0.1)))
    forms.gather(made, (-0.45, 0.3, 0))
    rattle = [
        lathe(
            [
                (0, 0),
                (0.1, 0.02),
                (0.12, 0.1),
                (0.07, 0.2),
                (0.06, 0.7),
                (0.1, 0.8),
                (0.06, 0.88),
                (0.3, 1.05),
                (0.4, 1.3),
                (0.3, 1.55),
                (0.1, 1.66),
                (0, 1.68),
            ],
            lacquer_bands(
                (0, RED),
                (0.1, YELLOW),
                (0.38, GREEN),
                (0.46, RED),
                (0.62, YELLOW),
                (0.68, RED),
                (0.72, CREAM),
                (0.76, RED),
                (0.9, GREEN),
            ),
            160,
            96,
        )
    ]
    made += forms.gather(rattle, (1.1, -0.75, 0.36), (84, 0, -50))
    return made

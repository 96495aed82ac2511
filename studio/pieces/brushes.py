"""Brushes from Sherkot and household plastics."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import block, cutout, lathe, tube

Rng = np.random.Generator


def brushes(rng: Rng) -> list[Any]:
    """Sherkot brushes in a pot and laid down: bristle, ferrule, painted handles."""
    made: list[Any] = [
        lathe(
            [
                (0, 0.03),
                (0.5, 0),
                (0.56, 0.06),
                (0.6, 0.9),
                (0.63, 1.0),
                (0.58, 1.0),
                (0.54, 0.9),
                (0.5, 0.12),
                (0, 0.1),
            ],
            materials.clay("#b9764f", "#9a5a38"),
            80,
        )
    ]
    for k, (dx, dy, lean, turn, tone, wide) in enumerate(
        (
            (-0.25, 0.1, -9, 20, "#a3202c", 0.2),
            (0.0, 0.2, 3, -10, "#1f4a6b", 0.14),
            (0.22, 0.05, 10, 30, "#c98f26", 0.24),
            (-0.05, -0.2, -3, 60, "#2f5a3f", 0.1),
            (0.2, -0.2, 14, -30, "#6b2a5c", 0.12),
        )
    ):
        made += forms.gather(
            brush(tone, wide, 2.2 + 0.15 * (k % 3), rng), (dx, dy, 0.1), (lean * 0.4, lean, turn)
        )
    forms.gather(made, (-0.4, 0.35, 0))
    made += forms.gather(brush("#a3202c", 0.22, 2.0, rng), (0.2, -0.95, 0.1), (90, 0, 64))
    return made + forms.gather(flat_brush(rng), (1.05, -0.55, 0.09), (0, 0, -18))


def brush(tone: str, wide: float, tall: float, rng: Rng) -> list[Any]:
    hair, ferrule = materials.wood("#6b4a2a", "#2f1d10", 8, 0.6, "Z"), materials.steel(0.2)
    handle = lathe(
        [
            (0, 0),
            (0.05, 0.02),
            (0.1, 0.5),
            (0.07, tall * 0.6),
            (wide * 0.55, tall * 0.78),
            (wide * 0.5, tall * 0.82),
        ],
        materials.lacquer(tone),
        80,
        40,
    )
    made = [
        handle,
        lathe(
            [(wide * 0.55, tall * 0.8), (wide * 0.62, tall * 0.84), (wide * 0.6, tall)],
            ferrule,
            20,
            40,
        ),
    ]
    for _ in range(90):
        a, r = rng.uniform(0, 2 * math.pi), wide * 0.56 * math.sqrt(rng.random())
        root = np.array([r * math.cos(a), r * math.sin(a), tall - 0.05])
        tip = np.array(
            [
                r * 0.55 * math.cos(a),
                r * 0.55 * math.sin(a),
                tall + wide * (1.9 - 1.4 * (r / wide) ** 2) + rng.normal(0, 0.01),
            ]
        )
        mid = (root + tip) / 2 + np.array([math.cos(a), math.sin(a), 0]) * wide * 0.1
        made.append(tube(forms.spline([root, mid, tip], 6), np.linspace(0.016, 0.006, 6), hair, 4))
    return made


def flat_brush(rng: Rng, hairs: int = 230, tin: bool = False) -> list[Any]:
    """A wide varnish brush lying flat."""
    hair = materials.wood("#4b3420", "#1d120a", 8, 0.6, "Y")
    ferrule = materials.steel(0.3) if tin else materials.brass(None, 0.3)
    grip = forms.spline(
        [
            (-0.42, 0.0),
            (-0.4, 0.25),
            (-0.14, 0.5),
            (-0.1, 1.0),
            (-0.17, 1.35),
            (0, 1.5),
            (0.17, 1.35),
            (0.1, 1.0),
            (0.14, 0.5),
            (0.4, 0.25),
            (0.42, 0),
        ],
        100,
    )
    made = [
        cutout(
            [grip, motifs.moved(motifs.circle(0.06), (0, 1.3))],
            0.14,
            materials.lacquer("#c9a063"),
            0.04,
        ),
        block((0.88, 0.4, 0.17), ferrule, at=(0, -0.18, -0.085), edge=0.02),
    ]
    for _ in range(hairs):
        x, z = rng.uniform(-0.41, 0.41), rng.uniform(-0.065, 0.065)
        made.append(
            tube(
                [
                    (x, -0.36, z),
                    (x + rng.normal(0, 0.01), -0.7, z * 0.9),
                    (
                        x * 0.97 + rng.normal(0, 0.012),
                        -1.0 + abs(x) * 0.12 + rng.normal(0, 0.015),
                        z * 0.5,
                    ),
                ],
                [0.011, 0.01, 0.005],
                hair,
                4,
            )
        )
    return made


def wall_brush(rng: Rng) -> list[Any]:
    """One four-inch wall brush: black bristle, tin ferrule with its nails, wooden grip."""
    made = flat_brush(rng, 1100, tin=True)
    nail = materials.steel(0.2)
    for x in (-0.34, -0.12, 0.12, 0.34):
        for y in (-0.03, 0.14):
            made.append(
                forms.ball((0.022, 0.022, 0.012), nail, at=(x, y - 0.05, 0.087), segments=12)
            )
    return forms.gather(made, (0, 0, 0.1), (0, 0, 38), 1.14)


def buckets(rng: Rng) -> list[Any]:
    """Moulded household plastics: a bucket, a mug and a lidded box."""
    blue, red, pale = (
        materials.paint("#2f6b8f", 0.32, 0.15),
        materials.paint("#b5412f", 0.32, 0.15),
        materials.paint("#dfe3d8", 0.3, 0.15),
    )
    bucket = lathe(
        [
            (0, 0.06),
            (0.82, 0.06),
            (0.86, 0.0),
            (0.9, 0.06),
            (1.14, 1.75),
            (1.22, 1.78),
            (1.22, 1.9),
            (1.14, 1.9),
            (1.1, 1.75),
            (0.84, 0.12),
            (0, 0.12),
        ],
        blue,
        120,
        128,
        sharp=True,
    )
    loop = tube(
        forms.spline(
            [
                (-1.2, 0, 1.76),
                (-1.22, -0.4, 1.4),
                (-0.8, -1.1, 1.05),
                (0, -1.35, 0.95),
                (0.8, -1.1, 1.05),
                (1.22, -0.4, 1.4),
                (1.2, 0, 1.76),
            ],
            80,
        ),
        0.04,
        materials.steel(0.2),
        10,
    )
    mug = lathe(
        [
            (0, 0.03),
            (0.38, 0),
            (0.4, 0.03),
            (0.48, 0.82),
            (0.5, 0.84),
            (0.46, 0.84),
            (0.37, 0.08),
            (0, 0.07),
        ],
        red,
        80,
        96,
        sharp=True,
    )
    ear = tube(
        forms.spline([(0.46, 0, 0.72), (0.8, 0, 0.68), (0.82, 0, 0.3), (0.43, 0, 0.2)], 40),
        0.055,
        red,
        12,
        flat=0.6,
    )
    box = [
        block((1.1, 0.8, 0.6), pale, edge=0.09),
        block(
            (1.18, 0.88, 0.12), materials.paint("#7d9a6b", 0.32, 0.15), at=(0, 0, 0.58), edge=0.05
        ),
    ]
    return [
        *forms.gather([bucket, loop], (-0.45, 0.55, 0), (0, 0, 24)),
        *forms.gather([mug, ear], (1.0, 0.2, 0), (0, 0, -30)),
        *forms.gather(box, (0.6, -1.05, 0), (0, 0, 14)),
    ]

"""Glazed and painted ware from Khurja."""

from __future__ import annotations

from typing import Any

import numpy as np

from studio import forms, materials, motifs, prints
from studio.forms import lathe, place, tube
from studio.prints import Canvas

Rng = np.random.Generator


def khurja(rng: Rng) -> list[Any]:
    """Khurja glaze: a plate, a bowl and a mug in cobalt and turquoise flowers."""
    made = [
        place(
            lathe(
                [
                    (0, 0.03),
                    (0.4, 0),
                    (0.45, 0.04),
                    (0.9, 0.2),
                    (1.25, 0.36),
                    (1.27, 0.4),
                    (1.2, 0.38),
                    (0.85, 0.26),
                    (0, 0.14),
                ],
                materials.glaze(khurja_art(9)),
                120,
                160,
            ),
            (0, 0, 0),
        )
    ]
    plate = forms.gather(made, (-0.55, 0.95, 1.22), (74, 0, 10))
    bowl = lathe(
        [
            (0.0, 0.03),
            (0.32, 0),
            (0.36, 0.06),
            (0.7, 0.3),
            (0.82, 0.62),
            (0.79, 0.64),
            (0.66, 0.36),
            (0.3, 0.14),
            (0, 0.13),
        ],
        materials.glaze(khurja_art(6)),
        120,
        128,
    )
    mug = [
        lathe(
            [
                (0, 0.03),
                (0.34, 0),
                (0.4, 0.04),
                (0.42, 0.2),
                (0.44, 0.85),
                (0.45, 0.9),
                (0.41, 0.9),
                (0.38, 0.82),
                (0.36, 0.14),
                (0, 0.1),
            ],
            materials.glaze(khurja_art(5)),
            120,
            128,
        ),
        tube(
            forms.spline([(0.42, 0, 0.74), (0.72, 0, 0.72), (0.76, 0, 0.4), (0.42, 0, 0.22)], 40),
            0.06,
            materials.glaze(prints.flat("#e9ebe6", (8, 8))),
            16,
        ),
    ]
    return [
        *plate,
        place(bowl, (-0.25, -0.55, 0)),
        *forms.gather(mug, (1.05, 0.05, 0), (0, 0, -28)),
    ]


def khurja_art(count: int) -> Any:
    c = Canvas(12, 6, 1500, "#eef0ea")
    blue, teal, rust, leaf = "#1f3f8a", "#2f8f9c", "#b5562f", "#4a7a4a"
    for y, w, tone in ((0.5, 0.3, blue), (1.0, 0.08, teal), (5.2, 0.1, teal), (5.62, 0.3, blue)):
        c.line([np.array([(0, y), (12, y)])], w, tone)
    for k in range(count):
        x = 12 * (k + 0.5) / count
        wide = 12 / count * 0.4
        for y in (2.2, 4.0):
            spot = (x + (wide if y > 3 else 0), y)
            c.fill(
                motifs.all_moved(motifs.flower(8, 0.62, 0.42, 0.28), spot), blue if y < 3 else rust
            ).dots([spot], 0.16, "#e0a83a")
            c.fill(
                [
                    motifs.moved(
                        motifs.leaf(0.62, 0.26, 0.3 * s),
                        (spot[0] + 0.45 * s, spot[1] - 0.4),
                        -60 * s,
                    )
                    for s in (-1, 1)
                ],
                leaf,
            )
    c.line([motifs.wavy(12, 0.35, count, 600) + (0, 3.1)], 0.06, teal)
    for k in range(48):
        c.dots([(k / 4 + 0.12, 1.32), (k / 4 + 0.12, 4.9)], 0.06, blue)
    return c.colours()


def mugs(rng: Rng) -> list[Any]:
    """Three Khurja mugs and a small planter."""
    made: list[Any] = []
    plain = materials.glaze(prints.flat("#e9ebe6", (8, 8)))
    for k, (x, y, turn) in enumerate(((-1.05, 0.2, 205), (0.02, 0.75, 80), (1.08, 0.15, -28))):
        skin = materials.glaze(khurja_art(4 + k))
        made += forms.gather(
            [
                lathe(
                    [
                        (0, 0.03),
                        (0.38, 0),
                        (0.44, 0.04),
                        (0.46, 0.3),
                        (0.5, 0.95),
                        (0.51, 1.0),
                        (0.47, 1.0),
                        (0.43, 0.9),
                        (0.4, 0.14),
                        (0, 0.1),
                    ],
                    skin,
                    120,
                    128,
                ),
                tube(
                    forms.spline(
                        [(0.47, 0, 0.82), (0.8, 0, 0.8), (0.84, 0, 0.42), (0.45, 0, 0.24)], 40
                    ),
                    0.065,
                    plain,
                    16,
                ),
            ],
            (x, y, 0),
            (0, 0, turn),
        )
    dish = lathe(
        [
            (0, 0.03),
            (0.4, 0),
            (0.5, 0.05),
            (0.66, 0.3),
            (0.62, 0.52),
            (0.66, 0.6),
            (0.62, 0.6),
            (0.57, 0.5),
            (0.6, 0.3),
            (0, 0.12),
        ],
        materials.glaze(khurja_art(7)),
        110,
        128,
    )
    return [*made, place(dish, (0.02, -0.72, 0))]

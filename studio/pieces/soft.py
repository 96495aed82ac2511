"""Soft toys from Jhansi."""

from __future__ import annotations

from typing import Any

import numpy as np

from studio import fabrics, forms, materials
from studio.forms import ball, melt, place, tube

Rng = np.random.Generator


def furred(body: Any, count: int = 46000, long: float = 0.075, seed: int = 4) -> Any:
    """Grow short plush all over a body."""
    body.modifiers.new("fur", "PARTICLE_SYSTEM")
    hair = body.particle_systems[0]
    hair.seed = seed
    coat = hair.settings
    coat.type, coat.count, coat.hair_length, coat.hair_step = "HAIR", count, long, 3
    coat.emit_from, coat.use_advanced_hair = "FACE", True
    coat.brownian_factor, coat.length_random = 0.012, 0.5
    coat.root_radius, coat.tip_radius, coat.radius_scale = 1.0, 0.35, 0.011
    coat.render_step = coat.display_step = 2
    return body


def bear(rng: Rng) -> list[Any]:
    """A sitting bear with stitched paws and a ribbon."""
    fur, pale = fabrics.felt("#c9935c", 26), fabrics.felt("#f0dcb8", 30)
    parts = [ball((0.82, 0.72, 0.9), at=(0, 0, 0.95)), ball((0.64, 0.6, 0.58), at=(0, -0.05, 2.1))]
    parts += [ball((0.24, 0.14, 0.24), at=(s * 0.48, 0.0, 2.56)) for s in (-1, 1)]
    for s in (-1, 1):
        parts.append(
            tube(
                forms.spline(
                    [(s * 0.6, -0.1, 1.5), (s * 0.95, -0.3, 1.15), (s * 1.02, -0.5, 0.78)], 30
                ),
                np.linspace(0.26, 0.27, 30),
                sides=20,
            )
        )
        parts.append(
            tube(
                forms.spline(
                    [(s * 0.45, -0.2, 0.4), (s * 0.7, -0.7, 0.3), (s * 0.82, -1.1, 0.3)], 30
                ),
                np.linspace(0.36, 0.3, 30),
                sides=20,
            )
        )
        parts.append(ball((0.3, 0.2, 0.36), at=(s * 0.84, -1.2, 0.38)))
    made = [furred(melt(parts, fur, 0.04, 8, "bear"))]
    muzzle = melt([ball((0.3, 0.26, 0.24), at=(0, -0.56, 1.98))], pale, 0.03, 4)
    made.append(furred(muzzle, 3600, 0.035))
    made += [
        ball((0.21, 0.06, 0.26), pale, at=(s * 0.85, -1.385, 0.4), segments=30) for s in (-1, 1)
    ]
    made += [
        ball((0.15, 0.05, 0.15), pale, at=(s * 0.48, -0.13, 2.57), segments=24) for s in (-1, 1)
    ]
    eye, nose = materials.paint("#120c0a", 0.08, 1.0), materials.paint("#2a1813", 0.5)
    made += [ball(0.062, eye, at=(s * 0.23, -0.575, 2.24), segments=24) for s in (-1, 1)]
    made.append(ball((0.1, 0.06, 0.07), nose, at=(0, -0.81, 2.06), segments=24))
    made.append(tube([(0, -0.82, 2.0), (0, -0.815, 1.92), (0, -0.81, 1.9)], 0.014, nose, 8))
    made.append(
        tube(
            forms.spline(
                [
                    (-0.12, -0.77, 1.9),
                    (-0.06, -0.8, 1.86),
                    (0, -0.81, 1.9),
                    (0.06, -0.8, 1.86),
                    (0.12, -0.77, 1.9),
                ],
                30,
            ),
            0.014,
            nose,
            8,
        )
    )
    ribbon = fabrics.silk("#8c1f2b")
    made.append(
        place(
            tube(forms.ring(0.5, 60), 0.075, ribbon, 12, True, flat=1.5),
            (0, -0.05, 1.66),
            (8, 0, 0),
        )
    )
    for s in (-1, 1):
        loop = forms.spline(
            [
                (0, -0.62, 1.6),
                (s * 0.22, -0.68, 1.76),
                (s * 0.42, -0.66, 1.66),
                (s * 0.36, -0.68, 1.5),
                (0, -0.64, 1.58),
            ],
            40,
        )
        made.append(tube(loop, 0.1, ribbon, 12, flat=0.14))
        made.append(
            tube(
                forms.spline(
                    [(0, -0.63, 1.58), (s * 0.14, -0.72, 1.4), (s * 0.22, -0.76, 1.2)], 24
                ),
                0.1,
                ribbon,
                12,
                flat=0.12,
            )
        )
    return made


def elephant_toy(rng: Rng) -> list[Any]:
    """A stuffed elephant in printed cotton."""
    from studio import patterns, prints

    grey, rose = fabrics.felt("#8b98a0", 40), fabrics.felt("#d79a8c", 40)
    parts = [ball((1.0, 0.72, 0.76), at=(0, 0, 1.15)), ball((0.55, 0.54, 0.55), at=(0.95, 0, 1.55))]
    parts += [
        tube([(x, y, 0.1), (x, y, 0.5), (x, y, 1.0)], 0.29, sides=24)
        for x in (-0.55, 0.5)
        for y in (-0.36, 0.36)
    ]
    parts.append(
        tube(
            forms.spline([(1.35, 0, 1.5), (1.62, 0, 1.2), (1.66, 0, 0.8), (1.86, 0, 0.62)], 40),
            np.linspace(0.25, 0.15, 40),
            sides=20,
        )
    )
    made = [melt(parts, grey, 0.045, 9, "toy")]
    shape = forms.spline(
        [(0, 0), (0.1, 0.35), (0.5, 0.45), (0.72, 0.1), (0.55, -0.4), (0.15, -0.35)], 80, True
    )
    for s in (-1, 1):
        made.append(
            forms.cutout(
                [shape], 0.16, grey, 0.07, at=(0.82, s * 0.46, 1.66), turn=(90, 0, s * 130)
            )
        )
        made.append(
            forms.cutout(
                [shape * 0.72 + (0.1, 0.02)],
                0.17,
                rose,
                0.03,
                at=(0.82, s * 0.5, 1.66),
                turn=(90, 0, s * 130),
            )
        )
        made.append(
            ball(
                0.055, materials.paint("#120c0a", 0.08, 1.0), at=(1.36, s * 0.27, 1.72), segments=20
            )
        )
    art = prints.tiled(patterns.block_print("#e6d3a8", "#9b2f2c", "#2f5a54"), 1, 1)
    a = np.linspace(-1.9, 1.9, 60)
    x = np.linspace(-0.55, 0.45, 30)
    grid = np.stack(
        [
            np.broadcast_to(x, (60, 30)),
            0.745 * np.sin(a)[:, None] * np.sqrt(1 - (x / 1.06) ** 2)[None],
            1.15 + 0.79 * np.cos(a)[:, None] * np.sqrt(1 - (x / 1.06) ** 2)[None],
        ],
        -1,
    )
    made.append(
        forms.thicken(
            forms.sheet(grid, fabrics.cloth(art, 30, weave=0.8, repeat=(0.6, 1.6, 1))), -0.03
        )
    )
    made.append(
        tube(forms.spline([(-0.95, 0, 1.4), (-1.15, 0, 1.1), (-1.12, 0, 0.8)], 20), 0.05, grey, 10)
    )
    return made

"""Turned dolls and a horse on wheels."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, block, lathe, place, tube
from studio.materials import lacquer, lacquer_bands
from studio.pieces.lacquerware import BLACK, CREAM, GREEN, RED, YELLOW

Rng = np.random.Generator


def dolls(rng: Rng) -> list[Any]:
    """A bride, a groom and a child, turned and painted."""
    made: list[Any] = []
    for x, y, size, robe, sash, veil, lady in (
        (-0.5, 0, 1.0, RED, YELLOW, RED, True),
        (0.55, 0.1, 1.05, YELLOW, RED, GREEN, False),
        (0.1, -0.75, 0.62, GREEN, YELLOW, CREAM, True),
    ):
        made += forms.gather(doll(robe, sash, veil, lady), (x, y, 0), (0, 0, 0), size)
    return made


def doll(robe: str, sash: str, veil: str, lady: bool) -> list[Any]:
    skin = lacquer("#c98a5a", 0.1)
    body = lathe(
        [
            (0, 0.0),
            (0.5, 0),
            (0.54, 0.06),
            (0.5, 0.3),
            (0.38, 0.8),
            (0.28, 1.15),
            (0.36, 1.35),
            (0.3, 1.55),
            (0.14, 1.64),
            (0.12, 1.7),
        ],
        lacquer_bands(
            (0, sash),
            (0.28, robe),
            (0.3, sash),
            (0.33, robe),
            (0.36, CREAM),
            (0.38, robe),
            (0.62, sash),
            (0.68, robe),
        ),
        160,
        96,
    )
    head = ball((0.29, 0.29, 0.32), skin, at=(0, 0, 1.96))
    made = [body, head]
    if lady:
        made.append(
            lathe([(0.36, 1.5), (0.37, 1.8), (0.34, 2.1), (0.2, 2.3), (0, 2.36)], lacquer(veil), 60)
        )
        made[-1].scale, made[-1].location = (1, 0.82, 1), (0, 0.12, 0)
        made.append(ball((0.03, 0.02, 0.03), lacquer(RED), at=(0, -0.285, 2.03), segments=16))
    else:
        made += [
            place(tube(forms.ring(0.24, 60), 0.1, lacquer(veil), 16, True), (0, 0, 2.18)),
            ball((0.22, 0.22, 0.2), lacquer(veil), at=(0, 0, 2.24)),
            place(
                lathe([(0.03, 0), (0.07, 0.14), (0.05, 0.3), (0, 0.42)], lacquer(YELLOW), 40),
                (0, -0.22, 2.24),
                (-12, 0, 0),
            ),
        ]
        made.append(
            tube(
                [
                    (-0.12, -0.285, 1.88),
                    (-0.04, -0.3, 1.9),
                    (0.04, -0.3, 1.9),
                    (0.12, -0.285, 1.88),
                ],
                0.018,
                lacquer(BLACK),
                8,
            )
        )
    ink = lacquer(BLACK)
    for side in (-1, 1):
        made.append(
            ball(
                (0.045, 0.02, 0.028),
                materials.paint("#f4ecdd", 0.3),
                at=(side * 0.105, -0.262, 1.99),
                segments=16,
            )
        )
        made.append(ball((0.022, 0.014, 0.026), ink, at=(side * 0.105, -0.278, 1.99), segments=14))
        brow = [
            (side * 0.05, -0.275, 2.075),
            (side * 0.1, -0.268, 2.09),
            (side * 0.16, -0.245, 2.07),
        ]
        made.append(tube(brow, 0.011, ink, 6))
        made.append(ball(0.035, materials.gold(), at=(side * 0.295, 0, 1.9), segments=14))
        arm = forms.spline(
            [
                (side * 0.33, -0.02, 1.45),
                (side * 0.4, -0.12, 1.2),
                (side * 0.2, -0.34, 1.12),
                (0, -0.36, 1.16),
            ],
            40,
        )
        made.append(tube(arm, 0.07, lacquer(robe), 12))
    lips = [(-0.05, -0.287, 1.83), (0, -0.297, 1.825), (0.05, -0.287, 1.83)]
    made += [
        tube(lips, 0.013, lacquer(RED), 6),
        ball((0.09, 0.06, 0.07), skin, at=(0, -0.36, 1.17), segments=20),
    ]
    beads = [
        (0.19 * math.sin(a), -0.19 * math.cos(a) - 0.05, 1.62 - 0.1 * math.cos(a))
        for a in np.linspace(-1.5, 1.5, 15)
    ]
    return made + [ball(0.026, materials.gold(), at=b, segments=12) for b in beads]


def cart_horse(rng: Rng) -> list[Any]:
    """A Chitrakoot horse on wheels with a pull cord."""
    pale, bright, dark = (
        materials.wood("#d0a06a", "#a97843", polish=0.36),
        lacquer(RED),
        lacquer(BLACK),
    )
    shape = forms.spline(
        [
            (-0.95, 0.72),
            (-1.0, 1.2),
            (-0.7, 1.52),
            (0.1, 1.42),
            (0.42, 1.75),
            (0.52, 2.2),
            (0.62, 2.42),
            (0.72, 2.25),
            (1.1, 2.02),
            (1.22, 1.78),
            (1.05, 1.7),
            (0.82, 1.78),
            (0.78, 1.4),
            (0.78, 0.95),
            (0.82, 0.4),
            (0.5, 0.4),
            (0.45, 0.85),
            (-0.4, 0.85),
            (-0.5, 0.4),
            (-0.84, 0.4),
        ],
        240,
        True,
    )
    body = forms.cutout([shape], 0.5, pale, 0.07, (0, 0, 0), (90, 0, 0))
    made = [body, block((2.5, 0.9, 0.12), lacquer(GREEN), at=(0, 0, 0.3), edge=0.04)]
    saddle = forms.cutout(
        [motifs.moved(motifs.arch(0.8, 0.62), turn=180)],
        0.54,
        bright,
        0.05,
        (-0.1, 0, 1.56),
        (90, 0, 0),
    )
    made += [saddle]
    for x in (-0.85, 0.85):
        for y in (-0.5, 0.5):
            wheel = lathe(
                [(0, -0.08), (0.28, -0.08), (0.31, -0.05), (0.31, 0.05), (0.28, 0.08), (0, 0.08)],
                lacquer_bands((0, RED), (0.28, YELLOW), (0.36, RED), (0.62, YELLOW), (0.7, RED)),
                40,
                64,
                sharp=True,
            )
            made += [
                place(wheel, (x, y, 0.31), (90, 0, 0)),
                ball((0.07, 0.1, 0.07), lacquer(YELLOW), at=(x, y * 1.1, 0.31), segments=20),
            ]
    for side in (-1, 1):
        made.append(ball((0.05, 0.03, 0.05), dark, at=(0.84, side * 0.25, 2.05), segments=16))
        made.append(
            forms.tube(
                [(0.62, side * 0.262, 1.35), (0.66, side * 0.265, 1.7), (1.0, side * 0.262, 1.98)],
                0.025,
                bright,
                8,
            )
        )
        made += [
            ball(
                0.045,
                lacquer(YELLOW),
                at=(-0.1 + 0.34 * math.cos(a), side * 0.275, 1.52 - 0.32 * abs(math.sin(a))),
                segments=12,
            )
            for a in np.linspace(0, math.pi, 9)
        ]
    mane = [
        ball((0.1, 0.16, 0.1), dark, at=tuple(p), segments=16)
        for p in forms.spline([(0.1, 0, 1.5), (0.3, 0, 1.8), (0.42, 0, 2.15), (0.52, 0, 2.4)], 9)
    ]
    tail = tube(
        forms.spline([(-0.96, 0, 1.4), (-1.22, 0, 1.35), (-1.3, 0, 1.0), (-1.22, 0, 0.75)], 30),
        np.interp(np.linspace(0, 1, 30), (0, 0.5, 1), (0.06, 0.1, 0.03)),
        dark,
        14,
    )
    cord = tube(
        forms.spline(
            [
                (1.25, 0, 0.36),
                (1.6, -0.2, 0.05),
                (1.9, -0.6, 0.03),
                (1.6, -1.0, 0.03),
                (1.1, -0.95, 0.03),
            ],
            60,
        ),
        0.025,
        materials.paint("#e6d8bb", 0.9),
        8,
    )
    return [*made, *mane, tail, cord]

"""Brass and bell metal: Moradabad, Mirzapur, Bakhira, Etah."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import lathe, place, tube
from studio.prints import Canvas, Pixels

Rng = np.random.Generator


def engraving() -> Pixels:
    """Moradabad line work for a vase: petal bands, a running vine, medallions (UV)."""
    c = Canvas(16, 10, 2048)
    for y in (1.2, 1.35, 3.0, 3.12, 6.2, 6.32, 7.2):
        c.line([np.array([(0, y), (16, y)])], 0.05, "#ffffff")
    for k in range(32):
        c.line([motifs.moved(motifs.petal(1.3, 0.48), (k / 2 + 0.25, 1.5))], 0.035, "#ffffff", True)
        c.hatch([motifs.moved(motifs.petal(0.9, 0.26), (k / 2 + 0.25, 1.6))], 0, 0.07, "#ffffff")
        c.line([motifs.moved(motifs.petal(0.7, 0.4), (k / 2, 6.4))], 0.03, "#ffffff", True)
    path = motifs.wavy(16, 0.5, 8, 800) + (0, 4.6)
    c.line([path], 0.05, "#ffffff")
    for k, (spot, heading) in enumerate(motifs.along(path, 0.25)):
        side = 1 if k % 2 else -1
        c.hatch(
            [motifs.moved(motifs.leaf(0.42, 0.2, -0.2 * side), spot, heading - 90 + 55 * side)],
            45,
            0.05,
            "#ffffff",
        )
    for k in range(16):
        spot = (k + 0.5, 5.3 if k % 2 else 3.95)
        bloom = motifs.all_moved(motifs.flower(7, 0.42), spot)
        c.line(bloom, 0.035, "#ffffff", True)
        c.dots([spot], 0.08, "#ffffff")
    rng = np.random.default_rng(2)
    c.dots(
        zip(rng.uniform(0, 16, 2600), rng.uniform(3.2, 6.1, 2600), strict=True), 0.018, "#aaaaaa"
    )
    return c.heights()


def brass_vase(rng: Rng) -> list[Any]:
    """A tall Moradabad vase engraved all round."""
    skin = materials.brass(engraving(), 0.2)
    vase = lathe(
        [
            (0.5, 0),
            (0.56, 0.05),
            (0.5, 0.16),
            (0.3, 0.34),
            (0.3, 0.44),
            (0.62, 0.9),
            (0.86, 1.5),
            (0.76, 2.05),
            (0.4, 2.5),
            (0.27, 2.85),
            (0.3, 3.1),
            (0.5, 3.36),
            (0.53, 3.4),
            (0.48, 3.39),
            (0.26, 3.1),
            (0.2, 2.7),
        ],
        skin,
        240,
        192,
    )
    trims = [
        tube(forms.ring(r, 96, z), 0.03, materials.brass(), 10, True)
        for r, z in ((0.53, 0.03), (0.3, 0.39), (0.525, 3.4))
    ]
    return [vase, *trims]


def lota(rng: Rng) -> list[Any]:
    """A brass lota and tumbler, hand-beaten."""
    skin = materials.brass(None, 0.22, 6.5)
    pot = lathe(
        [
            (0.3, 0),
            (0.34, 0.03),
            (0.36, 0.08),
            (0.72, 0.4),
            (0.82, 0.75),
            (0.68, 1.1),
            (0.42, 1.28),
            (0.38, 1.38),
            (0.54, 1.56),
            (0.56, 1.6),
            (0.52, 1.6),
            (0.34, 1.4),
            (0.34, 1.3),
            (0.6, 1.1),
            (0.7, 0.75),
        ],
        skin,
        160,
    )
    cup = lathe(
        [
            (0, 0.03),
            (0.25, 0),
            (0.28, 0.03),
            (0.3, 0.1),
            (0.36, 0.9),
            (0.39, 1.02),
            (0.36, 1.02),
            (0.33, 0.9),
            (0.25, 0.12),
            (0, 0.1),
        ],
        skin,
        120,
    )
    rings = [
        tube(forms.ring(r, 96, z), 0.016, materials.brass(), 8, True)
        for r, z in ((0.82, 0.7), (0.82, 0.8), (0.545, 1.6))
    ]
    return [pot, *rings, place(cup, (1.25, -0.35, 0))]


def thali(rng: Rng) -> list[Any]:
    """Bakhira bell metal: a thali with three bowls and a tumbler."""
    skin = materials.bell_metal()
    plate = lathe(
        [
            (0, 0.04),
            (1.3, 0.04),
            (1.42, 0.07),
            (1.5, 0.24),
            (1.54, 0.26),
            (1.5, 0.2),
            (1.42, 0),
            (0, 0),
        ],
        skin,
        120,
        sharp=True,
    )
    bowl = lathe(
        [
            (0, 0.03),
            (0.24, 0),
            (0.34, 0.06),
            (0.46, 0.32),
            (0.49, 0.4),
            (0.46, 0.4),
            (0.42, 0.32),
            (0.3, 0.1),
            (0, 0.08),
        ],
        skin,
        90,
    )
    cup = lathe(
        [
            (0, 0.02),
            (0.25, 0),
            (0.27, 0.04),
            (0.33, 0.7),
            (0.37, 0.8),
            (0.34, 0.8),
            (0.3, 0.7),
            (0.24, 0.08),
            (0, 0.06),
        ],
        skin,
        90,
    )
    made = [plate, place(bowl, (-0.7, 0.55, 0.04))]
    made += [place(forms.copy(bowl), spot) for spot in ((0.12, 0.88, 0.04), (0.85, 0.42, 0.04))]
    return [*made, place(cup, (1.62, 1.3, 0))]


def samai(rng: Rng) -> list[Any]:
    """A standing brass lamp with five spouts."""
    skin = materials.brass(None, 0.17)
    column = lathe(
        [
            (0.85, 0),
            (0.88, 0.05),
            (0.8, 0.1),
            (0.55, 0.22),
            (0.3, 0.3),
            (0.2, 0.42),
            (0.28, 0.52),
            (0.16, 0.62),
            (0.13, 1.0),
            (0.22, 1.12),
            (0.26, 1.2),
            (0.16, 1.3),
            (0.12, 1.8),
            (0.2, 1.92),
            (0.3, 2.0),
            (0.12, 2.1),
            (0.12, 2.2),
        ],
        skin,
        260,
        128,
    )

    def spout(a, t):
        return 1 + 0.16 * np.maximum(np.cos(5 * a), 0) ** 3 * np.clip(
            1.4 - 2 * np.abs(t - 0.45), 0, 1
        )  # noqa: E731

    pan = lathe(
        [
            (0.1, 2.18),
            (0.35, 2.2),
            (0.58, 2.3),
            (0.7, 2.42),
            (0.68, 2.43),
            (0.55, 2.35),
            (0.3, 2.27),
            (0.1, 2.27),
        ],
        skin,
        80,
        200,
        spout,
    )
    bird = lathe(
        [
            (0.1, 2.25),
            (0.08, 2.5),
            (0.16, 2.6),
            (0.2, 2.75),
            (0.08, 2.95),
            (0.05, 3.05),
            (0.1, 3.13),
            (0.03, 3.25),
            (0, 3.4),
        ],
        skin,
        120,
    )
    return [column, pan, bird]


def ghungroos(rng: Rng) -> list[Any]:
    """A dancer's strap of brass ghungroos and a temple bell."""
    skin = materials.brass(None, 0.24)
    cord = materials.paint("#8c1f2b", 0.9)
    bell_ball = lathe(
        [
            (0, 0),
            (0.08, 0.01),
            (0.13, 0.06),
            (0.145, 0.13),
            (0.13, 0.2),
            (0.08, 0.26),
            (0.045, 0.27),
            (0.05, 0.31),
            (0, 0.33),
        ],
        skin,
        40,
        40,
    )
    slit = forms.block((0.26, 0.018, 0.1), materials.paint("#120d08", 1), edge=0.001)
    made: list[Any] = []
    for row in range(3):
        for k in range(15):
            a = math.radians(-62 + 8.4 * k)
            x, y = 1.55 * math.sin(a), 1.5 - 1.55 * math.cos(a)
            spot = (x + rng.normal(0, 0.012), y + row * 0.26 + rng.normal(0, 0.012), 0.12)
            turn = (82 + rng.normal(0, 5), rng.normal(0, 7), math.degrees(a))
            made.append(place(forms.copy(bell_ball), spot, turn))
            made.append(place(forms.copy(slit), spot, turn))
    for row in range(3):
        path = [
            (1.62 * math.sin(a), 1.5 - 1.62 * math.cos(a) + row * 0.26 + 0.17, 0.13)
            for a in np.radians(np.linspace(-74, 74, 60))
        ]
        made.append(tube(path, 0.035, cord, 10))
    for thing in (bell_ball, slit):
        place(thing, (0, 0, -60))
    temple = lathe(
        [
            (0.62, 0),
            (0.64, 0.03),
            (0.6, 0.08),
            (0.45, 0.3),
            (0.38, 0.65),
            (0.32, 0.9),
            (0.16, 1.02),
            (0.08, 1.06),
            (0.1, 1.12),
            (0.06, 1.2),
            (0.12, 1.3),
            (0, 1.42),
        ],
        skin,
        200,
        128,
    )
    lines = [
        tube(forms.ring(r, 96, z), 0.016, skin, 8, True)
        for r, z in ((0.60, 0.08), (0.47, 0.27), (0.39, 0.62))
    ]
    ring_top = place(tube(forms.ring(0.13, 40), 0.035, skin, 10, True), (0, 0, 1.5), (90, 0, 0))
    return [*made, *forms.gather([temple, *lines, ring_top], (0.1, 2.75, 0))]

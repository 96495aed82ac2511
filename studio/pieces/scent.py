"""Attar and incense from Kannauj."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import fabrics, forms, materials
from studio.forms import block, lathe, place, tube

Rng = np.random.Generator


def attar(rng: Rng) -> list[Any]:
    """Kannauj attar: cut-glass bottles with ground stoppers, amber and rose oil."""
    clear = materials.glass("#f3f6f4")
    made: list[Any] = []
    for x, y, size, oil, sides in (
        (-0.5, 0.2, 1.0, "#c47a1d", 8),
        (0.42, 0.35, 1.25, "#b34b4b", 12),
        (0.25, -0.55, 0.72, "#7d8f2f", 6),
    ):
        facet = lambda a, t, n=sides: 1 - 0.05 * np.abs(np.sin(n * a / 2)) * (t < 0.72) * (t > 0.06)  # noqa: E731
        bottle = lathe(
            [
                (0, 0.03),
                (0.3, 0),
                (0.36, 0.05),
                (0.4, 0.3),
                (0.38, 0.6),
                (0.2, 0.8),
                (0.13, 0.88),
                (0.13, 1.0),
                (0.17, 1.04),
                (0.1, 1.05),
                (0.09, 0.86),
                (0.16, 0.76),
                (0.33, 0.56),
                (0.34, 0.3),
                (0.3, 0.1),
                (0, 0.09),
            ],
            clear,
            160,
            128,
            facet,
        )
        fill = lathe(
            [(0, 0.1), (0.28, 0.11), (0.325, 0.3), (0.32, 0.5), (0.0, 0.5)],
            materials.liquid(oil),
            50,
            96,
            sharp=True,
        )
        stop = lathe(
            [
                (0.075, 0.96),
                (0.085, 1.06),
                (0.06, 1.1),
                (0.14, 1.24),
                (0.17, 1.36),
                (0.1, 1.5),
                (0.03, 1.58),
                (0, 1.6),
            ],
            materials.glass("#e9dfc9"),
            80,
            12,
        )
        collar = tube(forms.ring(0.14, 60, 0.93), 0.022, materials.gold(0.2), 10, True)
        made += forms.gather([bottle, fill, stop, collar], (x, y, 0), (0, 0, 17), size)
    petals = materials.flesh("#b8324e", "#8c1f38", 0.6)
    for _ in range(14):
        a, r = rng.uniform(0, 2 * math.pi), rng.uniform(0.9, 1.15)
        u, v = np.meshgrid(np.linspace(-1, 1, 14), np.linspace(0, 1, 14))
        w = 0.13 * np.sin(math.pi * (v * 0.85 + 0.1)) ** 0.6
        petal = forms.thicken(
            forms.sheet(np.stack([u * w, 0.26 * v, 0.05 * u**2 + 0.06 * v**2 + 0.02], -1), petals),
            0.006,
        )
        made.append(
            place(
                petal,
                (r * math.cos(a), 0.9 * r * math.sin(a) - 0.1, 0),
                (rng.uniform(-5, 10), rng.uniform(-8, 8), rng.uniform(0, 360)),
                rng.uniform(0.7, 1.1),
            )
        )
    return made


def incense(rng: Rng) -> list[Any]:
    """Incense sticks in a brass holder, a tied bundle and dhoop cones."""
    stick, paste = (
        materials.wood("#c9a06a", "#a87f4c", along="Z"),
        materials.clay("#4a3324", "#332218", 0.95),
    )
    holder = lathe(
        [(0, 0), (0.5, 0), (0.52, 0.04), (0.36, 0.1), (0.3, 0.2), (0.12, 0.26), (0, 0.27)],
        materials.brass(),
        60,
    )
    made = [holder]
    for k in range(5):
        a = 2 * math.pi * k / 5
        lean = np.array([0.16 * math.cos(a), 0.16 * math.sin(a), 0])
        base = np.array([0.1 * math.cos(a), 0.1 * math.sin(a), 0.2])
        made.append(
            tube(
                [base, base + lean + (0, 0, 0.6), base + lean * 2.6 + (0, 0, 1.3)], 0.012, stick, 8
            )
        )
        made.append(
            tube(
                [base + lean * 0.9 + (0, 0, 0.5), base + lean * 3.4 + (0, 0, 1.9)], 0.024, paste, 10
            )
        )
    forms.gather(made, (-0.55, 0.35, 0))
    bundle: list[Any] = []
    for _ in range(34):
        y, z = rng.uniform(-0.14, 0.14), abs(rng.normal(0, 0.05)) + 0.04
        bundle.append(tube([(-0.85, y, z), (0.75, y, z)], 0.024, paste, 8))
        bundle.append(tube([(-1.15, y, z), (-0.85, y, z)], 0.012, stick, 6))
    bundle.append(
        tube(
            np.column_stack(
                [
                    np.zeros(40),
                    0.19 * np.cos(np.linspace(0, 6.28, 40)),
                    0.1 + 0.13 * np.sin(np.linspace(0, 6.28, 40)),
                ]
            ),
            0.02,
            materials.paint("#a3222c", 0.8),
            8,
        )
    )
    made += forms.gather(bundle, (0.25, -0.55, 0), (0, 0, 14))
    for x, y in ((0.75, 0.25), (0.95, 0.45), (1.0, 0.15), (0.8, 0.55)):
        made.append(
            place(
                lathe(
                    [(0, 0), (0.09, 0), (0.085, 0.03), (0.012, 0.27), (0, 0.28)],
                    paste,
                    30,
                    40,
                    sharp=True,
                ),
                (x, y, 0),
            )
        )
    return made


def phial(oil: str) -> list[Any]:
    """A three-millilitre bottle with a turned gold cap."""
    body = [(0, 0.02), (0.11, 0), (0.13, 0.03), (0.13, 0.36), (0.07, 0.42), (0.07, 0.46)]
    inside = [(0.055, 0.46), (0.055, 0.42), (0.105, 0.35), (0.105, 0.05), (0, 0.05)]
    cap = [(0.085, 0.44), (0.09, 0.46), (0.09, 0.6), (0.07, 0.64), (0, 0.65)]
    fill = [(0, 0.055), (0.1, 0.055), (0.1, 0.31), (0, 0.31)]
    return [
        lathe([*body, *inside], materials.glass("#f3f6f4"), 80, 64),
        lathe(fill, materials.liquid(oil), 30, 48, sharp=True),
        lathe(cap, materials.gold(0.22), 40, 64, sharp=True),
    ]


def attar_box(rng: Rng) -> list[Any]:
    """Four attars standing in a lined wooden box, its lid open."""
    timber, lining = materials.sheesham(), fabrics.velvet("#6a1420")
    w, d, h, wall = 1.7, 0.8, 0.36, 0.07
    made: list[Any] = [
        block((w - 0.02, d - 0.02, 0.05), timber),
        block((w - 0.1, d - 0.1, 0.2), lining, at=(0, 0, 0.03)),
    ]
    for s in (-1, 1):
        made.append(block((w, wall, h), timber, at=(0, s * (d - wall) / 2, 0), edge=0.014))
        made.append(
            block((wall, d - 2 * wall, h), timber, at=(s * (w - wall) / 2, 0, 0), edge=0.005)
        )
    lid = [block((w, d, 0.07), timber, edge=0.014)]
    lid.append(block((w - 0.12, d - 0.12, 0.03), lining, at=(0, 0, -0.02), edge=0.012))
    made += forms.gather(forms.gather(lid, (0, d / 2, 0)), (0, d / 2, h + 0.01), (-252, 0, 180))
    for k, oil in enumerate(("#d9808c", "#a3b765", "#ead9a0", "#c08a4a")):
        made += forms.gather(phial(oil), (-0.57 + 0.38 * k, -0.02, 0.2))
    for s in (-1, 1):
        made.append(
            place(
                lathe([(0, 0), (0.03, 0), (0.03, 0.16), (0, 0.16)], materials.brass(), 12, 24),
                (s * 0.55, d / 2 + 0.02, h - 0.02),
                (0, 90, 0),
            )
        )
    return made

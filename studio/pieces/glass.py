"""Glass from Firozabad: bangles, blown ware, beads."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials
from studio.forms import ball, lathe, place

Rng = np.random.Generator


def bangles(rng: Rng) -> list[Any]:
    """Firozabad glass bangles: stacks by colour, a few leaning and lying loose."""
    made: list[Any] = []
    tones = ("#c2183c", "#1f8a5b", "#e08a1e", "#6b2a8c", "#1f5fa8")
    plain = {
        t: forms.tube(forms.ring(0.32, 96), 0.024, materials.glass(t), 14, True) for t in tones
    }
    gilt = forms.tube(forms.ring(0.32, 96), 0.027, materials.gold(0.2), 14, True)
    for thing in (*plain.values(), gilt):
        place(thing, (0, 0, -80))
    stacks = (
        (-0.75, 0.35, ("#c2183c", 12)),
        (0.05, 0.55, ("#1f8a5b", 9)),
        (0.8, 0.3, ("#6b2a8c", 7)),
    )
    for x, y, (tone, count) in stacks:
        for k in range(count):
            source = gilt if k % 4 == 1 else plain[tone]
            made.append(
                place(
                    forms.copy(source),
                    (x + rng.normal(0, 0.012), y + rng.normal(0, 0.012), 0.03 + 0.052 * k),
                    (rng.normal(0, 0.6), rng.normal(0, 0.6), rng.uniform(0, 360)),
                )
            )
    for k, (x, y, tone, lean) in enumerate(
        (
            (-0.3, -0.35, "#e08a1e", 0),
            (0.02, -0.5, "#1f5fa8", 9),
            (0.6, -0.45, "#c2183c", 0),
            (-0.85, -0.45, "#1f5fa8", 0),
            (0.75, -0.25, "#e08a1e", 10),
        )
    ):
        z = 0.03 + (0.04 if lean else 0)
        made.append(place(forms.copy(plain[tone]), (x, y, z), (lean, 0, 40 * k)))
    return made


def glass_vase(rng: Rng) -> list[Any]:
    """Blown coloured glass: a fluted vase, a bowl and a paperweight."""
    flute = lambda a, t: 1 + 0.03 * np.cos(14 * a) * np.sin(math.pi * np.clip(t * 2, 0, 1))  # noqa: E731
    vase = lathe(
        [
            (0, 0.06),
            (0.4, 0.0),
            (0.46, 0.05),
            (0.4, 0.16),
            (0.66, 0.7),
            (0.72, 1.15),
            (0.45, 1.75),
            (0.3, 2.1),
            (0.36, 2.45),
            (0.62, 2.75),
            (0.57, 2.73),
            (0.3, 2.45),
            (0.24, 2.1),
            (0.39, 1.75),
            (0.66, 1.15),
            (0.6, 0.72),
            (0.3, 0.26),
            (0, 0.22),
        ],
        materials.glass("#5fb0b8"),
        220,
        168,
        flute,
    )
    bowl = lathe(
        [
            (0, 0.05),
            (0.26, 0),
            (0.32, 0.05),
            (0.62, 0.3),
            (0.8, 0.62),
            (0.75, 0.63),
            (0.58, 0.36),
            (0.26, 0.14),
            (0, 0.12),
        ],
        materials.glass("#d98a3a"),
        120,
        128,
        lambda a, t: 1 + 0.04 * np.sin(10 * a) * np.clip((0.6 - np.abs(t - 0.5)) * 2, 0, 1),
    )
    drop = ball((0.3, 0.3, 0.27), materials.glass("#a8325a"), at=(-0.85, -0.75, 0.265))
    return [place(vase, (-0.3, 0.4, 0)), place(bowl, (0.95, -0.35, 0)), drop]


def glass_beads(rng: Rng) -> list[Any]:
    """A heap of strung glass beads in three colours."""
    made: list[Any] = []
    for tone, turns, radius, size, shift in (
        ("#2a6fb0", 1, 0.8, 0.085, (0, 0.2)),
        ("#c23a4c", 1, 0.62, 0.075, (-0.1, -0.05)),
        ("#d9a02e", 1, 0.45, 0.065, (0.15, -0.2)),
    ):
        one = ball(size, materials.glass(tone), at=(0, 0, -50), segments=28)
        count = int(2 * math.pi * radius / (2.05 * size))
        for k in range(count):
            a = 2 * math.pi * k / count
            r = radius * (1 + 0.12 * math.sin(3 * a + turns) + 0.06 * math.sin(5 * a))
            made.append(
                place(
                    forms.copy(one),
                    (shift[0] + r * math.cos(a), shift[1] + 0.8 * r * math.sin(a), size),
                )
            )
            if k % 6 == 0:
                made.append(
                    ball(
                        (size * 0.5, size * 0.5, size * 0.5),
                        materials.gold(),
                        at=(
                            shift[0] + r * math.cos(a + 0.06),
                            shift[1] + 0.8 * r * math.sin(a + 0.06),
                            size,
                        ),
                        segments=16,
                    )
                )
    return made

"""Horn, bone and jewellery: Sambhal, Varanasi, Mathura, Ballia, Bareilly."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import fabrics, forms, materials, motifs
from studio.forms import ball, block, cutout, lathe, place, tube
from studio.prints import Canvas

Rng = np.random.Generator


def horn_craft(rng: Rng) -> list[Any]:
    """Sambhal horn: a bowl, a comb, buttons and a bone-inlaid box."""
    horn, bone = materials.horn(), materials.bone()
    bowl = lathe(
        [
            (0, 0.04),
            (0.3, 0),
            (0.36, 0.05),
            (0.66, 0.3),
            (0.78, 0.6),
            (0.74, 0.61),
            (0.6, 0.36),
            (0.3, 0.14),
            (0, 0.12),
        ],
        horn,
        110,
    )
    box = [
        block((1.5, 1.0, 0.5), horn, edge=0.03),
        block((1.54, 1.04, 0.16), horn, at=(0, 0, 0.52), edge=0.03),
    ]
    tiles = [
        motifs.moved(motifs.petal(0.2, 0.13), (x, y), t)
        for x in np.linspace(-0.55, 0.55, 6)
        for y in (-0.28, 0, 0.28)
        for t in (0, 90, 180, 270)
    ]
    box.append(cutout(tiles, 0.02, bone, at=(0, 0, 0.683)))
    box += [
        cutout(
            [motifs.rectangle(1.44, 0.94), motifs.rectangle(1.38, 0.88)],
            0.02,
            bone,
            at=(0, 0, 0.683),
        )
    ]
    made = [place(bowl, (-0.65, 0.1, 0)), *forms.gather(box, (0.85, 0.6, 0), (0, 0, -16))]
    teeth = [
        (x, y)
        for k in range(30)
        for x, y in (
            (0.75 - 0.05 * k, 0),
            (0.75 - 0.05 * k - 0.004, -0.42),
            (0.75 - 0.05 * k - 0.026, -0.42),
            (0.75 - 0.05 * k - 0.03, 0),
        )
    ]
    spine = np.vstack(
        [
            forms.spline([(-0.77, 0), (-0.74, 0.2), (0, 0.3), (0.74, 0.2), (0.77, 0)], 60),
            np.array(teeth),
        ]
    )
    made.append(cutout([spine], 0.06, horn, 0.015, at=(0.55, -0.7, 0.05), turn=(0, 0, 14)))
    for x, y in ((-0.75, -0.85), (-0.45, -1.0), (-0.85, -1.1)):
        button = cutout(
            [
                motifs.circle(0.14),
                *[
                    motifs.circle(0.02, 16) + (sx * 0.035, sy * 0.035)
                    for sx in (-1, 1)
                    for sy in (-1, 1)
                ],
            ],
            0.05,
            bone,
            0.018,
            at=(x, y, 0.03),
        )
        made.append(button)
    return made


ROSE, BLUSH, LEAF, HEART = "#d2507f", "#eaa3ba", "#2e7d5b", "#e2b04a"


def enamel_dome() -> Any:
    """Banaras gulabi meenakari round a dome (UV, the brim at the top): roses, leaves and buds."""
    c = Canvas(12, 4, 1800, "#f3ebe2")
    for k in range(-1, 7):
        x = 2 * k + 1
        c.fill(motifs.all_moved(motifs.flower(8, 0.74, 0.55, 0.12), (x, 2.35)), ROSE)
        c.fill(motifs.all_moved(motifs.flower(8, 0.46, 0.55, 0.12), (x, 2.35), 22), BLUSH)
        c.dots([(x, 2.35)], 0.12, HEART)
        for s in (-1, 1):
            c.fill(
                [motifs.moved(motifs.leaf(0.8, 0.3, 0.25 * s), (x + 0.98, 2.3), 12 + 90 * (1 - s))],
                LEAF,
            )
        c.fill(motifs.all_moved(motifs.flower(5, 0.34, 0.6, 0.1), (x + 1, 1.15)), BLUSH)
        c.dots([(x + 1, 1.15)], 0.07, ROSE)
    c.dots([(x / 4, 3.42) for x in range(1, 49, 2)], 0.07, LEAF)
    return c.colours()


def enamel_disc() -> Any:
    """The same enamel on a round stud: u runs round it, v out from its middle."""
    c = Canvas(12, 4, 1500, "#f3ebe2")
    for k in range(8):
        x = 1.5 * k + 0.75
        c.fill([motifs.moved(motifs.petal(1.0, 1.3, 0.3), (x, 0.22))], ROSE)
        c.fill([motifs.moved(motifs.petal(0.6, 0.7, 0.3), (x, 0.3))], BLUSH)
        c.fill([motifs.moved(motifs.petal(0.4, 0.5, 0.6), (x + 0.75, 1.12))], LEAF)
    c.fill([motifs.rectangle(12, 0.5, (6, 0))], HEART)
    return c.colours()


def jhumkas(rng: Rng) -> list[Any]:
    """A pair of enamelled jhumkas with pearl drops."""
    gold, pearl = materials.gold(0.18), materials.paint("#f2e8da", 0.16, 0.7)
    skin, stud = (
        materials.picture_skin(art, 0.14, coat=1.0) for art in (enamel_dome(), enamel_disc())
    )
    made: list[Any] = []
    stand = materials.marble()
    for x, turn in ((-0.42, -8), (0.42, 14)):
        dome = lathe(
            [(0.03, 0.62), (0.1, 0.6), (0.26, 0.48), (0.34, 0.3), (0.36, 0.12)], skin, 60, 96
        )
        parts = [
            dome,
            tube(forms.ring(0.365, 96, 0.12), 0.022, gold, 10, True),
            tube(forms.ring(0.36, 96, 0.17), 0.012, gold, 8, True),
            tube(forms.ring(0.1, 60, 0.61), 0.02, gold, 10, True),
            ball((0.06, 0.06, 0.07), gold, at=(0, 0, 0.68), segments=20),
        ]
        for k in range(22):
            a = 2 * math.pi * k / 22
            parts += [
                ball(
                    0.034, pearl, at=(0.365 * math.cos(a), 0.365 * math.sin(a), 0.055), segments=16
                ),
                ball(
                    0.014, gold, at=(0.365 * math.cos(a), 0.365 * math.sin(a), 0.098), segments=10
                ),
            ]
        disc = lathe([(0, 0.05), (0.12, 0.045), (0.2, 0.02), (0.21, 0), (0, 0)], stud, 40, 96)
        tops = [
            place(disc, (0, 0, 0.98), (90, 0, 0)),
            place(tube(forms.ring(0.21, 64), 0.02, gold, 10, True), (0, -0.0, 0.98), (90, 0, 0)),
        ]
        tops += [
            ball(
                0.022, gold, at=(0.235 * math.cos(b), -0.0, 0.98 + 0.235 * math.sin(b)), segments=12
            )
            for b in np.linspace(0, 2 * math.pi, 26, endpoint=False)
        ]
        tops.append(tube([(0, 0, 0.68), (0, 0, 0.78)], 0.018, gold, 8))
        hook = tube(forms.spline([(0, 0.04, 1.0), (0, 0.1, 1.12), (0, 0, 1.3)], 20), 0.012, gold, 8)
        made += forms.gather([*parts, *tops, hook], (x, 0, 0.34), (0, 0, turn))
    bar = tube([(-0.95, 0, 1.66), (0.95, 0, 1.66)], 0.03, materials.brass(), 14)
    posts = [
        tube([(s * 0.95, 0, 0), (s * 0.95, 0, 1.66)], 0.03, materials.brass(), 14) for s in (-1, 1)
    ]
    return [*made, bar, *posts, block((2.2, 0.5, 0.1), stand, edge=0.03)]


def kanthi_mala(rng: Rng) -> list[Any]:
    """Tulsi bead malas coiled on khadi, tassels in red."""
    made: list[Any] = []
    for tone, dark, radius, size, shift in (
        ("#b58a58", "#7c5530", 0.78, 0.062, (0, 0.12)),
        ("#8a5a34", "#55341c", 0.5, 0.05, (-0.05, -0.1)),
    ):
        bead = ball(
            (size, size, size * 0.92),
            materials.wood(tone, dark, 3, 0.5),
            at=(0, 0, -40),
            segments=24,
        )
        count = int(2 * math.pi * radius * 1.06 / (1.9 * size))
        for k in range(count):
            a = 2 * math.pi * k / count
            r = radius * (1 + 0.1 * math.sin(2 * a + 0.6) + 0.05 * math.sin(5 * a))
            made.append(
                place(
                    forms.copy(bead),
                    (shift[0] + r * math.cos(a), shift[1] + 0.85 * r * math.sin(a), size),
                    (rng.uniform(0, 360), 0, math.degrees(a)),
                )
            )
    silk = materials.paint("#a31f2b", 0.8)
    head = ball(
        (0.07, 0.07, 0.09),
        materials.wood("#8a5a34", "#55341c"),
        at=(0.05, -0.72, 0.08),
        segments=20,
    )
    made.append(head)
    for _ in range(40):
        d = rng.normal(0, 0.07)
        made.append(
            tube(
                [
                    (0.05, -0.76, 0.08),
                    (0.05 + d * 0.5, -0.95, 0.06),
                    (0.05 + d * 1.5, -1.2 + abs(d), 0.02 + abs(rng.normal(0, 0.015))),
                ],
                0.011,
                silk,
                6,
            )
        )
    return made


def bindis(rng: Rng) -> list[Any]:
    """Cards of tikuli bindis with foil and stones."""
    made: list[Any] = []
    velvet, foil = materials.paint("#a3142c", 0.7), materials.gold(0.25)
    for k, (x, y, turn, tone) in enumerate(
        ((-0.42, 0.05, 10, "#f2e6cf"), (0.42, 0.12, -12, "#e7c9b4"), (0.05, -0.15, 2, "#f6efe0"))
    ):
        parts: list[Any] = [
            block(
                (0.8, 1.15, 0.02),
                materials.paint(tone, 0.8),
                at=(0, 0, 0.012 + 0.022 * k),
                edge=0.006,
            )
        ]
        top = 0.036 + 0.022 * k
        for j in range(5):
            for i in range(3):
                at = (-0.24 + 0.24 * i, 0.4 - 0.2 * j)
                size = (0.075, 0.06, 0.05, 0.065, 0.045)[j]
                shape = (
                    motifs.moved(motifs.petal(size * 3.2, size * 1.6, 0.4) - (0, size * 1.4), at)
                    if j in (0, 3)
                    else motifs.circle(size) + at
                )
                parts.append(
                    cutout(
                        [shape],
                        0.012,
                        (velvet, foil, velvet, materials.paint("#1d5a45", 0.6), velvet)[j],
                        0.004,
                        at=(0, 0, top),
                    )
                )
                parts.append(
                    ball(
                        (0.022, 0.022, 0.016),
                        materials.paint("#e9eef2", 0.05, 1.0),
                        at=(*at, top + 0.01),
                        segments=14,
                    )
                )
                if j in (0, 2):
                    parts += [
                        ball(
                            0.009,
                            foil,
                            at=(
                                at[0] + (size + 0.022) * math.cos(b),
                                at[1] + (size + 0.022) * math.sin(b),
                                top,
                            ),
                            segments=8,
                        )
                        for b in np.linspace(0, 2 * math.pi, 14, endpoint=False)
                    ]
        made += forms.gather(parts, (x, y, 0), (0, 0, turn))
    return made


def gold_set(rng: Rng) -> list[Any]:
    """Goldsmith's work: a necklace with drops on a velvet bust pad."""
    gold, ruby, pearl = (
        materials.gold(0.16),
        materials.paint("#8f0f2c", 0.05, 1.0),
        materials.paint("#f2e8da", 0.16, 0.7),
    )
    made: list[Any] = []
    pad = block((2.6, 2.2, 0.16), fabrics.velvet("#1f2f4f"), edge=0.08)
    for k in range(41):
        a = math.radians(-150 + 7.5 * k) - math.pi / 2 + math.radians(0)
        spot = np.array([0.85 * math.cos(a + math.pi), 0.15 + 0.78 * math.sin(a + math.pi), 0.21])
        made.append(ball(0.045, gold, at=tuple(spot), segments=18))
        t = abs(k - 20)
        if t <= 10 and k % 2 == 0:
            out = np.array([math.cos(a + math.pi), math.sin(a + math.pi), 0])
            head = math.degrees(math.atan2(out[1], out[0])) - 90
            size = 0.34 - 0.016 * t
            base = spot + out * 0.05
            made.append(
                cutout(
                    [motifs.moved(motifs.petal(size, size * 0.6, 0.3), turn=head)],
                    0.05,
                    gold,
                    0.018,
                    at=(base[0], base[1], 0.2),
                )
            )
            made.append(
                ball(
                    (0.05, 0.05, 0.035),
                    ruby,
                    at=tuple(base + out * size * 0.55 + (0, 0, 0.03)),
                    segments=20,
                )
            )
            made.append(ball(0.04, pearl, at=tuple(base + out * (size + 0.05)), segments=16))
    return [pad, *made]

"""Jute, cane and banana fibre: Ghazipur, Bareilly, Kushinagar."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import fabrics, forms, materials, motifs
from studio.forms import ball, block, cutout, place, tube
from studio.prints import Canvas

Rng = np.random.Generator


def jute_hanging(rng: Rng) -> list[Any]:
    """A Ghazipur jute wall hanging: braids, knots, a woven field and tassels."""
    jute, dyed = (
        fabrics.cloth("#b48d58", 34, weave=1.2, roughness=1),
        materials.paint("#8a2a24", 0.95),
    )
    cord = materials.wood("#b99460", "#8f6a3a", 6, 0.9, "Z")
    bar = tube(
        [(x, 0, 5.2) for x in np.linspace(-1.45, 1.45, 8)],
        0.08,
        materials.wood("#7a4a26", "#4f2c17"),
        16,
    )
    field = np.stack(np.meshgrid(np.linspace(-1.2, 1.2, 80), np.linspace(5.15, 2.1, 100)), -1)
    grid = np.stack(
        [
            field[..., 0] * (1 - 0.03 * np.sin(field[..., 1] * 2)),
            0.06 * np.sin(3.2 * field[..., 0] + 0.6) * (5.2 - field[..., 1]) / 3,
            field[..., 1],
        ],
        -1,
    )
    made = [bar, forms.thicken(forms.sheet(grid, jute), 0.05, True)]
    made += [
        place(cutout([o], 0.07, dyed, 0.015), (0, -0.1, 3.6), (90, 0, 0))
        for o in motifs.all_moved(motifs.flower(10, 0.72, 0.36, 0.26))
    ]
    made.append(
        place(
            cutout([motifs.circle(0.17)], 0.1, materials.paint("#d9a032", 0.95), 0.03),
            (0, -0.12, 3.6),
            (90, 0, 0),
        )
    )
    for side in (-1, 1):
        for z in (4.6, 2.6):
            made += [
                place(
                    cutout([o], 0.06, materials.paint("#2d5a48", 0.95), 0.012),
                    (side * 0.72, -0.1, z),
                    (90, 0, 0),
                )
                for o in motifs.all_moved(motifs.flower(6, 0.3, 0.5, 0.2))
            ]
    for k in range(13):
        x = -1.14 + 0.19 * k
        long = 0.75 + 0.55 * (1 - abs(k - 6) / 6)
        z = np.linspace(2.15, 2.15 - long, 60)
        for strand in range(3):
            a = z * 22 + strand * 2.094
            made.append(
                tube(
                    np.stack([x + 0.035 * np.sin(a), 0.035 * np.sin(2 * a) - 0.02, z], -1),
                    0.03,
                    cord,
                    7,
                )
            )
        made.append(ball((0.075, 0.075, 0.09), dyed, at=(x, -0.02, 2.15 - long), segments=18))
        for _ in range(9):
            d = rng.normal(0, 0.04, 2)
            made.append(
                tube(
                    [
                        (x, -0.02, 2.1 - long),
                        (x + d[0] * 0.7, d[1], 1.9 - long),
                        (x + d[0] * 1.4, d[1] * 1.5, 1.7 - long),
                    ],
                    0.012,
                    cord,
                    5,
                )
            )
    hang = tube(forms.spline([(-1.3, 0, 5.2), (0, 0, 6.0), (1.3, 0, 5.2)], 40)[:], 0.04, cord, 8)
    return [*made, hang]


def cane_basket(rng: Rng) -> list[Any]:
    """A Bareilly cane basket with an arched grip, woven over uprights."""
    cane, dark = (
        materials.wood("#cfa566", "#a97d40", 4, 0.38),
        materials.wood("#8a5a2c", "#5e3a1a", 4, 0.4),
    )
    made: list[Any] = []
    ribs = 33
    for row in range(20):
        z = 0.1 + 0.065 * row
        r = 0.95 + 0.3 * (row / 19) ** 0.8
        a = np.linspace(0, 2 * math.pi, 330, endpoint=False)
        wave = 0.04 * np.sin(ribs / 2 * a * 2 / 2 + math.pi * row)
        loop = np.stack([(r + wave) * np.cos(a), (r + wave) * np.sin(a), np.full_like(a, z)], -1)
        made.append(tube(loop, 0.034, dark if row in (6, 7, 13) else cane, 7, True))
    for k in range(ribs):
        a = 2 * math.pi * k / ribs
        made.append(
            tube(
                [
                    (0.93 * math.cos(a), 0.93 * math.sin(a), 0.03),
                    (1.1 * math.cos(a), 1.1 * math.sin(a), 0.7),
                    (1.25 * math.cos(a), 1.25 * math.sin(a), 1.42),
                ],
                0.03,
                cane,
                7,
            )
        )
    a = np.linspace(0, 2 * math.pi, 260, endpoint=False)
    for phase in (0, 2.1, 4.2):
        rim = np.stack(
            [
                (1.26 + 0.05 * np.cos(40 * a + phase)) * np.cos(a),
                (1.26 + 0.05 * np.cos(40 * a + phase)) * np.sin(a),
                1.43 + 0.05 * np.sin(40 * a + phase),
            ],
            -1,
        )
        made.append(tube(rim, 0.034, cane, 7, True))
    t = np.linspace(0, math.pi, 240)
    for phase in (0, 2.1, 4.2):
        arch = np.stack(
            [
                1.24 * np.cos(t),
                0.05 * np.cos(60 * t / 3 + phase),
                1.3 + (1.5 + 0.05 * np.sin(20 * t + phase)) * np.sin(t),
            ],
            -1,
        )
        made.append(tube(arch, 0.045, cane, 8))
    made.append(forms.lathe([(0, 0.06), (0.94, 0.06), (0.94, 0.1), (0, 0.1)], cane, 20, sharp=True))
    return made


def banana_bag(rng: Rng) -> list[Any]:
    """A Kushinagar banana-fibre tote, plaited, with rope grips."""
    c = Canvas(3, 3, 900, "#c9a56a")
    for i in range(24):
        for j in range(24):
            tone = ("#c9a56a", "#b58d50", "#d9bb84", "#a67c42")[(i * 7 + j * 3) % 4]
            x, y = (i + 0.5) / 8, (j + 0.5) / 8
            c.fill([motifs.rectangle(0.112, 0.118, (x, y))], tone)
            for k in range(5):
                off = -0.04 + 0.02 * k
                spot = (
                    np.array([(x + off, y - 0.05), (x + off, y + 0.05)])
                    if (i + j) % 2
                    else np.array([(x - 0.05, y + off), (x + 0.05, y + off)])
                )
                c.line([spot], 0.004, "#7a5628")
    art = c.colours()
    height = art.mean(-1)
    skin = materials.picture_skin(art, 0.7, height, 0.05)
    u = np.linspace(0, 2 * math.pi, 260, endpoint=False)
    v = np.linspace(0, 1, 70)
    p = 4.5
    cx = np.sign(np.cos(u)) * np.abs(np.cos(u)) ** (2 / p)
    sy = np.sign(np.sin(u)) * np.abs(np.sin(u)) ** (2 / p)
    w = 1.45 + 0.18 * v
    d = 0.55 - 0.12 * v**2
    grid = np.stack(
        [
            w[:, None] * cx,
            d[:, None] * sy + 0.04 * np.sin(3 * u)[None] * v[:, None] ** 2,
            np.repeat((2.3 * v)[:, None], 260, 1) + 0.05 * np.sin(2 * u)[None] * v[:, None] ** 3,
        ],
        -1,
    )
    body = forms.thicken(forms.sheet(grid, skin, wrap_u=True), 0.06)
    rope = materials.wood("#b99460", "#8f6a3a", 6, 0.9)
    made = [body, tube(grid[-1], 0.06, rope, 10, True), block((2.7, 1.0, 0.05), skin, edge=0.02)]
    for y in (-0.44, 0.44):
        line = forms.spline(
            [
                (-0.62, y * 1.05, 1.6),
                (-0.6, y, 2.3),
                (-0.4, y * 0.8, 3.3),
                (0, y * 0.7, 3.6),
                (0.4, y * 0.8, 3.3),
                (0.6, y, 2.3),
                (0.62, y * 1.05, 1.6),
            ],
            160,
        )
        for phase in (0, 2.1, 4.2):
            side, up = forms.frames(line)
            a = np.linspace(0, 70, 160) + phase
            made.append(
                tube(
                    line + 0.045 * (side * np.cos(a)[:, None] + up * np.sin(a)[:, None]),
                    0.042,
                    rope,
                    8,
                )
            )
    return made

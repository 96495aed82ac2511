"""Jars and bottles: ghee, amla, vinegar, chips, hing."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import fabrics, forms, materials, motifs
from studio.forms import ball, lathe, place, tube
from studio.pieces.food import SMALL_BOWL, bowl_of, heap, spill
from studio.prints import Canvas

Rng = np.random.Generator


def jar_of(fill: list[Any], lid: str, label: str, rng: Rng, mark: Any = None) -> list[Any]:
    """A glass jar with a cloth-tied lid and a plain paper label."""
    clear = materials.glass("#f4f7f3")
    jar = lathe(
        [
            (0, 0.05),
            (0.56, 0.0),
            (0.66, 0.06),
            (0.7, 0.2),
            (0.7, 1.35),
            (0.6, 1.56),
            (0.52, 1.62),
            (0.52, 1.74),
            (0.48, 1.74),
            (0.48, 1.6),
            (0.56, 1.52),
            (0.65, 1.33),
            (0.65, 0.22),
            (0.55, 0.1),
            (0, 0.1),
        ],
        clear,
        140,
    )
    pleat = lambda a, t: 1 + 0.05 * np.sin(22 * a) * np.clip((t - 0.45) * 2.2, 0, 1)  # noqa: E731
    cap = lathe(
        [
            (0, 1.84),
            (0.4, 1.83),
            (0.53, 1.8),
            (0.56, 1.72),
            (0.555, 1.64),
            (0.66, 1.5),
            (0.74, 1.4),
        ],
        fabrics.cloth(lid, 10),
        60,
        220,
        pleat,
    )
    tie = tube(forms.ring(0.565, 96, 1.66), 0.025, materials.paint("#c9a063", 0.9), 8, True)
    a = np.linspace(-0.62, 0.62, 40)
    tag = np.stack(
        [
            np.repeat(0.708 * np.sin(a)[None], 12, 0),
            np.repeat(-0.708 * np.cos(a)[None], 12, 0),
            np.repeat(np.linspace(0.45, 1.05, 12)[:, None], 40, 1),
        ],
        -1,
    )
    c = Canvas(2, 1.2, 500, "#f0e5cc").line(
        [motifs.rectangle(1.84, 1.04, (1, 0.6))], 0.03, label, True
    )
    c.fill(motifs.all_moved(motifs.flower(8, 0.3, 0.42, 0.25), (1, 0.6)), label).fill(
        [
            motifs.moved(motifs.leaf(0.4, 0.17, 0.2 * s), (1 + 0.3 * s, 0.6), -90 * s)
            for s in (-1, 1)
        ],
        "#5b6a3a",
    )
    return [jar, cap, tie, forms.sheet(tag, materials.picture_skin(c.colours(), 0.9)), *fill]


def ghee(rng: Rng) -> list[Any]:
    """Golden ghee in a jar, some in a brass bowl."""
    gold = materials.flesh("#e6b84a", "#d9a02e", 0.3, 0.3, 5)
    fill = lathe(
        [(0, 0.11), (0.54, 0.12), (0.64, 0.24), (0.64, 1.2), (0, 1.22)], gold, 60, sharp=True
    )
    dish = lathe([(p[0] * 0.7, p[1] * 0.7) for p in SMALL_BOWL], materials.brass(None, 0.2), 70)
    top = lathe(
        [(0, 0.36), (0.3, 0.35), (0.5, 0.3)], gold, 30, 64, lambda a, t: 1 + 0.02 * np.sin(7 * a)
    )
    return [
        *forms.gather(jar_of([fill], "#a3202c", "#a3202c", rng), (-0.4, 0.35, 0)),
        *forms.gather([dish, top], (0.95, -0.55, 0)),
    ]


def murabba(rng: Rng) -> list[Any]:
    """Pratapgarh amla: a jar of preserve and fresh fruit."""
    amla = materials.flesh("#b9a03a", "#8f7a22", 0.25, 0.25)

    def fruit():
        return lathe(
            [(0, 0.03), (0.1, 0.0), (0.2, 0.06), (0.27, 0.2), (0.2, 0.38), (0.08, 0.43), (0, 0.41)],
            amla,
            40,
            60,
            lambda a, t: 1 - 0.035 * np.abs(np.cos(3 * a)) ** 6,
        )  # noqa: E731

    fill = []
    for k in range(26):
        a, r = 2.4 * k, 0.4 * math.sqrt((k % 5 + 0.4) / 5)
        fill.append(
            place(
                fruit(),
                (r * math.cos(a), r * math.sin(a), 0.12 + 0.2 * (k // 5)),
                (rng.uniform(-30, 30), rng.uniform(-30, 30), 0),
                0.8,
            )
        )
    made = forms.gather(jar_of(fill, "#3f6b3f", "#6b7a2a", rng), (-0.4, 0.35, 0))
    fresh = materials.flesh("#b5c46a", "#8fa348", 0.3, 0.2)
    for x, y, z, t in (
        (0.75, -0.3, 0, 0),
        (1.15, -0.1, 0, 40),
        (0.95, -0.65, 0, 20),
        (0.5, -0.75, 0, 70),
        (1.35, -0.5, 0, 10),
    ):
        one = fruit()
        one.data.materials[0] = fresh
        made.append(place(one, (x, y, z), (rng.uniform(-14, 14), rng.uniform(-14, 14), t)))
    return made


def bottle(rng: Rng) -> list[Any]:
    """Sirka and mentha oil: two corked bottles."""
    made: list[Any] = []
    for x, y, size, oil, tone in (
        (-0.45, 0.25, 1.0, "#8a3f16", "#6b2a1a"),
        (0.65, -0.15, 0.78, "#a9c46a", "#3f6b3f"),
    ):
        shell = lathe(
            [
                (0, 0.05),
                (0.42, 0),
                (0.48, 0.05),
                (0.5, 0.3),
                (0.5, 1.5),
                (0.4, 1.85),
                (0.2, 2.1),
                (0.17, 2.6),
                (0.22, 2.64),
                (0.22, 2.74),
                (0.15, 2.74),
                (0.12, 2.1),
                (0.34, 1.8),
                (0.44, 1.5),
                (0.44, 0.3),
                (0.38, 0.1),
                (0, 0.1),
            ],
            materials.glass("#f0f4ef"),
            160,
        )
        fill = lathe(
            [(0, 0.11), (0.37, 0.12), (0.435, 0.32), (0.435, 1.48), (0.36, 1.72), (0, 1.74)],
            materials.liquid(oil),
            60,
            sharp=True,
        )
        cork = lathe(
            [(0, 2.55), (0.12, 2.55), (0.15, 2.95), (0, 2.96)],
            materials.wood("#c9a276", "#9c7446", 4, 0.8),
            30,
            sharp=True,
        )
        a = np.linspace(-0.8, 0.8, 40)
        tag = np.stack(
            [
                np.repeat(0.506 * np.sin(a)[None], 12, 0),
                np.repeat(-0.506 * np.cos(a)[None], 12, 0),
                np.repeat(np.linspace(0.5, 1.3, 12)[:, None], 40, 1),
            ],
            -1,
        )
        c = (
            Canvas(2, 2, 500, "#f0e5cc")
            .line([motifs.rectangle(1.84, 1.84, (1, 1))], 0.03, tone, True)
            .fill(motifs.all_moved(motifs.flower(9, 0.5, 0.4, 0.25), (1, 1)), tone)
        )
        made += forms.gather(
            [shell, fill, cork, forms.sheet(tag, materials.picture_skin(c.colours(), 0.9))],
            (x, y, 0),
            size=size,
        )
    return made


def chips(rng: Rng) -> list[Any]:
    """Banana chips in a wooden bowl."""
    crisp = materials.flesh("#e6bf55", "#cf9a2e", 0.45, 0.1, 9)
    u = np.linspace(0, 2 * math.pi, 40, endpoint=False)
    r = np.linspace(0, 0.2, 8)
    disc = np.stack(
        [
            r[:, None] * np.cos(u),
            0.86 * r[:, None] * np.sin(u),
            0.9 * (r[:, None] * np.cos(u)) ** 2 + 0.008 * np.sin(3 * u) * (r[:, None] / 0.2),
        ],
        -1,
    )
    grain = forms.bake_modifiers(forms.thicken(forms.sheet(disc, crisp, wrap_u=True), 0.022))
    dish = lathe([(p[0] * 1.25, p[1] * 1.15) for p in SMALL_BOWL], materials.sheesham(), 90)
    made = [dish, *heap(grain, 0.9, 0.36, 0.5, 150, rng, 0.07)]
    return made + spill(grain, 7, rng, (0.9, -0.85), 0.25, 0.03)


def hing(rng: Rng) -> list[Any]:
    """Hathras hing: amber lumps in a bowl and a small lidded tin."""
    resin = materials.flesh("#b5793a", "#7a4a1e", 0.3, 0.2, 8)
    grain = ball((0.1, 0.08, 0.07), resin, segments=14)
    made = bowl_of(grain, rng, materials.bell_metal(), 160, 0.05, 0.07, "#8f5a28")
    tin = [
        lathe(
            [(0, 0), (0.42, 0), (0.44, 0.03), (0.44, 0.8), (0, 0.8)],
            materials.paint("#d9a02e", 0.35, 0.3),
            50,
            sharp=True,
        ),
        lathe(
            [(0.46, 0.66), (0.46, 0.92), (0.4, 0.95), (0, 0.95)],
            materials.metal("#d9b676", 0.3),
            40,
            sharp=True,
        ),
    ]
    return made + forms.gather(tin, (1.15, 0.75, 0))

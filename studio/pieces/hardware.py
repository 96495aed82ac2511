"""Locks, taps, tools and wheels: Aligarh, Mathura, Baghpat, Shamli."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, block, cutout, lathe, place, tube

Rng = np.random.Generator


def padlock(rng: Rng) -> list[Any]:
    """An Aligarh brass padlock with a steel shackle and two keys."""
    brass, steel = materials.brass(None, 0.24), materials.steel(0.14)
    body = cutout([motifs.rounded(1.9, 1.7, 0.3)], 0.62, brass, 0.07)
    plate = cutout(
        [motifs.rounded(1.5, 1.3, 0.22), motifs.rounded(1.42, 1.22, 0.2)],
        0.03,
        brass,
        0.01,
        at=(0, 0, 0.315),
    )
    slot = [
        cutout([motifs.circle(0.2)], 0.04, steel, 0.012, at=(0, -0.1, 0.33)),
        cutout(
            [motifs.rectangle(0.07, 0.24)],
            0.03,
            materials.paint("#0c0a08", 1),
            at=(0, -0.12, 0.345),
        ),
    ]
    vines = [
        cutout([o], 0.03, brass, 0.006, at=(0, 0, 0.318), inset=False)
        for s in (-1, 1)
        for o in motifs.all_moved(motifs.flower(8, 0.2, 0.42, 0.3), (s * 0.48, 0.38))
    ]
    rivets = [
        ball((0.07, 0.07, 0.04), brass, at=(sx * 0.78, sy * 0.68, 0.31), segments=20)
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    bow = forms.spline(
        [
            (-0.58, 0.7, 0),
            (-0.58, 1.4, 0),
            (-0.42, 1.86, 0),
            (0, 2.06, 0),
            (0.42, 1.86, 0),
            (0.58, 1.4, 0),
            (0.58, 0.7, 0),
        ],
        80,
    )
    group = forms.gather(
        [body, plate, *slot, *vines, *rivets, tube(bow, 0.14, steel, 24)], (0, 0.1, 0.9), (80, 0, 0)
    )
    keys = forms.gather(key(brass), (0.55, -1.15, 0.05), (0, 0, 24)) + forms.gather(
        key(brass), (0.75, -0.95, 0.1), (0, 4, -8)
    )
    ring = place(tube(forms.ring(0.3, 64), 0.03, steel, 10, True), (1.45, -0.98, 0.05))
    return forms.gather(group, turn=(0, 0, 14)) + keys + [ring]


def key(brass: Any) -> list[Any]:
    bow = cutout([motifs.circle(0.3), motifs.circle(0.14)], 0.07, brass, 0.02, at=(0.75, 0, 0))
    shaft = tube([(0.48, 0, 0), (-0.6, 0, 0)], 0.055, brass, 16)
    bit = cutout(
        [
            np.array(
                [
                    (-0.6, 0),
                    (-0.6, -0.26),
                    (-0.5, -0.26),
                    (-0.5, -0.18),
                    (-0.42, -0.18),
                    (-0.42, -0.26),
                    (-0.3, -0.26),
                    (-0.3, 0),
                ]
            )
        ],
        0.06,
        brass,
        0.01,
    )
    return [bow, shaft, bit]


def tap(rng: Rng) -> list[Any]:
    """A brass bib tap and pipe fittings from Mathura."""
    chrome, brass = materials.steel(0.08), materials.brass(None, 0.2)
    body = [
        tube(
            forms.spline(
                [
                    (-1.3, 0, 1.2),
                    (-0.6, 0, 1.2),
                    (0, 0, 1.2),
                    (0.5, 0, 1.18),
                    (0.9, 0, 0.95),
                    (1.0, 0, 0.5),
                ],
                80,
            ),
            np.interp(np.linspace(0, 1, 80), (0, 0.4, 0.5, 0.7, 1), (0.26, 0.27, 0.36, 0.25, 0.22)),
            chrome,
            40,
        ),
        place(
            lathe([(0, 0), (0.5, 0), (0.52, 0.04), (0.4, 0.14), (0.28, 0.18)], chrome, 40, 64),
            (-1.35, 0, 1.2),
            (0, 90, 0),
        ),
        lathe(
            [
                (0.22, 1.35),
                (0.26, 1.5),
                (0.2, 1.62),
                (0.18, 1.8),
                (0.24, 1.86),
                (0.2, 1.95),
                (0, 1.97),
            ],
            chrome,
            80,
        ),
        place(tube(forms.ring(0.23, 48), 0.04, chrome, 12, True), (1.0, 0, 0.48)),
    ]
    for k in range(4):
        a = math.pi / 4 + math.pi / 2 * k
        body += [
            tube(
                [(0, 0, 1.9), (0.42 * math.cos(a), 0.42 * math.sin(a), 1.92)],
                [0.07, 0.085],
                chrome,
                16,
            ),
            ball(0.11, chrome, at=(0.44 * math.cos(a), 0.44 * math.sin(a), 1.92), segments=24),
        ]
    post = block((0.5, 1.5, 2.2), materials.marble(), at=(-1.72, 0, 0), edge=0.04)
    nut = cutout(
        [motifs.circle(0.34, 6), motifs.circle(0.2)], 0.3, brass, 0.03, at=(0.35, -0.85, 0.15)
    )
    elbow = tube(
        forms.spline([(0, 0, 0), (0.4, 0, 0), (0.62, 0.1, 0), (0.7, 0.4, 0), (0.7, 0.7, 0)], 40),
        0.2,
        brass,
        32,
    )
    ends = [
        place(tube(forms.ring(0.22, 40), 0.06, brass, 12, True), at, turn)
        for at, turn in (((0, 0, 0), (0, 90, 0)), ((0.7, 0.7, 0), (90, 0, 0)))
    ]
    return [*body, post, nut, *forms.gather([elbow, *ends], (1.0, -0.95, 0.26), (0, 0, 20))]


def sickle(rng: Rng) -> list[Any]:
    """Farm tools: a sickle, a trowel hoe and a hammer head, ash handles."""
    steel, timber = (
        materials.metal("#b9bcc0", 0.3, tarnish="#5d564f"),
        materials.wood("#c9a06a", "#a4773f"),
    )
    t = np.linspace(0, 1, 60)
    a = math.radians(200) - math.radians(215) * t
    outer = np.stack([1.0 * np.cos(a), 1.0 * np.sin(a)], -1)
    inner = np.stack(
        [
            (1.0 - 0.22 * np.sin(math.pi * t) ** 0.8) * np.cos(a),
            (1.0 - 0.22 * np.sin(math.pi * t) ** 0.8) * np.sin(a),
        ],
        -1,
    )
    blade = cutout([np.vstack([outer, inner[::-1]])], 0.05, steel, 0.018)
    grip = lathe(
        [(0.07, 0), (0.11, 0.08), (0.09, 0.4), (0.13, 0.9), (0.12, 1.15), (0.05, 1.22), (0, 1.22)],
        timber,
        70,
    )
    place(grip, (-0.94, -0.34, 0), (90, 0, -16))
    collar = place(
        tube(forms.ring(0.1, 32), 0.03, materials.brass(), 10, True),
        (-0.95, -0.36, 0),
        (90, 0, -16),
    )
    made = forms.gather([blade, grip, collar], (-0.35, 0.45, 0.13), (0, 0, 8))
    hoe = [
        cutout(
            [np.array([(-0.32, 0), (0.32, 0), (0.42, -0.85), (0.0, -1.0), (-0.42, -0.85)])],
            0.04,
            steel,
            0.012,
        ),
        tube([(0, 0, 0), (0, 0.3, 0.06), (0, 0.5, 0.04)], 0.06, steel, 14),
    ]
    shaft = place(
        lathe([(0.06, 0), (0.1, 0.1), (0.085, 0.5), (0.12, 1.1), (0, 1.2)], timber, 60),
        (0, 0.42, 0.04),
        (-90, 0, 0),
    )
    return made + forms.gather([*hoe, shaft], (1.05, -0.05, 0.12), (0, 0, 18))


def axle(rng: Rng) -> list[Any]:
    """Shamli ironwork: a spoked cart rim on its axle."""
    iron = materials.iron(0.45)
    made = [
        tube(forms.ring(1.6, 160), 0.1, iron, 16, True, flat=1.6),
        tube(forms.ring(0.3, 64), 0.1, iron, 14, True, flat=2.2),
    ]
    for k in range(10):
        a = 2 * math.pi * k / 10
        made.append(
            tube(
                [
                    (0.3 * math.cos(a), 0.3 * math.sin(a), 0),
                    (1.55 * math.cos(a), 1.55 * math.sin(a), 0),
                ],
                0.055,
                iron,
                12,
            )
        )
    made.append(tube([(0, 0, -0.9), (0, 0, 0.55)], 0.14, iron, 24))
    made += [cutout([motifs.circle(0.26, 6)], 0.18, iron, 0.03, at=(0, 0, z)) for z in (0.45, -0.8)]
    return forms.gather(forms.gather(made, (0, 0, 1.75), (84, 0, 0)), turn=(0, 0, 34))

"""Turned, inlaid and joined wood: Mainpuri, Nagina, furniture."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, block, cutout, lathe, place, tube
from studio.pieces.carving import carve, scroll_leaves
from studio.prints import Canvas

Rng = np.random.Generator


def turned_bowls(rng: Rng) -> list[Any]:
    """Turned wooden bowls with spoons."""
    pale, dark = materials.mango(), materials.sheesham()
    big = lathe(
        [
            (0, 0.04),
            (0.5, 0.0),
            (0.6, 0.05),
            (1.0, 0.42),
            (1.15, 0.85),
            (1.1, 0.88),
            (1.02, 0.8),
            (0.85, 0.4),
            (0.45, 0.14),
            (0, 0.12),
        ],
        dark,
        120,
    )
    small = lathe(
        [
            (0, 0.04),
            (0.3, 0.0),
            (0.38, 0.05),
            (0.6, 0.28),
            (0.66, 0.5),
            (0.62, 0.52),
            (0.52, 0.3),
            (0.3, 0.12),
            (0, 0.1),
        ],
        pale,
        90,
    )
    made = [place(big, (-0.3, 0.35, 0)), place(small, (1.05, -0.55, 0))]
    for k, (x, y, turn) in enumerate(((0.1, -1.05, 12), (0.2, -1.35, 5))):
        line = forms.spline([(-1.2, 0, 0.06), (-0.4, 0, 0.08), (0.3, 0, 0.12), (0.5, 0, 0.1)], 40)
        shaft = tube(
            line,
            np.interp(np.linspace(0, 1, 40), (0, 0.2, 1), (0.085, 0.06, 0.05)),
            pale if k else dark,
            12,
            flat=0.6,
        )
        cup = lathe(
            [(0, -0.08), (0.12, -0.06), (0.2, 0.04), (0.17, 0.05), (0.1, -0.01), (0, -0.03)],
            pale if k else dark,
            40,
        )
        cup.scale = (1.35, 1, 1)
        cup.location = (0.68, 0, 0.09)
        made += forms.gather([shaft, cup], (x - 0.3, y, 0.02), (0, 0, turn))
    return made


def wire_inlay(side: int = 1536) -> Any:
    """Tarkashi: brass wire hammered into dark wood as vines, stars and dotted borders."""
    c = Canvas(6, 6, side)
    for inset in (0.3, 0.42, 0.95, 1.03):
        c.line([motifs.rectangle(6 - 2 * inset, 6 - 2 * inset, (3, 3))], 0.035, "#ffffff", True)
    for k in range(36):
        t = 0.55 + k * 4.9 / 35
        for spot in ((t, 0.69), (t, 5.31), (0.69, t), (5.31, t)):
            c.line([motifs.circle(0.1) + spot], 0.02, "#ffffff", True)
            c.dots([spot], 0.035, "#ffffff")
    for ring_count, radius, size in ((8, 0.0, 0.8), (8, 1.15, 0.45), (16, 1.72, 0.3)):
        for k in range(ring_count if radius else 1):
            a = 360 * k / ring_count
            spot = motifs.moved(np.array([(0, radius)]), (3, 3), a)[0]
            c.line(motifs.all_moved(motifs.flower(8, size), spot, a), 0.026, "#ffffff", True)
            c.dots([spot], 0.07 * size / 0.5, "#ffffff")
    for k in range(16):
        stem = forms.spline([(0, 0.85), (0.14, 1.1), (-0.04, 1.4), (0.12, 1.6)], 40)
        c.line([motifs.moved(stem, (3, 3), 22.5 * k + 11)], 0.024, "#ffffff")
        c.line(
            [
                motifs.moved(
                    motifs.leaf(0.3, 0.14, 0.3),
                    motifs.moved(stem[18:19], (3, 3), 22.5 * k + 11)[0],
                    22.5 * k - 40,
                )
            ],
            0.02,
            "#ffffff",
            True,
        )
    for corner in range(4):
        spot = motifs.moved(np.array([(1.58, 1.58)]), (3, 3), 90 * corner)[0]
        c.line(motifs.all_moved(motifs.flower(6, 0.34), spot), 0.026, "#ffffff", True)
    return c.heights()


def tarkashi_box(rng: Rng) -> list[Any]:
    """A Mainpuri box: dark sheesham, brass wire on the lid and round the sides."""
    from studio.recipe import Recipe

    r = Recipe("tarkashi")
    line = r.picture(wire_inlay(), plain=True)
    grain = r.noise(2.5, 4, 0.55, (0.12, 1, 1), distortion=1.1)
    tone = r.mix(line, r.mix(r.span(grain, 0, 1, 0.36, 0.64), "#4a2917", "#2a150b"), "#e6bd6a")
    top = r.shade(
        Base_Color=tone,
        Metallic=line,
        Roughness=r.span(line, 0.34, 0.2),
        Normal=r.bump(line, 0.004, 0.4),
    )
    dark, brass = materials.wood("#4a2917", "#2a150b", polish=0.32), materials.brass()
    box = block((1.9, 1.9, 0.62), dark, edge=0.03)
    lid = block((1.94, 1.94, 0.22), dark, at=(0, 0, 0.64), edge=0.03)
    face = forms.mesh(
        [(-0.93, -0.93, 0.864), (0.93, -0.93, 0.864), (0.93, 0.93, 0.864), (-0.93, 0.93, 0.864)],
        [(0, 1, 2, 3)],
        top,
        [(0, 0), (1, 0), (1, 1), (0, 1)],
        False,
    )
    made = [box, lid, face]
    for turn in range(4):
        vine = [motifs.wavy(1.6, 0.08, 4) - (0.8, 0)]
        wires = [
            tube(
                np.column_stack([v[:, 0], np.full(len(v), -0.955), 0.33 + v[:, 1]]), 0.012, brass, 6
            )
            for v in vine
        ]
        wires += [
            tube([(-0.85, -0.955, z), (0.85, -0.955, z)], 0.01, brass, 6) for z in (0.14, 0.52)
        ]
        wires += [
            ball(0.028, brass, at=(x, -0.95, 0.33 + s * 0.09), segments=10)
            for x, s in zip(np.linspace(-0.7, 0.7, 8), (1, -1) * 4, strict=True)
        ]
        made += forms.gather(wires, turn=(0, 0, 90 * turn))
    return made


def nagina_combs(rng: Rng) -> list[Any]:
    """Nagina work: carved wooden combs and a pierced casket."""
    pale, dark = (
        materials.wood("#c79a63", "#a27440", polish=0.38),
        materials.wood("#3a2115", "#1f110a", polish=0.34),
    )
    made: list[Any] = []
    for material, at, turn in ((dark, (-0.45, -0.15, 0.07), 16), (pale, (0.95, -0.35, 0.07), -22)):
        made += forms.gather(comb(material), at, (0, 0, turn))
    return made


def comb(material: Any) -> list[Any]:
    """A double-pierced comb with an arched carved back."""
    back = motifs.moved(
        forms.spline(
            [
                (-0.8, 0),
                (-0.82, 0.25),
                (-0.4, 0.42),
                (0, 0.66),
                (0.4, 0.42),
                (0.82, 0.25),
                (0.8, 0),
            ],
            80,
        ),
        (0, 0),
    )
    teeth = np.array(
        [
            (x, y)
            for k in range(26)
            for x, y in (
                (0.8 - 0.0615 * k, 0),
                (0.8 - 0.0615 * k - 0.006, -0.72 + 0.004 * abs(k - 13)),
                (0.8 - 0.0615 * k - 0.03, -0.74 + 0.004 * abs(k - 13)),
                (0.8 - 0.0615 * k - 0.036, 0),
            )
        ]
    )
    outline = np.vstack([back, teeth])
    holes = [motifs.moved(motifs.petal(0.14, 0.07), (x, 0.1)) for x in np.linspace(-0.6, 0.6, 11)]
    holes += [motifs.moved(h, (0, 0.36), size=0.16) for h in motifs.flower(6, 1, 0.6, 0.3)]
    plate = cutout([outline, *holes], 0.1, material, 0.02)
    return [plate]


def stool(rng: Rng) -> list[Any]:
    """A low carved stool with turned legs and a rush-brown seat."""
    timber = materials.sheesham()
    made = [
        lathe(
            [(0, 1.5), (1.05, 1.5), (1.12, 1.55), (1.12, 1.64), (1.05, 1.7), (0, 1.7)],
            timber,
            60,
            128,
            sharp=True,
        )
    ]
    leg = lathe(
        [
            (0.1, 0),
            (0.13, 0.05),
            (0.09, 0.2),
            (0.16, 0.36),
            (0.1, 0.5),
            (0.13, 0.9),
            (0.19, 1.15),
            (0.12, 1.25),
            (0.17, 1.35),
            (0.16, 1.52),
        ],
        timber,
        120,
        48,
    )
    for k in range(4):
        a = math.radians(45 + 90 * k)
        twin = leg if k == 0 else forms.copy(leg)
        made.append(place(twin, (0.72 * math.cos(a), 0.72 * math.sin(a), 0)))
    for k in range(2):
        rod = tube([(-0.72, 0, 0.45 + 0.02 * k), (0.72, 0, 0.45 + 0.02 * k)], 0.06, timber, 16)
        made.append(place(rod, turn=(0, 0, 45 + 90 * k)))
    made.append(carve(scroll_leaves(0.66), 1.4, 1.4, 0.06, timber, (0, 0, 1.702)))
    return made


def armchair(rng: Rng) -> list[Any]:
    """A chair with turned legs, slatted seat and a carved crest."""
    timber = materials.wood("#9a6238", "#6b3d1e")
    made = [block((4.6, 4.4, 0.3), timber, at=(0, 0, 4.0), edge=0.08)]
    for x in (-1, 1):
        front = lathe(
            [
                (0.2, 0),
                (0.24, 0.1),
                (0.16, 0.4),
                (0.26, 0.9),
                (0.18, 1.2),
                (0.22, 2.4),
                (0.3, 3.2),
                (0.2, 3.5),
                (0.28, 4.0),
            ],
            timber,
            140,
            40,
        )
        made.append(place(front, (x * 2.0, -1.9, 0)))
        back = forms.spline(
            [
                (x * 2.0, 2.3, 0),
                (x * 2.0, 1.95, 2),
                (x * 2.0, 1.95, 4.2),
                (x * 2.0, 2.3, 7),
                (x * 2.0, 2.9, 9.4),
            ],
            60,
        )
        made.append(tube(back, 0.2, timber, 20))
        arm = forms.spline(
            [
                (x * 2.05, 2.1, 6.2),
                (x * 2.15, 0.6, 6.35),
                (x * 2.15, -1.4, 6.2),
                (x * 2.15, -2.0, 6.0),
            ],
            40,
        )
        made.append(tube(arm, 0.2, timber, 16, flat=0.7))
        post = lathe(
            [(0.18, 4.2), (0.24, 4.5), (0.13, 4.9), (0.2, 5.4), (0.14, 5.8), (0.2, 6.15)],
            timber,
            80,
            32,
        )
        made.append(place(post, (x * 2.1, -1.7, 0)))
        made.append(tube([(x * 2.0, -1.9, 1.4), (x * 2.0, 2.1, 1.4)], 0.11, timber, 16))
    made.append(tube([(-2, 0.1, 1.4), (2, 0.1, 1.4)], 0.11, timber, 16))
    crest = forms.spline(
        [
            (-2.2, 0),
            (-1.9, 0.75),
            (-0.9, 0.8),
            (0, 1.25),
            (0.9, 0.8),
            (1.9, 0.75),
            (2.2, 0),
            (1, 0.05),
            (0, 0.0),
            (-1, 0.05),
        ],
        120,
        True,
    )
    made.append(cutout([crest], 0.28, timber, 0.06, (0, 2.72, 8.5), (76, 0, 0)))
    made.append(carve(scroll_leaves(0.46), 1.1, 0.96, 0.1, timber, (0, 2.46, 8.98), (76, 0, 0)))
    for x in np.linspace(-1.3, 1.3, 6):
        made.append(
            tube(
                forms.spline([(x, 1.95, 4.3), (x, 2.2, 6.5), (x, 2.72, 8.7)], 40),
                0.11,
                timber,
                16,
                flat=0.6,
            )
        )
    return made

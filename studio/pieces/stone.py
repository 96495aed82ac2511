"""Marble inlay from Agra, turned Gaura stone, Shazar agate."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, cutout, lathe, place, tube
from studio.prints import Canvas

Rng = np.random.Generator


def pietra_dura(size: float = 4.0) -> Any:
    """Inlay of carnelian, lapis, malachite and shell for a round marble plate."""
    c = Canvas(size, size, 1600, "#ffffff")
    m = np.array([size / 2, size / 2])
    leaf, red, blue, rose, gold, stem = (
        "#2f6b4c",
        "#a83a22",
        "#23427c",
        "#c98a7a",
        "#c9a14e",
        "#4a5b3a",
    )
    for radius, tone, wide in (
        (1.88, blue, 0.02),
        (1.8, gold, 0.035),
        (1.3, blue, 0.02),
        (1.24, gold, 0.02),
    ):
        c.line([np.vstack([motifs.circle(radius, 200)]) + m], wide, tone, True)
    path = (
        np.array(
            [
                (
                    (1.55 + 0.09 * math.sin(12 * a)) * math.cos(a),
                    (1.55 + 0.09 * math.sin(12 * a)) * math.sin(a),
                )
                for a in np.linspace(0, 2 * math.pi, 600)
            ]
        )
        + m
    )
    c.line([path], 0.022, stem)
    for k, (spot, heading) in enumerate(motifs.along(path, 0.13)):
        side = 1 if k % 2 else -1
        c.fill(
            [motifs.moved(motifs.leaf(0.16, 0.075, -0.2 * side), spot, heading - 90 + 55 * side)],
            leaf,
        )
    for k in range(24):
        a = 2 * math.pi * (k + 0.5) / 24 - 0.13
        spot = (1.55 - 0.1 * (-1) ** k) * np.array([math.cos(a), math.sin(a)]) + m
        c.fill(
            motifs.all_moved(motifs.flower(6, 0.095, 0.5, 0.25), spot), red if k % 2 else blue
        ).dots([spot], 0.024, gold)
    for k in range(8):
        turn = 45 * k
        line = forms.spline([(0, 0.3), (0.1, 0.55), (-0.04, 0.8), (0.06, 1.02)], 40)
        c.line([motifs.moved(line, m, turn)], 0.02, stem)
        for j, side in ((8, 1), (16, -1), (26, 1)):
            c.fill(
                [
                    motifs.moved(
                        motifs.leaf(0.2, 0.09, 0.3 * side),
                        motifs.moved(line[j : j + 1], m, turn)[0],
                        turn - 50 * side,
                    )
                ],
                leaf,
            )
        tip = motifs.moved(line[-1:], m, turn)[0]
        c.fill(
            motifs.all_moved(motifs.flower(5, 0.16, 0.6, 0.15), tip, turn), red if k % 2 else rose
        ).dots([tip], 0.04, gold)
        bud = motifs.moved(np.array([(0.27, 0.93)]), m, turn)[0]
        c.fill([motifs.moved(motifs.petal(0.15, 0.1), bud, turn - 20)], blue)
    c.fill(motifs.all_moved(motifs.flower(12, 0.32, 0.34, 0.25), m), blue).fill(
        motifs.all_moved(motifs.flower(8, 0.17, 0.45, 0.3), m), gold
    ).dots([m], 0.05, red)
    return c.colours()


def marble_plate(rng: Rng) -> list[Any]:
    """An Agra plate inlaid with flowers, on a small stand, with a pill box."""
    plain = materials.marble()
    radius = 1.6
    body = lathe(
        [
            (0, 0),
            (0.9, 0),
            (1.0, 0.04),
            (1.52, 0.14),
            (1.6, 0.2),
            (1.57, 0.24),
            (1.45, 0.2),
            (1.3, 0.17),
            (0, 0.16),
        ],
        plain,
        90,
        160,
    )
    t = np.linspace(0, 1.56, 60)
    z = np.interp(t, (0, 1.3, 1.45, 1.56), (0.164, 0.174, 0.204, 0.242))
    ang = np.linspace(0, 2 * math.pi, 160)
    grid = np.stack(
        [t[:, None] * np.cos(ang), t[:, None] * np.sin(ang), np.repeat(z[:, None], 160, 1)], -1
    )
    face = forms.sheet(grid)
    uv = grid[..., :2] / (2 * radius) * (3.8 / 4) + 0.5
    rows, cols = 60, 160
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(cols - 1), indexing="ij")
    corners = np.stack([uv[i + a, j + b] for a, b in ((0, 0), (0, 1), (1, 1), (1, 0))], 2).reshape(
        -1, 2
    )
    face.data.uv_layers[0].data.foreach_set("uv", corners.astype(np.float32).ravel())
    face.data.materials.append(materials.marble(pietra_dura()))
    plate = forms.gather([body, face], (0, 0.5, 1.62), (76, 0, 0))
    timber = materials.sheesham()
    stand = [
        tube(
            forms.spline(
                [(s * 0.62, -0.35, 0.05), (s * 0.62, 0.15, 0.14), (s * 0.62, 0.7, 0.06)], 30
            ),
            0.07,
            timber,
            14,
        )
        for s in (-1, 1)
    ]
    stand += [
        tube(
            forms.spline([(s * 0.62, 0.6, 0.06), (s * 0.55, 0.75, 0.9), (s * 0.3, 0.95, 1.7)], 30),
            0.06,
            timber,
            14,
        )
        for s in (-1, 1)
    ]
    stand += [
        tube(
            forms.spline(
                [(s * 0.62, -0.33, 0.06), (s * 0.62, -0.36, 0.22), (s * 0.62, -0.3, 0.3)], 20
            ),
            0.06,
            timber,
            12,
        )
        for s in (-1, 1)
    ]
    stand.append(tube([(-0.62, 0.62, 0.08), (0.62, 0.62, 0.08)], 0.05, timber, 12))
    return [*plate, *stand, *inlay_box((1.75, -0.75, 0))]


def inlay_box(at: Any) -> list[Any]:
    """An eight-sided marble box with an inlaid lid."""
    plain = materials.marble()
    eight = motifs.circle(0.55, 8)
    lid_art = materials.marble(pietra_dura())
    parts = [
        cutout([eight], 0.42, plain, 0.03, (0, 0, 0.21)),
        cutout([eight * 1.03], 0.1, plain, 0.02, (0, 0, 0.49)),
    ]
    face = np.array([(*p, 0.542) for p in motifs.circle(0.5, 40)])
    disc = forms.mesh(
        np.vstack([face, [(0, 0, 0.542)]]),
        [(k, (k + 1) % 40, 40) for k in range(40)],
        lid_art,
        np.array(
            [
                uv
                for k in range(40)
                for uv in (
                    motifs.circle(0.5, 40)[k] * 0.92 + 0.5,
                    motifs.circle(0.5, 40)[(k + 1) % 40] * 0.92 + 0.5,
                    (0.5, 0.5),
                )
            ]
        ),
        False,
    )
    return forms.gather([*parts, disc], at, (0, 0, 22))


def gaura_stone(rng: Rng) -> list[Any]:
    """Turned Gaura stone: a lidded pot, a mortar and a bowl."""
    stone, pale = (
        materials.soapstone("#a39a8c", "#6e665b"),
        materials.soapstone("#c7b9a4", "#93826c"),
    )
    pot = lathe(
        [(0, 0.02), (0.45, 0), (0.52, 0.06), (0.72, 0.45), (0.7, 0.85), (0.52, 1.08), (0.5, 1.14)],
        stone,
        100,
    )
    lid = lathe(
        [
            (0.52, 1.14),
            (0.54, 1.2),
            (0.4, 1.32),
            (0.12, 1.4),
            (0.09, 1.48),
            (0.15, 1.58),
            (0, 1.66),
        ],
        stone,
        70,
    )
    mortar = lathe(
        [
            (0, 0.02),
            (0.42, 0),
            (0.46, 0.05),
            (0.36, 0.18),
            (0.5, 0.4),
            (0.58, 0.72),
            (0.52, 0.74),
            (0.44, 0.5),
            (0.2, 0.3),
            (0, 0.28),
        ],
        pale,
        100,
    )
    pestle = tube(
        forms.spline([(-0.1, 0, 0.36), (0.25, 0, 0.72), (0.66, 0, 1.12)], 40),
        np.interp(np.linspace(0, 1, 40), (0, 0.2, 0.8, 1), (0.14, 0.1, 0.07, 0.1)),
        pale,
        20,
    )
    bowl = lathe(
        [
            (0, 0.03),
            (0.3, 0),
            (0.36, 0.05),
            (0.6, 0.2),
            (0.7, 0.4),
            (0.66, 0.4),
            (0.55, 0.25),
            (0, 0.12),
        ],
        materials.soapstone("#6d6f6a", "#44463f"),
        80,
    )
    return [
        place(pot, (-0.65, 0.45, 0)),
        place(lid, (-0.65, 0.45, 0)),
        *forms.gather([mortar, pestle], (0.75, 0.1, 0), (0, 0, -35)),
        place(bowl, (-0.15, -0.95, 0)),
    ]


def shazar(rng: Rng) -> list[Any]:
    """Dendritic agate from the Ken: cabochons set in silver pendants."""
    made: list[Any] = []
    silver = materials.steel(0.22)
    for k, (x, y, w, h, turn) in enumerate(
        ((-0.42, 0.1, 0.3, 0.4, 14), (0.32, 0.25, 0.26, 0.26, -10), (0.15, -0.42, 0.36, 0.26, 6))
    ):
        c = Canvas(2, 2, 700, ("#d9c3a0", "#e3dccb", "#cfae85")[k])
        grow(c, np.array([1.0, 0.55]), 90, 0.34, np.random.default_rng(5 + k), 7)
        c.soften(0.006)
        stone = materials.picture_skin(c.colours(), 0.12, coat=1.0)
        u, v = np.meshgrid(np.linspace(-1, 1, 60), np.linspace(-1, 1, 60))
        sx, sy = u * np.sqrt(1 - v**2 / 2), v * np.sqrt(1 - u**2 / 2)
        dome = 0.11 * np.sqrt(np.clip(1 - 0.97 * (sx**2 + sy**2), 0, 1))
        gem = forms.sheet(np.stack([w * sx, h * sy, 0.06 + dome], -1), stone)
        a = np.linspace(0, 2 * math.pi, 96, endpoint=False)
        rim = np.stack([w * np.cos(a), h * np.sin(a), np.full(96, 0.06)], -1)
        parts = [
            gem,
            tube(rim, 0.035, silver, 12, True),
            tube(rim * (1.08, 1.08, 0.7), 0.02, silver, 10, True),
        ]
        parts += [
            ball(
                0.026,
                silver,
                at=(w * 1.16 * math.cos(b), h * 1.16 * math.sin(b), 0.03),
                segments=12,
            )
            for b in np.linspace(0, 2 * math.pi, 32, endpoint=False)
        ]
        parts.append(
            place(
                tube(forms.ring(0.07, 40), 0.02, silver, 10, True),
                (0, h * 1.16 + 0.08, 0.05),
                (20, 0, 0),
            )
        )
        made += forms.gather(parts, (x, y, 0), (0, 0, turn))
    chain = forms.spline(
        [
            (-0.5, 0.62, 0.03),
            (-0.62, 0.9, 0.03),
            (-0.2, 1.05, 0.03),
            (0.3, 0.95, 0.03),
            (0.8, 0.7, 0.03),
            (0.95, 0.1, 0.03),
            (0.8, -0.4, 0.03),
        ],
        260,
    )
    return made + [
        tube(forms.ring(0.028, 20) * (1, 0.7, 1) + spot, 0.008, silver, 6, True)
        for spot in chain[::3]
    ]


def grow(c: Canvas, spot: Any, heading: float, length: float, rng: Rng, depth: int) -> None:
    """Let a fern of ore branch inside the stone."""
    a = math.radians(heading)
    tip = spot + length * np.array([math.cos(a), math.sin(a)])
    c.line([np.array([spot, tip])], 0.012 + 0.004 * depth, "#3a2418")
    c.dots([tip], 0.012 + 0.004 * depth, "#4a2c1a")
    if depth:
        for swing in rng.normal((-38, 4, 40), 12):
            if rng.random() < 0.85:
                grow(
                    c,
                    tip,
                    heading + swing,
                    length * rng.uniform(0.6, 0.82),
                    rng,
                    depth - 2 if abs(swing) > 15 else depth - 1,
                ) if depth > 1 else None


def inlay_casket(rng: Rng) -> list[Any]:
    """An eight-sided inlaid box on its own, with a pair of coasters."""
    made = forms.gather(inlay_box((0, 0, 0)), (-0.2, 0.3, 0), size=1.6)
    for x, y, turn in ((1.15, -0.55, 10), (0.35, -1.15, 40)):
        body, rim, face = inlay_box((0, 0, 0))
        body.hide_render = True
        made += forms.gather([rim, face], (x, y, -0.44), (0, 0, turn))
    return made

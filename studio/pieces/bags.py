"""Bags, belts and wallets in leather."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, block, cutout, place, tube
from studio.pieces.shoes import stitch_line

Rng = np.random.Generator


def satchel(rng: Rng) -> list[Any]:
    """A tan satchel: gusseted body, flap with two straps, grip on top."""
    hide, dark = materials.leather("#8a4c22", 46, 0.4), materials.leather("#5a2e15", 46, 0.42)
    brass, thread = materials.brass(), materials.paint("#e4cfa4", 0.8)
    w, h, d = 3.4, 2.3, 0.95
    made = [block((w, d, h), hide, edge=0.14)]
    made += [
        block((w + 0.02, 0.05, h * 0.98), hide, at=(0, s * d / 2, 0.01), edge=0.03) for s in (-1, 1)
    ]
    arc = np.linspace(0, 1, 60)
    drop = forms.spline(
        [
            (d / 2, h - 0.02),
            (d / 4, h + 0.1),
            (-d / 4, h + 0.1),
            (-d / 2 - 0.05, h - 0.05),
            (-d / 2 - 0.1, h - 0.5),
            (-d / 2 - 0.09, h - 1.25),
        ],
        60,
    )
    x = np.linspace(-w / 2 - 0.02, w / 2 + 0.02, 60)
    trim = np.minimum(1, ((1 - np.abs(x) / (w / 2 + 0.02)) * 9).clip(0, 1) ** 0.4)
    length = np.interp(arc, (0, 1), (0, 1))
    grid = np.empty((60, 60, 3))
    for k, xx in enumerate(x):
        s = length * (1 - 0.07 * (1 - trim[k]))
        grid[:, k, 0] = xx
        grid[:, k, 1] = np.interp(s, arc, drop[:, 0]) - 0.015 * math.cos(xx * 1.2)
        grid[:, k, 2] = np.interp(s, arc, drop[:, 1])
    made.append(forms.thicken(forms.sheet(grid, hide), 0.06, True))
    front = -d / 2 - 0.15
    for sx in (-1, 1):
        strap = forms.spline(
            [
                (d / 2 - 0.5, h - 0.3),
                (d / 2 - 0.02, h - 0.12),
                (d / 2 - 0.05, h + 0.06),
                (d / 4, h + 0.17),
                (-d / 4, h + 0.17),
                (front + 0.05, h - 0.08),
                (front, h - 0.5),
                (front + 0.005, h - 1.5),
                (front + 0.06, h - 1.78),
            ],
            80,
        )
        made.append(
            tube(np.column_stack([np.full(80, sx * 1.05), strap]), 0.17, dark, 16, flat=0.18)
        )
        buckle = [motifs.rounded(0.5, 0.42, 0.08), motifs.rounded(0.36, 0.28, 0.05)]
        made.append(
            cutout(
                buckle, 0.05, brass, 0.02, at=(sx * 1.05, front - 0.07, h - 1.2), turn=(90, 0, 0)
            )
        )
        made.append(
            tube(
                [
                    (sx * 1.05 - 0.02, front - 0.09, h - 1.2),
                    (sx * 1.05 + 0.0, front - 0.1, h - 1.0),
                ],
                0.02,
                brass,
                8,
            )
        )
        rings = forms.spline(
            [(sx * 0.62, 0, h + 0.15), (sx * 0.62, 0, h + 0.35), (sx * 0.5, 0, h + 0.42)], 20
        )
        made.append(tube(rings, 0.06, brass, 10))
    grip = forms.spline(
        [
            (-0.56, 0, h + 0.36),
            (-0.42, 0, h + 0.55),
            (0, 0, h + 0.62),
            (0.42, 0, h + 0.55),
            (0.56, 0, h + 0.36),
        ],
        50,
    )
    made.append(tube(grip, 0.11, dark, 16, flat=0.8))
    for rim in (motifs.rounded(w - 0.16, h - 0.2, 0.1),):
        seam = stitch_line(np.vstack([rim, rim[:1]]), 0, thread)
        made.append(place(seam, (0, -d / 2 - 0.03, h / 2), (90, 0, 0)))
    edge = np.column_stack([x[3:-3], grid[-1, 3:-3, 1] - 0.045, grid[-1, 3:-3, 2] + 0.09])
    stitches = [
        ball((0.02, 0.008, 0.008), thread, at=tuple(spot), segments=8)
        for spot in np.stack(
            [
                np.interp(np.linspace(0, 1, 56), np.linspace(0, 1, len(edge)), edge[:, k])
                for k in range(3)
            ],
            -1,
        )
    ]
    return made + stitches


def belt(rng: Rng) -> list[Any]:
    """A coiled belt and a folded wallet."""
    hide, brass = materials.leather("#4a2412", 50, 0.36), materials.brass(None, 0.2)
    t = np.linspace(0, 1, 400)
    a = 2 * math.pi * 3.3 * t
    r = 0.5 + 0.42 * t
    path = np.column_stack([r * np.cos(a), r * np.sin(a), np.full(400, 0.21)])
    coil = strap(path, 0.2, 0.035, hide)
    end = path[-1]
    buckle = cutout(
        [motifs.rounded(0.52, 0.56, 0.1), motifs.rounded(0.36, 0.4, 0.06)], 0.07, brass, 0.025
    )
    ahead = path[-1] - path[-2]
    turn = math.degrees(math.atan2(ahead[1], ahead[0]))
    made = [
        coil,
        *forms.gather([buckle], tuple(end + ahead / np.linalg.norm(ahead) * 0.22), (90, 0, turn)),
    ]
    wallet = [
        block((1.15, 0.95, 0.07), hide, edge=0.03),
        block(
            (1.13, 0.93, 0.06),
            materials.leather("#5a2e18", 50, 0.4),
            at=(0.01, 0, 0.075),
            edge=0.028,
        ),
        block((1.15, 0.95, 0.06), hide, at=(0, 0, 0.135), edge=0.03),
    ]
    thread = materials.paint("#d9bd8b", 0.8)
    rim = motifs.rounded(1.05, 0.85, 0.06)
    wallet.append(place(stitch_line(np.vstack([rim, rim[:1]]), 0, thread), (0, 0, 0.197)))
    return made + forms.gather(wallet, (1.35, -0.85, 0), (0, 0, 18))


def strap(path: Any, half: float, thick: float, hide: Any) -> Any:
    """A flat strap standing on its edge along a level path."""
    side, _ = forms.frames(path)
    flat = side * (1, 1, 0)
    flat /= np.linalg.norm(flat, axis=1, keepdims=True) + 1e-9
    up = np.array([0, 0, half])
    ring = [
        path + flat * thick / 2 + up,
        path - flat * thick / 2 + up,
        path - flat * thick / 2 - up,
        path + flat * thick / 2 - up,
    ]
    return forms.ease(forms.sheet(np.stack(ring, 1), hide, wrap_u=True), 0.015)


def wallets(rng: Rng) -> list[Any]:
    """A long zip purse, a card sleeve and a key fob in three hides."""
    made: list[Any] = []
    thread = materials.paint("#e2cfa6", 0.8)
    for tone, size, at, turn, z in (
        ("#6e3518", (1.9, 1.0), (-0.1, 0.35), 12, 0),
        ("#2d4a46", (1.05, 0.75), (0.55, -0.5), -14, 0),
        ("#8b1f24", (1.0, 0.7), (-0.75, -0.65), 22, 0),
    ):
        hide = materials.leather(tone, 54, 0.38)
        parts = [
            block((*size, 0.09), hide, edge=0.035),
            block((size[0] - 0.03, size[1] - 0.03, 0.08), hide, at=(0, 0, 0.085), edge=0.035),
        ]
        rim = motifs.rounded(size[0] - 0.12, size[1] - 0.12, 0.07)
        parts.append(place(stitch_line(np.vstack([rim, rim[:1]]), 0, thread), (0, 0, 0.168)))
        parts.append(
            ball(
                (0.06, 0.06, 0.03),
                materials.brass(),
                at=(0, -size[1] / 2 + 0.14, 0.17),
                segments=20,
            )
        )
        made += forms.gather(parts, (*at, z), (0, 0, turn))
    return made

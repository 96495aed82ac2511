"""Shoes and juttis: Agra, Kanpur, Hamirpur."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import cutout, tube

Rng = np.random.Generator


def sole_line(
    length: float, ball_wide: float, heel_wide: float, waist: float, count: int = 90
) -> Any:
    """Half-widths of a right shoe's sole from heel (t = 0) to toe, with its inward lean."""
    t = np.linspace(0, 1, count)
    knots = np.array([0, 0.04, 0.12, 0.25, 0.42, 0.58, 0.72, 0.84, 0.93, 0.98, 1])
    half = np.interp(
        t, knots, np.array([0.0, 0.55, 0.92, 1.0, waist, 0.98, 1.2, 1.06, 0.7, 0.34, 0]) * heel_wide
    )
    half[(t > 0.5)] *= np.interp(
        t[t > 0.5], (0.5, 0.7, 1), (1, ball_wide / heel_wide / 1.22, ball_wide / heel_wide / 1.22)
    )
    kernel = np.ones(7) / 7
    half = np.convolve(np.pad(half, 3, mode="edge"), kernel, "valid") * np.sqrt(
        np.clip(np.minimum(t, 1 - t) * 18, 0, 1)
    )
    lean = 0.16 * np.sin(math.pi * np.clip((t - 0.3) / 0.7, 0, 1)) * heel_wide
    return t, length * (t - 0.5), half, lean


def shoe(hide: Any, sole: Any, lining: Any, lace: Any, length: float = 2.9) -> list[Any]:
    """An Oxford: welted sole, stacked heel, cap toe, facings and laces; toe toward +x."""
    t, x, half, lean = sole_line(length, 0.5, 0.36, 0.82)
    made = [upper(hide, lining, t, x, half, lean)]
    for z, thick, grow in ((0.0, 0.09, 0.055),):
        rim = np.vstack(
            [
                np.column_stack([x, lean + half + grow]),
                np.column_stack([x, lean - half - grow])[::-1],
            ]
        )
        spring = thick
        made.append(cutout([rim], spring, sole, 0.02, at=(0, 0, 0.2 + z)))
    heel = x < x[0] + 0.78
    rim = np.vstack(
        [
            np.column_stack([x[heel], lean[heel] + half[heel] + 0.03]),
            np.column_stack([x[heel], lean[heel] - half[heel] - 0.03])[::-1],
        ]
    )
    made += [cutout([rim], 0.055, sole, 0.012, at=(0, 0, 0.028 + 0.052 * k)) for k in range(3)]
    made.append(stitch_line(np.column_stack([x, lean + half + 0.03]), 0.25, lace))
    made.append(stitch_line(np.column_stack([x, lean - half - 0.03]), 0.25, lace))
    made.append(seam(t, x, half, lean, 0.73, hide))
    return made + lacing(hide, lace)


def profile(t: Any) -> Any:
    """Height of an Oxford's ridge from heel to toe."""
    return np.interp(
        t,
        (0, 0.03, 0.12, 0.3, 0.42, 0.52, 0.64, 0.78, 0.9, 0.97, 1),
        (0.7, 0.98, 1.0, 0.97, 1.04, 0.96, 0.72, 0.55, 0.44, 0.28, 0.1),
    )


def upper(hide: Any, lining: Any, t: Any, x: Any, half: Any, lean: Any) -> Any:
    """Close leather over the last, open at the ankle."""
    ridge = profile(t)
    ridge = np.convolve(np.pad(ridge, 3, mode="edge"), np.ones(7) / 7, "valid")
    a = np.linspace(0, math.pi, 60)
    mouth = np.interp(t, (0, 0.015, 0.05, 0.3, 0.4, 0.44), (0, 0.6, 1, 1, 0.5, 0))
    grid = np.empty((len(t), 60, 3))
    for k in range(len(t)):
        square = 0.62
        y = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** square
        z = np.sin(a) ** 0.8
        if mouth[k] > 0:
            wall = 0.62 + 0.1 * (1 - mouth[k])
            y = np.where(z > wall, np.sign(y) * np.maximum(np.abs(y), 0.55 * mouth[k]), y)
            z = np.minimum(z, 1 - 0.25 * mouth[k] * (np.abs(np.cos(a)) < 0.8))
        grid[k, :, 0] = x[k] - 0.03 * z * np.sin(math.pi * t[k])
        grid[k, :, 1] = lean[k] + half[k] * y * (1 - 0.22 * z * (t[k] < 0.5))
        grid[k, :, 2] = 0.24 + ridge[k] * z
    left = forms.thicken(forms.sheet(grid[:, :24], hide), 0.03)
    right = forms.thicken(forms.sheet(grid[:, 36:], hide), 0.03)
    front = forms.thicken(forms.sheet(grid[38:, 22:38], hide), 0.03)
    forms.thicken(forms.sheet(grid[6:40, 20:40] - (0, 0, 0.22), lining), 0.02)
    return joined([left, right, front], hide)


def joined(parts: list[Any], hide: Any) -> Any:
    return forms.melt(parts, hide, 0.022, 4, "upper")


def stitch_line(path: Any, height: float, thread: Any) -> Any:
    """Run a row of short stitches along a line."""
    marks = [
        np.vstack([motifs.moved(motifs.rectangle(0.036, 0.014), spot, heading)])
        for spot, heading in motifs.along(path, 0.055)
    ]
    return cutout(marks, 0.012, thread, at=(0, 0, height))


def lacing(hide: Any, lace: Any) -> list[Any]:
    made = []
    for k in range(5):
        xx = -0.02 + 0.13 * k
        zz = 1.3 - 0.095 * k
        line = forms.spline(
            [
                (xx, -0.16 - 0.01 * k, zz - 0.05),
                (xx, 0, zz + 0.03),
                (xx, 0.2 + 0.01 * k, zz - 0.05),
            ],
            20,
        )
        made.append(tube(line, 0.028, lace, 8))
    for side in (-1, 1):
        loop = forms.spline(
            [
                (-0.02, 0.03, 1.34),
                (-0.12, side * 0.22, 1.4),
                (-0.02, side * 0.36, 1.24),
                (0.08, side * 0.2, 1.3),
                (0.0, 0.03, 1.33),
            ],
            40,
        )
        made.append(tube(loop, 0.022, lace, 8))
    return made


def seam(t: Any, x: Any, half: Any, lean: Any, at: float, hide: Any) -> Any:
    """Lay the raised edge of the toe cap across the vamp."""
    k = int(np.searchsorted(t, at))
    a = np.linspace(0.12, math.pi - 0.12, 40)
    y = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.62
    z = np.sin(a) ** 0.8
    bow = 0.1 * np.sin(a) ** 2
    return tube(
        np.column_stack(
            [x[k] + bow - 0.05, lean[k] + half[k] * y, 0.25 + profile(np.array([at]))[0] * z]
        ),
        0.02,
        hide,
        8,
    )


def jutti(hide: Any, lining: Any, sole: Any, art: Any, length: float = 2.6) -> list[Any]:
    """A jutti: flat sole, open vamp worked in thread, the toe curled up."""
    t, x, half, lean = sole_line(length, 0.44, 0.33, 0.9)
    lean = lean * 0
    half = 0.33 * np.interp(
        t,
        (0, 0.02, 0.05, 0.1, 0.25, 0.45, 0.6, 0.72, 0.85, 0.93, 1),
        (0, 0.4, 0.68, 0.88, 1, 0.88, 1.02, 1.0, 0.62, 0.32, 0.07),
    )
    curl = np.clip((t - 0.82) / 0.18, 0, 1)
    lift = 0.42 * curl**2
    keep = slice(0, 80)
    rim = np.vstack(
        [
            np.column_stack([x[keep], half[keep] + 0.025]),
            np.column_stack([x[keep], -half[keep] - 0.025])[::-1],
        ]
    )
    made = [cutout([rim], 0.06, sole, 0.015, at=(0, 0, 0.04))]
    a = np.linspace(0, math.pi, 50)
    wall = np.interp(
        t,
        (0, 0.02, 0.1, 0.5, 0.58, 0.66, 0.8, 0.92, 1),
        (0.5, 0.54, 0.48, 0.32, 0.38, 0.4, 0.26, 0.15, 0.06),
    )
    grid = np.empty((len(t), 50, 3))
    for k in range(len(t)):
        y, z = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.6, np.sin(a) ** 0.7
        grid[k, :, 0] = x[k] - 0.28 * curl[k] ** 3
        grid[k, :, 1] = (half[k] + 0.004) * y
        grid[k, :, 2] = 0.06 + wall[k] * z + lift[k]
    skin = materials.picture_skin(art, 0.55)
    vamp = forms.sheet(grid[50:].transpose(1, 0, 2), skin)
    made.append(forms.thicken(vamp, 0.03))
    for part in (slice(0, 15), slice(35, 50)):
        side = forms.sheet(grid[:54, part].transpose(1, 0, 2), skin)
        made.append(forms.thicken(side, 0.03))
    inner = np.vstack(
        [
            np.column_stack([x[:60], half[:60] * 0.92]),
            np.column_stack([x[:60], -half[:60] * 0.92])[::-1],
        ]
    )
    made.append(cutout([inner], 0.03, lining, 0.01, at=(0, 0, 0.09)))
    edge = np.vstack([grid[:54, 14], grid[53:54, 14:36].reshape(-1, 3), grid[:54, 35][::-1]])
    made.append(tube(edge[::2], 0.022, lining, 8))
    tip = forms.spline(
        [
            grid[-6, 25],
            grid[-1, 25],
            grid[-1, 25] + (-0.12, 0, 0.14),
            grid[-1, 25] + (-0.26, 0, 0.12),
        ],
        24,
    )
    made.append(tube(tip, np.linspace(0.06, 0.02, 24), hide, 12))
    return made


def oxfords(rng: Rng) -> list[Any]:
    hide, sole = materials.leather("#5d2c14", 60, 0.3), materials.leather("#2b1a10", 50, 0.5)
    lining, lace = materials.leather("#c49a6a", 40, 0.6), materials.paint("#2e1a10", 0.7)
    one = forms.gather(shoe(hide, sole, lining, lace), (0, -0.62, 0), (0, 0, -8))
    two = forms.gather(shoe(hide, sole, lining, lace), (0.25, 0.72, 0), (0, 0, 10))
    return one + two


def juttis(rng: Rng) -> list[Any]:
    from studio.prints import Canvas

    c = Canvas(4, 3, 1000, "#8a4a22")
    rngs = np.random.default_rng(2)
    for k in range(9):
        for j in range(7):
            at = (0.25 + k * 0.44, 0.22 + j * 0.43)
            c.fill(
                motifs.all_moved(motifs.flower(6, 0.15, 0.5, 0.2), at),
                ("#d9a544", "#b5263a", "#1f5a52")[int(rngs.integers(3))],
            )
            c.dots([at], 0.035, "#f1e2bd").line(
                [motifs.moved(motifs.rectangle(0.4, 0.4), at, 45)], 0.016, "#e8c169", True
            )
    hide, sole = materials.leather("#8a4a22"), materials.leather("#b58a5a", 40, 0.6)
    lining = materials.leather("#c79c68", 40, 0.55)
    one = forms.gather(jutti(hide, lining, sole, c.colours()), (0, -0.55, 0), (0, 0, -14))
    two = forms.gather(jutti(hide, lining, sole, c.colours()), (0.2, 0.62, 0), (0, 0, 8))
    return one + two

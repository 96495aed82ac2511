"""Shoes and juttis: Agra, Kanpur, Hamirpur."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, cutout, tube

Rng = np.random.Generator


def sole_line(
    length: float, ball_wide: float, heel_wide: float, waist: float, count: int = 90
) -> Any:
    """Half-widths of a right shoe's sole from heel (t = 0) to toe, with its inward lean."""
    t = (1 - np.cos(np.linspace(0, math.pi, count))) / 2
    knots = np.array([0, 0.04, 0.12, 0.25, 0.42, 0.58, 0.72, 0.84, 0.93, 0.98, 1])
    half = np.interp(
        t,
        knots,
        np.array([0.8, 0.9, 0.97, 1.0, waist, 0.98, 1.2, 1.1, 0.86, 0.66, 0.52]) * heel_wide,
    )
    half[(t > 0.5)] *= np.interp(
        t[t > 0.5], (0.5, 0.7, 1), (1, ball_wide / heel_wide / 1.22, ball_wide / heel_wide / 1.22)
    )
    half = smoothed(half, count // 12) * np.sqrt(
        1 - np.clip(1 - np.minimum(t, 1 - t) * 11, 0, 1) ** 2
    )
    lean = 0.16 * np.sin(math.pi * np.clip((t - 0.3) / 0.7, 0, 1)) * heel_wide
    return t, length * (t - 0.5), half, lean


def smoothed(line: Any, reach: int) -> Any:
    """Average a line over a few neighbours to each side."""
    wide = np.pad(line, reach, mode="edge")
    return np.convolve(wide, np.ones(2 * reach + 1) / (2 * reach + 1), "valid")


FOOT = 0.24  # where upper meets welt


def shoe(hide: Any, sole: Any, lining: Any, lace: Any, length: float = 2.9) -> list[Any]:
    """An Oxford: welted sole, stacked heel, vamp, toe cap, quarters, laces; toe toward +x."""
    t, x, half, lean = sole_line(length, 0.5, 0.36, 0.82, 240)
    made = [cutout([rim(x, lean, half + 0.055)], 0.09, sole, 0.02, at=(0, 0, 0.2))]
    heel = x < x[0] + 0.78
    lift = rim(x[heel], lean[heel], half[heel] + 0.03)
    made += [cutout([lift], 0.055, sole, 0.012, at=(0, 0, 0.028 + 0.052 * k)) for k in range(3)]
    made += [
        stitch_line(np.column_stack([x, lean + s * (half + 0.03)]), 0.25, lining) for s in (-1, 1)
    ]
    front = (t > 0.56, t > 0.735)
    vamp = dome(x[front[0]], lean[front[0]], half[front[0]])
    cap = dome(x[front[1]], lean[front[1]], half[front[1]], 0.014)
    for grid in (vamp, cap):
        made.append(forms.thicken(forms.sheet(grid, hide), 0.02, True))
    made.append(tube(cap[:, 0], 0.014, hide, 8))
    for back in (0.05, 0.085):
        keep = t > 0.735 + back / length
        seam = dome(x[keep], lean[keep], half[keep], 0.03)
        made += dotted(seam[:, 0], lining)
    wall, topline = quarters(x, lean, half)
    made.append(forms.thicken(forms.sheet(wall, hide), 0.035, True))
    made.append(tube(topline, 0.022, hide, 8))
    made += dotted(wall[-4] + (wall[-4] - wall[-8]) * 0.1, lining, 0.012)
    inner = rim(x[4:130], lean[4:130], half[4:130] * 0.86)
    made.append(cutout([inner], 0.04, lining, 0.01, at=(0, 0, 0.34)))
    return made + lacing(topline, hide, lace)


def rim(x: Any, middle: Any, half: Any) -> Any:
    """Close a sole's outline from its half-widths."""
    right = np.column_stack([x, middle + half])
    return np.vstack([right, np.column_stack([x, middle - half])[::-1]])


def ridge(x: Any) -> Any:
    """Height of the foot's ridge from the instep to the toe."""
    return np.interp(x, (-0.3, 0.1, 0.35, 0.65, 0.95, 1.2), (1.32, 1.06, 0.9, 0.74, 0.65, 0.6))


def dome(x: Any, lean: Any, half: Any, grow: float = 0.0) -> Any:
    """Pull leather from one side of the welt over the ridge to the other, toward the toe."""
    top = smoothed(np.interp(x, (0.1, 0.7, 1.1, 1.3, 1.46), (0.02, 0.6, 0.93, 1.03, 1.06)), 6)
    crest = np.column_stack([top, 0.6 * lean, ridge(top) + grow])
    a = np.linspace(0, math.pi, 70)
    grid = np.empty((len(a), len(x), 3))
    for k, turn in enumerate(a):
        side = 1 if turn <= math.pi / 2 else -1
        reach = 1 - abs(math.cos(turn))
        foot = np.column_stack([x + grow, lean + side * (half + grow), np.full(len(x), FOOT)])
        grid[k, :, :2] = foot[:, :2] + (crest - foot)[:, :2] * reach
        grid[k, :, 2] = FOOT + (crest[:, 2] - FOOT) * math.sin(turn) ** 0.8
    return grid


def quarters(x: Any, lean: Any, half: Any) -> tuple[Any, Any]:
    """Wrap the quarters round the heel, from one facing to the other; return wall and topline."""
    keep = x < 0.52
    foot = np.vstack(
        [
            np.column_stack([x[keep], lean[keep] + half[keep] + 0.012])[::-1],
            np.column_stack([x[keep], lean[keep] - half[keep] - 0.012])[1:],
        ]
    )
    foot = forms.evened(foot, 200)
    knots = [
        (0.46, 0.075, 0.875), (0.2, 0.085, 1.04), (-0.03, 0.11, 1.2), (-0.16, 0.16, 1.24),
        (-0.42, 0.27, 1.03), (-0.85, 0.27, 0.98), (-1.16, 0.2, 1.08), (-1.31, 0.0, 1.13),
    ]  # fmt: skip
    half_line = np.array(knots)
    line = np.vstack([half_line, half_line[-2::-1] * (1, -1, 1)])
    top = forms.evened(forms.spline(line, 800), 200)
    h = np.linspace(0, 1, 40)[:, None, None]
    bend = 1.12 * h
    across = (1 - np.cos(bend)) / (1 - math.cos(1.12))
    up = np.sin(bend) / math.sin(1.12)
    low = np.column_stack([foot, np.full(200, FOOT)])
    way = (top - low)[None]
    heel = np.exp(-((np.linspace(-1, 1, 200) / 0.16) ** 2))[None, :, None]
    wall = low[None] + way * np.concatenate([across, across, up], -1)
    wall = wall + heel * np.sin(math.pi * h) ** 1.2 * (-0.07, 0, 0)
    return wall, top


def dotted(line: Any, thread: Any, lift: float = 0.0) -> list[Any]:
    """Sew a row of short stitches in space."""
    path = forms.evened(
        np.asarray(line), max(8, int(np.linalg.norm(np.diff(line, axis=0), axis=1).sum() / 0.05))
    )
    made = []
    for a, b in zip(path, path[1:], strict=False):
        made.append(tube([a + (0, 0, lift), a + (b - a) * 0.6 + (0, 0, lift)], 0.007, thread, 5))
    return made


def stitch_line(path: Any, height: float, thread: Any) -> Any:
    """Run a row of short stitches along a line."""
    marks = [
        np.vstack([motifs.moved(motifs.rectangle(0.036, 0.014), spot, heading)])
        for spot, heading in motifs.along(path, 0.055)
    ]
    return cutout(marks, 0.012, thread, at=(0, 0, height))


def lacing(topline: Any, hide: Any, lace: Any) -> list[Any]:
    """Tongue, laces across the facings, and a bow whose ends fall to the sides."""
    left = topline[4:50]
    tongue = np.stack(
        [np.stack([left[:, 0], left[:, 1] * s, left[:, 2] - 0.03 + 0.02 * (1 - s * s)], -1) for s in np.linspace(-1.5, 1.5, 9)]
    )  # fmt: skip
    made = [forms.thicken(forms.sheet(tongue, hide), 0.025, True)]
    marks = left[np.linspace(4, 38, 5).astype(int)]
    for k, (x, y, z) in enumerate(marks):
        wide, slant = y + 0.075, 0.02 * (-1) ** k
        bar = [(x - 0.01, -wide, z + 0.0), (x + slant, 0, z + 0.055), (x - 0.01, wide, z + 0.0)]
        made.append(tube(forms.spline(bar, 20), 0.026, lace, 10, flat=0.55))
    x, _, z = marks[-1]
    made.append(ball((0.05, 0.06, 0.04), lace, at=(x, 0, z + 0.07), segments=20))
    for side in (-1, 1):
        bow = forms.spline(
            [
                (x, 0, z + 0.07),
                (x - 0.1, side * 0.16, z + 0.13),
                (x + 0.02, side * 0.36, z - 0.02),
                (x + 0.14, side * 0.3, z - 0.08),
                (x + 0.07, side * 0.12, z + 0.05),
                (x, 0, z + 0.06),
            ],
            50,
        )
        end = forms.spline(
            [(x, 0, z + 0.07), (x + 0.12, side * 0.14, z + 0.04), (x + 0.24, side * 0.33, z - 0.2), (x + 0.28, side * 0.4, z - 0.42)], 40
        )  # fmt: skip
        made += [tube(bow, 0.024, lace, 10, flat=0.6), tube(end, 0.022, lace, 10, flat=0.6)]
    return made


def jutti(hide: Any, lining: Any, sole: Any, art: Any, length: float = 2.6) -> list[Any]:
    """A jutti: flat sole, open vamp worked in thread, the toe drawn out and curled back."""
    t = np.linspace(0, 1, 120)
    x = length * (t - 0.5)
    marks = (0, 0.02, 0.05, 0.1, 0.25, 0.45, 0.6, 0.72, 0.82, 0.9, 0.95, 1)
    wide = (0.1, 0.42, 0.68, 0.88, 1, 0.88, 1.02, 1.02, 0.84, 0.52, 0.3, 0.12)
    half = 0.33 * smoothed(np.interp(t, marks, wide), 3)
    tall = smoothed(
        np.interp(
            t,
            (0, 0.02, 0.1, 0.5, 0.58, 0.66, 0.8, 0.92, 1),
            (0.5, 0.54, 0.48, 0.32, 0.38, 0.4, 0.3, 0.17, 0.1),
        ),
        2,
    )
    lift = 0.09 * np.clip((t - 0.84) / 0.16, 0, 1) ** 2
    a = np.linspace(0, math.pi, 50)
    grid = np.empty((len(t), 50, 3))
    grid[..., 0] = x[:, None]
    grid[..., 1] = (half[:, None] + 0.004) * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.6
    grid[..., 2] = 0.06 + tall[:, None] * np.sin(a) ** 0.7 + lift[:, None]
    made = [forms.thicken(forms.sheet(tread(x, half, lift), sole), 0.06, True)]
    front, back = t > 0.57, t < 0.61
    worked, plainer = (
        materials.picture_skin(art, 0.55),
        materials.picture_skin(art[: len(art) // 3], 0.55),
    )
    made.append(forms.thicken(forms.sheet(grid[front].transpose(1, 0, 2), worked), 0.03))
    for part in (slice(0, 15), slice(35, 50)):
        side = forms.sheet(grid[back][:, part].transpose(1, 0, 2), plainer)
        made.append(forms.thicken(side, 0.03))
    inner = rim(x[t < 0.75], 0 * x[t < 0.75], 0.92 * half[t < 0.75])
    made.append(cutout([inner], 0.03, lining, 0.01, at=(0, 0, 0.09)))
    last = int(back.sum()) - 1
    edge = np.vstack([grid[: last + 1, 14], grid[last, 14:36], grid[: last + 1, 35][::-1]])
    made.append(tube(edge[::2], 0.022, lining, 8))
    return [*made, toe(grid[-1, 25], hide)]


def tread(x: Any, half: Any, lift: Any) -> Any:
    """The sole as a sheet that rises with the toe."""
    across = np.linspace(-1, 1, 9)
    y = (half[:, None] + 0.028) * across
    return np.stack([np.broadcast_to(x[:, None], y.shape), y, 0.035 + 0 * y + lift[:, None]], -1)


def toe(tip: Any, hide: Any) -> Any:
    """The drawn-out toe, curling up and back over the vamp."""
    steps = (
        (-0.22, -0.05),
        (-0.06, -0.03),
        (0.06, 0.06),
        (0.1, 0.24),
        (0.02, 0.4),
        (-0.12, 0.44),
        (-0.2, 0.37),
    )
    line = forms.spline([(tip[0] + dx, 0, tip[2] + dz) for dx, dz in steps], 60)
    return tube(line, np.interp(np.linspace(0, 1, 60), (0, 0.3, 1), (0.07, 0.065, 0.018)), hide, 14)


def oxfords(rng: Rng) -> list[Any]:
    hide, sole = materials.leather("#6a351a", 110, 0.34), materials.leather("#2b1a10", 50, 0.5)
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

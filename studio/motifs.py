"""Draw the old shapes as closed outlines: petal, leaf, buta, flower, vine, star lattice."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Outline = NDArray[np.float64]


def moved(
    outline: Outline,
    at: Sequence[float] = (0, 0),
    turn: float = 0.0,
    size: float | Sequence[float] = 1.0,
) -> Outline:
    """Scale, turn (degrees, anticlockwise) and shift an outline."""
    a = math.radians(turn)
    spin = np.array([[math.cos(a), math.sin(a)], [-math.sin(a), math.cos(a)]])
    return np.asarray(outline * np.asarray(size) @ spin + np.asarray(at))


def all_moved(
    outlines: list[Outline],
    at: Sequence[float] = (0, 0),
    turn: float = 0.0,
    size: float | Sequence[float] = 1.0,
) -> list[Outline]:
    return [moved(outline, at, turn, size) for outline in outlines]


def circle(radius: float = 1.0, count: int = 40) -> Outline:
    a = np.linspace(0, 2 * math.pi, count, endpoint=False)
    return np.stack([radius * np.cos(a), radius * np.sin(a)], -1)


def petal(length: float = 1.0, width: float = 0.4, point: float = 0.6, count: int = 16) -> Outline:
    """Point up from the origin; a higher point makes a sharper tip."""
    t = np.linspace(0, 1, count)
    half = width / 2 * np.sin(math.pi * t ** (1 / (1 + point))) ** (0.8 + 0.4 * point)
    right = np.stack([half, length * t], -1)
    left = np.stack([-half[::-1], length * t[::-1]], -1)
    return np.vstack([right, left[1:-1]])


def leaf(length: float = 1.0, width: float = 0.36, bend: float = 0.25) -> Outline:
    """A petal leaning over to one side."""
    shape = petal(length, width, 1.0)
    shape[:, 0] += bend * length * (shape[:, 1] / length) ** 2
    return shape


def flower(
    count: int = 8,
    radius: float = 1.0,
    width: float = 0.55,
    inner: float = 0.22,
    point: float = 0.3,
) -> list[Outline]:
    """Petals round an empty heart."""
    one = petal(radius * (1 - inner), width * radius, point) + (0, inner * radius)
    return [moved(one, turn=360 * k / count) for k in range(count)]


def buta(size: float = 1.0, curl: float = 1.0, count: int = 60) -> Outline:
    """The bent-tipped almond of every Indian cloth, about `size` tall, base at the origin."""
    t = np.linspace(0, 1, count)
    half = 0.36 * np.sin(math.pi * t**0.62) ** 0.9 * (1 - 0.35 * t)
    spine = np.stack(
        [0.42 * curl * np.maximum(t - 0.42, 0) ** 1.5 * 1.7, t - 0.1 * curl * t**5], -1
    )
    right = spine + np.stack([half, 0 * t], -1)
    left = spine - np.stack([half, 0 * t], -1)
    return size * np.vstack([right, left[::-1][1:-1]])


def along(path: Outline, step: float) -> list[tuple[Outline, float]]:
    """Mark even steps on a line: (spot, heading in degrees)."""
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    marks = np.arange(step / 2, length[-1], step)
    spots = np.stack([np.interp(marks, length, path[:, k]) for k in (0, 1)], -1)
    ahead = np.stack([np.interp(marks + 1e-3, length, path[:, k]) for k in (0, 1)], -1) - spots
    return [
        (spot, math.degrees(math.atan2(d[1], d[0]))) for spot, d in zip(spots, ahead, strict=True)
    ]


def ribbon(path: Outline, width: float) -> Outline:
    """Give a line a width, tapering at both ends."""
    ahead = np.gradient(path, axis=0)
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True) + 1e-9
    side = np.stack([-ahead[:, 1], ahead[:, 0]], -1)
    swell = (
        width / 2 * np.minimum(1, 0.35 + np.sin(np.linspace(0, math.pi, len(path))) * 1.4)[:, None]
    )
    return np.vstack([path + side * swell, (path - side * swell)[::-1]])


def vine(path: Outline, step: float, size: float, stem: float = 0.05) -> list[Outline]:
    """A stem with leaves to both sides in turn and buds between."""
    shapes = [ribbon(path, stem * size)]
    for k, (spot, heading) in enumerate(along(path, step)):
        side = 1 if k % 2 else -1
        shapes.append(moved(leaf(size, size * 0.42, -0.25 * side), spot, heading - 90 + 52 * side))
    return shapes


def wavy(length: float, swing: float, waves: float, count: int = 200) -> Outline:
    """A running wave along x, from 0."""
    t = np.linspace(0, 1, count)
    return np.stack([length * t, swing * np.sin(2 * math.pi * waves * t)], -1)


def spiral(turns: float = 1.6, radius: float = 1.0, count: int = 60) -> Outline:
    t = np.linspace(0.08, 1, count)
    a = 2 * math.pi * turns * t
    return np.stack([radius * t * np.cos(a), radius * t * np.sin(a)], -1)


def star(points: int = 8, outer: float = 1.0, inner: float = 0.62) -> Outline:
    a = np.linspace(0, 2 * math.pi, 2 * points, endpoint=False) + math.pi / points / 2
    r = np.where(np.arange(2 * points) % 2, inner, outer)
    return np.stack([r * np.cos(a), r * np.sin(a)], -1)


def rectangle(width: float, height: float, at: Sequence[float] = (0, 0)) -> Outline:
    x, y = width / 2, height / 2
    return np.array([(-x, -y), (x, -y), (x, y), (-x, y)]) + np.asarray(at)


def rounded(width: float, height: float, radius: float, count: int = 8) -> Outline:
    """A rectangle with round corners."""
    x, y = width / 2 - radius, height / 2 - radius
    turn = np.linspace(0, math.pi / 2, count)
    bows = [
        np.stack(
            [
                cx + radius * np.cos(turn + k * math.pi / 2),
                cy + radius * np.sin(turn + k * math.pi / 2),
            ],
            -1,
        )
        for k, (cx, cy) in enumerate(((x, y), (-x, y), (-x, -y), (x, -y)))
    ]
    return np.vstack(bows)


def arch(width: float, height: float, count: int = 24) -> Outline:
    """A Mughal pointed arch standing on the x axis."""
    t = np.linspace(0, 1, count)
    rise = height * 0.55
    x = width / 2 * (1 - t**1.7)
    y = rise + (height - rise) * (np.sin(t * math.pi / 2) * 0.86 + 0.14 * t**4)
    return np.vstack(
        [[(width / 2, 0)], np.stack([x, y], -1), np.stack([-x, y], -1)[::-1][1:], [(-width / 2, 0)]]
    )


def lattice(columns: int, rows: int, pitch: float, bar: float = 0.16) -> list[Outline]:
    """Holes of a star-and-cross jali, centred on the origin."""
    holes: list[Outline] = []
    size = pitch * (0.5 - bar / 2)
    for i in range(columns):
        for j in range(rows):
            spot = ((i - (columns - 1) / 2) * pitch, (j - (rows - 1) / 2) * pitch)
            holes.append(moved(star(8, size, size * 0.74), spot))
            if i < columns - 1 and j < rows - 1:
                cross = star(4, pitch * (0.36 - bar), pitch * 0.09)
                holes.append(moved(cross, (spot[0] + pitch / 2, spot[1] + pitch / 2), 22.5))
    return holes

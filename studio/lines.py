"""Draw lines through knots, space points along them and carry axes down them."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float64]


def spline(knots: ArrayLike, count: int = 64, closed: bool = False) -> Points:
    """Draw an even, centripetal-free Catmull-Rom line through the knots."""
    p = np.asarray(knots, dtype=float)
    if closed:
        p = np.vstack([p[-1], p, p[0], p[1]])
    else:
        p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    spans = len(p) - 3
    t = np.linspace(0, spans, count, endpoint=not closed)
    k = np.minimum(t.astype(int), spans - 1)
    f = (t - k)[:, None]
    a, b, c, d = p[k], p[k + 1], p[k + 2], p[k + 3]
    return 0.5 * (
        2 * b + (c - a) * f + (2 * a - 5 * b + 4 * c - d) * f**2 + (3 * b - a - 3 * c + d) * f**3
    )


def evened(line: Points, count: int) -> Points:
    """Space points evenly along a line, so that what is painted on it is not stretched."""
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    marks = np.linspace(0, length[-1], count)
    return np.stack([np.interp(marks, length, line[:, k]) for k in range(line.shape[1])], -1)


def polyline(knots: ArrayLike, count: int, soften: float = 0.12) -> Points:
    """Follow straight lines between knots, rounding each corner by a share of its shorter side."""
    p = np.asarray(knots, dtype=float)
    spots = [p[0]]
    for before, corner, after in zip(p, p[1:], p[2:], strict=False):
        reach = soften * min(np.linalg.norm(corner - before), np.linalg.norm(after - corner))
        a = corner + (before - corner) / (np.linalg.norm(before - corner) + 1e-9) * reach
        b = corner + (after - corner) / (np.linalg.norm(after - corner) + 1e-9) * reach
        spots += [
            (1 - t) ** 2 * a + 2 * t * (1 - t) * corner + t * t * b for t in (0, 0.25, 0.5, 0.75, 1)
        ]
    return resample(np.array([*spots, p[-1]]), count)


def resample(line: Points, count: int) -> Points:
    """Keep a line's own points and add more where they are far apart."""
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    marks = np.union1d(length, np.linspace(0, length[-1], count))
    return np.stack([np.interp(marks, length, line[:, k]) for k in range(line.shape[1])], -1)


def frames(path: Points, closed: bool = False) -> tuple[Points, Points]:
    """Carry two cross axes along a path without twisting."""
    ahead = np.roll(path, -1, 0) - np.roll(path, 1, 0)
    if not closed:
        ahead[0], ahead[-1] = path[1] - path[0], path[-1] - path[-2]
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True) + 1e-12
    first = np.cross(ahead[0], (0, 0, 1) if abs(ahead[0][2]) < 0.9 else (1, 0, 0))
    side = np.empty_like(path)
    side[0] = first / np.linalg.norm(first)
    for k in range(1, len(path)):
        flat = side[k - 1] - ahead[k] * (side[k - 1] @ ahead[k])
        side[k] = flat / (np.linalg.norm(flat) + 1e-12)
    return side, np.cross(ahead, side)


def capped(line: Points, side: Points, up: Points, width: Points) -> tuple[Points, ...]:
    """Close both ends of a sweep with a small dome."""
    turn = np.array([1.0, 0.92, 0.7, 0.38])

    def dome(end: int, inner: int) -> Points:
        out = line[end] - line[inner]
        return line[end] + out / (np.linalg.norm(out) + 1e-12) * (width[end] * turn[:, None] * 0.5)

    shrink = np.sqrt(np.maximum(1 - turn**2, 0))
    return (
        np.vstack([dome(0, 1), line, dome(-1, -2)[::-1]]),
        np.vstack([np.repeat(side[:1], 4, 0), side, np.repeat(side[-1:], 4, 0)]),
        np.vstack([np.repeat(up[:1], 4, 0), up, np.repeat(up[-1:], 4, 0)]),
        np.concatenate([width[0] * shrink, width, width[-1] * shrink[::-1]]),
    )


def ring(radius: float, count: int = 96, height: float = 0.0) -> Points:
    """Give the points of a level circle."""
    angle = np.linspace(0, 2 * math.pi, count, endpoint=False)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), np.full(count, height)], -1)

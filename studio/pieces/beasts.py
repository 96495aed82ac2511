"""Gorakhpur's terracotta animals: kneaded bodies dressed in coils, pellets and rosettes."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from mathutils import Vector

from studio import forms, materials
from studio.forms import ball, lathe, melt, place, tube
from studio.lines import frames

Rng = np.random.Generator
Spot = tuple[float, float, float]


def earth() -> Any:
    """The red-brown slip of Aurangabad village, burnished and smoked a little in the kiln."""
    return materials.clay("#a85c3c", "#6f3521", 0.7)


def press(thing: Any, body: Any, spot: Spot, sink: float = 0.0) -> Any:
    """Press a thing on a body where it comes nearest to a spot, its z axis outward."""
    _, seat, normal, _ = body.closest_point_on_mesh(Vector(spot))
    thing.location = seat + normal * sink
    thing.rotation_euler = normal.to_track_quat("Z", "Y").to_euler()
    return thing


def rosette(size: float, material: Any, petals: int = 8) -> Any:
    """A stamped clay flower: a boss with a ring of petals."""
    t, a = np.meshgrid(np.linspace(0, 1, 28), np.linspace(0, 2 * math.pi, 96, False), indexing="ij")
    lobes = 0.5 + 0.5 * np.cos(petals * a)
    radius = size * t * (1 - 0.16 * (1 - lobes) * t**3)
    high = np.exp(-((t / 0.24) ** 4)) + 0.75 * np.exp(-(((t - 0.66) / 0.26) ** 2)) * lobes**0.6
    z = size * (0.34 * high - 0.25 * np.clip(t - 0.92, 0, 1) * 12)
    return forms.sheet(
        np.stack([radius * np.cos(a), radius * np.sin(a), z], -1), material, wrap_u=True
    )


def stamp(pattern: Any, body: Any, spots: Any, sink: float = 0.0) -> list[Any]:
    """Press copies of one pattern along a row of spots."""
    made = [press(forms.copy(pattern), body, tuple(spot), sink) for spot in spots]
    return made


def shadow(body: Any, start: Any, toward: Any, lift: float) -> Any:
    """Cast points from outside on a body's skin, raised by lift."""
    found = []
    for a, b in zip(
        np.asarray(start).reshape(-1, 3), np.asarray(toward).reshape(-1, 3), strict=True
    ):
        way = Vector((b - a).tolist())
        hit, seat, normal, _ = body.ray_cast(Vector(a.tolist()), way.normalized())
        found.append(tuple(seat + normal * lift) if hit else tuple(b))
    return np.array(found).reshape(np.shape(start))


def saddle(
    body: Any, clay: Any, along: tuple[float, float], reach: float, middle: float
) -> list[Any]:
    """A saddle cloth of thin clay: rolled edges, a stamped field and a fringe of drops."""
    x, a = np.meshgrid(
        np.linspace(*along, 44), np.radians(np.linspace(-reach, reach, 90)), indexing="ij"
    )
    outside = np.stack([x, 1.6 * np.sin(a), middle + 1.6 * np.cos(a)], -1)
    inside = np.stack([x, 0 * a, np.full_like(a, middle)], -1)
    grid = shadow(body, outside, inside, 0.02)
    made = [forms.thicken(forms.sheet(grid, clay), 0.05, True)]
    edge = np.vstack([grid[0], grid[1:, -1], grid[-1, ::-1][1:], grid[::-1, 0][1:-1]])
    made.append(tube(edge, 0.035, clay, 10, True))
    inner = grid[5:-5, 7:-7]
    line = np.vstack([inner[0], inner[1:, -1], inner[-1, ::-1][1:], inner[::-1, 0][1:-1]])
    made.append(tube(line, 0.02, clay, 8, True))
    pellet = ball((0.036, 0.036, 0.03), clay, segments=14)
    for row in (2, -3):
        made += stamp(pellet, body, grid[row, 3:-3:4], 0.045)
    for column in (3, -4):
        made += stamp(pellet, body, grid[5:-5:5, column], 0.045)
    flower, small = rosette(0.15, clay, 9), rosette(0.07, clay, 6)
    for k in np.linspace(14, 75, 6).astype(int):
        made += stamp(flower, body, [grid[22, k]], 0.03)
        made += stamp(small, body, [grid[12, k + 5], grid[32, k + 5]], 0.035)
    drop = lathe([(0, -0.15), (0.05, -0.12), (0.045, -0.04), (0.02, 0.02), (0, 0.03)], clay, 24, 20)
    for column in (0, -1):
        for spot in grid[1:-1:4, column]:
            away = math.copysign(0.03, spot[1])
            made.append(forms.copy(drop, (spot[0], spot[1] + away, spot[2] - 0.05)))
    for pattern in (pellet, flower, small, drop):
        place(pattern, (0, 0, -9)).hide_render = True
    return made


def garland(
    body: Any, clay: Any, centre: Spot, lean: float, radius: float, size: float, count: int
) -> list[Any]:
    """A string of pellets between two coils round a neck."""
    a = np.linspace(0, 2 * math.pi, 96, False)
    tip = math.radians(lean)
    made = []
    for shift, thick in ((-0.09, 0.022), (0.09, 0.022), (0.0, 0.0)):
        flat = np.stack([np.full_like(a, shift), np.sin(a), np.cos(a)], -1)
        turned = np.stack(
            [
                flat[:, 0] * math.cos(tip) + flat[:, 2] * radius * math.sin(tip),
                flat[:, 1] * radius,
                flat[:, 2] * radius * math.cos(tip) - flat[:, 0] * math.sin(tip),
            ],
            -1,
        )
        axis = np.array([shift * math.cos(tip), 0, -shift * math.sin(tip)]) + centre
        loop = shadow(body, turned + centre, np.broadcast_to(axis, turned.shape), thick * 0.5)
        if thick:
            made.append(tube(loop, thick, clay, 8, True))
        else:
            marks = np.linspace(0, 96, count, False).astype(int)
            made += [ball(size, clay, at=tuple(spot), segments=14) for spot in loop[marks]]
    return made


def anklet(clay: Any, at: Any, radius: float, heights: tuple[float, ...]) -> list[Any]:
    return [
        place(tube(forms.ring(radius, 56), 0.03, clay, 10, True), (at[0], at[1], z))
        for z in heights
    ]


LEGS = ((0.66, 0.33), (0.5, -0.33), (-0.7, 0.33), (-0.56, -0.33))


def elephant(rng: Rng) -> list[Any]:
    """The Gorakhpur elephant, dressed for a wedding procession."""
    clay = earth()
    parts = [
        ball((0.98, 0.64, 0.66), at=(-0.02, 0, 1.5)),
        ball((0.52, 0.6, 0.68), at=(0.52, 0, 1.5)),
        ball((0.58, 0.6, 0.66), at=(-0.55, 0, 1.46)),
        ball((0.48, 0.42, 0.5), at=(0.92, 0, 1.78)),
        ball((0.4, 0.4, 0.5), at=(1.22, 0, 1.98)),
        ball((0.23, 0.22, 0.22), at=(1.16, 0.15, 2.36)),
        ball((0.23, 0.22, 0.22), at=(1.16, -0.15, 2.36)),
    ]
    for x, y in LEGS:
        leg = lathe(
            [(0, 0), (0.31, 0), (0.32, 0.1), (0.26, 0.34), (0.26, 0.7), (0.33, 1.3), (0, 1.42)],
            segments=40,
            count=50,
        )
        parts.append(place(leg, (x, y, 0)))
    trunk = forms.spline(
        [
            (1.4, 0, 1.98),
            (1.66, 0, 1.6),
            (1.72, 0, 1.1),
            (1.7, 0.02, 0.62),
            (1.84, 0.06, 0.34),
            (2.06, 0.1, 0.36),
            (2.14, 0.11, 0.54),
        ],
        80,
    )
    girth = np.interp(np.linspace(0, 1, 80), (0, 0.3, 0.7, 1), (0.31, 0.24, 0.155, 0.1))
    parts.append(tube(trunk, girth, sides=28))
    body = melt(parts, clay, 0.026, 9, "elephant")
    tail = forms.spline([(-1.1, 0, 1.62), (-1.25, 0.02, 1.3), (-1.2, 0.05, 0.82)], 30)
    made = [
        body,
        tube(tail, np.linspace(0.07, 0.045, 30), clay),
        ball(0.09, clay, at=tuple(tail[-1])),
    ]
    made += [*trunk_rings(trunk, girth, clay), *head_dress(body, clay)]
    for side in (-1, 1):
        made += ear(side, clay)
    made += saddle(body, clay, (-0.66, 0.4), 104, 1.46)
    made += garland(body, clay, (0.93, 0, 1.74), -30, 0.72, 0.055, 24)
    for x, y in LEGS:
        made += anklet(clay, (x, y), 0.268, (0.36, 0.44))
        for turn in (-50, -17, 17, 50):
            a = math.radians(turn)
            made.append(
                ball(
                    (0.05, 0.06, 0.07), clay,
                    at=(x + 0.29 * math.cos(a), y + 0.29 * math.sin(a), 0.075), segments=16,
                )
            )  # fmt: skip
    return made


def trunk_rings(trunk: Any, girth: Any, clay: Any) -> list[Any]:
    """Coils laid round the lower trunk, close together toward the tip."""
    side, up = frames(trunk)
    made = []
    for k in (*range(26, 74, 6), 76):
        a = np.linspace(0, 2 * math.pi, 40, False)[:, None]
        loop = trunk[k] + girth[k] * (side[k] * np.cos(a) + up[k] * np.sin(a))
        made.append(tube(loop, 0.018, clay, 8, True))
    return made


def head_dress(body: Any, clay: Any) -> list[Any]:
    """Tusks, eyes in almond rims, and a forehead plate of coils and flowers."""
    made = []
    for side in (-1, 1):
        tusk = forms.spline(
            [
                (1.42, side * 0.2, 1.62),
                (1.62, side * 0.3, 1.42),
                (1.9, side * 0.34, 1.42),
                (2.1, side * 0.33, 1.56),
            ],
            40,
        )
        made.append(tube(tusk, np.linspace(0.085, 0.025, 40), clay))
        eye = (1.5, side * 0.36, 2.02)
        made.append(press(ball((0.05, 0.05, 0.035), clay, segments=20), body, eye, 0.015))
        rim = tube(forms.ring(0.085, 40) * (1.35, 0.8, 1), 0.018, clay, 8, True)
        made.append(press(rim, body, eye, 0.004))
        drape = forms.spline(
            [(1.35, side * 0.06, 2.62), (1.9, side * 0.34, 2.3), (2.0, side * 0.16, 1.86), (2.2, 0, 1.5)], 50
        )  # fmt: skip
        line = shadow(body, drape, drape * (0, 0.3, 1) + (1.0, 0, -0.05), 0.012)
        made.append(tube(line, 0.024, clay, 8))
        made += [ball(0.034, clay, at=tuple(s), segments=12) for s in line[3:-2:5]]
    for size, spot in ((0.13, (1.7, 0, 2.18)), (0.09, (1.8, 0, 1.95)), (0.07, (1.85, 0, 1.78))):
        made.append(press(rosette(size, clay, 8), body, spot, 0.0))
    return made


def ear(side: int, clay: Any) -> list[Any]:
    """A fan of an ear, folded outward, with a rolled rim and a stamped flower."""
    angle = np.radians(np.linspace(100, -118, 60))
    reach = np.interp(np.linspace(0, 1, 60), (0, 0.25, 0.5, 0.75, 1), (0.4, 0.58, 0.66, 0.72, 0.34))
    u = np.linspace(0.0, 1, 26)[:, None]
    back, high = -u * reach * np.cos(angle), u * reach * np.sin(angle)
    out = 0.34 * u**1.2 + 0.1 * np.sin(u * 3.0) * np.cos(2 * angle)[None, :]
    grid = np.stack([1.02 + 0.75 * back, side * (0.36 + out), 1.98 + high], -1)
    flap = forms.thicken(forms.sheet(grid, clay), 0.06, True)
    made = [flap, tube(grid[-1], 0.04, clay, 10)]
    for row, step in ((19, 5),):
        made += [
            ball(0.034, clay, at=(x, y + side * 0.035, z), segments=12)
            for x, y, z in grid[row, 4:-4:step]
        ]
    return made


def horse(rng: Rng) -> list[Any]:
    """A votive horse: high neck, plaited mane, bridle and saddle cloth in coils."""
    clay = earth()
    legs = ((0.56, 0.23), (0.46, -0.23), (-0.6, 0.23), (-0.52, -0.23))
    parts = [
        ball((0.8, 0.42, 0.42), at=(0, 0, 1.4)),
        ball((0.42, 0.4, 0.46), at=(0.48, 0, 1.46)),
        ball((0.42, 0.42, 0.45), at=(-0.5, 0, 1.44)),
    ]
    neck = forms.spline(
        [(0.52, 0, 1.42), (0.78, 0, 1.86), (0.9, 0, 2.32), (0.9, 0, 2.66), (0.96, 0, 2.78)], 60
    )
    parts.append(
        tube(neck, np.interp(np.linspace(0, 1, 60), (0, 0.5, 1), (0.4, 0.27, 0.2)), sides=28)
    )
    head = forms.spline([(0.86, 0, 2.76), (1.06, 0, 2.72), (1.3, 0, 2.5), (1.5, 0, 2.26)], 40)
    parts.append(
        tube(
            head,
            np.interp(np.linspace(0, 1, 40), (0, 0.3, 0.8, 1), (0.2, 0.21, 0.12, 0.125)),
            sides=28,
        )
    )
    parts.append(ball((0.13, 0.12, 0.11), at=(1.48, 0, 2.28)))
    for x, y in legs:
        leg = lathe(
            [(0, 0), (0.2, 0), (0.19, 0.12), (0.12, 0.26), (0.13, 0.6), (0.17, 0.95), (0.22, 1.3), (0, 1.42)],
            segments=32,
            count=60,
        )  # fmt: skip
        parts.append(place(leg, (x, y, 0)))
    body = melt(parts, clay, 0.024, 8, "horse")
    tail = forms.spline(
        [(-0.84, 0, 1.66), (-1.1, 0, 1.66), (-1.2, 0.02, 1.2), (-1.1, 0.05, 0.62)], 50
    )
    made = [
        body,
        tube(
            tail, np.interp(np.linspace(0, 1, 50), (0, 0.2, 0.6, 1), (0.07, 0.1, 0.13, 0.04)), clay
        ),
    ]
    made += [*tail_plait(tail, clay), *bridle(body, clay), *mane(neck, clay)]
    made += saddle(body, clay, (-0.4, 0.26), 96, 1.38)
    made += garland(body, clay, (0.68, 0, 1.72), -58, 0.9, 0.05, 20)
    for x, y in legs:
        made += anklet(clay, (x, y), 0.128, (0.3, 0.36))
    return made


def tail_plait(tail: Any, clay: Any) -> list[Any]:
    """Slanting coils that make a plait of the tail."""
    side, up = frames(tail)
    girth = np.interp(np.linspace(0, 1, 50), (0, 0.2, 0.6, 1), (0.07, 0.1, 0.13, 0.04))
    made = []
    for k in range(8, 48, 4):
        a = np.linspace(0, 2 * math.pi, 36, False)[:, None]
        lean = 0.05 * np.cos(a) * (tail[k] - tail[k - 1]) / np.linalg.norm(tail[k] - tail[k - 1])
        made.append(
            tube(
                tail[k] + girth[k] * (side[k] * np.cos(a) + up[k] * np.sin(a)) + lean,
                0.018,
                clay,
                8,
                True,
            )
        )
    return made


def mane(neck: Any, clay: Any) -> list[Any]:
    """A crest of laid-over locks from poll to withers."""
    made = []
    girth = np.interp(np.linspace(0, 1, 60), (0, 0.5, 1), (0.4, 0.27, 0.2))
    back = np.array([-0.86, 0, 0.5])
    for k in range(14, 60, 3):
        crest, r = neck[k] + back * girth[k], girth[k]
        for side in (-1, 1):
            lock = forms.spline(
                [
                    crest + back * 0.045,
                    crest + back * -0.01 + (0, side * 0.07, 0),
                    neck[k] + back * 0.72 * r + (0, side * 0.72 * r, -0.04),
                ],
                14,
            )
            made.append(tube(lock, np.linspace(0.05, 0.026, 14), clay, 10))
    return made


def bridle(body: Any, clay: Any) -> list[Any]:
    """Ears, eyes, nostrils and the straps of the head."""
    made = []
    for side in (-1, 1):
        pricked = forms.spline(
            [(0.9, side * 0.1, 2.86), (0.9, side * 0.13, 3.02), (0.96, side * 0.12, 3.14)], 24
        )
        made.append(
            tube(
                pricked,
                np.interp(np.linspace(0, 1, 24), (0, 0.4, 1), (0.06, 0.075, 0.015)),
                clay,
                flat=0.6,
            )
        )
        made.append(
            press(ball((0.05, 0.04, 0.03), clay, segments=18), body, (1.16, side * 0.3, 2.7), 0.01)
        )
        made.append(
            press(
                tube(forms.ring(0.068, 32), 0.014, clay, 8, True),
                body,
                (1.16, side * 0.3, 2.7),
                0.012,
            )
        )
        made.append(
            press(
                tube(forms.ring(0.028, 24), 0.013, clay, 8, True),
                body,
                (1.52, side * 0.2, 2.28),
                0.006,
            )
        )
    for centre, lean in (((1.36, 0, 2.42), 45), ((1.02, 0, 2.7), 60)):
        made += garland(body, clay, centre, lean, 0.32, 0.028, 16)
    made.append(press(rosette(0.09, clay, 8), body, (1.4, 0, 2.8), 0.0))
    return made

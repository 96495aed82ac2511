"""Fired earth: Gorakhpur terracotta, Nizamabad black ware, Khurja glaze."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, lathe, melt, place, tube
from studio.prints import Canvas

Rng = np.random.Generator


def bead_row(
    radius: float,
    count: int,
    size: float,
    height: float,
    material: Any,
    turn: tuple[float, float, float] = (0, 0, 0),
) -> list[Any]:
    """Press a ring of clay pellets round a body."""
    one = ball(size, material, at=(radius, 0, height), segments=16)
    return forms.around(one, count)


def elephant(rng: Rng) -> list[Any]:
    """The Gorakhpur elephant: barrel body, lowered trunk, applied ornament in coils and pellets."""
    earth = materials.clay("#ab6040", "#84452c")
    parts = [
        ball((1.02, 0.66, 0.70), at=(0, 0, 1.42)),
        ball((0.5, 0.5, 0.52), at=(1.0, 0, 1.78)),
        ball((0.3, 0.34, 0.3), at=(1.18, 0, 1.98)),
        ball((0.5, 0.52, 0.5), at=(-0.62, 0, 1.4)),
    ]
    parts += [
        lathe(
            [(0, 0), (0.34, 0), (0.33, 0.12), (0.27, 0.3), (0.3, 0.8), (0.36, 1.3), (0, 1.4)],
            segments=32,
            count=40,
        )
        for _ in range(4)
    ]
    for leg, (x, y) in zip(
        parts[4:], ((0.6, 0.34), (0.6, -0.34), (-0.64, 0.34), (-0.64, -0.34)), strict=True
    ):
        place(leg, (x, y, 0))
    trunk = forms.spline(
        [
            (1.32, 0, 1.75),
            (1.58, 0, 1.45),
            (1.64, 0, 0.95),
            (1.62, 0, 0.5),
            (1.78, 0, 0.3),
            (1.95, 0, 0.42),
        ],
        60,
    )
    parts.append(tube(trunk, np.linspace(0.27, 0.11, 60), sides=24))
    tail = forms.spline([(-1.05, 0, 1.6), (-1.2, 0, 1.25), (-1.16, 0, 0.8)], 24)
    parts.append(tube(tail, np.linspace(0.08, 0.045, 24)))
    body = melt(parts, earth, 0.035, 10, "elephant")
    return [body, *elephant_head(earth), *elephant_dress(earth, body)]


def elephant_head(earth: Any) -> list[Any]:
    """Ears, tusks and eyes."""
    made = []
    for side in (-1, 1):
        rim = forms.spline(
            [(0, 0), (0.28, 0.3), (0.62, 0.26), (0.72, -0.14), (0.5, -0.55), (0.2, -0.42)], 60, True
        )
        ear = forms.cutout(
            [rim], 0.07, earth, 0.03, at=(0.98, side * 0.42, 1.86), turn=(90, 0, side * 124)
        )
        made.append(ear)
        tusk = forms.spline(
            [(1.3, side * 0.2, 1.56), (1.55, side * 0.27, 1.3), (1.84, side * 0.26, 1.3)], 24
        )
        made.append(tube(tusk, np.linspace(0.085, 0.03, 24), earth))
        made.append(ball(0.05, earth, at=(1.4, side * 0.3, 1.92), segments=16))
    return made


def elephant_dress(earth: Any, body: Any) -> list[Any]:
    """Saddle cloth, neck bells and leg rings laid on as coils."""
    made = []
    for reach, size in ((0.55, 0.035), (0.28, 0.03), (-0.25, 0.03), (-0.52, 0.035)):
        arc = np.linspace(-0.62 * math.pi, 0.62 * math.pi, 60)
        wide = math.sqrt(1 - (reach / 1.06) ** 2)
        loop = np.stack(
            [np.full(60, reach), 0.69 * wide * np.sin(arc), 1.42 + 0.74 * wide * np.cos(arc)], -1
        )
        loop = forms.hug(loop, body, size * 0.4)
        made.append(tube(loop, size, earth, 10))
        if size > 0.03:
            beads = forms.hug(loop[4:-4:4] - (0.1, 0, 0), body, 0.015)
            made += [ball(0.05, earth, at=tuple(spot), segments=14) for spot in beads]
    for along_x in np.linspace(-0.45, 0.5, 7):
        for side in (-1, 1):
            spot = forms.hug(np.array([(along_x, side * 0.66, 1.02)]), body, 0.01)[0]
            made.append(ball((0.06, 0.045, 0.08), earth, at=tuple(spot), segments=16))
    collar = [
        (1.0 + 0.1 * math.sin(a), 0.5 * math.cos(a), 1.62 + 0.42 * math.sin(a) - 0.1)
        for a in np.linspace(math.pi, 2 * math.pi, 40)
    ]
    seats = forms.hug(np.array(collar[2::3]), body, 0.02)
    made += [ball(0.055, earth, at=tuple(spot), segments=14) for spot in seats]
    for x, y in ((0.6, 0.34), (0.6, -0.34), (-0.64, 0.34), (-0.64, -0.34)):
        for z in (0.16, 0.27):
            made.append(place(tube(forms.ring(0.315, 48), 0.028, earth, 8, True), (x, y, z)))
    crown = forms.ring(0.2, 40)
    made.append(place(tube(crown, 0.03, earth, 8, True), (1.16, 0, 2.24)))
    return made


def horse(rng: Rng) -> list[Any]:
    """A votive horse with an arched neck and coil mane."""
    earth = materials.clay("#ae6644", "#8a492f")
    parts = [
        ball((0.8, 0.42, 0.44), at=(0, 0, 1.35)),
        ball((0.42, 0.4, 0.46), at=(0.5, 0, 1.42)),
        ball((0.4, 0.4, 0.44), at=(-0.52, 0, 1.4)),
    ]
    neck = forms.spline([(0.6, 0, 1.45), (0.86, 0, 1.9), (0.98, 0, 2.35), (0.96, 0, 2.6)], 40)
    parts.append(tube(neck, np.linspace(0.36, 0.2, 40), sides=24))
    head = forms.spline([(0.88, 0, 2.62), (1.12, 0, 2.55), (1.38, 0, 2.3), (1.48, 0, 2.18)], 30)
    parts.append(tube(head, np.linspace(0.22, 0.12, 30), sides=24))
    for x, y in ((0.5, 0.22), (0.5, -0.22), (-0.55, 0.22), (-0.55, -0.22)):
        leg = forms.spline([(x, y, 1.3), (x + 0.02, y, 0.8), (x, y, 0.3), (x, y, 0.02)], 40)
        parts.append(
            tube(
                leg,
                np.interp(
                    np.linspace(0, 1, 40), (0, 0.3, 0.7, 0.9, 1), (0.24, 0.17, 0.14, 0.19, 0.2)
                ),
                sides=20,
            )
        )
    tail = forms.spline([(-0.85, 0, 1.6), (-1.12, 0, 1.5), (-1.2, 0, 1.0), (-1.14, 0, 0.55)], 40)
    parts.append(tube(tail, np.interp(np.linspace(0, 1, 40), (0, 0.5, 1), (0.09, 0.13, 0.04))))
    body = melt(parts, earth, 0.032, 9, "horse")
    return [body, *horse_trim(earth, neck, body)]


def horse_trim(earth: Any, neck: Any, body: Any) -> list[Any]:
    made = []
    for side in (-1, 1):
        made.append(
            place(
                forms.cutout([motifs.petal(0.3, 0.15)], 0.05, earth, 0.02),
                (0.9, side * 0.11, 2.72),
                (80, 0, 90 + side * 14),
            )
        )
        made.append(ball(0.045, earth, at=(1.1, side * 0.17, 2.55), segments=14))
    for k, spot in enumerate(neck[6:40:3]):
        curl = [
            (spot[0] - 0.27 + 0.1 * (k / 11), y, spot[2] + 0.05 - abs(y) * 0.5)
            for y in np.linspace(-0.14, 0.14, 9)
        ]
        made.append(tube(curl, 0.035, earth, 8))
    for dx in (-0.1, 0.12):
        arc = np.linspace(-0.62 * math.pi, 0.62 * math.pi, 50)
        loop = np.stack([np.full(50, dx), 0.44 * np.sin(arc), 1.36 + 0.46 * np.cos(arc)], -1)
        loop = forms.hug(loop, body, 0.012)
        made.append(tube(loop, 0.03, earth, 10))
        made += [ball(0.045, earth, at=tuple(spot), segments=12) for spot in loop[3:-3:4]]
    return made


def matka(rng: Rng) -> list[Any]:
    """A water pot on a ring, with its lid and painted bands."""
    r = materials.clay("#b36b49", "#934e33")
    lip = materials.clay("#9f5636", "#83432b")
    pot = lathe(
        [
            (0, 0.02),
            (0.35, 0.02),
            (0.8, 0.3),
            (1.08, 0.85),
            (0.98, 1.35),
            (0.6, 1.68),
            (0.44, 1.82),
            (0.47, 1.95),
            (0.58, 2.04),
            (0.55, 2.07),
            (0.42, 1.98),
            (0.38, 1.8),
        ],
        r,
        160,
        160,
    )
    lid = lathe(
        [
            (0.6, 2.06),
            (0.62, 2.1),
            (0.45, 2.2),
            (0.12, 2.26),
            (0.08, 2.34),
            (0.15, 2.42),
            (0.1, 2.5),
            (0, 2.52),
        ],
        lip,
        80,
    )
    cup = lathe(
        [
            (0, 0),
            (0.26, 0),
            (0.36, 0.22),
            (0.42, 0.55),
            (0.39, 0.55),
            (0.33, 0.24),
            (0.22, 0.08),
            (0, 0.08),
        ],
        r,
        80,
    )
    place(cup, (1.25, -0.62, 0))
    chalk = materials.clay("#e6d9c2", "#d2c0a3", 0.95)
    bands = [
        tube(forms.ring(radius, 128, z), 0.012, chalk, 8, True)
        for radius, z in ((1.083, 0.93), (1.06, 1.08), (0.84, 1.5))
    ]
    peaks = []
    for k in range(96):
        a = 2 * math.pi * k / 96
        z, radius = (1.2, 1.035) if k % 2 else (1.36, 0.978)
        peaks.append((radius * math.cos(a), radius * math.sin(a), z))
    return [pot, lid, cup, *bands, tube(peaks, 0.012, chalk, 8, True)]


def diyas(rng: Rng) -> list[Any]:
    """Five pinched oil lamps, one lit by its wick's glow of ghee."""
    earth = materials.clay("#ac6242", "#87472e")
    made = []
    profile = [
        (0, 0),
        (0.2, 0),
        (0.34, 0.1),
        (0.44, 0.26),
        (0.42, 0.28),
        (0.31, 0.14),
        (0.18, 0.06),
        (0, 0.05),
    ]

    def pinch(a, t):
        return 1 + 0.32 * t * np.exp(-(((np.mod(a + math.pi, 2 * math.pi) - math.pi) / 0.3) ** 2))  # noqa: E731

    one = lathe(profile, earth, 80, 96, pinch)
    wick = materials.paint("#efe7d6", 0.95)
    ghee = materials.flesh("#e9c46a", "#d9a843", 0.2)
    spots = (
        (0, 0, 205),
        (1.0, 0.25, 170),
        (-0.95, 0.3, 250),
        (0.45, -0.85, 215),
        (-0.6, -0.7, 190),
    )
    for k, (x, y, turn) in enumerate(spots):
        lamp = one if k == 0 else forms.copy(one)
        made.append(place(lamp, (x, y, 0), (0, 0, turn)))
        a = math.radians(turn)
        oil = lathe([(0, 0.16), (0.25, 0.16), (0.31, 0.15)], ghee, 12, 48)
        made.append(place(oil, (x, y, 0)))
        tip = (x + 0.5 * math.cos(a), y + 0.5 * math.sin(a), 0.31)
        thread = forms.spline(
            [(x, y, 0.17), (x + 0.3 * math.cos(a), y + 0.3 * math.sin(a), 0.18), tip], 20
        )
        made.append(tube(thread, 0.022, wick, 8))
    return made


def silver_band(rows: int = 1) -> Any:
    """Silver lines of Nizamabad: vines and hatched petals round the belly (UV, 0–1)."""
    c = Canvas(12, 6, 2048)
    for y in (0.9, 1.05, 2.0, 4.3, 4.42, 5.3):
        c.line([np.array([(0, y), (12, y)])], 0.035, "#ffffff")
    for k in range(12):
        bloom = motifs.all_moved(motifs.flower(8, 0.42), (k + 0.5, 3.15))
        c.line(bloom, 0.03, "#ffffff", True)
        c.dots([(k + 0.5, 3.15)], 0.07, "#ffffff")
        c.line(
            [
                motifs.moved(motifs.leaf(0.55, 0.2, 0.3 * s), (k + 0.5 + 0.34 * s, 2.55), -40 * s)
                for s in (-1, 1)
            ],
            0.025,
            "#ffffff",
            True,
        )
        c.line(
            [
                motifs.moved(motifs.leaf(0.55, 0.2, -0.3 * s), (k + 0.5 + 0.34 * s, 3.75), -140 * s)
                for s in (-1, 1)
            ],
            0.025,
            "#ffffff",
            True,
        )
    for k in range(48):
        c.hatch([motifs.moved(motifs.petal(0.6, 0.2), (k / 4 + 0.125, 1.1))], 90, 0.05, "#ffffff")
        c.line([motifs.moved(motifs.petal(0.5, 0.2), (k / 4 + 0.125, 4.5))], 0.02, "#ffffff", True)
    return c.heights()


def black_vase(rng: Rng) -> list[Any]:
    """A Nizamabad surahi with silver drawing, and its little bowl."""
    body = materials.black_clay(silver_band())
    vase = lathe(
        [
            (0.42, 0),
            (0.46, 0.06),
            (0.5, 0.16),
            (0.85, 0.6),
            (0.98, 1.05),
            (0.8, 1.55),
            (0.42, 1.9),
            (0.26, 2.2),
            (0.25, 2.6),
            (0.36, 2.86),
            (0.42, 2.9),
            (0.37, 2.9),
            (0.2, 2.6),
        ],
        body,
        220,
        160,
    )
    plain = materials.black_clay()
    bowl = lathe(
        [(0.2, 0), (0.22, 0.05), (0.42, 0.2), (0.52, 0.42), (0.49, 0.42), (0.38, 0.22), (0, 0.12)],
        body,
        90,
    )
    ring = tube(forms.ring(0.45, 64, 0.03), 0.03, plain, 8, True)
    return [vase, ring, place(bowl, (1.3, -0.55, 0))]

"""Fired earth: Gorakhpur terracotta, Nizamabad black ware, Khurja glaze."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import lathe, place, tube
from studio.prints import Canvas

Rng = np.random.Generator


def matka(rng: Rng) -> list[Any]:
    """A water pot on a ring, with its lid and painted bands."""
    r = materials.clay("#b36b49", "#8f4a30", thrown=0.5, smoke=0.55)
    lip = materials.clay("#a55c3b", "#83432b", thrown=0.4)
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
    """Five pinched oil lamps with cotton wicks lying in mustard oil."""
    earth = materials.clay("#ac6242", "#87472e", thrown=0.35, smoke=0.3)
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
    oil_tone = materials.liquid("#c98a1e")
    spots = (
        (0, 0, 205),
        (0.92, 0.42, 170),
        (-0.9, 0.5, 250),
        (0.55, -0.85, 215),
        (-0.5, -0.8, 190),
    )
    for k, (x, y, turn) in enumerate(spots):
        lamp = one if k == 0 else forms.copy(one)
        made.append(place(lamp, (x, y, 0), (0, 0, turn)))
        a = math.radians(turn)
        oil = lathe([(0, 0.15), (0.27, 0.15), (0.315, 0.145)], oil_tone, 12, 48)
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

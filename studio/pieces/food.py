"""Grain, sweets and jaggery in their bowls."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, block, cutout, lathe, place, tube
from studio.recipe import Recipe

Rng = np.random.Generator


SMALL_BOWL = [
    (0, 0.03),
    (0.34, 0),
    (0.4, 0.05),
    (0.72, 0.3),
    (0.86, 0.58),
    (0.82, 0.6),
    (0.68, 0.36),
    (0.36, 0.14),
    (0, 0.12),
]


def heap(
    grain: Any,
    radius: float,
    height: float,
    base: float,
    count: int,
    rng: Rng,
    size: float,
    at: Any = (0, 0),
    flat: bool = False,
) -> list[Any]:
    """Pour grains into a mound: one shared mesh, many copies."""
    place(grain, (0, 0, -60))
    made = []
    for _ in range(count):
        r, a = radius * math.sqrt(rng.random()), rng.uniform(0, 2 * math.pi)
        z = base + height * (1 - (r / radius) ** 2) + rng.normal(0, size * 0.4)
        turn = (
            (rng.uniform(-35, 35), rng.uniform(-35, 35), rng.uniform(0, 360))
            if flat
            else tuple(rng.uniform(0, 360, 3))
        )
        made.append(
            place(
                forms.copy(grain),
                (at[0] + r * math.cos(a), at[1] + r * math.sin(a), z),
                turn,
                rng.uniform(0.85, 1.12),
            )
        )
    return made


def spill(grain: Any, count: int, rng: Rng, at: Any, spread: float, lift: float) -> list[Any]:
    return [
        place(
            forms.copy(grain),
            (at[0] + rng.normal(0, spread), at[1] + rng.normal(0, spread * 0.6), lift),
            (0, 0, rng.uniform(0, 360)),
        )
        for _ in range(count)
    ]


def bowl_of(
    grain: Any, rng: Rng, bowl: Any, count: int, size: float, lift: float, under: str
) -> list[Any]:
    """A heaped bowl with a scoop and some spilt round it."""
    dish = lathe(SMALL_BOWL, bowl, 90)
    bed = lathe(
        [(0, 0.62), (0.3, 0.58), (0.6, 0.46), (0.74, 0.42)], materials.clay(under, under, 0.9), 30
    )
    made = [dish, bed, *heap(grain, 0.76, 0.24, 0.45, count, rng, size)]
    made += spill(grain, 46, rng, (0.75, -0.75), 0.28, lift)
    scoop = [
        lathe(
            [(0, -0.12), (0.13, -0.08), (0.2, 0.02), (0.17, 0.03), (0.1, -0.05), (0, -0.08)],
            materials.mango(),
            40,
        ),
        tube(
            [(0.16, 0, 0), (0.6, 0, 0.05), (0.95, 0, 0.07)],
            [0.05, 0.045, 0.06],
            materials.mango(),
            14,
            flat=0.7,
        ),
    ]
    return made + forms.gather(scoop, (-0.35, -1.05, 0.13), (0, 0, 16))


def rice(rng: Rng) -> list[Any]:
    """Kala Namak: dark husk beside white grain."""
    husk = ball((0.075, 0.019, 0.017), materials.flesh("#3d2b1d", "#1c130d", 0.6), segments=12)
    white = ball((0.062, 0.015, 0.014), materials.flesh("#efe6d2", "#dccfb0", 0.4), segments=12)
    made = bowl_of(white, rng, materials.clay("#a8603f", "#84462d"), 1500, 0.03, 0.016, "#e6dcc4")
    plate = lathe(
        [(0, 0.03), (0.5, 0.02), (0.72, 0.1), (0.75, 0.13), (0.7, 0.12), (0.5, 0.06), (0, 0.05)],
        materials.mango(),
        50,
    )
    more = heap(husk, 0.6, 0.2, 0.09, 900, rng, 0.03)
    made += forms.gather([plate, *more], (1.3, 0.75, 0))
    place(husk, (0, 0, -60))
    return made


def black_rice(rng: Rng) -> list[Any]:
    grain = ball((0.07, 0.018, 0.016), materials.flesh("#2a1a20", "#120a0e", 0.42), segments=12)
    return bowl_of(grain, rng, materials.marble(), 1800, 0.03, 0.016, "#1c1216")


def dal(rng: Rng) -> list[Any]:
    """Three split pulses in small brass bowls."""
    made: list[Any] = []
    for tone, deep, x, y in (
        ("#e0962f", "#c47a1c", -0.85, 0.25),
        ("#d9c04a", "#bfa22e", 0.85, 0.3),
        ("#c9562f", "#a8421f", 0, -0.85),
    ):
        grain = ball((0.046, 0.046, 0.024), materials.flesh(tone, deep, 0.55), segments=14)
        dish = lathe(SMALL_BOWL, materials.brass(None, 0.24), 80)
        bed = lathe(
            [(0, 0.6), (0.3, 0.56), (0.6, 0.46), (0.74, 0.42)], materials.clay(tone, deep, 0.9), 30
        )
        made += forms.gather(
            [dish, bed, *heap(grain, 0.74, 0.22, 0.45, 620, rng, 0.03)], (x, y, 0), size=0.86
        )
        made += spill(grain, 14, rng, (x + 0.2, y - 0.95), 0.22, 0.022)
        place(grain, (0, 0, -60))
    return made


def gur() -> Any:
    """Set jaggery: golden, dull, grainy where it broke, darker where the molasses gathered."""
    r = Recipe("gur")
    cloud = r.noise(1.8, 5, 0.6, distortion=0.5)
    grain = r.noise(38, 4, 0.7)
    tone = r.mix(r.span(cloud, 0, 1, 0.34, 0.68), "#cc9347", "#96602a")
    tone = r.mix(r.span(grain, 0, 0.55, 0.55, 0.75), tone, "#eccb8c")
    pits = r.bump(r.noise(7, 5, 0.65), 0.09, 0.5)
    return r.shade(
        Base_Color=tone,
        Roughness=0.78,
        Specular_IOR_Level=0.25,
        Subsurface_Weight=0.2,
        Subsurface_Radius=(0.08, 0.045, 0.02),
        Normal=r.bump(grain, 0.035, 0.55, pits),
    )


def broken(skin: Any, size: float, rng: Rng) -> Any:
    """A lump knocked off a block: flat breaks, uneven all over."""
    lump = ball(1, skin, segments=72)
    spots = np.empty(len(lump.data.vertices) * 3, np.float32)
    lump.data.vertices.foreach_get("co", spots)
    p = spots.reshape(-1, 3)
    for _ in range(11):
        n = rng.normal(size=3)
        n /= np.linalg.norm(n)
        p -= np.maximum(p @ n - rng.uniform(0.45, 0.75), 0)[:, None] * n
    for wave in rng.uniform(4, 13, (9, 3)):
        p *= 1 + 0.014 * np.sin(p @ wave + rng.uniform(0, 6))[:, None]
    lump.data.vertices.foreach_set("co", (p * size).ravel())
    lump.data.update()
    return lump


def jaggery(rng: Rng) -> list[Any]:
    """A whole bheli of jaggery and one broken up, on a board."""
    skin = gur()
    board = [(0, 0), (1.6, 0), (1.7, 0.05), (1.7, 0.12), (1.63, 0.16), (0, 0.16)]
    made: list[Any] = [lathe(board, materials.sheesham(), 60, 160, sharp=True)]
    cone = lathe(
        [
            (0, 0),
            (0.62, 0),
            (0.7, 0.05),
            (0.86, 0.62),
            (0.86, 0.72),
            (0.78, 0.79),
            (0.4, 0.76),
            (0, 0.8),
        ],
        skin,
        110,
        140,
        lambda a, t: 1 + 0.016 * np.sin(5 * a + 8 * t) + 0.01 * np.sin(13 * a + 9 * t) * t,
    )
    made.append(place(cone, (-0.5, 0.35, 0.16)))
    for x, y, size in (
        (0.75, 0.1, 0.44),
        (1.05, -0.5, 0.3),
        (0.38, -0.5, 0.34),
        (0.7, -0.85, 0.2),
        (0.1, -0.95, 0.17),
        (-0.2, -0.75, 0.13),
    ):
        turn = tuple(rng.uniform(0, 360, 3))
        made.append(place(broken(skin, size, rng), (x, y, 0.16 + size * 0.55), turn))
    for _ in range(46):
        size, a, r = rng.uniform(0.015, 0.06), rng.uniform(-2.0, 0.5), rng.uniform(0.3, 1.1)
        at = (0.35 + 0.9 * r * math.cos(a), -0.35 + 0.75 * r * math.sin(a), 0.16 + size * 0.5)
        made.append(place(broken(skin, size, rng), at, tuple(rng.uniform(0, 360, 3))))
    return made


def petha(rng: Rng) -> list[Any]:
    """Agra petha in a card box: white, saffron and angoori."""
    made: list[Any] = []
    card, paper = materials.paint("#8c1f2e", 0.7), materials.paint("#f3ead8", 0.9)
    w, d, h = 2.7, 1.9, 0.5
    made.append(block((w, d, 0.04), card, edge=0.008))
    for x, y, sx, sy in (
        (0, d / 2, w, 0.04),
        (0, -d / 2, w, 0.04),
        (w / 2, 0, 0.04, d),
        (-w / 2, 0, 0.04, d),
    ):
        made.append(block((sx, sy, h), card, at=(x, y, 0), edge=0.008))
    made.append(block((w - 0.1, d - 0.1, 0.04), paper, at=(0, 0, 0.05), edge=0.008))
    skins = (
        materials.flesh("#efe9da", "#dfd6bf", 0.28, 0.3),
        materials.flesh("#e0a12f", "#c9851b", 0.28, 0.3),
    )
    for i in range(6):
        for j in range(4):
            cube = forms.ease(
                block((0.36, 0.36, 0.32), skins[(i // 2 + j) % 2 if i > 1 else 0]), 0.07
            )
            cube = place(
                cube,
                (
                    -1.08 + 0.43 * i + rng.normal(0, 0.02),
                    -0.66 + 0.44 * j + rng.normal(0, 0.02),
                    0.1 + (0.0),
                ),
                (rng.normal(0, 4), rng.normal(0, 4), rng.normal(0, 9)),
            )
            made.append(cube)
    for k in range(5):
        made.append(
            place(
                forms.ease(block((0.36, 0.36, 0.32), skins[k % 2]), 0.07),
                (-0.7 + 0.42 * k, -0.1 + 0.2 * (k % 2), 0.42),
                (rng.normal(0, 6), rng.normal(0, 6), rng.uniform(0, 90)),
            )
        )
    lid = block((w + 0.06, d + 0.06, 0.1), card, at=(0, 0, 0), edge=0.01)
    mark = [
        cutout([o], 0.01, materials.gold(0.3), 0.001, at=(0, 0, 0.104))
        for o in motifs.all_moved(motifs.flower(10, 0.5, 0.4, 0.25))
    ]
    mark += [
        cutout(
            [motifs.rounded(2.4, 1.6, 0.1), motifs.rounded(2.34, 1.54, 0.08)],
            0.008,
            materials.gold(0.3),
            0.001,
            at=(0, 0, 0.104),
        )
    ]
    made += forms.gather([lid, *mark], (0.2, 1.18, 0.78), (62, 0, 4))
    return made

"""Coiled grass: moonj from Prayagraj, Tharu baskets and fans."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, block, cutout, place, tube
from studio.prints import Canvas
from studio.recipe import Recipe

Rng = np.random.Generator


def coil(
    radius: Any, height: Any, turns: int, thick: float, tones: Any, wrap: Any = None
) -> list[Any]:
    """Coil a rope of grass into a vessel: radius and height are functions of 0–1."""
    per = 90
    t = np.linspace(0, 1, turns * per)
    a = 2 * math.pi * turns * t
    path = np.stack([radius(t) * np.cos(a), radius(t) * np.sin(a), height(t)], -1)
    wobble = 1 + 0.05 * np.sin(37 * a) + 0.03 * np.sin(23 * a + 1)
    art = tones(t, a)
    skin = grass(art, turns * 26)
    body = tube(path, thick * wobble, skin, 14)
    return [body]


def grass(art: Any, stitches: int) -> Any:
    """Moonj bound in dyed strips: colour runs along the coil (v), stitches cross it."""
    r = Recipe("grass")
    stitch = r.node(
        "TexWave",
        {"bands_direction": "Y"},
        Vector=r.place("UV", (1, stitches, 1), (0, 0, 0.0)),
        Scale=1.6,
        Distortion=0.4,
    ).outputs[1]
    fibre = r.noise(1.0, 3, 0.6, (60, stitches * 1.0, 1), "UV")
    shade = r.mix(r.span(stitch, 0.55, 0, 0, 0.35), r.picture(art), "#3a2612")
    shade = r.mix(r.span(fibre, 0, 0.35, 0.35, 0.7), shade, "#2f1e0e")
    return r.shade(
        Base_Color=shade,
        Roughness=0.72,
        Normal=r.bump(r.sums("ADD", stitch, fibre), 0.03, 0.6),
        Sheen_Weight=0.2,
    )


def banded(tones: list[str], picks: Any) -> Any:
    """Colour strip for a coil: picks(t, angle) gives an index into tones."""

    def art(t: Any, a: Any) -> Any:
        shades = np.array([[int(c[k : k + 2], 16) / 255 for k in (1, 3, 5)] for c in tones])
        return np.repeat(shades[picks(t, a)][:, None][::-1], 4, 1)

    return art


def moonj_basket(rng: Rng) -> list[Any]:
    """A lidded moonj basket with magenta and green zigzags."""
    tones = banded(
        ["#d9b878", "#b3245e", "#1f7a52", "#e0a021"],
        lambda t, a: np.where(
            (np.mod(a * 9 / (2 * math.pi) + 6 * t, 1) < 0.34) & (t > 0.3),
            1,
            np.where((np.mod(a * 9 / (2 * math.pi) - 7 * t, 1) < 0.24) & (t > 0.3), 2, 0),
        ),
    )
    base = coil(
        lambda t: np.interp(t, (0, 0.3, 0.62, 1), (0.04, 0.95, 1.15, 1.02)),
        lambda t: np.interp(t, (0, 0.28, 1), (0.09, 0.09, 1.2)),
        16,
        0.085,
        tones,
    )
    lid = coil(
        lambda t: np.interp(t, (0, 0.75, 1), (0.05, 1.0, 1.1)),
        lambda t: np.interp(t, (0, 0.5, 0.85, 1), (1.86, 1.74, 1.45, 1.3)),
        13,
        0.085,
        tones,
    )
    knob = place(
        tube(
            forms.ring(0.13, 40),
            0.06,
            grass(
                banded(["#b3245e"], lambda t, a: np.zeros(len(t), int))(np.zeros(8), np.zeros(8)),
                20,
            ),
            12,
            True,
        ),
        (0, 0, 1.98),
        (90, 0, 20),
    )
    return [*base, *lid, knob]


def moonj_set(rng: Rng) -> list[Any]:
    """A moonj bread basket, a trivet and coasters."""
    plain = banded(
        ["#d6b473", "#a8431f", "#2c5f78"],
        lambda t, a: np.where(
            np.mod(t * 9, 1) < 0.3, 1, np.where(np.mod(a * 12 / (2 * math.pi), 1) < 0.3, 2, 0)
        ),
    )
    bowl = coil(
        lambda t: np.interp(t, (0, 0.45, 1), (0.04, 0.9, 1.35)),
        lambda t: np.interp(t, (0, 0.42, 1), (0.08, 0.08, 0.75)),
        15,
        0.08,
        plain,
    )
    ring_band = banded(
        ["#d6b473", "#b3245e", "#e0a021"],
        lambda t, a: np.where(np.mod(t * 4, 1) < 0.4, 1, np.where(np.mod(t * 4, 1) > 0.85, 2, 0)),
    )
    made = forms.gather(bowl, (-0.3, 0.5, 0))
    for _k, (x, y, turn) in enumerate(((1.15, -0.75, 0), (0.2, -1.15, 40))):
        disc = coil(lambda t: 0.03 + 0.52 * t, lambda t: 0.06 + 0 * t, 7, 0.05, ring_band)
        made += forms.gather(disc, (x, y, 0), (0, 0, turn))
    return made


def tharu_basket(rng: Rng) -> list[Any]:
    """A Tharu grass basket hung with shells, and a hand fan."""
    tones = banded(
        ["#c9a765", "#7a1f2a", "#1f3f66", "#2f6b3f"],
        lambda t, a: np.where(
            (np.mod(t * 6, 1) < 0.22),
            1,
            np.where(
                (np.mod(a * 8 / (2 * math.pi), 1) < 0.42)
                & (np.mod(t * 6, 1) > 0.5)
                & (np.mod(t * 6, 1) < 0.75),
                2,
                np.where(np.mod(t * 6, 1) > 0.9, 3, 0),
            ),
        ),
    )
    base = coil(
        lambda t: np.interp(t, (0, 0.25, 0.7, 1), (0.04, 0.8, 1.15, 1.3)),
        lambda t: np.interp(t, (0, 0.25, 1), (0.09, 0.09, 1.05)),
        15,
        0.08,
        tones,
    )
    shell = materials.paint("#efe5d2", 0.25, 0.5)
    made = forms.gather(base, (-0.35, 0.3, 0))
    for k in range(30):
        a = 2 * math.pi * k / 30
        made.append(
            ball(
                (0.05, 0.035, 0.075),
                shell,
                at=(-0.35 + 1.36 * math.cos(a), 0.3 + 1.36 * math.sin(a), 0.86),
                turn=(0, 12, math.degrees(a)),
                segments=16,
            )
        )
        made.append(
            tube(
                [
                    (-0.35 + 1.34 * math.cos(a), 0.3 + 1.34 * math.sin(a), 1.0),
                    (-0.35 + 1.36 * math.cos(a), 0.3 + 1.36 * math.sin(a), 0.92),
                ],
                0.014,
                materials.paint("#7a1f2a", 0.9),
                6,
            )
        )
    return made + hand_fan((1.0, -1.15, 0.06), 24)


def hand_fan(at: Any, turn: float) -> list[Any]:
    """A square woven fan with mirror dots and a turned grip."""
    c = Canvas(2, 2, 800, "#7a1f2a")
    for k in range(6):
        c.line(
            [motifs.rectangle(1.9 - 0.3 * k, 1.9 - 0.3 * k, (1, 1))],
            0.07,
            ("#e0a021", "#1f3f66", "#efe5d2")[k % 3],
            True,
        )
    for k in range(4):
        c.fill(
            [
                motifs.moved(
                    motifs.star(4, 0.2, 0.1),
                    (1 + 0.42 * math.cos(k * 1.571), 1 + 0.42 * math.sin(k * 1.571)),
                )
            ],
            "#efe5d2",
        )
    face = block((1.15, 1.15, 0.04), materials.picture_skin(c.colours(), 0.85), edge=0.01)
    dots = [
        cutout(
            [motifs.circle(0.05)],
            0.02,
            materials.steel(0.03),
            0.004,
            at=(0.42 * sx, 0.42 * sy, 0.05),
        )
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    fringe = [
        tube([(x, y, 0.02), (x + dx, y + dy, 0.03)], 0.014, materials.paint("#e0a021", 0.9), 6)
        for k in range(23)
        for x, y, dx, dy in (
            (-0.57 + 0.052 * k, 0.58, 0, 0.12),
            (-0.57 + 0.052 * k, -0.58, 0, -0.12),
            (0.58, -0.57 + 0.052 * k, 0.12, 0),
        )
    ]
    grip = tube(
        [(-1.35, 0, 0.03), (-0.9, 0, 0.03), (-0.6, 0, 0.03)],
        [0.05, 0.06, 0.045],
        materials.wood("#a9713f", "#7a4a26"),
        16,
    )
    return forms.gather([face, *dots, *fringe, grip], at, (0, 0, turn))

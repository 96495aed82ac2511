"""Wheat-stalk marquetry from Bahraich."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import fabrics, forms, materials, motifs
from studio.forms import block, cutout
from studio.motifs import Outline
from studio.recipe import Recipe

Rng = np.random.Generator


STRAWS = ("#e3bf72", "#c9973f", "#a8702b", "#7a4a1e", "#edd59a", "#4a2a14")


def straw(tone: str, turn: float) -> Any:
    """Split wheat stalk ironed flat: silky along its grain, which runs at the given angle."""
    r = Recipe("straw")
    place_at = r.place("Object", (1, 1, 1), (0, 0, math.radians(turn)))
    fine = r.node(
        "TexNoise",
        Vector=r.node("Mapping", Vector=place_at, Scale=(2.0, 60, 60)).outputs[0],
        Scale=1.0,
        Detail=3.0,
    ).outputs[0]
    strips = r.node(
        "TexWave", {"bands_direction": "Y"}, Vector=place_at, Scale=3.2, Distortion=0.0
    ).outputs[1]
    shade = r.mix(r.span(fine, 0, 0.5, 0.3, 0.75), tone, r.mix(0.5, tone, "#3a1f0c"))
    gap = r.span(strips, 0.75, 0, 0, 0.06)
    shade = r.mix(gap, shade, "#4f2f14")
    return r.shade(
        Base_Color=shade,
        Roughness=0.38,
        Specular_IOR_Level=0.6,
        Sheen_Weight=0.2,
        Normal=r.bump(fine, 0.006, 0.5),
        Coat_Weight=0.15,
        Coat_Roughness=0.3,
    )


class Marquetry:
    """Lay shapes of straw, each with its own grain, on a board standing in the xz plane."""

    def __init__(self) -> None:
        self.skins: dict[tuple[str, int], Any] = {}
        self.made: list[Any] = []
        self.level = 0

    def lay(self, shape: Outline, tone: int, grain: float, lift: float = 0.0) -> None:
        key = (STRAWS[tone], round(grain / 15) * 15)
        if key not in self.skins:
            self.skins[key] = straw(*key)
        self.level += 1
        self.made.append(
            cutout(
                [shape],
                0.012,
                self.skins[key],
                0.003,
                at=(0, 0, 0.01 + lift + self.level * 0.0006),
                inset=False,
            )
        )


def framed(
    parts: list[Any], width: float, height: float, ground: Any, tilt: float = 76, turn: float = 0.0
) -> list[Any]:
    """Mount a flat picture on cloth in a wooden frame, leaning back."""
    timber = materials.wood("#5d3820", "#38200f", polish=0.36)
    board = block((width, height, 0.04), ground, at=(0, 0, -0.045), edge=0.005)
    rim = cutout(
        [
            motifs.rectangle(width + 0.36, height + 0.36),
            motifs.rectangle(width - 0.04, height - 0.04),
        ],
        0.16,
        timber,
        0.035,
        at=(0, 0, 0.02),
    )
    fillet = cutout(
        [
            motifs.rectangle(width - 0.02, height - 0.02),
            motifs.rectangle(width - 0.1, height - 0.1),
        ],
        0.08,
        materials.brass(None, 0.35),
        0.01,
        at=(0, 0, 0.02),
    )
    rise = (height + 0.36) / 2
    a = math.radians(tilt)
    return forms.gather(
        [*parts, board, rim, fillet], (0, 0, rise * math.sin(a) + 0.06), (tilt, 0, turn)
    )


def peacock(rng: Rng) -> list[Any]:
    """A Bahraich wheat-stalk picture: a peacock on a branch."""
    m = Marquetry()
    for ring_at, (count, radius, size) in enumerate(
        ((13, 1.28, 0.34), (12, 1.0, 0.3), (10, 0.72, 0.27))
    ):
        for k in range(count):
            turn = 118 + 128 * (k + 0.5 * (ring_at % 2)) / (count - 1)
            a = math.radians(turn)
            root = np.array([0.18, -0.05])
            tip = root + radius * np.array([math.cos(a), math.sin(a)]) * (1, 1.0)
            stem = motifs.ribbon(np.linspace(root, tip, 12), 0.035)
            m.lay(stem, 1 + ring_at % 2, turn)
            for scale_at, tone in ((1.0, (0, 4, 0)[ring_at]), (0.62, 3), (0.36, 1), (0.17, 5)):
                m.lay(
                    motifs.moved(
                        motifs.petal(size * scale_at, size * 0.62 * scale_at, -0.1)
                        - (0, size * 0.1 * scale_at),
                        tip,
                        turn - 90,
                    ),
                    tone,
                    turn + 30 * scale_at,
                )
    body = forms.spline(
        [
            (0.1, -0.42),
            (0.4, -0.38),
            (0.62, -0.1),
            (0.6, 0.28),
            (0.66, 0.55),
            (0.78, 0.68),
            (0.74, 0.84),
            (0.56, 0.86),
            (0.45, 0.7),
            (0.4, 0.3),
            (0.2, 0.05),
            (0.0, -0.2),
        ],
        120,
        True,
    )
    m.lay(body, 2, 62)
    for k in range(14):
        spot = (0.16 + 0.032 * k + 0.02 * (k % 3), -0.3 + 0.045 * k - 0.07 * (k % 3))
        m.lay(motifs.moved(motifs.petal(0.15, 0.09, -0.1), spot, 150), (0, 1, 4)[k % 3], 140)
    m.lay(forms.spline([(0.78, 0.72), (0.95, 0.7), (0.78, 0.66)], 20, True), 4, 0)
    m.lay(motifs.circle(0.028) + (0.66, 0.76), 5, 0)
    for k in range(5):
        tip = np.array([0.5 + 0.08 * k, 1.08 - 0.02 * abs(k - 2)])
        m.lay(motifs.ribbon(np.linspace((0.62, 0.86), tip, 6), 0.016), 3, 80)
        m.lay(motifs.circle(0.035, 20) + tip, 4, 0)
    for x in (0.28, 0.42):
        m.lay(
            motifs.ribbon(np.array([(x, -0.4), (x - 0.02, -0.6), (x + 0.02, -0.82)]), 0.04), 3, 90
        )
    branch = forms.spline([(-1.35, -0.98), (-0.5, -0.86), (0.4, -0.86), (1.3, -0.72)], 60)
    m.lay(motifs.ribbon(branch, 0.13), 3, 6)
    for k, (spot, heading) in enumerate(motifs.along(branch, 0.24)):
        side = 1 if k % 2 else -1
        m.lay(
            motifs.moved(motifs.leaf(0.36, 0.15, -0.15 * side), spot, heading - 90 + 55 * side),
            (0, 1, 2)[k % 3],
            heading + 55 * side,
        )
    return framed(m.made, 3.0, 3.0, fabrics.cloth("#171412", 60, weave=0.6), turn=-12)


def village(rng: Rng) -> list[Any]:
    """A wheat-stalk landscape: huts, palms, a boat on the river."""
    m = Marquetry()
    m.lay(motifs.circle(0.3) + (0.75, 0.78), 4, 20)
    for x, y, w in ((-0.5, 0.86, 0.55), (0.2, 0.62, 0.4), (-1.0, 0.6, 0.4)):
        m.lay(
            np.array(
                [
                    (x - w, y),
                    (x - w * 0.4, y + 0.09),
                    (x, y + 0.04),
                    (x + w * 0.5, y + 0.11),
                    (x + w, y),
                ]
            ),
            1,
            0,
        )
    hills = forms.spline(
        [(-1.7, 0.1), (-1.1, 0.5), (-0.5, 0.25), (0.1, 0.48), (0.8, 0.2), (1.7, 0.36)], 80
    )
    m.lay(np.vstack([hills, [(1.7, -0.2), (-1.7, -0.2)]]), 2, 8)
    m.lay(np.array([(-1.7, 0.08), (1.7, 0.02), (1.7, -0.5), (-1.7, -0.42)]), 1, 3)
    for k, y in enumerate(np.linspace(-0.5, -1.05, 7)):
        m.lay(
            np.array([(-1.7, y), (1.7, y - 0.03), (1.7, y - 0.1), (-1.7, y - 0.09)]),
            (0, 4, 1)[k % 3],
            0,
        )
    for x, size in ((-0.75, 1.0), (-0.05, 0.72)):
        m.lay(
            np.array([(-0.36, -0.32), (0.36, -0.32), (0.33, 0.1), (-0.33, 0.1)]) * size + (x, 0),
            4,
            90,
        )
        m.lay(
            np.array([(-0.12, -0.32), (0.08, -0.32), (0.08, -0.02), (-0.12, -0.02)]) * size
            + (x, 0),
            5,
            90,
        )
        m.lay(
            np.array([(-0.48, 0.04), (0.48, 0.04), (0.18, 0.44), (-0.2, 0.44)]) * size + (x, 0),
            0,
            80,
        )
        for k in range(6):
            m.lay(
                np.array(
                    [
                        (-0.46 + 0.16 * k, 0.04),
                        (-0.42 + 0.16 * k, 0.04),
                        (-0.14 + 0.06 * k, 0.44),
                        (-0.16 + 0.06 * k, 0.44),
                    ]
                )
                * size
                + (x, 0),
                2,
                80,
            )
    for x, lean, tall in ((0.75, 0.18, 1.0), (1.15, -0.1, 0.8), (-1.3, 0.12, 0.9)):
        trunk = forms.spline(
            [(x, -0.36), (x + lean * 0.4, tall * 0.3), (x + lean, tall * 0.72)], 30
        )
        m.lay(motifs.ribbon(trunk, 0.08), 3, 90)
        for k in range(9):
            turn = -120 + 30 * k
            m.lay(
                motifs.moved(motifs.leaf(0.5, 0.13, 0.5 if turn < 0 else -0.5), trunk[-1], turn),
                (2, 3, 1)[k % 3],
                turn + 90,
            )
    m.lay(forms.spline([(0.1, -0.72), (0.9, -0.7), (0.72, -0.86), (0.28, -0.87)], 40, True), 3, 0)
    m.lay(np.array([(0.5, -0.7), (0.5, -0.12), (0.86, -0.66)]), 4, 70)
    return framed(m.made, 3.4, 2.3, fabrics.cloth("#171412", 60, weave=0.6), turn=10)


def straw_cards(rng: Rng) -> list[Any]:
    """Three greeting cards with wheat-stalk flowers."""
    made: list[Any] = []
    for k, (x, y, turn, tone) in enumerate(
        ((-0.75, 0.1, 16, "#7c2a24"), (0.15, 0.35, -4, "#1d3a3a"), (0.85, -0.1, -22, "#e9ddc4"))
    ):
        m = Marquetry()
        stem = forms.spline([(-0.1, -0.7), (0.05, -0.3), (-0.05, 0.1), (0.02, 0.3)], 40)
        m.lay(motifs.ribbon(stem, 0.03), 2, 90)
        for petal in motifs.flower(9, 0.34, 0.4, 0.2):
            m.lay(
                petal + (0.02, 0.34), (0, 4, 1)[k], math.degrees(math.atan2(*(petal.mean(0)[::-1])))
            )
        m.lay(motifs.circle(0.085) + (0.02, 0.34), 3, 0)
        for j, side in ((10, 1), (18, -1), (26, 1)):
            m.lay(
                motifs.moved(motifs.leaf(0.32, 0.13, 0.2 * -side), stem[j], -58 * side),
                1,
                30 * side,
            )
        m.lay(motifs.rectangle(1.0, 0.03, (0, -0.86)), 0, 0)
        card = [block((1.2, 1.9, 0.025), materials.paint(tone, 0.9), at=(0, 0, -0.02), edge=0.005)]
        back = block((1.2, 1.9, 0.025), materials.paint(tone, 0.9), at=(0, 0, 0), edge=0.005)
        group = forms.gather([*m.made, *card], (0, 0, 0.92), (78, 0, 0))
        stand = forms.gather([back], (0, 0.5, 0.92), (101, 0, 0))
        made += forms.gather(group + stand, (x, y, 0), (0, 0, turn))
    return made


def straw_box(rng: Rng) -> list[Any]:
    """A box veneered in wheat stalk with a star lid."""
    m = Marquetry()
    for k in range(16):
        a, b = math.radians(22.5 * k), math.radians(22.5 * (k + 1))
        m.lay(
            np.array(
                [
                    (0, 0),
                    (0.62 * math.cos(a), 0.62 * math.sin(a)),
                    (0.62 * math.cos(b), 0.62 * math.sin(b)),
                ]
            ),
            (0, 2)[k % 2],
            22.5 * k + 11,
        )
        m.lay(
            np.array(
                [
                    (0.62 * math.cos(a), 0.62 * math.sin(a)),
                    (0.9 * math.cos((a + b) / 2), 0.9 * math.sin((a + b) / 2)),
                    (0.62 * math.cos(b), 0.62 * math.sin(b)),
                ]
            ),
            (3, 1)[k % 2],
            22.5 * k + 50,
        )
    for side in range(4):
        for k in range(9):
            spot = motifs.moved(np.array([(-0.92 + 0.23 * k, -0.97)]), turn=90 * side)[0]
            m.lay(
                motifs.moved(motifs.rectangle(0.16, 0.16), spot, 45 + 90 * side),
                (0, 3)[k % 2],
                45 * k,
            )
    base = [
        block((2.2, 2.2, 0.7), straw(STRAWS[1], 0), edge=0.02),
        block((2.24, 2.24, 0.2), straw(STRAWS[2], 90), at=(0, 0, 0.72), edge=0.02),
    ]
    lid = forms.gather(m.made, (0, 0, 0.915))
    sides: list[Any] = []
    for turn in range(4):
        n = Marquetry()
        for k in range(8):
            n.lay(
                np.array(
                    [
                        (-1.05 + 0.2625 * k, 0.08),
                        (-0.92 + 0.2625 * k, 0.6),
                        (-0.79 + 0.2625 * k, 0.08),
                    ]
                ),
                (4, 3)[k % 2],
                60,
            )
        part = forms.gather(n.made, (0, -1.1, 0), (90, 0, 0))
        sides += forms.gather(part, turn=(0, 0, 90 * turn))
    return [*base, *lid, *sides]

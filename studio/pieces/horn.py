"""Horn and bone from Sambhal: a wide-toothed comb and a box tiled in bone petals."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import block, cutout
from studio.motifs import Outline

Rng = np.random.Generator


def toothed(width: float, depth: float, pitch: float, tooth: float) -> Outline:
    """The outline of a comb sawn from one flat: arched back, round tips and round gaps."""
    half = width / 2
    back = forms.spline(
        [
            (-half, -0.02),
            (-half + 0.02, 0.12),
            (-half * 0.6, 0.21),
            (0, 0.24),
            (half * 0.6, 0.21),
            (half - 0.02, 0.12),
            (half, -0.02),
        ],
        90,
    )
    bow = np.linspace(0, math.pi, 9)
    rim = [back]
    right = half
    for end in (0.11, *[tooth] * 40, 0.11):
        if right - end < -half - 0.01:
            break
        middle, r = right - end / 2, end / 2
        rim.append(np.stack([middle + r * np.cos(bow), -depth + r - r * np.sin(bow)], -1))
        gap, right = (pitch - tooth) / 2, right - end - (pitch - tooth)
        if right < -half + tooth:
            break
        rim.append(np.stack([right + gap + gap * np.cos(bow), gap * np.sin(bow) - 0.05], -1))
    return np.vstack(rim)


def wide_comb(rng: Rng) -> list[Any]:
    """One comb with wide teeth, its back raised on a chip of wood."""
    comb = cutout([toothed(1.5, 0.32, 0.115, 0.066)], 0.06, materials.horn("#d9bb8c"), 0.022)
    chip = block((0.5, 0.16, 0.12), materials.mango(), at=(0.05, 0.2, 0), edge=0.02)
    return forms.gather([chip, *forms.gather([comb], (0, 0, 0.1), (14, 0, 0))], turn=(0, 0, -18))


def petals_over(width: float, depth: float, pitch: float) -> list[Outline]:
    """Flowers set edge to edge, small crosses in the gaps between them."""
    across, down = round(width / pitch), round(depth / pitch)
    step = (width / across, depth / down)
    made: list[Outline] = []
    for i in range(across):
        for j in range(down):
            spot = (-width / 2 + (i + 0.5) * step[0], -depth / 2 + (j + 0.5) * step[1])
            made += motifs.all_moved(motifs.flower(8, pitch * 0.52, 0.5, 0.26, 0.2), spot, 22.5)
            made.append(motifs.circle(pitch * 0.07) + spot)
    for i in range(across - 1):
        for j in range(down - 1):
            spot = (-width / 2 + (i + 1) * step[0], -depth / 2 + (j + 1) * step[1])
            made += motifs.all_moved(motifs.flower(4, pitch * 0.27, 0.62, 0.16, 0.5), spot)
    return made


def framing(width: float, depth: float, bar: float) -> list[Outline]:
    """A strip round a face, cut into tiles with mitred joints left dark."""
    made: list[Outline] = []
    for turn, long, far in ((0, width, depth), (90, depth, width)):
        count = round(long / 0.16)
        for side in (-1, 1):
            for k in range(count):
                x = -long / 2 + (k + 0.5) * long / count
                tile = motifs.rectangle(long / count - 0.012, bar, (x, side * (far - bar) / 2))
                if abs(x) < long / 2 - bar:
                    made.append(motifs.moved(tile, turn=turn))
    return made


def tiled(width: float, depth: float) -> list[Outline]:
    """All bone on one face: frame, then the flower field inside it."""
    return framing(width, depth, 0.07) + petals_over(width - 0.18, depth - 0.18, 0.21)


def bone_box(rng: Rng) -> list[Any]:
    """A wooden box covered edge to edge in bone petals over dark resin, a brass hasp in front."""
    resin, bone = materials.paint("#2a1a12", 0.32, 0.3), materials.bone()
    brass = materials.brass()
    w, d, h, lid = 1.8, 1.2, 0.43, 0.2
    made: list[Any] = [
        block((w, d, h), resin, edge=0.012),
        block((w + 0.03, d + 0.03, lid), resin, at=(0, 0, h + 0.012), edge=0.012),
    ]
    top = h + 0.012 + lid
    made.append(cutout(tiled(w, d), 0.012, bone, 0.003, at=(0, 0, top)))
    for turn, long, near in ((0, w, d), (90, d, w), (180, w, d), (270, d, w)):
        for tall, middle, out in ((h, h / 2, 0.0), (lid, h + 0.012 + lid / 2, 0.015)):
            inner = petals_over(long - 0.06, tall - 0.03, 0.19)
            face = cutout(inner, 0.012, bone, 0.003, at=(0, -near / 2 - out, middle))
            face.rotation_euler = (math.pi / 2, 0, 0)
            made += forms.gather([face], turn=(0, 0, turn))
    made.append(block((0.16, 0.03, 0.16), brass, at=(0, -d / 2 - 0.035, h - 0.06), edge=0.012))
    return made

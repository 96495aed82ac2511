"""Handmade paper from Kalpi."""

from __future__ import annotations

from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, block, cutout, tube
from studio.motifs import Outline
from studio.recipe import Recipe

Rng = np.random.Generator


def paper_sheet(tone: str, flecks: str, seed: int = 1) -> Any:
    """Handmade paper: pulp clouds, cotton flecks and petal bits."""
    r = Recipe("paper")
    pulp = r.noise(3, 6, 0.65)
    bits = r.span(r.cells(7), 1, 0, 0, 0.11)
    shade = r.mix(r.span(pulp, 0, 0.3, 0.3, 0.7), tone, r.mix(0.5, tone, "#8d7650"))
    shade = r.mix(r.sums("MULTIPLY", bits, 0.7), shade, flecks)
    return r.shade(
        Base_Color=shade,
        Roughness=0.95,
        Specular_IOR_Level=0.1,
        Normal=r.bump(r.noise(14, 6, 0.7), 0.03, 0.35),
        Subsurface_Weight=0.1,
        Subsurface_Radius=(0.03, 0.03, 0.02),
    )


def deckle(width: float, depth: float, rng: Rng, count: int = 160) -> Outline:
    """A sheet's outline with a torn edge."""
    rim = forms.resample(
        np.vstack([motifs.rectangle(width, depth), motifs.rectangle(width, depth)[:1]]), count
    )[:-1]
    return rim + rng.normal(0, 0.008, rim.shape)


def notebooks(rng: Rng) -> list[Any]:
    """Kalpi paper: a tied notebook, a block-printed one and loose deckle-edged sheets."""
    made: list[Any] = []
    cream = paper_sheet("#efe4cb", "#b98a5a")
    for k in range(5):
        sheet = cutout(
            [deckle(2.1, 2.9, rng)],
            0.014,
            cream if k % 2 else paper_sheet("#e6d0b4", "#a0564a"),
            0.003,
            at=(0, 0, 0.012 + 0.02 * k),
        )
        made += forms.gather(
            [sheet],
            (-0.35 + rng.normal(0, 0.04), 0.35 + rng.normal(0, 0.04), 0),
            (0, 0, 12 + rng.normal(0, 4)),
        )
    for cover, at, turn, size in (
        (paper_sheet("#7a2d2a", "#c9985a"), (0.62, 0.12, 0.12), -14, (1.5, 2.1)),
        (paper_sheet("#2f4a5a", "#c9b98a"), (-1.12, -0.86, 0.0), 20, (1.15, 1.6)),
    ):
        w, d = size
        parts = [
            block((w, d, 0.03), cover, at=(0, 0, 0), edge=0.008),
            block((w, d, 0.03), cover, at=(0, 0, 0.26), edge=0.008),
            tube([(-w / 2, y, 0.145) for y in np.linspace(-d / 2, d / 2, 8)], 0.145, cover, 24),
        ]
        parts += [
            cutout(
                [deckle(w - 0.06, d - 0.08, rng, 90)],
                0.018,
                cream,
                0.002,
                at=(0.02, 0, 0.042 + 0.022 * k),
            )
            for k in range(10)
        ]
        cord = materials.paint("#d9c08a", 0.9)
        parts += [
            tube(
                [
                    (-w / 2 - 0.15, y, 0.14),
                    (-w / 2 - 0.05, y, 0.32),
                    (w / 2 - 0.1, y, 0.3),
                    (w / 2 + 0.02, y, 0.15),
                    (w / 2 - 0.05, y, -0.01),
                ],
                0.018,
                cord,
                6,
            )
            for y in (0,)
        ]
        parts += [
            cutout([o], 0.008, materials.paint("#e6d3a8", 0.9), 0.001, at=(0.1, 0.32, 0.293))
            for o in motifs.all_moved(motifs.flower(8, 0.26 * w / 1.5, 0.4, 0.25))
        ]
        made += forms.gather(parts, at, (0, 0, turn))
    return made


def envelopes(rng: Rng) -> list[Any]:
    """Envelopes and cards of petal paper, tied in a bundle, with a seal."""
    made: list[Any] = []
    for k, tone in enumerate(("#efe0c4", "#e3c3b4", "#d5d8bf", "#e9d3a0", "#efe4d0")):
        body = cutout(
            [deckle(1.7, 1.2, rng, 90)],
            0.03,
            paper_sheet(tone, "#9a4a4a"),
            0.008,
            at=(0, 0, 0.02 + 0.045 * k),
        )
        made += forms.gather(
            [body], (rng.normal(0, 0.03), rng.normal(0, 0.03), 0), (0, 0, 8 + rng.normal(0, 3))
        )
    top = 0.25
    flap = cutout(
        [np.array([(-0.84, 0.58), (0.84, 0.58), (0.1, -0.08), (0, -0.12), (-0.1, -0.08)])],
        0.016,
        paper_sheet("#efe4d0", "#9a4a4a"),
        0.004,
        at=(0, 0, top),
    )
    seal = ball(
        (0.13, 0.13, 0.04),
        materials.paint("#8f1d24", 0.3, 0.4),
        at=(0, -0.06, top + 0.015),
        segments=30,
    )
    cord = materials.paint("#a8763f", 0.9)
    string = tube(
        [
            (0.55, y, z)
            for y, z in ((-0.66, 0.0), (-0.62, top), (0, top + 0.03), (0.62, top), (0.66, 0))
        ],
        0.018,
        cord,
        8,
    )
    made += forms.gather([flap, seal, string], turn=(0, 0, 8))
    quill = tube(
        forms.spline([(1.15, -0.75, 0.04), (0.6, -0.95, 0.05), (-0.3, -1.15, 0.05)], 30),
        np.linspace(0.045, 0.03, 30),
        materials.wood("#b98650", "#8c5c31"),
        12,
    )
    return [*made, quill]


def deckle_sheets(rng: Rng) -> list[Any]:
    """Twenty cream sheets with soft edges, tied across with jute, the top corner lifting."""
    made: list[Any] = []
    cream, warm = paper_sheet("#efe6d0", "#b99a6a"), paper_sheet("#eadfc4", "#b08a5c")
    for k in range(19):
        leaf = cutout(
            [deckle(2.97, 2.1, rng, 220)],
            0.012,
            (cream, warm)[k % 2],
            0.002,
            at=(0, 0, 0.02 + 0.021 * k),
        )
        slip = rng.normal(0, 0.018, 2)
        made += forms.gather([leaf], (*slip, 0), (0, 0, rng.normal(0, 0.7)))
    top = 0.43
    x, y = np.meshgrid(np.linspace(-1.48, 1.48, 90), np.linspace(-1.05, 1.05, 70))
    ragged = 1 + 0.006 * rng.standard_normal(x.shape)
    lift = np.maximum((x + y) / 2.53 - 0.62, 0)
    grid = np.stack([x * ragged - 0.5 * lift, y * ragged - 0.5 * lift, top + 3.4 * lift**1.6], -1)
    made.append(forms.thicken(forms.sheet(grid, cream), 0.012, True))
    jute = materials.wood("#a8824f", "#7d5a30", 6, 0.9)
    for at in (-0.06, 0.0, 0.06):
        path = [
            (at, y, z)
            for y, z in ((-1.08, 0.0), (-1.1, top), (0, top + 0.02), (1.1, top), (1.08, 0.0))
        ]
        made.append(tube(forms.spline(path, 60), 0.024, jute, 8))
    for side in (-1, 1):
        bow = [
            (0, -0.3, 0.47),
            (side * 0.3, -0.2, 0.56),
            (side * 0.42, -0.42, 0.48),
            (0, -0.32, 0.48),
        ]
        made.append(tube(forms.spline(bow, 40), 0.022, jute, 8))
        end = [(0, -0.31, 0.48), (side * 0.18, -0.55, 0.47), (side * 0.26, -0.8, 0.45)]
        made.append(tube(forms.spline(end, 30), 0.022, jute, 8))
    return made

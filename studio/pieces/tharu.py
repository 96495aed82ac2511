"""Tharu work from the Terai: a coiled grass box and a cushion of appliqué and mirrors."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from mathutils import Vector

from studio import fabrics, forms, materials, motifs
from studio.forms import cutout, place, tube
from studio.pieces.grass import banded, coil, grass
from studio.pieces.textiles import cushion, leaning
from studio.prints import Canvas, Pixels

Rng = np.random.Generator
DYES = ("#c8322b", "#e3a72f", "#2f7d4f", "#f1e7d2", "#c2447a", "#2d6f9b")


def coiled_box(rng: Rng) -> list[Any]:
    """A lidded box of coiled grass in straw and red, the lid dropping over the rim."""
    tones = banded(
        ["#d8bb7d", "#a3261f"],
        lambda t, a: np.where(
            (np.mod(a * 8 / (2 * math.pi) + 5 * t, 1) < 0.36) & (t > 0.42) & (t < 0.93), 1, 0
        ),
    )
    base = coil(
        lambda t: np.interp(t, (0, 0.42, 1), (0.04, 0.9, 0.9)),
        lambda t: np.interp(t, (0, 0.42, 1), (0.07, 0.07, 0.95)),
        17,
        0.07,
        tones,
    )
    lid = coil(
        lambda t: np.interp(t, (0, 0.7, 0.78, 1), (0.04, 0.92, 0.98, 0.99)),
        lambda t: np.interp(t, (0, 0.4, 0.72, 1), (1.3, 1.25, 1.14, 0.86)),
        15,
        0.068,
        tones,
    )
    red = grass(
        banded(["#a3261f"], lambda t, a: np.zeros(len(t), int))(np.zeros(8), np.zeros(8)), 18
    )
    knob = place(tube(forms.ring(0.1, 40), 0.05, red, 12, True), (0, 0, 1.42), (90, 0, 25))
    return [*base, *lid, knob]


def rows_of_cloth() -> tuple[Pixels, Pixels, list[tuple[float, float]]]:
    """Bands of appliqué triangles between bright strips; colours, heights and where mirrors sit."""
    c, h = Canvas(4, 4, 1500, "#241c33"), Canvas(4, 4, 1500, "#303030")
    mirrors: list[tuple[float, float]] = []
    for row, y in enumerate((0.3, 1.0, 1.7, 2.4, 3.1)):
        for k in range(10):
            x = 0.2 + 0.4 * k
            tone = DYES[(row * 2 + k) % len(DYES)]
            for tip in (1, -1):
                base = y + 0.26 - tip * 0.24
                shape = np.array(
                    [(x - 0.17, base), (x + 0.17, base), (x, base + tip * 0.22)], dtype=float
                )
                c.fill([shape], tone).line([shape], 0.012, "#f6efe0", True)
                h.fill([shape], "#b0b0b0").line([shape], 0.014, "#ffffff", True)
        for edge, tone in ((y - 0.1, DYES[row % 4]), (y + 0.62, DYES[(row + 1) % 4])):
            strip = motifs.rectangle(4, 0.06, (2, edge))
            c.fill([strip], tone)
            h.fill([strip], "#a0a0a0")
            c.line([np.array([(0.0, edge), (4.0, edge)])], 0.012, "#f6efe0")
        if row < 4:
            mirrors += [(0.4 * k + 0.4, y + 0.61) for k in range(9)]
    return c.colours(), h.soften(0.006).heights(), mirrors


def mirror(body: Any, spot: tuple[float, float], thread: Any, glass: Any) -> list[Any]:
    """Sew a small round mirror on, a ring of buttonhole stitch round it."""
    _, at, normal, _ = body.ray_cast(Vector((*spot, 2.0)), Vector((0, 0, -1)))
    facing = normal.to_track_quat("Z", "Y").to_euler()
    disc = cutout([motifs.circle(0.052)], 0.014, glass, 0.003)
    rim = tube(forms.ring(0.056, 28), 0.016, thread, 7, True)
    for part in (disc, rim):
        part.location, part.rotation_euler = at + normal * 0.01, facing
    return [disc, rim]


def mirror_cushion(rng: Rng) -> list[Any]:
    """A cotton cushion cover with rows of triangles and small mirrors."""
    import bpy

    art, height, spots = rows_of_cloth()
    skin = fabrics.cloth(art, 70, art=height, depth=0.03, weave=0.7)
    piping = fabrics.cloth("#a8282a", 40)
    parts = cushion(3.8, 1.1, skin, piping)
    bpy.context.view_layer.update()
    thread, glass = materials.paint("#f1e7d2", 0.9), materials.steel(0.03)
    sewn: list[Any] = []
    for x, y in spots:
        sewn += mirror(parts[0], ((x / 2 - 1) * 1.86, (y / 2 - 1) * 1.86), thread, glass)
    return leaning(parts + sewn, 3.8, 66, 12)

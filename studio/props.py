"""Things that help a picture but are not for sale: ruler, plinth, rail."""

from __future__ import annotations

import math
from typing import Any

import bpy
import numpy as np

from studio import forms, materials, stage


def word(
    text: str,
    size: float,
    material: Any,
    at: tuple[float, float, float],
    turn: tuple[float, float, float] = (0, 0, 0),
    depth: float = 0.002,
) -> Any:
    """Set a short text in Blender's own face."""
    curve = bpy.data.curves.new("word", "FONT")
    curve.body, curve.size, curve.extrude = text, size, depth
    curve.align_x = "CENTER"
    return forms.place(forms.link("word", curve, material), at, turn)


def ruler() -> list[Any]:
    """Lay a 15 cm wooden ruler with its zero at the origin, running along x."""
    body = forms.block(
        (1.56, 0.28, 0.03), materials.wood("#d9b98a", "#c79f68"), (0.75, 0, 0), edge=0.01
    )
    ink = materials.paint("#2b2420", 0.6)
    marks = []
    for k in range(151):
        long = 0.11 if k % 10 == 0 else 0.085 if k % 5 == 0 else 0.055
        x, y = k / 100, 0.13 - long
        marks.append([(x - 0.0016, y), (x + 0.0016, y), (x + 0.0016, 0.13), (x - 0.0016, 0.13)])
    lines = forms.cutout(marks, 0.002, ink, at=(0, 0, 0.0305))
    figures = [word(str(k), 0.075, ink, (k / 10, -0.07, 0.0305)) for k in range(16)]
    return [body, lines, *figures]


def ruler_before(things: list[Any], turn: float, larger: float = 1.0) -> list[Any]:
    """Lay the ruler before the things as the camera sees them, as much larger as they are built."""
    spots = stage.cloud(things)[:, :2]
    a = math.radians(turn)
    along, away = np.array([math.cos(a), math.sin(a)]), np.array([-math.sin(a), math.cos(a)])
    low = np.array([(spots @ along).min(), (spots @ away).min()])
    middle = ((spots @ along).max() + low[0]) / 2
    start = along * (middle - 0.75 * larger) + away * (low[1] - 0.3 * larger)
    return forms.gather(ruler(), (*start, 0), (0, 0, turn + 3), larger)


def rail(width: float, height: float, thin: bool = False) -> list[Any]:
    """Hang a wooden rod on two cords from above; the rod comes first."""
    timber = materials.wood("#b58a55", "#8c6236")
    radius = 0.05 if thin else 0.1
    bar = forms.tube(
        [(x, 0, height) for x in np.linspace(-width / 2, width / 2, 12)], radius, timber, 20
    )
    knobs = [
        forms.ball(radius * 1.7, timber, at=(s * width / 2, 0, height), segments=24)
        for s in (-1, 1)
    ]
    cord = materials.paint("#d8c9a8", 0.95)
    cords = [
        forms.tube(
            [(s * width * 0.4, 0, height), (s * width * 0.4, 0, height + 40)], 0.025, cord, 8
        )
        for s in (-1, 1)
    ]
    return [bar, *knobs, *cords]

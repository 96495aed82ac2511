"""Sewn clothes on hangers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from studio import cloth, fabrics, forms, materials, patterns, prints, props, stitches
from studio.forms import tube

Rng = np.random.Generator


SHIRT = (
    (0, 7.15),
    (0.55, 7.35),
    (0.8, 7.6),
    (2.3, 7.15),
    (2.75, 6.75),
    (3.9, 3.6),
    (3.95, 3.3),
    (3.15, 3.05),
    (3.0, 3.3),
    (2.3, 5.45),
    (2.3, 4.5),
    (2.35, 0),
    (0, -0.05),
)


KURTA = (
    (0, 9.1),
    (0.35, 9.35),
    (0.75, 9.95),
    (2.2, 9.6),
    (2.6, 9.25),
    (3.95, 5.6),
    (4.0, 5.3),
    (3.05, 5.05),
    (2.9, 5.3),
    (2.45, 7.7),
    (2.25, 6.4),
    (2.7, 4.2),
    (3.2, 0),
    (0, -0.12),
)


TEE = (
    (0, 6.55),
    (0.55, 6.7),
    (0.9, 7.0),
    (2.3, 6.6),
    (2.7, 6.25),
    (3.5, 4.75),
    (3.45, 4.6),
    (2.6, 4.25),
    (2.5, 4.4),
    (2.25, 5.1),
    (2.3, 2.6),
    (2.3, 0),
    (0, -0.05),
)


FROCK = (
    (0, 6.5),
    (0.5, 6.7),
    (0.75, 7.05),
    (1.7, 6.75),
    (2.1, 6.4),
    (2.55, 5.4),
    (2.5, 5.2),
    (1.75, 5.0),
    (1.65, 5.15),
    (1.45, 5.5),
    (1.3, 4.3),
    (3.0, 0.0),
    (0, -0.15),
)


def mirrored(half: Any) -> Any:
    right = np.array(half)
    left = right[::-1][1:-1] * (-1, 1)
    return np.vstack([right, left])


def on_hanger(
    name: str, half: Any, front: Any, back: Any, open_at: Callable[[Any], Any], frames: int = 44
) -> list[Any]:
    """Sew a garment, hang it, let it fall, and give it a wooden hanger."""
    shape = mirrored(half)
    top = max(p[1] for p in half)
    tip = next(p for p in half if p[0] > 1.5)
    piece, flat = cloth.garment(shape, lambda p: ~open_at(p), front, back, 0.13, 0.22)
    near_edge = (
        np.abs(flat[:, 1] - (top + (tip[1] - top) * (np.abs(flat[:, 0]) - 0.75) / (tip[0] - 0.75)))
        < 0.09
    )
    pins = (near_edge & (np.abs(flat[:, 0]) > 0.7) & (np.abs(flat[:, 0]) < tip[0])).astype(float)
    cloth.settle(piece, frames, name, pins, bend=0.5, grow=0.035, quality=5, weight=0.35)
    billow(piece, top)
    forms.refine(piece, 1)
    forms.thicken(piece, 0.02)
    bow = forms.spline(
        [
            (-tip[0] + 0.45, 0, tip[1] - 0.2),
            (-0.9, 0, top - 0.3),
            (0, 0, top + 0.05),
            (0.9, 0, top - 0.3),
            (tip[0] - 0.45, 0, tip[1] - 0.2),
        ],
        60,
    )
    timber = materials.wood("#c39a66", "#9c7243")
    hook = forms.spline(
        [
            (0, 0, top + 0.1),
            (0, 0, top + 0.7),
            (0.2, 0, top + 0.85),
            (0.28, 0, top + 1.1),
            (0, 0, top + 1.3),
            (-0.24, 0, top + 1.12),
        ],
        50,
    )
    parts = [piece, tube(bow, 0.11, timber, 14), tube(hook, 0.035, materials.steel(), 10)]
    group = forms.gather(parts, (0, 0, 0.5))
    props.rail(7.5, top + 0.5 + 1.3 + 0.0, thin=True)
    return group


def billow(piece: Any, top: float) -> None:
    """Deepen the folds that hang from chest to hem, as a breath of air would."""
    count = len(piece.data.vertices)
    spots = np.empty(3 * count, np.float32)
    piece.data.vertices.foreach_get("co", spots)
    x, y, z = spots.reshape(-1, 3).T
    fall = np.clip((top * 0.8 - z) / (top * 0.8), 0, 1)
    centre = np.clip(1 - np.abs(x) / 3.6, 0, 1) ** 0.3
    wave = np.sin(4.4 * x + 0.5 * np.sin(0.9 * z) + 0.7) + 0.5 * np.sin(7.9 * x - 0.4 * z + 2)
    spots.reshape(-1, 3)[:, 1] = y + 0.2 * fall**1.15 * centre * wave
    spots.reshape(-1, 3)[:, 0] = x * (1 - 0.05 * fall) + 0.05 * fall * np.sin(3.1 * x + 1)
    piece.data.vertices.foreach_set("co", spots)
    piece.data.update()


def neck_and_hems(half: Any, cuff: tuple[int, int], slit: float = 0.0) -> Callable[[Any], Any]:
    """Say which rim points stay open: neck, hem, cuffs and side slits."""
    a, b = np.array(half[cuff[0]]), np.array(half[cuff[1]])
    top = max(p[1] for p in half)

    def is_open(p: Any) -> Any:
        x, y = np.abs(p[:, 0]), p[:, 1]
        neck = (x < 0.72) & (y > top - 1.0)
        along = ((np.column_stack([x, y]) - a) @ (b - a)) / ((b - a) @ (b - a))
        gap = np.linalg.norm(
            np.column_stack([x, y]) - a - along.clip(0, 1)[:, None] * (b - a), axis=1
        )
        sleeve = (gap < 0.06) & (along > 0.06) & (along < 0.94)
        return neck | (y < max(0.12, slit)) & (x > -1) | sleeve

    return is_open


def kurta(rng: Rng) -> list[Any]:
    """A white-on-sky chikankari kurta on a hanger."""
    art = stitches.chikan_kurta(8.0, 10.07)
    front = fabrics.stitched(
        "#8fb2c4",
        [(np.clip(art * 1.5, 0, 1), "#fdfbf5")],
        art,
        threads=60,
        depth=0.012,
        aspect=1.26,
        thin=0.06,
    )
    back = fabrics.cloth("#8fb2c4", 60, thin=0.06)
    return on_hanger("kurta", KURTA, front, back, neck_and_hems(KURTA, (6, 7), 3.6))


def shirt(rng: Rng) -> list[Any]:
    """A checked cotton shirt on a hanger."""
    art = patterns.gamcha(1400, "#e9e4d8", "#6b8296", "#e9e4d8")
    skin = fabrics.cloth(art, 70, weave=0.4)
    return on_hanger("shirt", SHIRT, skin, skin, neck_and_hems(SHIRT, (6, 7)))


def tee(rng: Rng) -> list[Any]:
    skin = fabrics.cloth("#6f2430", 90, weave=0.25, sheen=0.4)
    return on_hanger("tee", TEE, skin, skin, neck_and_hems(TEE, (6, 7)))


def frock(rng: Rng) -> list[Any]:
    """A girl's frock with an embroidered yoke."""
    c = prints.Canvas(6, 7.2, 1200)
    for k in range(-3, 4):
        stitches.chikan_sprig(c, (3 + k * 0.42, 5.55), 0.34, 10 * k)
    for k in range(-7, 8):
        stitches.chikan_sprig(c, (3 + k * 0.4, 0.55), 0.4, 0)
    art = c.heights()
    skin = fabrics.stitched(
        "#d9a13b", [(np.clip(art * 1.4, 0, 1), "#8f1f2e")], art, threads=60, depth=0.012, aspect=1.2
    )
    return on_hanger(
        "frock", FROCK, skin, fabrics.cloth("#d9a13b", 60), neck_and_hems(FROCK, (6, 7))
    )

"""Embroidery drawn stitch by stitch: chikan and zardozi."""

from __future__ import annotations

from typing import Any

import numpy as np

from studio import forms, motifs
from studio.motifs import all_moved, flower, moved
from studio.prints import Canvas, Pixels

W = "#ffffff"


def chikan_sprig(c: Canvas, at: Any, size: float, turn: float = 0.0) -> None:
    """One chikan sprig: shadow-stitched petals, stem-stitch outline, knots in the heart."""
    petals = all_moved(flower(6, 0.5 * size, 0.46, 0.28), at, turn)
    c.hatch(petals, 60 + turn, 0.02, "#d0d0d0")
    c.line(petals, 0.012 * max(size, 0.5), W, True)
    heart = np.asarray(at)
    c.dots(
        [moved(np.array([(0, 0.07 * size)]), heart, k * 60)[0] for k in range(6)], 0.026 * size, W
    )
    c.dots([heart], 0.03 * size, W)
    stem = moved(
        np.array(forms.spline([(0, -0.45), (0.1, -0.8), (-0.05, -1.2)], 30)), heart, turn, size
    )
    c.line([stem], 0.014, "#dddddd")
    for side, k in ((1, 9), (-1, 16), (1, 23)):
        blade = moved(motifs.leaf(0.42, 0.2, 0.3), stem[k], turn + (side * 62) + 180, size)
        c.hatch([blade], 30 * side + turn, 0.018, "#bdbdbd")
        c.line([blade], 0.011, W, True)


def chikan_buta(c: Canvas, at: Any, size: float, turn: float = 0.0) -> None:
    """A buta filled with jali netting and edged with knots."""
    shape = moved(motifs.buta(size), at, turn)
    c.hatch([shape], turn + 45, 0.03, "#8f8f8f").hatch(
        [moved(motifs.buta(size * 0.86), at, turn)], turn - 45, 0.03, "#8a8a8a"
    )
    c.line([shape], 0.016, W, True)
    c.dots(moved(motifs.buta(size * 1.17), at, turn)[::5], 0.014, W)
    inner = moved(motifs.buta(size * 0.5), np.asarray(at) + (0, size * 0.18), turn)
    c.hatch([inner], turn, 0.02, "#dadada").line([inner], 0.012, W, True)


def chikan_vine(
    c: Canvas, start: Any, length: float, swing: float, waves: float, size: float, turn: float = 0.0
) -> None:
    path = moved(motifs.wavy(length, swing, waves, int(160 * waves)), start, turn)
    c.line([path], 0.014, W)
    for k, (spot, heading) in enumerate(motifs.along(path, size * 0.55)):
        side = 1 if k % 2 else -1
        blade = moved(
            motifs.leaf(size * 0.6, size * 0.28, -0.25 * side), spot, heading - 90 + 58 * side
        )
        c.hatch([blade], heading + 30, 0.016, "#c4c4c4").line([blade], 0.01, W, True)
    for k in range(int(2 * waves)):
        x = (k + 0.5) * length / (2 * waves)
        spot = moved(np.array([(x, (swing + size * 0.18) * (-1 if k % 2 else 1))]), start, turn)[0]
        petals = all_moved(flower(8, size * 0.42, 0.44, 0.3), spot)
        c.hatch(petals, 20, 0.018, "#d6d6d6").line(petals, 0.011, W, True)
        c.dots([spot], 0.035 * size / 0.4, W)


def chikan_kurta(width: float, height: float) -> Pixels:
    """Stitch heights for a kurta front: yoke, neck, scattered sprigs, deep hem (pattern units)."""
    c = Canvas(width, height, 1500)
    x = width / 2
    for row in range(9):
        for k in range(-6, 7):
            spot = (x + k * 0.62 + (0.31 if row % 2 else 0), 1.55 + row * 0.62)
            chikan_sprig(c, spot, 0.2, 15 * (-1) ** k)
    for side in (-1, 1):
        for k in range(4):
            chikan_buta(
                c, (x + side * (0.42 + 0.05 * k), height - 2.3 + 0.42 * k), 0.34, -side * 18
            )
        chikan_vine(c, (x + side * 0.2, height - 3.1), 2.2, 0.05, 4, 0.2, 90)
    chikan_vine(c, (x - 0.7, height - 3.15), 1.4, 0.05, 3, 0.2)
    for k in range(-8, 9):
        chikan_buta(c, (x + k * 0.36, 0.42), 0.42, 0)
    for y in (0.14, 0.22, 1.02):
        chikan_vine(c, (0, y + 0.06), width, 0.04, width * 1.6, 0.16)
    return c.heights()


def chikan_field(width: float = 6.0, height: float = 6.0) -> Pixels:
    """An all-over chikan jaal with corner butas and a vine border."""
    c = Canvas(width, height, 1700)
    for k in range(2, int(width / 0.55) - 2):
        for j in range(2, int(height / 0.55) - 1):
            chikan_sprig(
                c,
                (k * 0.55 + (0.27 if j % 2 else 0) + 0.1, j * 0.55 + 0.1),
                0.27,
                20 * (-1) ** (k + j),
            )
    for turn in range(4):
        a = 90 * turn
        start = moved(
            np.array([(-width / 2 + 0.2, -height / 2 + 0.45)]), (width / 2, height / 2), a
        )[0]
        chikan_vine(c, start, width - 0.4, 0.11, width * 0.8, 0.36, a)
        rail = moved(
            np.array([(-width / 2, -height / 2 + 0.14), (width / 2, -height / 2 + 0.14)]),
            (width / 2, height / 2),
            a,
        )
        c.line([rail], 0.03, "#d5d5d5")
        for k in range(int(width / 0.34)):
            spot = moved(
                np.array([(-width / 2 + 0.2 + k * 0.34, -height / 2 + 0.78)]),
                (width / 2, height / 2),
                a,
            )[0]
            chikan_buta(c, spot, 0.26, a)
    return c.heights()


def zardozi_medallion(size: float = 4.0) -> Pixels:
    """Couched gold for a cushion or bag: rosette, butas, vine ring, dotted field (0–1)."""
    c = Canvas(size, size, 1400)
    middle = (size / 2, size / 2)
    s = size / 4
    for count, radius, width in ((12, 0.62, 0.3), (8, 0.36, 0.3)):
        c.hatch(all_moved(flower(count, radius * s, width, 0.3), middle), 30, 0.03 * s, W)
        c.line(all_moved(flower(count, radius * s, width, 0.3), middle), 0.02 * s, W, True)
    for k in range(8):
        spot = moved(np.array([(0, 0.82 * s)]), middle, 45 * k)[0]
        c.hatch([moved(motifs.buta(0.56 * s), spot, 45 * k)], 45 * k, 0.03 * s, W)
        c.line([moved(motifs.buta(0.64 * s), spot, 45 * k)], 0.022 * s, W, True)
        tip = moved(np.array([(0.12 * s, 1.12 * s)]), middle, 45 * k + 22)[0]
        c.hatch(all_moved(flower(6, 0.16 * s, 0.5, 0.3), tip), 10, 0.03 * s, W)
    ring_path = motifs.circle(1.58 * s, 200) + middle
    c.line([ring_path], 0.03 * s, W, True)
    for k, (spot, heading) in enumerate(
        motifs.along(np.vstack([ring_path, ring_path[:1]]), 0.2 * s)
    ):
        side = 1 if k % 2 else -1
        c.hatch(
            [moved(motifs.leaf(0.22 * s, 0.11 * s, -0.2 * side), spot, heading - 90 + 55 * side)],
            heading,
            0.026 * s,
            W,
        )
    for corner in range(4):
        spot = moved(np.array([(1.5 * s, 1.5 * s)]), middle, 90 * corner)[0]
        c.hatch(all_moved(flower(8, 0.34 * s, 0.4, 0.3), spot), 45, 0.03 * s, W)
    for inset in (0.1, 0.18):
        c.line(
            [motifs.rectangle(size - 2 * inset * s, size - 2 * inset * s, middle)],
            0.025 * s,
            W,
            True,
        )
    c.dots([moved(np.array([(0, 0.72 * s)]), middle, k * 11.25)[0] for k in range(32)], 0.02 * s, W)
    return c.heights()

"""Patterns of metal, clay, wood, glass, stone and horn: each function returns one repeat."""

from __future__ import annotations

import math

from odop_store.kernel.motifs.geometry import (
    Path,
    Tile,
    arc,
    circle,
    fill,
    line,
    lines,
    path,
    petal,
    ring,
    total,
)


def metal() -> Tile:
    """Draw brass engraving: a lotus rosette in turned rings, with leaf crosses between."""
    rings = circle(32, 32, 29) + circle(32, 32, 26.6) + circle(32, 32, 9.6)
    lotus = ring(12, petal(10, 25.4, 6.2, 0.62), 32, 32)
    inner = ring(12, petal(13, 20, 2.4, 0.6), 32, 32)
    heart = ring(6, petal(2.4, 8.4, 3, 0.6), 32, 32)
    corners = total(
        ring(4, petal(2, 9, 3.4), x, y) for x, y in ((0, 0), (64, 0), (0, 64), (64, 64))
    )
    return Tile(
        64,
        64,
        (
            line(rings, width=0.8),
            line(lotus, width=0.9),
            fill(inner, opacity=0.55),
            fill(heart, circle(32, 32, 1.4), opacity=0.9),
            fill(corners, opacity=0.8),
        ),
    )


def hardware() -> Tile:
    """Draw a knurled plate with keyhole escutcheons and hexagon nuts."""
    plate = path("M0-13C7-13 9-7 7-2L9 9C9 13 5 15 0 15C-5 15-9 13-9 9L-7-2C-9-7-7-13 0-13Z")
    hole = path("M0-6C4-6 5-1 2 1L3.2 8L-3.2 8L-2 1C-5-1-4-6 0-6Z")
    nut = lines(
        [
            (7 * math.cos(math.radians(a)), 7 * math.sin(math.radians(a)))
            for a in range(30, 390, 60)
        ],
        closed=True,
    )
    knurl = lines(
        *[[(x, 0), (x + 56, 56)] for x in range(-56, 56, 8)],
        *[[(x, 56), (x + 56, 0)] for x in range(-56, 56, 8)],
    )
    corner = [(x, y) for x in (0, 56) for y in (0, 56)]
    nuts = total(nut.moved(x, y) for x, y in corner)
    bores = total(circle(x, y, 3.6) + circle(x, y, 10) for x, y in corner)
    return Tile(
        56,
        56,
        (
            line(knurl, width=0.4, opacity=0.3),
            line(plate.moved(28, 28), circle(28, 28, 20), nuts, width=1.1),
            line(bores, width=0.8, opacity=0.8),
            fill(hole.moved(28, 27)),
            fill(circle(28, 17.4, 0.9), circle(28, 39.6, 0.9)),
        ),
    )


def terracotta() -> Tile:
    """Draw painted bands: wave, hatched triangles and pricked dots."""
    wave = path("M0 9Q5 2 10 9Q15 16 20 9Q25 2 30 9Q35 16 40 9")
    echo = wave.moved(0, 4)
    hatch: list[Path] = []
    for x in (0, 20):
        hatch += [
            lines([(x + 10 - 8 + k, 34 - k * 1.5), (x + 10 + 8 - k, 34 - k * 1.5)])
            for k in range(0, 8, 2)
        ]
    peaks = lines([(0, 36), (10, 20), (20, 36), (30, 20), (40, 36)])
    dots = total(circle(x, 45, 1.4) for x in range(5, 40, 10))
    small = total(circle(x, 45, 0.7) for x in range(0, 41, 10))
    drops = total(circle(x, 24.5, 1.1) for x in (0, 20, 40))
    rules = lines(*[[(0, y), (40, y)] for y in (0.5, 18.4, 38, 52)])
    return Tile(
        40,
        53,
        (
            line(rules, width=1.2),
            line(lines([(0, 40), (40, 40)], [(0, 50), (40, 50)]), width=0.5, opacity=0.6),
            line(wave, width=1.6),
            line(echo, width=0.7, opacity=0.7),
            line(peaks, width=1),
            line(total(hatch), width=0.7, opacity=0.65),
            fill(dots, small, drops),
        ),
    )


def wood() -> Tile:
    """Draw a carved running vine: a scrolling stem, cut leaves, tendrils and grapes."""
    vine = path("M0 24C12 2 20 2 32 24C44 46 52 46 64 24")
    leaf = path("M0 0C-2-5-9-6-9-12C-9-17-4-18 0-24C4-18 9-17 9-12C9-6 2-5 0 0Z")
    vein = path("M0-1L0-20M0-7L-5-11M0-7L5-11M0-13L-4-16M0-13L4-16")
    scroll = path("M0 0C8-4 14 4 9 8C5 11 0 6 4 3")
    seats = ((7, 20, 132, 0.98), (39, 28, 48, 0.98))
    leaves = total(leaf.scaled(s).turned(turn).moved(x, y) for x, y, turn, s in seats)
    veins = total(vein.scaled(s).turned(turn).moved(x, y) for x, y, turn, s in seats)
    scrolls = scroll.scaled(0.9, -0.9).moved(31, 22) + scroll.scaled(0.9).moved(-1, 26)
    scrolls += scroll.scaled(0.9).moved(63, 26)
    grapes = total(
        circle(x, y, 1.6)
        for x, y in (
            (5, 42),
            (9, 42),
            (7, 38.6),
            (11, 38.6),
            (37, 6),
            (41, 6),
            (39, 9.4),
            (43, 9.4),
        )
    )
    rules = lines([(0, 0), (64, 0)], [(0, 48), (64, 48)])
    return Tile(
        64,
        48,
        (
            line(vine, width=1.6),
            line(leaves, scrolls, width=0.9),
            line(veins, width=0.5, opacity=0.7),
            fill(grapes, opacity=0.8),
            line(rules, width=1.4, opacity=0.8),
        ),
    )


def glass() -> Tile:
    """Draw overlapping bangles: thick and thin rounds with cut-glass sparks."""
    spark = ring(4, petal(0.6, 4.6, 1.2))
    sparks = total(spark.moved(x, y) for x, y in ((24, 0), (0, 24), (48, 24), (24, 48)))
    return Tile(
        48,
        48,
        (
            line(circle(24, 24, 21), width=1.7, opacity=0.7),
            line(circle(24, 24, 18), circle(24, 24, 23.4), width=0.6),
            fill(sparks, opacity=0.9),
            line(circle(24, 24, 13), width=1.6, dash=(0.6, 2.4)),
            line(circle(24, 24, 9), width=0.6, opacity=0.7),
            fill(ring(6, petal(1.6, 6.4, 2.6), 24, 24), opacity=0.8),
        ),
        half_drop=True,
    )


def stone() -> Tile:
    """Draw a pierced jali: six-point stars in a lattice of hexagons."""
    w, h = 48.0, 48.0 * math.sqrt(3)

    def star(radius: float) -> Path:
        inner = radius / math.sqrt(3)
        points = []
        for i in range(12):
            r = radius if i % 2 == 0 else inner
            a = math.radians(30 * i)
            points.append((r * math.cos(a), r * math.sin(a)))
        return lines(points, closed=True)

    centre = (w / 2, h / 4)
    hexagon = lines(
        [
            (10 * math.cos(math.radians(a)), 10 * math.sin(math.radians(a)))
            for a in range(30, 390, 60)
        ],
        closed=True,
    )
    bud = ring(6, petal(1.2, 6.6, 2.6), start=30)
    return Tile(
        w,
        h,
        (
            line(star(24).moved(*centre), width=1.5),
            line(star(20.4).moved(*centre), width=0.5, opacity=0.55),
            line(hexagon.moved(*centre), width=0.9, opacity=0.85),
            fill(bud.moved(*centre), opacity=0.9),
        ),
        half_drop=True,
    )


def horn() -> Tile:
    """Draw polished crescents lying like scales, with the growth lines of horn."""

    def crescent(x: float, y: float) -> Path:
        return path("M-16 0C-15-20 15-20 16 0C10-11-10-11-16 0Z").moved(x, y)

    seats = ((18, 18), (0, 36), (36, 36), (0, 0), (36, 0))
    grain = total(arc(r, 215, 325).moved(x, y + 5) for x, y in seats for r in (9, 6, 3))
    return Tile(
        36,
        36,
        (
            line(total(crescent(x, y) for x, y in seats), width=0.9),
            fill(total(crescent(x, y) for x, y in seats[:3]), opacity=0.3),
            line(grain, width=0.6, opacity=0.65),
            fill(
                total(
                    circle(x, y + 1, 1) for x, y in ((18, 18), (0, 36), (36, 36), (0, 0), (36, 0))
                )
            ),
        ),
    )


def toys() -> Tile:
    """Draw lacquer turning: spindles of bead, cup and ring, banded like a painted top."""
    spindle = path(
        "M0-30C5-30 5-25 2-24L6-22C13-18 13-8 6-4L3-2L3 2L8 5C11 10 6 18 0 22"
        "C-6 18-11 10-8 5L-3 2L-3-2L-6-4C-13-8-13-18-6-22L-2-24C-5-25-5-30 0-30Z"
    )
    bands = path(
        "M-10-17Q0-13 10-17M-11.4-13Q0-9 11.4-13M-9.6-8Q0-4 9.6-8M-8.6 8Q0 11 8.6 8"
        "M-6.6 14Q0 17 6.6 14"
    )
    bars = path("M-3 0L3 0M-6-22Q0-20 6-22M-6-4Q0-2 6-4M-8 5Q0 7 8 5")
    dots = total(circle(x, y, 1) for x, y in ((-6, -10.2), (0, -9), (6, -10.2)))
    bead = circle(0, 30, 3.2) + circle(0, 30, 1.2)
    return Tile(
        42,
        80,
        (
            line(spindle.moved(21, 36), bead.moved(21, 36), width=1),
            line(bands.moved(21, 36), width=1.5, opacity=0.65),
            line(bars.moved(21, 36), width=0.8),
            fill(dots.moved(21, 36)),
            fill(ring(4, petal(0.8, 4.4, 1.8), 0, 40), ring(4, petal(0.8, 4.4, 1.8), 42, 40)),
        ),
        half_drop=True,
    )

"""Patterns of cloth, thread and hide: each function returns one repeat."""

from __future__ import annotations

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


def _spot(x: float, y: float, r: float) -> Path:
    return lines([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], closed=True)


def embroidery() -> Tile:
    """Draw a chikan buta: a curled mango with a flowering stem, and jasmine between."""
    outer = path(
        "M0 25C-17 25-21 6-11-6C-5-13 1-15 3-21C4-26 0-28-3-26C4-32 12-27 11-19"
        "C10-11 19-3 18 9C17 19 10 25 0 25Z"
    )
    inner = path("M0 20C-12 20-15 6-8-3C-3-9 4-11 6-17C8-9 14-4 14 8C13 16 7 20 0 20Z")
    stem = path("M1 17C-1 9 0 2 4-7M0 9C-5 8-7 5-7 1M1 4C5 4 8 2 9-2M0 13C5 13 8 11 9 7")
    buds = total(circle(x, y, 1.3) for x, y in ((-7, 0), (9, -3), (9.6, 6), (4.4, -8.4)))
    jasmine = ring(5, petal(1.2, 6.4, 3.4, 0.7), 34, 6)
    sprig = path("M34 12C33 18 30 21 27 23M33 17C36 18 38 20 38 23")
    return Tile(
        52,
        76,
        (
            line(outer.moved(18, 38), width=0.9),
            line(inner.moved(18, 38), width=0.9, dash=(1.8, 1.7), opacity=0.8),
            line(stem.moved(18, 38), sprig.moved(6, 2), width=0.9, opacity=0.85),
            fill(buds.moved(18, 38), jasmine.moved(6, 2)),
        ),
        half_drop=True,
    )


def weaving() -> Tile:
    """Draw a brocade ground: stepped flowers in a fine zari trellis."""
    rows = {0: (0,), 1: (-1, 0, 1), 2: (-3, -2, 0, 2, 3), 3: (-3, -1, 0, 1, 3), 4: (-2, -1, 1, 2)}
    cells = {(c, r) for r, columns in rows.items() for c in columns}
    cells |= {(c, 8 - r) for c, r in cells}
    picks: list[Path] = []
    for r in range(9):
        columns = sorted(c for c, row in cells if row == r)
        start = previous = columns[0]
        for c in [*columns[1:], 99]:
            if c != previous + 1:
                y, x0, x1 = 12 + r * 2, 24 + start * 2 - 1, 24 + previous * 2 + 1
                picks.append(lines([(x0, y), (x1, y)]))
                start = c
            previous = c
    trellis = lines([(0, 20), (24, 0), (48, 20), (24, 40)], closed=True)
    beads = total(_spot(x, y, 2.2) for x, y in ((24, 1), (0, 20), (48, 20), (24, 40)))
    weft = lines(*[[(0, y), (48, y)] for y in range(2, 40, 4)])
    return Tile(
        48,
        40,
        (
            line(weft, width=0.4, opacity=0.28),
            line(trellis, width=0.8, dash=(1.6, 1.1), opacity=0.8),
            line(total(picks), width=1.6),
            fill(beads),
        ),
    )


def garments() -> Tile:
    """Draw knitted wales between a stitched placket with its buttons."""
    wales: list[Path] = []
    for x in (26, 34, 42, 50, 58):
        for y in range(0, 48, 8):
            wales.append(lines([(x - 3.4, y + 0.5), (x - 0.2, y + 6.6)]))
            wales.append(lines([(x + 3.4, y + 0.5), (x + 0.2, y + 6.6)]))
    button = circle(10, 24, 5.2) + circle(10, 24, 3.7)
    eyes = total(circle(10 + x, 24 + y, 0.8) for x in (-1.3, 1.3) for y in (-1.3, 1.3))
    edges = lines([(0.5, 0), (0.5, 48)], [(19.5, 0), (19.5, 48)])
    seams = lines([(3, 0), (3, 48)], [(17, 0), (17, 48)])
    return Tile(
        64,
        48,
        (
            line(total(wales), width=1.7, opacity=0.5),
            line(edges, width=0.9),
            line(seams, width=0.8, dash=(2.4, 1.6), opacity=0.8),
            line(button, width=0.9),
            fill(eyes),
        ),
    )


def block_print() -> Tile:
    """Draw a block-printed flower in an ogee, as on a printed bedspread."""
    flower = ring(8, petal(4, 13, 5.4, 0.72), 28, 32)
    veins = ring(8, lines([(0, -6), (0, -10.5)]), 28, 32)
    sepals = ring(8, petal(11, 16, 1.6), 28, 32, start=22.5)
    ogee = path("M28 0C29 12 55 16 56 32C55 48 29 52 28 64C27 52 1 48 0 32C1 16 27 12 28 0Z")
    inner = ogee.moved(-28, -32).scaled(0.88).moved(28, 32)
    corner = total(ring(4, petal(1, 7, 3), x, y, start=45) for x in (0, 56) for y in (0, 64))
    return Tile(
        56,
        64,
        (
            line(ogee, width=1.1),
            line(inner, width=1.3, dash=(1.3, 3.4), opacity=0.8),
            fill(sepals),
            fill(flower, opacity=0.78),
            line(veins, width=0.8, opacity=0.5),
            fill(corner, circle(28, 32, 2.3), opacity=0.9),
        ),
    )


def carpet() -> Tile:
    """Draw knotted guls: a stepped medallion, its halo, and small stars between."""

    def stepped(radius: float, notch: float) -> Path:
        r, n = radius, notch
        quarter = [
            (0, -r),
            (n, -r),
            (n, -r + n),
            (2 * n, -r + n),
            (2 * n, -r + 2 * n),
            (r - 2 * n, -2 * n),
            (r - n, -2 * n),
            (r - n, -n),
            (r, -n),
        ]
        points: list[tuple[float, float]] = []
        for _ in range(4):
            points += quarter
            quarter = [(-y, x) for x, y in quarter]
        return lines(points, closed=True).moved(32, 32)

    hooks = ring(4, path("M0 -22L0 -29M-3 -29L3 -29L3 -26M-3 -29L-3 -26"), 32, 32)
    arms = ring(4, path("M0 -4L3 -8L0 -12L-3 -8Z"), 32, 32)
    diagonal = ring(4, path("M0 -4L1.6 -7L0 -10L-1.6 -7Z"), 32, 32, start=45)
    star = ring(6, petal(1.4, 6, 1.8))
    stars = total(star.moved(x, y) for x in (0, 64) for y in (0, 64))
    frame = lines(
        [(0, 16), (16, 0)], [(48, 0), (64, 16)], [(64, 48), (48, 64)], [(16, 64), (0, 48)]
    )
    return Tile(
        64,
        64,
        (
            line(stepped(22, 4), width=1.2),
            line(stepped(17, 3), width=0.7, opacity=0.75),
            line(hooks, frame, width=1.2, opacity=0.9),
            fill(arms, diagonal, stars, _spot(32, 32, 2.4)),
        ),
    )


def leather() -> Tile:
    """Draw brogue punching between two rows of saddle stitch."""
    scallop = total(arc(8, 200, 340).moved(x, 18) for x in (8, 24, 40))
    holes: list[Path] = []
    for x in (8, 24, 40):
        holes += [circle(x, 16.5, 2), circle(x - 8, 23.5, 0.9), circle(x + 8, 23.5, 0.9)]
        holes += [circle(x + 4.6 * s, 19.4, 0.8) for s in (-1, 1)]
    stitch = lines([(0, 3), (48, 3)], [(0, 32), (48, 32)])
    groove = lines([(0, 6), (48, 6)], [(0, 29), (48, 29)])
    return Tile(
        48,
        36,
        (
            line(stitch, width=1.5, dash=(4.4, 1.6)),
            line(groove, width=0.5, opacity=0.55),
            line(scallop, width=0.9, opacity=0.8),
            fill(total(holes)),
        ),
    )


def tribal() -> Tile:
    """Draw Tharu bands: tooth rows, lozenges and combed lines."""
    teeth = total(lines([(x, 11), (x + 4, 4), (x + 8, 11)], closed=True) for x in range(0, 48, 8))
    back = total(lines([(x, 49), (x + 4, 56), (x + 8, 49)], closed=True) for x in range(0, 48, 8))
    lozenge = total(_spot(x, 30, 11.5) for x in (12, 36))
    inner = total(_spot(x, 30, 7.5) for x in (12, 36))
    cores = total(_spot(x, 30, 2.6) for x in (12, 36))
    edges = [(x, y) for x in (0, 24, 48) for y in (21, 39)]
    darts = total(
        lines([(x - 4, y), (x + 4, y), (x, y + (6 if y < 30 else -6))], closed=True)
        for x, y in edges
    )
    rules = lines(*[[(0, y), (48, y)] for y in (1, 14, 46, 59)])
    comb = lines(
        *[[(x, 15.5), (x, 18)] for x in range(2, 48, 4)],
        *[[(x, 42), (x, 44.5)] for x in range(2, 48, 4)],
    )
    return Tile(
        48,
        60,
        (
            fill(teeth, back, cores, opacity=0.9),
            line(lozenge, width=1.2),
            line(inner, width=0.8, opacity=0.75),
            line(rules, width=1.1),
            line(comb, width=0.8, opacity=0.8),
            fill(darts, opacity=0.65),
        ),
    )

"""Patterns of fibre, jewel, scent, sound, sport, paper, field and shrine: one repeat each."""

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


def fibre() -> Tile:
    """Draw moonj coiling: rounds of grass bound by slanting stitches, like overlapping lids."""
    coils = total(circle(24, 24, r) for r in (22, 17.5, 13, 8.5, 4))
    stitches: list[Path] = []
    for r, count in ((19.7, 28), (15.2, 22), (10.7, 16), (6.2, 10)):
        stitches.append(ring(count, lines([(-0.7, -r - 1.9), (0.9, -r + 1.9)]), 24, 24))
    stars = ring(4, path("M0-25.4L1.6-30L0-34L-1.6-30Z"), 24, 24, start=45)
    return Tile(
        48,
        48,
        (
            line(coils, width=0.9),
            line(stitches[0], stitches[2], width=1.1, opacity=0.8),
            line(stitches[1], stitches[3], width=0.7, opacity=0.5),
            fill(stars, circle(24, 24, 1.6)),
        ),
    )


def jewellery() -> Tile:
    """Draw kundan swags: strung beads, drop pendants and set stones."""
    swag = path("M0 8Q28 36 56 8")
    upper = path("M0 5Q28 25 56 5")
    beads = []
    for i in range(1, 12):
        t = i / 12
        beads.append(circle(56 * t, 8 + 2 * t * (1 - t) * 28, 1.3))
    drop = path("M0-9C4-3 6 0 6 4C6 8 3 10 0 10C-3 10-6 8-6 4C-6 0-4-3 0-9Z")
    core = path("M0-3C2 0 3 2 3 4C3 6 1.6 7 0 7C-1.6 7-3 6-3 4C-3 2-2 0 0-3Z")
    pearls = total(circle(x, y, 1.5) for x, y in ((-4.6, 12.6), (0, 14), (4.6, 12.6)))
    flower = ring(6, petal(1.8, 6.4, 3, 0.65))
    flowers = total(flower.moved(x, 7) for x in (0, 56))
    studs = total(circle(x, 7, 8.2) for x in (0, 56))
    return Tile(
        56,
        50,
        (
            line(swag, width=0.5, opacity=0.7),
            line(upper, width=0.7, dash=(0.2, 2.3), opacity=0.9),
            fill(total(beads), pearls.moved(28, 32)),
            line(drop.moved(28, 32), studs, width=1),
            fill(core.moved(28, 32), flowers, opacity=0.85),
            fill(circle(0, 20, 1.4), circle(56, 20, 1.4), circle(0, 25, 1), circle(56, 25, 1)),
        ),
        half_drop=True,
    )


def attar() -> Tile:
    """Draw drops of attar with a rose in each and vapour curling between."""
    drop = path("M0-26C6-14 16-6 16 7C16 17 9 23 0 23C-9 23-16 17-16 7C-16-6-6-14 0-26Z")
    inner = path(
        "M0-19C5-9 12.6-4 12.6 7C12.6 14.6 7 19.4 0 19.4C-7 19.4-12.6 14.6-12.6 7C-12.6-4-5-9 0-19Z"
    )
    rose = path(
        "M1 7C1 5-2 5-2 8C-2 11 4 11 4 6C4 2-5 2-5 8C-5 14 7 14 7 6C7-2-8-2-8 8C-8 12-5 15-1 15.4"
    )
    leaf = petal(0, 6, 3).turned(200).moved(-4, -6) + petal(0, 6, 3).turned(160).moved(4, -6)
    vapour = path("M0-38C-4-35 4-32 0-29")
    return Tile(
        44,
        84,
        (
            line(drop.moved(22, 44), width=1.1),
            line(inner.moved(22, 44), width=0.6, dash=(0.3, 2), opacity=0.9),
            line(rose.moved(22, 44), width=1),
            fill(leaf.scaled(0.7, -0.7).moved(22, 37), opacity=0.6),
            line(vapour.moved(22, 44), vapour.scaled(0.7).moved(28, 40), width=0.8, opacity=0.8),
        ),
        half_drop=True,
    )


def musical() -> Tile:
    """Draw dholak lacing: rope zigzags drawn tight by rings between two hoops."""
    rope = lines([(0, 12), (12, 48), (24, 12), (36, 48), (48, 12)])
    echo = rope.moved(0, 2.6)
    tuning = total(circle(x, 38, 2.6, 1.7) for x in (8.6, 15.4, 32.6, 39.4))
    hoops = lines(*[[(0, y), (48, y)] for y in (4, 10, 50, 56)])
    pegs = total(circle(x, 7, 1.5) for x in (0, 24, 48)) + circle(12, 53, 1.5) + circle(36, 53, 1.5)
    wraps = lines(
        *[[(x - 1.4, 9.4), (x + 1.4, 4.6)] for x in (4, 8, 12, 16, 20, 28, 32, 36, 40, 44)],
        *[[(x - 1.4, 55.4), (x + 1.4, 50.6)] for x in (4, 8, 16, 20, 24, 28, 32, 40, 44)],
    )
    grain = path(
        "M0 26Q6 28 4 34M24 22Q29 27 27 34M24 22Q19 27 21 34M48 26Q42 28 44 34"
        "M12 20Q14 26 12 32M36 20Q38 26 36 32"
    )
    return Tile(
        48,
        60,
        (
            line(rope, width=1.4),
            line(echo, width=0.5, opacity=0.6),
            fill(tuning, pegs, opacity=0.95),
            line(hoops, width=1),
            line(wraps, width=0.8, opacity=0.75),
            line(grain, width=0.6, opacity=0.45),
        ),
    )


def sports() -> Tile:
    """Draw cricket balls with stitched seams over the straight grain of willow."""
    ball = circle(26, 26, 17)
    seams = path("M21 9.8Q29 26 21 42.2M31 9.8Q39 26 31 42.2")
    left = arc(30, -27, 27).moved(-5, 26)
    right = arc(30, -27, 27).moved(5, 26)
    shine = arc(13.6, 140, 220).moved(26, 26)
    chevrons = total(
        lines([(x - 5, y - 2), (x, y + 2), (x + 5, y - 2)])
        for x in (0, 52)
        for y in (-8, -4, 0, 4, 8, 44, 48, 52, 56, 60)
    )
    bars = lines(*[[(x, y0), (x, y1)] for x in (23, 26, 29) for y0, y1 in ((0, 6), (46, 52))])
    return Tile(
        52,
        52,
        (
            line(ball, width=1.2),
            line(seams.moved(0, 0), width=0.6, opacity=0.9),
            line(left, right, width=3.2, dash=(0.9, 2.1), opacity=0.8),
            line(shine, width=0.7, opacity=0.5),
            line(chevrons, width=0.9, opacity=0.75),
            line(bars, width=0.8, opacity=0.7),
        ),
    )


def paper() -> Tile:
    """Draw deckle-edged sheets over laid lines, flecked with cotton and petal."""
    deckle = path("M0 14Q4 11 8 13Q12 16 17 13Q21 10 26 13Q31 17 36 13Q40 10 45 12Q50 16 56 14")
    echoes = [deckle.moved(0, 17), deckle.moved(0, 34)]
    laid = lines(*[[(0, y), (56, y)] for y in (3, 6, 20, 23, 26, 37, 40, 43)])
    chain = lines([(14, 16), (14, 28)], [(42, 16), (42, 28)], [(28, 33), (28, 45)])
    flecks = path(
        "M6 24Q9 22 11 25M32 21Q36 20 37 24M48 41Q51 39 53 42M20 39Q18 42 21 44M44 5Q47 3 49 6"
    )
    petals = (
        petal(0, 5, 2.4).turned(40).moved(34, 8)
        + petal(0, 5, 2.4).turned(-60).moved(12, 42)
        + petal(0, 4.4, 2).turned(110).moved(46, 26)
    )
    return Tile(
        56,
        51,
        (
            line(laid, width=0.4, opacity=0.35),
            line(chain, width=0.5, opacity=0.4),
            line(deckle, *echoes, width=1.2),
            line(deckle.moved(0, 2.4), *(e.moved(0, 2.4) for e in echoes), width=0.5, opacity=0.55),
            line(flecks, width=0.8, opacity=0.8),
            fill(petals, opacity=0.75),
        ),
    )


def food() -> Tile:
    """Draw a bowed ear of rice and a scatter of split pulses."""
    stalk = path("M10 70C10 46 14 24 34 10")
    grain = petal(0, 8.4, 4.2, 0.5)
    seats = (
        (12, 46, -18),
        (13, 44, 48),
        (14.4, 37, -12),
        (16, 35, 56),
        (18.4, 28, -4),
        (20.4, 26.4, 66),
        (24, 20, 6),
        (26, 18.6, 78),
        (31, 12.6, 30),
    )
    grains = [grain.turned(turn).moved(x, y) for x, y, turn in seats]
    awns = [lines([(0, -8.6), (0, -13)]).turned(turn).moved(x, y) for x, y, turn in seats]
    blade = path("M10 62C18 58 24 50 25 42C17 46 12 54 10 62Z")
    pulses = total(circle(x, y, 2.3, 1.8) for x, y in ((36, 54), (42, 49), (40, 60)))
    return Tile(
        50,
        80,
        (
            line(stalk, width=1.1),
            fill(total(grains), opacity=0.8),
            line(total(awns), width=0.6, opacity=0.7),
            line(blade, width=0.8),
            line(pulses, width=0.9, opacity=0.9),
        ),
        half_drop=True,
    )


def devotional() -> Tile:
    """Draw a toran: mango leaves and marigolds hung from a string, a bell at each knot."""
    string = path("M0 6Q28 18 56 6")
    leaf = path("M0 0C6 5 6 16 0 23C-6 16-6 5 0 0Z")
    leaves, veins = [], []
    for x, turn in ((9, 4), (18.5, 2), (28, 0), (37.5, -2), (47, -4)):
        y = 6 + 24 * (x / 56) * (1 - x / 56)
        leaves.append(leaf.turned(turn).moved(x, y))
        veins.append(lines([(0, 4), (0, 19)]).turned(turn).moved(x, y))
    marigold = ring(8, petal(1, 5.6, 3.4, 0.7)) + circle(0, 0, 1.4)
    marigolds = total(marigold.moved(x, 7) for x in (0, 56))
    bell = path("M-4 13C-4 7 4 7 4 13L5 17L-5 17Z")
    bells = total(bell.moved(x, 5) for x in (0, 56))
    clappers = total(circle(x, 24.6, 1.4) for x in (0, 56))
    dots = total(
        circle(x, 6 + 24 * (x / 56) * (1 - x / 56) - 0.2, 1.3) for x in (13.8, 23.2, 32.8, 42.2)
    )
    return Tile(
        56,
        44,
        (
            line(string, width=0.8),
            line(total(leaves), bells, width=0.9),
            line(total(veins), width=0.6, opacity=0.6),
            fill(marigolds, clappers, dots, opacity=0.9),
        ),
    )


def other() -> Tile:
    """Draw a plain quatrefoil trellis of fine double lines."""
    foil = total(
        arc(11, 180 + 90 * i + 20, 360 + 90 * i - 20 + 0).moved(
            20 + 9 * math.sin(math.radians(90 * i)), 20 - 9 * math.cos(math.radians(90 * i))
        )
        for i in range(4)
    )
    inner = ring(4, petal(2.4, 10, 3.4, 0.6), 20, 20)
    spots = total(circle(x, y, 1.5) for x, y in ((0, 0), (40, 0), (0, 40), (40, 40)))
    ties = lines([(0, 0), (8, 8)], [(40, 0), (32, 8)], [(0, 40), (8, 32)], [(40, 40), (32, 32)])
    return Tile(
        40,
        40,
        (
            line(foil, width=1.1),
            line(ties, width=0.7, opacity=0.7, dash=(1.4, 1.2)),
            line(inner, width=0.8, opacity=0.8),
            fill(spots, circle(20, 20, 1.2)),
        ),
    )

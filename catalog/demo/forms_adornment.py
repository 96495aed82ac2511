"""Bangles, jewels, bindis, combs and buttons. Units: see `easel`."""

from __future__ import annotations

import math

from catalog.demo.easel import Easel, rectangle, turned
from catalog.demo.palette import GOLD, KAJAL, KHADI, mix
from odop_store.kernel.motifs.geometry import arc, circle, lines, path, petal, ring


def bangle(e: Easel) -> None:
    """A stack of bangles with one leaning against it."""
    p = e.palette
    tones = (p.main, p.accent, p.main, p.third, p.main, p.accent, p.main)
    for i, tone in enumerate(tones):
        y = 900 - i * 52
        e.stroke(circle(430, y, 250, 82), mix(tone, KAJAL, 0.4), 40)
        e.stroke(circle(430, y - 6, 250, 82), tone, 28)
        e.stroke(
            arc(1, 20, 160).scaled(250, 82).moved(430, y - 10),
            mix(tone, (255, 255, 250), 0.6),
            5,
            opacity=0.9,
        )
        spots = [
            (430 + 250 * math.cos(a), y - 6 + 82 * math.sin(a))
            for a in (math.radians(v) for v in range(15, 170, 14))
        ]
        if i % 2 == 0:
            e.dots(spots, 7, p.pale if tone != p.pale else p.accent)
    for r, tone, width in ((214, mix(p.main, KAJAL, 0.35), 50), (214, p.main, 38)):
        e.stroke(circle(690, 760, r * 0.86, r), tone, width)
    e.stroke(
        arc(1, 190, 300).scaled(196, 226).moved(690, 760), (255, 252, 244), 6, opacity=0.7, soft=2
    )
    e.dots(
        [
            (690 + 184 * math.cos(a), 760 + 214 * math.sin(a))
            for a in (i * math.tau / 26 for i in range(26))
        ],
        10,
        p.accent,
    )


def necklace(e: Easel) -> None:
    """A necklace laid in a curve with a set pendant."""
    p = e.palette
    e.stroke("M250 250C170 560 300 800 500 820C700 800 830 560 750 250", p.main, 8)
    curve, _ = next(path("M250 250C170 560 300 800 500 820C700 800 830 560 750 250").polylines())
    reach, last = 0.0, (0.0, 0.0)
    for i, (x, y) in enumerate(curve):
        reach = 99.0 if i == 0 else reach + math.dist(last, (x, y))
        last = (x, y)
        size = 13 + 12 * (y - 250) / 570
        steps = int(reach // (size * 1.9))
        if steps:
            e.dots([(x, y)], size, p.main if i % 3 else p.accent)
            reach = 0
    e.lay(
        "M500 780C580 820 620 880 600 950C580 1010 540 1040 500 1060C460 1040 420 1010 400 950"
        "C380 880 420 820 500 780Z",
        p.main,
        depth=1.3,
        gloss=0,
    )
    e.lay(ring(8, petal(10, 86, 44, 0.6), 500, 925), p.accent, depth=0.8, cast=4)
    e.lay(circle(500, 925, 34), p.third, depth=1.2, gloss=0.3)
    e.dots([(420, 1030), (460, 1070), (500, 1086), (540, 1070), (580, 1030)], 15, KHADI)


def earrings(e: Easel) -> None:
    """A pair of bell-shaped earrings."""
    p = e.palette
    for x, dy in ((340, 0), (660, 50)):
        e.stroke(path("M0-70C-40-110 40-120 0-60").moved(x, 300 + dy), p.main, 8)
        e.lay(circle(x, 350 + dy, 84), p.main, motif=p.accent, motif_scale=0.6, depth=1.2)
        e.lay(ring(8, petal(8, 66, 30, 0.65), x, 350 + dy), p.accent, depth=0.8, cast=3)
        e.dots([(x, 350 + dy)], 18, p.third)
        e.stroke(lines([(x, 430 + dy), (x, 500 + dy)]), p.main, 10)
        e.lay(
            turned(f"M20 {490 + dy}C90 {510 + dy} 140 {580 + dy} 150 {690 + dy}", x),
            p.main,
            motif=p.accent,
            motif_scale=0.7,
            round_body=True,
            gloss=0.3,
        )
        e.stroke(path(f"M{x - 150} {690 + dy}Q{x} {718 + dy} {x + 150} {690 + dy}"), p.accent, 12)
        for i in range(9):
            dx = -140 + i * 35
            y = 712 + dy + 12 * (1 - (dx / 150) ** 2)
            e.stroke(lines([(x + dx, y), (x + dx, y + 26)]), p.main, 4)
            e.dots([(x + dx, y + 40)], 14, p.third if i % 2 else KHADI)


def card(e: Easel) -> None:
    """Bindis set out on a printed card."""
    p = e.palette
    e.lay(
        rectangle(270, 240, 460, 760, 10),
        KHADI,
        motif=mix(p.accent, KHADI, 0.55),
        strength=0.5,
        depth=0.5,
    )
    e.stroke(rectangle(296, 266, 408, 708, 4), p.accent, 4)
    shapes = (
        circle(0, 0, 34),
        path("M0-50C24-14 26 26 0 44C-26 26-24-14 0-50Z"),
        ring(6, petal(2, 40, 24, 0.6)),
    )
    for row in range(4):
        for column in range(3):
            x, y = 380 + column * 120, 370 + row * 165
            tone = (p.main, p.third, p.accent)[(row + column) % 3]
            e.lay(shapes[(row * 2 + column) % 3].moved(x, y), tone, depth=1.1, cast=7)
            e.dots([(x, y)], 9, GOLD)


def mala(e: Easel) -> None:
    """A bead string with a tassel."""
    p = e.palette
    for i in range(54):
        a = math.pi / 2 + math.tau * (i + 0.5) / 54
        e.dots(
            [(500 + 280 * math.cos(a), 520 + 270 * math.sin(a))], 17, p.main if i % 9 else p.accent
        )
    e.dots([(500, 806)], 30, p.accent)
    e.lay(
        "M476 836C480 820 520 820 524 836L560 1020C530 1036 470 1036 440 1020Z", p.third, depth=1.1
    )
    for i in range(9):
        e.stroke(lines([(486 + i * 3.5, 850), (452 + i * 12, 1022)]), KAJAL, 3, opacity=0.25)
    e.stroke("M474 850C490 858 510 858 526 850", GOLD, 12)


def comb(e: Easel) -> None:
    """Horn combs, one upright and one turned."""
    p = e.palette
    for angle, x, y, tone in ((-14, 400, 640, p.main), (16, 640, 660, mix(p.main, p.accent, 0.35))):
        body = path("M-150-220C-120-300 120-300 150-220L150-80L-150-80Z").turned(angle).moved(x, y)
        for i in range(15):
            tooth = rectangle(-148 + i * 20.2, -90, 12, 330, 5).turned(angle).moved(x, y)
            e.lay(tooth, tone, depth=0.9, cast=8)
        e.lay(body, tone, motif=p.accent, motif_scale=0.9, depth=1.2, gloss=0.2, cast=14)


def buttons(e: Easel) -> None:
    """A scatter of buttons."""
    p = e.palette
    spots = (
        (360, 420, 130),
        (640, 400, 96),
        (520, 640, 150),
        (310, 760, 100),
        (720, 720, 110),
        (450, 900, 86),
        (640, 930, 70),
    )
    for i, (x, y, r) in enumerate(spots):
        tone = (p.main, p.accent, mix(p.main, p.accent, 0.5))[i % 3]
        other = p.accent if tone != p.accent else p.main
        e.lay(circle(x, y, r), tone, motif=other, motif_scale=0.8, depth=1.2, strength=0.5)
        e.stroke(circle(x, y, r * 0.72), mix(tone, KAJAL, 0.35), 6, opacity=0.6)
        for dx in (-1, 1):
            for dy in (-1, 1):
                e.lay(circle(x + dx * r * 0.2, y + dy * r * 0.2, r * 0.09), KAJAL, depth=0, cast=0)

"""Paper, fibre, brushes, incense and food. Units: see `easel`."""

from __future__ import annotations

import math
from random import Random

from catalog.demo.easel import Easel, rectangle, turned
from catalog.demo.palette import GOLD, KAJAL, KHADI, mix
from odop_store.kernel.motifs.geometry import circle, lines, path, petal, ring


def book(e: Easel) -> None:
    """A hand-bound journal tied with cord."""
    p = e.palette
    e.lay(rectangle(276, 296, 500, 720, 12), mix(p.main, KAJAL, 0.4), depth=0.7)
    e.lay(rectangle(270, 286, 490, 710, 6), (240, 230, 206), depth=0.5, cast=6)
    for i in range(6):
        e.stroke(lines([(752 + i, 300), (752 + i, 986)]), KAJAL, 2, opacity=0.18)
    e.lay(
        rectangle(232, 270, 500, 716, 12),
        p.main,
        motif=p.accent,
        motif_scale=1.3,
        depth=0.8,
        cast=16,
    )
    e.lay(
        rectangle(232, 270, 76, 716, 10), p.accent, motif=p.main, motif_scale=0.6, depth=0.7, cast=6
    )
    for y in range(330, 960, 90):
        e.stroke(lines([(234, y), (306, y)]), p.pale, 6)
    e.lay(rectangle(410, 430, 230, 150, 4), KHADI, depth=0.5, cast=8)
    e.stroke(rectangle(424, 444, 202, 122), p.accent, 3)
    e.stroke(lines([(308, 700), (732, 700)]), p.third, 9)
    e.dots([(690, 700)], 26, p.third)


def sheets(e: Easel) -> None:
    """A fan of deckle-edged sheets and an envelope."""
    p = e.palette
    for i, tone in enumerate((p.accent, p.pale, p.main)):
        points = []
        for side in range(4):
            for k in range(22):
                t = k / 22
                wobble = 3.4 * math.sin(k * 2.3 + side + i) + 2.2 * math.sin(k * 5.1 + i)
                x, y = (
                    (-220 + 440 * t, -310),
                    (220, -310 + 620 * t),
                    (220 - 440 * t, 310),
                    (-220, 310 - 620 * t),
                )[side]
                points.append((x + (wobble if side % 2 else 0), y + (0 if side % 2 else wobble)))
        sheet = lines(points, closed=True).turned(16 - i * 13).moved(470 + i * 24, 600)
        e.lay(sheet, tone, motif=p.main if i == 0 else p.accent, strength=0.4, depth=0.5, cast=20)
    e.lay(
        rectangle(-190, -120, 380, 250, 4).turned(-6).moved(560, 860),
        mix(p.accent, KHADI, 0.5),
        depth=0.5,
        cast=22,
    )
    e.lay(
        path("M-190-120L0 40L190-120Z").turned(-6).moved(560, 860),
        p.accent,
        motif=p.main,
        motif_scale=0.6,
        depth=0.6,
        cast=12,
    )
    e.dots([(563, 890)], 24, p.third)


def basket(e: Easel) -> None:
    """A coiled basket with a loose lid."""
    p = e.palette
    rows = 11
    for i in range(rows):
        y = 980 - i * 33
        half = 200 + 100 * math.sin(math.pi * (0.12 + 0.62 * i / rows))
        tone = p.accent if i in (3, 7) else p.main
        e.lay(
            turned(f"M{half} {y - 30}C{half + 16} {y - 26} {half + 16} {y - 4} {half} {y}"),
            tone,
            depth=0.9,
            cast=3,
            round_body=True,
        )
        count = 26
        for k in range(1, count):
            x = 500 - half * math.cos(math.pi * k / count)
            sag = half * 0.1 * math.sin(math.pi * k / count)
            e.stroke(
                lines([(x - 4, y - 28 + sag), (x + 5, y - 2 + sag)]),
                mix(tone, KAJAL, 0.45) if (k // 3 + i) % 4 else p.third,
                4,
                opacity=0.6,
            )
    for i in range(7):
        e.lay(
            circle(500, 600 - i * 17, 296 - i * 44, (296 - i * 44) * 0.24),
            p.accent if i == 3 else p.main,
            depth=0.9,
            cast=4,
        )
        r = 296 - i * 44
        e.stroke(
            circle(500, 600 - i * 17, r - 18, (r - 18) * 0.24),
            mix(p.main, KAJAL, 0.4),
            7,
            dash=(6, 7),
            opacity=0.5,
        )
    e.dots([(500, 484)], 24, p.accent)


def mat(e: Easel) -> None:
    """A round coiled mat seen from above."""
    p = e.palette
    for i in range(13):
        r = 350 - i * 27
        tone = p.accent if i in (1, 5, 6, 10) else p.main
        e.lay(circle(500, 630, r), tone, depth=0.5, cast=3)
        n = max(8, round(r / 6))
        spokes = ring(n, lines([(0, -r + 3), (3.4, -r + 25)]), 500, 630)
        e.stroke(spokes, mix(tone, KAJAL, 0.5), 4, opacity=0.5)
    e.lay(ring(8, petal(20, 160, 40, 0.6), 500, 630), p.third, depth=0.5, cast=4, opacity=0.85)


def brush(e: Easel) -> None:
    """Three brushes fanned out."""
    p = e.palette
    for turn, x, s in ((-22, 400, 0.9), (18, 610, 0.9), (0, 500, 1.05)):
        e.lay(
            path("M-60-190C-70-300-50-380 0-420C50-380 70-300 60-190Z")
            .scaled(s)
            .turned(turn)
            .moved(x, 690),
            mix(KAJAL, (120, 86, 60), 0.35),
            depth=1.1,
            cast=16,
        )
        for k in range(-4, 5):
            e.stroke(
                lines([(k * 12, -200), (k * 10, -330)]).scaled(s).turned(turn).moved(x, 690),
                (170, 140, 110),
                3,
                opacity=0.5,
                inside=True,
            )
        e.lay(
            rectangle(-64, -200, 128, 110, 8).scaled(s).turned(turn).moved(x, 690),
            GOLD,
            depth=1.3,
            cast=4,
        )
        e.stroke(
            lines([(-62, -170), (62, -170)], [(-62, -120), (62, -120)])
            .scaled(s)
            .turned(turn)
            .moved(x, 690),
            KAJAL,
            4,
            opacity=0.4,
        )
        e.lay(
            path(
                "M-50-90L50-90C60 0 30 60 30 140C34 240 26 300 0 320C-26 300-34 240-30 140"
                "C-30 60-60 0-50-90Z"
            )
            .scaled(s)
            .turned(turn)
            .moved(x, 690),
            p.main,
            motif=p.accent,
            strength=0.5,
            depth=1.2,
            gloss=0,
            cast=10,
        )


def incense(e: Easel) -> None:
    """Incense sticks smoking in a brass holder."""
    p = e.palette
    for k in (-2, -1, 0, 1, 2):
        e.stroke(lines([(500 + k * 16, 880), (500 + k * 74, 430 + abs(k) * 26)]), p.deep, 9)
        e.stroke(lines([(500 + k * 36, 740), (500 + k * 74, 430 + abs(k) * 26)]), p.main, 15)
        e.dots([(500 + k * 74, 428 + abs(k) * 26)], 9, (222, 96, 40))
    for d in (
        "M500 410C440 340 560 300 500 220C460 160 530 140 520 90",
        "M574 440C620 380 550 330 600 270C630 230 590 200 604 170",
    ):
        e.stroke(d, (255, 255, 252), 16, opacity=0.4, soft=9)
    e.lay(
        turned("M120 850C130 900 60 910 56 940C60 970 200 960 220 990L220 1004"),
        GOLD,
        motif=KAJAL,
        motif_scale=0.7,
        strength=0.4,
        round_body=True,
        gloss=0.4,
    )
    e.lay(circle(500, 852, 120, 20), mix(GOLD, KAJAL, 0.5), depth=0.4, cast=0)


def sack(e: Easel) -> None:
    """An open sack heaped with grain or pulses."""
    p = e.palette
    jute = (190, 160, 112)
    e.lay(
        "M270 610C240 720 220 860 250 960C270 1010 320 1006 400 1008L600 1008"
        "C680 1006 730 1010 750 960"
        "C780 860 760 720 730 610Z",
        jute,
        depth=1.3,
    )
    for x in range(240, 770, 12):
        e.stroke(lines([(x, 600), (x, 1008)]), KAJAL, 2, opacity=0.1, inside=True)
    for y in range(610, 1008, 12):
        e.stroke(lines([(220, y), (780, y)]), KHADI, 2, opacity=0.16, inside=True)
    e.lay(
        rectangle(370, 730, 260, 170, 4),
        KHADI,
        motif=p.accent,
        motif_scale=0.8,
        strength=0.7,
        depth=0.3,
        cast=0,
    )
    e.stroke(rectangle(382, 742, 236, 146), p.accent, 4)
    e.lay(
        "M290 600C340 470 430 430 500 428C570 430 660 470 710 600C640 650 360 650 290 600Z",
        p.main,
        depth=1.2,
        cast=0,
    )
    rng = Random(7)
    for i in range(240):
        angle, r = rng.random() * math.tau, math.sqrt(rng.random())
        at_x, at_y = 500 + 192 * r * math.cos(angle), 536 + 84 * r * math.sin(angle)
        e.lay(
            circle(at_x, at_y, 9, 5.5),
            mix(p.main, (p.pale, p.accent, p.deep)[i % 3], 0.35),
            depth=0,
            cast=0,
        )
    e.stroke("M262 606C300 660 700 660 738 606", mix(jute, KHADI, 0.3), 50)
    e.stroke(
        "M262 606C300 660 700 660 738 606", mix(jute, KAJAL, 0.3), 4, dash=(10, 8), opacity=0.6
    )


def packet(e: Easel) -> None:
    """A paper pouch with a printed label."""
    p = e.palette
    kraft = (202, 170, 124)
    e.lay(
        "M300 330L700 330C712 540 716 800 724 1006L276 1006C284 800 288 540 300 330Z",
        kraft,
        depth=1,
    )
    e.lay("M296 300L704 300L702 392L298 392Z", mix(kraft, KAJAL, 0.16), depth=0.8, cast=8)
    e.stroke(lines([(300, 372), (700, 372)]), KAJAL, 3, dash=(9, 7), opacity=0.5)
    e.lay(rectangle(340, 480, 320, 400, 6), KHADI, depth=0.3, cast=4)
    e.lay(rectangle(352, 492, 296, 170), p.main, motif=p.pale, motif_scale=0.9, depth=0.2, cast=0)
    e.lay(rectangle(352, 790, 296, 78), p.accent, motif=p.main, motif_scale=0.5, depth=0, cast=0)
    e.lay(circle(500, 662, 74), KHADI, depth=0.2, cast=4)
    e.stroke(circle(500, 662, 62), p.accent, 4)
    e.lay(ring(6, petal(6, 48, 22, 0.6), 500, 662), p.main, depth=0, cast=0)
    e.fold("M330 400C350 640 320 860 336 1004", 16, 0.22)


def sweets(e: Easel) -> None:
    """Jaggery or sweets piled on a leaf-lined plate."""
    p = e.palette
    e.lay(circle(500, 940, 350, 70), (176, 140, 74), depth=1.1)
    e.lay(circle(500, 926, 318, 56), mix(KAJAL, (70, 104, 58), 0.75), depth=0.5, cast=0)
    rows = ((860, 5, 0), (770, 4, 1), (684, 3, 2), (602, 2, 3), (528, 1, 4))
    for y, count, k in rows:
        for i in range(count):
            x = 500 + (i - (count - 1) / 2) * 112
            tone = mix(p.main, p.pale if (i + k) % 2 else p.accent, 0.14)
            e.lay(
                path("M-58-34L0-56L58-34L58 34L0 58L-58 34Z").moved(x, y), tone, depth=1.1, cast=12
            )
            e.lay(
                path("M-58-34L0-56L58-34L0-10Z").moved(x, y),
                mix(tone, KHADI, 0.35),
                depth=0.3,
                cast=0,
            )
            e.lay(
                path("M0-10L58-34L58 34L0 58Z").moved(x, y),
                mix(tone, KAJAL, 0.22),
                depth=0.3,
                cast=0,
            )
            e.lay(circle(x - 4, y - 34, 9, 5), p.accent, depth=0, cast=0)


def banana(e: Easel) -> None:
    """A hand of bananas with its leaf."""
    p = e.palette
    e.lay("M160 900C200 600 520 330 860 300C860 620 560 900 160 900Z", (86, 122, 66), depth=1)
    e.stroke("M170 890C380 720 600 500 850 310", (176, 196, 130), 10, inside=True)
    for i in range(7):
        t = 0.14 + i * 0.115
        x, y = 170 + 680 * t, 890 - 590 * t
        e.stroke(
            lines([(x, y), (x + 20 + 90 * t, y + 130)], [(x, y), (x - 150 * (1 - t) - 20, y - 60)]),
            (62, 96, 50),
            5,
            opacity=0.5,
            inside=True,
        )
    finger = path(
        "M300 470C250 640 300 860 470 970C500 984 522 962 504 938C440 850 420 660 412 480"
        "C402 430 320 430 300 470Z"
    )
    for i in range(4):
        e.lay(
            finger.moved(-350, -470).turned(8 - 13 * i).moved(380 + i * 62, 466 + i * 10),
            mix(p.main, (244, 206, 84), 0.5),
            depth=1.3,
            cast=16,
        )
    e.lay(
        "M330 420C390 370 560 390 620 450L606 520C520 480 410 480 336 506Z",
        (120, 98, 44),
        depth=1.1,
    )

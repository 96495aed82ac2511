"""Adornment, music, sport, paper, fibre and food. Units: see `easel`."""

from __future__ import annotations

import math
from random import Random

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
        e.stroke(arc(1, 20, 160).scaled(250, 82).moved(430, y - 10), mix(tone, (255, 255, 250), 0.6), 5,
                 opacity=0.9)
        spots = [(430 + 250 * math.cos(a), y - 6 + 82 * math.sin(a)) for a in
                 (math.radians(v) for v in range(15, 170, 14))]
        if i % 2 == 0:
            e.dots(spots, 7, p.pale if tone != p.pale else p.accent)
    for r, tone, width in ((214, mix(p.main, KAJAL, 0.35), 50), (214, p.main, 38)):
        e.stroke(circle(690, 760, r * 0.86, r), tone, width)
    e.stroke(arc(1, 190, 300).scaled(196, 226).moved(690, 760), (255, 252, 244), 6, opacity=0.7, soft=2)
    e.dots([(690 + 184 * math.cos(a), 760 + 214 * math.sin(a)) for a in
            (i * math.tau / 26 for i in range(26))], 10, p.accent)


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
    e.lay("M500 780C580 820 620 880 600 950C580 1010 540 1040 500 1060C460 1040 420 1010 400 950"
          "C380 880 420 820 500 780Z", p.main, depth=1.3, gloss=0)
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
        e.lay(turned(f"M20 {490 + dy}C90 {510 + dy} 140 {580 + dy} 150 {690 + dy}", x), p.main,
              motif=p.accent, motif_scale=0.7, round_body=True, gloss=0.3)
        e.stroke(path(f"M{x - 150} {690 + dy}Q{x} {718 + dy} {x + 150} {690 + dy}"), p.accent, 12)
        for i in range(9):
            dx = -140 + i * 35
            y = 712 + dy + 12 * (1 - (dx / 150) ** 2)
            e.stroke(lines([(x + dx, y), (x + dx, y + 26)]), p.main, 4)
            e.dots([(x + dx, y + 40)], 14, p.third if i % 2 else KHADI)


def card(e: Easel) -> None:
    """Bindis set out on a printed card."""
    p = e.palette
    e.lay(rectangle(270, 240, 460, 760, 10), KHADI, motif=mix(p.accent, KHADI, 0.55), strength=0.5,
          depth=0.5)
    e.stroke(rectangle(296, 266, 408, 708, 4), p.accent, 4)
    shapes = (circle(0, 0, 34), path("M0-50C24-14 26 26 0 44C-26 26-24-14 0-50Z"),
              ring(6, petal(2, 40, 24, 0.6)))
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
        e.dots([(500 + 280 * math.cos(a), 520 + 270 * math.sin(a))], 17,
               p.main if i % 9 else p.accent)
    e.dots([(500, 806)], 30, p.accent)
    e.lay("M476 836C480 820 520 820 524 836L560 1020C530 1036 470 1036 440 1020Z", p.third, depth=1.1)
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
    spots = ((360, 420, 130), (640, 400, 96), (520, 640, 150), (310, 760, 100), (720, 720, 110),
             (450, 900, 86), (640, 930, 70))
    for i, (x, y, r) in enumerate(spots):
        tone = (p.main, p.accent, mix(p.main, p.accent, 0.5))[i % 3]
        other = p.accent if tone != p.accent else p.main
        e.lay(circle(x, y, r), tone, motif=other, motif_scale=0.8, depth=1.2, strength=0.5)
        e.stroke(circle(x, y, r * 0.72), mix(tone, KAJAL, 0.35), 6, opacity=0.6)
        for dx in (-1, 1):
            for dy in (-1, 1):
                e.lay(circle(x + dx * r * 0.2, y + dy * r * 0.2, r * 0.09), KAJAL, depth=0, cast=0)


def dholak(e: Easel) -> None:
    """A laced barrel drum lying on its side."""
    p = e.palette
    e.lay("M240 480C400 400 640 400 780 500C820 560 820 860 780 920C640 1010 400 1010 240 930"
          "C190 860 190 550 240 480Z", p.main, motif=p.accent, strength=0.35, depth=1.4, gloss=0)
    for i in range(8):
        y0, y1 = 500 + i * 58, 530 + i * 56
        e.stroke(lines([(252, y0), (784, y1)], [(784, y1), (252, y0 + 58)]), KHADI, 8, opacity=0.95,
                 inside=True)
        e.lay(circle(680, 520 + i * 56, 15, 11), GOLD, depth=1, cast=4)
    e.stroke("M780 500C822 580 822 850 780 920", p.deep, 30)
    e.lay(circle(246, 706, 96, 236), mix(p.deep, KAJAL, 0.2), depth=0.8)
    e.lay(circle(236, 706, 84, 214), KHADI, depth=0.9, cast=0)
    e.lay(circle(232, 706, 40, 104), KAJAL, depth=0.5, cast=0)
    e.stroke(circle(240, 706, 92, 228), p.accent, 20)


def tabla(e: Easel) -> None:
    """A tabla pair on ring cushions."""
    p = e.palette
    for x, top, half, tone in ((330, 640, 170, p.main), (660, 600, 210, (172, 176, 178))):
        e.lay(circle(x, 984, half * 0.9, 44), p.accent, depth=1.2)
        sag = f"M{half} {top}C{half * 1.14} {top + 120} {half * 1.1} {top + 280} {half * 0.6} 970"
        e.lay(turned(sag, x), tone, motif=p.accent if x < 500 else None, strength=0.3, round_body=True,
              gloss=0.3)
        for i in range(-5, 6):
            a = math.asin(i / 5.5)
            e.stroke(lines([(x + half * math.sin(a), top + 30), (x + half * 0.92 * math.sin(a), top + 290)]),
                     KHADI, 8, inside=True)
        e.stroke(path(f"M{x - half} {top + 20}Q{x} {top + 80} {x + half} {top + 20}"),
                 mix(p.deep, KAJAL, 0.3), 26)
        e.lay(circle(x, top, half, half * 0.26), KHADI, depth=0.7, cast=0)
        e.stroke(circle(x, top, half * 0.84, half * 0.21), mix(KHADI, KAJAL, 0.3), 8)
        e.lay(circle(x + (0 if x < 500 else 40), top, half * 0.42, half * 0.11), KAJAL, depth=0, cast=0)


def flute(e: Easel) -> None:
    """Two bamboo flutes tied with thread."""
    p = e.palette
    for turn, dx, tone in ((-32, -60, mix(p.main, KAJAL, 0.15)), (-26, 50, p.main)):
        tube = rectangle(-34, -460, 68, 920, 30).turned(-turn).moved(500 + dx, 620)
        e.lay(tube, tone, depth=1.4, motif=p.accent, strength=0.25, cast=20)
        for y in (-290, -60, 0, 60, 130, 190, 250):
            hole = circle(0, y, 13).turned(-turn).moved(500 + dx, 620)
            e.lay(hole, KAJAL, depth=0, cast=0)
        for y in (-420, -370, -200, 350, 410):
            e.lay(rectangle(-36, y, 72, 24, 6).turned(-turn).moved(500 + dx, 620),
                  p.accent if y % 100 else p.third, depth=1, cast=4)
        e.stroke(lines([(-16, -440), (-16, 440)]).turned(-turn).moved(500 + dx, 620), KHADI, 6,
                 opacity=0.5, soft=3)


def bat(e: Easel) -> None:
    """A cricket bat and ball."""
    p = e.palette
    wood = p.main
    blade = path("M-92-180C-60-200 60-200 92-180L104 400C104 450-104 450-104 400Z")
    e.lay(blade.turned(24).moved(500, 560), wood, depth=1.3)
    for x in (-60, -30, 0, 30, 60):
        e.stroke(lines([(x * 0.9, -150), (x, 400)]).turned(24).moved(500, 560), mix(wood, KAJAL, 0.5), 3,
                 opacity=0.35, inside=True)
    e.lay(rectangle(-30, -420, 60, 250, 24).turned(24).moved(500, 560), p.accent, depth=1.3)
    for y in range(-408, -180, 16):
        e.stroke(lines([(-28, y), (28, y + 6)]).turned(24).moved(500, 560), KHADI, 3, opacity=0.5)
    e.lay(path("M-96 20L96 20L98 150L-98 150Z").turned(24).moved(500, 560), KHADI, motif=p.accent,
          motif_scale=0.9, depth=0.4, cast=0)
    e.lay(circle(700, 900, 104), (158, 34, 38), depth=1.5)
    e.stroke("M640 820C690 870 690 930 650 984M664 812C716 868 716 936 676 994", KHADI, 5, dash=(7, 6))
    e.lay(circle(668, 862, 20, 14), (255, 240, 230), depth=0, cast=0, opacity=0.5)


def ball(e: Easel) -> None:
    """A stitched football."""
    p = e.palette
    e.lay(circle(500, 690, 310), p.main, depth=1.5)
    spot = lines([(100 * math.sin(i * math.tau / 5), -100 * math.cos(i * math.tau / 5))
                  for i in range(5)], closed=True)
    e.lay(spot.moved(500, 690), p.accent, depth=0.6, cast=0)
    for i in range(5):
        a = i * math.tau / 5
        s, c = math.sin(a), -math.cos(a)
        e.stroke(lines([(500 + 100 * s, 690 + 100 * c), (500 + 190 * s, 690 + 190 * c)]),
                 mix(p.main, KAJAL, 0.6), 6)
        b = a + math.tau / 10
        for t in (a, a + math.tau / 5):
            e.stroke(lines([(500 + 190 * math.sin(t), 690 - 190 * math.cos(t)),
                            (500 + 228 * math.sin(b), 690 - 228 * math.cos(b))]),
                     mix(p.main, KAJAL, 0.6), 6)
        edge = [(500 + r * math.sin(a + d), 690 - r * math.cos(a + d)) for r, d in
                ((238, -0.22), (302, -0.34), (309, 0), (302, 0.34), (238, 0.22), (200, 0))]
        e.lay(lines(edge, closed=True), p.accent, depth=0.5, cast=0)
    e.lay(circle(410, 560, 90, 60), (255, 255, 250), depth=0, cast=0, opacity=0.14)


def dumbbell(e: Easel) -> None:
    """Turned exercise weights."""
    p = e.palette
    for y, tone in ((560, p.main), (860, mix(p.main, p.accent, 0.4))):
        e.lay(rectangle(330, y - 30, 340, 60, 20), (150, 154, 158), depth=1.4)
        for x in (250, 640):
            e.lay(rectangle(x - 30, y - 120, 80, 240, 26), tone, depth=1.3, cast=10)
            e.lay(rectangle(x + 40, y - 96, 60, 192, 22), mix(tone, KAJAL, 0.2), depth=1.3, cast=8)


def book(e: Easel) -> None:
    """A hand-bound journal tied with cord."""
    p = e.palette
    e.lay(rectangle(276, 296, 500, 720, 12), mix(p.main, KAJAL, 0.4), depth=0.7)
    e.lay(rectangle(270, 286, 490, 710, 6), (240, 230, 206), depth=0.5, cast=6)
    for i in range(6):
        e.stroke(lines([(752 + i, 300), (752 + i, 986)]), KAJAL, 2, opacity=0.18)
    e.lay(rectangle(232, 270, 500, 716, 12), p.main, motif=p.accent, motif_scale=1.3, depth=0.8, cast=16)
    e.lay(rectangle(232, 270, 76, 716, 10), p.accent, motif=p.main, motif_scale=0.6, depth=0.7, cast=6)
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
                x, y = ((-220 + 440 * t, -310), (220, -310 + 620 * t), (220 - 440 * t, 310),
                        (-220, 310 - 620 * t))[side]
                points.append((x + (wobble if side % 2 else 0), y + (0 if side % 2 else wobble)))
        sheet = lines(points, closed=True).turned(16 - i * 13).moved(470 + i * 24, 600)
        e.lay(sheet, tone, motif=p.main if i == 0 else p.accent, strength=0.4, depth=0.5, cast=20)
    e.lay(rectangle(-190, -120, 380, 250, 4).turned(-6).moved(560, 860), mix(p.accent, KHADI, 0.5),
          depth=0.5, cast=22)
    e.lay(path("M-190-120L0 40L190-120Z").turned(-6).moved(560, 860), p.accent, motif=p.main,
          motif_scale=0.6, depth=0.6, cast=12)
    e.dots([(563, 890)], 24, p.third)


def basket(e: Easel) -> None:
    """A coiled basket with a loose lid."""
    p = e.palette
    rows = 11
    for i in range(rows):
        y = 980 - i * 33
        half = 200 + 100 * math.sin(math.pi * (0.12 + 0.62 * i / rows))
        tone = p.accent if i in (3, 7) else p.main
        e.lay(turned(f"M{half} {y - 30}C{half + 16} {y - 26} {half + 16} {y - 4} {half} {y}"), tone,
              depth=0.9, cast=3, round_body=True)
        count = 26
        for k in range(1, count):
            x = 500 - half * math.cos(math.pi * k / count)
            sag = half * 0.1 * math.sin(math.pi * k / count)
            e.stroke(lines([(x - 4, y - 28 + sag), (x + 5, y - 2 + sag)]),
                     mix(tone, KAJAL, 0.45) if (k // 3 + i) % 4 else p.third, 4, opacity=0.6)
    for i in range(7):
        e.lay(circle(500, 600 - i * 17, 296 - i * 44, (296 - i * 44) * 0.24), p.accent if i == 3 else p.main,
              depth=0.9, cast=4)
        r = 296 - i * 44
        e.stroke(circle(500, 600 - i * 17, r - 18, (r - 18) * 0.24), mix(p.main, KAJAL, 0.4), 7,
                 dash=(6, 7), opacity=0.5)
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
        e.lay(path("M-60-190C-70-300-50-380 0-420C50-380 70-300 60-190Z").scaled(s).turned(turn)
              .moved(x, 690), mix(KAJAL, (120, 86, 60), 0.35), depth=1.1, cast=16)
        for k in range(-4, 5):
            e.stroke(lines([(k * 12, -200), (k * 10, -330)]).scaled(s).turned(turn).moved(x, 690),
                     (170, 140, 110), 3, opacity=0.5, inside=True)
        e.lay(rectangle(-64, -200, 128, 110, 8).scaled(s).turned(turn).moved(x, 690), GOLD, depth=1.3,
              cast=4)
        e.stroke(lines([(-62, -170), (62, -170)], [(-62, -120), (62, -120)]).scaled(s).turned(turn)
                 .moved(x, 690), KAJAL, 4, opacity=0.4)
        e.lay(path("M-50-90L50-90C60 0 30 60 30 140C34 240 26 300 0 320C-26 300-34 240-30 140"
                   "C-30 60-60 0-50-90Z").scaled(s).turned(turn).moved(x, 690), p.main, motif=p.accent,
              strength=0.5, depth=1.2, gloss=0, cast=10)


def incense(e: Easel) -> None:
    """Incense sticks smoking in a brass holder."""
    p = e.palette
    for k in (-2, -1, 0, 1, 2):
        e.stroke(lines([(500 + k * 16, 880), (500 + k * 74, 430 + abs(k) * 26)]), p.deep, 9)
        e.stroke(lines([(500 + k * 36, 740), (500 + k * 74, 430 + abs(k) * 26)]), p.main, 15)
        e.dots([(500 + k * 74, 428 + abs(k) * 26)], 9, (222, 96, 40))
    for d in ("M500 410C440 340 560 300 500 220C460 160 530 140 520 90",
              "M574 440C620 380 550 330 600 270C630 230 590 200 604 170"):
        e.stroke(d, (255, 255, 252), 16, opacity=0.4, soft=9)
    e.lay(turned("M120 850C130 900 60 910 56 940C60 970 200 960 220 990L220 1004"), GOLD, motif=KAJAL,
          motif_scale=0.7, strength=0.4, round_body=True, gloss=0.4)
    e.lay(circle(500, 852, 120, 20), mix(GOLD, KAJAL, 0.5), depth=0.4, cast=0)


def sack(e: Easel) -> None:
    """An open sack heaped with grain or pulses."""
    p = e.palette
    jute = (190, 160, 112)
    e.lay("M270 610C240 720 220 860 250 960C270 1010 320 1006 400 1008L600 1008C680 1006 730 1010 750 960"
          "C780 860 760 720 730 610Z", jute, depth=1.3)
    for x in range(240, 770, 12):
        e.stroke(lines([(x, 600), (x, 1008)]), KAJAL, 2, opacity=0.1, inside=True)
    for y in range(610, 1008, 12):
        e.stroke(lines([(220, y), (780, y)]), KHADI, 2, opacity=0.16, inside=True)
    e.lay(rectangle(370, 730, 260, 170, 4), KHADI, motif=p.accent, motif_scale=0.8, strength=0.7, depth=0.3,
          cast=0)
    e.stroke(rectangle(382, 742, 236, 146), p.accent, 4)
    e.lay("M290 600C340 470 430 430 500 428C570 430 660 470 710 600C640 650 360 650 290 600Z", p.main,
          depth=1.2, cast=0)
    rng = Random(7)
    for i in range(240):
        angle, r = rng.random() * math.tau, math.sqrt(rng.random())
        x, y = 500 + 192 * r * math.cos(angle), 536 + 84 * r * math.sin(angle)
        e.lay(circle(x, y, 9, 5.5), mix(p.main, (p.pale, p.deep, KHADI)[i % 3], 0.35), depth=0, cast=0)
    e.stroke("M262 606C300 660 700 660 738 606", mix(jute, KHADI, 0.3), 50)
    e.stroke("M262 606C300 660 700 660 738 606", mix(jute, KAJAL, 0.3), 4, dash=(10, 8), opacity=0.6)


def packet(e: Easel) -> None:
    """A paper pouch with a printed label."""
    p = e.palette
    kraft = (202, 170, 124)
    e.lay("M300 330L700 330C712 540 716 800 724 1006L276 1006C284 800 288 540 300 330Z", kraft, depth=1)
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
            e.lay(path("M-58-34L0-56L58-34L58 34L0 58L-58 34Z").moved(x, y), tone, depth=1.1, cast=12)
            e.lay(path("M-58-34L0-56L58-34L0-10Z").moved(x, y), mix(tone, KHADI, 0.35), depth=0.3, cast=0)
            e.lay(path("M0-10L58-34L58 34L0 58Z").moved(x, y), mix(tone, KAJAL, 0.22), depth=0.3, cast=0)
            e.lay(circle(x - 4, y - 34, 9, 5), p.accent, depth=0, cast=0)


def banana(e: Easel) -> None:
    """A hand of bananas with its leaf."""
    p = e.palette
    e.lay("M160 900C200 600 520 330 860 300C860 620 560 900 160 900Z", (86, 122, 66), depth=1)
    e.stroke("M170 890C380 720 600 500 850 310", (176, 196, 130), 10, inside=True)
    for i in range(7):
        t = 0.14 + i * 0.115
        x, y = 170 + 680 * t, 890 - 590 * t
        e.stroke(lines([(x, y), (x + 20 + 90 * t, y + 130)], [(x, y), (x - 150 * (1 - t) - 20, y - 60)]),
                 (62, 96, 50), 5, opacity=0.5, inside=True)
    finger = path("M300 470C250 640 300 860 470 970C500 984 522 962 504 938C440 850 420 660 412 480"
                  "C402 430 320 430 300 470Z")
    for i in range(4):
        e.lay(finger.moved(-350, -470).turned(8 - 13 * i).moved(380 + i * 62, 466 + i * 10),
              mix(p.main, (244, 206, 84), 0.5), depth=1.3, cast=16)
    e.lay("M330 420C390 370 560 390 620 450L606 520C520 480 410 480 336 506Z", (120, 98, 44), depth=1.1)


"""Instruments and sports goods. Units: see `easel`."""

from __future__ import annotations

import math

from catalog.demo.easel import Easel, rectangle, turned
from catalog.demo.palette import GOLD, KAJAL, KHADI, mix
from odop_store.kernel.motifs.geometry import circle, lines, path


def dholak(e: Easel) -> None:
    """A laced barrel drum lying on its side."""
    p = e.palette
    e.lay(
        "M240 480C400 400 640 400 780 500C820 560 820 860 780 920C640 1010 400 1010 240 930"
        "C190 860 190 550 240 480Z",
        p.main,
        motif=p.accent,
        strength=0.35,
        depth=1.4,
        gloss=0,
    )
    for i in range(8):
        y0, y1 = 500 + i * 58, 530 + i * 56
        e.stroke(
            lines([(252, y0), (784, y1)], [(784, y1), (252, y0 + 58)]),
            KHADI,
            8,
            opacity=0.95,
            inside=True,
        )
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
        e.lay(
            turned(sag, x),
            tone,
            motif=p.accent if x < 500 else None,
            strength=0.3,
            round_body=True,
            gloss=0.3,
        )
        for i in range(-5, 6):
            a = math.asin(i / 5.5)
            e.stroke(
                lines(
                    [(x + half * math.sin(a), top + 30), (x + half * 0.92 * math.sin(a), top + 290)]
                ),
                KHADI,
                8,
                inside=True,
            )
        e.stroke(
            path(f"M{x - half} {top + 20}Q{x} {top + 80} {x + half} {top + 20}"),
            mix(p.deep, KAJAL, 0.3),
            26,
        )
        e.lay(circle(x, top, half, half * 0.26), KHADI, depth=0.7, cast=0)
        e.stroke(circle(x, top, half * 0.84, half * 0.21), mix(KHADI, KAJAL, 0.3), 8)
        e.lay(
            circle(x + (0 if x < 500 else 40), top, half * 0.42, half * 0.11),
            KAJAL,
            depth=0,
            cast=0,
        )


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
            e.lay(
                rectangle(-36, y, 72, 24, 6).turned(-turn).moved(500 + dx, 620),
                p.accent if y % 100 else p.third,
                depth=1,
                cast=4,
            )
        e.stroke(
            lines([(-16, -440), (-16, 440)]).turned(-turn).moved(500 + dx, 620),
            KHADI,
            6,
            opacity=0.5,
            soft=3,
        )


def bat(e: Easel) -> None:
    """A cricket bat and ball."""
    p = e.palette
    wood = p.main
    blade = path("M-92-180C-60-200 60-200 92-180L104 400C104 450-104 450-104 400Z")
    e.lay(blade.turned(24).moved(500, 560), wood, depth=1.3)
    for x in (-60, -30, 0, 30, 60):
        e.stroke(
            lines([(x * 0.9, -150), (x, 400)]).turned(24).moved(500, 560),
            mix(wood, KAJAL, 0.5),
            3,
            opacity=0.35,
            inside=True,
        )
    e.lay(rectangle(-30, -420, 60, 250, 24).turned(24).moved(500, 560), p.accent, depth=1.3)
    for y in range(-408, -180, 16):
        e.stroke(lines([(-28, y), (28, y + 6)]).turned(24).moved(500, 560), KHADI, 3, opacity=0.5)
    e.lay(
        path("M-96 20L96 20L98 150L-98 150Z").turned(24).moved(500, 560),
        KHADI,
        motif=p.accent,
        motif_scale=0.9,
        depth=0.4,
        cast=0,
    )
    e.lay(circle(700, 900, 104), (158, 34, 38), depth=1.5)
    e.stroke(
        "M640 820C690 870 690 930 650 984M664 812C716 868 716 936 676 994", KHADI, 5, dash=(7, 6)
    )
    e.lay(circle(668, 862, 20, 14), (255, 240, 230), depth=0, cast=0, opacity=0.5)


def ball(e: Easel) -> None:
    """A stitched football."""
    p = e.palette
    e.lay(circle(500, 690, 310), p.main, depth=1.5)
    spot = lines(
        [(100 * math.sin(i * math.tau / 5), -100 * math.cos(i * math.tau / 5)) for i in range(5)],
        closed=True,
    )
    e.lay(spot.moved(500, 690), p.accent, depth=0.6, cast=0)
    for i in range(5):
        a = i * math.tau / 5
        s, c = math.sin(a), -math.cos(a)
        e.stroke(
            lines([(500 + 100 * s, 690 + 100 * c), (500 + 190 * s, 690 + 190 * c)]),
            mix(p.main, KAJAL, 0.6),
            6,
        )
        b = a + math.tau / 10
        for t in (a, a + math.tau / 5):
            e.stroke(
                lines(
                    [
                        (500 + 190 * math.sin(t), 690 - 190 * math.cos(t)),
                        (500 + 228 * math.sin(b), 690 - 228 * math.cos(b)),
                    ]
                ),
                mix(p.main, KAJAL, 0.6),
                6,
            )
        edge = [
            (500 + r * math.sin(a + d), 690 - r * math.cos(a + d))
            for r, d in ((238, -0.22), (302, -0.34), (309, 0), (302, 0.34), (238, 0.22), (200, 0))
        ]
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

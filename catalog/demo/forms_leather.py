"""Leather goods. Units: see `easel`."""

from __future__ import annotations

from catalog.demo.easel import Easel, rectangle
from catalog.demo.palette import KAJAL, KHADI, mix
from odop_store.kernel.motifs.geometry import circle, lines, path


def shoe(e: Easel) -> None:
    """A pair of shoes or juttis, toes curled."""
    p = e.palette
    upper = path(
        "M150 60C140-20 170-120 260-130C290-90 330-60 400-40C500-10 600 0 640 50C660 76 640 90"
        " 610 92L170 92C154 84 150 74 150 60Z"
    )
    curl = path("M560 20C640 20 690-10 690-60C690-100 640-104 640-72C640-50 660-50 660-64")
    for dx, dy, tone in ((-20, 780, mix(p.main, KAJAL, 0.18)), (60, 900, p.main)):
        e.stroke(curl.moved(dx, dy), tone, 20)
        e.lay(
            upper.moved(dx, dy), tone, motif=p.accent, motif_scale=0.9, depth=1.2, gloss=0, cast=18
        )
        e.lay(
            path(
                "M258-128C290-90 330-60 400-40C350-20 270-30 200-70C214-104 232-126 258-128Z"
            ).moved(dx, dy),
            mix(p.deep, KAJAL, 0.5),
            depth=0.3,
            cast=0,
        )
        e.stroke(path("M254-126C290-86 330-56 404-34").moved(dx, dy), p.third, 8)
        e.lay(
            path("M150 80L640 80C650 100 630 112 610 112L170 112C152 108 148 96 150 80Z").moved(
                dx, dy
            ),
            mix(p.deep, KAJAL, 0.35),
            depth=0.8,
            cast=0,
        )
        e.stroke(path("M166 76L630 76").moved(dx, dy), p.third, 4, dash=(12, 7))


def bag(e: Easel) -> None:
    """A shoulder bag with a stitched flap."""
    p = e.palette
    e.stroke("M300 600C300 240 700 240 700 600", mix(p.main, KAJAL, 0.3), 26)
    e.stroke("M300 600C300 240 700 240 700 600", p.accent, 3, dash=(12, 9), opacity=0.8)
    e.lay(
        "M236 580C236 560 764 560 764 580L800 960C800 1000 780 1010 740 1010L260 1010"
        "C220 1010 200 1000 200 960Z",
        p.main,
        depth=1,
        gloss=0,
    )
    e.lay(
        "M230 560C400 540 600 540 770 560L776 720C760 820 640 860 500 860C360 860 240 820 224 720Z",
        mix(p.main, KHADI, 0.1),
        motif=p.accent,
        depth=0.9,
        cast=24,
    )
    e.stroke(
        "M246 576C400 558 600 558 754 576L760 716C744 800 630 838 500 838C370 838 256 800 240 716Z",
        p.accent,
        5,
        dash=(14, 9),
    )
    e.lay(rectangle(462, 800, 76, 100, 12), (190, 150, 74), depth=1.1, gloss=0.4)
    e.lay(circle(500, 862, 14), KAJAL, depth=0, cast=0)


def wallet(e: Easel) -> None:
    """A folded wallet with its inner leaf showing."""
    p = e.palette
    e.lay(
        rectangle(250, 470, 540, 400, 28).turned(-4).moved(-30, 60),
        mix(p.main, KAJAL, 0.3),
        depth=0.9,
    )
    e.lay(
        rectangle(230, 520, 540, 400, 28).turned(-4).moved(-40, 40),
        p.main,
        motif=p.accent,
        depth=1,
        cast=24,
    )
    e.stroke(rectangle(252, 542, 496, 356, 18).turned(-4).moved(-40, 40), p.accent, 5, dash=(14, 9))
    e.lay(
        rectangle(660, 680, 130, 84, 34).turned(-4).moved(-40, 40),
        mix(p.main, KAJAL, 0.12),
        depth=0.9,
        cast=12,
    )
    e.lay(circle(688, 714, 19), (196, 158, 80), depth=1.2, gloss=0.3)


def belt(e: Easel) -> None:
    """A coiled belt with a brass buckle."""
    p = e.palette
    for r in (270, 214, 158, 102):
        e.stroke(circle(480, 660, r, r * 0.94), mix(p.main, KAJAL, 0.3), 54)
        e.stroke(circle(480, 652, r, r * 0.94), p.main, 44)
        e.stroke(circle(480, 646, r + 12, (r + 12) * 0.94), p.pale, 5, opacity=0.5, soft=3)
        e.stroke(circle(480, 652, r, r * 0.94), p.accent, 3, dash=(12, 9), opacity=0.8)
    e.lay(rectangle(640, 560, 220, 190, 24), (190, 150, 74), depth=1.2, gloss=0.3)
    e.lay(
        rectangle(676, 596, 148, 118, 12),
        p.main,
        motif=p.accent,
        motif_scale=0.7,
        depth=0.6,
        cast=0,
    )
    e.stroke(lines([(690, 655), (850, 655)]), (222, 188, 110), 14)


def saddle(e: Easel) -> None:
    """A riding saddle seen from the side."""
    p = e.palette
    e.stroke("M470 800L440 960", mix(p.main, KAJAL, 0.4), 22)
    e.stroke("M396 1004C396 940 484 940 484 1004Z", (150, 150, 150), 16)
    e.lay(
        "M330 600C420 560 600 560 660 600C700 740 650 880 540 900C420 910 330 780 330 600Z",
        mix(p.main, KAJAL, 0.16),
        motif=p.accent,
        depth=1.1,
    )
    e.lay(
        "M180 560C190 470 260 450 300 490C380 560 560 570 660 500C700 440 760 400 800 420"
        "C830 440 800 500 780 560C740 660 620 690 500 690C360 690 190 660 180 560Z",
        p.main,
        depth=1.3,
        gloss=0,
        cast=20,
    )
    e.stroke("M200 566C320 640 640 660 770 540", p.accent, 5, dash=(14, 9), inside=True)
    e.stroke("M352 640C350 760 420 870 530 872C620 860 650 740 636 650", p.accent, 5, dash=(14, 9))

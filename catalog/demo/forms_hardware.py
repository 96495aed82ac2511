"""Furniture, hardware and machine parts. Units: see `easel`."""

from __future__ import annotations

import math

from catalog.demo.easel import Easel, rectangle, turned
from catalog.demo.palette import KAJAL, KHADI, mix
from odop_store.kernel.motifs.geometry import circle, lines, path, ring, total


def chair(e: Easel) -> None:
    """A carved chair."""
    p = e.palette
    dark = mix(p.main, KAJAL, 0.25)
    for x in (352, 664):
        e.lay(rectangle(x - 17, 700, 34, 250, 8), dark, depth=1, cast=0)
    e.lay("M310 240C380 150 620 150 690 240L676 640L324 640Z", p.main, depth=1)
    e.lay(
        "M350 270C410 200 590 200 650 270L640 600L360 600Z",
        dark,
        motif=p.accent,
        motif_scale=1.1,
        depth=0.5,
        cast=0,
    )
    e.stroke("M350 270C410 200 590 200 650 270L640 600L360 600Z", p.pale, 6)
    for s in (-1, 1):
        e.stroke(path("M190 520C240 520 250 560 236 700").scaled(s, 1).moved(500, 0), p.main, 34)
        e.lay(
            path("M232 740L262 740C266 840 236 900 240 1006L204 1006C200 900 240 840 232 740Z")
            .scaled(s, 1)
            .moved(500, 0),
            p.main,
            depth=1.1,
        )
    e.lay(
        "M280 650C400 620 600 620 720 650L750 720C600 750 400 750 250 720Z",
        p.accent,
        motif=p.main,
        motif_scale=0.9,
        depth=1.1,
    )
    e.lay(
        "M244 718C400 748 600 748 756 718L752 780C600 806 400 806 248 780Z",
        p.main,
        motif=p.accent,
        motif_scale=0.6,
        depth=0.9,
        cast=0,
    )


def table(e: Easel) -> None:
    """A low carved table."""
    p = e.palette
    dark = mix(p.main, KAJAL, 0.3)
    for x in (330, 670):
        e.lay(rectangle(x - 22, 640, 44, 280, 8), dark, depth=1, cast=0)
    for s in (-1, 1):
        e.lay(
            path("M250 680L314 680C320 780 262 860 300 1004L250 1004C230 880 270 780 250 680Z")
            .scaled(s, 1)
            .moved(500, 0),
            p.main,
            depth=1.2,
        )
    e.lay(
        "M180 640L820 640L812 720C700 730 640 780 500 780C360 780 300 730 188 720Z",
        p.main,
        motif=p.accent,
        depth=0.8,
        cast=0,
    )
    e.lay("M160 600L270 480L730 480L840 600Z", p.pale, motif=p.accent, motif_scale=1.1, depth=0.5)
    e.stroke("M200 588L286 496L714 496L800 588Z", p.accent, 5)
    e.lay(rectangle(156, 598, 688, 46, 10), p.main, depth=1, cast=0)


def frame(e: Easel) -> None:
    """A pierced screen or picture in a carved frame."""
    p = e.palette
    e.lay(rectangle(220, 230, 560, 780, 6), p.main, depth=1)
    e.lay(rectangle(300, 310, 400, 620), mix(p.deep, KAJAL, 0.45), depth=0, cast=0)
    e.lay(
        rectangle(308, 318, 392, 612),
        mix(p.main, KHADI, 0.25),
        motif=mix(p.deep, KAJAL, 0.4),
        motif_scale=1.5,
        strength=1,
        depth=0.4,
        cast=0,
    )
    for inset, width, tone in ((20, 4, p.accent), (62, 4, p.accent), (78, 8, p.pale)):
        e.stroke(rectangle(220 + inset, 230 + inset, 560 - 2 * inset, 780 - 2 * inset), tone, width)
    for x in range(282, 760, 62):
        for y in (271, 969):
            e.lay(ring(6, path("M0 0Q8-10 0-18Q-8-10 0 0Z"), x - 16, y), p.accent, cast=0, depth=0)
    for y in range(340, 930, 62):
        for x in (261, 739):
            e.lay(ring(6, path("M0 0Q8-10 0-18Q-8-10 0 0Z"), x, y), p.accent, cast=0, depth=0)


def lock(e: Easel) -> None:
    """A padlock and its key."""
    p = e.palette
    steel = (176, 180, 182)
    e.stroke("M370 620L370 430C370 250 630 250 630 430L630 620", mix(steel, KAJAL, 0.35), 70)
    e.stroke(
        "M362 620L362 430C362 244 622 244 622 430L622 620", (226, 228, 228), 12, opacity=0.8, soft=4
    )
    e.lay(
        rectangle(260, 580, 480, 420, 60),
        p.main,
        motif=p.accent,
        strength=0.5,
        depth=1.3,
        gloss=0.3,
    )
    e.stroke(rectangle(286, 606, 428, 368, 44), p.accent, 6)
    e.lay(circle(500, 770, 92), p.third, depth=1.1)
    e.lay(
        "M500 716C536 716 546 758 518 776L532 840L468 840L482 776C454 758 464 716 500 716Z",
        KAJAL,
        depth=0,
        cast=0,
    )
    e.dots([(310, 630), (690, 630), (310, 950), (690, 950)], 13, p.pale)
    e.stroke(circle(800, 900, 52), p.third, 20)
    e.stroke("M800 952L800 1000", p.third, 20)


def tool(e: Easel) -> None:
    """A sickle and a trowel side by side."""
    p = e.palette
    steel, wood = (158, 163, 166), (146, 98, 58)
    e.lay(
        "M372 700C230 620 190 440 290 320C360 240 480 220 560 262C450 262 360 320 330 420"
        "C304 520 340 610 420 668Z",
        steel,
        depth=1.2,
    )
    e.stroke(
        "M300 360C370 270 470 244 540 258", (236, 238, 238), 6, opacity=0.8, soft=3, inside=True
    )
    for k in range(14):
        a = math.radians(250 - k * 9)
        e.stroke(
            lines(
                [
                    (470 + 150 * math.cos(a), 440 - 172 * math.sin(a)),
                    (470 + 138 * math.cos(a), 440 - 158 * math.sin(a)),
                ]
            ),
            KAJAL,
            3,
            opacity=0.35,
            inside=True,
        )
    handle = path("M-30-20L30-20C24 60 44 140 40 260C36 310-36 310-40 260C-44 140-24 60-30-20Z")
    e.lay(handle.turned(-20).moved(398, 700), wood, depth=1.3, cast=16)
    e.lay(rectangle(-36, -34, 72, 44, 8).turned(-20).moved(398, 700), p.accent, depth=1.2, cast=4)
    e.lay(
        path("M-96-20C-110-180-60-310 0-370C60-310 110-180 96-20C60 10-60 10-96-20Z")
        .turned(8)
        .moved(680, 640),
        p.main,
        motif=p.accent,
        strength=0.35,
        depth=1.3,
    )
    e.stroke(
        lines([(0, -340), (0, -20)]).turned(8).moved(680, 640),
        (240, 242, 242),
        6,
        opacity=0.7,
        soft=3,
        inside=True,
    )
    e.lay(rectangle(-14, -16, 28, 110, 8).turned(8).moved(680, 640), steel, depth=1.2, cast=6)
    e.lay(handle.turned(8).moved(668, 740), mix(wood, KAJAL, 0.12), depth=1.3, cast=16)
    e.lay(rectangle(-36, -34, 72, 40, 8).turned(8).moved(668, 740), p.accent, depth=1.2, cast=4)


def tap(e: Easel) -> None:
    """A tap of bright metal."""
    p = e.palette
    e.lay(rectangle(200, 470, 60, 220, 14), mix(p.main, KAJAL, 0.15), depth=1.2)
    e.lay(
        "M250 530L560 530C720 530 780 600 780 780L780 860L650 860L650 800C650 700 620 660 540 660"
        "L250 660Z",
        p.main,
        depth=1.5,
    )
    e.stroke("M270 556L560 556C690 556 744 620 752 760", (255, 253, 246), 12, opacity=0.7, soft=4)
    e.lay(rectangle(636, 846, 158, 50, 12), mix(p.main, KAJAL, 0.2), depth=1.1)
    e.lay(turned("M60 380C64 440 84 470 84 540", 470), p.main, gloss=0.6)
    e.lay(
        rectangle(320, 310, 300, 74, 37),
        p.accent,
        motif=p.main,
        motif_scale=0.5,
        depth=1.2,
        gloss=0,
    )
    e.lay(circle(470, 346, 24), p.third, depth=1)
    e.lay(
        "M715 920C735 960 748 976 748 1000C748 1040 682 1040 682 1000C682 976 695 960 715 920Z",
        (150, 190, 206),
        depth=1,
        gloss=0.3,
    )


def wheel(e: Easel) -> None:
    """A wheel rim with its spokes."""
    p = e.palette
    e.stroke(circle(500, 640, 330), mix(p.main, KAJAL, 0.45), 70)
    e.stroke(circle(494, 632, 330), p.main, 34)
    e.stroke(circle(488, 624, 344), p.pale, 7, opacity=0.7, soft=3)
    for i in range(10):
        e.lay(
            path("M-26-80L26-80L16-306L-16-306Z").turned(36 * i).moved(500, 640),
            p.main,
            depth=1.1,
            cast=10,
        )
    e.lay(circle(500, 640, 108), p.main, motif=p.accent, motif_scale=0.8, depth=1.2)
    e.lay(circle(500, 640, 42), mix(p.deep, KAJAL, 0.5), depth=0.4, cast=0)
    e.dots(
        [
            (500 + 76 * math.cos(a), 640 + 76 * math.sin(a))
            for a in (i * math.pi / 4 for i in range(8))
        ],
        12,
        p.accent,
    )


def gear(e: Easel) -> None:
    """Two meshing gears."""
    p = e.palette

    def cog(x: float, y: float, r: float, teeth: int, start: float) -> None:
        tooth = path(
            f"M{-r * 0.12} {-r * 0.95}L{-r * 0.07} {-r * 1.16}L{r * 0.07} {-r * 1.16}"
            f"L{r * 0.12} {-r * 0.95}Z"
        )
        tone = p.main if r > 200 else mix(p.main, KAJAL, 0.2)
        e.lay(total((ring(teeth, tooth, x, y, start), circle(x, y, r))), tone, depth=1.2)
        e.lay(
            circle(x, y, r * 0.78),
            mix(tone, KAJAL, 0.22),
            motif=p.accent,
            motif_scale=0.8,
            strength=0.5,
            depth=0.8,
            cast=0,
        )
        e.stroke(circle(x, y, r * 0.78), p.pale, 5)
        e.lay(circle(x, y, r * 0.36), tone, depth=1.2)
        e.lay(circle(x, y, r * 0.16), KAJAL, depth=0, cast=0)

    cog(420, 740, 240, 16, 0)
    cog(712, 440, 150, 10, 9)


def grille(e: Easel) -> None:
    """A wrought-iron gate leaf."""
    p = e.palette
    iron = mix(p.main, KAJAL, 0.35)
    for x in range(290, 720, 70):
        e.stroke(lines([(x, 250 + abs(x - 500) * 0.5), (x, 1004)]), iron, 17)
        e.lay(
            path("M0-60C22-30 20-6 0 6C-20-6-22-30 0-60Z").moved(x, 250 + abs(x - 500) * 0.5),
            p.accent,
            depth=1,
            cast=0,
        )
    for x in (250, 750):
        e.stroke(lines([(x, 330), (x, 1004)]), iron, 34)
        e.dots([(x, 316)], 30, p.accent)
    for y in (440, 700, 960):
        e.stroke(lines([(250, y), (750, y)]), iron, 24)
    scroll = path("M0 0C60-10 90 60 40 80C0 90-14 40 20 34")
    for x in (290, 430, 570):
        for y in (590, 850):
            for s in (-1, 1):
                e.stroke(scroll.scaled(s * 0.8, 0.9).moved(x + 70, y - 46), p.accent, 11)

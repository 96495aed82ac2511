"""Animals, toys and figures. Units: see `easel`."""

from __future__ import annotations

import math

from catalog.demo.easel import Easel, rectangle, turned
from catalog.demo.palette import GOLD, KAJAL, KHADI, mix
from odop_store.kernel.motifs.geometry import circle, path


def elephant(e: Easel) -> None:
    """A caparisoned elephant on a plinth."""
    p = e.palette
    far = mix(p.main, KAJAL, 0.32)
    for x in (360, 690):
        e.lay(rectangle(x - 44, 740, 92, 240, 22), far, depth=0.9, cast=0)
    e.lay(
        "M300 560C330 400 500 380 620 392C740 400 800 480 800 600C804 700 800 800 796 980L690 980"
        "C690 900 690 860 670 830C580 850 480 850 410 830C396 860 396 900 396 980L286 980"
        "C284 860 270 700 300 560Z",
        p.main,
        motif=p.accent,
        strength=0.5,
        depth=1.2,
    )
    e.stroke("M798 560C840 620 836 700 822 750", p.main, 16)
    e.lay(
        "M350 372C420 380 440 470 410 560C380 640 320 650 280 640C270 720 250 800 214 850"
        "C180 890 120 880 116 830C114 806 150 800 160 822"
        "C176 836 190 800 196 740C200 640 196 560 210 480"
        "C220 400 280 366 350 372Z",
        p.main,
        depth=1.2,
        cast=24,
    )
    e.lay(
        "M360 420C450 400 490 480 470 570C450 640 390 640 368 590C350 540 340 470 360 420Z",
        mix(p.main, KHADI, 0.14),
        motif=p.accent,
        depth=1.2,
        cast=18,
    )
    e.lay("M244 640C240 690 200 720 160 716C196 700 214 670 216 630Z", KHADI, depth=1, cast=6)
    e.dots([(288, 480)], 9, KAJAL)
    e.lay(
        "M470 392C560 380 660 386 720 420C740 500 744 600 738 690C660 720 540 720 480 700"
        "C490 600 490 480 470 392Z",
        p.accent,
        motif=p.main,
        motif_scale=0.8,
        depth=0.8,
        cast=12,
    )
    e.stroke("M480 690C560 710 660 708 736 680", p.third, 14, inside=True)
    e.dots([(488 + i * 31, 716 + 10 * math.sin(i * 0.4)) for i in range(9)], 9, p.third)
    e.lay(
        "M230 410C280 366 350 360 400 400C360 420 300 440 262 500C236 480 228 440 230 410Z",
        p.accent,
        motif=p.main,
        motif_scale=0.7,
        depth=0.8,
        cast=6,
    )
    e.lay(rectangle(170, 976, 690, 40, 8), mix(p.main, KAJAL, 0.4), depth=0.9)


def horse(e: Easel) -> None:
    """A long-necked clay horse."""
    p = e.palette
    far = mix(p.main, KAJAL, 0.32)
    for x in (400, 680):
        e.lay(rectangle(x - 36, 720, 74, 290, 20), far, depth=0.9, cast=0)
    e.stroke("M760 590C850 600 840 720 810 800", far, 38)
    e.lay(
        "M330 250C350 220 370 226 374 262C430 300 450 400 450 500C560 530 700 520 760 570"
        "C790 620 780 760 776 1008L690 1008C690 900 684 840 660 790C560 810 470 800 420 770"
        "C410 850 400 920 398 1008L312 1008C316 860 296 700 304 600C310 520 316 440 300 390"
        "C270 420 220 440 190 430C170 420 174 390 190 376"
        "C220 340 250 300 290 270C296 244 306 226 316 226"
        "C326 226 330 240 330 250Z",
        p.main,
        motif=p.accent,
        strength=0.55,
        depth=1.3,
    )
    e.lay(
        "M452 510C540 536 640 526 700 540C704 600 704 660 694 710C610 740 520 730 462 700Z",
        p.accent,
        motif=p.main,
        motif_scale=0.8,
        depth=0.8,
        cast=10,
    )
    e.stroke("M464 694C520 722 620 730 692 704", p.third, 10, inside=True)
    e.stroke(
        "M318 430C350 470 400 480 448 460M306 560C350 590 410 592 452 570",
        p.accent,
        12,
        inside=True,
    )
    e.dots([(330 + i * 26, 448 + 34 * math.sin(i * 0.75)) for i in range(5)], 9, p.third)
    e.dots([(270, 322)], 9, KAJAL)
    for i in range(7):
        e.dots([(386 + i * 9, 280 + i * 34)], 15, mix(p.accent, p.main, 0.25))
    e.stroke("M206 390C250 400 290 360 300 330", p.accent, 8, inside=True)


def bird(e: Easel) -> None:
    """A painted parrot on a turned stand."""
    p = e.palette
    e.lay(
        turned("M24 800C30 860 60 880 54 920C60 950 160 960 170 990L170 1006"),
        p.accent,
        round_body=True,
        gloss=0.3,
    )
    e.lay(
        "M420 690C360 780 300 900 250 960C310 950 420 880 480 780Z",
        mix(p.main, KAJAL, 0.2),
        depth=1,
    )
    e.lay(
        "M560 280C660 270 720 340 710 430C704 560 650 700 560 790C500 840 430 820 410 760"
        "C390 680 430 540 470 460C476 350 490 290 560 280Z",
        p.main,
        motif=p.accent,
        strength=0.45,
        depth=1.3,
    )
    e.lay(
        "M700 350C760 360 780 420 740 470C740 440 726 430 700 430Z",
        mix((190, 50, 40), p.accent, 0.2),
        depth=1.1,
        cast=6,
    )
    e.lay(
        "M440 520C530 540 590 620 560 740C520 800 440 800 420 740C410 670 420 590 440 520Z",
        p.accent,
        motif=p.main,
        motif_scale=0.7,
        depth=1.1,
        cast=16,
    )
    e.stroke("M490 420C560 470 650 470 704 440", p.third, 16, inside=True)
    e.dots([(634, 366)], 22, KHADI)
    e.dots([(638, 368)], 11, KAJAL)


def teddy(e: Easel) -> None:
    """A stuffed soft toy."""
    p = e.palette
    for s in (-1, 1):
        e.lay(circle(500 + s * 138, 330, 66), p.main, depth=1.1)
        e.lay(circle(500 + s * 138, 334, 36), p.accent, depth=0.8, cast=0)
        e.lay(
            path("M130 600C230 600 280 700 240 780C200 800 150 740 120 690Z")
            .scaled(s, 1)
            .moved(500, 0),
            p.main,
            depth=1.2,
        )
        e.lay(circle(500 + s * 170, 936, 96, 80), p.main, depth=1.2)
    e.lay(circle(500, 790, 196, 214), p.main, depth=1.3)
    e.lay(circle(500, 810, 124, 146), p.accent, motif=p.main, motif_scale=0.8, depth=0.7, cast=0)
    for s in (-1, 1):
        e.lay(circle(500 + s * 176, 946, 58, 52), p.accent, depth=0.7, cast=6)
    e.lay(circle(500, 440, 180, 166), p.main, depth=1.3, cast=22)
    e.lay(circle(500, 500, 84, 68), p.pale, depth=1, cast=4)
    e.lay(circle(500, 470, 26, 19), KAJAL, depth=0.6, cast=0)
    e.stroke("M500 488L500 516M464 524C480 544 500 540 500 516C500 540 520 544 536 524", KAJAL, 6)
    e.dots([(432, 418), (568, 418)], 15, KAJAL)
    e.dots([(427, 413), (563, 413)], 5, KHADI)
    for s in (-1, 1):
        e.lay(
            path("M0 0C40-50 110-50 104 0C110 50 40 50 0 0Z").scaled(s, 1).moved(500, 614),
            p.third,
            depth=1.1,
            cast=8,
        )
    e.dots([(500, 614)], 18, p.third)


def doll(e: Easel) -> None:
    """A lacquered wooden doll with folded hands."""
    p = e.palette
    e.lay(
        turned("M90 470C140 500 190 640 226 820L246 990", sag=0.09),
        p.main,
        motif=p.accent,
        round_body=True,
        gloss=0.3,
        depth=1.2,
    )
    e.lay(
        turned("M236 900L246 990", sag=0.12),
        p.accent,
        motif=p.main,
        motif_scale=0.6,
        round_body=True,
        cast=0,
        gloss=0.3,
    )
    e.lay(
        "M420 480C330 560 330 680 350 760C420 800 440 640 500 560C560 640 580 800 650 760"
        "C670 680 670 560 580 480Z",
        p.third,
        depth=0.9,
        cast=12,
    )
    skin = (214, 160, 112)
    e.lay(circle(500, 350, 112, 124), KAJAL, depth=0.9, gloss=0.2)
    e.lay(circle(500, 384, 92, 104), skin, depth=1, cast=6)
    e.lay("M400 370C420 290 580 290 600 370C560 320 440 320 400 370Z", KAJAL, depth=0.4, cast=0)
    e.stroke("M440 374C456 360 470 362 480 372M520 372C530 362 544 360 560 374", KAJAL, 6)
    e.dots([(462, 388), (538, 388)], 8, KAJAL)
    e.stroke("M478 440C490 452 510 452 522 440", (160, 40, 44), 7)
    e.dots([(500, 346)], 7, (176, 36, 44))
    e.lay("M470 560L500 500L530 560L520 650L480 650Z", skin, depth=0.8, cast=6)
    e.dots([(500 + x, 486 + 20 - abs(x) * 0.25) for x in range(-66, 67, 22)], 8, GOLD)


def spinning_top(e: Easel) -> None:
    """Lacquered tops, one standing and one lying."""
    p = e.palette

    def top(x: float, y: float, s: float) -> None:
        tones = (p.main, p.accent, p.third, p.main, p.pale)
        edges = (0, 60, 120, 190, 260, 400)
        halves = (90, 190, 236, 226, 160, 14)
        for i, tone in enumerate(tones):
            right = (
                f"M{halves[i] * s} {y + edges[i] * s}L{halves[i + 1] * s} {y + edges[i + 1] * s}"
            )
            e.lay(
                turned(right, x),
                tone,
                motif=p.accent if i == 3 else None,
                round_body=True,
                gloss=0.35,
                cast=0,
                depth=0.7,
            )
        e.lay(circle(x, y, 90 * s, 15 * s), p.pale, cast=0, depth=0.5)
        e.lay(
            turned(
                f"M{14 * s} {y - 130 * s}"
                f"C{50 * s} {y - 130 * s} {40 * s} {y - 60 * s} {24 * s} {y}",
                x,
            ),
            p.accent,
            gloss=0.4,
            cast=0,
        )

    top(420, 560, 1.12)
    top(700, 760, 0.62)


def idol(e: Easel) -> None:
    """A seated figure under a halo, kept to a quiet outline."""
    p = e.palette
    e.lay(circle(500, 420, 200), p.accent, motif=p.main, motif_scale=0.9, depth=0.9)
    e.stroke(circle(500, 420, 212), p.third, 10, dash=(12, 12))
    e.lay(
        "M392 560C440 536 560 536 608 560C640 640 610 740 604 830L396 830C390 740 360 640 392 560Z",
        p.main,
        depth=1.4,
    )
    e.lay(
        "M250 930C240 850 330 796 420 800L580 800C670 796 760 850 750 930C640 970 360 970 250 930Z",
        p.main,
        depth=1.3,
    )
    e.lay(
        "M420 800C460 820 540 820 580 800C640 820 720 860 740 920C640 960 360 960 260 920"
        "C280 860 360 820 420 800Z",
        p.pale,
        motif=p.accent,
        depth=1,
        cast=8,
    )
    for s in (-1, 1):
        e.lay(
            path(
                "M108 566C170 580 214 680 196 760C180 830 90 870 20 880L10 836"
                "C70 820 130 790 136 740"
                "C140 690 110 640 84 600Z"
            )
            .scaled(s, 1)
            .moved(500, 0),
            p.main,
            depth=1.3,
            cast=10,
        )
    e.lay(circle(500, 440, 84, 96), p.main, depth=1.3, cast=14)
    e.lay(
        "M416 420C420 300 470 270 500 220C530 270 580 300 584 420C540 380 460 380 416 420Z",
        p.third,
        motif=p.main,
        motif_scale=0.6,
        depth=1.1,
        cast=6,
    )
    e.stroke("M458 448C470 456 480 456 488 448M512 448C520 456 530 456 542 448", p.deep, 5)
    e.stroke("M484 492C494 500 506 500 516 492", p.deep, 5)
    e.stroke("M430 560C460 660 540 660 570 560", p.third, 14)
    e.lay("M200 930L800 930L770 1006L230 1006Z", p.accent, motif=p.main, motif_scale=0.6, depth=0.9)

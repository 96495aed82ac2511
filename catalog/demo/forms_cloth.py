"""Garments and lengths of cloth. Units: see `easel`."""

from __future__ import annotations

from catalog.demo.easel import Easel, rectangle
from catalog.demo.palette import KAJAL, KHADI, mix
from odop_store.kernel.motifs.geometry import circle, lines, path


def saree(e: Easel) -> None:
    """A saree folded flat with its decorated end turned over."""
    p = e.palette
    for i in range(4):
        e.lay(
            rectangle(216 + i * 4, 985 - i * 22, 580 - i * 8, 34, 15),
            mix(p.main, KAJAL, 0.1 * i),
            depth=0.9,
            cast=6,
        )
    e.lay(rectangle(220, 320, 560, 650, 14), p.main, motif=p.accent, depth=0.6)
    e.lay(
        rectangle(220, 320, 74, 650, 10), p.accent, motif=p.main, motif_scale=0.6, depth=0.4, cast=4
    )
    e.stroke(lines([(300, 322), (300, 968)]), p.third, 5)
    pallu = "M420 318L782 318L782 760C690 790 560 800 420 836Z"
    e.lay(pallu, p.accent, motif=p.main, motif_scale=1.25, depth=0.6, cast=26)
    e.lay(
        "M420 720C560 690 690 680 782 650L782 760C690 790 560 800 420 836Z",
        p.third,
        motif=p.main,
        motif_scale=0.7,
        depth=0.3,
        cast=0,
    )
    e.stroke("M420 716C560 686 690 676 782 646", p.main, 6, inside=True)
    for i in range(24):
        x = 426 + i * 15.2
        y = 834 - (x - 420) * 0.2
        e.stroke(lines([(x, y), (x + 2, y + 38)]), p.accent, 4)
    e.fold("M560 322C550 480 566 640 556 790", 14, 0.25)
    e.fold("M360 322C354 520 366 760 358 966", 14, 0.22)


def drape(e: Easel) -> None:
    """A stole, dupatta or gamcha hung over a rod."""
    p = e.palette
    e.stroke(lines([(130, 250), (870, 250)]), (121, 84, 52), 26)
    e.dots([(126, 250), (874, 250)], 24, (92, 60, 38))
    e.lay(
        "M300 240C330 222 640 222 690 240C700 500 676 780 700 1040C600 1060 420 1050 318 1036"
        "C330 780 296 500 300 240Z",
        p.main,
        motif=p.accent,
        depth=0.7,
    )
    e.lay(
        "M330 880C430 894 590 902 690 884C692 940 696 990 700 1040C600 1060 420 1050 318 1036"
        "C324 980 328 930 330 880Z",
        p.accent,
        motif=p.main,
        motif_scale=0.9,
        depth=0.3,
        cast=0,
    )
    for y in (872, 852):
        e.stroke(path(f"M328 {y}C430 {y + 14} 590 {y + 22} 690 {y + 4}"), p.third, 6, inside=True)
    for i in range(26):
        x = 322 + i * 15
        e.stroke(lines([(x, 1034 + (8 if 5 < i < 20 else 2)), (x - 2, 1084)]), p.accent, 4)
    for d in (
        "M400 236C420 500 384 780 404 1046",
        "M500 230C490 520 516 800 502 1050",
        "M600 234C616 520 590 780 612 1050",
    ):
        e.fold(d, 26, 0.4)


def kurta(e: Easel) -> None:
    """A long kurta on a hanger."""
    p = e.palette
    e.stroke("M500 216C500 170 548 170 540 204C534 226 500 224 500 256", (110, 92, 70), 9)
    for s in (-1, 1):
        e.lay(
            path(
                "M96 262C190 290 250 330 268 420L318 720C300 736 250 744 226 736L176 520"
                "C150 470 130 420 110 380Z"
            )
            .scaled(s, 1)
            .moved(500, 0),
            mix(p.main, KAJAL, 0.06),
            motif=p.accent,
            depth=0.8,
        )
        e.lay(
            path("M311 676L318 720C300 736 250 744 226 736L217 694C250 702 290 694 311 676Z")
            .scaled(s, 1)
            .moved(500, 0),
            p.accent,
            motif=p.main,
            motif_scale=0.6,
            cast=0,
            depth=0.4,
        )
    e.lay(
        "M404 262C440 300 560 300 596 262C640 270 676 300 690 360C680 560 720 800 742 1040"
        "C600 1064 400 1064 258 1040C280 800 320 560 310 360C324 300 360 270 404 262Z",
        p.main,
        motif=p.accent,
        depth=0.8,
    )
    e.lay(
        "M262 992C400 1016 600 1016 738 992L742 1040C600 1064 400 1064 258 1040Z",
        p.accent,
        motif=p.main,
        motif_scale=0.6,
        depth=0.3,
        cast=0,
    )
    e.lay(
        "M404 262C440 312 560 312 596 262L584 254C556 288 444 288 416 254Z",
        p.accent,
        depth=0.4,
        cast=6,
    )
    e.lay(
        rectangle(474, 296, 52, 250, 10), p.accent, motif=p.main, motif_scale=0.6, depth=0.5, cast=6
    )
    e.dots([(500, 340), (500, 400), (500, 460), (500, 515)], 8, p.third)
    for d in (
        "M380 420C400 640 360 860 366 1040",
        "M620 420C600 640 640 860 634 1040",
        "M500 580C494 740 506 900 500 1050",
    ):
        e.fold(d, 22, 0.3)


def shirt(e: Easel) -> None:
    """A shirt laid flat."""
    p = e.palette
    for s in (-1, 1):
        e.lay(
            path("M110 330C200 350 260 420 284 520L322 690L214 722L170 560Z")
            .scaled(s, 1)
            .moved(500, 0),
            mix(p.main, KAJAL, 0.06),
            motif=p.accent,
            strength=0.4,
            depth=0.8,
        )
    e.lay(
        "M390 330C450 352 550 352 610 330C660 344 690 380 700 430C690 620 696 820 704 960"
        "C580 980 420 980 296 960C304 820 310 620 300 430C310 380 340 344 390 330Z",
        p.main,
        motif=p.accent,
        strength=0.4,
        depth=0.8,
    )
    e.lay(rectangle(478, 372, 44, 600, 4), mix(p.main, KHADI, 0.12), depth=0.3, cast=5)
    e.dots([(500, y) for y in range(440, 960, 92)], 8, p.pale)
    for s in (-1, 1):
        e.lay(
            path("M0 376C6 350 60 330 84 300C100 294 112 306 114 322L92 440Z")
            .scaled(s, 1)
            .moved(500, 0),
            p.pale,
            depth=0.6,
            cast=6,
        )
    e.lay("M560 520L660 520L660 610L610 640L560 610Z", mix(p.main, KHADI, 0.1), depth=0.6, cast=5)
    e.stroke("M566 534L654 534", p.accent, 3, dash=(9, 6))
    for d in ("M370 520C386 660 360 820 372 966", "M640 680C626 780 646 880 636 966"):
        e.fold(d, 20, 0.28)


def frock(e: Easel) -> None:
    """A gathered dress: for a child, a doll or a household deity."""
    p = e.palette
    for s in (-1, 1):
        e.lay(
            path("M96 350C180 350 230 420 240 500L150 540L110 470Z").scaled(s, 1).moved(500, 0),
            p.main,
            motif=p.accent,
            depth=0.9,
        )
    e.lay(
        "M400 560C440 590 560 590 600 560C700 700 800 860 850 1010C640 1070 360 1070 150 1010"
        "C200 860 300 700 400 560Z",
        p.main,
        motif=p.accent,
        motif_scale=1.2,
        depth=0.8,
    )
    e.lay(
        "M176 946C380 1010 620 1010 824 946L850 1010C640 1070 360 1070 150 1010Z",
        p.accent,
        motif=p.main,
        motif_scale=0.7,
        depth=0.4,
        cast=0,
    )
    e.stroke("M172 938C380 1002 620 1002 828 938", p.third, 8, inside=True)
    e.lay(
        "M404 340C450 390 550 390 596 340C640 400 630 500 600 568C560 592 440 592 400 568"
        "C370 500 360 400 404 340Z",
        p.accent,
        motif=p.main,
        motif_scale=0.8,
        depth=0.8,
    )
    e.lay("M394 552C450 580 550 580 606 552L608 590C550 614 450 614 392 590Z", p.third, depth=0.8)
    for d in (
        "M430 610C380 760 320 900 290 1030",
        "M480 616C466 760 440 900 430 1046",
        "M540 616C556 760 580 900 590 1046",
        "M580 606C630 760 690 900 726 1030",
    ):
        e.fold(d, 26, 0.42)
    e.dots([(500 + x, 384 + abs(x) * -0.35) for x in range(-84, 85, 21)], 8, p.third)


def vest(e: Easel) -> None:
    """A knitted hosiery pair: sock and sock."""
    p = e.palette
    for x, y in ((0, 0), (190, 60)):
        e.lay(
            path(
                "M300 300L480 300L484 640C490 740 600 800 640 860C672 920 640 980 560 984"
                "C480 986 390 900 330 830C290 780 300 700 302 640Z"
            ).moved(x - 40, y),
            p.main,
            motif=p.accent,
            motif_scale=0.9,
            strength=0.6,
            depth=1.1,
            cast=22,
        )
        e.lay(rectangle(292, 280, 196, 92, 14).moved(x - 40, y), p.accent, depth=0.9, cast=5)
        for i in range(12):
            e.stroke(
                lines([(304 + i * 15.6, 290), (304 + i * 15.6, 362)]).moved(x - 40, y),
                p.main,
                4,
                opacity=0.5,
            )
        e.lay(
            path(
                "M560 782C620 820 664 890 640 946C620 984 570 990 520 972C560 910 566 850 560 782Z"
            ).moved(x - 40, y),
            p.accent,
            depth=0.8,
            cast=0,
        )


def trousers(e: Easel) -> None:
    """Trousers or pyjamas laid flat."""
    p = e.palette
    for s in (-1, 1):
        e.lay(
            path(
                "M0 330L168 320C190 520 214 780 222 1030C170 1044 120 1044 84 1030"
                "C70 840 44 640 0 520Z"
            )
            .scaled(s, 1)
            .moved(500, 0),
            p.main,
            motif=p.accent,
            strength=0.45,
            depth=0.9,
            cast=8,
        )
        e.lay(
            path("M83 990L220 990L222 1030C170 1044 120 1044 84 1030Z").scaled(s, 1).moved(500, 0),
            p.accent,
            motif=p.main,
            motif_scale=0.6,
            depth=0.4,
            cast=0,
        )
        e.stroke(
            path("M150 330C150 390 160 430 186 446").scaled(s, 1).moved(500, 0),
            p.accent,
            4,
            dash=(10, 7),
            inside=True,
        )
        e.fold(path("M110 400C130 620 150 820 152 990").scaled(s, 1).moved(500, 0), 20, 0.26)
    e.lay(rectangle(328, 286, 344, 58, 12), mix(p.main, KAJAL, 0.12), depth=0.9, cast=8)
    e.stroke("M488 330C470 420 440 460 452 500M512 330C530 410 560 440 548 490", p.third, 8)
    e.stroke(lines([(500, 344), (500, 520)]), KAJAL, 3, opacity=0.35, inside=True)


def roll(e: Easel) -> None:
    """A bolt of cloth or trimming, its end unrolled."""
    p = e.palette
    e.lay("M250 560L750 560L770 990C640 1016 360 1010 230 990Z", p.main, motif=p.accent, depth=0.6)
    for y in (900, 944):
        e.stroke(path(f"M236 {y}C360 {y + 18} 640 {y + 22} 764 {y}"), p.third, 8, inside=True)
    for d in ("M380 600C370 740 390 880 376 1000", "M620 600C636 740 610 880 628 1004"):
        e.fold(d, 22, 0.28)
    e.lay(rectangle(226, 400, 548, 210, 100), p.main, motif=p.accent, depth=1.5, cast=30)
    e.lay(circle(752, 505, 52, 104), mix(p.main, KHADI, 0.3), depth=0.8, cast=0)
    for r in (0.74, 0.5):
        e.stroke(circle(752, 505, 52 * r, 104 * r), mix(p.main, KAJAL, 0.4), 4)
    e.lay(circle(752, 505, 15, 30), (150, 112, 74), depth=0.6, cast=0)
    e.lay(rectangle(420, 399, 60, 213, 6), p.accent, depth=0.9, cast=5)

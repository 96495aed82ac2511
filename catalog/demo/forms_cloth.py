"""Cloth, garments, carpets and hide. Units: see `easel`."""

from __future__ import annotations

from catalog.demo.easel import Easel, rectangle
from catalog.demo.palette import KAJAL, KHADI, mix
from odop_store.kernel.motifs.geometry import circle, lines, path


def saree(e: Easel) -> None:
    """A saree folded flat with its decorated end turned over."""
    p = e.palette
    for i in range(4):
        e.lay(rectangle(216 + i * 4, 985 - i * 22, 580 - i * 8, 34, 15), mix(p.main, KAJAL, 0.1 * i),
              depth=0.9, cast=6)
    e.lay(rectangle(220, 320, 560, 650, 14), p.main, motif=p.accent, depth=0.6)
    e.lay(rectangle(220, 320, 74, 650, 10), p.accent, motif=p.main, motif_scale=0.6, depth=0.4, cast=4)
    e.stroke(lines([(300, 322), (300, 968)]), p.third, 5)
    pallu = "M420 318L782 318L782 760C690 790 560 800 420 836Z"
    e.lay(pallu, p.accent, motif=p.main, motif_scale=1.25, depth=0.6, cast=26)
    e.lay("M420 720C560 690 690 680 782 650L782 760C690 790 560 800 420 836Z", p.third,
          motif=p.main, motif_scale=0.7, depth=0.3, cast=0)
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
    e.lay("M300 240C330 222 640 222 690 240C700 500 676 780 700 1040C600 1060 420 1050 318 1036"
          "C330 780 296 500 300 240Z", p.main, motif=p.accent, depth=0.7)
    e.lay("M330 880C430 894 590 902 690 884C692 940 696 990 700 1040C600 1060 420 1050 318 1036"
          "C324 980 328 930 330 880Z", p.accent, motif=p.main, motif_scale=0.9, depth=0.3, cast=0)
    for y in (872, 852):
        e.stroke(path(f"M328 {y}C430 {y + 14} 590 {y + 22} 690 {y + 4}"), p.third, 6, inside=True)
    for i in range(26):
        x = 322 + i * 15
        e.stroke(lines([(x, 1034 + (8 if 5 < i < 20 else 2)), (x - 2, 1084)]), p.accent, 4)
    for d in ("M400 236C420 500 384 780 404 1046", "M500 230C490 520 516 800 502 1050",
              "M600 234C616 520 590 780 612 1050"):
        e.fold(d, 26, 0.4)


def kurta(e: Easel) -> None:
    """A long kurta on a hanger."""
    p = e.palette
    e.stroke("M500 216C500 170 548 170 540 204C534 226 500 224 500 256", (110, 92, 70), 9)
    for s in (-1, 1):
        e.lay(path("M96 262C190 290 250 330 268 420L318 720C300 736 250 744 226 736L176 520"
                   "C150 470 130 420 110 380Z").scaled(s, 1).moved(500, 0),
              mix(p.main, KAJAL, 0.06), motif=p.accent, depth=0.8)
        e.lay(path("M311 676L318 720C300 736 250 744 226 736L217 694C250 702 290 694 311 676Z")
              .scaled(s, 1).moved(500, 0), p.accent, motif=p.main, motif_scale=0.6, cast=0, depth=0.4)
    e.lay("M404 262C440 300 560 300 596 262C640 270 676 300 690 360C680 560 720 800 742 1040"
          "C600 1064 400 1064 258 1040C280 800 320 560 310 360C324 300 360 270 404 262Z", p.main,
          motif=p.accent, depth=0.8)
    e.lay("M262 992C400 1016 600 1016 738 992L742 1040C600 1064 400 1064 258 1040Z", p.accent,
          motif=p.main, motif_scale=0.6, depth=0.3, cast=0)
    e.lay("M404 262C440 312 560 312 596 262L584 254C556 288 444 288 416 254Z", p.accent, depth=0.4,
          cast=6)
    e.lay(rectangle(474, 296, 52, 250, 10), p.accent, motif=p.main, motif_scale=0.6, depth=0.5, cast=6)
    e.dots([(500, 340), (500, 400), (500, 460), (500, 515)], 8, p.third)
    for d in ("M380 420C400 640 360 860 366 1040", "M620 420C600 640 640 860 634 1040",
              "M500 580C494 740 506 900 500 1050"):
        e.fold(d, 22, 0.3)


def shirt(e: Easel) -> None:
    """A shirt laid flat."""
    p = e.palette
    for s in (-1, 1):
        e.lay(path("M110 330C200 350 260 420 284 520L322 690L214 722L170 560Z").scaled(s, 1)
              .moved(500, 0), mix(p.main, KAJAL, 0.06), motif=p.accent, strength=0.4, depth=0.8)
    e.lay("M390 330C450 352 550 352 610 330C660 344 690 380 700 430C690 620 696 820 704 960"
          "C580 980 420 980 296 960C304 820 310 620 300 430C310 380 340 344 390 330Z", p.main,
          motif=p.accent, strength=0.4, depth=0.8)
    e.lay(rectangle(478, 372, 44, 600, 4), mix(p.main, KHADI, 0.12), depth=0.3, cast=5)
    e.dots([(500, y) for y in range(440, 960, 92)], 8, p.pale)
    for s in (-1, 1):
        e.lay(path("M0 376C6 350 60 330 84 300C100 294 112 306 114 322L92 440Z").scaled(s, 1)
              .moved(500, 0), p.pale, depth=0.6, cast=6)
    e.lay("M560 520L660 520L660 610L610 640L560 610Z", mix(p.main, KHADI, 0.1), depth=0.6, cast=5)
    e.stroke("M566 534L654 534", p.accent, 3, dash=(9, 6))
    for d in ("M370 520C386 660 360 820 372 966", "M640 680C626 780 646 880 636 966"):
        e.fold(d, 20, 0.28)


def frock(e: Easel) -> None:
    """A gathered dress: for a child, a doll or a household deity."""
    p = e.palette
    for s in (-1, 1):
        e.lay(path("M96 350C180 350 230 420 240 500L150 540L110 470Z").scaled(s, 1).moved(500, 0),
              p.main, motif=p.accent, depth=0.9)
    e.lay("M400 560C440 590 560 590 600 560C700 700 800 860 850 1010C640 1070 360 1070 150 1010"
          "C200 860 300 700 400 560Z", p.main, motif=p.accent, motif_scale=1.2, depth=0.8)
    e.lay("M176 946C380 1010 620 1010 824 946L850 1010C640 1070 360 1070 150 1010Z", p.accent,
          motif=p.main, motif_scale=0.7, depth=0.4, cast=0)
    e.stroke("M172 938C380 1002 620 1002 828 938", p.third, 8, inside=True)
    e.lay("M404 340C450 390 550 390 596 340C640 400 630 500 600 568C560 592 440 592 400 568"
          "C370 500 360 400 404 340Z", p.accent, motif=p.main, motif_scale=0.8, depth=0.8)
    e.lay("M394 552C450 580 550 580 606 552L608 590C550 614 450 614 392 590Z", p.third, depth=0.8)
    for d in ("M430 610C380 760 320 900 290 1030", "M480 616C466 760 440 900 430 1046",
              "M540 616C556 760 580 900 590 1046", "M580 606C630 760 690 900 726 1030"):
        e.fold(d, 26, 0.42)
    e.dots([(500 + x, 384 + abs(x) * -0.35) for x in range(-84, 85, 21)], 8, p.third)


def vest(e: Easel) -> None:
    """A knitted hosiery pair: sock and sock."""
    p = e.palette
    for x, y in ((0, 0), (190, 60)):
        e.lay(path("M300 300L480 300L484 640C490 740 600 800 640 860C672 920 640 980 560 984"
                   "C480 986 390 900 330 830C290 780 300 700 302 640Z").moved(x - 40, y), p.main,
              motif=p.accent, motif_scale=0.9, strength=0.6, depth=1.1, cast=22)
        e.lay(rectangle(292, 280, 196, 92, 14).moved(x - 40, y), p.accent, depth=0.9, cast=5)
        for i in range(12):
            e.stroke(lines([(304 + i * 15.6, 290), (304 + i * 15.6, 362)]).moved(x - 40, y), p.main, 4,
                     opacity=0.5)
        e.lay(path("M560 782C620 820 664 890 640 946C620 984 570 990 520 972C560 910 566 850 560 782Z")
              .moved(x - 40, y), p.accent, depth=0.8, cast=0)


def linen(e: Easel) -> None:
    """A stack of folded bed linen tied with a ribbon."""
    p = e.palette
    tones = (p.main, p.accent, p.pale, p.main)
    for i, tone in enumerate(tones):
        y = 900 - i * 118
        other = p.accent if tone != p.accent else p.main
        e.lay(rectangle(196 + i * 6, y, 608 - i * 12, 116, 44), tone, motif=other, strength=0.75,
              depth=1, cast=16)
        e.stroke(f"M{760 - i * 6} {y + 36}L{240 + i * 4} {y + 36}M{780 - i * 6} {y + 76}L{226 + i * 4} {y + 76}",
                 mix(tone, KAJAL, 0.5), 3, opacity=0.4, soft=2)
    e.lay("M214 546C320 470 680 470 786 546C690 566 310 566 214 546Z", p.pale, motif=p.accent,
          depth=0.7, cast=0)
    e.lay(rectangle(474, 500, 52, 516, 8), p.third, depth=0.7, cast=8)
    for s in (-1, 1):
        e.lay(path("M0 0C40-70 150-80 150-20C150 40 50 40 0 0Z").scaled(s, 1).moved(500, 510), p.third,
              depth=1.1, cast=10)
    e.dots([(500, 512)], 24, mix(p.third, KAJAL, 0.12))


def cushion(e: Easel) -> None:
    """Two cushions, one leaning behind the other."""
    p = e.palette
    pad = path("M-250-240C-120-214 120-214 250-240C224-120 224 120 250 240C120 214-120 214-250 240"
               "C-224 120-224-120-250-240Z")
    e.lay(pad.turned(14).scaled(0.95).moved(600, 660), p.accent, motif=p.main, depth=1.1)
    e.lay(pad.turned(-5).moved(430, 760), p.main, motif=p.accent, motif_scale=1.4, depth=1.1, cast=30)
    e.stroke(pad.scaled(0.97).turned(-5).moved(430, 760), p.third, 7, opacity=0.9)
    e.dots([(160, 543), (658, 499), (700, 977), (202, 1021)], 15, p.third)


def rug(e: Easel) -> None:
    """A bordered carpet with a medallion and fringes."""
    p = e.palette
    for i in range(46):
        x = 232 + i * 11.9
        for y, d in ((212, -44), (1030, 44)):
            e.stroke(lines([(x, y), (x + (i % 3 - 1) * 3, y + d)]), mix(p.accent, KHADI, 0.5), 4)
    e.lay(rectangle(222, 208, 556, 826, 4), mix(p.main, KAJAL, 0.25), depth=0.4)
    e.lay(rectangle(240, 226, 520, 790), p.accent, motif=p.main, motif_scale=0.62, depth=0.2, cast=0)
    e.lay(rectangle(312, 298, 376, 646), mix(p.main, KAJAL, 0.3), depth=0, cast=0)
    e.lay(rectangle(322, 308, 356, 626), p.main, motif=p.accent, motif_scale=0.8, strength=0.55,
          depth=0.2, cast=0)
    outer = path("M0-250L46-204L46-160L100-130L100-90L150-46L150 46L100 90L100 130L46 160L46 204"
                 "L0 250L-46 204L-46 160L-100 130L-100 90L-150 46L-150-46L-100-90L-100-130L-46-160"
                 "L-46-204Z")
    for share, tone in ((1.0, p.accent), (0.92, mix(p.main, KAJAL, 0.35)), (0.76, p.third),
                        (0.68, p.main), (0.4, p.accent), (0.32, mix(p.main, KAJAL, 0.3))):
        e.lay(outer.scaled(share).moved(500, 621), tone, motif=p.accent if share == 0.68 else None,
              motif_scale=0.7, depth=0, cast=0)
    for sx in (-1, 1):
        for sy in (-1, 1):
            e.lay(path("M0 0L-120 0L-84 30L-84 60L-50 60L-50 100L-24 100L0 150Z").scaled(-sx, sy)
                  .moved(500 - sx * 178, 621 - sy * 313), p.accent, depth=0, cast=0)


def durrie(e: Easel) -> None:
    """A flat-woven striped durrie, half rolled."""
    p = e.palette
    e.lay(rectangle(230, 330, 540, 700, 4), p.main, depth=0.4)
    for i, (y, h) in enumerate(((420, 26), (470, 90), (590, 14), (630, 130), (790, 14), (830, 90),
                                (950, 26))):
        e.lay(rectangle(230, y, 540, h), p.accent if i % 2 == 0 else p.pale,
              motif=p.main if h > 60 else None, motif_scale=0.8, depth=0, cast=0)
    for i in range(44):
        e.stroke(lines([(236 + i * 12.2, 1028), (238 + i * 12.2, 1072)]), p.pale, 4)
    for y in range(340, 1030, 9):
        e.stroke(lines([(230, y), (770, y)]), KAJAL, 2, opacity=0.1, inside=True)
    e.lay(rectangle(210, 230, 580, 140, 70), mix(p.main, KAJAL, 0.12), motif=p.accent,
          motif_scale=0.8, depth=1.4, cast=26)
    for x in (262, 316, 684, 738):
        e.lay(rectangle(x - 10, 231, 20, 138, 6), p.accent, depth=0.8, cast=0)


def hanging(e: Easel) -> None:
    """A wall hanging on a rod with tassels."""
    p = e.palette
    e.stroke("M300 300L500 190L700 300", (120, 90, 60), 6)
    e.stroke(lines([(250, 304), (750, 304)]), (121, 84, 52), 26)
    e.lay("M290 300L710 300L710 860L500 960L290 860Z", p.main, motif=p.accent, motif_scale=1.2,
          depth=0.6)
    e.stroke("M314 330L686 330L686 846L500 932L314 846Z", p.accent, 8)
    e.stroke("M330 346L670 346L670 836L500 914L330 836Z", p.third, 3)
    e.lay(circle(500, 590, 130), p.accent, motif=p.main, motif_scale=0.8, depth=0.7)
    e.stroke(circle(500, 590, 148), p.third, 6, dash=(10, 9))
    for i in range(9):
        x = 290 + i * 52.5
        y = 862 + (1 - abs(i - 4) / 4) * 96
        e.stroke(lines([(x, y), (x, y + 70)]), p.accent if i % 2 else p.third, 10)
        e.dots([(x, y + 10)], 13, p.third if i % 2 else p.accent)


def shoe(e: Easel) -> None:
    """A pair of shoes or juttis, toes curled."""
    p = e.palette
    upper = path("M150 60C140-20 170-120 260-130C290-90 330-60 400-40C500-10 600 0 640 50C660 76 640 90"
                 " 610 92L170 92C154 84 150 74 150 60Z")
    curl = path("M560 20C640 20 690-10 690-60C690-100 640-104 640-72C640-50 660-50 660-64")
    for dx, dy, tone in ((-20, 780, mix(p.main, KAJAL, 0.18)), (60, 900, p.main)):
        e.stroke(curl.moved(dx, dy), tone, 20)
        e.lay(upper.moved(dx, dy), tone, motif=p.accent, motif_scale=0.9, depth=1.2, gloss=0, cast=18)
        e.lay(path("M258-128C290-90 330-60 400-40C350-20 270-30 200-70C214-104 232-126 258-128Z")
              .moved(dx, dy), mix(p.deep, KAJAL, 0.5), depth=0.3, cast=0)
        e.stroke(path("M254-126C290-86 330-56 404-34").moved(dx, dy), p.third, 8)
        e.lay(path("M150 80L640 80C650 100 630 112 610 112L170 112C152 108 148 96 150 80Z")
              .moved(dx, dy), mix(p.deep, KAJAL, 0.35), depth=0.8, cast=0)
        e.stroke(path("M166 76L630 76").moved(dx, dy), p.third, 4, dash=(12, 7))


def bag(e: Easel) -> None:
    """A shoulder bag with a stitched flap."""
    p = e.palette
    e.stroke("M300 600C300 240 700 240 700 600", mix(p.main, KAJAL, 0.3), 26)
    e.stroke("M300 600C300 240 700 240 700 600", p.accent, 3, dash=(12, 9), opacity=0.8)
    e.lay("M236 580C236 560 764 560 764 580L800 960C800 1000 780 1010 740 1010L260 1010"
          "C220 1010 200 1000 200 960Z", p.main, depth=1, gloss=0)
    e.lay("M230 560C400 540 600 540 770 560L776 720C760 820 640 860 500 860C360 860 240 820 224 720Z",
          mix(p.main, KHADI, 0.1), motif=p.accent, depth=0.9, cast=24)
    e.stroke("M246 576C400 558 600 558 754 576L760 716C744 800 630 838 500 838C370 838 256 800 240 716Z",
             p.accent, 5, dash=(14, 9))
    e.lay(rectangle(462, 800, 76, 100, 12), (190, 150, 74), depth=1.1, gloss=0.4)
    e.lay(circle(500, 862, 14), KAJAL, depth=0, cast=0)


def wallet(e: Easel) -> None:
    """A folded wallet with its inner leaf showing."""
    p = e.palette
    e.lay(rectangle(250, 470, 540, 400, 28).turned(-4).moved(-30, 60), mix(p.main, KAJAL, 0.3), depth=0.9)
    e.lay(rectangle(230, 520, 540, 400, 28).turned(-4).moved(-40, 40), p.main, motif=p.accent, depth=1,
          cast=24)
    e.stroke(rectangle(252, 542, 496, 356, 18).turned(-4).moved(-40, 40), p.accent, 5, dash=(14, 9))
    e.lay(rectangle(660, 680, 130, 84, 34).turned(-4).moved(-40, 40), mix(p.main, KAJAL, 0.12), depth=0.9,
          cast=12)
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
    e.lay(rectangle(676, 596, 148, 118, 12), p.main, motif=p.accent, motif_scale=0.7, depth=0.6, cast=0)
    e.stroke(lines([(690, 655), (850, 655)]), (222, 188, 110), 14)


def saddle(e: Easel) -> None:
    """A riding saddle seen from the side."""
    p = e.palette
    e.stroke("M470 800L440 960", mix(p.main, KAJAL, 0.4), 22)
    e.stroke("M396 1004C396 940 484 940 484 1004Z", (150, 150, 150), 16)
    e.lay("M330 600C420 560 600 560 660 600C700 740 650 880 540 900C420 910 330 780 330 600Z",
          mix(p.main, KAJAL, 0.16), motif=p.accent, depth=1.1)
    e.lay("M180 560C190 470 260 450 300 490C380 560 560 570 660 500C700 440 760 400 800 420"
          "C830 440 800 500 780 560C740 660 620 690 500 690C360 690 190 660 180 560Z", p.main,
          depth=1.3, gloss=0, cast=20)
    e.stroke("M200 566C320 640 640 660 770 540", p.accent, 5, dash=(14, 9), inside=True)
    e.stroke("M352 640C350 760 420 870 530 872C620 860 650 740 636 650", p.accent, 5, dash=(14, 9))

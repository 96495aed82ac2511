"""Vessels, lamps and lathe-turned pieces standing on the table. Units: see `easel`."""

from __future__ import annotations

from catalog.demo.easel import Easel, rectangle, turned
from catalog.demo.palette import GOLD, KAJAL, KHADI, mix
from odop_store.kernel.motifs.geometry import circle, lines, path


def _body(e: Easel, right: str, x: float = 500, *, scale: float = 1.0, gloss: float = 0.22) -> None:
    p = e.palette
    e.lay(
        turned(right, x),
        p.main,
        motif=p.accent,
        motif_scale=scale,
        round_body=True,
        gloss=gloss,
        depth=1.1,
    )


def _mouth(e: Easel, y: float, half: float, x: float = 500, flat: float = 0.16) -> None:
    p = e.palette
    e.lay(circle(x, y, half, half * flat), p.pale, depth=0.4, cast=0)
    e.lay(
        circle(x, y + half * 0.02, half * 0.88, half * flat * 0.8),
        mix(p.deep, KAJAL, 0.4),
        depth=0,
        cast=0,
    )


def _band(e: Easel, y: float, half: float, width: float = 10, x: float = 500) -> None:
    sag = half * 0.1
    e.stroke(
        path(f"M{x - half} {y}Q{x} {y + 2 * sag} {x + half} {y}"),
        e.palette.accent,
        width,
        opacity=0.9,
        inside=True,
    )


def vase(e: Easel) -> None:
    """A tall shouldered vase."""
    _body(e, "M96 352C92 420 70 440 74 480C82 540 226 580 226 720C226 860 130 930 122 1000")
    for y, half in ((470, 74), (950, 130)):
        _band(e, y, half + 6)
    e.lay(turned("M110 338C104 346 100 352 96 366"), e.palette.pale, depth=0.8, cast=0)
    _mouth(e, 340, 110)


def bowl(e: Easel) -> None:
    """A wide footed bowl."""
    _body(e, "M300 640C296 790 210 920 100 952C104 970 118 990 124 1002", scale=0.9)
    _band(e, 690, 296)
    _mouth(e, 642, 300, flat=0.2)


def cup(e: Easel) -> None:
    """A tea cup on its saucer."""
    p = e.palette
    e.lay(circle(500, 970, 280, 46), p.pale, cast=0, depth=0.9)
    e.lay(circle(500, 962, 200, 28), p.deep, depth=0, cast=0, opacity=0.35)
    e.stroke(path("M660 720C800 690 820 850 650 866"), p.main, 34)
    e.stroke(path("M662 714C790 690 806 838 660 858"), p.pale, 8, opacity=0.7)
    _body(e, "M190 640C190 800 170 900 96 950L100 968", scale=0.8)
    _band(e, 680, 190, 8)
    _mouth(e, 642, 190, flat=0.18)


def jar(e: Easel) -> None:
    """A lidded jar for pickle, ghee or jaggery."""
    p = e.palette
    _body(e, "M150 470C158 500 250 520 250 620L250 900C250 960 226 984 206 1000")
    _band(e, 560, 240)
    _band(e, 920, 246)
    lid = turned("M0 372C120 376 168 410 172 452L172 478")
    e.lay(lid, p.accent, round_body=True, gloss=0.25, cast=14)
    e.lay(turned("M0 320C28 322 40 338 36 356C30 366 22 372 22 380"), p.third, gloss=0.3, cast=6)


def bottle(e: Easel) -> None:
    """A stoppered cut-glass attar bottle."""
    p = e.palette
    glass = mix(p.main, KHADI, 0.35)
    e.lay(
        turned("M60 520C62 580 214 610 214 740L190 960C186 984 180 992 172 1000"),
        glass,
        gloss=0.5,
        depth=1.2,
    )
    e.lay(
        turned("M0 690C140 690 182 700 188 742L166 950C160 970 150 976 140 980", sag=0.06),
        p.main,
        motif=p.pale,
        motif_scale=0.8,
        round_body=True,
        gloss=0.35,
        cast=0,
        depth=0.7,
    )
    e.lay(turned("M78 496L78 524L64 530"), GOLD, gloss=0.6, cast=6)
    e.lay(
        path("M500 300C560 350 566 430 536 494L464 494C434 430 440 350 500 300Z"),
        mix(glass, p.accent, 0.35),
        gloss=0.5,
        depth=1.2,
    )
    e.stroke(
        path("M438 760L448 930M562 760L552 930M500 730L500 960"), KHADI, 5, opacity=0.5, inside=True
    )


def lota(e: Easel) -> None:
    """A round-bellied water pot with a flared neck."""
    _body(
        e,
        "M150 420C140 470 104 480 106 520C112 570 270 600 270 760C270 900 190 960 130 984L140 1002",
    )
    for y, half in ((530, 112), (610, 214), (930, 200)):
        _band(e, y, half, 8)
    e.lay(turned("M172 408C160 424 152 430 148 450"), e.palette.pale, cast=0, depth=0.8)
    _mouth(e, 410, 172)


def surahi(e: Easel) -> None:
    """A long-necked clay pitcher."""
    _body(
        e,
        "M56 262C50 300 34 320 36 420C38 520 46 560 90 590C200 640 250 690 250 790"
        "C250 910 160 970 120 1000",
    )
    for y, half in ((430, 40), (600, 116), (690, 230), (930, 190)):
        _band(e, y, half, 8)
    _mouth(e, 262, 58)


def diya(e: Easel) -> None:
    """A clay lamp with a flame."""
    e.lay(circle(500, 610, 150, 210), (255, 226, 150), depth=0, cast=0, opacity=0.16)
    e.lay(
        path("M500 470C540 560 570 600 548 664C538 700 462 700 452 664C430 600 474 560 500 470Z"),
        (247, 176, 54),
        depth=0.3,
        cast=0,
    )
    e.lay(
        path("M500 560C522 610 530 640 520 668C512 690 488 690 480 668C470 640 484 610 500 560Z"),
        (255, 240, 190),
        depth=0,
        cast=0,
    )
    _body(e, "M320 740C320 880 200 960 120 968L130 1002", scale=0.8)
    _band(e, 800, 300, 8)
    _mouth(e, 742, 320, flat=0.2)
    e.lay(circle(500, 744, 250, 36), (150, 96, 30), depth=0.3, cast=0)
    e.lay(rectangle(486, 668, 28, 76, 10), KHADI, cast=0)


def candlestick(e: Easel) -> None:
    """A pair of turned pillars of unlike height."""
    for x, top in ((385, 330), (625, 520)):
        s = (1000 - top) / 670

        def y(v: float, s: float = s, top: float = top) -> float:
            return top + (v - 330) * s

        right = (
            f"M70 {y(330)}C70 {y(370)} 30 {y(380)} 26 {y(410)}C30 {y(430)} 70 {y(450)} 66 {y(500)}"
            f"C60 {y(560)} 24 {y(590)} 26 {y(640)}C30 {y(670)} 84 {y(690)} 80 {y(750)}"
            f"C74 {y(820)} 30 {y(840)} 34 {y(880)}C60 {y(930)} 136 {y(950)} 140 {y(982)}L140 1000"
        )
        _body(e, right, x, scale=0.7)
        for v, half in ((450, 64), (500, 66), (690, 76), (750, 82), (980, 140)):
            _band(e, y(v), half, 7, x)
        _mouth(e, y(330), 70, x)
        e.lay(rectangle(x - 26, y(330) - 130, 52, 132, 8), KHADI, cast=0)
        e.stroke(lines([(x, y(330) - 130), (x, y(330) - 152)]), KAJAL, 5)


def pot(e: Easel) -> None:
    """A cooking pot with a lid and two handles."""
    p = e.palette
    for side in (-1, 1):
        ear = path("M0 700C70 690 74 780 0 776").scaled(side, 1).moved(500 + side * 272, 0)
        e.stroke(ear, p.deep, 24)
    _body(e, "M280 650L280 880C280 960 230 990 190 1000", gloss=0.5)
    _band(e, 690, 280, 6)
    e.lay(
        turned("M0 560C170 566 296 610 300 652L300 668", sag=0.08),
        p.pale,
        motif=p.accent,
        round_body=True,
        gloss=0.4,
        cast=10,
    )
    e.lay(turned("M0 500C40 500 52 520 40 540C30 552 24 556 24 568"), p.deep, gloss=0.4, cast=4)


def bell(e: Easel) -> None:
    """A temple bell with a ring handle."""
    p = e.palette
    e.stroke(circle(500, 350, 60), p.main, 30)
    e.stroke(circle(500, 346, 60), p.pale, 6, opacity=0.7)
    e.lay(circle(500, 972, 56), p.deep, depth=1.3, gloss=0.4)
    _body(
        e,
        "M0 404C60 404 70 430 90 460C190 520 200 640 220 780C228 840 280 880 292 930L286 946",
        gloss=0.5,
    )
    for y, half in ((540, 160), (800, 226), (900, 282)):
        _band(e, y, half, 9)


def plate(e: Easel) -> None:
    """A decorated plate seen face on."""
    p = e.palette
    e.lay(circle(500, 610, 350), p.main, motif=p.accent, depth=0.9)
    for r, width in ((338, 7), (262, 6), (250, 3)):
        e.stroke(circle(500, 610, r), p.accent, width)
    e.lay(circle(500, 610, 240), p.pale, motif=p.accent, motif_scale=1.5, depth=0.5, cast=12)
    e.stroke(circle(500, 610, 228), p.third, 4)
    for i in range(16):
        e.lay(
            path("M0-270Q26-300 0-328Q-26-300 0-270Z").turned(i * 22.5).moved(500, 610),
            p.third if i % 2 else p.accent,
            depth=0.4,
            cast=0,
        )


def lantern(e: Easel) -> None:
    """A hanging glass lamp."""
    p = e.palette
    e.stroke(lines([(500, 0), (500, 400)]), mix(GOLD, KAJAL, 0.35), 6)
    e.lay(turned("M0 390C60 394 96 430 100 470L100 486"), GOLD, gloss=0.5)
    e.lay(circle(500, 660, 270, 270), (255, 236, 180), depth=0, cast=0, opacity=0.22)
    _body(e, "M92 484C230 540 262 640 240 730C220 820 130 868 84 884", gloss=0.45)
    for y, half in ((560, 200), (760, 230)):
        _band(e, y, half + 8, 6)
    e.lay(turned("M90 878L84 904C70 930 30 934 0 950"), GOLD, gloss=0.5, cast=4)
    e.dots([(500, 972), (500, 1000)], 13, p.accent)


def tray(e: Easel) -> None:
    """An oval tray with a raised rim and handles."""
    p = e.palette
    for side in (-1, 1):
        e.stroke(
            path("M0-70C80-60 80 60 0 70").scaled(side, 1).moved(500 + side * 372, 640), p.main, 30
        )
    e.lay(circle(500, 640, 390, 270), p.main, depth=1.1)
    e.lay(circle(500, 640, 350, 232), p.deep, depth=0.2, cast=0)
    e.lay(circle(500, 646, 346, 226), p.pale, motif=p.accent, motif_scale=1.3, depth=0.5, cast=0)
    e.stroke(circle(500, 640, 370, 250), p.accent, 6, dash=(14, 10))


def box(e: Easel) -> None:
    """A lidded box in three-quarter view."""
    p = e.palette
    e.lay("M220 700L640 740L640 1010L220 968Z", p.main, motif=p.accent, depth=0.7)
    e.lay(
        "M640 740L800 660L800 948L640 1010Z",
        mix(p.main, KAJAL, 0.34),
        motif=p.accent,
        depth=0.5,
        strength=0.45,
        cast=0,
    )
    e.lay("M200 610L384 540L818 570L656 652L656 744L200 702Z", p.main, depth=0.3)
    e.lay("M656 652L818 570L818 658L656 744Z", mix(p.main, KAJAL, 0.4), depth=0.3, cast=0)
    e.lay("M200 610L384 540L818 570L656 652Z", p.pale, motif=p.accent, depth=0.4, cast=0)
    e.stroke("M236 608L392 552L780 578L650 638Z", p.accent, 6, opacity=0.9)
    e.lay(rectangle(402, 690, 44, 60, 8).moved(0, 6), GOLD, depth=0.8)
    e.lay(circle(424, 730, 7), KAJAL, depth=0, cast=0)


def bucket(e: Easel) -> None:
    """A moulded bucket with a wire handle."""
    p = e.palette
    e.stroke(path("M262 560C280 330 720 330 738 560"), mix(p.deep, KAJAL, 0.3), 13)
    _body(e, "M250 560L196 1000", gloss=0.4, scale=0.9)
    e.lay(turned("M258 552L254 604", sag=0.13), p.pale, round_body=True, gloss=0.4, cast=6)
    _mouth(e, 554, 258)


def tiffin(e: Easel) -> None:
    """A stacked lunch carrier with its clasp."""
    p = e.palette
    e.stroke("M270 980L270 440C270 330 730 330 730 440L730 980", mix(p.deep, KAJAL, 0.1), 18)
    for i in range(3):
        y = 980 - i * 166
        e.lay(
            turned(f"M216 {y - 150}C226 {y - 130} 226 {y - 20} 210 {y}"),
            p.main,
            motif=p.accent,
            strength=0.5,
            round_body=True,
            gloss=0.5,
            cast=8,
        )
        _band(e, y - 140, 220, 7)
    e.lay(turned("M0 420C130 424 214 452 220 486L220 500", sag=0.06), p.pale, gloss=0.45, cast=8)
    e.lay(turned("M0 366C34 368 44 384 34 402C28 412 22 416 22 424"), p.third, gloss=0.4, cast=4)

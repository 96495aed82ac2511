"""Bed linen, cushions, carpets and hangings. Units: see `easel`."""

from __future__ import annotations

from catalog.demo.easel import Easel, rectangle
from catalog.demo.palette import KAJAL, KHADI, mix
from odop_store.kernel.motifs.geometry import circle, lines, path


def linen(e: Easel) -> None:
    """A stack of folded bed linen tied with a ribbon."""
    p = e.palette
    tones = (p.main, p.accent, p.pale, p.main)
    for i, tone in enumerate(tones):
        y = 900 - i * 118
        other = p.accent if tone != p.accent else p.main
        e.lay(
            rectangle(196 + i * 6, y, 608 - i * 12, 116, 44),
            tone,
            motif=other,
            strength=0.75,
            depth=1,
            cast=16,
        )
        e.stroke(
            f"M{760 - i * 6} {y + 36}L{240 + i * 4} {y + 36}M{780 - i * 6} {y + 76}"
            f"L{226 + i * 4} {y + 76}",
            mix(tone, KAJAL, 0.5),
            3,
            opacity=0.4,
            soft=2,
        )
    e.lay(
        "M214 546C320 470 680 470 786 546C690 566 310 566 214 546Z",
        p.pale,
        motif=p.accent,
        depth=0.7,
        cast=0,
    )
    e.lay(rectangle(474, 500, 52, 516, 8), p.third, depth=0.7, cast=8)
    for s in (-1, 1):
        e.lay(
            path("M0 0C40-70 150-80 150-20C150 40 50 40 0 0Z").scaled(s, 1).moved(500, 510),
            p.third,
            depth=1.1,
            cast=10,
        )
    e.dots([(500, 512)], 24, mix(p.third, KAJAL, 0.12))


def cushion(e: Easel) -> None:
    """Two cushions, one leaning behind the other."""
    p = e.palette
    pad = path(
        "M-250-240C-120-214 120-214 250-240C224-120 224 120 250 240C120 214-120 214-250 240"
        "C-224 120-224-120-250-240Z"
    )
    e.lay(pad.turned(14).scaled(0.95).moved(600, 660), p.accent, motif=p.main, depth=1.1)
    e.lay(
        pad.turned(-5).moved(430, 760), p.main, motif=p.accent, motif_scale=1.4, depth=1.1, cast=30
    )
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
    e.lay(
        rectangle(240, 226, 520, 790), p.accent, motif=p.main, motif_scale=0.62, depth=0.2, cast=0
    )
    e.lay(rectangle(312, 298, 376, 646), mix(p.main, KAJAL, 0.3), depth=0, cast=0)
    e.lay(
        rectangle(322, 308, 356, 626),
        p.main,
        motif=p.accent,
        motif_scale=0.8,
        strength=0.55,
        depth=0.2,
        cast=0,
    )
    outer = path(
        "M0-250L46-204L46-160L100-130L100-90L150-46L150 46L100 90L100 130L46 160L46 204"
        "L0 250L-46 204L-46 160L-100 130L-100 90L-150 46L-150-46L-100-90L-100-130L-46-160"
        "L-46-204Z"
    )
    for share, tone in (
        (1.0, p.accent),
        (0.92, mix(p.main, KAJAL, 0.35)),
        (0.76, p.third),
        (0.68, p.main),
        (0.4, p.accent),
        (0.32, mix(p.main, KAJAL, 0.3)),
    ):
        e.lay(
            outer.scaled(share).moved(500, 621),
            tone,
            motif=p.accent if share == 0.68 else None,
            motif_scale=0.7,
            depth=0,
            cast=0,
        )
    for sx in (-1, 1):
        for sy in (-1, 1):
            e.lay(
                path("M0 0L-120 0L-84 30L-84 60L-50 60L-50 100L-24 100L0 150Z")
                .scaled(-sx, sy)
                .moved(500 - sx * 178, 621 - sy * 313),
                p.accent,
                depth=0,
                cast=0,
            )


def durrie(e: Easel) -> None:
    """A flat-woven striped durrie, half rolled."""
    p = e.palette
    e.lay(rectangle(230, 330, 540, 700, 4), p.main, depth=0.4)
    for i, (y, h) in enumerate(
        ((420, 26), (470, 90), (590, 14), (630, 130), (790, 14), (830, 90), (950, 26))
    ):
        e.lay(
            rectangle(230, y, 540, h),
            p.accent if i % 2 == 0 else p.pale,
            motif=p.main if h > 60 else None,
            motif_scale=0.8,
            depth=0,
            cast=0,
        )
    for i in range(44):
        e.stroke(lines([(236 + i * 12.2, 1028), (238 + i * 12.2, 1072)]), p.pale, 4)
    for y in range(340, 1030, 9):
        e.stroke(lines([(230, y), (770, y)]), KAJAL, 2, opacity=0.1, inside=True)
    e.lay(
        rectangle(210, 230, 580, 140, 70),
        mix(p.main, KAJAL, 0.12),
        motif=p.accent,
        motif_scale=0.8,
        depth=1.4,
        cast=26,
    )
    for x in (262, 316, 684, 738):
        e.lay(rectangle(x - 10, 231, 20, 138, 6), p.accent, depth=0.8, cast=0)


def hanging(e: Easel) -> None:
    """A wall hanging on a rod with tassels."""
    p = e.palette
    e.stroke("M300 300L500 190L700 300", (120, 90, 60), 6)
    e.stroke(lines([(250, 304), (750, 304)]), (121, 84, 52), 26)
    e.lay(
        "M290 300L710 300L710 860L500 960L290 860Z",
        p.main,
        motif=p.accent,
        motif_scale=1.2,
        depth=0.6,
    )
    e.stroke("M314 330L686 330L686 846L500 932L314 846Z", p.accent, 8)
    e.stroke("M330 346L670 346L670 836L500 914L330 836Z", p.third, 3)
    e.lay(circle(500, 590, 130), p.accent, motif=p.main, motif_scale=0.8, depth=0.7)
    e.stroke(circle(500, 590, 148), p.third, 6, dash=(10, 9))
    for i in range(9):
        x = 290 + i * 52.5
        y = 862 + (1 - abs(i - 4) / 4) * 96
        e.stroke(lines([(x, y), (x, y + 70)]), p.accent if i % 2 else p.third, 10)
        e.dots([(x, y + 10)], 13, p.third if i % 2 else p.accent)

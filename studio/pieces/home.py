"""Cloth for the house and ready-made clothes: carpets, durries, sheets, cushions, shirts."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from studio import cloth, fabrics, forms, materials, motifs, patterns, prints, props
from studio.forms import cutout, lathe, tube
from studio.pieces.textiles import cushion, leaning

Rng = np.random.Generator


def rug(width: float, length: float, skin: Any, fringe: Any, thick: float, roll: float = .42, rolled: float = .3) -> list[Any]:
    """Lay a rug with its far end rolled up; u across, v from the near end to the far one."""
    s = np.linspace(0, length, 260)
    flat = length * (1 - rolled)
    rest = np.maximum(s - flat, 0)
    turn = rest / roll
    radius = roll - .018 * turn
    y = np.where(s < flat, s, flat + radius * np.sin(turn))
    z = np.where(s < flat, 0, roll - radius * np.cos(turn))
    x = np.linspace(-width / 2, width / 2, 120)
    wave = .015 * np.sin(1.3 * x)[None] * np.sin(.9 * s)[:, None] + .01 * np.sin(2.2 * s + 1)[:, None]
    grid = np.stack([np.broadcast_to(x, (260, 120)), np.broadcast_to(y[:, None], (260, 120)),
                     z[:, None] + .03 + np.maximum(wave, -.02) * (s < flat)[:, None]], -1)
    sheet = forms.thicken(forms.sheet(grid - (0, length * .35, 0), skin), -thick)
    rng = np.random.default_rng(6)
    ends = []
    for k in range(int(width * 16)):
        at = -width / 2 + (k + .5) / 16 + rng.normal(0, .008)
        lean = rng.normal(0, .06)
        ends.append(tube([(at, .02, .03), (at + lean * .4, -.16, .05), (at + lean, -.36, .016)], [.018, .015, .012], fringe, 5))
    forms.gather(ends, (0, -length * .35, 0))
    return [sheet, *ends]


def carpet(rng: Rng) -> list[Any]:
    yarn = materials.paint("#e4d6b8", .95)
    return rug(5.6, 8.4, fabrics.pile(patterns.carpet()), yarn, .1)


def blue_carpet(rng: Rng) -> list[Any]:
    yarn = materials.paint("#e4d6b8", .95)
    art = patterns.carpet(field="#23395b", border="#7a2623", ivory="#e8dcc0", gold="#c39a54", sage="#8a9aa0")
    return rug(5.6, 8.4, fabrics.pile(art), yarn, .1, rolled=.18)


def woollen_durrie(rng: Rng) -> list[Any]:
    yarn = materials.paint("#e6d8bd", .95)
    return rug(5.4, 8.4, fabrics.cloth(patterns.durrie(), 26, weave=1.0, aspect=1.5, roughness=.95), yarn, .05, .36, .34)


def durrie_pile(rng: Rng) -> list[Any]:
    """Three durries, rolled and stacked like logs."""
    made: list[Any] = []
    sets = (("#e6d8bd", "#28405f", "#a23b2a", "#c8963f"), ("#e9dfc8", "#5d6a3c", "#b4622e", "#2f3c33"), ("#e3d3b4", "#7c2430", "#22385a", "#c29a55"))
    for (x, z), dyes in zip(((-.56, .55), (.56, .55), (0, 1.52)), sets, strict=True):
        skin = fabrics.cloth(patterns.durrie(dyes=dyes), 26, weave=1.0, aspect=1.5, roughness=.95)
        t = np.linspace(0, 1, 260)
        a = 2 * math.pi * 3.6 * t + 1.2
        r = .2 + .34 * t
        y = np.linspace(-1.7, 1.7, 40)
        grid = np.stack([np.broadcast_to((r * np.cos(a))[:, None], (260, 40)), np.broadcast_to(y, (260, 40)) + (.05 * t)[:, None],
                         np.broadcast_to((r * np.sin(a))[:, None], (260, 40))], -1)
        roll = forms.thicken(forms.sheet(grid, skin), .05, True)
        made += forms.gather([roll], (x, 0, z), (0, 0, 0))
    return forms.gather(made, turn=(0, 0, 28))


def bedsheets(rng: Rng) -> list[Any]:
    """Folded printed bed sheets in a pile, tied with tape."""
    made: list[Any] = []
    dyes = ({"ground": "#efe3cc", "first": "#8f2f2a", "second": "#2d4a5e"}, {"ground": "#dfe5e2", "first": "#2c5262", "second": "#a2543a", "leafy": "#6d7f55"},
            {"ground": "#f2e2c0", "first": "#b0702a", "second": "#6a2f3f"})
    for k, dye in enumerate(dyes):
        art = prints.tiled(patterns.block_print(**dye), 2, 2)
        skin = fabrics.cloth(art, 60, weave=.45, repeat=(1.4, 4.2, 1))
        pile = cloth.folded(3.4, 2.7, 6, .13, skin, rng, k * .84)
        made += forms.gather([pile], (rng.normal(0, .04), rng.normal(0, .04), 0), (0, 0, 90 + rng.normal(0, 2.5)))
    return made


def block_printed(rng: Rng) -> list[Any]:
    """A block-printed cloth thrown over a stand, the carved block beside it."""
    art = patterns.printed_cloth()
    skin = fabrics.cloth(art, 80, weave=.4)
    stand = cloth.collide(lathe([(0, 0), (1.2, 0), (1.2, 2.0), (1.14, 2.06), (0, 2.08)], count=50, segments=64, sharp=True))
    cloth.floor()
    piece = cloth.settle(cloth.sheet(6, 6, 2.35, skin, .06, 28, (.15, -.1), seed=3), 46, "thrown-round", bend=.8)
    stand.hide_render = True
    return [forms.refine(forms.thicken(piece, .014), 1), *printing_block((2.75, -1.5, 0), 24)]


def printing_block(at: Any, turn: float) -> list[Any]:
    """A carved printing block with a grip, standing on edge."""
    timber = materials.wood("#8a6038", "#5d3c20")
    body = cutout([motifs.rounded(1.0, 1.2, .12)], .34, timber, .03)
    face = [cutout([o], .09, timber, .012, (0, 0, .2)) for o in
            [motifs.moved(motifs.buta(.85), (0, -.42)), *motifs.all_moved(motifs.flower(6, .16), (-.36, .42)), *motifs.all_moved(motifs.flower(6, .16), (.38, -.42))]]
    grip = tube(forms.spline([(0, -.3, -.15), (0, -.28, -.42), (0, .28, -.42), (0, .3, -.15)], 40), .1, timber, 14)
    return forms.gather([body, *face, grip], (at[0], at[1], .62), (82, 0, turn))


def printed_cushions(rng: Rng) -> list[Any]:
    """Two printed cushions, one leaning on the other."""
    made: list[Any] = []
    for dye, turn, at, size in (({"ground": "#e9dcc2", "first": "#9a3b2c", "second": "#2f4c63"}, -12, (-.5, .6), 3.6),
                                ({"ground": "#2b4257", "first": "#e2cfa6", "second": "#c7793f", "leafy": "#9fb09a"}, 16, (1.0, -.75), 3.0)):
        art = patterns.block_print(**dye)
        skin = fabrics.cloth(prints.tiled(art, 2, 2), 60, weave=.7, repeat=(1.3, 1.3, 1))
        made += leaning(cushion(size, 1.05, skin, fabrics.cloth(dye["first"], 30)), size, 64, turn, at)
    return made


def curtain(rng: Rng) -> list[Any]:
    """A striped furnishing curtain in pleats on a rail."""
    art = patterns.stripes(((.3, "#e8dcc2"), (.1, "#b86b3c"), (.06, "#e8dcc2"), (.2, "#7d8f74"), (.06, "#e8dcc2"), (.1, "#b86b3c")))
    from studio.pieces.textiles import hung
    return hung(fabrics.cloth(art, 60, weave=.8, thin=.12), 9.0, 9.6, 10, rng, .52)


SHIRT = ((0, 7.15), (.55, 7.35), (.8, 7.6), (2.3, 7.15), (2.75, 6.75), (3.9, 3.6), (3.95, 3.3), (3.15, 3.05), (3.0, 3.3), (2.3, 5.45), (2.3, 4.5), (2.35, 0), (0, -.05))
KURTA = ((0, 9.1), (.35, 9.35), (.75, 9.95), (2.2, 9.6), (2.6, 9.25), (3.95, 5.6), (4.0, 5.3), (3.05, 5.05), (2.9, 5.3), (2.45, 7.7), (2.25, 6.4), (2.7, 4.2), (3.2, 0), (0, -.12))
TEE = ((0, 6.55), (.55, 6.7), (.9, 7.0), (2.3, 6.6), (2.7, 6.25), (3.5, 4.75), (3.45, 4.6), (2.6, 4.25), (2.5, 4.4), (2.25, 5.1), (2.3, 2.6), (2.3, 0), (0, -.05))
FROCK = ((0, 6.5), (.5, 6.7), (.75, 7.05), (1.7, 6.75), (2.1, 6.4), (2.55, 5.4), (2.5, 5.2), (1.75, 5.0), (1.65, 5.15), (1.45, 5.5), (1.3, 4.3), (3.0, .0), (0, -.15))


def mirrored(half: Any) -> Any:
    right = np.array(half)
    left = right[::-1][1:-1] * (-1, 1)
    return np.vstack([right, left])


def on_hanger(name: str, half: Any, front: Any, back: Any, open_at: Callable[[Any], Any], frames: int = 44) -> list[Any]:
    """Sew a garment, hang it, let it fall, and give it a wooden hanger."""
    shape = mirrored(half)
    top = max(p[1] for p in half)
    tip = next(p for p in half if p[0] > 1.5)
    piece, flat = cloth.garment(shape, lambda p: ~open_at(p), front, back, .13, .22)
    near_edge = np.abs(flat[:, 1] - (top + (tip[1] - top) * (np.abs(flat[:, 0]) - .75) / (tip[0] - .75))) < .09
    pins = (near_edge & (np.abs(flat[:, 0]) > .7) & (np.abs(flat[:, 0]) < tip[0])).astype(float)
    cloth.settle(piece, frames, name, pins, bend=.5, grow=.035, quality=5, weight=.35)
    billow(piece, top)
    forms.refine(piece, 1)
    forms.thicken(piece, .02)
    bow = forms.spline([(-tip[0] + .45, 0, tip[1] - .2), (-.9, 0, top - .3), (0, 0, top + .05), (.9, 0, top - .3), (tip[0] - .45, 0, tip[1] - .2)], 60)
    timber = materials.wood("#c39a66", "#9c7243")
    hook = forms.spline([(0, 0, top + .1), (0, 0, top + .7), (.2, 0, top + .85), (.28, 0, top + 1.1), (0, 0, top + 1.3), (-.24, 0, top + 1.12)], 50)
    parts = [piece, tube(bow, .11, timber, 14), tube(hook, .035, materials.steel(), 10)]
    group = forms.gather(parts, (0, 0, .5))
    props.rail(7.5, top + .5 + 1.3 + .0, thin=True)
    return group


def billow(piece: Any, top: float) -> None:
    """Deepen the folds that hang from chest to hem, as a breath of air would."""
    count = len(piece.data.vertices)
    spots = np.empty(3 * count, np.float32)
    piece.data.vertices.foreach_get("co", spots)
    x, y, z = spots.reshape(-1, 3).T
    fall = np.clip((top * .8 - z) / (top * .8), 0, 1)
    centre = np.clip(1 - np.abs(x) / 3.6, 0, 1) ** .3
    wave = np.sin(4.4 * x + .5 * np.sin(.9 * z) + .7) + .5 * np.sin(7.9 * x - .4 * z + 2)
    spots.reshape(-1, 3)[:, 1] = y + .2 * fall**1.15 * centre * wave
    spots.reshape(-1, 3)[:, 0] = x * (1 - .05 * fall) + .05 * fall * np.sin(3.1 * x + 1)
    piece.data.vertices.foreach_set("co", spots)
    piece.data.update()


def neck_and_hems(half: Any, cuff: tuple[int, int], slit: float = 0.0) -> Callable[[Any], Any]:
    """Say which rim points stay open: neck, hem, cuffs and side slits."""
    a, b = np.array(half[cuff[0]]), np.array(half[cuff[1]])
    top = max(p[1] for p in half)

    def is_open(p: Any) -> Any:
        x, y = np.abs(p[:, 0]), p[:, 1]
        neck = (x < .72) & (y > top - 1.0)
        along = ((np.column_stack([x, y]) - a) @ (b - a)) / ((b - a) @ (b - a))
        gap = np.linalg.norm(np.column_stack([x, y]) - a - along.clip(0, 1)[:, None] * (b - a), axis=1)
        sleeve = (gap < .06) & (along > .06) & (along < .94)
        return neck | (y < max(.12, slit)) & (x > -1) | sleeve
    return is_open


def kurta(rng: Rng) -> list[Any]:
    """A white-on-sky chikankari kurta on a hanger."""
    art = patterns.chikan_kurta(8.0, 10.07)
    front = fabrics.stitched("#8fb2c4", [(np.clip(art * 1.5, 0, 1), "#fdfbf5")], art, threads=60, depth=.012, aspect=1.26, thin=.06)
    back = fabrics.cloth("#8fb2c4", 60, thin=.06)
    return on_hanger("kurta", KURTA, front, back, neck_and_hems(KURTA, (6, 7), 3.6))


def shirt(rng: Rng) -> list[Any]:
    """A checked cotton shirt on a hanger."""
    art = patterns.gamcha(1400, "#e9e4d8", "#6b8296", "#e9e4d8")
    skin = fabrics.cloth(art, 70, weave=.4)
    made = on_hanger("shirt", SHIRT, skin, skin, neck_and_hems(SHIRT, (6, 7)))
    return made


def tee(rng: Rng) -> list[Any]:
    skin = fabrics.cloth("#b5482f", 90, weave=.25, sheen=.4)
    return on_hanger("tee", TEE, skin, skin, neck_and_hems(TEE, (6, 7)))


def frock(rng: Rng) -> list[Any]:
    """A girl's frock with an embroidered yoke."""
    c = prints.Canvas(6, 7.2, 1200)
    for k in range(-3, 4):
        patterns.chikan_sprig(c, (3 + k * .42, 5.55), .34, 10 * k)
    for k in range(-7, 8):
        patterns.chikan_sprig(c, (3 + k * .4, .55), .4, 0)
    art = c.heights()
    skin = fabrics.stitched("#d9a13b", [(np.clip(art * 1.4, 0, 1), "#8f1f2e")], art, threads=60, depth=.012, aspect=1.2)
    return on_hanger("frock", FROCK, skin, fabrics.cloth("#d9a13b", 60), neck_and_hems(FROCK, (6, 7)))


def hosiery(rng: Rng) -> list[Any]:
    """Folded knitted vests and socks' worth of cotton in a neat pile."""
    made: list[Any] = []
    for k, tone in enumerate(("#f2eee4", "#8fa1ad", "#c8b08a", "#5d6b58", "#b7614a")):
        rib = patterns.stripes(((.5, tone), (.5, tone)), 200)
        skin = fabrics.cloth(rib, 90, weave=.35, sheen=.45)
        pile = cloth.folded(2.5, 2.2, 3, .15, skin, rng, k * .5)
        made += forms.gather([pile], (rng.normal(0, .05), rng.normal(0, .04), 0), (0, 0, 90 + rng.normal(0, 4)))
    return made

"""Textile art: chikan, zardozi, brocade, block print, patchwork, carpet, durrie."""

from __future__ import annotations

from typing import Any

import numpy as np

from studio import forms, motifs, prints
from studio.motifs import Outline, all_moved, flower, moved
from studio.prints import Canvas, Pixels

W = "#ffffff"


def chikan_sprig(c: Canvas, at: Any, size: float, turn: float = 0.0) -> None:
    """One chikan sprig: shadow-stitched petals, stem-stitch outline, knots in the heart."""
    petals = all_moved(flower(6, .5 * size, .46, .28), at, turn)
    c.hatch(petals, 60 + turn, .02, "#d0d0d0")
    c.line(petals, .012 * max(size, .5), W, True)
    heart = np.asarray(at)
    c.dots([moved(np.array([(0, .07 * size)]), heart, k * 60)[0] for k in range(6)], .026 * size, W)
    c.dots([heart], .03 * size, W)
    stem = moved(np.array(forms.spline([(0, -.45), (.1, -.8), (-.05, -1.2)], 30)), heart, turn, size)
    c.line([stem], .014, "#dddddd")
    for side, k in ((1, 9), (-1, 16), (1, 23)):
        blade = moved(motifs.leaf(.42, .2, .3), stem[k], turn + (side * 62) + 180, size)
        c.hatch([blade], 30 * side + turn, .018, "#bdbdbd")
        c.line([blade], .011, W, True)


def chikan_buta(c: Canvas, at: Any, size: float, turn: float = 0.0) -> None:
    """A buta filled with jali netting and edged with knots."""
    shape = moved(motifs.buta(size), at, turn)
    c.hatch([shape], turn + 45, .03, "#8f8f8f").hatch([moved(motifs.buta(size * .86), at, turn)], turn - 45, .03, "#8a8a8a")
    c.line([shape], .016, W, True)
    c.dots(moved(motifs.buta(size * 1.17), at, turn)[::5], .014, W)
    inner = moved(motifs.buta(size * .5), np.asarray(at) + (0, size * .18), turn)
    c.hatch([inner], turn, .02, "#dadada").line([inner], .012, W, True)


def chikan_vine(c: Canvas, start: Any, length: float, swing: float, waves: float, size: float, turn: float = 0.0) -> None:
    path = moved(motifs.wavy(length, swing, waves, int(160 * waves)), start, turn)
    c.line([path], .014, W)
    for k, (spot, heading) in enumerate(motifs.along(path, size * .55)):
        side = 1 if k % 2 else -1
        blade = moved(motifs.leaf(size * .6, size * .28, -.25 * side), spot, heading - 90 + 58 * side)
        c.hatch([blade], heading + 30, .016, "#c4c4c4").line([blade], .01, W, True)
    for k in range(int(2 * waves)):
        x = (k + .5) * length / (2 * waves)
        spot = moved(np.array([(x, (swing + size * .18) * (-1 if k % 2 else 1))]), start, turn)[0]
        petals = all_moved(flower(8, size * .42, .44, .3), spot)
        c.hatch(petals, 20, .018, "#d6d6d6").line(petals, .011, W, True)
        c.dots([spot], .035 * size / .4, W)


def chikan_kurta(width: float, height: float) -> Pixels:
    """Stitch heights for a kurta front: yoke, neck, scattered sprigs, deep hem (pattern units)."""
    c = Canvas(width, height, 1500)
    x = width / 2
    for row in range(9):
        for k in range(-6, 7):
            spot = (x + k * .62 + (.31 if row % 2 else 0), 1.55 + row * .62)
            chikan_sprig(c, spot, .2, 15 * (-1) ** k)
    for side in (-1, 1):
        for k in range(4):
            chikan_buta(c, (x + side * (.42 + .05 * k), height - 2.3 + .42 * k), .34, -side * 18)
        chikan_vine(c, (x + side * .2, height - 3.1), 2.2, .05, 4, .2, 90)
    chikan_vine(c, (x - .7, height - 3.15), 1.4, .05, 3, .2)
    for k in range(-8, 9):
        chikan_buta(c, (x + k * .36, .42), .42, 0)
    for y in (.14, .22, 1.02):
        chikan_vine(c, (0, y + .06), width, .04, width * 1.6, .16)
    return c.heights()


def chikan_field(width: float = 6.0, height: float = 6.0) -> Pixels:
    """An all-over chikan jaal with corner butas and a vine border."""
    c = Canvas(width, height, 1700)
    for k in range(2, int(width / .55) - 2):
        for j in range(2, int(height / .55) - 1):
            chikan_sprig(c, (k * .55 + (.27 if j % 2 else 0) + .1, j * .55 + .1), .27, 20 * (-1) ** (k + j))
    for turn in range(4):
        a = 90 * turn
        start = moved(np.array([(-width / 2 + .2, -height / 2 + .45)]), (width / 2, height / 2), a)[0]
        chikan_vine(c, start, width - .4, .11, width * .8, .36, a)
        rail = moved(np.array([(-width / 2, -height / 2 + .14), (width / 2, -height / 2 + .14)]), (width / 2, height / 2), a)
        c.line([rail], .03, "#d5d5d5")
        for k in range(int(width / .34)):
            spot = moved(np.array([(-width / 2 + .2 + k * .34, -height / 2 + .78)]), (width / 2, height / 2), a)[0]
            chikan_buta(c, spot, .26, a)
    return c.heights()


def zardozi_medallion(size: float = 4.0) -> Pixels:
    """Couched gold for a cushion or bag: rosette, butas, vine ring, dotted field (0–1)."""
    c = Canvas(size, size, 1400)
    middle = (size / 2, size / 2)
    s = size / 4
    for count, radius, width in ((12, .62, .3), (8, .36, .3)):
        c.hatch(all_moved(flower(count, radius * s, width, .3), middle), 30, .03 * s, W)
        c.line(all_moved(flower(count, radius * s, width, .3), middle), .02 * s, W, True)
    for k in range(8):
        spot = moved(np.array([(0, .82 * s)]), middle, 45 * k)[0]
        c.hatch([moved(motifs.buta(.56 * s), spot, 45 * k)], 45 * k, .03 * s, W)
        c.line([moved(motifs.buta(.64 * s), spot, 45 * k)], .022 * s, W, True)
        tip = moved(np.array([(0.12 * s, 1.12 * s)]), middle, 45 * k + 22)[0]
        c.hatch(all_moved(flower(6, .16 * s, .5, .3), tip), 10, .03 * s, W)
    ring_path = motifs.circle(1.58 * s, 200) + middle
    c.line([ring_path], .03 * s, W, True)
    for k, (spot, heading) in enumerate(motifs.along(np.vstack([ring_path, ring_path[:1]]), .2 * s)):
        side = 1 if k % 2 else -1
        c.hatch([moved(motifs.leaf(.22 * s, .11 * s, -.2 * side), spot, heading - 90 + 55 * side)], heading, .026 * s, W)
    for corner in range(4):
        spot = moved(np.array([(1.5 * s, 1.5 * s)]), middle, 90 * corner)[0]
        c.hatch(all_moved(flower(8, .34 * s, .4, .3), spot), 45, .03 * s, W)
    for inset in (.1, .18):
        c.line([motifs.rectangle(size - 2 * inset * s, size - 2 * inset * s, middle)], .025 * s, W, True)
    c.dots([moved(np.array([(0, .72 * s)]), middle, k * 11.25)[0] for k in range(32)], .02 * s, W)
    return c.heights()


def brocade(kind: str = "body") -> Pixels:
    """Banarasi zari tile: scattered butas in a diagonal net (body), or a dense border strip."""
    c = Canvas(4, 4, 900) if kind == "body" else Canvas(8, 2, 1500)
    if kind == "body":
        for x, y in ((1, 1), (3, 3), (1, 3), (3, 1)):
            turn = 12 if x == y else -12
            c.fill([moved(motifs.buta(.9), (x, y - .45), turn)], W)
            c.fill([moved(motifs.buta(.62), (x, y - .33), turn)], "#000000")
            c.fill(all_moved(flower(6, .22, .5, .3), (x, y - .05), turn), W)
            c.fill([moved(motifs.leaf(.4, .16, .4 * s), (x, y - .48), 70 * s) for s in (-1, 1)], W)
        for x in (0, 2, 4):
            for y in (0, 2, 4):
                c.fill(all_moved(flower(8, .2, .4, .3), (x, y)), W)
        return c.heights()
    for y, thick in ((.08, .1), (.26, .03), (1.74, .03), (1.92, .1)):
        c.line([np.array([(0, y), (8, y)])], thick, W)
    c.fill([o + (0, 1.0) for o in motifs.vine(motifs.wavy(8, .3, 4, 600), .2, .3, .2)], W)
    for k in range(8):
        spot = (k + .5, 1.0 + (.16 if k % 2 else -.16))
        c.fill(all_moved(flower(8, .34, .42, .28), spot), W).dots([spot], .06, W)
    for k in range(32):
        c.fill([moved(motifs.petal(.2, .16), (k / 4 + .125, .3)), moved(motifs.petal(.2, .16), (k / 4 + .125, 1.7), 180)], W)
    return c.heights()


def saree_gold(across: int = 1600, tall: int = 1600, border: float = 0.16, repeat: int = 6, pallu: float = 0.0) -> Pixels:
    """Gold of a whole saree panel: body tile, a border along both v edges, a dense pallu at the u end."""
    from PIL import Image

    def fit(art: Pixels, w: int, h: int) -> Pixels:
        return np.asarray(Image.fromarray((art * 255).astype(np.uint8)).resize((w, h), Image.Resampling.LANCZOS)) / 255

    tile = fit(brocade(), across // repeat, across // repeat)
    gold = prints.tiled(tile, repeat + 1, tall // tile.shape[0] + 2)[:tall, :across].copy()
    deep = int(tall * border)
    strip = prints.tiled(fit(brocade("border"), deep * 4, deep), across // (deep * 4) + 1, 1)[:, :across]
    gold[:deep], gold[-deep:] = strip[::-1], strip
    if pallu:
        wide = int(across * pallu)
        band = prints.tiled(fit(brocade("border"), deep * 4, deep), tall // (deep * 4) + 1, 1)[:, :tall].T
        rows = -(-wide // deep)
        gold[:, -wide:] = prints.tiled(band, rows, 1)[:, :wide]
    return gold


def block_print(ground: str = "#efe3cc", first: str = "#8f2f2a", second: str = "#2d4a5e", leafy: str = "#5b6a3a") -> Pixels:
    """A Farrukhabad block-print tile: buta with sprig, slightly off register as hand blocks are."""
    c = Canvas(4, 4, 900, ground)
    rng = np.random.default_rng(5)
    for x, y in ((1, .35), (3, 2.35), (3, .35), (1, 2.35)):
        slip = rng.normal(0, .02, 2)
        c.fill([moved(motifs.buta(1.15), (x, y) + slip)], first)
        c.fill([moved(motifs.buta(.8), (x + .02, y + .16))], ground)
        c.fill(all_moved(flower(7, .26, .5, .3), (x + .03, y + .5) + slip), second).dots([(x + .03, y + .5)], .06, first)
        c.fill([moved(motifs.leaf(.4, .18, .4 * s), (x, y), 66 * s) for s in (-1, 1)], leafy)
        c.dots(moved(motifs.buta(1.36), (x, y - .06))[::4], .028, second)
    for x in (0, 2, 4):
        for y in (0, 2, 4):
            c.fill(all_moved(flower(6, .24, .5, .3), (x, y)), second).dots([(x, y)], .07, first)
    return c.colours()


def printed_cloth(across: int = 1400, repeat: int = 5, **dyes: str) -> Pixels:
    """A whole printed cloth: the tile, then a border of stripes, flowers and arches."""
    from PIL import Image
    tile = Image.fromarray((block_print(**dyes) * 255).astype(np.uint8)).resize((across // repeat,) * 2)
    page = Image.fromarray((prints.tiled(np.asarray(tile) / 255, repeat + 1, repeat + 1)[:across, :across] * 255).astype(np.uint8))
    c = Canvas(10, 10, across // 2)
    c.sheet = page.resize(c.size)
    from PIL import ImageDraw
    c.ink = ImageDraw.Draw(c.sheet)
    first, second = dyes.get("first", "#8f2f2a"), dyes.get("second", "#2d4a5e")
    ground = dyes.get("ground", "#efe3cc")
    for inset, thick, tone in ((.55, 1.1, ground), (.12, .14, first), (.98, .06, second), (.3, .04, second)):
        c.line([motifs.rectangle(10 - 2 * inset, 10 - 2 * inset, (5, 5))], thick, tone, True)
    for turn in range(4):
        for k in range(20):
            spot = moved(np.array([(-4.6 + k * .48, -4.36)]), (5, 5), 90 * turn)[0]
            c.fill(all_moved(flower(6, .2, .5, .3), spot), first if k % 2 else second).dots([spot], .05, ground)
    return c.colours()


def patchwork(across: int = 1300, cells: int = 5) -> tuple[Pixels, Pixels]:
    """Rampur patchwork: squares of cloth, an appliqué star or flower on each; colours and stitch heights."""
    dyes = ("#9b2f2c", "#d9a441", "#2f5a54", "#e8dcc3", "#34476b", "#b8623a", "#7c3f5e", "#8d9a5b")
    rng = np.random.default_rng(9)
    c, h = Canvas(cells, cells, across), Canvas(cells, cells, across, "#404040")
    for i in range(cells):
        for j in range(cells):
            at, (a, b, d) = (i + .5, j + .5), rng.choice(len(dyes), 3, replace=False)
            c.fill([motifs.rectangle(1, 1, at)], dyes[a])
            petals = all_moved(flower(8, .4, .42, .16), at) if (i + j) % 2 else [moved(motifs.star(8, .4, .22), at)]
            c.fill(petals, dyes[b]).dots([at], .09, dyes[d])
            h.fill(petals, "#909090").dots([at], .09, "#c0c0c0")
            c.line([motifs.rectangle(.86, .86, at)], .012, "#f3ead8", True)
            h.line([motifs.rectangle(.86, .86, at)], .02, W, True).line([motifs.rectangle(1, 1, at)], .03, "#000000", True)
    return c.colours(), h.soften(.006).heights()


def carpet(width: float = 6.0, length: float = 9.0, field: str = "#751a1d", border: str = "#1b2741", ivory: str = "#e5d6b5",
           gold: str = "#b98a45", sage: str = "#6e7c5b") -> Pixels:
    """Bhadohi medallion carpet."""
    c = Canvas(width, length, 1100, border)
    m = (width / 2, length / 2)
    for inset, tone in ((.12, gold), (.2, field), (.42, ivory), (.48, border), (1.08, ivory), (1.14, gold), (1.24, field)):
        c.fill([motifs.rectangle(width - 2 * inset, length - 2 * inset, m)], tone)
    for turn, side, half in ((0, width, length), (90, length, width), (180, width, length), (270, length, width)):
        base = moved(np.array([(0, -half / 2)]), m, turn)[0]
        path = motifs.wavy(side - 1.2, .13, round(side * .9), 600) - ((side - 1.2) / 2, -.78)
        c.fill(all_moved(motifs.vine(path, .15, .2, .16), base, turn), sage)
        for k in range(round(side * 1.8)):
            x = -(side - 1.2) / 2 + (k + .5) * (side - 1.2) / round(side * 1.8)
            spot = moved(np.array([(x, .78)]), base, turn)[0]
            c.fill(all_moved(flower(8, .17, .45, .3), spot), ivory if k % 2 else gold).dots([spot], .05, field)
        for k in range(int(side / .2)):
            spot = moved(np.array([(-side / 2 + .3 + k * .2, .31)]), base, turn)[0]
            c.fill(all_moved(flower(4, .07, .7, .1), spot), ivory)
    w, h = width - 2.5, length - 2.5
    rng = np.random.default_rng(4)
    for sx in (-1, 1):
        for sy in (-1, 1):
            for k in range(3):
                stem = forms.spline([(0, .3 + k * .9), (.5 + .2 * k, .8 + k * .9), (w / 2 - .25, .5 + k * 1.1)], 80) * (sx, sy) + m
                c.fill(motifs.vine(stem, .16, .22, .12), sage)
                for spot, _ in motifs.along(stem, .42):
                    tone = (ivory, gold, "#c9785a")[int(rng.integers(3))]
                    c.fill(all_moved(flower(8, .14, .45, .3), spot, rng.uniform(0, 45)), tone).dots([spot], .04, border)
            corner = np.array([(0, 0), (1.25, 0), (1.0, .35), (.75, .5), (.5, .8), (.35, 1.15), (0, 1.5)]) * (-sx, -sy)
            c.fill([corner + m + (sx * w / 2, sy * h / 2)], border)
            c.line([corner + m + (sx * w / 2, sy * h / 2)], .04, gold, True)
            c.fill(all_moved(flower(8, .26, .4, .3), np.array(m) + (sx * (w / 2 - .42), sy * (h / 2 - .46))), ivory)
    medallion(c, m, (border, gold, ivory, field, sage))
    return c.colours()


def medallion(c: Canvas, m: Any, tones: tuple[str, ...]) -> None:
    border, gold, ivory, field, sage = tones
    for sign in (-1, 1):
        c.fill([moved(motifs.buta(.7, 0), (m[0], m[1] + sign * 1.55), 0 if sign > 0 else 180)], border)
        c.fill(all_moved(flower(6, .17, .5, .3), (m[0], m[1] + sign * 1.9)), gold)
    for size, tone in ((1.0, gold), (.94, border), (.7, ivory), (.66, field), (.4, gold), (.36, border)):
        lobes = np.linspace(0, 2 * np.pi, 240, endpoint=False)
        r = size * (1 + .09 * np.abs(np.cos(8 * lobes)))
        c.fill([np.stack([1.25 * r * np.cos(lobes), 1.75 * r * np.sin(lobes)], -1) + m], tone)
    for k in range(16):
        a = np.radians(22.5 * k)
        spot = (m[0] + 1.03 * np.cos(a), m[1] + 1.45 * np.sin(a))
        c.fill(all_moved(flower(8, .15, .45, .3), spot), ivory if k % 2 else gold).dots([spot], .04, field)
        spot = (m[0] + .66 * np.cos(a), m[1] + .93 * np.sin(a))
        c.fill([moved(motifs.leaf(.24, .12, .2), spot, 22.5 * k - 90)], sage if k % 2 else ivory)
    c.fill(all_moved(flower(12, .34, .3, .3), m), ivory).dots([m], .1, field)


def durrie(width: float = 6.0, length: float = 9.0, dyes: tuple[str, ...] = ("#e6d8bd", "#28405f", "#a23b2a", "#c8963f")) -> Pixels:
    """A flat-woven durrie: stepped diamonds in bands, as a loom counts them."""
    columns, rows = 120, 180
    ground, blue, red, gold = (np.array([int(d[k:k + 2], 16) / 255 for k in (1, 3, 5)]) for d in dyes)
    y, x = np.mgrid[0:rows, 0:columns]
    art = np.tile(ground, (rows, columns, 1))
    def paint(mask: Any, tone: Any) -> None:
        art[mask] = tone
    fold_x, fold_y = np.abs((x % 30) - 15), np.abs((y - 90) % 60 - 30)
    step = fold_x // 2 * 2 + fold_y // 2 * 2
    field = (y > 28) & (y < 152)
    for low, high, tone in ((0, 8, red), (10, 14, gold), (16, 24, blue), (26, 28, red)):
        paint(field & (step >= low) & (step < high), tone)
    for start in (0, 152):
        band = y - start
        paint((band >= 4) & (band < 8), blue)
        paint((band >= 10) & (band < 18) & ((x // 4 + band // 2) % 2 == 0), red)
        paint((band >= 20) & (band < 24), gold)
    return np.kron(art, np.ones((8, 8, 1)))


def gamcha(across: int = 1000, base: str = "#f1ead9", check: str = "#a8262a", edge: str = "#a8262a") -> Pixels:
    """Red-and-white gamcha checks with a solid border."""
    y, x = np.mgrid[0:across, 0:across] / across
    lines = (((x * 34) % 1 < .3) * .62 + ((y * 34) % 1 < .3) * .62).clip(0, 1)
    solid = (np.minimum(x, 1 - x) < .05) | (np.minimum(y, 1 - y) < .03)
    art = prints.over(prints.flat(base, lines.shape), check, lines)
    return prints.over(art, edge, solid.astype(float))


def stripes(tones: Any, across: int = 1000, upright: bool = True) -> Pixels:
    """Stripes by (share, colour) repeated over the cloth."""
    marks = np.cumsum([share for share, _ in tones])
    t = (np.arange(across) / across * 6) % 1 * marks[-1]
    line = np.zeros((across, 3))
    for k, (_, tone) in reversed(list(enumerate(tones))):
        line[t < marks[k]] = [int(tone[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    art = np.repeat(line[None], across, 0)
    return art if upright else art.transpose(1, 0, 2)


def lines_of(outlines: list[Outline], width: float, size: float = 4.0, across: int = 1000) -> Pixels:
    return Canvas(size, size, across).line(outlines, width, W, True).heights()

"""Woven and printed art: brocade, block print, patchwork, carpet, durrie."""

from __future__ import annotations

from typing import Any

import numpy as np

from studio import forms, motifs, prints
from studio.motifs import all_moved, flower, moved
from studio.prints import Canvas, Pixels
from studio.stitches import W


def brocade(kind: str = "body") -> Pixels:
    """Banarasi zari tile: scattered butas in a diagonal net (body), or a dense border strip."""
    c = Canvas(4, 4, 900) if kind == "body" else Canvas(8, 2, 1500)
    if kind == "body":
        for x, y in ((1, 1), (3, 3), (1, 3), (3, 1)):
            turn = 12 if x == y else -12
            c.fill([moved(motifs.buta(0.9), (x, y - 0.45), turn)], W)
            c.fill([moved(motifs.buta(0.62), (x, y - 0.33), turn)], "#000000")
            c.fill(all_moved(flower(6, 0.22, 0.5, 0.3), (x, y - 0.05), turn), W)
            c.fill(
                [moved(motifs.leaf(0.4, 0.16, 0.4 * s), (x, y - 0.48), 70 * s) for s in (-1, 1)], W
            )
        for x in (0, 2, 4):
            for y in (0, 2, 4):
                c.fill(all_moved(flower(8, 0.2, 0.4, 0.3), (x, y)), W)
        return c.heights()
    for y, thick in ((0.08, 0.1), (0.26, 0.03), (1.74, 0.03), (1.92, 0.1)):
        c.line([np.array([(0, y), (8, y)])], thick, W)
    c.fill([o + (0, 1.0) for o in motifs.vine(motifs.wavy(8, 0.3, 4, 600), 0.2, 0.3, 0.2)], W)
    for k in range(8):
        spot = (k + 0.5, 1.0 + (0.16 if k % 2 else -0.16))
        c.fill(all_moved(flower(8, 0.34, 0.42, 0.28), spot), W).dots([spot], 0.06, W)
    for k in range(32):
        c.fill(
            [
                moved(motifs.petal(0.2, 0.16), (k / 4 + 0.125, 0.3)),
                moved(motifs.petal(0.2, 0.16), (k / 4 + 0.125, 1.7), 180),
            ],
            W,
        )
    return c.heights()


def saree_gold(
    across: int = 1600, tall: int = 1600, border: float = 0.16, repeat: int = 6, pallu: float = 0.0
) -> Pixels:
    """Gold of a whole saree panel: body tile, a border along both v edges, a dense pallu at the u end."""
    from PIL import Image

    def fit(art: Pixels, w: int, h: int) -> Pixels:
        return (
            np.asarray(
                Image.fromarray((art * 255).astype(np.uint8)).resize(
                    (w, h), Image.Resampling.LANCZOS
                )
            )
            / 255
        )

    tile = fit(brocade(), across // repeat, across // repeat)
    gold = prints.tiled(tile, repeat + 1, tall // tile.shape[0] + 2)[:tall, :across].copy()
    deep = int(tall * border)
    strip = prints.tiled(fit(brocade("border"), deep * 4, deep), across // (deep * 4) + 1, 1)[
        :, :across
    ]
    gold[:deep], gold[-deep:] = strip[::-1], strip
    if pallu:
        wide = int(across * pallu)
        band = prints.tiled(fit(brocade("border"), deep * 4, deep), tall // (deep * 4) + 1, 1)[
            :, :tall
        ].T
        rows = -(-wide // deep)
        gold[:, -wide:] = prints.tiled(band, rows, 1)[:, :wide]
    return gold


def block_print(
    ground: str = "#efe3cc", first: str = "#8f2f2a", second: str = "#2d4a5e", leafy: str = "#5b6a3a"
) -> Pixels:
    """A Farrukhabad block-print tile: buta with sprig, slightly off register as hand blocks are."""
    c = Canvas(4, 4, 900, ground)
    rng = np.random.default_rng(5)
    for x, y in ((1, 0.35), (3, 2.35), (3, 0.35), (1, 2.35)):
        slip = rng.normal(0, 0.02, 2)
        c.fill([moved(motifs.buta(1.15), (x, y) + slip)], first)
        c.fill([moved(motifs.buta(0.8), (x + 0.02, y + 0.16))], ground)
        c.fill(all_moved(flower(7, 0.26, 0.5, 0.3), (x + 0.03, y + 0.5) + slip), second).dots(
            [(x + 0.03, y + 0.5)], 0.06, first
        )
        c.fill([moved(motifs.leaf(0.4, 0.18, 0.4 * s), (x, y), 66 * s) for s in (-1, 1)], leafy)
        c.dots(moved(motifs.buta(1.36), (x, y - 0.06))[::4], 0.028, second)
    for x in (0, 2, 4):
        for y in (0, 2, 4):
            c.fill(all_moved(flower(6, 0.24, 0.5, 0.3), (x, y)), second).dots([(x, y)], 0.07, first)
    return c.colours()


def printed_cloth(across: int = 1400, repeat: int = 5, **dyes: str) -> Pixels:
    """A whole printed cloth: the tile, then a border of stripes, flowers and arches."""
    from PIL import Image

    tile = Image.fromarray((block_print(**dyes) * 255).astype(np.uint8)).resize(
        (across // repeat,) * 2
    )
    page = Image.fromarray(
        (
            prints.tiled(np.asarray(tile) / 255, repeat + 1, repeat + 1)[:across, :across] * 255
        ).astype(np.uint8)
    )
    c = Canvas(10, 10, across // 2)
    c.sheet = page.resize(c.size)
    from PIL import ImageDraw

    c.ink = ImageDraw.Draw(c.sheet)
    first, second = dyes.get("first", "#8f2f2a"), dyes.get("second", "#2d4a5e")
    ground = dyes.get("ground", "#efe3cc")
    for inset, thick, tone in (
        (0.55, 1.1, ground),
        (0.12, 0.14, first),
        (0.98, 0.06, second),
        (0.3, 0.04, second),
    ):
        c.line([motifs.rectangle(10 - 2 * inset, 10 - 2 * inset, (5, 5))], thick, tone, True)
    for turn in range(4):
        for k in range(20):
            spot = moved(np.array([(-4.6 + k * 0.48, -4.36)]), (5, 5), 90 * turn)[0]
            c.fill(all_moved(flower(6, 0.2, 0.5, 0.3), spot), first if k % 2 else second).dots(
                [spot], 0.05, ground
            )
    return c.colours()


def patchwork(across: int = 1300, cells: int = 5) -> tuple[Pixels, Pixels]:
    """Rampur patchwork: squares of cloth, an appliqué star or flower on each; colours and stitch heights."""
    dyes = ("#9b2f2c", "#d9a441", "#2f5a54", "#e8dcc3", "#34476b", "#b8623a", "#7c3f5e", "#8d9a5b")
    rng = np.random.default_rng(9)
    c, h = Canvas(cells, cells, across), Canvas(cells, cells, across, "#404040")
    for i in range(cells):
        for j in range(cells):
            at, (a, b, d) = (i + 0.5, j + 0.5), rng.choice(len(dyes), 3, replace=False)
            c.fill([motifs.rectangle(1, 1, at)], dyes[a])
            petals = (
                all_moved(flower(8, 0.4, 0.42, 0.16), at)
                if (i + j) % 2
                else [moved(motifs.star(8, 0.4, 0.22), at)]
            )
            c.fill(petals, dyes[b]).dots([at], 0.09, dyes[d])
            h.fill(petals, "#909090").dots([at], 0.09, "#c0c0c0")
            c.line([motifs.rectangle(0.86, 0.86, at)], 0.012, "#f3ead8", True)
            h.line([motifs.rectangle(0.86, 0.86, at)], 0.02, W, True).line(
                [motifs.rectangle(1, 1, at)], 0.03, "#000000", True
            )
    return c.colours(), h.soften(0.006).heights()


def carpet(
    width: float = 6.0,
    length: float = 9.0,
    field: str = "#751a1d",
    border: str = "#1b2741",
    ivory: str = "#e5d6b5",
    gold: str = "#b98a45",
    sage: str = "#6e7c5b",
) -> Pixels:
    """Bhadohi medallion carpet."""
    c = Canvas(width, length, 1100, border)
    m = (width / 2, length / 2)
    for inset, tone in (
        (0.12, gold),
        (0.2, field),
        (0.42, ivory),
        (0.48, border),
        (1.08, ivory),
        (1.14, gold),
        (1.24, field),
    ):
        c.fill([motifs.rectangle(width - 2 * inset, length - 2 * inset, m)], tone)
    for turn, side, half in (
        (0, width, length),
        (90, length, width),
        (180, width, length),
        (270, length, width),
    ):
        base = moved(np.array([(0, -half / 2)]), m, turn)[0]
        path = motifs.wavy(side - 1.2, 0.13, round(side * 0.9), 600) - ((side - 1.2) / 2, -0.78)
        c.fill(all_moved(motifs.vine(path, 0.15, 0.2, 0.16), base, turn), sage)
        for k in range(round(side * 1.8)):
            x = -(side - 1.2) / 2 + (k + 0.5) * (side - 1.2) / round(side * 1.8)
            spot = moved(np.array([(x, 0.78)]), base, turn)[0]
            c.fill(all_moved(flower(8, 0.17, 0.45, 0.3), spot), ivory if k % 2 else gold).dots(
                [spot], 0.05, field
            )
        for k in range(int(side / 0.2)):
            spot = moved(np.array([(-side / 2 + 0.3 + k * 0.2, 0.31)]), base, turn)[0]
            c.fill(all_moved(flower(4, 0.07, 0.7, 0.1), spot), ivory)
    w, h = width - 2.5, length - 2.5
    rng = np.random.default_rng(4)
    for sx in (-1, 1):
        for sy in (-1, 1):
            for k in range(3):
                stem = (
                    forms.spline(
                        [
                            (0, 0.3 + k * 0.9),
                            (0.5 + 0.2 * k, 0.8 + k * 0.9),
                            (w / 2 - 0.25, 0.5 + k * 1.1),
                        ],
                        80,
                    )
                    * (sx, sy)
                    + m
                )
                c.fill(motifs.vine(stem, 0.16, 0.22, 0.12), sage)
                for spot, _ in motifs.along(stem, 0.42):
                    tone = (ivory, gold, "#c9785a")[int(rng.integers(3))]
                    c.fill(
                        all_moved(flower(8, 0.14, 0.45, 0.3), spot, rng.uniform(0, 45)), tone
                    ).dots([spot], 0.04, border)
            corner = np.array(
                [(0, 0), (1.25, 0), (1.0, 0.35), (0.75, 0.5), (0.5, 0.8), (0.35, 1.15), (0, 1.5)]
            ) * (-sx, -sy)
            c.fill([corner + m + (sx * w / 2, sy * h / 2)], border)
            c.line([corner + m + (sx * w / 2, sy * h / 2)], 0.04, gold, True)
            c.fill(
                all_moved(
                    flower(8, 0.26, 0.4, 0.3),
                    np.array(m) + (sx * (w / 2 - 0.42), sy * (h / 2 - 0.46)),
                ),
                ivory,
            )
    medallion(c, m, (border, gold, ivory, field, sage))
    return c.colours()


def medallion(c: Canvas, m: Any, tones: tuple[str, ...]) -> None:
    border, gold, ivory, field, sage = tones
    for sign in (-1, 1):
        c.fill(
            [moved(motifs.buta(0.7, 0), (m[0], m[1] + sign * 1.55), 0 if sign > 0 else 180)], border
        )
        c.fill(all_moved(flower(6, 0.17, 0.5, 0.3), (m[0], m[1] + sign * 1.9)), gold)
    for size, tone in (
        (1.0, gold),
        (0.94, border),
        (0.7, ivory),
        (0.66, field),
        (0.4, gold),
        (0.36, border),
    ):
        lobes = np.linspace(0, 2 * np.pi, 240, endpoint=False)
        r = size * (1 + 0.09 * np.abs(np.cos(8 * lobes)))
        c.fill([np.stack([1.25 * r * np.cos(lobes), 1.75 * r * np.sin(lobes)], -1) + m], tone)
    for k in range(16):
        a = np.radians(22.5 * k)
        spot = (m[0] + 1.03 * np.cos(a), m[1] + 1.45 * np.sin(a))
        c.fill(all_moved(flower(8, 0.15, 0.45, 0.3), spot), ivory if k % 2 else gold).dots(
            [spot], 0.04, field
        )
        spot = (m[0] + 0.66 * np.cos(a), m[1] + 0.93 * np.sin(a))
        c.fill([moved(motifs.leaf(0.24, 0.12, 0.2), spot, 22.5 * k - 90)], sage if k % 2 else ivory)
    c.fill(all_moved(flower(12, 0.34, 0.3, 0.3), m), ivory).dots([m], 0.1, field)


def durrie(
    width: float = 6.0,
    length: float = 9.0,
    dyes: tuple[str, ...] = ("#e6d8bd", "#28405f", "#a23b2a", "#c8963f"),
) -> Pixels:
    """A flat-woven durrie: stepped diamonds in bands, as a loom counts them."""
    columns, rows = 120, 180
    ground, blue, red, gold = (
        np.array([int(d[k : k + 2], 16) / 255 for k in (1, 3, 5)]) for d in dyes
    )
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


def gamcha(
    across: int = 1000, base: str = "#f1ead9", check: str = "#a8262a", edge: str = "#a8262a"
) -> Pixels:
    """Red-and-white gamcha checks with a solid border."""
    y, x = np.mgrid[0:across, 0:across] / across
    lines = (((x * 34) % 1 < 0.3) * 0.62 + ((y * 34) % 1 < 0.3) * 0.62).clip(0, 1)
    solid = (np.minimum(x, 1 - x) < 0.05) | (np.minimum(y, 1 - y) < 0.03)
    art = prints.over(prints.flat(base, lines.shape), check, lines)
    return prints.over(art, edge, solid.astype(float))


def stripes(tones: Any, across: int = 1000, upright: bool = True) -> Pixels:
    """Stripes by (share, colour) repeated over the cloth."""
    marks = np.cumsum([share for share, _ in tones])
    t = (np.arange(across) / across * 6) % 1 * marks[-1]
    line = np.zeros((across, 3))
    for k, (_, tone) in reversed(list(enumerate(tones))):
        line[t < marks[k]] = [int(tone[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    art = np.repeat(line[None], across, 0)
    return art if upright else art.transpose(1, 0, 2)

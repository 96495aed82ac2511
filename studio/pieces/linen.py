"""Sheets, cushions, curtains and printed cloth."""

from __future__ import annotations

from typing import Any

import numpy as np

from studio import cloth, fabrics, forms, materials, motifs, patterns, prints
from studio.forms import cutout, lathe, tube
from studio.pieces.textiles import cushion, leaning

Rng = np.random.Generator


def bedsheets(rng: Rng) -> list[Any]:
    """Folded printed bed sheets in a pile, tied with tape."""
    made: list[Any] = []
    dyes = (
        {"ground": "#efe3cc", "first": "#8f2f2a", "second": "#2d4a5e"},
        {"ground": "#dfe5e2", "first": "#2c5262", "second": "#a2543a", "leafy": "#6d7f55"},
        {"ground": "#f2e2c0", "first": "#b0702a", "second": "#6a2f3f"},
    )
    for k, dye in enumerate(dyes):
        art = prints.tiled(patterns.block_print(**dye), 2, 2)
        skin = fabrics.cloth(art, 60, weave=0.45, repeat=(1.4, 4.2, 1))
        pile = cloth.folded(3.4, 2.7, 6, 0.13, skin, rng, k * 0.84)
        made += forms.gather(
            [pile], (rng.normal(0, 0.04), rng.normal(0, 0.04), 0), (0, 0, 90 + rng.normal(0, 2.5))
        )
    return made


def block_printed(rng: Rng) -> list[Any]:
    """A block-printed cloth thrown over a stand, the carved block beside it."""
    art = patterns.printed_cloth()
    skin = fabrics.cloth(art, 80, weave=0.4)
    stand = cloth.collide(
        lathe(
            [(0, 0), (1.2, 0), (1.2, 2.0), (1.14, 2.06), (0, 2.08)],
            count=50,
            segments=64,
            sharp=True,
        )
    )
    cloth.floor()
    piece = cloth.settle(
        cloth.sheet(6, 6, 2.35, skin, 0.06, 28, (0.15, -0.1), seed=3), 46, "thrown-round", bend=0.8
    )
    stand.hide_render = True
    return [forms.refine(forms.thicken(piece, 0.014), 1), *printing_block((1.9, -1.95, 0), 16)]


def printing_block(at: Any, turn: float) -> list[Any]:
    """A printing block propped on its grip, the carved face up and still dark with dye."""
    timber, inked = materials.wood("#8a6038", "#5d3c20"), materials.wood("#5a2a22", "#33161a")
    body = cutout([motifs.rounded(1.0, 1.25, 0.1)], 0.3, timber, 0.03)
    almond = motifs.moved(motifs.buta(1.02), (-0.06, -0.48))
    core = motifs.moved(motifs.buta(0.8), (-0.05, -0.37))
    seed = motifs.all_moved(motifs.flower(7, 0.2, 0.5, 0.3), (-0.04, -0.08))
    dots = [motifs.circle(0.05) + (0.36 * x, 0.48 * y) for x in (-1, 1) for y in (-1, 1)]
    face = [
        cutout([almond, core], 0.1, inked, 0.008, (0, 0, 0.19)),
        cutout([*seed, *dots], 0.1, inked, 0.008, (0, 0, 0.19)),
    ]
    bow = [(0, -0.3, -0.12), (0, -0.26, -0.42), (0, 0.26, -0.42), (0, 0.3, -0.12)]
    grip = tube(forms.spline(bow, 40), 0.1, timber, 14)
    return forms.gather([body, *face, grip], (at[0], at[1], 0.58), (40, 0, turn))


def printed_cushions(rng: Rng) -> list[Any]:
    """Two printed cushions, one leaning on the other."""
    made: list[Any] = []
    for dye, turn, at, size in (
        ({"ground": "#e9dcc2", "first": "#9a3b2c", "second": "#2f4c63"}, -12, (-0.5, 0.6), 3.6),
        (
            {"ground": "#2b4257", "first": "#e2cfa6", "second": "#c7793f", "leafy": "#9fb09a"},
            16,
            (1.0, -0.75),
            3.0,
        ),
    ):
        art = patterns.block_print(**dye)
        skin = fabrics.cloth(prints.tiled(art, 2, 2), 60, weave=0.7, repeat=(1.3, 1.3, 1))
        made += leaning(
            cushion(size, 1.05, skin, fabrics.cloth(dye["first"], 30)), size, 64, turn, at
        )
    return made


def curtain(rng: Rng) -> list[Any]:
    """A striped furnishing curtain in pleats on a rail."""
    art = patterns.stripes(
        (
            (0.3, "#e8dcc2"),
            (0.1, "#b86b3c"),
            (0.06, "#e8dcc2"),
            (0.2, "#7d8f74"),
            (0.06, "#e8dcc2"),
            (0.1, "#b86b3c"),
        )
    )
    from studio.pieces.textiles import hung

    return hung(fabrics.cloth(art, 60, weave=0.8, thin=0.12), 9.0, 9.6, 10, rng, 0.52)


def hosiery(rng: Rng) -> list[Any]:
    """Folded knitted vests and socks' worth of cotton in a neat pile."""
    made: list[Any] = []
    for k, tone in enumerate(("#f2eee4", "#8fa1ad", "#c8b08a", "#5d6b58", "#b7614a")):
        rib = patterns.stripes(((0.5, tone), (0.5, tone)), 200)
        skin = fabrics.cloth(rib, 90, weave=0.35, sheen=0.45)
        pile = cloth.folded(2.5, 2.2, 3, 0.15, skin, rng, k * 0.5)
        made += forms.gather(
            [pile], (rng.normal(0, 0.05), rng.normal(0, 0.04), 0), (0, 0, 90 + rng.normal(0, 4))
        )
    return made

"""Embroidered and woven cloth: Lucknow, Bareilly, Varanasi, Mubarakpur, Barabanki, Rampur."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import cloth, fabrics, forms, materials, motifs, patterns, props, stitches
from studio.forms import ball, lathe, place, tube

Rng = np.random.Generator


def chikan_drape(rng: Rng) -> list[Any]:
    """Chikan cloth thrown over a round stand, its border falling in folds."""
    art = stitches.chikan_field()
    linen = fabrics.stitched(
        "#c98d87", [(np.clip(art * 1.3, 0, 1), "#fffdf8")], art, thin=0.1, threads=60, depth=0.012
    )
    stand = cloth.collide(
        lathe(
            [(0, 0), (1.2, 0), (1.2, 2.0), (1.14, 2.06), (0, 2.08)],
            count=50,
            segments=64,
            sharp=True,
        )
    )
    cloth.floor()
    piece = cloth.sheet(6, 6, 2.35, linen, 0.06, 28, (0.15, -0.1), seed=3)
    cloth.settle(piece, 46, "thrown-round", bend=0.8)
    stand.hide_render = True
    return [forms.refine(forms.thicken(piece, 0.012), 1)]


def chikan_dupatta(rng: Rng) -> list[Any]:
    """A mint dupatta with white chikan, folded, one end laid out in pleats."""

    def worked(art: Any, **how: Any) -> Any:
        thread = [(np.clip(art * 1.4, 0, 1), "#fbf9f2")]
        return fabrics.stitched("#86b39c", thread, art, depth=0.02, **how)

    pile = worked(stitches.chikan_field(6, 7), threads=44, repeat=(1, 5, 1), aspect=5)
    end = worked(stitches.chikan_field(7, 6), threads=60, thin=0.1)
    return laid(pile, end, rng, 5, 0.11)


def hung(
    skin: Any, width: float, drop: float, pleats: float, rng: Rng, squeeze: float = 0.55
) -> list[Any]:
    """Hang a cloth from a wooden rail, its top rolled over the bar."""
    grid = cloth.pleated(width, drop, pleats, rng, squeeze=squeeze)
    fabric = place(forms.sheet(grid, skin), (0, 0, drop + 0.6))
    rail = props.rail(width * squeeze * 1.18, drop + 0.66)
    bar = rail[0]
    return [forms.thicken(fabric, 0.012), bar]


def cushion(size: float, height: float, skin: Any, piping: Any, count: int = 140) -> list[Any]:
    """A stuffed square cushion with a corded edge, standing on its lower corner side."""
    u, v = np.meshgrid(np.linspace(-1, 1, count), np.linspace(-1, 1, count))
    rng = np.random.default_rng(8)
    full = (1 - np.abs(u) ** 2.6).clip(0) ** 0.55 * (1 - np.abs(v) ** 2.6).clip(0) ** 0.55
    pull = 1 - 0.07 * (1 - np.abs(u) ** 2) * np.abs(v) ** 3
    pull2 = 1 - 0.07 * (1 - np.abs(v) ** 2) * np.abs(u) ** 3
    crease = sum(
        0.012 * np.sin(rng.uniform(4, 11) * u + rng.uniform(4, 11) * v + rng.uniform(0, 6))
        for _ in range(6)
    )
    made = []
    for side in (1, -1):
        z = side * (height / 2 * full * (1 + crease) + 0.001)
        grid = np.stack([size / 2 * u * pull2, size / 2 * v * pull, z], -1)
        made.append(forms.sheet(grid[:, ::side], skin if side > 0 else piping))
    rim = np.vstack(
        [
            np.stack([size / 2 * u[k] * pull2[k], size / 2 * v[k] * pull[k]], -1)[s]
            for k, s in ((0, slice(None, None)),)
        ]
        + [
            np.stack([size / 2 * u[:, -1] * pull2[:, -1], size / 2 * v[:, -1] * pull[:, -1]], -1)[
                1:
            ]
        ]
        + [np.stack([size / 2 * u[-1] * pull2[-1], size / 2 * v[-1] * pull[-1]], -1)[::-1][1:]]
        + [
            np.stack([size / 2 * u[:, 0] * pull2[:, 0], size / 2 * v[:, 0] * pull[:, 0]], -1)[::-1][
                1:-1
            ]
        ]
    )
    made.append(tube(np.column_stack([rim, np.zeros(len(rim))]), 0.035, piping, 10, True))
    return made


def leaning(
    parts: list[Any], size: float, tilt: float = 68, turn: float = 0, at: Any = (0, 0)
) -> list[Any]:
    """Lean a flat thing back as if against the wall."""
    a = math.radians(tilt)
    return forms.gather(parts, (at[0], at[1], size / 2 * math.sin(a) + 0.02), (tilt, 0, turn))


def zardozi_cushion(rng: Rng) -> list[Any]:
    """A maroon velvet cushion, zardozi medallion, gold cord, tassels at the corners."""
    gold = stitches.zardozi_medallion()
    skin = fabrics.velvet("#5c0f1e", gold, 0.05)
    cord = materials.metal("#d7a94e", 0.35)
    parts = cushion(3.8, 1.1, skin, cord)
    studs = []
    for k in range(32):
        spot = motifs.moved(np.array([(0, 0.72 * 0.95)]), turn=k * 11.25)[0]
        studs.append(ball(0.03, materials.gold(), at=(spot[0], spot[1], 0.555), segments=12))
    for sx in (-1, 1):
        for sy in (-1, 1):
            studs += tassel((sx * 1.95, sy * 1.95, 0), cord, math.degrees(math.atan2(sy, sx)))
    return leaning(parts + studs, 3.8, 66, -14)


def tassel(at: Any, cord: Any, turn: float) -> list[Any]:
    """A short tassel pointing away from a corner."""
    head = ball((0.11, 0.085, 0.085), cord, at=(0.06, 0, 0), segments=16)
    rng = np.random.default_rng(3)
    threads = []
    for _ in range(26):
        spread = rng.normal(0, 0.06, 2)
        threads.append(
            tube(
                [
                    (0.1, spread[0] * 0.4, spread[1] * 0.4),
                    (0.3, spread[0], spread[1]),
                    (0.55, spread[0] * 1.5, spread[1] * 1.5),
                ],
                0.012,
                cord,
                6,
            )
        )
    return forms.gather([head, *threads], at, (0, 0, turn))


def zardozi_potli(rng: Rng) -> list[Any]:
    """A green velvet potli bag worked in gold, pearls on its cords."""
    tile = stitches.zardozi_medallion()
    gold = np.zeros((1000, 2000))
    from PIL import Image

    small = np.asarray(Image.fromarray((tile * 255).astype(np.uint8)).resize((400, 420))) / 255
    for k in range(5):
        gold[420:840, k * 400 : (k + 1) * 400] = small
    gold[860:880], gold[395:408] = 1, 1
    skin = fabrics.velvet("#123f35", gold, 0.045)

    def pleat(a, t):
        return (
            1
            + 0.09 * np.sin(26 * a) * np.exp(-(((t - 0.8) / 0.13) ** 2))
            + 0.02 * np.sin(3 * a + 1)
        )  # noqa: E731

    bag = lathe(
        [
            (0, 0.02),
            (0.6, 0.0),
            (0.98, 0.22),
            (1.1, 0.75),
            (0.98, 1.3),
            (0.62, 1.72),
            (0.36, 1.9),
            (0.42, 2.05),
            (0.72, 2.32),
            (0.78, 2.42),
            (0.7, 2.36),
            (0.38, 2.06),
        ],
        skin,
        200,
        320,
        pleat,
    )
    cord = materials.metal("#d7a94e", 0.35)
    pearl = materials.paint("#efe6d6", 0.18, 0.6)
    made = [
        bag,
        tube(forms.ring(0.385, 60, 1.9), 0.05, cord, 10, True),
        tube(forms.ring(0.385, 60, 1.98), 0.05, cord, 10, True),
    ]
    for side in (-1, 1):
        line = forms.spline(
            [
                (side * 0.36, -0.1, 1.94),
                (side * 0.75, -0.55, 1.7),
                (side * 0.95, -0.95, 1.0),
                (side * 0.85, -1.25, 0.28),
                (side * 1.0, -1.5, 0.1),
            ],
            60,
        )
        made.append(tube(line, 0.03, cord, 8))
        made += [
            ball(0.085, pearl, at=tuple(line[-1] + (0.02 * side, -0.05, 0.0)), segments=20),
            ball(0.065, pearl, at=tuple(line[-8]), segments=20),
        ]
    for k in range(44):
        a = 2 * math.pi * k / 44
        made.append(
            ball(0.032, pearl, at=(1.03 * math.cos(a), 1.03 * math.sin(a), 0.36), segments=12)
        )
    return made


def zardozi_border(rng: Rng) -> list[Any]:
    """A folded raw-silk length with a deep zardozi border."""
    gold = patterns.saree_gold(1500, 1500, 0.3, 9) ** 1.2
    skin = fabrics.silk(
        "#1b2f57", gold.T, threads=30, depth=0.03, zari="#e0b257", repeat=(1, 4.5, 1), aspect=4.5
    )
    pile = cloth.folded(3.4, 2.9, 5, 0.14, skin, rng)
    return forms.gather([pile], turn=(0, 0, 90))


def saree(tone: str, zari: str, rng: Rng, layers: int = 9) -> list[Any]:
    """A folded silk saree, its pallu laid over the pile in a fan of pleats."""
    gold = patterns.saree_gold(1800, 1800, 0.14, 7)
    skin = fabrics.silk(
        tone, gold.T, threads=34, zari=zari, depth=0.012, repeat=(1, 9, 1), aspect=9
    )
    rich = fabrics.silk(
        tone, patterns.saree_gold(2200, 1500, 0.14, 6, 0.5), threads=34, zari=zari, depth=0.012
    )
    return laid(skin, rich, rng, layers)


def laid(skin: Any, end: Any, rng: Rng, layers: int = 9, gap: float = 0.085) -> list[Any]:
    """Fold a cloth into a pile and lay its end over the top in a fan."""
    pile = cloth.folded(3.6, 2.7, layers, gap, skin, rng, crown=0.09)
    forms.gather([pile], turn=(0, 0, 90))
    return [pile, forms.thicken(forms.sheet(fan(layers * gap + 0.1, rng), end), 0.012)]


def fan(top: float, rng: Rng, pleats: int = 7, across: int = 520, along: int = 170) -> Any:
    """Fan a cloth's end in knife pleats from the back of a pile over its front edge to the ground."""
    side = forms.evened(
        forms.spline(
            [
                (1.5, top - 0.06),
                (1.25, top + 0.03),
                (0.2, top + 0.05),
                (-0.9, top + 0.03),
                (-1.62, top - 0.02),
                (-1.86, top - 0.2),
                (-1.95, 0.45),
                (-2.06, 0.12),
                (-2.4, 0.035),
            ],
            400,
        ),
        along,
    )
    ahead = np.gradient(side, axis=0)
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    outward = np.stack([ahead[:, 1], -ahead[:, 0]], -1)
    outward *= np.sign(outward[:, 1:2] + 1e-9) * (outward[:, 1:2] != 0) + 0.0
    outward[outward[:, 1] < 0.02] = np.abs(outward[outward[:, 1] < 0.02]) * (-1, 1)
    v, u = np.linspace(0, 1, along)[None, :], np.linspace(0, 1, across)[:, None]
    drift = sum(
        rng.normal(0, 0.12 / k) * np.sin(2 * math.pi * k * u + rng.uniform(0, 6)) for k in (1, 2, 3)
    )
    phase = 2 * math.pi * (pleats * u + drift * (0.4 + 0.6 * v))
    wide = 1.15 + 1.35 * v**1.25
    x = wide * (u - 0.5) + wide / pleats * 0.36 * np.sin(phase + 0.5) + 0.02 * np.sin(6 * v + 9 * u)
    swell = (0.055 + 0.075 * v) * (0.5 + 0.5 * np.sin(phase)) + 0.012 * np.sin(11 * u + 7 * v)
    y = side[None, :, 0] + outward[None, :, 0] * swell
    z = np.maximum(side[None, :, 1] + outward[None, :, 1] * swell, 0.02)
    return np.stack([x, y, z], -1)


def banarasi(rng: Rng) -> list[Any]:
    return saree("#6b0518", "#e2b04a", rng)


def mubarakpur(rng: Rng) -> list[Any]:
    return saree("#0d4442", "#cfc3a2", rng)


def lalitpur(rng: Rng) -> list[Any]:
    """A zari silk saree hung in pleats."""
    gold = patterns.saree_gold(1800, 1800, 0.12, 8)
    return hung(
        fabrics.silk("#4a1d56", gold, threads=40, zari="#d9b15c", depth=0.012),
        8.0,
        8.6,
        9,
        rng,
        0.5,
    )


def stole(rng: Rng) -> list[Any]:
    """A handloom stole in indigo and ochre stripes over a rail."""
    art = patterns.stripes(
        ((0.5, "#24406b"), (0.08, "#e9dcc0"), (0.2, "#24406b"), (0.05, "#c98f35"), (0.3, "#365a86"))
    )
    return hung(fabrics.cloth(art, 60, weave=0.6, thin=0.06, sheen=0.4), 6.4, 8.4, 6, rng)


def gamchas(rng: Rng) -> list[Any]:
    """A pile of folded gamchas."""
    made: list[Any] = []
    dyes = (("#f1ead9", "#a8262a"), ("#efe6d0", "#274b7a"), ("#f3ecdc", "#3d6b3f"))
    for k, (base, check) in enumerate(dyes):
        skin = fabrics.cloth(
            patterns.gamcha(1000, base, check, check), 40, weave=0.7, repeat=(1, 4, 1), aspect=5
        )
        pile = cloth.folded(3.0, 2.2, 5, 0.1, skin, rng, k * 0.56)
        made += forms.gather(
            [pile], (rng.normal(0, 0.05), rng.normal(0, 0.05), 0), (0, 0, 90 + rng.normal(0, 3))
        )
    return made


def quilt(rng: Rng) -> list[Any]:
    """A folded appliqué and patchwork quilt."""
    art, height = patterns.patchwork()
    skin = fabrics.cloth(art, 60, art=height, depth=0.06, weave=0.5, repeat=(1, 4, 1), aspect=4)
    pile = cloth.folded(3.6, 3.4, 4, 0.34, skin, rng, crown=0.08)
    return forms.gather([pile], turn=(0, 0, 72))


def patch_hanging(rng: Rng) -> list[Any]:
    """A patchwork cloth thrown over a stand."""
    art, height = patterns.patchwork(1300, 7)
    skin = fabrics.cloth(art, 70, art=height, depth=0.05, weave=0.5)
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
    return [forms.refine(forms.thicken(piece, 0.03), 1)]

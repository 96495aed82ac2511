"""Small precious things: bangles, glass, marble, horn, jewellery, attar."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import fabrics, forms, materials, motifs
from studio.forms import ball, block, cutout, lathe, place, tube
from studio.prints import Canvas

Rng = np.random.Generator


def bangles(rng: Rng) -> list[Any]:
    """Firozabad glass bangles: stacks by colour, a few leaning and lying loose."""
    made: list[Any] = []
    tones = ("#c2183c", "#1f8a5b", "#e08a1e", "#6b2a8c", "#1f5fa8")
    plain = {t: forms.tube(forms.ring(.32, 96), .024, materials.glass(t), 14, True) for t in tones}
    gilt = forms.tube(forms.ring(.32, 96), .027, materials.gold(.2), 14, True)
    for thing in (*plain.values(), gilt):
        place(thing, (0, 0, -80))
    stacks = ((-.75, .35, ("#c2183c", 12)), (.05, .55, ("#1f8a5b", 9)), (.8, .3, ("#6b2a8c", 7)))
    for x, y, (tone, count) in stacks:
        for k in range(count):
            source = gilt if k % 4 == 1 else plain[tone]
            made.append(place(forms.copy(source), (x + rng.normal(0, .012), y + rng.normal(0, .012), .03 + .052 * k), (rng.normal(0, .6), rng.normal(0, .6), rng.uniform(0, 360))))
    for k, (x, y, tone, lean) in enumerate(((-.3, -.35, "#e08a1e", 0), (.02, -.5, "#1f5fa8", 9), (.6, -.45, "#c2183c", 0), (-.85, -.45, "#1f5fa8", 0), (.75, -.25, "#e08a1e", 10))):
        z = .03 + (.04 if lean else 0)
        made.append(place(forms.copy(plain[tone]), (x, y, z), (lean, 0, 40 * k)))
    return made


def glass_vase(rng: Rng) -> list[Any]:
    """Blown coloured glass: a fluted vase, a bowl and a paperweight."""
    flute = lambda a, t: 1 + .03 * np.cos(14 * a) * np.sin(math.pi * np.clip(t * 2, 0, 1))  # noqa: E731
    vase = lathe([(0, .06), (.4, .0), (.46, .05), (.4, .16), (.66, .7), (.72, 1.15), (.45, 1.75), (.3, 2.1), (.36, 2.45), (.62, 2.75), (.57, 2.73), (.3, 2.45),
                  (.24, 2.1), (.39, 1.75), (.66, 1.15), (.6, .72), (.3, .26), (0, .22)], materials.glass("#5fb0b8"), 220, 168, flute)
    bowl = lathe([(0, .05), (.26, 0), (.32, .05), (.62, .3), (.8, .62), (.75, .63), (.58, .36), (.26, .14), (0, .12)], materials.glass("#d98a3a"), 120, 128,
                 lambda a, t: 1 + .04 * np.sin(10 * a) * np.clip((.6 - np.abs(t - .5)) * 2, 0, 1))
    drop = ball((.3, .3, .27), materials.glass("#a8325a"), at=(-.85, -.75, .265))
    return [place(vase, (-.3, .4, 0)), place(bowl, (.95, -.35, 0)), drop]


def glass_beads(rng: Rng) -> list[Any]:
    """A heap of strung glass beads in three colours."""
    made: list[Any] = []
    for tone, turns, radius, size, shift in (("#2a6fb0", 1, .8, .085, (0, .2)), ("#c23a4c", 1, .62, .075, (-.1, -.05)), ("#d9a02e", 1, .45, .065, (.15, -.2))):
        one = ball(size, materials.glass(tone), at=(0, 0, -50), segments=28)
        count = int(2 * math.pi * radius / (2.05 * size))
        for k in range(count):
            a = 2 * math.pi * k / count
            r = radius * (1 + .12 * math.sin(3 * a + turns) + .06 * math.sin(5 * a))
            made.append(place(forms.copy(one), (shift[0] + r * math.cos(a), shift[1] + .8 * r * math.sin(a), size)))
            if k % 6 == 0:
                made.append(ball((size * .5, size * .5, size * .5), materials.gold(), at=(shift[0] + r * math.cos(a + .06), shift[1] + .8 * r * math.sin(a + .06), size), segments=16))
    return made


def pietra_dura(size: float = 4.0) -> Any:
    """Inlay of carnelian, lapis, malachite and shell for a round marble plate."""
    c = Canvas(size, size, 1600, "#ffffff")
    m = np.array([size / 2, size / 2])
    leaf, red, blue, rose, gold, stem = "#2f6b4c", "#a83a22", "#23427c", "#c98a7a", "#c9a14e", "#4a5b3a"
    for radius, tone, wide in ((1.88, blue, .02), (1.8, gold, .035), (1.3, blue, .02), (1.24, gold, .02)):
        c.line([np.vstack([motifs.circle(radius, 200)]) + m], wide, tone, True)
    path = np.array([((1.55 + .09 * math.sin(12 * a)) * math.cos(a), (1.55 + .09 * math.sin(12 * a)) * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 600)]) + m
    c.line([path], .022, stem)
    for k, (spot, heading) in enumerate(motifs.along(path, .13)):
        side = 1 if k % 2 else -1
        c.fill([motifs.moved(motifs.leaf(.16, .075, -.2 * side), spot, heading - 90 + 55 * side)], leaf)
    for k in range(24):
        a = 2 * math.pi * (k + .5) / 24 - .13
        spot = (1.55 - .1 * (-1) ** k) * np.array([math.cos(a), math.sin(a)]) + m
        c.fill(motifs.all_moved(motifs.flower(6, .095, .5, .25), spot), red if k % 2 else blue).dots([spot], .024, gold)
    for k in range(8):
        turn = 45 * k
        line = forms.spline([(0, .3), (.1, .55), (-.04, .8), (.06, 1.02)], 40)
        c.line([motifs.moved(line, m, turn)], .02, stem)
        for j, side in ((8, 1), (16, -1), (26, 1)):
            c.fill([motifs.moved(motifs.leaf(.2, .09, .3 * side), motifs.moved(line[j:j + 1], m, turn)[0], turn - 50 * side)], leaf)
        tip = motifs.moved(line[-1:], m, turn)[0]
        c.fill(motifs.all_moved(motifs.flower(5, .16, .6, .15), tip, turn), red if k % 2 else rose).dots([tip], .04, gold)
        bud = motifs.moved(np.array([(.27, .93)]), m, turn)[0]
        c.fill([motifs.moved(motifs.petal(.15, .1), bud, turn - 20)], blue)
    c.fill(motifs.all_moved(motifs.flower(12, .32, .34, .25), m), blue).fill(motifs.all_moved(motifs.flower(8, .17, .45, .3), m), gold).dots([m], .05, red)
    return c.colours()


def marble_plate(rng: Rng) -> list[Any]:
    """An Agra plate inlaid with flowers, on a small stand, with a pill box."""
    plain = materials.marble()
    radius = 1.6
    body = lathe([(0, 0), (.9, 0), (1.0, .04), (1.52, .14), (1.6, .2), (1.57, .24), (1.45, .2), (1.3, .17), (0, .16)], plain, 90, 160)
    t = np.linspace(0, 1.56, 60)
    z = np.interp(t, (0, 1.3, 1.45, 1.56), (.164, .174, .204, .242))
    ang = np.linspace(0, 2 * math.pi, 160)
    grid = np.stack([t[:, None] * np.cos(ang), t[:, None] * np.sin(ang), np.repeat(z[:, None], 160, 1)], -1)
    face = forms.sheet(grid)
    uv = grid[..., :2] / (2 * radius) * (3.8 / 4) + .5
    rows, cols = 60, 160
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(cols - 1), indexing="ij")
    corners = np.stack([uv[i + a, j + b] for a, b in ((0, 0), (0, 1), (1, 1), (1, 0))], 2).reshape(-1, 2)
    face.data.uv_layers[0].data.foreach_set("uv", corners.astype(np.float32).ravel())
    face.data.materials.append(materials.marble(pietra_dura()))
    plate = forms.gather([body, face], (0, .5, 1.62), (76, 0, 0))
    timber = materials.sheesham()
    stand = [tube(forms.spline([(s * .62, -.35, .05), (s * .62, .15, .14), (s * .62, .7, .06)], 30), .07, timber, 14) for s in (-1, 1)]
    stand += [tube(forms.spline([(s * .62, .6, .06), (s * .55, .75, .9), (s * .3, .95, 1.7)], 30), .06, timber, 14) for s in (-1, 1)]
    stand += [tube(forms.spline([(s * .62, -.33, .06), (s * .62, -.36, .22), (s * .62, -.3, .3)], 20), .06, timber, 12) for s in (-1, 1)]
    stand.append(tube([(-.62, .62, .08), (.62, .62, .08)], .05, timber, 12))
    return [*plate, *stand, *inlay_box((1.75, -.75, 0))]


def inlay_box(at: Any) -> list[Any]:
    """An eight-sided marble box with an inlaid lid."""
    plain = materials.marble()
    eight = motifs.circle(.55, 8)
    lid_art = materials.marble(pietra_dura())
    parts = [cutout([eight], .42, plain, .03, (0, 0, .21)), cutout([eight * 1.03], .1, plain, .02, (0, 0, .49))]
    face = np.array([(*p, .542) for p in motifs.circle(.5, 40)])
    disc = forms.mesh(np.vstack([face, [(0, 0, .542)]]), [(k, (k + 1) % 40, 40) for k in range(40)], lid_art,
                      np.array([uv for k in range(40) for uv in (motifs.circle(.5, 40)[k] * .92 + .5, motifs.circle(.5, 40)[(k + 1) % 40] * .92 + .5, (.5, .5))]), False)
    return forms.gather([*parts, disc], at, (0, 0, 22))


def gaura_stone(rng: Rng) -> list[Any]:
    """Turned Gaura stone: a lidded pot, a mortar and a bowl."""
    stone, pale = materials.soapstone("#a39a8c", "#6e665b"), materials.soapstone("#c7b9a4", "#93826c")
    pot = lathe([(0, .02), (.45, 0), (.52, .06), (.72, .45), (.7, .85), (.52, 1.08), (.5, 1.14)], stone, 100)
    lid = lathe([(.52, 1.14), (.54, 1.2), (.4, 1.32), (.12, 1.4), (.09, 1.48), (.15, 1.58), (0, 1.66)], stone, 70)
    mortar = lathe([(0, .02), (.42, 0), (.46, .05), (.36, .18), (.5, .4), (.58, .72), (.52, .74), (.44, .5), (.2, .3), (0, .28)], pale, 100)
    pestle = tube(forms.spline([(-.1, 0, .36), (.25, 0, .72), (.66, 0, 1.12)], 40), np.interp(np.linspace(0, 1, 40), (0, .2, .8, 1), (.14, .1, .07, .1)), pale, 20)
    bowl = lathe([(0, .03), (.3, 0), (.36, .05), (.6, .2), (.7, .4), (.66, .4), (.55, .25), (0, .12)], materials.soapstone("#6d6f6a", "#44463f"), 80)
    return [place(pot, (-.65, .45, 0)), place(lid, (-.65, .45, 0)), *forms.gather([mortar, pestle], (.75, .1, 0), (0, 0, -35)), place(bowl, (-.15, -.95, 0))]


def shazar(rng: Rng) -> list[Any]:
    """Dendritic agate from the Ken: cabochons set in silver pendants."""
    made: list[Any] = []
    silver = materials.steel(.22)
    for k, (x, y, w, h, turn) in enumerate(((-.42, .1, .3, .4, 14), (.32, .25, .26, .26, -10), (.15, -.42, .36, .26, 6))):
        c = Canvas(2, 2, 700, ("#d9c3a0", "#e3dccb", "#cfae85")[k])
        grow(c, np.array([1.0, .55]), 90, .34, np.random.default_rng(5 + k), 7)
        c.soften(.006)
        stone = materials.picture_skin(c.colours(), .12, coat=1.0)
        u, v = np.meshgrid(np.linspace(-1, 1, 60), np.linspace(-1, 1, 60))
        sx, sy = u * np.sqrt(1 - v**2 / 2), v * np.sqrt(1 - u**2 / 2)
        dome = .11 * np.sqrt(np.clip(1 - .97 * (sx**2 + sy**2), 0, 1))
        gem = forms.sheet(np.stack([w * sx, h * sy, .06 + dome], -1), stone)
        a = np.linspace(0, 2 * math.pi, 96, endpoint=False)
        rim = np.stack([w * np.cos(a), h * np.sin(a), np.full(96, .06)], -1)
        parts = [gem, tube(rim, .035, silver, 12, True), tube(rim * (1.08, 1.08, .7), .02, silver, 10, True)]
        parts += [ball(.026, silver, at=(w * 1.16 * math.cos(b), h * 1.16 * math.sin(b), .03), segments=12) for b in np.linspace(0, 2 * math.pi, 32, endpoint=False)]
        parts.append(place(tube(forms.ring(.07, 40), .02, silver, 10, True), (0, h * 1.16 + .08, .05), (20, 0, 0)))
        made += forms.gather(parts, (x, y, 0), (0, 0, turn))
    chain = forms.spline([(-.5, .62, .03), (-.62, .9, .03), (-.2, 1.05, .03), (.3, .95, .03), (.8, .7, .03), (.95, .1, .03), (.8, -.4, .03)], 260)
    return made + [tube(forms.ring(.028, 20) * (1, .7, 1) + spot, .008, silver, 6, True) for spot in chain[::3]]


def grow(c: Canvas, spot: Any, heading: float, length: float, rng: Rng, depth: int) -> None:
    """Let a fern of ore branch inside the stone."""
    a = math.radians(heading)
    tip = spot + length * np.array([math.cos(a), math.sin(a)])
    c.line([np.array([spot, tip])], .012 + .004 * depth, "#3a2418")
    c.dots([tip], .012 + .004 * depth, "#4a2c1a")
    if depth:
        for swing in rng.normal((-38, 4, 40), 12):
            if rng.random() < .85:
                grow(c, tip, heading + swing, length * rng.uniform(.6, .82), rng, depth - 2 if abs(swing) > 15 else depth - 1) if depth > 1 else None


def horn_craft(rng: Rng) -> list[Any]:
    """Sambhal horn: a bowl, a comb, buttons and a bone-inlaid box."""
    horn, bone = materials.horn(), materials.bone()
    bowl = lathe([(0, .04), (.3, 0), (.36, .05), (.66, .3), (.78, .6), (.74, .61), (.6, .36), (.3, .14), (0, .12)], horn, 110)
    box = [block((1.5, 1.0, .5), horn, edge=.03), block((1.54, 1.04, .16), horn, at=(0, 0, .52), edge=.03)]
    tiles = [motifs.moved(motifs.petal(.2, .13), (x, y), t) for x in np.linspace(-.55, .55, 6) for y in (-.28, 0, .28) for t in (0, 90, 180, 270)]
    box.append(cutout(tiles, .02, bone, at=(0, 0, .683)))
    box += [cutout([motifs.rectangle(1.44, .94), motifs.rectangle(1.38, .88)], .02, bone, at=(0, 0, .683))]
    made = [place(bowl, (-.65, .1, 0)), *forms.gather(box, (.85, .6, 0), (0, 0, -16))]
    teeth = [(x, y) for k in range(30) for x, y in ((.75 - .05 * k, 0), (.75 - .05 * k - .004, -.42), (.75 - .05 * k - .026, -.42), (.75 - .05 * k - .03, 0))]
    spine = np.vstack([forms.spline([(-.77, 0), (-.74, .2), (0, .3), (.74, .2), (.77, 0)], 60), np.array(teeth)])
    made.append(cutout([spine], .06, horn, .015, at=(.55, -.7, .05), turn=(0, 0, 14)))
    for x, y in ((-.75, -.85), (-.45, -1.0), (-.85, -1.1)):
        button = cutout([motifs.circle(.14), *[motifs.circle(.02, 16) + (sx * .035, sy * .035) for sx in (-1, 1) for sy in (-1, 1)]], .05, bone, .018, at=(x, y, .03))
        made.append(button)
    return made


def enamel(across: int = 900) -> Any:
    """Banaras gulabi meenakari: rose on white enamel with green leaves (UV)."""
    c = Canvas(4, 4, across, "#f3ebe2")
    for x in (0.5, 1.5, 2.5, 3.5):
        for y in (0.6, 2.0, 3.4):
            c.fill(motifs.all_moved(motifs.flower(5, .4, .7, .1), (x, y)), "#d9608a").fill(motifs.all_moved(motifs.flower(5, .25, .7, .1), (x, y), 36), "#e999b2")
            c.dots([(x, y)], .08, "#e2b04a")
            c.fill([motifs.moved(motifs.leaf(.38, .17, .3 * s), (x + .3 * s, y - .42), -50 * s) for s in (-1, 1)], "#2e7d5b")
    return c.colours()


def jhumkas(rng: Rng) -> list[Any]:
    """A pair of enamelled jhumkas with pearl drops."""
    gold, pearl = materials.gold(.18), materials.paint("#f2e8da", .16, .7)
    skin = materials.picture_skin(enamel(), .14, coat=1.0)
    made: list[Any] = []
    stand = materials.marble()
    for x, turn in ((-.42, -8), (.42, 14)):
        dome = lathe([(.03, .62), (.1, .6), (.26, .48), (.34, .3), (.36, .12)], skin, 60, 96)
        parts = [dome, tube(forms.ring(.365, 96, .12), .022, gold, 10, True), tube(forms.ring(.36, 96, .17), .012, gold, 8, True),
                 tube(forms.ring(.1, 60, .61), .02, gold, 10, True), ball((.06, .06, .07), gold, at=(0, 0, .68), segments=20)]
        for k in range(22):
            a = 2 * math.pi * k / 22
            parts += [ball(.034, pearl, at=(.365 * math.cos(a), .365 * math.sin(a), .055), segments=16), ball(.014, gold, at=(.365 * math.cos(a), .365 * math.sin(a), .098), segments=10)]
        disc = lathe([(0, .05), (.12, .045), (.2, .02), (.21, 0), (0, 0)], skin, 40, 64)
        tops = [place(disc, (0, 0, .98), (90, 0, 0)), place(tube(forms.ring(.21, 64), .02, gold, 10, True), (0, -.0, .98), (90, 0, 0))]
        tops += [ball(.022, gold, at=(.235 * math.cos(b), -.0, .98 + .235 * math.sin(b)), segments=12) for b in np.linspace(0, 2 * math.pi, 26, endpoint=False)]
        tops.append(tube([(0, 0, .68), (0, 0, .78)], .018, gold, 8))
        hook = tube(forms.spline([(0, .04, 1.0), (0, .1, 1.12), (0, 0, 1.3)], 20), .012, gold, 8)
        made += forms.gather([*parts, *tops, hook], (x, 0, .34), (0, 0, turn))
    bar = tube([(-.95, 0, 1.66), (.95, 0, 1.66)], .03, materials.brass(), 14)
    posts = [tube([(s * .95, 0, 0), (s * .95, 0, 1.66)], .03, materials.brass(), 14) for s in (-1, 1)]
    return [*made, bar, *posts, block((2.2, .5, .1), stand, edge=.03)]


def kanthi_mala(rng: Rng) -> list[Any]:
    """Tulsi bead malas coiled on khadi, tassels in red."""
    made: list[Any] = []
    for tone, dark, radius, size, shift in (("#b58a58", "#7c5530", .78, .062, (0, .12)), ("#8a5a34", "#55341c", .5, .05, (-.05, -.1))):
        bead = ball((size, size, size * .92), materials.wood(tone, dark, 3, .5), at=(0, 0, -40), segments=24)
        count = int(2 * math.pi * radius * 1.06 / (1.9 * size))
        for k in range(count):
            a = 2 * math.pi * k / count
            r = radius * (1 + .1 * math.sin(2 * a + .6) + .05 * math.sin(5 * a))
            made.append(place(forms.copy(bead), (shift[0] + r * math.cos(a), shift[1] + .85 * r * math.sin(a), size), (rng.uniform(0, 360), 0, math.degrees(a))))
    silk = materials.paint("#a31f2b", .8)
    head = ball((.07, .07, .09), materials.wood("#8a5a34", "#55341c"), at=(.05, -.72, .08), segments=20)
    made.append(head)
    for _ in range(40):
        d = rng.normal(0, .07)
        made.append(tube([(.05, -.76, .08), (.05 + d * .5, -.95, .06), (.05 + d * 1.5, -1.2 + abs(d), .02 + abs(rng.normal(0, .015)))], .011, silk, 6))
    return made


def bindis(rng: Rng) -> list[Any]:
    """Cards of tikuli bindis with foil and stones."""
    made: list[Any] = []
    velvet, foil = materials.paint("#a3142c", .7), materials.gold(.25)
    for k, (x, y, turn, tone) in enumerate(((-.42, .05, 10, "#f2e6cf"), (.42, .12, -12, "#e7c9b4"), (.05, -.15, 2, "#f6efe0"))):
        parts: list[Any] = [block((.8, 1.15, .02), materials.paint(tone, .8), at=(0, 0, .012 + .022 * k), edge=.006)]
        top = .036 + .022 * k
        for j in range(5):
            for i in range(3):
                at = (-.24 + .24 * i, .4 - .2 * j)
                size = (.075, .06, .05, .065, .045)[j]
                shape = motifs.moved(motifs.petal(size * 3.2, size * 1.6, .4) - (0, size * 1.4), at) if j in (0, 3) else motifs.circle(size) + at
                parts.append(cutout([shape], .012, (velvet, foil, velvet, materials.paint("#1d5a45", .6), velvet)[j], .004, at=(0, 0, top)))
                parts.append(ball((.022, .022, .016), materials.paint("#e9eef2", .05, 1.0), at=(*at, top + .01), segments=14))
                if j in (0, 2):
                    parts += [ball(.009, foil, at=(at[0] + (size + .022) * math.cos(b), at[1] + (size + .022) * math.sin(b), top), segments=8) for b in np.linspace(0, 2 * math.pi, 14, endpoint=False)]
        made += forms.gather(parts, (x, y, 0), (0, 0, turn))
    return made


def gold_set(rng: Rng) -> list[Any]:
    """Goldsmith's work: a necklace with drops on a velvet bust pad."""
    gold, ruby, pearl = materials.gold(.16), materials.paint("#8f0f2c", .05, 1.0), materials.paint("#f2e8da", .16, .7)
    made: list[Any] = []
    pad = block((2.6, 2.2, .16), fabrics.velvet("#1f2f4f"), edge=.08)
    for k in range(41):
        a = math.radians(-150 + 7.5 * k) - math.pi / 2 + math.radians(0)
        spot = np.array([.85 * math.cos(a + math.pi), .15 + .78 * math.sin(a + math.pi), .21])
        made.append(ball(.045, gold, at=tuple(spot), segments=18))
        t = abs(k - 20)
        if t <= 10 and k % 2 == 0:
            out = np.array([math.cos(a + math.pi), math.sin(a + math.pi), 0])
            head = math.degrees(math.atan2(out[1], out[0])) - 90
            size = .34 - .016 * t
            base = spot + out * .05
            made.append(cutout([motifs.moved(motifs.petal(size, size * .6, .3), turn=head)], .05, gold, .018, at=(base[0], base[1], .2)))
            made.append(ball((.05, .05, .035), ruby, at=tuple(base + out * size * .55 + (0, 0, .03)), segments=20))
            made.append(ball(.04, pearl, at=tuple(base + out * (size + .05)), segments=16))
    return [pad, *made]


def attar(rng: Rng) -> list[Any]:
    """Kannauj attar: cut-glass bottles with ground stoppers, amber and rose oil."""
    clear = materials.glass("#f3f6f4")
    made: list[Any] = []
    for (x, y, size, oil, sides) in ((-.5, .2, 1.0, "#c47a1d", 8), (.42, .35, 1.25, "#b34b4b", 12), (.25, -.55, .72, "#7d8f2f", 6)):
        facet = lambda a, t, n=sides: 1 - .05 * np.abs(np.sin(n * a / 2)) * (t < .72) * (t > .06)  # noqa: E731
        bottle = lathe([(0, .03), (.3, 0), (.36, .05), (.4, .3), (.38, .6), (.2, .8), (.13, .88), (.13, 1.0), (.17, 1.04), (.1, 1.05), (.09, .86), (.16, .76), (.33, .56), (.34, .3), (.3, .1), (0, .09)], clear, 160, 128, facet)
        fill = lathe([(0, .1), (.28, .11), (.325, .3), (.32, .5), (.0, .5)], materials.liquid(oil), 50, 96, sharp=True)
        stop = lathe([(.075, .96), (.085, 1.06), (.06, 1.1), (.14, 1.24), (.17, 1.36), (.1, 1.5), (.03, 1.58), (0, 1.6)], materials.glass("#e9dfc9"), 80, 12)
        collar = tube(forms.ring(.14, 60, .93), .022, materials.gold(.2), 10, True)
        made += forms.gather([bottle, fill, stop, collar], (x, y, 0), (0, 0, 17), size)
    petals = materials.flesh("#b8324e", "#8c1f38", .6)
    for _ in range(14):
        a, r = rng.uniform(0, 2 * math.pi), rng.uniform(.9, 1.15)
        u, v = np.meshgrid(np.linspace(-1, 1, 14), np.linspace(0, 1, 14))
        w = .13 * np.sin(math.pi * (v * .85 + .1)) ** .6
        petal = forms.thicken(forms.sheet(np.stack([u * w, .26 * v, .05 * u**2 + .06 * v**2 + .02], -1), petals), .006)
        made.append(place(petal, (r * math.cos(a), .9 * r * math.sin(a) - .1, 0), (rng.uniform(-5, 10), rng.uniform(-8, 8), rng.uniform(0, 360)), rng.uniform(.7, 1.1)))
    return made


def incense(rng: Rng) -> list[Any]:
    """Incense sticks in a brass holder, a tied bundle and dhoop cones."""
    stick, paste = materials.wood("#c9a06a", "#a87f4c", along="Z"), materials.clay("#4a3324", "#332218", .95)
    holder = lathe([(0, 0), (.5, 0), (.52, .04), (.36, .1), (.3, .2), (.12, .26), (0, .27)], materials.brass(), 60)
    made = [holder]
    for k in range(5):
        a = 2 * math.pi * k / 5
        lean = np.array([.16 * math.cos(a), .16 * math.sin(a), 0])
        base = np.array([.1 * math.cos(a), .1 * math.sin(a), .2])
        made.append(tube([base, base + lean + (0, 0, .6), base + lean * 2.6 + (0, 0, 1.3)], .012, stick, 8))
        made.append(tube([base + lean * .9 + (0, 0, .5), base + lean * 3.4 + (0, 0, 1.9)], .024, paste, 10))
    forms.gather(made, (-.55, .35, 0))
    bundle: list[Any] = []
    for _ in range(34):
        y, z = rng.uniform(-.14, .14), abs(rng.normal(0, .05)) + .04
        bundle.append(tube([(-.85, y, z), (.75, y, z)], .024, paste, 8))
        bundle.append(tube([(-1.15, y, z), (-.85, y, z)], .012, stick, 6))
    bundle.append(tube(np.column_stack([np.zeros(40), .19 * np.cos(np.linspace(0, 6.28, 40)), .1 + .13 * np.sin(np.linspace(0, 6.28, 40))]), .02, materials.paint("#a3222c", .8), 8))
    made += forms.gather(bundle, (.25, -.55, 0), (0, 0, 14))
    for x, y in ((.75, .25), (.95, .45), (1.0, .15), (.8, .55)):
        made.append(place(lathe([(0, 0), (.09, 0), (.085, .03), (.012, .27), (0, .28)], paste, 30, 40, sharp=True), (x, y, 0)))
    return made

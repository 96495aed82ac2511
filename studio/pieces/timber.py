"""Carved, turned and inlaid wood: Saharanpur, Nagina, Mainpuri, and furniture."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, block, cutout, lathe, place, tube
from studio.motifs import Outline
from studio.prints import Canvas

Rng = np.random.Generator


def scroll_leaves(size: float) -> list[Outline]:
    """A four-way arabesque: flower, curling stems and leaves, about `size` in radius."""
    shapes = motifs.all_moved(motifs.flower(8, .3, .5, .3), size=size)
    shapes.append(motifs.circle(.075 * size))
    for k in range(4):
        stem = forms.spline([(.34, .04), (.5, .2), (.72, .16), (.8, -.04), (.68, -.16), (.56, -.08)], 50)
        for mirror in (1, -1):
            shapes += motifs.all_moved(
                [motifs.moved(s, size=(1, mirror)) for s in motifs.vine(stem, .12, .15, .2)], turn=90 * k + 45, size=size)
        shapes.append(motifs.moved(motifs.petal(.42, .2, 1), motifs.moved(np.array([(.5, 0)]), turn=90 * k, size=size)[0], 90 * k - 90, size))
    return shapes


def border_vine(length: float, swing: float, size: float, waves: float) -> list[Outline]:
    path = motifs.wavy(length, swing, waves) - (length / 2, 0)
    return motifs.vine(path, size * .8, size, .2)


def carve(outlines: list[Outline], width: float, height: float, depth: float, material: Any, at: Any,
          turn: Any = (0, 0, 0)) -> Any:
    """Cut a rectangle back to a punched ground and leave the shapes standing, rounded over."""
    c = Canvas(width, height, round(min(900, 330 * width)))
    middle = (width / 2, height / 2)
    for outline in outlines:
        shape = outline + middle
        c.line([shape], .022, "#000000", True).fill([shape], "#ffffff")
        c.line([np.vstack([shape.mean(0), shape[len(shape) // 2]])], .008, "#999999")
    field = c.soften(.007).heights()
    rng = np.random.default_rng(1)
    punched = .012 * rng.random(field.shape) * (field < .25)
    return place(forms.relief(depth * field**.65 - punched + .004, (width, height), material), at, turn)


def jali_panel(rng: Rng) -> list[Any]:
    """A standing Saharanpur screen panel: star jali under a carved arch, on feet."""
    timber = materials.sheesham()
    frame = [motifs.rectangle(2.6, 3.6), motifs.moved(motifs.arch(1.9, 2.75), (0, -1.42))]
    holes = [h for h in motifs.lattice(9, 13, .25, .2)
             if inside(h.mean(0), motifs.moved(motifs.arch(1.86, 2.7), (0, -1.4)))]
    net = cutout([motifs.moved(motifs.arch(1.94, 2.8), (0, -1.44)), *holes], .09, timber, .012, (0, 0, 2.0), (90, 0, 0))
    board = cutout(frame, .22, timber, .03, (0, 0, 2.0), (90, 0, 0))
    face = -.112
    relief = [carve(motifs.all_moved(scroll_leaves(.26)), .54, .54, .05, timber, (s * .97, face, 3.26), (90, 0, 0)) for s in (-1, 1)]
    relief += [carve(border_vine(2.3, .06, .17, 6), 2.46, .26, .05, timber, (0, face, z), (90, 0, 0)) for z in (3.64, .36)]
    upright = motifs.all_moved(border_vine(2.3, .06, .17, 6), turn=90)
    relief += [carve(upright, .26, 2.4, .05, timber, (s * 1.13, face, 1.76), (90, 0, 0)) for s in (-1, 1)]
    feet = [block((.34, .8, .22), timber, at=(s * 1.05, 0, 0), edge=.05) for s in (-1, 1)]
    return [net, board, *relief, *feet]


def inside(spot: Any, outline: Outline) -> bool:
    """Tell whether a point lies in a closed outline."""
    x, y = spot
    px, py = outline[:, 0], outline[:, 1]
    qx, qy = np.roll(px, -1), np.roll(py, -1)
    crosses = (py > y) != (qy > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        return bool((crosses & (x < (qx - px) * (y - py) / (qy - py) + px)).sum() % 2)


def carved_box(rng: Rng) -> list[Any]:
    """A sheesham jewel box, lid carved with an arabesque, brass corners and hasp."""
    timber, brass = materials.sheesham(), materials.brass()
    made = [block((2.3, 1.6, .72), timber, edge=.04), block((2.36, 1.66, .3), timber, at=(0, 0, .74), edge=.05)]
    lid = motifs.all_moved(scroll_leaves(.62), (0, 0))
    for side in (-1, 1):
        lid += motifs.all_moved(scroll_leaves(.36), (side * .82, 0))
        lid += motifs.all_moved(border_vine(2.0, .035, .12, 7), (0, side * .69))
    made.append(carve(lid, 2.2, 1.5, .06, timber, (0, 0, 1.042)))
    made.append(carve(border_vine(2.0, .13, .24, 3), 2.1, .52, .06, timber, (0, -.802, .36), (90, 0, 0)))
    for side in (-1, 1):
        made.append(carve(border_vine(1.3, .13, .24, 2), 1.4, .52, .06, timber, (side * 1.152, 0, .36), (90, 0, 90 * side)))
    made.append(block((.3, .03, .26), brass, at=(0, -.84, .62), edge=.02))
    made.append(ball(.06, brass, at=(0, -.88, .7), segments=20))
    return made


def carved_tray(rng: Rng) -> list[Any]:
    """A serving tray with a carved rim and cut hand holds."""
    timber = materials.mango()
    made = [cutout([motifs.rounded(3.4, 2.2, .3)], .08, timber, .02, (0, 0, .06))]
    for side in (-1, 1):
        rail = cutout([motifs.rounded(2.2, .42, .16), motifs.rounded(.62, .13, .06)], .1, timber, .03,
                      (side * 1.66, 0, .28), (80, 0, 90))
        made.append(rail)
        long = cutout([motifs.rounded(3.3, .3, .12)], .1, timber, .03, (0, side * 1.06, .22), (90 + 8 * side, 0, 0))
        made.append(long)
        made.append(carve(border_vine(2.8, .05, .16, 7), 2.9, .22, .035, timber, (0, -1.115 if side < 0 else 1.005, .23), (82 if side < 0 else 98, 0, 0)))
    spray = scroll_leaves(.62) + [o for s in (-1, 1) for o in motifs.all_moved(scroll_leaves(.36), (s * 1.02, 0))]
    made.append(carve(spray, 2.9, 1.6, .045, timber, (0, 0, .1)))
    return made


def lattice_lamp(rng: Rng) -> list[Any]:
    """A carved wooden candle lantern: four jali walls round a warm light."""
    timber = materials.mango()
    made = [block((1.5, 1.5, .16), timber, edge=.04), block((1.5, 1.5, .12), timber, at=(0, 0, 2.2), edge=.04)]
    holes = motifs.lattice(4, 6, .3, .22)
    for k in range(4):
        a = math.radians(90 * k)
        wall = cutout([motifs.rectangle(1.3, 2.08), *holes], .08, timber, .012,
                      (.62 * math.sin(a), -.62 * math.cos(a), 1.18), (90, 0, 90 * k))
        made.append(wall)
    for x in (-1, 1):
        for y in (-1, 1):
            post = lathe([(.11, .14), (.11, .4), (.07, .5), (.11, .62), (.1, 1.18), (.11, 1.75), (.07, 1.87), (.11, 1.98), (.11, 2.22)], timber, 80, 40)
            made.append(place(post, (x * .66, y * .66, 0)))
            made.append(ball((.13, .13, .1), timber, at=(x * .62, y * .62, .0), segments=20))
    roof = lathe([(.6, 2.3), (.55, 2.4), (.3, 2.62), (.14, 2.72), (.1, 2.8), (.14, 2.9), (.05, 3.0), (0, 3.05)], timber, 90)
    made.append(roof)
    made.append(place(tube(forms.ring(.17, 40), .03, materials.brass(), 10, True), (0, 0, 3.16), (90, 0, 20)))
    wax = lathe([(0, .16), (.3, .16), (.3, 1.0), (.26, 1.03), (0, 1.0)], materials.flesh("#f6e7c4", "#efd7a0", .4, .2), 40, sharp=True)
    return [*made, wax]


def turned_bowls(rng: Rng) -> list[Any]:
    """Turned wooden bowls with spoons."""
    pale, dark = materials.mango(), materials.sheesham()
    big = lathe([(0, .04), (.5, .0), (.6, .05), (1.0, .42), (1.15, .85), (1.1, .88), (1.02, .8), (.85, .4), (.45, .14), (0, .12)], dark, 120)
    small = lathe([(0, .04), (.3, .0), (.38, .05), (.6, .28), (.66, .5), (.62, .52), (.52, .3), (.3, .12), (0, .1)], pale, 90)
    made = [place(big, (-.3, .35, 0)), place(small, (1.05, -.55, 0))]
    for k, (x, y, turn) in enumerate(((.1, -1.05, 12), (.2, -1.35, 5))):
        line = forms.spline([(-1.2, 0, .06), (-.4, 0, .08), (.3, 0, .12), (.5, 0, .1)], 40)
        shaft = tube(line, np.interp(np.linspace(0, 1, 40), (0, .2, 1), (.085, .06, .05)), pale if k else dark, 12, flat=.6)
        cup = lathe([(0, -.08), (.12, -.06), (.2, .04), (.17, .05), (.1, -.01), (0, -.03)], pale if k else dark, 40)
        cup.scale = (1.35, 1, 1)
        cup.location = (.68, 0, .09)
        made += forms.gather([shaft, cup], (x - .3, y, .02), (0, 0, turn))
    return made


def wire_inlay(side: int = 1536) -> Any:
    """Tarkashi: brass wire hammered into dark wood as vines, stars and dotted borders."""
    c = Canvas(6, 6, side)
    for inset in (.3, .42, .95, 1.03):
        c.line([motifs.rectangle(6 - 2 * inset, 6 - 2 * inset, (3, 3))], .035, "#ffffff", True)
    for k in range(36):
        t = .55 + k * 4.9 / 35
        for spot in ((t, .69), (t, 5.31), (.69, t), (5.31, t)):
            c.line([motifs.circle(.1) + spot], .02, "#ffffff", True)
            c.dots([spot], .035, "#ffffff")
    for ring_count, radius, size in ((8, .0, .8), (8, 1.15, .45), (16, 1.72, .3)):
        for k in range(ring_count if radius else 1):
            a = 360 * k / ring_count
            spot = motifs.moved(np.array([(0, radius)]), (3, 3), a)[0]
            c.line(motifs.all_moved(motifs.flower(8, size), spot, a), .026, "#ffffff", True)
            c.dots([spot], .07 * size / .5, "#ffffff")
    for k in range(16):
        stem = forms.spline([(0, .85), (.14, 1.1), (-.04, 1.4), (.12, 1.6)], 40)
        c.line([motifs.moved(stem, (3, 3), 22.5 * k + 11)], .024, "#ffffff")
        c.line([motifs.moved(motifs.leaf(.3, .14, .3), motifs.moved(stem[18:19], (3, 3), 22.5 * k + 11)[0], 22.5 * k - 40)], .02, "#ffffff", True)
    for corner in range(4):
        spot = motifs.moved(np.array([(1.58, 1.58)]), (3, 3), 90 * corner)[0]
        c.line(motifs.all_moved(motifs.flower(6, .34), spot), .026, "#ffffff", True)
    return c.heights()


def tarkashi_box(rng: Rng) -> list[Any]:
    """A Mainpuri box: dark sheesham, brass wire on the lid and round the sides."""
    from studio.recipe import Recipe
    r = Recipe("tarkashi")
    line = r.picture(wire_inlay(), plain=True)
    grain = r.noise(2.5, 4, .55, (.12, 1, 1), distortion=1.1)
    tone = r.mix(line, r.mix(r.span(grain, 0, 1, .36, .64), "#4a2917", "#2a150b"), "#e6bd6a")
    top = r.shade(Base_Color=tone, Metallic=line, Roughness=r.span(line, .34, .2), Normal=r.bump(line, .004, .4))
    dark, brass = materials.wood("#4a2917", "#2a150b", polish=.32), materials.brass()
    box = block((1.9, 1.9, .62), dark, edge=.03)
    lid = block((1.94, 1.94, .22), dark, at=(0, 0, .64), edge=.03)
    face = forms.mesh([(-.93, -.93, .864), (.93, -.93, .864), (.93, .93, .864), (-.93, .93, .864)], [(0, 1, 2, 3)], top,
                      [(0, 0), (1, 0), (1, 1), (0, 1)], False)
    made = [box, lid, face]
    for turn in range(4):
        vine = [motifs.wavy(1.6, .08, 4) - (.8, 0)]
        wires = [tube(np.column_stack([v[:, 0], np.full(len(v), -.955), .33 + v[:, 1]]), .012, brass, 6) for v in vine]
        wires += [tube([(-.85, -.955, z), (.85, -.955, z)], .01, brass, 6) for z in (.14, .52)]
        wires += [ball(.028, brass, at=(x, -.95, .33 + s * .09), segments=10) for x, s in zip(np.linspace(-.7, .7, 8), (1, -1) * 4, strict=True)]
        made += forms.gather(wires, turn=(0, 0, 90 * turn))
    return made


def nagina_combs(rng: Rng) -> list[Any]:
    """Nagina work: carved wooden combs and a pierced casket."""
    pale, dark = materials.wood("#c79a63", "#a27440", polish=.38), materials.wood("#3a2115", "#1f110a", polish=.34)
    made: list[Any] = []
    for material, at, turn in ((dark, (-.45, -.15, .07), 16), (pale, (.95, -.35, .07), -22)):
        made += forms.gather(comb(material), at, (0, 0, turn))
    return made


def comb(material: Any) -> list[Any]:
    """A double-pierced comb with an arched carved back."""
    back = motifs.moved(forms.spline([(-.8, 0), (-.82, .25), (-.4, .42), (0, .66), (.4, .42), (.82, .25), (.8, 0)], 80), (0, 0))
    teeth = np.array([(x, y) for k in range(26)
                      for x, y in ((.8 - .0615 * k, 0), (.8 - .0615 * k - .006, -.72 + .004 * abs(k - 13)),
                                   (.8 - .0615 * k - .03, -.74 + .004 * abs(k - 13)), (.8 - .0615 * k - .036, 0))])
    outline = np.vstack([back, teeth])
    holes = [motifs.moved(motifs.petal(.14, .07), (x, .1)) for x in np.linspace(-.6, .6, 11)]
    holes += [motifs.moved(h, (0, .36), size=.16) for h in motifs.flower(6, 1, .6, .3)]
    plate = cutout([outline, *holes], .1, material, .02)
    return [plate]


def stool(rng: Rng) -> list[Any]:
    """A low carved stool with turned legs and a rush-brown seat."""
    timber = materials.sheesham()
    made = [lathe([(0, 1.5), (1.05, 1.5), (1.12, 1.55), (1.12, 1.64), (1.05, 1.7), (0, 1.7)], timber, 60, 128, sharp=True)]
    leg = lathe([(.1, 0), (.13, .05), (.09, .2), (.16, .36), (.1, .5), (.13, .9), (.19, 1.15), (.12, 1.25), (.17, 1.35), (.16, 1.52)], timber, 120, 48)
    for k in range(4):
        a = math.radians(45 + 90 * k)
        twin = leg if k == 0 else forms.copy(leg)
        made.append(place(twin, (.72 * math.cos(a), .72 * math.sin(a), 0)))
    for k in range(2):
        rod = tube([(-.72, 0, .45 + .02 * k), (.72, 0, .45 + .02 * k)], .06, timber, 16)
        made.append(place(rod, turn=(0, 0, 45 + 90 * k)))
    made.append(carve(scroll_leaves(.66), 1.4, 1.4, .06, timber, (0, 0, 1.702)))
    return made


def armchair(rng: Rng) -> list[Any]:
    """A chair with turned legs, slatted seat and a carved crest."""
    timber = materials.wood("#9a6238", "#6b3d1e")
    made = [block((4.6, 4.4, .3), timber, at=(0, 0, 4.0), edge=.08)]
    for x in (-1, 1):
        front = lathe([(.2, 0), (.24, .1), (.16, .4), (.26, .9), (.18, 1.2), (.22, 2.4), (.3, 3.2), (.2, 3.5), (.28, 4.0)], timber, 140, 40)
        made.append(place(front, (x * 2.0, -1.9, 0)))
        back = forms.spline([(x * 2.0, 2.3, 0), (x * 2.0, 1.95, 2), (x * 2.0, 1.95, 4.2), (x * 2.0, 2.3, 7), (x * 2.0, 2.9, 9.4)], 60)
        made.append(tube(back, .2, timber, 20))
        arm = forms.spline([(x * 2.05, 2.1, 6.2), (x * 2.15, .6, 6.35), (x * 2.15, -1.4, 6.2), (x * 2.15, -2.0, 6.0)], 40)
        made.append(tube(arm, .2, timber, 16, flat=.7))
        post = lathe([(.18, 4.2), (.24, 4.5), (.13, 4.9), (.2, 5.4), (.14, 5.8), (.2, 6.15)], timber, 80, 32)
        made.append(place(post, (x * 2.1, -1.7, 0)))
        made.append(tube([(x * 2.0, -1.9, 1.4), (x * 2.0, 2.1, 1.4)], .11, timber, 16))
    made.append(tube([(-2, 0.1, 1.4), (2, .1, 1.4)], .11, timber, 16))
    crest = forms.spline([(-2.2, 0), (-1.9, .75), (-.9, .8), (0, 1.25), (.9, .8), (1.9, .75), (2.2, 0), (1, .05), (0, .0), (-1, .05)], 120, True)
    made.append(cutout([crest], .28, timber, .06, (0, 2.72, 8.5), (76, 0, 0)))
    made.append(carve(scroll_leaves(.46), 1.1, .96, .1, timber, (0, 2.46, 8.98), (76, 0, 0)))
    for x in np.linspace(-1.3, 1.3, 6):
        made.append(tube(forms.spline([(x, 1.95, 4.3), (x, 2.2, 6.5), (x, 2.72, 8.7)], 40), .11, timber, 16, flat=.6))
    return made

"""Beaten, cast and engraved vessels: Moradabad, Mirzapur, Bakhira, Kanpur."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, lathe, place, tube
from studio.prints import Canvas, Pixels

Rng = np.random.Generator


def engraving() -> Pixels:
    """Moradabad line work for a vase: petal bands, a running vine, medallions (UV)."""
    c = Canvas(16, 10, 2048)
    for y in (1.2, 1.35, 3.0, 3.12, 6.2, 6.32, 7.2):
        c.line([np.array([(0, y), (16, y)])], .05, "#ffffff")
    for k in range(32):
        c.line([motifs.moved(motifs.petal(1.3, .48), (k / 2 + .25, 1.5))], .035, "#ffffff", True)
        c.hatch([motifs.moved(motifs.petal(.9, .26), (k / 2 + .25, 1.6))], 0, .07, "#ffffff")
        c.line([motifs.moved(motifs.petal(.7, .4), (k / 2, 6.4))], .03, "#ffffff", True)
    path = motifs.wavy(16, .5, 8, 800) + (0, 4.6)
    c.line([path], .05, "#ffffff")
    for k, (spot, heading) in enumerate(motifs.along(path, .25)):
        side = 1 if k % 2 else -1
        c.hatch([motifs.moved(motifs.leaf(.42, .2, -.2 * side), spot, heading - 90 + 55 * side)], 45, .05, "#ffffff")
    for k in range(16):
        spot = (k + .5, 5.3 if k % 2 else 3.95)
        bloom = motifs.all_moved(motifs.flower(7, .42), spot)
        c.line(bloom, .035, "#ffffff", True)
        c.dots([spot], .08, "#ffffff")
    rng = np.random.default_rng(2)
    c.dots(zip(rng.uniform(0, 16, 2600), rng.uniform(3.2, 6.1, 2600), strict=True), .018, "#aaaaaa")
    return c.heights()


def brass_vase(rng: Rng) -> list[Any]:
    """A tall Moradabad vase engraved all round."""
    skin = materials.brass(engraving(), .2)
    vase = lathe([(.5, 0), (.56, .05), (.5, .16), (.3, .34), (.3, .44), (.62, .9), (.86, 1.5), (.76, 2.05),
                  (.4, 2.5), (.27, 2.85), (.3, 3.1), (.5, 3.36), (.53, 3.4), (.48, 3.39), (.26, 3.1), (.2, 2.7)],
                 skin, 240, 192)
    trims = [tube(forms.ring(r, 96, z), .03, materials.brass(), 10, True) for r, z in ((.53, .03), (.3, .39), (.525, 3.4))]
    return [vase, *trims]


def lota(rng: Rng) -> list[Any]:
    """A brass lota and tumbler, hand-beaten."""
    skin = materials.brass(None, .22, 6.5)
    pot = lathe([(.3, 0), (.34, .03), (.36, .08), (.72, .4), (.82, .75), (.68, 1.1), (.42, 1.28), (.38, 1.38),
                 (.54, 1.56), (.56, 1.6), (.52, 1.6), (.34, 1.4), (.34, 1.3), (.6, 1.1), (.7, .75)], skin, 160)
    cup = lathe([(0, .03), (.25, 0), (.28, .03), (.3, .1), (.36, .9), (.39, 1.02), (.36, 1.02), (.33, .9), (.25, .12), (0, .1)],
                skin, 120)
    rings = [tube(forms.ring(r, 96, z), .016, materials.brass(), 8, True) for r, z in ((.82, .7), (.82, .8), (.545, 1.6))]
    return [pot, *rings, place(cup, (1.25, -.35, 0))]


def thali(rng: Rng) -> list[Any]:
    """Bakhira bell metal: a thali with three bowls and a tumbler."""
    skin = materials.bell_metal()
    plate = lathe([(0, .04), (1.3, .04), (1.42, .07), (1.5, .24), (1.54, .26), (1.5, .2), (1.42, 0), (0, 0)], skin, 120,
                  sharp=True)
    bowl = lathe([(0, .03), (.24, 0), (.34, .06), (.46, .32), (.49, .4), (.46, .4), (.42, .32), (.3, .1), (0, .08)], skin, 90)
    cup = lathe([(0, .02), (.25, 0), (.27, .04), (.33, .7), (.37, .8), (.34, .8), (.3, .7), (.24, .08), (0, .06)], skin, 90)
    made = [plate, place(bowl, (-.7, .55, .04))]
    made += [place(forms.copy(bowl), spot) for spot in ((.12, .88, .04), (.85, .42, .04))]
    return [*made, place(cup, (1.62, 1.3, 0))]


def rolled_rim(radius: float, height: float, material: Any, size: float = .035) -> Any:
    return tube(forms.ring(radius, 128, height), size, material, 12, True)


def ear(radius: float, height: float, material: Any, turn: float, wide: float = .34, out: float = .3) -> list[Any]:
    """A riveted loop to lift a vessel by."""
    loop = forms.spline([(radius - .02, -wide, height), (radius + out * .7, -wide * .95, height + .1),
                         (radius + out, 0, height + .15), (radius + out * .7, wide * .95, height + .1),
                         (radius - .02, wide, height)], 48)
    rod = tube(loop, .045, material, 14)
    pads = [ball((.03, .12, .1), material, at=(radius - .01, side * wide, height - .02), segments=20) for side in (-1, 1)]
    studs = [ball(.035, material, at=(radius + .02, side * wide + d, height - .02), segments=12)
             for side in (-1, 1) for d in (-.05, .05)]
    return forms.gather([rod, *pads, *studs], turn=(0, 0, turn))


def kadhai(rng: Rng) -> list[Any]:
    """An aluminium kadhai, hammered inside and out, with a ladle across it."""
    skin = materials.aluminium(5.5)
    bowl = lathe([(0, 0), (.5, .02), (1.0, .25), (1.35, .7), (1.45, .98), (1.42, .98), (1.3, .7), (.95, .3), (.45, .08), (0, .06)],
                 skin, 140, 160)
    plain = materials.aluminium(roughness=.26)
    ears = [part for turn in (18, 198) for part in ear(1.42, .88, plain, turn)]
    handle = forms.spline([(-.2, -.3, .38), (.2, -.45, .75), (.9, -.75, 1.3), (1.6, -1.05, 1.62), (1.9, -1.2, 1.62)], 60)
    spoon = tube(handle, np.linspace(.035, .045, 60), plain, 12, flat=.7)
    cup = place(lathe([(0, -.12), (.16, -.09), (.27, .0), (.3, .05), (.28, .05), (.24, .01), (.14, -.06), (0, -.09)], plain, 50),
                (-.42, -.22, .33), (8, -18, 0))
    return [bowl, rolled_rim(1.44, .98, plain), *ears, spoon, cup]


def patila(rng: Rng) -> list[Any]:
    """Three nesting aluminium patilas with a lid, lathe-spun."""
    skin = materials.aluminium(brushed=3.0, roughness=.28)
    made: list[Any] = []
    for (x, y, size, lidded) in ((0, .35, 1.0, True), (1.32, -.15, .72, False), (.35, -1.05, .5, False)):
        pot = lathe([(0, .02), (.72, .0), (.86, .08), (.9, .25), (.9, .82), (.94, .93), (1.08, .98), (1.08, 1.0), (.93, .96),
                     (.87, .82), (.86, .25), (.8, .1), (0, .06)], skin, 160, 160)
        group = [pot, rolled_rim(1.08, .99, skin, .022)]
        if lidded:
            group.append(lathe([(1.0, .99), (1.02, 1.02), (.94, 1.03), (.8, 1.12), (.3, 1.16), (.1, 1.16), (.08, 1.2), (.17, 1.28),
                                (.14, 1.36), (0, 1.38)], skin, 120))
        made += forms.gather(group, (x, y, 0), size=size)
    return made


def tiffin(rng: Rng) -> list[Any]:
    """A three-storey aluminium tiffin carrier with its clasp frame."""
    skin = materials.aluminium(brushed=2.5, roughness=.24)
    steel = materials.steel()
    made: list[Any] = []
    for k in range(3):
        z = .03 + .6 * k
        made.append(lathe([(0, z), (.6, z), (.68, z + .04), (.7, z + .1), (.7, z + .5), (.735, z + .53), (.735, z + .58), (.7, z + .6)],
                          skin, 90, 128, sharp=True))
    made.append(lathe([(.735, 1.83), (.74, 1.9), (.68, 1.96), (.3, 2.02), (0, 2.03)], skin, 60, 128))
    for side in (-1, 1):
        bar = forms.block((.025, .2, 2.0), steel, at=(side * .76, 0, .02), edge=.008)
        made += [bar, ball(.04, steel, at=(side * .79, 0, .3), segments=14), ball(.04, steel, at=(side * .79, 0, 1.85), segments=14)]
    arch = forms.spline([(-.77, 0, 1.95), (-.7, 0, 2.3), (-.35, 0, 2.52), (.35, 0, 2.52), (.7, 0, 2.3), (.77, 0, 1.95)], 60)
    made.append(tube(arch, .05, steel, 12, flat=1.6))
    base = forms.block((1.52, .2, .03), steel, at=(0, 0, 0), edge=.008)
    clasp = forms.block((.03, .26, .4), steel, at=(.8, 0, 1.62), edge=.01)
    return [*made, base, clasp]


def dinner_set(rng: Rng) -> list[Any]:
    """Aluminium for the day's meal: plate, two bowls, glass and ladle jug."""
    skin = materials.aluminium(brushed=2.0, roughness=.3)
    plate = lathe([(0, .03), (1.15, .03), (1.25, .08), (1.34, .2), (1.38, .21), (1.36, .17), (1.27, .02), (0, 0)], skin, 120,
                  sharp=True)
    bowl = lathe([(0, .02), (.3, .0), (.42, .1), (.5, .34), (.52, .36), (.49, .36), (.39, .12), (.26, .05), (0, .05)], skin, 90)
    glass = lathe([(0, .02), (.26, 0), (.28, .05), (.37, 1.0), (.39, 1.03), (.36, 1.02), (.26, .09), (0, .06)], skin, 90)
    jug = lathe([(0, .02), (.5, 0), (.55, .06), (.62, .5), (.5, 1.1), (.4, 1.35), (.48, 1.62), (.5, 1.65), (.46, 1.63), (.36, 1.36)],
                skin, 120)
    grip = tube(forms.spline([(.42, 0, 1.45), (.8, 0, 1.45), (.92, 0, 1.05), (.62, 0, .6)], 48), .05, skin, 12, flat=.6)
    jugs = forms.gather([jug, grip], (-.95, 1.35, 0), (0, 0, -20))
    return [plate, place(bowl, (-.45, .35, .03)), place(forms.copy(bowl), (.6, .3, .03)), place(glass, (1.0, 1.2, 0)), *jugs]


def samai(rng: Rng) -> list[Any]:
    """A standing brass lamp with five spouts."""
    skin = materials.brass(None, .17)
    column = lathe([(.85, 0), (.88, .05), (.8, .1), (.55, .22), (.3, .3), (.2, .42), (.28, .52), (.16, .62), (.13, 1.0), (.22, 1.12),
                    (.26, 1.2), (.16, 1.3), (.12, 1.8), (.2, 1.92), (.3, 2.0), (.12, 2.1), (.12, 2.2)], skin, 260, 128)
    spout = lambda a, t: 1 + .16 * np.maximum(np.cos(5 * a), 0) ** 3 * np.clip(1.4 - 2 * np.abs(t - .45), 0, 1)  # noqa: E731
    pan = lathe([(.1, 2.18), (.35, 2.2), (.58, 2.3), (.7, 2.42), (.68, 2.43), (.55, 2.35), (.3, 2.27), (.1, 2.27)], skin, 80, 200, spout)
    bird = lathe([(.1, 2.25), (.08, 2.5), (.16, 2.6), (.2, 2.75), (.08, 2.95), (.05, 3.05), (.1, 3.13), (.03, 3.25), (0, 3.4)], skin, 120)
    return [column, pan, bird]


def ghungroos(rng: Rng) -> list[Any]:
    """A dancer's strap of brass ghungroos and a temple bell."""
    skin = materials.brass(None, .24)
    cord = materials.paint("#8c1f2b", .9)
    bell_ball = lathe([(0, 0), (.08, .01), (.13, .06), (.145, .13), (.13, .2), (.08, .26), (.045, .27), (.05, .31), (0, .33)], skin, 40, 40)
    slit = forms.block((.26, .018, .1), materials.paint("#120d08", 1), edge=.001)
    made: list[Any] = []
    for row in range(3):
        for k in range(15):
            a = math.radians(-62 + 8.4 * k)
            x, y = 1.55 * math.sin(a), 1.5 - 1.55 * math.cos(a)
            spot = (x + rng.normal(0, .012), y + row * .26 + rng.normal(0, .012), .12)
            turn = (82 + rng.normal(0, 5), rng.normal(0, 7), math.degrees(a))
            made.append(place(forms.copy(bell_ball), spot, turn))
            made.append(place(forms.copy(slit), spot, turn))
    for row in range(3):
        path = [(1.62 * math.sin(a), 1.5 - 1.62 * math.cos(a) + row * .26 + .17, .13) for a in np.radians(np.linspace(-74, 74, 60))]
        made.append(tube(path, .035, cord, 10))
    for thing in (bell_ball, slit):
        place(thing, (0, 0, -60))
    temple = lathe([(.62, 0), (.64, .03), (.6, .08), (.45, .3), (.38, .65), (.32, .9), (.16, 1.02), (.08, 1.06), (.1, 1.12), (.06, 1.2),
                    (.12, 1.3), (0, 1.42)], skin, 200, 128)
    lines = [tube(forms.ring(r, 96, z), .016, skin, 8, True) for r, z in ((.60, .08), (.47, .27), (.39, .62))]
    ring_top = place(tube(forms.ring(.13, 40), .035, skin, 10, True), (0, 0, 1.5), (90, 0, 0))
    return [*made, *forms.gather([temple, *lines, ring_top], (0.1, 2.75, 0))]


def tumblers(rng: Rng) -> list[Any]:
    """Ghaziabad steel: a lidded jar, bowl and tumblers."""
    skin = materials.steel(.13)
    jar = lathe([(0, .02), (.66, 0), (.7, .05), (.7, 1.5), (.74, 1.54), (.74, 1.72), (.68, 1.78), (.2, 1.84), (.1, 1.84), (.09, 1.9),
                 (.16, 1.98), (0, 2.04)], skin, 160, 128, sharp=True)
    glass = lathe([(0, .02), (.26, 0), (.28, .05), (.37, 1.0), (.39, 1.03), (.36, 1.02), (.26, .09), (0, .06)], skin, 90)
    bowl = lathe([(0, .02), (.3, .0), (.45, .12), (.55, .4), (.57, .42), (.53, .41), (.42, .14), (.26, .06), (0, .05)], skin, 90)
    return [place(jar, (-.5, .4, 0)), place(glass, (.65, .25, 0)), place(bowl, (.25, -.75, 0))]


def candlestand(rng: Rng) -> list[Any]:
    """Wrought iron: a three-legged candle stand with scrolls."""
    black = materials.iron()
    made: list[Any] = []
    scroll = motifs.spiral(1.6, .34)
    for k in range(3):
        leg2 = np.vstack([scroll[::-1] * (1, 1) + (.95, .34), [(.2, .55)], [(.06, .9)], [(.05, 1.4)]])
        line = forms.spline(leg2[::4], 120)
        leg = tube(np.stack([line[:, 0], 0 * line[:, 0], np.maximum(line[:, 1], .05)], -1), .045, black, 10)
        made.append(place(leg, turn=(0, 0, 120 * k + 20)))
        curl = motifs.spiral(1.5, .22)[::-1] * (-1, 1) + (.3, 1.75)
        low = np.vstack([curl, [(.06, 1.5)]])[::3]
        line = forms.spline(low, 80)
        made.append(place(tube(np.stack([line[:, 0], 0 * line[:, 0], line[:, 1]], -1), .035, black, 8), turn=(0, 0, 120 * k + 80)))
    twist = np.linspace(0, 1, 90)
    for k in range(4):
        a = 2 * math.pi * (2.5 * twist + k / 4)
        made.append(tube(np.stack([.045 * np.cos(a), .045 * np.sin(a), .9 + 1.7 * twist], -1), .032, black, 8))
    dish = lathe([(0, 2.58), (.2, 2.58), (.42, 2.62), (.52, 2.72), (.5, 2.73), (.4, 2.66), (0, 2.64)], black, 60)
    wax = lathe([(0, 2.62), (.24, 2.62), (.24, 3.55), (.22, 3.6), (.12, 3.57), (0, 3.56)], materials.flesh("#f0e6cf", "#e2d3b0", .4, .12), 60, 64, sharp=True)
    wick = tube([(0, 0, 3.5), (.005, 0, 3.62), (.02, 0, 3.7)], .014, materials.paint("#2a2320", .9), 8)
    return [*made, dish, wax, wick]

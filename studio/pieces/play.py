"""Toys: Varanasi lacquer turned on a lathe, Chitrakoot wood, Jhansi soft toys."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import fabrics, forms, materials, motifs
from studio.forms import ball, block, lathe, melt, place, tube
from studio.materials import lacquer, lacquer_bands

Rng = np.random.Generator

RED, YELLOW, GREEN, BLUE, CREAM, BLACK = "#b3191c", "#e0a21b", "#1e6b43", "#1d4b86", "#efe2c4", "#1c1512"


def sindoor_boxes(rng: Rng) -> list[Any]:
    """Three lacquered sindoor boxes with finial lids."""
    made: list[Any] = []
    bands = ((RED, YELLOW, GREEN), (YELLOW, RED, BLUE), (GREEN, CREAM, RED))
    for k, ((a, b, c), (x, y, size)) in enumerate(zip(bands, ((-.55, .25, 1.0), (.75, .4, .78), (.3, -.75, .62)), strict=True)):
        body = lathe([(0, .02), (.42, 0), (.5, .06), (.42, .16), (.62, .4), (.7, .72), (.62, .98), (.6, 1.02)],
                     lacquer_bands((0, a), (.3, b), (.38, a), (.6, c), (.66, CREAM), (.7, c), (.78, a)), 120, 96)
        lid = lathe([(.64, 1.0), (.66, 1.06), (.6, 1.2), (.35, 1.42), (.14, 1.5), (.1, 1.6), (.18, 1.74), (.12, 1.88), (.04, 1.98), (0, 2.1)],
                    lacquer_bands((0, b), (.14, a), (.4, CREAM), (.46, a), (.62, c), (.8, b)), 140, 96)
        made += forms.gather([body, lid], (x, y, 0), (0, 0, 40 * k), size)
    return made


def top(a: str, b: str, c: str) -> Any:
    return lathe([(0, 0), (.03, .02), (.1, .12), (.36, .34), (.58, .56), (.6, .64), (.5, .74), (.18, .82), (.08, .88), (.065, 1.2), (.085, 1.3), (0, 1.33)],
                 lacquer_bands((0, BLACK), (.06, a), (.24, b), (.32, a), (.42, c), (.48, CREAM), (.52, c), (.64, b), (.72, a)), 160, 96)


def tops(rng: Rng) -> list[Any]:
    """Spinning tops at rest, one still upright."""
    made = []
    for k, (tones, at, lean, turn) in enumerate(((( RED, YELLOW, GREEN), (0, .5, 0), 0, 0), ((GREEN, RED, YELLOW), (-.95, -.1, .32), 62, 30),
                                                 ((BLUE, YELLOW, RED), (.95, .0, .32), 62, -100), ((YELLOW, BLUE, RED), (.1, -.75, .32), 62, 175))):
        spin = top(*tones)
        if k:
            radius = .6
            tilt = math.degrees(math.atan2(.62, .6))
            spin.rotation_euler = (math.radians(90 + 90 - tilt - 90 + 0), 0, 0)
            rest = 90 - math.degrees(math.atan2(radius, .62))
            made += forms.gather([place(spin, (0, 0, 0), (90 - rest + 2, 0, 0))], (at[0], at[1], .02), (0, 0, turn))
        else:
            made.append(place(spin, at, (4, -5, 0)))
    cord = forms.spline([(-.3, -.2, .03), (-.1, .1, .03), (.3, -.1, .03), (.4, -.4, .03), (0, -.35, .03), (-.5, -.6, .03), (-1.2, -.85, .03)], 120)
    return [*made, tube(cord, .025, materials.paint("#efe4cb", .9), 8)]


def dolls(rng: Rng) -> list[Any]:
    """A bride, a groom and a child, turned and painted."""
    made: list[Any] = []
    for (x, y, size, robe, sash, veil, lady) in ((-.5, 0, 1.0, RED, YELLOW, RED, True), (.55, .1, 1.05, YELLOW, RED, GREEN, False), (.1, -.75, .62, GREEN, YELLOW, CREAM, True)):
        made += forms.gather(doll(robe, sash, veil, lady), (x, y, 0), (0, 0, 0), size)
    return made


def doll(robe: str, sash: str, veil: str, lady: bool) -> list[Any]:
    skin = lacquer("#c98a5a", .1)
    body = lathe([(0, .0), (.5, 0), (.54, .06), (.5, .3), (.38, .8), (.28, 1.15), (.36, 1.35), (.3, 1.55), (.14, 1.64), (.12, 1.7)],
                 lacquer_bands((0, sash), (.28, robe), (.3, sash), (.33, robe), (.36, CREAM), (.38, robe), (.62, sash), (.68, robe)), 160, 96)
    head = ball((.29, .29, .32), skin, at=(0, 0, 1.96))
    made = [body, head]
    if lady:
        made.append(lathe([(.36, 1.5), (.37, 1.8), (.34, 2.1), (.2, 2.3), (0, 2.36)], lacquer(veil), 60))
        made[-1].scale, made[-1].location = (1, .82, 1), (0, .12, 0)
        made.append(ball((.03, .02, .03), lacquer(RED), at=(0, -.285, 2.03), segments=16))
    else:
        made += [place(tube(forms.ring(.24, 60), .1, lacquer(veil), 16, True), (0, 0, 2.18)), ball((.22, .22, .2), lacquer(veil), at=(0, 0, 2.24)),
                 place(lathe([(.03, 0), (.07, .14), (.05, .3), (0, .42)], lacquer(YELLOW), 40), (0, -.22, 2.24), (-12, 0, 0))]
        made.append(tube([(-.12, -.285, 1.88), (-.04, -.3, 1.9), (.04, -.3, 1.9), (.12, -.285, 1.88)], .018, lacquer(BLACK), 8))
    ink = lacquer(BLACK)
    for side in (-1, 1):
        made.append(ball((.045, .02, .028), materials.paint("#f4ecdd", .3), at=(side * .105, -.262, 1.99), segments=16))
        made.append(ball((.022, .014, .026), ink, at=(side * .105, -.278, 1.99), segments=14))
        brow = [(side * .05, -.275, 2.075), (side * .1, -.268, 2.09), (side * .16, -.245, 2.07)]
        made.append(tube(brow, .011, ink, 6))
        made.append(ball(.035, materials.gold(), at=(side * .295, 0, 1.9), segments=14))
        arm = forms.spline([(side * .33, -.02, 1.45), (side * .4, -.12, 1.2), (side * .2, -.34, 1.12), (0, -.36, 1.16)], 40)
        made.append(tube(arm, .07, lacquer(robe), 12))
    lips = [(-.05, -.287, 1.83), (0, -.297, 1.825), (.05, -.287, 1.83)]
    made += [tube(lips, .013, lacquer(RED), 6), ball((.09, .06, .07), skin, at=(0, -.36, 1.17), segments=20)]
    beads = [(.19 * math.sin(a), -.19 * math.cos(a) - .05, 1.62 - .1 * math.cos(a)) for a in np.linspace(-1.5, 1.5, 15)]
    return made + [ball(.026, materials.gold(), at=b, segments=12) for b in beads]


def kitchen(rng: Rng) -> list[Any]:
    """A doll's kitchen: chakki, pots, rolling board and pin."""
    mill = [lathe([(0, 0), (.62, 0), (.64, .05), (.64, .2), (.6, .24), (0, .24)], lacquer_bands((0, GREEN), (.4, YELLOW), (.48, GREEN)), 60, 96, sharp=True),
            lathe([(0, .26), (.54, .26), (.56, .3), (.56, .44), (.5, .48), (.1, .48), (.08, .42), (0, .42)], lacquer_bands((0, RED), (.38, YELLOW), (.46, RED)), 60, 96, sharp=True),
            place(lathe([(.05, .44), (.045, .7), (.07, .76), (0, .8)], lacquer(YELLOW), 30), (.4, 0, 0))]
    pot = lathe([(0, .02), (.2, 0), (.36, .14), (.42, .34), (.34, .5), (.26, .56), (.32, .66), (.28, .66), (.2, .56)], lacquer_bands((0, YELLOW), (.3, RED), (.4, YELLOW), (.62, GREEN)), 100)
    pot2 = lathe([(0, .02), (.16, 0), (.3, .1), (.34, .26), (.28, .42), (.34, .48), (.28, .46), (.2, .38)], lacquer_bands((0, RED), (.4, YELLOW), (.5, RED)), 90)
    board = lathe([(0, .1), (.5, .1), (.52, .13), (.52, .18), (0, .18)], lacquer_bands((0, RED), (.5, YELLOW)), 40, sharp=True)
    feet = [ball((.08, .08, .07), lacquer(GREEN), at=(.3 * math.cos(a), .3 * math.sin(a), .06), segments=20) for a in (0, 2.1, 4.2)]
    pin = tube([(-.6, 0, 0), (-.42, 0, 0), (-.4, 0, 0), (0, 0, 0), (.4, 0, 0), (.42, 0, 0), (.6, 0, 0)], [.035, .04, .085, .1, .085, .04, .035], lacquer(GREEN), 20)
    ladle = tube([(0, 0, .05), (.5, 0, .06), (.8, 0, .07)], [.03, .026, .035], lacquer(RED), 12)
    made = forms.gather(mill, (-.75, .4, 0), (0, 0, -40)) + [place(pot, (.45, .65, 0)), place(pot2, (1.2, .25, 0))]
    made += forms.gather([board, *feet, place(pin, (0, 0, .28), (0, 0, 25))], (.1, -.65, 0))
    return made + forms.gather([ladle, ball((.14, .12, .06), lacquer(RED), at=(-.08, 0, .07))], (1.0, -.6, 0), (0, 0, -20))


def rattles(rng: Rng) -> list[Any]:
    """Rattles and a string of stacking rings."""
    made: list[Any] = []
    stack = [RED, YELLOW, GREEN, BLUE, YELLOW, RED]
    z = .16
    made.append(lathe([(0, 0), (.62, 0), (.66, .06), (.6, .14), (.1, .16), (.09, 1.75), (0, 1.75)], lacquer(YELLOW), 80, 96, sharp=True))
    for k, tone in enumerate(stack):
        r, tall = .56 - .055 * k, .25 - .012 * k
        ringed = forms.ring(r - tall / 2 + .02, 96, z + tall / 2)
        made.append(tube(ringed, tall / 2, lacquer(tone), 32, True))
        z += tall - .01
    made.append(ball((.19, .19, .18), lacquer(RED), at=(0, 0, z + .1)))
    forms.gather(made, (-.45, .3, 0))
    rattle = [lathe([(0, 0), (.1, .02), (.12, .1), (.07, .2), (.06, .7), (.1, .8), (.06, .88), (.3, 1.05), (.4, 1.3), (.3, 1.55), (.1, 1.66), (0, 1.68)],
                    lacquer_bands((0, RED), (.1, YELLOW), (.38, GREEN), (.46, RED), (.62, YELLOW), (.68, RED), (.72, CREAM), (.76, RED), (.9, GREEN)), 160, 96)]
    made += forms.gather(rattle, (1.1, -.75, .36), (84, 0, -50))
    return made


def cart_horse(rng: Rng) -> list[Any]:
    """A Chitrakoot horse on wheels with a pull cord."""
    pale, bright, dark = materials.wood("#d0a06a", "#a97843", polish=.36), lacquer(RED), lacquer(BLACK)
    shape = forms.spline([(-.95, .72), (-1.0, 1.2), (-.7, 1.52), (.1, 1.42), (.42, 1.75), (.52, 2.2), (.62, 2.42), (.72, 2.25), (1.1, 2.02), (1.22, 1.78), (1.05, 1.7), (.82, 1.78),
                          (.78, 1.4), (.78, .95), (.82, .4), (.5, .4), (.45, .85), (-.4, .85), (-.5, .4), (-.84, .4)], 240, True)
    body = forms.cutout([shape], .5, pale, .07, (0, 0, 0), (90, 0, 0))
    made = [body, block((2.5, .9, .12), lacquer(GREEN), at=(0, 0, .3), edge=.04)]
    saddle = forms.cutout([motifs.moved(motifs.arch(.8, .62), turn=180)], .54, bright, .05, (-.1, 0, 1.56), (90, 0, 0))
    made += [saddle]
    for x in (-.85, .85):
        for y in (-.5, .5):
            wheel = lathe([(0, -.08), (.28, -.08), (.31, -.05), (.31, .05), (.28, .08), (0, .08)], lacquer_bands((0, RED), (.28, YELLOW), (.36, RED), (.62, YELLOW), (.7, RED)), 40, 64, sharp=True)
            made += [place(wheel, (x, y, .31), (90, 0, 0)), ball((.07, .1, .07), lacquer(YELLOW), at=(x, y * 1.1, .31), segments=20)]
    for side in (-1, 1):
        made.append(ball((.05, .03, .05), dark, at=(.84, side * .25, 2.05), segments=16))
        made.append(forms.tube([(.62, side * .262, 1.35), (.66, side * .265, 1.7), (1.0, side * .262, 1.98)], .025, bright, 8))
        made += [ball(.045, lacquer(YELLOW), at=(-.1 + .34 * math.cos(a), side * .275, 1.52 - .32 * abs(math.sin(a))), segments=12) for a in np.linspace(0, math.pi, 9)]
    mane = [ball((.1, .16, .1), dark, at=tuple(p), segments=16) for p in forms.spline([(.1, 0, 1.5), (.3, 0, 1.8), (.42, 0, 2.15), (.52, 0, 2.4)], 9)]
    tail = tube(forms.spline([(-.96, 0, 1.4), (-1.22, 0, 1.35), (-1.3, 0, 1.0), (-1.22, 0, .75)], 30), np.interp(np.linspace(0, 1, 30), (0, .5, 1), (.06, .1, .03)), dark, 14)
    cord = tube(forms.spline([(1.25, 0, .36), (1.6, -.2, .05), (1.9, -.6, .03), (1.6, -1.0, .03), (1.1, -.95, .03)], 60), .025, materials.paint("#e6d8bb", .9), 8)
    return [*made, *mane, tail, cord]


def bear(rng: Rng) -> list[Any]:
    """A sitting bear with stitched paws and a ribbon."""
    fur, pale = fabrics.felt("#a8703f", 26), fabrics.felt("#e0c49a", 30)
    parts = [ball((.82, .72, .9), at=(0, 0, .95)), ball((.64, .6, .58), at=(0, -.05, 2.1))]
    parts += [ball((.24, .14, .24), at=(s * .48, .0, 2.56)) for s in (-1, 1)]
    for s in (-1, 1):
        parts.append(tube(forms.spline([(s * .6, -.1, 1.5), (s * .95, -.3, 1.15), (s * 1.02, -.5, .78)], 30), np.linspace(.26, .27, 30), sides=20))
        parts.append(tube(forms.spline([(s * .45, -.2, .4), (s * .7, -.7, .3), (s * .82, -1.1, .3)], 30), np.linspace(.36, .3, 30), sides=20))
        parts.append(ball((.3, .2, .36), at=(s * .84, -1.2, .38)))
    made = [melt(parts, fur, .04, 8, "bear")]
    made.append(melt([ball((.3, .26, .24), at=(0, -.56, 1.98))], pale, .03, 4))
    made += [ball((.21, .06, .26), pale, at=(s * .85, -1.385, .4), segments=30) for s in (-1, 1)]
    made += [ball((.15, .05, .15), pale, at=(s * .48, -.13, 2.57), segments=24) for s in (-1, 1)]
    eye, nose = materials.paint("#120c0a", .08, 1.0), materials.paint("#2a1813", .5)
    made += [ball(.062, eye, at=(s * .23, -.575, 2.24), segments=24) for s in (-1, 1)]
    made.append(ball((.1, .06, .07), nose, at=(0, -.81, 2.06), segments=24))
    made.append(tube([(0, -.82, 2.0), (0, -.815, 1.92), (0, -.81, 1.9)], .014, nose, 8))
    made.append(tube(forms.spline([(-.12, -.77, 1.9), (-.06, -.8, 1.86), (0, -.81, 1.9), (.06, -.8, 1.86), (.12, -.77, 1.9)], 30), .014, nose, 8))
    ribbon = fabrics.silk("#8c1f2b")
    made.append(place(tube(forms.ring(.5, 60), .075, ribbon, 12, True, flat=1.5), (0, -.05, 1.66), (8, 0, 0)))
    for s in (-1, 1):
        loop = forms.spline([(0, -.62, 1.6), (s * .22, -.68, 1.76), (s * .42, -.66, 1.66), (s * .36, -.68, 1.5), (0, -.64, 1.58)], 40)
        made.append(tube(loop, .07, ribbon, 10, flat=.4))
        made.append(tube(forms.spline([(0, -.63, 1.58), (s * .14, -.72, 1.4), (s * .22, -.76, 1.2)], 24), .075, ribbon, 10, flat=.3))
    return made


def elephant_toy(rng: Rng) -> list[Any]:
    """A stuffed elephant in printed cotton."""
    from studio import patterns, prints
    grey, rose = fabrics.felt("#8b98a0", 40), fabrics.felt("#d79a8c", 40)
    parts = [ball((1.0, .72, .76), at=(0, 0, 1.15)), ball((.55, .54, .55), at=(.95, 0, 1.55))]
    parts += [tube([(x, y, .1), (x, y, .5), (x, y, 1.0)], .29, sides=24) for x in (-.55, .5) for y in (-.36, .36)]
    parts.append(tube(forms.spline([(1.35, 0, 1.5), (1.62, 0, 1.2), (1.66, 0, .8), (1.86, 0, .62)], 40), np.linspace(.25, .15, 40), sides=20))
    made = [melt(parts, grey, .045, 9, "toy")]
    shape = forms.spline([(0, 0), (.1, .35), (.5, .45), (.72, .1), (.55, -.4), (.15, -.35)], 80, True)
    for s in (-1, 1):
        made.append(forms.cutout([shape], .16, grey, .07, at=(.82, s * .46, 1.66), turn=(90, 0, s * 130)))
        made.append(forms.cutout([shape * .72 + (.1, .02)], .17, rose, .03, at=(.82, s * .5, 1.66), turn=(90, 0, s * 130)))
        made.append(ball(.055, materials.paint("#120c0a", .08, 1.0), at=(1.36, s * .27, 1.72), segments=20))
    art = prints.tiled(patterns.block_print("#e6d3a8", "#9b2f2c", "#2f5a54"), 1, 1)
    a = np.linspace(-1.9, 1.9, 60)
    x = np.linspace(-.55, .45, 30)
    grid = np.stack([np.broadcast_to(x, (60, 30)), .745 * np.sin(a)[:, None] * np.sqrt(1 - (x / 1.06) ** 2)[None], 1.15 + .79 * np.cos(a)[:, None] * np.sqrt(1 - (x / 1.06) ** 2)[None]], -1)
    made.append(forms.thicken(forms.sheet(grid, fabrics.cloth(art, 30, weave=.8, repeat=(.6, 1.6, 1))), -.03))
    made.append(tube(forms.spline([(-.95, 0, 1.4), (-1.15, 0, 1.1), (-1.12, 0, .8)], 20), .05, grey, 10))
    return made

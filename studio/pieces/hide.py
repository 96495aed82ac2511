"""Leather from Agra, Kanpur, Unnao and Hamirpur: shoes, bags, belts, juttis, saddles."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, block, cutout, place, tube

Rng = np.random.Generator


def sole_line(length: float, ball_wide: float, heel_wide: float, waist: float, count: int = 90) -> Any:
    """Half-widths of a right shoe's sole from heel (t = 0) to toe, with its inward lean."""
    t = np.linspace(0, 1, count)
    knots = np.array([0, .04, .12, .25, .42, .58, .72, .84, .93, .98, 1])
    half = np.interp(t, knots, np.array([.0, .55, .92, 1.0, waist, .98, 1.2, 1.06, .7, .34, 0]) * heel_wide)
    half[(t > .5)] *= np.interp(t[t > .5], (.5, .7, 1), (1, ball_wide / heel_wide / 1.22, ball_wide / heel_wide / 1.22))
    kernel = np.ones(7) / 7
    half = np.convolve(np.pad(half, 3, mode="edge"), kernel, "valid") * np.sqrt(np.clip(np.minimum(t, 1 - t) * 18, 0, 1))
    lean = .16 * np.sin(math.pi * np.clip((t - .3) / .7, 0, 1)) * heel_wide
    return t, length * (t - .5), half, lean


def shoe(hide: Any, sole: Any, lining: Any, lace: Any, length: float = 2.9) -> list[Any]:
    """An Oxford: welted sole, stacked heel, cap toe, facings and laces; toe toward +x."""
    t, x, half, lean = sole_line(length, .5, .36, .82)
    made = [upper(hide, lining, t, x, half, lean)]
    for z, thick, grow in ((.0, .09, .055),):
        rim = np.vstack([np.column_stack([x, lean + half + grow]), np.column_stack([x, lean - half - grow])[::-1]])
        spring = thick
        made.append(cutout([rim], spring, sole, .02, at=(0, 0, .2 + z)))
    heel = x < x[0] + .78
    rim = np.vstack([np.column_stack([x[heel], lean[heel] + half[heel] + .03]), np.column_stack([x[heel], lean[heel] - half[heel] - .03])[::-1]])
    made += [cutout([rim], .055, sole, .012, at=(0, 0, .028 + .052 * k)) for k in range(3)]
    made.append(stitch_line(np.column_stack([x, lean + half + .03]), .25, lace))
    made.append(stitch_line(np.column_stack([x, lean - half - .03]), .25, lace))
    made.append(seam(t, x, half, lean, .73, hide))
    return made + lacing(hide, lace)


def seam(t: Any, x: Any, half: Any, lean: Any, at: float, hide: Any) -> Any:
    """Lay the raised edge of the toe cap across the vamp."""
    k = int(np.searchsorted(t, at))
    a = np.linspace(.12, math.pi - .12, 40)
    y = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** .62
    z = np.sin(a) ** .8
    bow = .1 * np.sin(a) ** 2
    return tube(np.column_stack([x[k] + bow - .05, lean[k] + half[k] * y, .25 + profile(np.array([at]))[0] * z]), .02, hide, 8)


def profile(t: Any) -> Any:
    """Height of an Oxford's ridge from heel to toe."""
    return np.interp(t, (0, .03, .12, .3, .42, .52, .64, .78, .9, .97, 1), (.7, .98, 1.0, .97, 1.04, .96, .72, .55, .44, .28, .1))


def upper(hide: Any, lining: Any, t: Any, x: Any, half: Any, lean: Any) -> Any:
    """Close leather over the last, open at the ankle."""
    ridge = profile(t)
    ridge = np.convolve(np.pad(ridge, 3, mode="edge"), np.ones(7) / 7, "valid")
    a = np.linspace(0, math.pi, 60)
    mouth = np.interp(t, (0, .015, .05, .3, .4, .44), (0, .6, 1, 1, .5, 0))
    grid = np.empty((len(t), 60, 3))
    for k in range(len(t)):
        square = .62
        y = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** square
        z = np.sin(a) ** .8
        if mouth[k] > 0:
            wall = .62 + .1 * (1 - mouth[k])
            y = np.where(z > wall, np.sign(y) * np.maximum(np.abs(y), .55 * mouth[k]), y)
            z = np.minimum(z, 1 - .25 * mouth[k] * (np.abs(np.cos(a)) < .8))
        grid[k, :, 0] = x[k] - .03 * z * np.sin(math.pi * t[k])
        grid[k, :, 1] = lean[k] + half[k] * y * (1 - .22 * z * (t[k] < .5))
        grid[k, :, 2] = .24 + ridge[k] * z
    left = forms.thicken(forms.sheet(grid[:, :24], hide), .03)
    right = forms.thicken(forms.sheet(grid[:, 36:], hide), .03)
    front = forms.thicken(forms.sheet(grid[38:, 22:38], hide), .03)
    forms.thicken(forms.sheet(grid[6:40, 20:40] - (0, 0, .22), lining), .02)
    return joined([left, right, front], hide)


def joined(parts: list[Any], hide: Any) -> Any:
    return forms.melt(parts, hide, .022, 4, "upper")


def stitch_line(path: Any, height: float, thread: Any) -> Any:
    """Run a row of short stitches along a line."""
    marks = [np.vstack([motifs.moved(motifs.rectangle(.036, .014), spot, heading)]) for spot, heading in motifs.along(path, .055)]
    return cutout(marks, .012, thread, at=(0, 0, height))


def lacing(hide: Any, lace: Any) -> list[Any]:
    made = []
    for k in range(5):
        xx = -.02 + .13 * k
        zz = 1.3 - .095 * k
        line = forms.spline([(xx, -.16 - .01 * k, zz - .05), (xx, 0, zz + .03), (xx, .2 + .01 * k, zz - .05)], 20)
        made.append(tube(line, .028, lace, 8))
    for side in (-1, 1):
        loop = forms.spline([(-.02, .03, 1.34), (-.12, side * .22, 1.4), (-.02, side * .36, 1.24), (.08, side * .2, 1.3), (.0, .03, 1.33)], 40)
        made.append(tube(loop, .022, lace, 8))
    return made


def jutti(hide: Any, lining: Any, sole: Any, art: Any, length: float = 2.6) -> list[Any]:
    """A jutti: flat sole, open vamp worked in thread, the toe curled up."""
    t, x, half, lean = sole_line(length, .44, .33, .9)
    lean = lean * 0
    half = .33 * np.interp(t, (0, .02, .05, .1, .25, .45, .6, .72, .85, .93, 1), (0, .4, .68, .88, 1, .88, 1.02, 1.0, .62, .32, .07))
    curl = np.clip((t - .82) / .18, 0, 1)
    lift = .42 * curl**2
    keep = slice(0, 80)
    rim = np.vstack([np.column_stack([x[keep], half[keep] + .025]), np.column_stack([x[keep], -half[keep] - .025])[::-1]])
    made = [cutout([rim], .06, sole, .015, at=(0, 0, .04))]
    a = np.linspace(0, math.pi, 50)
    wall = np.interp(t, (0, .02, .1, .5, .58, .66, .8, .92, 1), (.5, .54, .48, .32, .38, .4, .26, .15, .06))
    grid = np.empty((len(t), 50, 3))
    for k in range(len(t)):
        y, z = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** .6, np.sin(a) ** .7
        grid[k, :, 0] = x[k] - .28 * curl[k] ** 3
        grid[k, :, 1] = (half[k] + .004) * y
        grid[k, :, 2] = .06 + wall[k] * z + lift[k]
    skin = materials.picture_skin(art, .55)
    vamp = forms.sheet(grid[50:].transpose(1, 0, 2), skin)
    made.append(forms.thicken(vamp, .03))
    for part in (slice(0, 15), slice(35, 50)):
        side = forms.sheet(grid[:54, part].transpose(1, 0, 2), skin)
        made.append(forms.thicken(side, .03))
    inner = np.vstack([np.column_stack([x[:60], half[:60] * .92]), np.column_stack([x[:60], -half[:60] * .92])[::-1]])
    made.append(cutout([inner], .03, lining, .01, at=(0, 0, .09)))
    edge = np.vstack([grid[:54, 14], grid[53:54, 14:36].reshape(-1, 3), grid[:54, 35][::-1]])
    made.append(tube(edge[::2], .022, lining, 8))
    tip = forms.spline([grid[-6, 25], grid[-1, 25], grid[-1, 25] + (-.12, 0, .14), grid[-1, 25] + (-.26, 0, .12)], 24)
    made.append(tube(tip, np.linspace(.06, .02, 24), hide, 12))
    return made


def oxfords(rng: Rng) -> list[Any]:
    hide, sole = materials.leather("#5d2c14", 60, .3), materials.leather("#2b1a10", 50, .5)
    lining, lace = materials.leather("#c49a6a", 40, .6), materials.paint("#2e1a10", .7)
    one = forms.gather(shoe(hide, sole, lining, lace), (0, -.62, 0), (0, 0, -8))
    two = forms.gather(shoe(hide, sole, lining, lace), (.25, .72, 0), (0, 0, 10))
    return one + two


def juttis(rng: Rng) -> list[Any]:
    from studio.prints import Canvas
    c = Canvas(4, 3, 1000, "#8a4a22")
    rngs = np.random.default_rng(2)
    for k in range(9):
        for j in range(7):
            at = (.25 + k * .44, .22 + j * .43)
            c.fill(motifs.all_moved(motifs.flower(6, .15, .5, .2), at), ("#d9a544", "#b5263a", "#1f5a52")[int(rngs.integers(3))])
            c.dots([at], .035, "#f1e2bd").line([motifs.moved(motifs.rectangle(.4, .4), at, 45)], .016, "#e8c169", True)
    hide, sole = materials.leather("#8a4a22"), materials.leather("#b58a5a", 40, .6)
    lining = materials.leather("#c79c68", 40, .55)
    one = forms.gather(jutti(hide, lining, sole, c.colours()), (0, -.55, 0), (0, 0, -14))
    two = forms.gather(jutti(hide, lining, sole, c.colours()), (.2, .62, 0), (0, 0, 8))
    return one + two


def satchel(rng: Rng) -> list[Any]:
    """A tan satchel: gusseted body, flap with two straps, grip on top."""
    hide, dark = materials.leather("#8a4c22", 46, .4), materials.leather("#5a2e15", 46, .42)
    brass, thread = materials.brass(), materials.paint("#e4cfa4", .8)
    w, h, d = 3.4, 2.3, .95
    made = [block((w, d, h), hide, edge=.14)]
    made += [block((w + .02, .05, h * .98), hide, at=(0, s * d / 2, 0.01), edge=.03) for s in (-1, 1)]
    arc = np.linspace(0, 1, 60)
    drop = forms.spline([(d / 2, h - .02), (d / 4, h + .1), (-d / 4, h + .1), (-d / 2 - .05, h - .05), (-d / 2 - .1, h - .5), (-d / 2 - .09, h - 1.25)], 60)
    x = np.linspace(-w / 2 - .02, w / 2 + .02, 60)
    trim = np.minimum(1, ((1 - np.abs(x) / (w / 2 + .02)) * 9).clip(0, 1) ** .4)
    length = np.interp(arc, (0, 1), (0, 1))
    grid = np.empty((60, 60, 3))
    for k, xx in enumerate(x):
        s = length * (1 - .07 * (1 - trim[k]))
        grid[:, k, 0] = xx
        grid[:, k, 1] = np.interp(s, arc, drop[:, 0]) - .015 * math.cos(xx * 1.2)
        grid[:, k, 2] = np.interp(s, arc, drop[:, 1])
    made.append(forms.thicken(forms.sheet(grid, hide), .06, True))
    front = -d / 2 - .15
    for sx in (-1, 1):
        strap = forms.spline([(d / 2 - .5, h - .3), (d / 2 - .02, h - .12), (d / 2 - .05, h + .06), (d / 4, h + .17), (-d / 4, h + .17), (front + .05, h - .08), (front, h - .5), (front + .005, h - 1.5), (front + .06, h - 1.78)], 80)
        made.append(tube(np.column_stack([np.full(80, sx * 1.05), strap]), .17, dark, 16, flat=.18))
        buckle = [motifs.rounded(.5, .42, .08), motifs.rounded(.36, .28, .05)]
        made.append(cutout(buckle, .05, brass, .02, at=(sx * 1.05, front - .07, h - 1.2), turn=(90, 0, 0)))
        made.append(tube([(sx * 1.05 - .02, front - .09, h - 1.2), (sx * 1.05 + .0, front - .1, h - 1.0)], .02, brass, 8))
        rings = forms.spline([(sx * .62, 0, h + .15), (sx * .62, 0, h + .35), (sx * .5, 0, h + .42)], 20)
        made.append(tube(rings, .06, brass, 10))
    grip = forms.spline([(-.56, 0, h + .36), (-.42, 0, h + .55), (0, 0, h + .62), (.42, 0, h + .55), (.56, 0, h + .36)], 50)
    made.append(tube(grip, .11, dark, 16, flat=.8))
    for rim in (motifs.rounded(w - .16, h - .2, .1),):
        seam = stitch_line(np.vstack([rim, rim[:1]]), 0, thread)
        made.append(place(seam, (0, -d / 2 - .03, h / 2), (90, 0, 0)))
    edge = np.column_stack([x[3:-3], grid[-1, 3:-3, 1] - .045, grid[-1, 3:-3, 2] + .09])
    stitches = [ball((.02, .008, .008), thread, at=tuple(spot), segments=8)
                for spot in np.stack([np.interp(np.linspace(0, 1, 56), np.linspace(0, 1, len(edge)), edge[:, k]) for k in range(3)], -1)]
    return made + stitches


def belt(rng: Rng) -> list[Any]:
    """A coiled belt and a folded wallet."""
    hide, brass = materials.leather("#4a2412", 50, .36), materials.brass(None, .2)
    t = np.linspace(0, 1, 400)
    a = 2 * math.pi * 3.3 * t
    r = .5 + .42 * t
    path = np.column_stack([r * np.cos(a), r * np.sin(a), np.full(400, .21)])
    coil = strap(path, .2, .035, hide)
    end = path[-1]
    buckle = cutout([motifs.rounded(.52, .56, .1), motifs.rounded(.36, .4, .06)], .07, brass, .025)
    ahead = path[-1] - path[-2]
    turn = math.degrees(math.atan2(ahead[1], ahead[0]))
    made = [coil, *forms.gather([buckle], tuple(end + ahead / np.linalg.norm(ahead) * .22), (90, 0, turn))]
    wallet = [block((1.15, .95, .07), hide, edge=.03), block((1.13, .93, .06), materials.leather("#5a2e18", 50, .4), at=(.01, 0, .075), edge=.028),
              block((1.15, .95, .06), hide, at=(0, 0, .135), edge=.03)]
    thread = materials.paint("#d9bd8b", .8)
    rim = motifs.rounded(1.05, .85, .06)
    wallet.append(place(stitch_line(np.vstack([rim, rim[:1]]), 0, thread), (0, 0, .197)))
    return made + forms.gather(wallet, (1.35, -.85, 0), (0, 0, 18))


def strap(path: Any, half: float, thick: float, hide: Any) -> Any:
    """A flat strap standing on its edge along a level path."""
    side, _ = forms.frames(path)
    flat = side * (1, 1, 0)
    flat /= np.linalg.norm(flat, axis=1, keepdims=True) + 1e-9
    up = np.array([0, 0, half])
    ring = [path + flat * thick / 2 + up, path - flat * thick / 2 + up, path - flat * thick / 2 - up, path + flat * thick / 2 - up]
    return forms.ease(forms.sheet(np.stack(ring, 1), hide, wrap_u=True), .015)


def wallets(rng: Rng) -> list[Any]:
    """A long zip purse, a card sleeve and a key fob in three hides."""
    made: list[Any] = []
    thread = materials.paint("#e2cfa6", .8)
    for tone, size, at, turn, z in (("#6e3518", (1.9, 1.0), (-.1, .35), 12, 0), ("#2d4a46", (1.05, .75), (.55, -.5), -14, 0), ("#8b1f24", (1.0, .7), (-.75, -.65), 22, 0)):
        hide = materials.leather(tone, 54, .38)
        parts = [block((*size, .09), hide, edge=.035), block((size[0] - .03, size[1] - .03, .08), hide, at=(0, 0, .085), edge=.035)]
        rim = motifs.rounded(size[0] - .12, size[1] - .12, .07)
        parts.append(place(stitch_line(np.vstack([rim, rim[:1]]), 0, thread), (0, 0, .168)))
        parts.append(ball((.06, .06, .03), materials.brass(), at=(0, -size[1] / 2 + .14, .17), segments=20))
        made += forms.gather(parts, (*at, z), (0, 0, turn))
    return made


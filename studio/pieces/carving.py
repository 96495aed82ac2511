"""Carved wood from Saharanpur."""

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
    shapes = motifs.all_moved(motifs.flower(8, 0.3, 0.5, 0.3), size=size)
    shapes.append(motifs.circle(0.075 * size))
    for k in range(4):
        stem = forms.spline(
            [(0.34, 0.04), (0.5, 0.2), (0.72, 0.16), (0.8, -0.04), (0.68, -0.16), (0.56, -0.08)], 50
        )
        for mirror in (1, -1):
            shapes += motifs.all_moved(
                [motifs.moved(s, size=(1, mirror)) for s in motifs.vine(stem, 0.12, 0.15, 0.2)],
                turn=90 * k + 45,
                size=size,
            )
        shapes.append(
            motifs.moved(
                motifs.petal(0.42, 0.2, 1),
                motifs.moved(np.array([(0.5, 0)]), turn=90 * k, size=size)[0],
                90 * k - 90,
                size,
            )
        )
    return shapes


def border_vine(length: float, swing: float, size: float, waves: float) -> list[Outline]:
    path = motifs.wavy(length, swing, waves) - (length / 2, 0)
    return motifs.vine(path, size * 0.8, size, 0.2)


def carve(
    outlines: list[Outline],
    width: float,
    height: float,
    depth: float,
    material: Any,
    at: Any,
    turn: Any = (0, 0, 0),
) -> Any:
    """Cut a rectangle back to a punched ground and leave the shapes standing, rounded over."""
    c = Canvas(width, height, round(min(900, 330 * width)))
    middle = (width / 2, height / 2)
    for outline in outlines:
        shape = outline + middle
        c.line([shape], 0.022, "#000000", True).fill([shape], "#ffffff")
        c.line([np.vstack([shape.mean(0), shape[len(shape) // 2]])], 0.008, "#999999")
    edges = c.soften(0.006).heights()
    domed = c.soften(0.024).heights() * 0.62 + c.soften(0.05).heights() * 0.38
    field = np.clip(edges * 1.6, 0, 1) * domed
    field[:6] = field[-6:] = 0
    field[:, :6] = field[:, -6:] = 0
    rng = np.random.default_rng(1)
    punched = 0.010 * rng.random(field.shape) * (edges < 0.2)
    return place(
        forms.relief(depth * 1.25 * field - punched + 0.004, (width, height), material), at, turn
    )


def bouquet(size: float) -> list[Outline]:
    """A full-blown flower over a ring of turned leaves, about `size` in radius."""
    shapes = []
    for k in range(8):
        lean = 0.3 if k % 2 else -0.3
        one = motifs.moved(motifs.leaf(0.6, 0.3, lean), (0, 0.4))
        shapes.append(motifs.moved(one, turn=45 * k + 22.5, size=size))
    shapes += motifs.all_moved(motifs.flower(8, 0.56, 0.5, 0.3, 0.2), size=size)
    shapes += motifs.all_moved(motifs.flower(8, 0.27, 0.5, 0.2, 0.2), turn=22.5, size=size)
    shapes.append(motifs.circle(0.085 * size))
    return shapes


def branch(length: float, size: float, side: int) -> list[Outline]:
    """A branch swinging out along x with leaves on both sides and a flower at its end."""
    path = forms.spline(
        [(0, 0), (length * 0.3, 0.2 * side), (length * 0.66, -0.16 * side), (length, 0.1 * side)],
        120,
    )[:, :2]
    tip = motifs.all_moved(motifs.flower(7, size * 0.8, 0.55, 0.3, 0.2), tuple(path[-1]))
    return [*motifs.vine(path, size * 0.72, size, 0.2), *tip, motifs.circle(size * 0.2) + path[-1]]


def jali_panel(rng: Rng) -> list[Any]:
    """A standing Saharanpur screen panel: star jali under a carved arch, on feet."""
    timber = materials.sheesham()
    frame = [motifs.rectangle(2.6, 3.6), motifs.moved(motifs.arch(1.9, 2.75), (0, -1.42))]
    holes = [
        h
        for h in motifs.lattice(9, 13, 0.25, 0.2)
        if inside(h.mean(0), motifs.moved(motifs.arch(1.86, 2.7), (0, -1.4)))
    ]
    net = cutout(
        [motifs.moved(motifs.arch(1.94, 2.8), (0, -1.44)), *holes],
        0.09,
        timber,
        0.012,
        (0, 0, 2.0),
        (90, 0, 0),
    )
    board = cutout(frame, 0.22, timber, 0.03, (0, 0, 2.0), (90, 0, 0))
    face = -0.112
    relief = [
        carve(
            motifs.all_moved(scroll_leaves(0.26)),
            0.54,
            0.54,
            0.05,
            timber,
            (s * 0.97, face, 3.26),
            (90, 0, 0),
        )
        for s in (-1, 1)
    ]
    relief += [
        carve(border_vine(2.3, 0.06, 0.17, 6), 2.46, 0.26, 0.05, timber, (0, face, z), (90, 0, 0))
        for z in (3.64, 0.36)
    ]
    upright = motifs.all_moved(border_vine(2.3, 0.06, 0.17, 6), turn=90)
    relief += [
        carve(upright, 0.26, 2.4, 0.05, timber, (s * 1.13, face, 1.76), (90, 0, 0)) for s in (-1, 1)
    ]
    feet = [block((0.34, 0.8, 0.22), timber, at=(s * 1.05, 0, 0), edge=0.05) for s in (-1, 1)]
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
    made = [
        block((2.3, 1.6, 0.72), timber, edge=0.04),
        block((2.36, 1.66, 0.3), timber, at=(0, 0, 0.74), edge=0.05),
    ]
    lid = bouquet(0.5)
    for side in (-1, 1):
        for up in (-1, 1):
            arm = branch(0.66, 0.19, up)
            lid += [motifs.moved(o * (side, 1), (side * 0.34, up * 0.22)) for o in arm]
        lid += motifs.all_moved(border_vine(1.9, 0.03, 0.13, 6), (0, side * 0.66))
        lid += motifs.all_moved(border_vine(1.06, 0.03, 0.13, 3.5), (side * 1.02, 0), 90)
    made.append(carve(lid, 2.26, 1.54, 0.075, timber, (0, 0, 1.036)))
    made.append(
        carve(
            border_vine(2.0, 0.1, 0.18, 4), 2.16, 0.56, 0.06, timber, (0, -0.797, 0.36), (90, 0, 0)
        )
    )
    for side in (-1, 1):
        made.append(
            carve(
                border_vine(1.3, 0.1, 0.18, 2.6),
                1.46,
                0.56,
                0.07,
                timber,
                (side * 1.147, 0, 0.36),
                (90, 0, 90 * side),
            )
        )
    made.append(block((0.3, 0.03, 0.26), brass, at=(0, -0.84, 0.62), edge=0.02))
    made.append(ball(0.06, brass, at=(0, -0.88, 0.7), segments=20))
    return made


def carved_tray(rng: Rng) -> list[Any]:
    """A serving tray with a carved rim and cut hand holds."""
    timber = materials.mango()
    made = [cutout([motifs.rounded(3.4, 2.2, 0.3)], 0.08, timber, 0.02, (0, 0, 0.06))]
    for side in (-1, 1):
        rail = cutout(
            [motifs.rounded(2.2, 0.42, 0.16), motifs.rounded(0.62, 0.13, 0.06)],
            0.1,
            timber,
            0.03,
            (side * 1.66, 0, 0.28),
            (80, 0, 90),
        )
        made.append(rail)
        long = cutout(
            [motifs.rounded(3.3, 0.3, 0.12)],
            0.1,
            timber,
            0.03,
            (0, side * 1.06, 0.22),
            (90 + 8 * side, 0, 0),
        )
        made.append(long)
        made.append(
            carve(
                border_vine(2.8, 0.05, 0.16, 7),
                2.9,
                0.22,
                0.035,
                timber,
                (0, -1.115 if side < 0 else 1.005, 0.23),
                (82 if side < 0 else 98, 0, 0),
            )
        )
    spray = scroll_leaves(0.62) + [
        o for s in (-1, 1) for o in motifs.all_moved(scroll_leaves(0.36), (s * 1.02, 0))
    ]
    made.append(carve(spray, 2.9, 1.6, 0.045, timber, (0, 0, 0.1)))
    return made


def lattice_lamp(rng: Rng) -> list[Any]:
    """A carved wooden candle lantern: four jali walls round a warm light."""
    timber = materials.mango()
    made = [
        block((1.5, 1.5, 0.16), timber, edge=0.04),
        block((1.5, 1.5, 0.12), timber, at=(0, 0, 2.2), edge=0.04),
    ]
    holes = motifs.lattice(4, 6, 0.3, 0.22)
    for k in range(4):
        a = math.radians(90 * k)
        wall = cutout(
            [motifs.rectangle(1.3, 2.08), *holes],
            0.08,
            timber,
            0.012,
            (0.62 * math.sin(a), -0.62 * math.cos(a), 1.18),
            (90, 0, 90 * k),
        )
        made.append(wall)
    for x in (-1, 1):
        for y in (-1, 1):
            post = lathe(
                [
                    (0.11, 0.14),
                    (0.11, 0.4),
                    (0.07, 0.5),
                    (0.11, 0.62),
                    (0.1, 1.18),
                    (0.11, 1.75),
                    (0.07, 1.87),
                    (0.11, 1.98),
                    (0.11, 2.22),
                ],
                timber,
                80,
                40,
            )
            made.append(place(post, (x * 0.66, y * 0.66, 0)))
            made.append(ball((0.13, 0.13, 0.1), timber, at=(x * 0.62, y * 0.62, 0.0), segments=20))
    roof = lathe(
        [
            (0.6, 2.3),
            (0.55, 2.4),
            (0.3, 2.62),
            (0.14, 2.72),
            (0.1, 2.8),
            (0.14, 2.9),
            (0.05, 3.0),
            (0, 3.05),
        ],
        timber,
        90,
    )
    made.append(roof)
    made.append(
        place(
            tube(forms.ring(0.17, 40), 0.03, materials.brass(), 10, True), (0, 0, 3.16), (90, 0, 20)
        )
    )
    wax = lathe(
        [(0, 0.16), (0.3, 0.16), (0.3, 1.0), (0.26, 1.03), (0, 1.0)],
        materials.flesh("#f6e7c4", "#efd7a0", 0.4, 0.2),
        40,
        sharp=True,
    )
    return forms.gather([*made, wax], (0, 0, 0.1))

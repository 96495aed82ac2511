"""Bats and balls from Meerut."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from studio import forms, materials, motifs
from studio.forms import ball, place, tube
from studio.prints import Canvas

Rng = np.random.Generator


def bat_and_ball(rng: Rng) -> list[Any]:
    """A Meerut bat, a red leather ball and a second in white."""
    willow = materials.wood("#e6cd9c", "#d3b078", 0.5, 0.42, "Z")
    profile = np.linspace(0, 5.6, 90)
    made = []
    u = np.linspace(0, 2 * math.pi, 64, endpoint=False)
    rows = []
    for z in profile:
        w = (
            0.54
            * min(1, (z / 0.12 + 0.55) if z < 0.06 else 1)
            * (1 if z < 4.7 else max(0.2, 1 - (z - 4.7) / 0.9 * 0.62))
        )
        spine = 0.34 * np.interp(z, (0, 1.2, 2.2, 4.6, 5.6), (0.45, 1, 0.95, 0.5, 0.32))
        x = np.sign(np.cos(u)) * np.abs(np.cos(u)) ** 0.55 * w
        y = np.where(
            np.sin(u) < 0,
            -0.12 * np.abs(np.sin(u)) ** 0.35,
            0.1 * np.maximum(np.sin(u), 0) ** 0.6
            + (spine - 0.08) * np.clip(1 - np.abs(x) / w, 0, 1) * (np.sin(u) > 0),
        )
        rows.append(np.stack([x, y, np.full(64, z)], -1))
    rows = (
        [np.mean(rows[0], 0) + (rows[0] - rows[0].mean(0)) * s for s in (0.01, 0.6, 0.9)]
        + rows
        + [rows[-1].mean(0) + (rows[-1] - rows[-1].mean(0)) * 0.01]
    )
    made.append(forms.sheet(np.array(rows), willow, wrap_u=True))
    made.append(
        tube(
            [(0, 0.03, z) for z in np.linspace(5.3, 8.4, 60)],
            0.165,
            materials.paint("#14365c", 0.7),
            24,
        )
    )
    made += [
        place(
            tube(forms.ring(0.172, 32), 0.016, materials.paint("#e9e4d8", 0.7), 6, True),
            (0, 0.03, z),
        )
        for z in np.linspace(5.5, 8.3, 46)
    ]
    label = (
        Canvas(1, 3, 500, "#a3182a")
        .fill([motifs.rectangle(0.8, 0.06, (0.5, y)) for y in (0.3, 2.7)], "#f0e2c0")
        .fill(motifs.all_moved(motifs.flower(8, 0.32), (0.5, 1.5)), "#f0e2c0")
    )
    sticker = forms.mesh(
        [(-0.3, -0.128, 3.0), (0.3, -0.128, 3.0), (0.3, -0.128, 4.4), (-0.3, -0.128, 4.4)],
        [(0, 1, 2, 3)],
        materials.picture_skin(label.colours(), 0.4),
        [(0, 0), (1, 0), (1, 1), (0, 1)],
        False,
    )
    bat = forms.gather(
        forms.gather([*made, sticker], (0, -3.6, 0.36), (-90, 0, 0)), turn=(0, 0, -38)
    )
    return (
        bat
        + forms.gather(cricket_ball("#8f1420"), (0.15, -1.35, 0.36), (20, 30, 10))
        + forms.gather(cricket_ball("#efe9dc"), (1.15, -1.0, 0.36), (60, 10, 50))
    )


def cricket_ball(tone: str, grain: float = 60) -> list[Any]:
    """A four-piece ball with its raised seam."""
    made = [ball(0.36, materials.leather(tone, grain, 0.3), segments=96)]
    thread = materials.paint("#f0e8d4", 0.8)
    for row in (-0.05, -0.026, 0.004, 0.03, 0.055):
        count = 72
        marks = [
            ball(
                (0.012, 0.006, 0.005),
                thread,
                at=(
                    (0.36**2 - row**2) ** 0.5 * math.cos(a),
                    (0.36**2 - row**2) ** 0.5 * math.sin(a),
                    row,
                ),
                turn=(0, 0, math.degrees(a) + 70),
                segments=8,
            )
            for a in np.linspace(0, 2 * math.pi, count, endpoint=False)
        ]
        made += marks
    return made


def match_ball(rng: Rng) -> list[Any]:
    """One red ball, its seam turned to the window."""
    return forms.gather(cricket_ball("#8f1420", 170), (0, 0, 0.36), (-14, 28, 8))


def football(rng: Rng) -> list[Any]:
    """A hand-stitched ball of pentagons and hexagons, with a pump-worn gleam."""
    import bpy

    bpy.ops.mesh.primitive_ico_sphere_add(subdivisions=1, radius=1)
    seed_mesh = bpy.context.object
    corner = np.array([tuple(v.co) for v in seed_mesh.data.vertices])
    corner /= np.linalg.norm(corner, axis=1, keepdims=True)
    edges = [(e.vertices[0], e.vertices[1]) for e in seed_mesh.data.edges]
    tri = [tuple(f.vertices) for f in seed_mesh.data.polygons]
    bpy.data.objects.remove(seed_mesh)
    third = {(a, b): (2 * corner[a] + corner[b]) / 3 for a, b in edges} | {
        (b, a): (2 * corner[b] + corner[a]) / 3 for a, b in edges
    }
    panels = [
        (np.array([third[v, w] for w in sorted({b for a, b in third if a == v})]), "#1f2c49")
        for v in range(12)
    ]
    panels += [
        (
            np.array([third[p, q] for p, q in ((a, b), (b, a), (b, c), (c, b), (c, a), (a, c))]),
            "#efeadf",
        )
        for a, b, c in tri
    ]
    skins = {t: materials.leather(t, 90, 0.3) for t in ("#1f2c49", "#efeadf")}
    made = [ball(1.05, materials.paint("#2a241f", 0.9), segments=64)]
    made += [patch(np.array(p), skins[t]) for p, t in panels]
    return forms.gather(made, (0, 0, 1.1), (12, 20, 30))


def patch(rim: Any, skin: Any) -> Any:
    """One puffed panel over the sphere, shrunk to leave a seam."""
    heart = rim.mean(0)
    axis = heart / np.linalg.norm(heart)
    x = rim[0] - heart
    x -= axis * (x @ axis)
    x /= np.linalg.norm(x)
    y = np.cross(axis, x)
    order = np.argsort(np.arctan2((rim - heart) @ y, (rim - heart) @ x))
    loop = rim[order]
    fine = np.concatenate(
        [
            np.linspace(loop[k], loop[(k + 1) % len(loop)], 12, endpoint=False)
            for k in range(len(loop))
        ]
    )
    rings = []
    for s in np.linspace(0, 1, 14):
        spot = heart + (fine - heart) * s * 0.965
        spot /= np.linalg.norm(spot, axis=1, keepdims=True)
        rings.append(spot * (1.09 - 0.035 * s**6))
    return forms.sheet(np.array(rings), skin, wrap_u=True)

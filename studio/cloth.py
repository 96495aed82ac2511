"""Let cloth fall: simulated drapes, pleated hangings, folded stacks and sewn garments."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils.geometry import delaunay_2d_cdt

from studio import forms
from studio.forms import Points
from studio.motifs import Outline

CACHE = Path(__file__).parent / ".cache"


def collide(thing: Any, skin: float = 0.03, grip: float = 8.0) -> Any:
    """Let cloth land on a thing."""
    thing.modifiers.new("collide", "COLLISION")
    thing.collision.thickness_outer, thing.collision.cloth_friction = skin, grip
    return thing


def settle(
    cloth: Any,
    frames: int,
    name: str,
    pins: Any = None,
    bend: float = 0.6,
    grow: float = 0.0,
    weight: float = 0.3,
    self_touch: bool = False,
    quality: int = 6,
) -> Any:
    """Run the cloth simulation, or take its result from the cache; pins are 0–1 weights a vertex."""
    CACHE.mkdir(exist_ok=True)
    kept = CACHE / f"{name}.npy"
    if kept.exists() and len(np.load(kept)) == 3 * len(cloth.data.vertices):
        cloth.data.vertices.foreach_set("co", np.load(kept))
        cloth.data.update()
        return cloth
    equip(cloth, pins, bend, grow, weight, self_touch, quality)
    scene = bpy.context.scene
    scene.gravity = (0, 0, -9.8)
    for frame in range(1, frames + 1):
        scene.frame_set(frame)
    forms.bake_modifiers(cloth)
    spots = np.empty(3 * len(cloth.data.vertices), np.float32)
    cloth.data.vertices.foreach_get("co", spots)
    np.save(kept, spots)
    return cloth


def equip(
    cloth: Any, pins: Any, bend: float, grow: float, weight: float, self_touch: bool, quality: int
) -> None:
    """Give a mesh the manners of cotton."""
    sim = cloth.modifiers.new("cloth", "CLOTH")
    wear = sim.settings
    wear.quality, wear.mass, wear.air_damping = quality, weight, 2.0
    wear.tension_stiffness = wear.compression_stiffness = 20
    wear.shear_stiffness, wear.bending_stiffness = 8, bend
    wear.shrink_min = -grow
    sim.collision_settings.distance_min = 0.02
    sim.collision_settings.use_self_collision, sim.collision_settings.self_distance_min = (
        self_touch,
        0.02,
    )
    if pins is not None:
        group = cloth.vertex_groups.new(name="pins")
        for strength in np.unique(pins[pins > 0]):
            group.add(
                [int(k) for k in np.flatnonzero(pins == strength)], float(strength), "REPLACE"
            )
        wear.vertex_group_mass = "pins"


def sheet(
    width: float,
    depth: float,
    height: float,
    material: Any,
    step: float = 0.05,
    turn: float = 0.0,
    at: Sequence[float] = (0, 0),
    rough: float = 0.01,
    seed: int = 1,
) -> Any:
    """A level rectangle of cloth, slightly uneven so that folds start of themselves."""
    rng = np.random.default_rng(seed)
    rows, columns = int(depth / step) + 1, int(width / step) + 1
    y, x = np.meshgrid(
        np.linspace(-depth / 2, depth / 2, rows),
        np.linspace(-width / 2, width / 2, columns),
        indexing="ij",
    )
    a = math.radians(turn)
    grid = np.stack(
        [
            at[0] + x * math.cos(a) - y * math.sin(a),
            at[1] + x * math.sin(a) + y * math.cos(a),
            height + rough * rng.standard_normal(x.shape),
        ],
        -1,
    )
    return forms.sheet(grid, material, name="cloth")


def floor() -> Any:
    """A hidden floor for cloth to land on."""
    plate = forms.mesh(
        [(-30, -30, 0), (30, -30, 0), (30, 30, 0), (-30, 30, 0)], [(0, 1, 2, 3)], name="floor"
    )
    plate.hide_render = True
    return collide(plate, 0.02, 20)


def pleated(
    width: float,
    drop: float,
    pleats: float,
    rng: np.random.Generator,
    depth: float = 0.16,
    squeeze: float = 0.62,
    columns: int = 420,
    rows: int = 160,
    flare: float = 1.3,
) -> Points:
    """Hang a cloth in soft pleats from z = 0 downward; the grid keeps cloth coordinates for UV."""
    u, v = np.meshgrid(np.linspace(0, 1, columns), np.linspace(0, 1, rows))
    drift = sum(
        rng.normal(0, 0.35 / k) * np.sin(2 * math.pi * (k * u + rng.random())) for k in range(1, 6)
    )
    phase = 2 * math.pi * (pleats * u + 0.35 * drift) + 0.5 * np.sin(3 * v + 5 * u)
    swell = depth * (0.45 + 0.75 * v**0.8) * (1 + 0.3 * np.sin(2 * math.pi * 2.3 * u + 1.7))
    x = width * squeeze * (u - 0.5) * (1 + (flare - 1) * v * 0.25) + 0.35 * swell * np.sin(
        2 * phase + 0.6
    )
    y = swell * np.sin(phase) + 0.04 * np.sin(5 * v + 9 * u)
    z = -drop * v - 0.03 * np.sin(phase) * v + 0.02 * np.sin(2 * math.pi * u)
    return np.stack([x, y, z], -1)


def fold_line(width: float, layers: int, gap: float, rng: np.random.Generator) -> Points:
    """Side view of a cloth folded to and fro: (x, z) from the bottom sheet up to the top one."""
    line = []
    for k in range(layers):
        side = 1 if k % 2 == 0 else -1
        half = width / 2 + rng.normal(0, 0.012)
        x = np.linspace(-half, half, 40) * side
        sag = 0.25 * gap * np.cos(math.pi * x / width) * rng.uniform(0.2, 1)
        line += list(zip(x, k * gap + sag, strict=True))
        if k < layers - 1:
            turn = np.linspace(-math.pi / 2, math.pi / 2, 14)[1:-1]
            line += [
                (side * (half + 0.55 * gap * math.cos(a)), (k + 0.5) * gap + gap / 2 * math.sin(a))
                for a in turn
            ]
    return np.array(line)


def folded(
    width: float,
    depth: float,
    layers: int,
    gap: float,
    material: Any,
    rng: np.random.Generator,
    start: float = 0.0,
    rows: int = 90,
    crown: float = 0.05,
) -> Any:
    """A cloth folded into a neat pile, seen from the front as rounded folds; u runs along the depth."""
    line = forms.evened(fold_line(width, layers, gap, rng), layers * 70)
    y = np.linspace(-depth / 2, depth / 2, rows)
    wave = sum(
        rng.normal(0, 0.018 / k)
        * np.sin(
            2 * math.pi * (k * y[:, None] / depth * 0.7 + rng.random())
            + 3 * line[None, :, 0] / width
        )
        for k in range(1, 5)
    )
    lift = line[None, :, 1] * (1 + wave * 0.6) + crown * line[None, :, 1] * np.cos(
        math.pi * line[None, :, 0] / width / 1.2
    )
    edge = 1 - 0.3 * gap * (np.abs(y[:, None]) / (depth / 2)) ** 8
    grid = np.stack(
        [
            np.broadcast_to(line[None, :, 0], lift.shape) * (1 + 0.02 * wave),
            np.broadcast_to(y[:, None], lift.shape) + 0.03 * np.sin(line[None, :, 1] / gap * 2.1),
            start + 0.015 + lift * edge,
        ],
        -1,
    )
    return forms.thicken(
        forms.sheet(grid.transpose(1, 0, 2), material, name="folded"), gap * 0.35, True
    )


def net(
    outline: Outline, step: float, inner: Sequence[Outline] = ()
) -> tuple[Points, list[list[int]], Any]:
    """Fill an outline with a fine triangle net; returns points, faces and which points are on the rim."""
    rim = [
        forms.resample(
            np.vstack([o, o[:1]]), int(np.linalg.norm(np.diff(o, axis=0), axis=1).sum() / step)
        )[:-1]
        for o in (outline, *inner)
    ]
    low, high = outline.min(0), outline.max(0)
    x, y = np.meshgrid(np.arange(low[0], high[0], step), np.arange(low[1], high[1], step * 0.87))
    x = x + step / 2 * (np.arange(len(x)) % 2)[:, None]
    spots = np.column_stack([x.ravel(), y.ravel()])
    spots = spots[within(spots, rim[0])]
    far = np.min([np.linalg.norm(spots[:, None] - r[None], axis=2).min(1) for r in rim], axis=0)
    spots = spots[far > step * 0.55]
    every = np.vstack([*rim, spots])
    loops, start = [], 0
    for r in rim:
        loops.append(list(range(start, start + len(r))))
        start += len(r)
    made = delaunay_2d_cdt([tuple(map(float, p)) for p in every], [], loops, 1, 1e-5)
    points = np.array([tuple(p) for p in made[0]])
    edge = np.zeros(len(points), bool)
    edge[:start] = True
    return points, [list(f) for f in made[2]], edge


def within(spots: Points, outline: Outline) -> Any:
    """Tell which points lie inside an outline."""
    px, py = outline[:, 0][:, None], outline[:, 1][:, None]
    qx, qy = np.roll(px, -1, 0), np.roll(py, -1, 0)
    crosses = (py > spots[:, 1]) != (qy > spots[:, 1])
    with np.errstate(divide="ignore", invalid="ignore"):
        left = spots[:, 0] < (qx - px) * (spots[:, 1] - py) / (qy - py) + px
    return (crosses & left).sum(0) % 2 == 1


def garment(
    outline: Outline,
    sewn: Callable[[Points], Any],
    front: Any,
    back: Any,
    step: float = 0.09,
    deep: float = 0.12,
) -> tuple[Any, Points]:
    """Sew a front and a back panel; sewn says which rim points are closed. UV is (x, y) of the pattern.

    Returns the object, standing in the xz plane, and its flat pattern points for choosing pins.
    """
    points, faces, rim = net(outline, step)
    joined = rim & sewn(points)
    count = len(points)
    twin = np.where(joined, np.arange(count), count + np.cumsum(~joined) - 1)
    belly = np.where(joined, 0.0, deep)
    fronts = np.column_stack([points[:, 0], -belly, points[:, 1]])
    backs = np.column_stack([points[:, 0], belly, points[:, 1]])[~joined]
    both = [f[::-1] for f in faces] + [[int(twin[v]) for v in f] for f in faces]
    low, high = points.min(0), points.max(0)
    flat = np.vstack([points, points[~joined]])
    uv = (flat - low) / (high - low)
    corners = np.array(both)
    thing = forms.mesh(
        np.vstack([fronts, backs]), corners, front, uv[corners.ravel()], name="garment"
    )
    thing.data.materials.append(back)
    thing.data.polygons.foreach_set("material_index", [0] * len(faces) + [1] * len(faces))
    return thing, flat

"""Turn numbers into meshes: sheets, lathes, sweeps, blocks and cut-outs.

Units: one Blender unit is ten centimetres everywhere in the studio.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import bpy
import numpy as np
from mathutils import Matrix, Vector
from numpy.typing import ArrayLike, NDArray

from studio.lines import Points, capped, evened, frames, polyline, spline
from studio.lines import resample as resample
from studio.lines import ring as ring

Thing = Any  # bpy.types.Object: the bpy wheel ships without types


def place(
    thing: Thing,
    at: Sequence[float] = (0, 0, 0),
    turn: Sequence[float] = (0, 0, 0),
    size: float | Sequence[float] = 1.0,
) -> Thing:
    """Move, turn (degrees, XYZ) and scale a thing, and return it."""
    thing.location = at
    thing.rotation_euler = [math.radians(angle) for angle in turn]
    thing.scale = (size, size, size) if isinstance(size, int | float) else size
    return thing


def link(name: str, body: Any, material: Any = None) -> Thing:
    """Put a mesh or curve on the stage as a new object."""
    thing = bpy.data.objects.new(name, body)
    bpy.context.scene.collection.objects.link(thing)
    if material is not None:
        body.materials.append(material)
    return thing


def copy(
    thing: Thing,
    at: Sequence[float] = (0, 0, 0),
    turn: Sequence[float] = (0, 0, 0),
    size: float | Sequence[float] = 1.0,
) -> Thing:
    """Set a second thing on the stage that shares the first one's mesh."""
    twin = bpy.data.objects.new(thing.name, thing.data)
    bpy.context.scene.collection.objects.link(twin)
    if thing.modifiers:
        bake_modifiers(thing)
        twin.data = thing.data
    return place(twin, at, turn, size)


def mesh(
    points: ArrayLike,
    faces: ArrayLike,
    material: Any = None,
    corner_uv: ArrayLike | None = None,
    smooth: bool = True,
    name: str = "mesh",
) -> Thing:
    """Build an object from a point list and faces that all have the same corner count."""
    spots = np.ascontiguousarray(points, dtype=np.float32).reshape(-1, 3)
    rims = np.ascontiguousarray(faces, dtype=np.int32)
    count, corners = rims.shape
    body = bpy.data.meshes.new(name)
    body.vertices.add(len(spots))
    body.vertices.foreach_set("co", spots.ravel())
    body.loops.add(count * corners)
    body.loops.foreach_set("vertex_index", rims.ravel())
    body.polygons.add(count)
    body.polygons.foreach_set("loop_start", np.arange(0, count * corners, corners, dtype=np.int32))
    if corner_uv is not None:
        layer = body.uv_layers.new(name="UVMap")
        layer.data.foreach_set("uv", np.ascontiguousarray(corner_uv, dtype=np.float32).ravel())
    body.update(calc_edges=True)
    body.validate()
    body.polygons.foreach_set("use_smooth", [smooth] * len(body.polygons))
    return link(name, body, material)


def sheet(
    grid: Points,
    material: Any = None,
    wrap_u: bool = False,
    wrap_v: bool = False,
    smooth: bool = True,
    name: str = "sheet",
) -> Thing:
    """Skin a (rows, columns, 3) grid of points; UV runs 0–1 along columns (u) and rows (v)."""
    rows, columns = grid.shape[:2]
    down = rows if wrap_v else rows - 1
    across = columns if wrap_u else columns - 1
    i, j = np.meshgrid(np.arange(down), np.arange(across), indexing="ij")
    steps = ((0, 0), (0, 1), (1, 1), (1, 0))
    faces = [((i + a) % rows) * columns + (j + b) % columns for a, b in steps]
    uv = [np.stack([(j + b) / across, (i + a) / down], -1) for a, b in steps]
    return mesh(
        grid.reshape(-1, 3),
        np.stack(faces, -1).reshape(-1, 4),
        material,
        np.stack(uv, 2).reshape(-1, 2),
        smooth,
        name,
    )


def revolve(profile: Points, segments: int = 128, ripple: Any = None) -> Points:
    """Turn an (r, z) line about the z axis; ripple(angle, t) scales the radius."""
    angle = np.linspace(0, 2 * math.pi, segments, endpoint=False)
    radius = profile[:, 0][:, None] * np.ones_like(angle)
    if ripple is not None:
        radius = radius * ripple(angle[None, :], np.linspace(0, 1, len(profile))[:, None])
    height = profile[:, 1][:, None] * np.ones_like(angle)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), height], -1)


def lathe(
    knots: ArrayLike,
    material: Any = None,
    count: int = 120,
    segments: int = 128,
    ripple: Any = None,
    sharp: bool = False,
    name: str = "lathe",
) -> Thing:
    """Turn a profile of (r, z) knots, from the foot outwards and up; sharp keeps corners."""
    line = polyline(knots, count) if sharp else evened(spline(knots, 4 * count), count)
    line[:, 0] = np.maximum(line[:, 0], 0)
    return sheet(revolve(line, segments, ripple), material, wrap_u=True, name=name)


def tube(
    path: ArrayLike,
    radius: float | ArrayLike,
    material: Any = None,
    sides: int = 16,
    closed: bool = False,
    flat: float = 1.0,
    name: str = "tube",
) -> Thing:
    """Sweep a round (or flattened) section along a path, with rounded ends."""
    line = np.asarray(path, dtype=float)
    width = np.broadcast_to(np.asarray(radius, dtype=float), (len(line),)).copy()
    side, up = frames(line, closed)
    if not closed:
        line, side, up, width = capped(line, side, up, width)
    angle = np.linspace(0, 2 * math.pi, sides, endpoint=False)
    section = side[:, None] * np.cos(angle)[:, None] + flat * up[:, None] * np.sin(angle)[:, None]
    return sheet(
        line[:, None] + width[:, None, None] * section,
        material,
        wrap_u=True,
        wrap_v=closed,
        name=name,
    )


def ball(
    radius: float | Sequence[float],
    material: Any = None,
    at: Sequence[float] = (0, 0, 0),
    turn: Sequence[float] = (0, 0, 0),
    segments: int = 48,
    name: str = "ball",
) -> Thing:
    """Make an ellipsoid."""
    lean = np.linspace(-math.pi / 2, math.pi / 2, segments // 2 + 1)
    size = np.broadcast_to(np.asarray(radius, dtype=float), (3,))
    skin = revolve(np.stack([np.cos(lean), np.sin(lean)], -1), segments) * size
    return place(sheet(skin, material, wrap_u=True, name=name), at, turn)


def block(
    size: Sequence[float],
    material: Any = None,
    at: Sequence[float] = (0, 0, 0),
    turn: Sequence[float] = (0, 0, 0),
    edge: float = 0.02,
    name: str = "block",
) -> Thing:
    """Make a box standing on its own foot (z from 0 up) with eased edges and box-mapped UV."""
    x, y, z = size[0] / 2, size[1] / 2, size[2]
    spots = [(i, j, k) for k in (0, z) for j in (-y, y) for i in (-x, x)]
    faces = [(0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (1, 3, 7, 5), (3, 2, 6, 7), (2, 0, 4, 6)]
    thing = mesh(spots, faces, material, [(0, 0), (1, 0), (1, 1), (0, 1)] * 6, False, name)
    ease(thing, edge)
    return place(thing, at, turn)


def ease(thing: Thing, edge: float, segments: int = 3) -> Thing:
    """Round a thing's sharp edges so that they catch light."""
    bevel = thing.modifiers.new("edge", "BEVEL")
    bevel.width, bevel.segments, bevel.limit_method = edge, segments, "ANGLE"
    bevel.harden_normals = False
    return thing


def thicken(thing: Thing, depth: float, centred: bool = False) -> Thing:
    """Give a sheet a thickness, inward unless centred."""
    shell = thing.modifiers.new("depth", "SOLIDIFY")
    shell.thickness, shell.offset = depth, 0.0 if centred else -1.0
    return thing


def refine(thing: Thing, levels: int = 2) -> Thing:
    """Smooth a thing by subdivision."""
    subdivision = thing.modifiers.new("refine", "SUBSURF")
    subdivision.levels = subdivision.render_levels = levels
    return thing


def bake_modifiers(thing: Thing) -> Thing:
    """Replace a thing's mesh by what its modifiers make of it."""
    graph = bpy.context.evaluated_depsgraph_get()
    body = bpy.data.meshes.new_from_object(thing.evaluated_get(graph))
    thing.modifiers.clear()
    thing.data = body
    return thing


def melt(
    parts: Iterable[Thing],
    material: Any,
    grain: float = 0.03,
    smoothing: int = 12,
    name: str = "melt",
) -> Thing:
    """Knead several closed parts into one body, as a potter joins coils."""
    spots: list[Any] = []
    faces: list[Any] = []
    bpy.context.view_layer.update()
    for part in list(parts):
        start = len(spots)
        graph = bpy.context.evaluated_depsgraph_get()
        body = bpy.data.meshes.new_from_object(part.evaluated_get(graph))
        spots += [part.matrix_world @ vertex.co for vertex in body.vertices]
        faces += [[start + v for v in face.vertices] for face in body.polygons]
        bpy.data.objects.remove(part)
    body = bpy.data.meshes.new(name)
    body.from_pydata([tuple(spot) for spot in spots], [], faces)
    thing = link(name, body, material)
    remesh = thing.modifiers.new("melt", "REMESH")
    remesh.mode, remesh.voxel_size, remesh.use_smooth_shade = "VOXEL", grain, True
    soften = thing.modifiers.new("soften", "SMOOTH")
    soften.factor, soften.iterations = 0.5, smoothing
    return bake_modifiers(thing)


def cutout(
    outlines: Iterable[ArrayLike],
    depth: float,
    material: Any = None,
    edge: float = 0.0,
    at: Sequence[float] = (0, 0, 0),
    turn: Sequence[float] = (0, 0, 0),
    name: str = "cutout",
    inset: bool = True,
) -> Thing:
    """Saw a flat plate along closed outlines; an outline inside another becomes a hole.

    The eased edge stays inside the outline unless inset is off (sharp tips cannot be inset).
    """
    curve = bpy.data.curves.new(name, "CURVE")
    curve.dimensions, curve.fill_mode = "2D", "BOTH"
    curve.extrude, curve.bevel_depth, curve.bevel_resolution = depth / 2 - edge, edge, 2
    curve.offset = -edge if inset else 0.0
    for outline in outlines:
        spots = np.asarray(outline, dtype=float)
        line = curve.splines.new("POLY")
        line.points.add(len(spots) - 1)
        four = np.column_stack([spots[:, :2], np.zeros(len(spots)), np.ones(len(spots))])
        line.points.foreach_set("co", four.astype(np.float32).ravel())
        line.use_cyclic_u = True
    return place(link(name, curve, material), at, turn)


def relief(
    height: NDArray[np.floating[Any]],
    size: Sequence[float],
    material: Any = None,
    name: str = "relief",
) -> Thing:
    """Raise a flat sheet by a height picture (in units); row 0 is the far edge."""
    rows, columns = height.shape
    y, x = np.meshgrid(
        np.linspace(size[1] / 2, -size[1] / 2, rows)[::-1],
        np.linspace(-size[0] / 2, size[0] / 2, columns),
        indexing="ij",
    )
    return sheet(np.stack([x, y, height[::-1]], -1), material, name=name)


def hug(path: Points, body: Thing, lift: float) -> Points:
    """Lay a line on a body's skin, raised by lift, as a potter presses a coil on."""
    bpy.context.view_layer.update()
    found = [body.closest_point_on_mesh(Vector(spot)) for spot in path.tolist()]
    return np.array([tuple(spot + normal * lift) for _, spot, normal, _ in found])


def around(thing: Thing, count: int, lift: float = 0.0) -> list[Thing]:
    """Repeat a thing evenly about the z axis, the first where it stands."""
    made = [thing]
    bpy.context.view_layer.update()
    for k in range(1, count):
        twin = bpy.data.objects.new(thing.name, thing.data)
        bpy.context.scene.collection.objects.link(twin)
        twin.matrix_world = (
            Matrix.Translation(Vector((0, 0, lift * k)))
            @ Matrix.Rotation(2 * math.pi * k / count, 4, "Z")
            @ thing.matrix_world
        )
        made.append(twin)
    return made


def gather(
    things: Iterable[Thing],
    at: Sequence[float] = (0, 0, 0),
    turn: Sequence[float] = (0, 0, 0),
    size: float = 1.0,
) -> list[Thing]:
    """Move a group of things together about the origin."""
    bpy.context.view_layer.update()
    angles = [math.radians(angle) for angle in turn]
    move = (
        Matrix.Translation(Vector(at))
        @ Matrix.Rotation(angles[2], 4, "Z")
        @ Matrix.Rotation(angles[1], 4, "Y")
        @ Matrix.Rotation(angles[0], 4, "X")
        @ Matrix.Scale(size, 4)
    )
    group = list(things)
    for thing in group:
        thing.matrix_world = move @ thing.matrix_world
    return group

"""Set the stage: khadi ground, window light, camera, and the exposure of one picture."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils import Vector

from studio import forms, prints
from studio.recipe import Recipe
from studio.shot import Shot

GROUNDS = {
    "khadi": ("#ead9bd", "#dcc6a3"),
    "sand": ("#b9a88f", "#a8967c"),
    "earth": ("#8a7460", "#77624f"),
    "neel": ("#77828f", "#667281"),
    "leaf": ("#8f957f", "#7f8670"),
    "rose": ("#c9a99a", "#b99788"),
}


def clear() -> None:
    """Start from an empty file."""
    bpy.ops.wm.read_factory_settings(use_empty=True)


def cloud(things: Sequence[Any]) -> Any:
    """Collect points of all things, after their modifiers, as an (n, 3) array."""
    bpy.context.view_layer.update()
    graph = bpy.context.evaluated_depsgraph_get()
    return np.vstack([skin(thing.evaluated_get(graph)) for thing in things])


def skin(ready: Any) -> Any:
    """Sample at most some 2,000 points of one evaluated thing."""
    body = ready.to_mesh()
    spots = np.empty(len(body.vertices) * 3, np.float32)
    body.vertices.foreach_get("co", spots)
    ready.to_mesh_clear()
    spots = spots.reshape(-1, 3)
    spots = spots[:: max(1, len(spots) // 2000)]
    turn = np.array(ready.matrix_world)
    return spots @ turn[:3, :3].T + turn[:3, 3]


def extent(things: Sequence[Any]) -> tuple[Any, Any]:
    """Find the corners of the box round all things."""
    spots = cloud(things)
    return spots.min(0), spots.max(0)


def khadi(ground: str, reach: float) -> Any:
    """Weave the ground cloth: slubbed hand-spun threads, finer than the eye where far away."""
    light, dark = GROUNDS[ground]
    r = Recipe("ground")
    pitch = 0.9 / max(1.0, reach * 0.55)
    weave = r.picture(prints.weave(), plain=True, stretch=(pitch, pitch, pitch))
    cloud = r.picture(prints.clouds(), plain=True, stretch=(0.07 * pitch, 0.07 * pitch, 0.07))
    tone = r.mix(r.span(r.sums("ADD", weave, cloud), 0, 1, 0.55, 1.5), dark, light)
    folds = r.bump(cloud, 0.5 / pitch, 0.3)
    return r.shade(
        Base_Color=tone,
        Roughness=0.95,
        Specular_IOR_Level=0.1,
        Normal=r.bump(weave, 0.027 / pitch, 0.75, folds),
    )


def sweep(ground: str, reach: float, turn: float) -> Any:
    """Hang the ground so that table turns into wall without a line."""
    width, back, bend = 22 * reach, 3.4 * reach, 1.6 * reach
    flat = [(-9 * reach, 0.0), (-4 * reach, 0.0), (0.0, 0.0), (back - bend, 0.0)]
    arc = [
        (back - bend + bend * math.sin(a), bend - bend * math.cos(a))
        for a in np.linspace(0.1, math.pi / 2, 16)
    ]
    line = np.array([*flat, *arc, (back, 12 * reach)])
    x = np.linspace(-width / 2, width / 2, 8)
    grid = np.stack(
        [
            np.broadcast_to(x, (len(line), 8)),
            np.repeat(line[:, :1], 8, 1),
            np.repeat(line[:, 1:], 8, 1),
        ],
        -1,
    )
    thing = forms.sheet(grid, khadi(ground, reach), name="ground")
    lay_true(thing, np.linalg.norm(np.diff(line, axis=0), axis=1))
    return forms.place(thing, turn=(0, 0, turn))


def lay_true(thing: Any, steps: Any) -> None:
    """Give the ground UV in units along its own length, so that the weave also climbs the wall."""
    body = thing.data
    corner = np.empty(len(body.loops), np.int32)
    body.loops.foreach_get("vertex_index", corner)
    spots = np.empty(3 * len(body.vertices), np.float32)
    body.vertices.foreach_get("co", spots)
    along = np.repeat(np.concatenate([[0.0], np.cumsum(steps)]), 8)
    uv = np.stack([spots[::3], along], -1)[corner]
    body.uv_layers[0].data.foreach_set("uv", uv.astype(np.float32).ravel())


def lamp(spot: Vector, aim: Vector, size: float, power: float, tint: Sequence[float]) -> None:
    """Hang one soft square light and point it."""
    light = bpy.data.lights.new("lamp", "AREA")
    light.size, light.energy, light.color = size, power, tint
    thing = forms.link("lamp", light)
    thing.location = spot
    thing.rotation_euler = (aim - spot).to_track_quat("-Z", "Y").to_euler()


def polar(turn: float, rise: float, far: float) -> Vector:
    """Point away from the piece: turn 0 is the camera's side, positive to the right."""
    a, b = math.radians(turn), math.radians(rise)
    return Vector((math.sin(a) * math.cos(b), -math.cos(a) * math.cos(b), math.sin(b))) * far


def window(shot: Shot, aim: Vector, reach: float) -> None:
    """Light like a north room: a tall window at one side, its bounce opposite, a little sky."""
    side = math.copysign(1, shot.light_from)
    power = 62 * reach * reach * shot.key
    lamp(
        aim + polar(shot.turn + shot.light_from, 42, 4.6 * reach),
        aim,
        2.7 * reach,
        power * 6.2,
        (1.0, 0.955, 0.89),
    )
    lamp(
        aim + polar(shot.turn + side * 75, 22, 5 * reach),
        aim,
        4.2 * reach,
        power * 0.7,
        (1.0, 0.96, 0.92),
    )
    lamp(
        aim + polar(shot.turn + 180 - side * 30, 50, 4.2 * reach),
        aim,
        1.8 * reach,
        power * 1.5,
        (0.95, 0.97, 1.0),
    )
    world = bpy.data.worlds.new("room")
    world.use_nodes = True
    sky = world.node_tree.nodes["Background"]
    sky.inputs[0].default_value, sky.inputs[1].default_value = (0.93, 0.95, 1.0, 1), 0.22
    bpy.context.scene.world = world


def stand_back(shot: Shot, spots: Any, wide: float, tall: float) -> tuple[Vector, Vector]:
    """Step back along the view until the piece fills its share of the frame, and centre it."""
    away = polar(shot.turn, shot.rise, 1.0)
    across = Vector((math.cos(math.radians(shot.turn)), math.sin(math.radians(shot.turn)), 0))
    upward = away.cross(across)
    if shot.reach is not None:
        aim = Vector(shot.aim) if shot.aim else Vector(((spots.min(0) + spots.max(0)) / 2).tolist())
        return aim, away * (shot.reach / (shot.fill * tall))
    axes = np.array([across, upward, away]).T
    seen = spots @ axes
    low, high = seen.min(0), seen.max(0)
    middle = (low + high) / 2
    aim = Vector((axes @ middle).tolist())
    off = seen - middle
    far = (
        np.maximum(np.abs(off[:, 0]) / (shot.fill * wide), np.abs(off[:, 1]) / (shot.fill * tall))
        + off[:, 2]
    ).max()
    return aim, away * float(far)


def camera(shot: Shot, spots: Any, width: int, height: int) -> tuple[Vector, float]:
    """Set up the camera; return what it looks at and the radius of what it frames."""
    scene = bpy.context.scene
    body = bpy.data.cameras.new("camera")
    body.lens, body.sensor_width = shot.lens, 36
    body.sensor_fit = "HORIZONTAL"
    wide = 18 / shot.lens
    tall = wide * height / width
    aim, back = stand_back(shot, spots, wide, tall)
    thing = forms.link("camera", body)
    thing.location = aim + back
    thing.rotation_euler = (-back).to_track_quat("-Z", "Y").to_euler()
    body.shift_y = -shot.lift
    reach = back.length * min(wide, tall) * 0.9
    body.clip_start, body.clip_end = 0.01, back.length * 40
    body.dof.use_dof = shot.blur > 0
    body.dof.focus_distance = back.length - 0.25 * reach
    body.dof.aperture_fstop = 1.1 / max(reach * shot.blur, 1e-3)
    scene.camera = thing
    return aim, reach


def set_stage(shot: Shot, things: Sequence[Any], width: int, height: int) -> None:
    """Frame the things, then bring ground and light to their scale."""
    spots = cloud(things)
    aim, reach = camera(shot, spots, width, height)
    spread = max(reach, 0.0 if shot.reach else 0.35 * float(np.ptp(spots, axis=0).max()))
    ground = sweep(shot.ground, spread, shot.turn)
    ground.location = (aim.x, aim.y, 0)
    window(shot, aim, reach)


def expose(target: Path, width: int, height: int, samples: int) -> None:
    """Render what stands on the stage to a PNG file."""
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.render.threads_mode, scene.render.threads = "FIXED", 2
    scene.render.resolution_x, scene.render.resolution_y = width, height
    scene.render.resolution_percentage = 100
    scene.render.image_settings.file_format = "PNG"
    scene.render.filepath = str(target)
    tune(scene.cycles, samples)
    scene.view_settings.view_transform = "AgX"
    scene.view_settings.look = "AgX - Medium High Contrast"
    scene.view_settings.exposure = 0.3
    bpy.ops.render.render(write_still=True)


def tune(cycles: Any, samples: int) -> None:
    """Spend light paths where a still life needs them."""
    cycles.device = "CPU"
    cycles.samples = samples
    cycles.use_adaptive_sampling, cycles.adaptive_threshold = True, 0.09
    cycles.adaptive_min_samples = 4
    cycles.use_light_tree, cycles.use_fast_gi = False, True
    cycles.fast_gi_method, cycles.ao_bounces_render = "REPLACE", 1
    cycles.use_denoising, cycles.denoiser = True, "OPENIMAGEDENOISE"
    cycles.denoising_prefilter, cycles.denoising_quality = "FAST", "BALANCED"
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 6, 2, 3
    cycles.transmission_bounces, cycles.transparent_max_bounces = 6, 8
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.blur_glossy, cycles.sample_clamp_indirect = 1.0, 4.0
    cycles.seed = 7

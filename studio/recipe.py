"""Write Blender shaders as short recipes instead of node clicks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import bpy
import numpy as np
from numpy.typing import NDArray

Socket = Any  # a Blender node socket, or a plain number or colour standing in for one


def linear(hexcode: str) -> tuple[float, float, float, float]:
    """Turn a #rrggbb colour as seen on a screen into the linear light Blender computes with."""
    parts = [int(hexcode.lstrip("#")[k : k + 2], 16) / 255 for k in (0, 2, 4)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return r, g, b, 1.0


def colour(value: Socket) -> Socket:
    """Accept '#rrggbb' wherever a colour is wanted."""
    return linear(value) if isinstance(value, str) else value


class Recipe:
    """One material under construction; every method adds a node and returns its main output."""

    def __init__(self, name: str) -> None:
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.tree = self.material.node_tree
        self.tree.nodes.clear()

    def node(self, kind: str, settings: dict[str, Any] | None = None, **inputs: Socket) -> Any:
        made = self.tree.nodes.new("ShaderNode" + kind)
        for key, value in (settings or {}).items():
            setattr(made, key, value)
        for key, value in inputs.items():
            self.feed(made.inputs[key.replace("_", " ")], value)
        return made

    def feed(self, socket: Any, value: Socket) -> None:
        if isinstance(value, bpy.types.NodeSocket):
            self.tree.links.new(value, socket)
        else:
            socket.default_value = colour(value)

    def place(
        self,
        space: str = "Object",
        stretch: Sequence[float] = (1, 1, 1),
        turn: Sequence[float] = (0, 0, 0),
    ) -> Socket:
        here = self.node("TexCoord").outputs[space]
        mapping = self.node("Mapping", Vector=here)
        mapping.inputs["Scale"].default_value = stretch
        mapping.inputs["Rotation"].default_value = turn
        return mapping.outputs[0]

    def noise(
        self,
        scale: float,
        detail: float = 3,
        roughness: float = 0.5,
        stretch: Sequence[float] = (1, 1, 1),
        space: str = "Object",
        distortion: float = 0.0,
    ) -> Socket:
        return self.node(
            "TexNoise",
            Vector=self.place(space, stretch),
            Scale=scale,
            Detail=detail,
            Roughness=roughness,
            Distortion=distortion,
        ).outputs[0]

    def cells(
        self,
        scale: float,
        stretch: Sequence[float] = (1, 1, 1),
        output: str = "Distance",
        space: str = "Object",
    ) -> Socket:
        return self.node("TexVoronoi", Vector=self.place(space, stretch), Scale=scale).outputs[
            output
        ]

    def wave(
        self,
        scale: float,
        distortion: float = 0.0,
        direction: str = "X",
        space: str = "Object",
        stretch: Sequence[float] = (1, 1, 1),
        kind: str = "BANDS",
        detail: float = 2.0,
    ) -> Socket:
        along = "rings_direction" if kind == "RINGS" else "bands_direction"
        return self.node(
            "TexWave",
            {"wave_type": kind, along: direction},
            Vector=self.place(space, stretch),
            Scale=scale,
            Distortion=distortion,
            Detail=detail,
        ).outputs[1]

    def ramp(self, amount: Socket, *stops: tuple[float, str]) -> Socket:
        made = self.node("ValToRGB", Fac=amount)
        strip = made.color_ramp.elements
        while len(strip) < len(stops):
            strip.new(0.5)
        for mark, (position, shade) in zip(strip, stops, strict=True):
            mark.position, mark.color = position, linear(shade)
        return made.outputs[0]

    def span(
        self, amount: Socket, low: float, high: float, from_low: float = 0.0, from_high: float = 1.0
    ) -> Socket:
        made = self.node("MapRange")
        for socket, value in zip(
            made.inputs, (amount, from_low, from_high, low, high), strict=False
        ):
            self.feed(socket, value)
        return made.outputs[0]

    def mix(self, amount: Socket, first: Socket, second: Socket, blend: str = "MIX") -> Socket:
        made = self.node("Mix", {"data_type": "RGBA", "blend_type": blend})
        self.feed(made.inputs[0], amount)
        self.feed(made.inputs[6], first)
        self.feed(made.inputs[7], second)
        return made.outputs[2]

    def sums(self, operation: str, first: Socket, second: Socket = 0.0) -> Socket:
        made = self.node("Math", {"operation": operation})
        self.feed(made.inputs[0], first)
        self.feed(made.inputs[1], second)
        return made.outputs[0]

    def bump(
        self, height: Socket, distance: float, strength: float = 1.0, normal: Socket | None = None
    ) -> Socket:
        made = self.node("Bump", Height=height, Distance=distance, Strength=strength)
        if normal is not None:
            self.feed(made.inputs["Normal"], normal)
        return made.outputs[0]

    def picture(
        self,
        pixels: NDArray[Any],
        plain: bool = False,
        stretch: Sequence[float] = (1, 1, 1),
        space: str = "UV",
        turn: Sequence[float] = (0, 0, 0),
    ) -> Socket:
        made = self.node(
            "TexImage",
            {"image": image(pixels, plain), "extension": "REPEAT"},
            Vector=self.place(space, stretch, turn),
        )
        return made.outputs[0]

    def shade(self, **inputs: Socket) -> Any:
        """Finish with the principled shader; keywords are its inputs with _ for spaces."""
        return self.finish(self.node("BsdfPrincipled", **inputs).outputs[0])

    def finish(self, surface: Socket) -> Any:
        self.tree.links.new(surface, self.node("OutputMaterial").inputs["Surface"])
        return self.material


def image(pixels: NDArray[Any], plain: bool = False) -> Any:
    """Hand a (h, w) or (h, w, 3) picture in 0–1 to Blender; plain means heights, not colours."""
    rows, columns = pixels.shape[:2]
    full = np.ones((rows, columns, 4), np.float32)
    full[..., :3] = pixels[..., None] if pixels.ndim == 2 else pixels
    made = bpy.data.images.new("print", columns, rows, alpha=False)
    if plain:
        made.colorspace_settings.name = "Non-Color"
    made.pixels.foreach_set(full[::-1].ravel())
    made.pack()
    return made

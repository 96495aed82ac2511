"""Build one piece, light it and take one picture: one Blender process each."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from studio import props, stage
from studio.catalogue import find
from studio.shot import Picture


def build(picture: Picture) -> list[Any]:
    """Call the piece's builder; the scale view gets a ruler laid in front."""
    module, function = picture.piece.builder.split(":")
    maker = getattr(import_module(f"studio.pieces.{module}"), function)
    things: list[Any] = maker(np.random.default_rng(picture.piece.seed))
    if picture.view.name == "scale":
        things += props.ruler_before(things, picture.view.shot.turn, picture.piece.larger)
    return things


def shoot(picture: Picture, target: Path, width: int, height: int, samples: int) -> None:
    stage.clear()
    things = build(picture)
    stage.set_stage(picture.view.shot, things, width, height)
    stage.expose(target, width, height, samples)


def main(file: str, target: str, width: str, height: str, samples: str) -> None:
    shoot(find(file), Path(target), int(width), int(height), int(samples))


if __name__ == "__main__":
    main(*sys.argv[1:])

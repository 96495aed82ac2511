"""The wide still lifes of the home page, of some crafts and of their families."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from odop_store.kernel.bilingual import Paired

SCENES_FILE = Path(__file__).resolve().parent / "data" / "scenes.csv"
WIDTH, HEIGHT = 1440, 960


@dataclass(frozen=True)
class Scene:
    """One still life. Its files are static/scenes/<name>-<width>.avif and .webp."""

    name: str
    alt_en: str
    alt_hi: str
    alt = Paired()


@cache
def scene_rows() -> tuple[tuple[str, str, Scene], ...]:
    """Return (craft, family, scene) of every row; the home page's has neither craft nor family."""
    with SCENES_FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(
            (row["craft"], row["family"], Scene(row["scene"], row["alt_en"], row["alt_hi"]))
            for row in csv.DictReader(lines)
        )


@cache
def read_scenes() -> Mapping[str, Scene]:
    """Return the scene of each craft that has one, by the craft's slug."""
    return {craft: scene for craft, _, scene in scene_rows() if craft}


@cache
def family_scenes() -> Mapping[str, Scene]:
    """Return the scene of each craft family that has one, by the family's slug."""
    return {family: scene for _, family, scene in reversed(scene_rows()) if family}


@cache
def home_scene() -> Scene | None:
    """Return the still life of many crafts, if it has been made."""
    return next((scene for craft, _, scene in scene_rows() if not craft), None)

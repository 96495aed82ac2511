"""The wide still lifes that open the pages of some crafts."""

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
def read_scenes() -> Mapping[str, Scene]:
    """Return the scene of each craft that has one, by the craft's slug."""
    with SCENES_FILE.open(encoding="utf-8", newline="") as lines:
        return {
            row["craft"]: Scene(row["scene"], row["alt_en"], row["alt_hi"])
            for row in csv.DictReader(lines)
        }

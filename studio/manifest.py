"""Keep studio/manifest.csv in step with the masters that exist."""

from __future__ import annotations

import colorsys
import csv
from pathlib import Path

from PIL import Image

from studio.shot import Picture

HERE = Path(__file__).parent
MASTERS = HERE / "masters"
MANIFEST = HERE / "manifest.csv"
COLUMNS = (
    "piece",
    "crafts",
    "craft_family",
    "form",
    "view",
    "file",
    "alt_en",
    "alt_hi",
    "seed",
    "colour",
)


def dominant(path: Path) -> str:
    """Name the colour that stands out from the ground, as #rrggbb."""
    with Image.open(path) as picture:
        w, h = picture.size
        middle = picture.convert("RGB").crop((w // 5, h // 5, w * 4 // 5, h * 4 // 5))
        small = middle.resize((60, 75)).quantize(7)
    palette = small.getpalette() or []
    shades = [(count, palette[3 * k : 3 * k + 3]) for count, k in small.getcolors() or []]

    def weight(shade: tuple[int, list[int]]) -> float:
        _, vivid, bright = colorsys.rgb_to_hsv(*(c / 255 for c in shade[1]))
        return float(shade[0] * (0.05 + vivid * (0.4 + bright)))

    return "#" + "".join(f"{c:02x}" for c in max(shades, key=weight)[1])


def read() -> list[dict[str, str]]:
    if not MANIFEST.exists():
        return []
    with MANIFEST.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def rows_of(picture: Picture) -> list[dict[str, str]]:
    """Write a row for each kind of thing that a picture can stand for."""
    piece, tone = picture.piece, dominant(MASTERS / picture.file)
    return [
        {
            "piece": piece.key,
            "crafts": ";".join(piece.crafts),
            "craft_family": piece.family,
            "form": form,
            "view": picture.view.name,
            "file": picture.file,
            "alt_en": picture.alt_en,
            "alt_hi": picture.alt_hi,
            "seed": str(piece.seed),
            "colour": tone,
        }
        for form in (piece.form, *piece.also)
    ]


def write(pictures: list[Picture]) -> int:
    """Write the rows of every picture whose master is there, and count them."""
    ready = [picture for picture in pictures if (MASTERS / picture.file).exists()]
    rows = [row for picture in ready for row in rows_of(picture)]
    with MANIFEST.open("w", encoding="utf-8", newline="") as lines:
        sheet = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        sheet.writeheader()
        sheet.writerows(rows)
    return len(rows)

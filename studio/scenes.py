"""Cut the wide pictures to the sizes that the pages of crafts and families load."""

from __future__ import annotations

import csv
from pathlib import Path

from PIL import Image

from studio import manifest
from studio.shot import Picture

STATIC = manifest.HERE.parent / "static" / "scenes"
TABLE = manifest.HERE.parent / "districts" / "data" / "scenes.csv"
SIZES = ((1440, 960), (720, 480))
KINDS = (("avif", 46), ("webp", 66))


def cut(picture: Picture) -> None:
    """Write one wide picture in both sizes and both formats, unless that was done since."""
    name = name_of(picture)
    last = STATIC / f"{name}-{SIZES[-1][0]}.{KINDS[-1][0]}"
    master = manifest.MASTERS / picture.file
    if last.exists() and last.stat().st_mtime > master.stat().st_mtime:
        return
    with Image.open(master) as frame:
        full = frame.convert("RGB")
    for size in SIZES:
        small = full.resize(size, Image.Resampling.LANCZOS)
        for kind, quality in KINDS:
            extra = {"speed": 6} if kind == "avif" else {"method": 6}
            small.save(STATIC / f"{name}-{size[0]}.{kind}", quality=quality, **extra)


def name_of(picture: Picture) -> str:
    return picture.piece.key.removesuffix("-scene")


def write(pictures: list[Picture]) -> int:
    """Cut every scene and note which craft or family it opens, the home one with neither; count them."""
    ready = [p for p in pictures if p.view.name == "hero" and (manifest.MASTERS / p.file).exists()]
    STATIC.mkdir(exist_ok=True)
    shown: dict[str, Picture] = {}
    for picture in ready:
        cut(picture)
        for craft in picture.piece.crafts or ("",):
            shown.setdefault(craft, picture)
    with Path(TABLE).open("w", encoding="utf-8", newline="") as lines:
        sheet = csv.writer(lines, lineterminator="\n")
        sheet.writerow(("craft", "family", "scene", "alt_en", "alt_hi"))
        for craft, picture in sorted(shown.items()):
            family = picture.piece.family if craft else ""
            sheet.writerow((craft, family, name_of(picture), picture.alt_en, picture.alt_hi))
    return len(ready)

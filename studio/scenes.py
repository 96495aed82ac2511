"""Cut the wide pictures to the sizes that the craft pages load."""

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
    name = picture.piece.key.removesuffix("-scene")
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


def write(pictures: list[Picture]) -> int:
    """Cut the scene of every craft that has one and note which craft shows which; count them."""
    wide = [p for p in pictures if p.view.name == "hero" and p.piece.crafts]
    ready = [p for p in wide if (manifest.MASTERS / p.file).exists()]
    STATIC.mkdir(exist_ok=True)
    shown: dict[str, Picture] = {}
    for picture in ready:
        cut(picture)
        for craft in picture.piece.crafts:
            shown.setdefault(craft, picture)
    with Path(TABLE).open("w", encoding="utf-8", newline="") as lines:
        sheet = csv.writer(lines, lineterminator="\n")
        sheet.writerow(("craft", "scene", "alt_en", "alt_hi"))
        for craft, picture in sorted(shown.items()):
            name = picture.piece.key.removesuffix("-scene")
            sheet.writerow((craft, name, picture.alt_en, picture.alt_hi))
    return len(ready)

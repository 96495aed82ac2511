"""List, render and review the studio's pictures."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

from PIL import Image, ImageDraw

from studio import manifest, scenes
from studio.catalogue import pictures
from studio.shot import Picture

PREVIEWS = manifest.HERE / "previews"
SAMPLES, FULL_SAMPLES, FAST_SAMPLES = 6, 6, 5
FULL_SHARE, USUAL_SHARE, FAST_SHARE = 1.0, 2 / 3, 0.32
QUALITY = 88


def chosen(words: list[str]) -> list[Picture]:
    """Pick pictures whose file name contains any of the words; no words means all."""
    return [p for p in pictures() if not words or any(word in p.file for word in words)]


def develop(picture: Picture, share: float) -> float:
    """Render one picture in a process of its own and keep it as WebP; return the seconds."""
    fast = share == FAST_SHARE
    width, height = (round(side * share) for side in picture.size)
    folder = PREVIEWS if fast else manifest.MASTERS
    for needed in (PREVIEWS, folder):
        needed.mkdir(exist_ok=True)
    raw = PREVIEWS / f"{picture.file}{'.fast' if fast else ''}.png"
    samples = {FAST_SHARE: FAST_SAMPLES, FULL_SHARE: FULL_SAMPLES}.get(share, SAMPLES)
    began = time.monotonic()
    subprocess.run(
        [
            sys.executable,
            "-m",
            "studio.shoot",
            picture.file,
            str(raw),
            str(width),
            str(height),
            str(samples),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=manifest.HERE.parent,
    )
    with Image.open(raw) as frame:
        frame.convert("RGB").save(folder / picture.file, quality=QUALITY, method=6)
    raw.unlink()
    return time.monotonic() - began


def is_due(picture: Picture, share: float) -> bool:
    """Tell whether a master is missing or smaller than asked."""
    master = manifest.MASTERS / picture.file
    if not master.exists():
        return True
    with Image.open(master) as frame:
        return frame.width < round(picture.size[0] * share)


def render(words: list[str], share: float, redo: bool, limit: int | None) -> int:
    """Render what is missing (or, with redo, what was named), saying how far it is."""
    fast = share == FAST_SHARE
    due = [p for p in chosen(words) if redo or fast or is_due(p, share)][:limit]
    failed = 0
    for count, picture in enumerate(due, 1):
        try:
            seconds = develop(picture, share)
            print(f"[{count}/{len(due)}] {picture.file} {seconds:.0f} s", flush=True)
        except subprocess.CalledProcessError:
            failed += 1
            print(f"[{count}/{len(due)}] {picture.file} FAILED", flush=True)
        if not fast:
            manifest.write(pictures())
    return 1 if failed else 0


def sheet(words: list[str], target: Path, fast: bool, columns: int = 6, width: int = 240) -> int:
    """Lay what exists out on one contact sheet."""
    folder = PREVIEWS if fast else manifest.MASTERS
    there = [p for p in chosen(words) if (folder / p.file).exists()]
    tall = width * 5 // 4 + 16
    page = Image.new("RGB", (columns * width, -(-len(there) // columns) * tall), "white")
    ink = ImageDraw.Draw(page)
    for k, picture in enumerate(there):
        x, y = k % columns * width, k // columns * tall
        with Image.open(folder / picture.file) as frame:
            frame.thumbnail((width - 6, tall - 20))
            page.paste(frame, (x + 3, y + 3))
        ink.text((x + 4, y + tall - 14), picture.file.removesuffix(".webp"), fill="black")
    page.save(target)
    print(f"{len(there)} pictures on {target}")
    return 0


def show(words: list[str]) -> int:
    for picture in chosen(words):
        state = "done" if (manifest.MASTERS / picture.file).exists() else "due"
        print(f"{state:5}{picture.piece.family:22}{picture.piece.form:14}{picture.file}")
    return 0


def main() -> int:
    asked = argparse.ArgumentParser(prog="studio", description=__doc__)
    asked.add_argument("task", choices=("list", "render", "sheet", "manifest", "scenes"))
    asked.add_argument("words", nargs="*", help="parts of file names; none means all")
    asked.add_argument("--fast", action="store_true", help="small previews in studio/previews")
    asked.add_argument("--full", action="store_true", help="1200×1500 instead of 800×1000")
    asked.add_argument("--redo", action="store_true", help="render again what is already there")
    asked.add_argument("--limit", type=int, default=None, help="stop after so many pictures")
    asked.add_argument("--out", type=Path, default=Path("contact-sheet.jpg"))
    given = asked.parse_intermixed_args()
    if given.task == "list":
        return show(given.words)
    if given.task == "sheet":
        return sheet(given.words, given.out, given.fast)
    if given.task == "manifest":
        return 0 if manifest.write(pictures()) else 1
    if given.task == "scenes":
        return 0 if scenes.write(pictures()) else 1
    share = FAST_SHARE if given.fast else FULL_SHARE if given.full else USUAL_SHARE
    return render(given.words, share, given.redo, given.limit)


if __name__ == "__main__":
    sys.exit(main())

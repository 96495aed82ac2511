"""Paint and stitch flat pictures that materials wrap round the pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from studio.motifs import Outline

Pixels = NDArray[np.float64]


class Canvas:
    """A drawing of width × height units, y upward, drawn twice as fine and then reduced."""

    def __init__(
        self, width: float, height: float, across: int = 1024, ground: str = "#000000"
    ) -> None:
        self.unit = 2 * across / width
        self.size = (2 * across, round(2 * across * height / width))
        self.sheet = Image.new("RGB", self.size, ground)
        self.ink = ImageDraw.Draw(self.sheet)

    def spots(self, outline: Outline) -> list[tuple[float, float]]:
        return [(x * self.unit, self.size[1] - y * self.unit) for x, y in outline[:, :2]]

    def fill(self, outlines: Iterable[Outline], tone: str) -> Canvas:
        for outline in outlines:
            self.ink.polygon(self.spots(outline), fill=tone)
        return self

    def line(
        self, paths: Iterable[Outline], width: float, tone: str, closed: bool = False
    ) -> Canvas:
        thick = max(1, round(width * self.unit))
        for path in paths:
            spots = self.spots(path)
            self.ink.line(
                spots + spots[:1] if closed else spots, fill=tone, width=thick, joint="curve"
            )
        return self

    def dots(self, centres: Iterable[Sequence[float]], radius: float, tone: str) -> Canvas:
        r = radius * self.unit
        for x, y in centres:
            u, v = x * self.unit, self.size[1] - y * self.unit
            self.ink.ellipse((u - r, v - r, u + r, v + r), fill=tone)
        return self

    def hatch(self, outlines: Iterable[Outline], angle: float, gap: float, tone: str) -> Canvas:
        """Fill shapes with parallel threads instead of flat colour, as satin stitch does."""
        shapes = [self.spots(outline) for outline in outlines]
        cloud = np.array([spot for shape in shapes for spot in shape])
        left, top = np.maximum(np.floor(cloud.min(0)).astype(int) - 1, 0)
        right, low = np.minimum(np.ceil(cloud.max(0)).astype(int) + 1, self.size)
        if right <= left or low <= top:
            return self
        mask = Image.new("L", (right - left, low - top), 0)
        pen = ImageDraw.Draw(mask)
        for shape in shapes:
            pen.polygon([(x - left, y - top) for x, y in shape], fill=255)
        a = np.radians(angle)
        v, u = np.mgrid[top:low, left:right]
        lines = 0.5 + 0.5 * np.cos(2 * np.pi * (u * np.cos(a) + v * np.sin(a)) / (gap * self.unit))
        cover = Image.fromarray((np.asarray(mask) * (0.35 + 0.65 * lines)).astype(np.uint8))
        self.sheet.paste(Image.new("RGB", mask.size, tone), (int(left), int(top)), cover)
        return self

    def soften(self, radius: float) -> Canvas:
        self.sheet = self.sheet.filter(ImageFilter.GaussianBlur(radius * self.unit))
        self.ink = ImageDraw.Draw(self.sheet)
        return self

    def colours(self) -> Pixels:
        small = self.sheet.resize((self.size[0] // 2, self.size[1] // 2), Image.Resampling.BOX)
        return np.asarray(small, dtype=np.float64) / 255

    def heights(self) -> Pixels:
        return np.asarray(self.colours().mean(-1))


def fractal(side: int, seed: int, roughness: float = 1.0) -> Pixels:
    """Tileable cloud: noise whose strength falls with frequency; mean 0.5."""
    rng = np.random.default_rng(seed)
    spectrum = np.fft.rfft2(rng.standard_normal((side, side)))
    u, v = np.meshgrid(np.fft.rfftfreq(side), np.fft.fftfreq(side))
    far = np.maximum(np.hypot(u, v), 1 / side)
    cloud = np.fft.irfft2(spectrum / far ** (1 + roughness), s=(side, side))
    return np.asarray(np.clip(0.5 + cloud / cloud.std() * 0.17, 0, 1))


@lru_cache
def clouds() -> Pixels:
    return fractal(512, 3, 1.1)


def slubs(side: int, threads: int, rng: np.random.Generator) -> Pixels:
    """Uneven hand-spun threads running up the picture."""
    x = np.arange(side) * threads / side
    thick = 0.75 + 0.5 * fractal(side, int(rng.integers(999)), 0.2)
    run = np.repeat(fractal(side, int(rng.integers(999)), 0.4)[:, :1], side, 1)
    slub = 0.8 + 0.45 * (fractal(side, int(rng.integers(999)), 0.6) - 0.5 + run - 0.5)
    tone = 0.82 + 0.36 * rng.random(threads)[x.astype(int) % threads]
    return np.asarray(np.abs(np.sin(np.pi * x))[None, :] ** thick * slub * tone[None, :])


@lru_cache
def weave(side: int = 1024, threads: int = 64) -> Pixels:
    """Plain weave of hand-spun yarn as a tileable height picture."""
    rng = np.random.default_rng(11)
    warp, weft = slubs(side, threads, rng), slubs(side, threads, rng).T
    k = np.arange(side) * threads // side
    over = (k[:, None] + k[None, :]) % 2
    return np.asarray(np.clip(np.where(over, warp, weft * 0.96) * 0.9, 0, 1))


def over(base: Pixels, tone: str, mask: Pixels) -> Pixels:
    """Lay one colour over a picture where the mask says so."""
    shade = np.array([int(tone.lstrip("#")[k : k + 2], 16) / 255 for k in (0, 2, 4)])
    return np.asarray(base * (1 - mask[..., None]) + shade * mask[..., None])


def flat(tone: str, shape: tuple[int, ...]) -> Pixels:
    return over(np.zeros((*shape[:2], 3)), tone, np.ones(shape[:2]))


def tiled(drawing: Any, columns: int, rows: int) -> Pixels:
    """Repeat a picture."""
    return np.tile(drawing, (rows, columns) + (1,) * (drawing.ndim - 2))

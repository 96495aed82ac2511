"""Set a painted piece on khadi paper: grain, niche, vignette and ground shadow."""

from __future__ import annotations

from functools import lru_cache
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from catalog.demo.easel import Easel
from catalog.demo.palette import KAJAL, Colour, brightness, mix

_FLOOR = 0.742
# Washes of indigo, madder, turmeric and leaf, so that neighbours on a page differ a little.
_DYES: tuple[Colour, ...] = ((70, 88, 130), (160, 70, 60), (212, 160, 62), (96, 120, 78))


def mount(easel: Easel, *, standing: bool, seed: int) -> Image.Image:
    """Lay the finished piece over its paper and shadow."""
    rng = Random(seed)
    paper = _paper(easel, rng, standing=standing)
    _shadow(paper, easel, standing=standing)
    paper.paste(easel.paint, (0, 0), easel.cover)
    return paper


def _paper(easel: Easel, rng: Random, *, standing: bool) -> Image.Image:
    ground = mix(easel.palette.ground, rng.choice(_DYES), 0.05)
    width, height = easel.size
    paper = Image.new("RGB", easel.size, ground)
    light = brightness(ground) > 0.72
    deeper = mix(ground, mix(easel.palette.main, KAJAL, 0.35), 0.13 if light else 0.2)
    pale = mix(ground, (255, 252, 244), 0.5)
    if standing:
        _niche(paper, deeper, pale, rng.randrange(3))
        floor = round(height * _FLOOR)
        table = mix(ground, pale, 0.7)
        paper.paste(table, (0, floor, width, height))
        ramp = Image.linear_gradient("L").resize((width, height - floor))
        paper.paste(
            mix(ground, KAJAL, 0.12), (0, floor), ramp.point(lambda v: int((255 - v) * 0.5))
        )
    paper.paste(pale, (0, 0), _glow(easel.size).point(lambda v: int(v * 0.55)))
    paper.paste(mix(ground, (84, 52, 34), 0.5), (0, 0), _vignette(easel.size))
    grain = Image.frombytes(
        "L", (width // 2, height // 2), rng.randbytes((width // 2) * (height // 2))
    )
    grain = grain.resize(easel.size, Image.Resampling.BILINEAR)
    paper.paste(mix(ground, KAJAL, 0.6), (0, 0), grain.point(lambda v: v >> 4))
    paper.paste(pale, (0, 0), _fibres(easel.size, rng))
    return paper


def _niche(paper: Image.Image, colour: Colour, edge: Colour, kind: int) -> None:
    if kind == 0:
        return
    width, height = paper.size
    unit = width / 1000
    big = Image.new("L", (width, height))
    pen = ImageDraw.Draw(big)
    if kind == 1:
        pen.ellipse([v * unit for v in (150, 190, 850, 890)], fill=255)
    else:
        pen.rectangle([v * unit for v in (170, 470, 830, 1000)], fill=255)
        for x0, y0, x1, y1 in (
            (170, 330, 470, 640),
            (530, 330, 830, 640),
            (240, 200, 560, 540),
            (440, 200, 760, 540),
            (360, 150, 640, 460),
        ):
            pen.ellipse([v * unit for v in (x0, y0, x1, y1)], fill=255)
    inner = big.filter(ImageFilter.GaussianBlur(0.8))
    paper.paste(edge, (round(2 * unit), round(3 * unit)), inner.point(lambda v: int(v * 0.8)))
    paper.paste(colour, (0, 0), inner)


def _shadow(paper: Image.Image, easel: Easel, *, standing: bool) -> None:
    unit = easel.scale / 4
    small = easel.cover.reduce(4)
    box = small.getbbox()
    if box is None:
        return
    dark = mix(KAJAL, easel.palette.ground, 0.12)
    if standing:
        left, _, right, bottom = box
        span = right - left
        pool = Image.new("L", small.size)
        pen = ImageDraw.Draw(pool)
        pen.ellipse(
            (left + span * 0.02, bottom - 26 * unit, right + span * 0.12, bottom + 16 * unit),
            fill=150,
        )
        pool = pool.filter(ImageFilter.GaussianBlur(13 * unit))
        tight = Image.new("L", small.size)
        feet = small.crop((0, int(bottom - 34 * unit), small.width, bottom))
        tight.paste(feet.point(lambda v: int(v * 0.85)), (0, int(bottom - 24 * unit)))
        tight = tight.filter(ImageFilter.GaussianBlur(6 * unit))
        shade = ImageChops.lighter(pool, tight)
    else:
        shade = Image.new("L", small.size)
        shade.paste(small.point(lambda v: int(v * 0.5)), (round(14 * unit), round(22 * unit)))
        shade = shade.filter(ImageFilter.GaussianBlur(15 * unit))
        near = small.filter(ImageFilter.GaussianBlur(4 * unit)).point(lambda v: int(v * 0.4))
        shade = ImageChops.lighter(shade, near)
    paper.paste(dark, (0, 0), shade.resize(easel.size, Image.Resampling.BICUBIC))


@lru_cache(maxsize=4)
def _vignette(size: tuple[int, int]) -> Image.Image:
    ramp = Image.radial_gradient("L").point(lambda v: max(0, int((v - 130) * 0.5)))
    return ramp.resize(size, Image.Resampling.BICUBIC)


@lru_cache(maxsize=4)
def _glow(size: tuple[int, int]) -> Image.Image:
    ramp = Image.radial_gradient("L").point(lambda v: max(0, 190 - v))
    return ramp.resize(size, Image.Resampling.BICUBIC)


def _fibres(size: tuple[int, int], rng: Random) -> Image.Image:
    sheet = Image.new("L", size)
    pen = ImageDraw.Draw(sheet)
    unit = size[0] / 1000
    for _ in range(90):
        x, y = rng.random() * size[0], rng.random() * size[1]
        reach = (8 + rng.random() * 26) * unit
        start = rng.randrange(360)
        pen.arc(
            (x, y, x + reach, y + reach * 0.7),
            start,
            start + 40 + rng.randrange(90),
            fill=60 + rng.randrange(70),
            width=1,
        )
    return sheet

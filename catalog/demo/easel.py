"""Paint shapes with pattern, light and shade, the way a printed museum card would show them.

Units: 1000 across and 1250 down, whatever the picture's size. Shapes are masked at twice the
size for clean edges; everything soft is blurred at a quarter of the size to stay fast.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from catalog.demo.palette import KAJAL, KHADI, Colour, Palette, mix
from odop_store.kernel.motifs import motif_tile
from odop_store.kernel.motifs.geometry import Mark, Path, Polyline, Tile, circle, lines, path

Box = tuple[int, int, int, int]
_SHARP = 2
_SOFT = 4
# Dense line patterns would read as wood grain at full strength.
_FAINT = {"leather": 0.45, "garments": 0.6, "paper": 0.7, "wood": 0.85}


def as_path(shape: Path | str) -> Path:
    """Accept a path or its text."""
    return path(shape) if isinstance(shape, str) else shape


def rectangle(x: float, y: float, width: float, height: float, corner: float = 0) -> Path:
    """Draw a rectangle, with rounded corners if asked."""
    r, b, c = x + width, y + height, corner
    if not c:
        return lines([(x, y), (r, y), (r, b), (x, b)], closed=True)
    return path(
        f"M{x + c} {y}L{r - c} {y}Q{r} {y} {r} {y + c}L{r} {b - c}Q{r} {b} {r - c} {b}"
        f"L{x + c} {b}Q{x} {b} {x} {b - c}L{x} {y + c}Q{x} {y} {x + c} {y}Z"
    )


def turned(right: Path | str, x: float = 500, sag: float = 0.1) -> Path:
    """Make a lathe-turned outline from its right side, top to bottom, measured from the axis."""
    side = [point for line, _ in as_path(right).polylines() for point in line]
    half, base = side[-1]
    bottom = [
        (half * math.cos(i * math.pi / 16), base + half * sag * math.sin(i * math.pi / 16))
        for i in range(1, 16)
    ]
    left = [(-dx, y) for dx, y in reversed(side)]
    return lines([(x + dx, y) for dx, y in side + bottom + left], closed=True)


class Easel:
    """Hold one picture while a form is painted on it."""

    def __init__(
        self, size: tuple[int, int], family_slug: str, palette: Palette, zoom: float = 1
    ) -> None:
        self.size = size
        self.zoom = zoom
        self.scale = size[0] / 1000
        self.family = family_slug
        self.palette = palette
        self.paint = Image.new("RGB", size, palette.ground)
        self.cover = Image.new("L", size, 0)

    def lay(
        self,
        shape: Path | str,
        colour: Colour,
        *,
        motif: Colour | None = None,
        motif_scale: float = 1.0,
        strength: float = 0.8,
        round_body: bool = False,
        depth: float = 1.0,
        gloss: float = 0.0,
        cast: float = 10,
        opacity: float = 1.0,
    ) -> None:
        """Lay down one filled shape.

        `motif` is the colour of the family's pattern on it; `depth` how strongly its edges turn
        away from the light; `gloss` a bright streak; `cast` the shadow on what lies beneath.
        """
        placed = self._mask(as_path(shape))
        if placed is None:
            return
        mask, box = placed
        size = mask.size
        swatch = Image.new("RGB", size, colour)
        if motif is not None:
            zoom = motif_scale * self.zoom * self.scale
            pattern = _pattern(self.family, round(zoom, 3), size)
            strength *= _FAINT.get(self.family, 1)
            if round_body:
                pattern = _wrapped(pattern)
            swatch.paste(motif, (0, 0), pattern.point(lambda v: int(v * strength)))
        self._model(swatch, mask, colour, depth, round_body)
        if gloss:
            self._gloss(swatch, gloss)
        if cast:
            self._cast(mask, box, cast)
        if opacity < 1:
            mask = mask.point(lambda v: int(v * opacity))
        self.paint.paste(swatch, box, mask)
        self.cover.paste(ImageChops.lighter(self.cover.crop(box), mask), box)

    def stroke(
        self,
        shape: Path | str,
        colour: Colour,
        width: float,
        *,
        opacity: float = 1.0,
        dash: tuple[float, float] | None = None,
        soft: float = 0,
        inside: bool = False,
    ) -> None:
        """Draw a line; `soft` blurs it, `inside` keeps it on what is already painted."""
        shape = as_path(shape)
        if dash:
            shape = _dashed(shape, dash)
        placed = self._mask(shape, width, margin=soft * 2)
        if placed is None:
            return
        mask, box = placed
        if soft:
            mask = _blurred(mask, soft * self.scale)
        if opacity < 1:
            mask = mask.point(lambda v: int(v * opacity))
        under = self.cover.crop(box)
        if inside:
            mask = ImageChops.multiply(mask, under)
        else:
            self.cover.paste(ImageChops.lighter(under, mask), box)
        self.paint.paste(colour, box, mask)

    def fold(self, shape: Path | str, width: float = 16, strength: float = 0.34) -> None:
        """Model one crease of cloth: a soft dark valley with a lit ridge beside it."""
        shape = as_path(shape)
        deep, lit = (
            mix(self.palette.main, KAJAL, 0.75),
            mix(self.palette.main, (255, 250, 240), 0.8),
        )
        self.stroke(shape, deep, width, opacity=strength, soft=width * 0.5, inside=True)
        ridge = shape.moved(-width * 0.95, -width * 0.2)
        self.stroke(ridge, lit, width * 0.7, opacity=strength * 0.8, soft=width * 0.4, inside=True)

    def dots(self, points: Sequence[tuple[float, float]], r: float, colour: Colour) -> None:
        """Set beads or studs."""
        for x, y in points:
            self.lay(circle(x, y, r), colour, cast=r * 0.4, depth=1.2, gloss=0)

    def _mask(
        self, shape: Path, width: float = 0, margin: float = 0
    ) -> tuple[Image.Image, Box] | None:
        lines_ = [(points, closed) for points, closed in shape.polylines() if len(points) > 1]
        if not lines_:
            return None
        pad = width / 2 + margin + 2
        xs = [x for points, _ in lines_ for x, _ in points]
        ys = [y for points, _ in lines_ for _, y in points]
        box = (
            max(0, math.floor((min(xs) - pad) * self.scale)),
            max(0, math.floor((min(ys) - pad) * self.scale)),
            min(self.size[0], math.ceil((max(xs) + pad) * self.scale)),
            min(self.size[1], math.ceil((max(ys) + pad) * self.scale)),
        )
        if box[2] - box[0] < 2 or box[3] - box[1] < 2:
            return None
        big = Image.new("L", ((box[2] - box[0]) * _SHARP, (box[3] - box[1]) * _SHARP))
        _trace(big, lines_, width, self.scale * _SHARP, (box[0] * _SHARP, box[1] * _SHARP))
        return big.reduce(_SHARP), box

    def _model(
        self, swatch: Image.Image, mask: Image.Image, colour: Colour, depth: float, wide: bool
    ) -> None:
        if not depth:
            return
        width, height = mask.size
        reach = max(5.0, min(min(width, height) * (0.2 if wide else 0.11), 90 * self.scale))
        shade = mix(colour, KAJAL, 0.82)
        light = mix(colour, (255, 251, 240), 0.85)
        step = max(1, round(reach * 0.55 / _SOFT))
        dark = ImageChops.invert(_blurred(mask, reach, shift=-step))
        lit = ImageChops.invert(_blurred(mask, reach, shift=step))
        swatch.paste(light, (0, 0), lit.point(lambda v: int(max(0, v - 70) * 0.34 * depth)))
        swatch.paste(shade, (0, 0), dark.point(lambda v: min(235, int(v * 0.56 * depth))))

    def _gloss(self, swatch: Image.Image, strength: float) -> None:
        width, height = swatch.size
        ramp = bytes(
            int(255 * strength * math.exp(-(((i / 127) - 0.3) ** 2) / 0.006)) for i in range(128)
        )
        streak = Image.frombytes("L", (128, 1), ramp).resize(
            (width, height), Image.Resampling.BILINEAR
        )
        swatch.paste((255, 252, 244), (0, 0), streak)

    def _cast(self, mask: Image.Image, box: Box, distance: float) -> None:
        reach = max(2, round(distance * self.scale))
        wide = (
            max(0, box[0] - reach * 2),
            max(0, box[1] - reach * 2),
            min(self.size[0], box[2] + reach * 3),
            min(self.size[1], box[3] + reach * 3),
        )
        under = self.cover.crop(wide)
        if not under.getbbox():
            return
        shadow = Image.new("L", under.size)
        shadow.paste(mask, (box[0] - wide[0] + reach // 2, box[1] - wide[1] + reach))
        shadow = ImageChops.multiply(_blurred(shadow, reach), under)
        self.paint.paste(
            mix(KAJAL, self.palette.main, 0.2), wide, shadow.point(lambda v: int(v * 0.5))
        )


def _trace(
    image: Image.Image,
    shapes: list[tuple[Polyline, bool]],
    width: float,
    scale: float,
    origin: tuple[float, float],
) -> None:
    pen = ImageDraw.Draw(image)
    thick = max(1, round(width * scale))
    for points, closed in shapes:
        dots = [(x * scale - origin[0], y * scale - origin[1]) for x, y in points]
        if not width:
            pen.polygon(dots, fill=255)
            continue
        if closed:
            dots.append(dots[0])
        pen.line(dots, fill=255, width=thick, joint="curve")
        if thick > 3:
            for x, y in (dots[0], dots[-1]):
                pen.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=255)


def _blurred(mask: Image.Image, radius: float, *, shift: int = 0) -> Image.Image:
    """Blur at a quarter of the size, moved by `shift` small pixels down and right."""
    small = mask.resize(
        (max(1, mask.width // _SOFT), max(1, mask.height // _SOFT)), Image.Resampling.BOX
    )
    pad = max(1, round(radius / _SOFT * 2)) + abs(shift)
    wide = Image.new("L", (small.width + 2 * pad, small.height + 2 * pad))
    wide.paste(small, (pad + shift, pad + shift))
    wide = wide.filter(ImageFilter.GaussianBlur(radius / _SOFT))
    soft = wide.crop((pad, pad, pad + small.width, pad + small.height))
    return soft.resize(mask.size, Image.Resampling.BILINEAR)


def _dashed(shape: Path, dash: Sequence[float]) -> Path:
    pieces: list[Polyline] = []
    for points, closed in shape.polylines():
        loop = [*points, points[0]] if closed else points
        on, left, run = True, dash[0], [loop[0]]
        for start, end in itertools.pairwise(loop):
            gone, length = 0.0, math.dist(start, end)
            while length - gone > left:
                gone += left
                share = gone / length
                spot = (
                    start[0] + (end[0] - start[0]) * share,
                    start[1] + (end[1] - start[1]) * share,
                )
                if on:
                    pieces.append([*run, spot])
                on, left, run = not on, dash[1] if on else dash[0], [spot]
            left -= length - gone
            run.append(end)
        if on and len(run) > 1:
            pieces.append(run)
    return lines(*pieces)


@lru_cache(maxsize=64)
def _tile_mask(family_slug: str, scale: float) -> Image.Image:
    tile: Tile = motif_tile(family_slug)
    size = (max(2, round(tile.width * scale)), max(2, round(tile.height * scale)))
    sharp = 3
    factor = size[0] * sharp / tile.width
    result = Image.new("L", size)
    for mark in tile.marks:
        big = Image.new("L", (size[0] * sharp, size[1] * sharp))
        _trace(big, _mark_lines(mark), mark.stroke, factor, (0, 0))
        layer = big.reduce(sharp).point(lambda v, share=mark.opacity: int(v * share))
        result = ImageChops.lighter(result, layer)
    if tile.half_drop:
        result = ImageChops.lighter(result, ImageChops.offset(result, size[0] // 2, size[1] // 2))
    return result


def _mark_lines(mark: Mark) -> list[tuple[Polyline, bool]]:
    shape = _dashed(mark.path, mark.dash) if mark.dash else mark.path
    return [(points, closed) for points, closed in shape.polylines() if len(points) > 1]


def _pattern(family_slug: str, scale: float, size: tuple[int, int]) -> Image.Image:
    tile = _tile_mask(family_slug, scale * 1.35)
    sheet = Image.new("L", size)
    # Centred, so that a medallion falls on the middle of what it decorates.
    left = (size[0] // 2 - tile.width // 2) % tile.width - tile.width
    top = (size[1] // 2 - tile.height // 2) % tile.height - tile.height
    for x in range(left, size[0], tile.width):
        for y in range(top, size[1], tile.height):
            sheet.paste(tile, (x, y))
    return sheet


def _wrapped(pattern: Image.Image) -> Image.Image:
    width, height = pattern.size
    strips = 28
    mesh = []
    for i in range(strips):
        x0, x1 = width * i // strips, width * (i + 1) // strips
        if x1 == x0:
            continue
        s0, s1 = (width * (0.5 + math.asin(2 * x / width - 1) / math.pi) for x in (x0, x1))
        mesh.append(((x0, 0, x1, height), (s0, 0, s0, height, s1, height, s1, 0)))
    return pattern.transform(pattern.size, Image.Transform.MESH, mesh, Image.Resampling.BILINEAR)


__all__ = ["KHADI", "Easel", "as_path", "rectangle", "turned"]

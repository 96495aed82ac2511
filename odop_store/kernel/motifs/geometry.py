"""Draw small repeatable patterns as plain geometry, once for SVG and once for raster pictures.

A `Path` is a list of absolute commands (M, L, Q, C, Z, and O for an ellipse). It can be moved,
turned and scaled, written as SVG path text, or flattened into polylines for a picture library.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Point = tuple[float, float]
Polyline = list[Point]
Command = tuple[str, tuple[float, ...]]

_TOKEN = re.compile(r"[MLQCZ]|-?\d*\.?\d+")
_NUMBERS = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}
_CURVE_STEPS = 10


def number(value: float) -> str:
    """Write a coordinate with one decimal and nothing superfluous."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    text = "0" if text in ("-0", "") else text
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def join(values: Iterable[float]) -> str:
    """Write numbers with the fewest separators SVG allows."""
    text = ""
    for value in values:
        piece = number(value)
        text += piece if not text or piece.startswith("-") else " " + piece
    return text


@dataclass(frozen=True)
class Path:
    """Hold absolute drawing commands. Units: tile units, y downwards."""

    commands: tuple[Command, ...]

    def __add__(self, other: Path) -> Path:
        return Path(self.commands + other.commands)

    def _mapped(self, matrix: tuple[float, float, float, float], dx: float, dy: float) -> Path:
        a, b, c, d = matrix
        spread = math.hypot(a, b), math.hypot(c, d)
        out: list[Command] = []
        for letter, values in self.commands:
            if letter == "O":
                x, y, rx, ry = values
                centre = (a * x + c * y + dx, b * x + d * y + dy)
                out.append(("O", (*centre, rx * spread[0], ry * spread[1])))
                continue
            pairs = zip(values[::2], values[1::2], strict=True)
            moved = [(a * x + c * y + dx, b * x + d * y + dy) for x, y in pairs]
            out.append((letter, tuple(v for pair in moved for v in pair)))
        return Path(tuple(out))

    def moved(self, dx: float, dy: float) -> Path:
        """Shift by a distance."""
        return self._mapped((1, 0, 0, 1), dx, dy)

    def turned(self, degrees: float) -> Path:
        """Turn clockwise about the origin."""
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        return self._mapped((cos, sin, -sin, cos), 0, 0)

    def scaled(self, sx: float, sy: float | None = None) -> Path:
        """Stretch about the origin; a negative factor mirrors."""
        return self._mapped((sx, 0, 0, sx if sy is None else sy), 0, 0)

    def svg(self) -> str:
        """Write SVG path text, relative where that is shorter."""
        text, last, x, y = "", "", 0.0, 0.0
        start_point = x, y
        for letter, values in self.commands:
            if letter == "O":
                cx, cy, rx, ry = values
                radii = join((rx, ry)) + " 0 1 0"
                start = join((cx - rx, cy))
                text += f"M{start}a{radii} {join((2 * rx, 0))}a{radii} {join((-2 * rx, 0))}"
                last = ""
                continue
            if letter in "MZ":
                text += letter + join(values)
            else:
                shifted = join(v - (y if i % 2 else x) for i, v in enumerate(values))
                joint = "" if letter != last else "" if shifted.startswith("-") else " "
                text += (joint if letter == last else letter.lower()) + shifted
            last = letter
            if letter == "Z":
                x, y = start_point
            else:
                # The reader of the path adds up rounded steps, so measure from rounded points.
                x, y = round(values[-2], 1), round(values[-1], 1)
                start_point = (x, y) if letter == "M" else start_point
        return text

    def polylines(self) -> Iterator[tuple[Polyline, bool]]:
        """Flatten into polylines, each with whether it is closed."""
        line: Polyline = []
        for letter, values in self.commands:
            if letter in "MO" and line:
                yield line, False
                line = []
            if letter == "O":
                yield _ellipse_points(*values), True
            elif letter == "Z":
                yield line, True
                line = []
            elif letter in "ML":
                line.append((values[0], values[1]))
            else:
                line.extend(_curve_points(line[-1], values))
        if line:
            yield line, False


def _ellipse_points(x: float, y: float, rx: float, ry: float) -> Polyline:
    steps = max(16, int(max(rx, ry)))
    turn = 2 * math.pi / steps
    return [(x + rx * math.cos(i * turn), y + ry * math.sin(i * turn)) for i in range(steps)]


def _curve_points(start: Point, values: tuple[float, ...]) -> Polyline:
    points = [start, *zip(values[::2], values[1::2], strict=True)]
    out: Polyline = []
    for step in range(1, _CURVE_STEPS + 1):
        t = step / _CURVE_STEPS
        level = points
        while len(level) > 1:
            level = [
                (p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t)
                for p, q in itertools.pairwise(level)
            ]
        out.append(level[0])
    return out


def path(text: str) -> Path:
    """Read SVG path text made of absolute M, L, Q, C and Z."""
    commands: list[Command] = []
    tokens = _TOKEN.findall(text)
    position, letter = 0, "M"
    while position < len(tokens):
        if tokens[position] in _NUMBERS:
            letter, position = tokens[position], position + 1
        count = _NUMBERS[letter]
        commands.append((letter, tuple(map(float, tokens[position : position + count]))))
        position += count
    return Path(tuple(commands))


def lines(*polylines: Iterable[Point], closed: bool = False) -> Path:
    """Draw polylines through points."""
    commands: list[Command] = []
    for points in polylines:
        commands += [("L" if i else "M", (x, y)) for i, (x, y) in enumerate(points)]
        if closed:
            commands.append(("Z", ()))
    return Path(tuple(commands))


def circle(x: float, y: float, r: float, ry: float | None = None) -> Path:
    """Draw a circle, or an upright ellipse."""
    return Path((("O", (x, y, r, r if ry is None else ry)),))


def total(paths: Iterable[Path]) -> Path:
    """Join paths into one, so that they share a stroke."""
    return Path(tuple(command for part in paths for command in part.commands))


def ring(count: int, unit: Path, x: float = 0, y: float = 0, start: float = 0) -> Path:
    """Repeat a unit around a centre."""
    return total(unit.turned(start + 360 * i / count) for i in range(count)).moved(x, y)


def petal(inner: float, outer: float, width: float, waist: float = 0.55) -> Path:
    """Draw a pointed petal rising from the origin, between two radii."""
    y = -(inner + (outer - inner) * waist)
    return path(
        f"M0 {-inner:.2f}Q{width:.2f} {y:.2f} 0 {-outer:.2f}Q{-width:.2f} {y:.2f} 0 {-inner:.2f}Z"
    )


def arc(r: float, start: float, end: float) -> Path:
    """Draw an open arc about the origin; degrees clockwise from three o'clock."""
    pieces = max(1, math.ceil(abs(end - start) / 90))
    step = math.radians((end - start) / pieces)
    k = 4 / 3 * math.tan(step / 4) * r
    angle = math.radians(start)
    commands: list[Command] = [("M", (r * math.cos(angle), r * math.sin(angle)))]
    for _ in range(pieces):
        x0, y0 = r * math.cos(angle), r * math.sin(angle)
        tangent0 = (-math.sin(angle) * k, math.cos(angle) * k)
        angle += step
        x1, y1 = r * math.cos(angle), r * math.sin(angle)
        tangent1 = (math.sin(angle) * k, -math.cos(angle) * k)
        commands.append(
            ("C", (x0 + tangent0[0], y0 + tangent0[1], x1 + tangent1[0], y1 + tangent1[1], x1, y1))
        )
    return Path(tuple(commands))


@dataclass(frozen=True)
class Mark:
    """Hold one layer of a pattern: filled, or stroked when it has a width."""

    path: Path
    stroke: float = 0
    opacity: float = 1
    dash: tuple[float, ...] = ()


@dataclass(frozen=True)
class Tile:
    """Hold one repeat of a pattern. `half_drop` lays a second repeat half a tile over and down."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    half_drop: bool = False


def fill(*paths: Path, opacity: float = 1) -> Mark:
    """Lay paths down as solid shapes."""
    return Mark(total(paths), 0, opacity)


def line(*paths: Path, width: float = 1, opacity: float = 1, dash: tuple[float, ...] = ()) -> Mark:
    """Lay paths down as strokes."""
    return Mark(total(paths), width, opacity, dash)

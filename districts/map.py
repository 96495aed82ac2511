"""Turn district boundaries into the shop's map, and read the finished map.

The map is a picker, not a survey: plain equirectangular at 27° north, whole units, and a vertex is
dropped or kept once for all districts that share it, so borders stay identical on both sides.

Source: shapes of the open package spotmap (MIT licence), going back to Survey of India outlines.
"""

from __future__ import annotations

import heapq
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA_DIR = Path(__file__).resolve().parent / "data"
BOUNDARIES_FILE = DATA_DIR / "districts.geojson"
PATHS_FILE = DATA_DIR / "map_paths.json"

LATITUDE = 27.0
LARGE_WIDTH, LARGE_LEAST_AREA = 1000, 10.0
SMALL_WIDTH, SMALL_LEAST_AREA = 240, 3.0

Vertex = tuple[int, int]
Ring = list[Vertex]
Rings = dict[str, list[Ring]]


@dataclass(frozen=True)
class Sheet:
    """Hold one drawn map. Units: SVG units. `outline` is the state as a whole."""

    width: int
    height: int
    outline: str
    districts: Mapping[str, str]


@dataclass(frozen=True)
class DistrictMap:
    """Hold the large map for choosing and the small one that says "here"."""

    large: Sheet
    small: Sheet


@cache
def read_map() -> DistrictMap:
    """Read the map that `draw_map` wrote."""
    sheets = json.loads(PATHS_FILE.read_text(encoding="utf-8"))
    return DistrictMap(Sheet(**sheets["large"]), Sheet(**sheets["small"]))


def draw_map(boundaries: Mapping[str, Any]) -> DistrictMap:
    """Draw both maps from a GeoJSON collection whose features carry a `slug`."""
    return DistrictMap(
        draw_sheet(boundaries, LARGE_WIDTH, LARGE_LEAST_AREA),
        draw_sheet(boundaries, SMALL_WIDTH, SMALL_LEAST_AREA),
    )


def draw_sheet(boundaries: Mapping[str, Any], width: int, least_area: float) -> Sheet:
    """Project, simplify and write one map. `least_area` is in square units of the drawing."""
    rings, height = project(boundaries, width)
    rings = simplify(rings, least_area)
    return Sheet(
        width=width,
        height=height,
        outline=path_text(outline(rings)),
        districts={slug: path_text(parts) for slug, parts in sorted(rings.items())},
    )


def project(boundaries: Mapping[str, Any], width: int) -> tuple[Rings, int]:
    """Put every ring on a drawing of that width; return the rings and the drawing's height."""
    shapes = {
        feature["properties"]["slug"]: _rings_of(feature["geometry"])
        for feature in boundaries["features"]
    }
    squeeze = math.cos(math.radians(LATITUDE))
    points = [point for rings in shapes.values() for ring in rings for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    scale = width / ((east - west) * squeeze)

    def place(lon: float, lat: float) -> Vertex:
        return round((lon - west) * squeeze * scale), round((north - lat) * scale)

    placed = {
        slug: [_without_repeats([place(*point) for point in ring]) for ring in rings]
        for slug, rings in shapes.items()
    }
    return placed, math.ceil((north - south) * scale)


def simplify(rings: Rings, least_area: float) -> Rings:
    """Drop the vertices that matter least, the same ones from every district that has them."""
    neighbours: dict[Vertex, set[Vertex]] = defaultdict(set)
    for ring in _every(rings):
        for start, end in _edges(ring):
            neighbours[start].add(end)
            neighbours[end].add(start)

    def weight(vertex: Vertex) -> float:
        before, after = sorted(neighbours[vertex])
        return abs(_cross(before, vertex, after)) / 2

    def is_loose(vertex: Vertex) -> bool:
        # A meeting point of districts has three neighbours or more and must stay.
        return len(neighbours[vertex]) == 2

    left = {id(ring): len(set(ring)) for ring in _every(rings)}
    homes: dict[Vertex, list[int]] = defaultdict(list)
    for ring in _every(rings):
        for vertex in set(ring):
            homes[vertex].append(id(ring))
    queue = [(weight(v), v) for v in neighbours if is_loose(v)]
    heapq.heapify(queue)
    gone: set[Vertex] = set()
    while queue:
        size, vertex = heapq.heappop(queue)
        if size >= least_area:
            break
        if vertex in gone or not is_loose(vertex) or size != weight(vertex):
            continue
        before, after = neighbours[vertex]
        if after in neighbours[before] or any(left[home] <= 4 for home in homes[vertex]):
            continue
        gone.add(vertex)
        for home in homes[vertex]:
            left[home] -= 1
        for end, other in ((before, after), (after, before)):
            neighbours[end].discard(vertex)
            neighbours[end].add(other)
            if is_loose(end):
                heapq.heappush(queue, (weight(end), end))
    return {
        slug: [[vertex for vertex in ring if vertex not in gone] for ring in parts]
        for slug, parts in rings.items()
    }


def outline(rings: Rings) -> list[Ring]:
    """Chain the borders that belong to one district only into the outline of the state."""
    edges = {edge for ring in _every(rings) for edge in _edges(ring)}
    onward: dict[Vertex, list[Vertex]] = defaultdict(list)
    for start, end in sorted(edges):
        if (end, start) not in edges:
            onward[start].append(end)
    chains: list[Ring] = []
    while onward:
        first = min(onward)
        chain, vertex = [first], _step(onward, first)
        while vertex != first:
            chain.append(vertex)
            vertex = _step(onward, vertex)
        chains.append(chain)
    return [chain for chain in chains if abs(_area(chain)) > 1]


def path_text(rings: Iterable[Ring]) -> str:
    """Write rings as SVG path text in whole relative steps."""
    text = ""
    for ring in rings:
        x, y = ring[0]
        text += f"M{x} {y}l"
        steps = ""
        for nx, ny in ring[1:]:
            for step in (nx - x, ny - y):
                steps += str(step) if not steps or step < 0 else f" {step}"
            x, y = nx, ny
        text += steps + "z"
    return text


def _rings_of(geometry: Mapping[str, Any]) -> list[list[tuple[float, float]]]:
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    # GeoJSON leaves the direction open in practice; the outline needs one direction for all.
    return [_clockwise([(x, y) for x, y in ring]) for polygon in polygons for ring in polygon]


def _clockwise(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    total = sum(
        x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True)
    )
    return ring if total < 0 else ring[::-1]


def _without_repeats(ring: Ring) -> Ring:
    return [v for before, v in zip(ring[-1:] + ring[:-1], ring, strict=True) if v != before]


def _every(rings: Rings) -> list[Ring]:
    return [ring for parts in rings.values() for ring in parts]


def _edges(ring: Ring) -> list[tuple[Vertex, Vertex]]:
    return list(zip(ring, ring[1:] + ring[:1], strict=True))


def _step(onward: dict[Vertex, list[Vertex]], vertex: Vertex) -> Vertex:
    choices = onward[vertex]
    following = choices.pop()
    if not choices:
        del onward[vertex]
    return following


def _cross(first: Vertex, second: Vertex, third: Vertex) -> int:
    (ax, ay), (bx, by), (cx, cy) = first, second, third
    return (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)


def _area(ring: Ring) -> float:
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in _edges(ring)) / 2

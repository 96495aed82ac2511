"""Promises of the map: every district a labelled link, borders shared, bytes few."""

from __future__ import annotations

import csv
import gzip
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from django.utils import translation

from districts.map import BOUNDARIES_FILE, DATA_DIR, draw_map, path_text, read_map, simplify
from districts.reads.links import DistrictLink
from districts.templatetags.district_map import district_locator, district_map


def _rows(name: str) -> list[dict[str, str]]:
    with (Path(DATA_DIR) / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def links() -> list[DistrictLink]:
    families: dict[str, str] = {}
    crafts: dict[str, list[str]] = {}
    for row in _rows("odop_products.csv"):
        families.setdefault(row["district_slug"], row["craft_family"])
        crafts.setdefault(row["district_slug"], []).append(row["name_en"])
    return [
        DistrictLink(
            slug=row["slug"],
            name=row["name_en"],
            name_other=row["name_hi"],
            url=f"/districts/{row['slug']}/",
            craft_names=tuple(crafts[row["slug"]]),
            family_slug=families[row["slug"]],
            division_name=row["division_en"],
            search_words="",
        )
        for row in _rows("districts.csv")
    ]


def _links_of(svg: str) -> list[ET.Element]:
    return ET.fromstring(svg).findall("a")


def test_the_kept_paths_are_what_the_boundaries_give() -> None:
    drawn = draw_map(json.loads(BOUNDARIES_FILE.read_text(encoding="utf-8")))
    assert drawn == read_map()


def test_each_district_of_the_register_is_drawn_once(links: list[DistrictLink]) -> None:
    drawn = _links_of(district_map(links))
    assert [a.attrib["href"] for a in drawn] == [link.url for link in links]
    assert len(drawn) == 75
    assert set(read_map().small.districts) == {link.slug for link in links}


def test_each_district_says_its_name_and_crafts(links: list[DistrictLink]) -> None:
    for anchor, link in zip(_links_of(district_map(links)), links, strict=True):
        assert anchor.attrib["href"] == link.url
        assert f"family-{link.family_slug}" in anchor.attrib["class"]
        assert (anchor.findtext("title") or "").startswith(link.name)
        assert link.craft_names[0] in (anchor.findtext("title") or "")


def test_the_current_district_is_marked_and_only_that(links: list[DistrictLink]) -> None:
    marked = [a for a in _links_of(district_map(links, "jhansi")) if "aria-current" in a.attrib]
    assert [a.attrib["href"] for a in marked] == ["/districts/jhansi/"]


def test_the_maps_are_light(links: list[DistrictLink]) -> None:
    assert len(gzip.compress(district_map(links).encode())) <= 18_000
    for link in links:
        assert len(district_locator(link.slug, link.name).encode()) <= 2_048


def test_the_maps_carry_no_ids_that_could_clash(links: list[DistrictLink]) -> None:
    assert " id=" not in district_map(links) + district_locator("agra")


def test_names_are_escaped(links: list[DistrictLink]) -> None:
    hostile = DistrictLink("agra", '<b>"A"', "", "/x/?a=1&b=2", ("<i>",), "other", "", "")
    anchor = _links_of(district_map([hostile]))[0]
    assert (anchor.findtext("title") or "").startswith('<b>"A"')


def test_a_named_locator_is_read_out_and_an_unnamed_one_is_not() -> None:
    with translation.override("en"):
        assert 'aria-label="Mau on the map of Uttar Pradesh"' in district_locator("mau", "Mau")
    assert 'aria-hidden="true"' in district_locator("mau")


def test_neighbours_share_their_border_to_the_unit() -> None:
    sheet = read_map().large
    seen: dict[frozenset[tuple[int, int]], int] = {}
    for text in sheet.districts.values():
        for edge in _edges(text):
            seen[edge] = seen.get(edge, 0) + 1
    alone = {edge for edge, times in seen.items() if times == 1}
    assert max(seen.values()) == 2
    assert alone == _edges(sheet.outline)


def test_simplifying_keeps_meeting_points_and_drops_the_same_vertex_on_both_sides() -> None:
    left = [(0, 0), (10, 0), (10, 5), (11, 6), (10, 10), (0, 10)]
    right = [(10, 0), (20, 0), (20, 10), (10, 10), (11, 6), (10, 5)]
    simple = simplify({"left": [left], "right": [right]}, 6)
    assert (10, 0) in simple["left"][0]
    assert (10, 10) in simple["right"][0]
    assert ((11, 6) in simple["left"][0]) == ((11, 6) in simple["right"][0])
    assert len(simple["left"][0]) < len(left)


def test_paths_are_written_in_short_steps() -> None:
    assert path_text([[(1, 2), (4, 2), (4, -1)]]) == "M1 2l3 0 0-3z"


def _edges(text: str) -> set[frozenset[tuple[int, int]]]:
    edges = set()
    for part in re.findall(r"M[^z]*z", text):
        start, steps = part[1:-1].split("l")
        x, y = map(int, start.split())
        points = [(x, y)]
        numbers = [int(n) for n in re.findall(r"-?\d+", steps)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        edges |= {frozenset((a, b)) for a, b in zip(points, points[1:] + points[:1], strict=True)}
    return edges

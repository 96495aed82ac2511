"""Promises of the craft families' patterns."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from odop_store.kernel.motifs import motif_names, motif_svg, motif_tile
from odop_store.kernel.motifs.geometry import circle, path

FAMILIES = Path(__file__).parents[2] / "districts" / "data" / "craft_families.csv"


def test_every_family_of_the_register_has_its_own_pattern() -> None:
    with FAMILIES.open(encoding="utf-8") as lines:
        slugs = {row["slug"] for row in csv.DictReader(lines)}
    assert set(motif_names()) == slugs
    assert len({motif_tile(slug) for slug in slugs}) == len(slugs)


@pytest.mark.parametrize("family", motif_names())
def test_a_panel_is_small_well_formed_and_coloured_by_its_surroundings(family: str) -> None:
    panel = motif_svg(family, width=320, height=120)
    ET.fromstring(panel)
    assert len(panel) <= 2560
    assert "#" not in panel.replace("(#", "").replace('href="#', "")
    assert 'aria-hidden="true"' in panel


def test_a_titled_panel_is_read_out() -> None:
    panel = motif_svg("wood", width=100, height=100, title='Vine & "leaf"')
    assert ET.fromstring(panel).attrib["aria-label"] == 'Vine & "leaf"'


def test_the_same_panel_twice_keeps_its_ids_apart() -> None:
    first = motif_svg("stone", width=90, height=90, key="1")
    second = motif_svg("stone", width=90, height=90, key="2")
    assert 'id="motif-stone-90x90-1"' in first
    assert 'id="motif-stone-90x90-2"' in second


def test_an_unknown_family_gets_the_plain_trellis() -> None:
    assert motif_tile("moon-dust") == motif_tile("other")


def test_paths_flatten_and_turn() -> None:
    square = path("M0 0L10 0L10 10Z")
    assert [closed for _, closed in square.polylines()] == [True]
    assert square.turned(90).svg().startswith("M0 0l0 10")
    points, closed = next(circle(5, 5, 5).polylines())
    assert closed
    assert len(points) >= 16

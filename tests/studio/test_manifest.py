"""The studio's manifest can be trusted by the demo shop. Needs no Blender."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from studio.catalogue import PIECES, pictures
from studio.manifest import COLUMNS, MASTERS, read

ROOT = Path(__file__).parents[2]
LIMIT_BYTES = 25 * 1024 * 1024
VIEWS = {"whole", "detail", "scale", "hero"}
FOUNDING = {
    "agra-leather-products", "kanpur-aluminium-utensils", "lucknow-chikankari", "lucknow-zari-zardozi",
    "varanasi-wooden-lacquerware-toys", "bahraich-wheat-stalk-craft", "gorakhpur-terracotta",
    "saharanpur-wood-carving",
}  # fmt: skip
ROWS = read()


def register(name: str, column: str) -> set[str]:
    path = next(ROOT.rglob(name), None)
    if path is None:
        pytest.skip(f"{name} is not in this checkout")
    with path.open(encoding="utf-8") as lines:
        return {row[column] for row in csv.DictReader(lines)}


def test_every_row_has_its_file_and_every_file_its_row() -> None:
    assert {row["file"] for row in ROWS} == {path.name for path in MASTERS.glob("*.webp")}


def test_columns_are_the_agreed_ones() -> None:
    assert all(tuple(row) == COLUMNS for row in ROWS)


def test_masters_fit_the_budget_together() -> None:
    assert sum(path.stat().st_size for path in MASTERS.glob("*.webp")) <= LIMIT_BYTES


def test_masters_are_upright_or_wide_as_their_view_says() -> None:
    for row in ROWS:
        with Image.open(MASTERS / row["file"]) as frame:
            share = frame.width / frame.height
        assert share == pytest.approx(1.5 if row["view"] == "hero" else 0.8, abs=0.01), row["file"]


def test_both_languages_describe_every_picture() -> None:
    for row in ROWS:
        assert re.search(r"[A-Za-z]{3}", row["alt_en"]), row
        assert re.search(r"[\u0900-\u097F]{2}", row["alt_hi"]), row


def test_words_and_marks_are_plain() -> None:
    for row in ROWS:
        assert re.fullmatch(r"[a-z]+( [a-z]+)?", row["form"]), row
        assert row["view"] in VIEWS
        assert re.fullmatch(r"#[0-9a-f]{6}", row["colour"])
        assert row["seed"].isdigit()


def test_families_are_in_the_register() -> None:
    known = register("craft_families.csv", "slug")
    assert {row["craft_family"] for row in ROWS} <= known


def test_crafts_are_in_the_register() -> None:
    known = register("odop_products.csv", "product_slug")
    named = {craft for piece in PIECES for craft in piece.crafts}
    assert named <= known, sorted(named - known)


def test_every_family_has_a_whole_view() -> None:
    known = register("craft_families.csv", "slug")
    assert known <= {row["craft_family"] for row in ROWS if row["view"] == "whole"}


def test_founding_crafts_have_three_pictures() -> None:
    shown = {(row["file"], craft) for row in ROWS for craft in row["crafts"].split(";")}
    count = Counter(craft for _, craft in shown)
    assert {craft for craft in FOUNDING if count[craft] < 3} == set()


def test_every_craft_of_the_register_has_a_piece_in_the_catalogue() -> None:
    known = register("odop_products.csv", "product_slug")
    drawn = {craft for piece in PIECES for craft in piece.crafts}
    assert known - drawn == set()


def test_no_row_is_written_twice() -> None:
    marks = [(row["file"], row["form"]) for row in ROWS]
    assert len(marks) == len(set(marks))


def test_no_two_pictures_share_a_file() -> None:
    files = [picture.file for picture in pictures()]
    assert len(files) == len(set(files))

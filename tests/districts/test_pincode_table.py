"""Promises of the national PIN code table and of the script that builds it."""

from __future__ import annotations

import csv
import gzip
from collections import Counter

import pytest

from districts.pincode_source import Office, main_state, office_name, offices, pin_rows
from districts.pincodes import OWN_STATE_PREFIX, PINS_FILE, STATES_FILE, read_pins
from districts.register import DATA_DIR

Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def table() -> Rows:
    with gzip.open(DATA_DIR / PINS_FILE, "rt", encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def states() -> Rows:
    return _csv(STATES_FILE)


def _csv(name: str) -> Rows:
    with (DATA_DIR / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _office(
    pin: str, district: str, state: str = "09", kind: str = "BO", name: str = "X"
) -> Office:
    return Office(pin, name, kind, True, district, state, "some division")


def test_the_whole_country_is_there_once(table: Rows) -> None:
    pins = [row["pin"] for row in table]
    assert len(pins) == len(set(pins)) == 19_586
    assert pins == sorted(pins)


def test_every_state_and_union_territory_is_there(table: Rows, states: Rows) -> None:
    assert len(states) == 36
    assert Counter(row["kind"] for row in states) == {"state": 28, "ut": 8}
    assert {row["state_code"] for row in table} == {row["gst_code"] for row in states}


def test_uttar_pradesh_is_complete(table: Rows) -> None:
    own = [row for row in table if row["state_code"] == "09"]
    reached = {
        name.removeprefix(OWN_STATE_PREFIX)
        for row in own
        for name in row["districts"].split(";")
        if name.startswith(OWN_STATE_PREFIX)
    }
    assert len(own) == 1_670
    assert all(row["districts"] for row in own)
    assert reached == {row["slug"] for row in _csv("districts.csv")}


def test_blanks_of_the_source_are_gone(table: Rows) -> None:
    names = Counter(name for row in table for name in row["districts"].split(";"))
    assert not {"Na", "Unknown"} & set(names)
    assert names[""] <= 13


@pytest.mark.parametrize(
    ("pin", "state", "districts"),
    [
        ("226001", "09", "up:lucknow"),
        ("262701", "09", "up:lakhimpur-kheri"),
        ("744101", "35", "South Andaman"),
        ("110025", "07", "South East Delhi;South Delhi"),
        ("802131", "10", "Buxar;up:ballia"),
        ("414001", "27", "Ahilyanagar"),
    ],
)
def test_known_pins(table: Rows, pin: str, state: str, districts: str) -> None:
    row = next(row for row in table if row["pin"] == pin)
    assert (row["state_code"], row["districts"]) == (state, districts)


def test_the_shop_can_read_every_row(states: Rows) -> None:
    codes = {row["gst_code"] for row in states}
    names = {row["slug"]: row["name_en"] for row in _csv("districts.csv")}
    for _, _, districts, slugs, found in read_pins(DATA_DIR / PINS_FILE, codes, names):
        assert set(slugs) <= set(names)
        assert all(len(name) <= 60 for name in districts)
        assert len(found) <= 12
        assert all(len(name) <= 80 for name in found)


def test_the_file_stays_small() -> None:
    assert (DATA_DIR / PINS_FILE).stat().st_size < 1_000_000


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ("BASWAPUR", "Baswapur"),
        ("Lalbagh SO Lucknow", "Lalbagh"),
        ("Duni S.O (Tonk)", "Duni"),
        ("NDC GORAKHPUR", "Gorakhpur"),
        ("N.S.C Colony", "N.S.C Colony"),
        ("Phase II", "Phase II"),
        ("Nodal Delivery Centre", ""),
    ],
)
def test_office_names_are_cleaned(listed: str, name: str) -> None:
    assert office_name(listed) == name


def test_the_main_district_comes_first_and_head_offices_before_branches() -> None:
    row = pin_rows(
        [
            _office("222001", "B", name="Beta"),
            _office("222001", "A", name="Alpha"),
            _office("222001", "B", kind="HO", name="Head"),
        ],
        {("09", "B"): "up:b"},
    )[0]
    assert row.districts == ("up:b", "A")
    assert row.offices == ("Head", "Alpha", "Beta")


def test_a_blank_district_is_filled_only_when_the_neighbours_agree() -> None:
    agreed = [_office("222001", "A"), _office("222002", "A"), _office("222003", "")]
    split = [_office("222001", "A"), _office("222002", "B"), _office("222003", "")]
    assert pin_rows(agreed, {})[2].districts == ("A",)
    assert pin_rows(split, {})[2].districts == ()


def test_an_office_filed_under_a_far_state_is_left_out() -> None:
    group = [_office("311601", "Bhilwara", "08")] * 3 + [_office("311601", "Mulugu", "36")]
    assert main_state(group) == "08"
    assert pin_rows(group, {})[0].districts == ("Bhilwara",)


def test_the_andamans_are_told_from_the_state_they_are_listed_under() -> None:
    listed = {
        "pincode": "744101",
        "area": "Port Blair",
        "officename": "",
        "officetype": "HO",
        "delivery": "Delivery",
        "district": "South Andamans",
        "state": "Dadra & Nagar Haveli and Daman & Diu",
        "division": "",
    }
    assert next(offices([listed], {})).state == "35"

"""Every row of the shipped synonyms names things that exist, once."""

from collections import Counter

from catalog.search.meanings import Kind
from odop_store.kernel.folding import tokens
from tests.search.shipped import crafts, districts, named, rows


def test_expansions_name_what_exists() -> None:
    slugs = {
        "craft": {craft.slug for craft in crafts()},
        "district": {district.slug for district in districts()},
        "family": {row.slug for row in named("districts/data/craft_families.csv")},
        "material": {row.slug for row in named("catalog/data/materials.csv")},
        "colour": {row.slug for row in named("catalog/data/colours.csv")},
    }
    slugs["related"] = slugs["occasion"] = slugs["craft"]
    for row in rows("catalog/data/synonyms.csv"):
        assert row["kind"] in set(Kind)
        assert tokens(row["term"]), row
        unknown = set(row["expansion"].split(";")) - slugs.get(row["kind"], set())
        assert row["kind"] not in slugs or not unknown, row


def test_no_row_stands_twice() -> None:
    keys = Counter((row["term"], row["kind"]) for row in rows("catalog/data/synonyms.csv"))
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_craft_has_everyday_words() -> None:
    spoken = {
        slug
        for row in rows("catalog/data/synonyms.csv")
        if row["kind"] in {"craft", "related"}
        for slug in row["expansion"].split(";")
    }
    assert {craft.slug for craft in crafts()} <= spoken

"""Quality is a test: the graded set holds the search to its aim, tuned and held-out parts alike."""

import json
from functools import cache
from math import log2
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from catalog.search.crafts import rank_crafts, rank_districts
from catalog.search.understanding import understand
from tests.search.shipped import lexicon

GRADED = Path(__file__).with_name("graded.jsonl")
DEPTH = 10


@cache
def graded() -> list[dict[str, Any]]:
    return [json.loads(line) for line in GRADED.read_text(encoding="utf-8").splitlines()]


def ranked(typed: str) -> tuple[list[str], list[str]]:
    understood = understand(typed, lexicon())
    crafts = rank_crafts(understood, lexicon())
    places = rank_districts(understood, crafts, lexicon())
    return [craft.slug for craft in crafts], [place.slug for place in places]


def recall(found: list[str], wanted: dict[str, int]) -> float:
    return len(set(found[:DEPTH]) & set(wanted)) / min(DEPTH, len(wanted))


def ndcg(found: list[str], wanted: dict[str, int]) -> float:
    def gain(grades: list[int]) -> float:
        return sum((2**grade - 1) / log2(n + 2) for n, grade in enumerate(grades[:DEPTH]))

    return gain([wanted.get(slug, 0) for slug in found]) / gain(
        sorted(wanted.values(), reverse=True)
    )


@pytest.mark.parametrize("split", ["dev", "held"])
def test_crafts_are_found_and_ranked(split: str) -> None:
    rows = [(row, ranked(row["query"])[0]) for row in graded() if row["split"] == split]
    assert mean(recall(found, row["crafts"]) for row, found in rows) >= 0.95
    assert mean(ndcg(found, row["crafts"]) for row, found in rows) >= 0.90


@pytest.mark.parametrize("split", ["dev", "held"])
def test_districts_are_found(split: str) -> None:
    asked = [row for row in graded() if row["split"] == split and row["districts"]]
    rows = [(row, ranked(row["query"])[1]) for row in asked]
    assert mean(recall(found, dict.fromkeys(row["districts"], 1)) for row, found in rows) >= 0.95


def test_the_set_is_broad() -> None:
    rows = graded()
    kinds = {row["kind"] for row in rows}
    assert len(rows) >= 150
    assert kinds >= {"en", "hi", "ro", "mix", "typo", "place", "half", "facet"}
    assert sum(row["split"] == "held" for row in rows) * 3 >= len(rows) - 3

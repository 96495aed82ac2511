"""The lexicon of the data files as they are shipped, without a database."""

import csv
from functools import cache
from pathlib import Path

from catalog.kinds import kinds
from catalog.search.lexicon import Lexicon
from catalog.search.meanings import CraftText, Kind, Named, Sources, Synonym, Thing

ROOT = Path(__file__).resolve().parents[2]
NO_RANK = 9


def rows(path: str) -> list[dict[str, str]]:
    with (ROOT / path).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def named(path: str) -> tuple[Named, ...]:
    return tuple(Named(row["slug"], (row["name_en"], row["name_hi"])) for row in rows(path))


def districts() -> tuple[Named, ...]:
    found = []
    for row in rows("districts/data/districts.csv"):
        seat = row["headquarters_en"].replace(")", "").split(" (")
        others = [row["former_name"], *row["aliases"].split(";"), *seat]
        names = tuple(filter(None, (row["name_en"], row["name_hi"], *others)))
        found.append(Named(row["slug"], names))
    return tuple(found)


def crafts() -> tuple[CraftText, ...]:
    return tuple(
        CraftText(
            slug=row["product_slug"],
            district=row["district_slug"],
            family=row["craft_family"],
            names=(row["name_en"], row["name_hi"]),
            gi_name=row["gi_tag_name"],
            materials=row["materials"],
            technique=f"{row['technique_en']} {row['technique_hi']}",
            story=f"{row['story_en']} {row['story_hi']}",
            rank=int(row["official_rank"]) if row["official_rank"].isdigit() else NO_RANK,
        )
        for row in rows("districts/data/odop_products.csv")
    )


@cache
def lexicon() -> Lexicon:
    return Lexicon(
        Sources(
            crafts=crafts(),
            districts=districts(),
            families=named("districts/data/craft_families.csv"),
            materials=named("catalog/data/materials.csv"),
            colours=named("catalog/data/colours.csv"),
            things=tuple(
                Thing((kind.name_en, kind.name_hi), kind.families) for kind in kinds().values()
            ),
            synonyms=tuple(
                Synonym(row["term"], row["expansion"], Kind(row["kind"]))
                for row in rows("catalog/data/synonyms.csv")
            ),
        )
    )

"""Write the register into the database."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from django.db import models, transaction
from django.utils.text import slugify

from districts.actions.change_fact import fields_of
from districts.facts import Fact, FactChange, FactSource
from districts.models import (
    Craft,
    CraftFamily,
    District,
    DistrictName,
    Division,
)
from districts.register import Register, split_list

Row = TypeVar("Row", bound=models.Model)
# When the public sources named in the files were read.
READ_ON = date(2026, 11, 1)
# The source of a row covers these; how a craft is made and its story still want one.
SOURCED = (Fact.GI_NAME, Fact.GI_NUMBER, Fact.GI_YEAR)


@transaction.atomic
def load_register(*, register: Register) -> dict[str, int]:
    """Bring divisions, districts, families and crafts to what the checked register says.

    Rows are matched by slug, so loading twice changes nothing; rows the register no longer names
    stay, because listings may hang on them. What staff published with a source stays too.
    Returns the number of rows per kind.
    """
    published = _published_columns()
    divisions = _upsert(Division, register.divisions, _names_and_description)
    families = _upsert(
        CraftFamily,
        [{**row, "position": str(n)} for n, row in enumerate(register.families)],
        lambda row: {**_names_and_description(row), "position": int(row["position"])},
    )
    districts = _upsert(
        District,
        register.districts,
        lambda row: _kept(_district_fields(row, divisions), published, row["slug"]),
    )
    _replace_other_names(register.districts, districts)
    crafts = _upsert(
        Craft,
        [{**row, "slug": row["product_slug"]} for row in register.crafts],
        lambda row: _kept(
            _craft_fields(row, districts, families, register.material_words),
            published,
            row["slug"],
        ),
    )
    _note_sources(crafts)
    for link in register.craft_links:
        crafts[link["craft"]].related.add(crafts[link["other"]])
    return {
        "divisions": len(divisions),
        "districts": len(districts),
        "families": len(families),
        "crafts": len(crafts),
    }


def _published_columns() -> set[tuple[str, str]]:
    """Return slug and column of everything that staff changed with a source."""
    rows = FactChange.objects.filter(state=FactChange.State.PUBLISHED)
    told = rows.values_list("craft__slug", "district__slug", "fact")
    return {(craft or district, name) for craft, district, fact in told for name in fields_of(fact)}


def _kept(fields: dict[str, Any], published: set[tuple[str, str]], slug: str) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if (slug, name) not in published}


def _note_sources(crafts: dict[str, Craft]) -> None:
    """Keep a source for each fact that has none noted yet."""
    known = set(FactSource.objects.values_list("craft_id", "fact"))
    facts = (Fact.TECHNIQUE, Fact.STORY, *SOURCED)
    FactSource.objects.bulk_create(
        FactSource(
            craft=craft,
            fact=fact,
            source=craft.source[:300] if fact in SOURCED else "",
            checked_on=READ_ON if fact in SOURCED else None,
        )
        for craft in crafts.values()
        for fact in facts
        if (craft.pk, fact) not in known and (fact not in SOURCED or craft.gi_name)
    )


def _upsert(
    model: type[Row],
    rows: list[dict[str, str]],
    fields: Callable[[dict[str, str]], dict[str, Any]],
) -> dict[str, Row]:
    rows_of_model = model._default_manager
    return {
        row["slug"]: rows_of_model.update_or_create(slug=row["slug"], defaults=fields(row))[0]
        for row in rows
    }


def _names_and_description(row: dict[str, str]) -> dict[str, Any]:
    return {name: row[name] for name in ("name_en", "name_hi", "description_en", "description_hi")}


def _district_fields(row: dict[str, str], divisions: dict[str, Division]) -> dict[str, Any]:
    return {
        "division": divisions[row["division_slug"]],
        "name_en": row["name_en"],
        "name_hi": row["name_hi"],
        "lgd_code": int(row["lgd_code"]),
        "census_2011_code": row["census_2011_code"],
        "headquarters_en": row["headquarters_en"],
        "headquarters_hi": row["headquarters_hi"],
        "latitude": Decimal(row["latitude"]),
        "longitude": Decimal(row["longitude"]),
        "pin_prefixes": split_list(row["pin_prefixes"]),
    }


def _replace_other_names(rows: list[dict[str, str]], districts: dict[str, District]) -> None:
    """Rewrite former names and aliases; a name that is another district's own is left out."""
    own_slugs = set(districts)
    names: dict[tuple[str, str], DistrictName] = {}
    for row in rows:
        for kind, column in (("former", "former_name"), ("alias", "aliases")):
            for name in split_list(row[column]):
                slug = slugify(name, allow_unicode=True)
                if slug and slug not in own_slugs:
                    names.setdefault(
                        (row["slug"], slug),
                        DistrictName(
                            district=districts[row["slug"]], name=name, slug=slug, kind=kind
                        ),
                    )
    DistrictName.objects.filter(district__in=districts.values()).delete()
    DistrictName.objects.bulk_create(names.values())


def _craft_fields(
    row: dict[str, str],
    districts: dict[str, District],
    families: dict[str, CraftFamily],
    words: dict[str, str],
) -> dict[str, Any]:
    materials = split_list(row["materials"])
    is_official = row["official_rank"] != "seed"
    copied = (
        "name_en", "name_hi", "technique_en", "technique_hi", "story_en", "story_hi",
        "gi_application_no", "hsn_code", "gst_note", "source", "confidence",
    )  # fmt: skip
    return {name: row[name] for name in copied} | {
        "district": districts[row["district_slug"]],
        "family": families[row["craft_family"]],
        "materials_en": materials,
        "materials_hi": [words[word] for word in materials],
        "gi_name": row["gi_tag_name"],
        "gi_year": int(row["gi_year"]) if row["gi_year"] else None,
        "gst_bps": int(Decimal(row["gst_rate_percent"]) * 100),
        "designation": "official" if is_official else "founding",
        "official_rank": int(row["official_rank"]) if is_official else None,
    }

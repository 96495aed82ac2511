"""Read the register's CSV files and check every row before anything is written.

A fault names file, row and column. Nothing here touches the database.
"""

import csv
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

DATA_DIR = Path(__file__).resolve().parent / "data"

DROPPED_COLUMNS = {
    "districts.csv": {"division_en", "division_hi"},  # the division's own row holds its names
    "divisions.csv": {"district_count"},  # counted, not stored
}


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a file; row 1 is the first line after the header."""

    file: str
    row: int
    column: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}, row {self.row}, column {self.column}: {self.reason}"


class RegisterError(Exception):
    """The register cannot be loaded. `faults` lists everything that is wrong."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(map(str, faults)))


class Table:
    """The rows of one CSV file and the faults found in them."""

    def __init__(self, path: Path, columns: Iterable[str]) -> None:
        self.file = path.name
        self.faults: list[Fault] = []
        with path.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream, strict=True)
            missing = [c for c in columns if c not in (reader.fieldnames or [])]
            if missing:
                raise RegisterError([Fault(self.file, 0, c, "column is missing") for c in missing])
            self.rows = list(reader)
        for number, row in enumerate(self.rows, 1):
            if None in row or None in row.values():
                self.fault(number, "(all)", "number of columns differs from the header")
            for column, value in list(row.items()):
                if column is not None and isinstance(value, str):
                    row[column] = unicodedata.normalize("NFC", value.strip())

    def fault(self, row: int, column: str, reason: str) -> None:
        self.faults.append(Fault(self.file, row, column, reason))

    def require(self, *columns: str) -> None:
        for number, row in enumerate(self.rows, 1):
            for column in columns:
                if not row.get(column):
                    self.fault(number, column, "must not be empty")

    def check(self, column: str, rule: Callable[[str], bool], reason: str) -> None:
        """Apply a rule to every filled value of a column."""
        for number, row in enumerate(self.rows, 1):
            value = row.get(column) or ""
            if value and not rule(value):
                self.fault(number, column, f"{reason}: {value!r}")

    def unique(self, column: str) -> None:
        seen: dict[str, int] = {}
        for number, row in enumerate(self.rows, 1):
            value = row.get(column) or ""
            if value in seen:
                self.fault(number, column, f"repeats row {seen[value]}: {value!r}")
            seen.setdefault(value, number)

    def refer(self, column: str, known: set[str], what: str) -> None:
        self.check(column, known.__contains__, f"unknown {what}")

    def slugs(self) -> set[str]:
        return {row["slug"] for row in self.rows}


@dataclass(frozen=True)
class Register:
    """The checked rows of all register files."""

    divisions: list[dict[str, str]]
    districts: list[dict[str, str]]
    families: list[dict[str, str]]
    crafts: list[dict[str, str]]
    craft_links: list[dict[str, str]]
    material_words: dict[str, str]


def is_slug(value: str) -> bool:
    return (
        value == value.lower() and all(c.isalnum() or c == "-" for c in value) and value.isascii()
    )


def is_number(low: float, high: float) -> Callable[[str], bool]:
    def rule(value: str) -> bool:
        try:
            return low <= float(value) <= high
        except ValueError:
            return False

    return rule


def split_list(value: str) -> list[str]:
    return [part.strip() for part in value.split(";") if part.strip()]


DIVISION_COLUMNS = ("slug", "name_en", "name_hi", "description_en", "description_hi")
DISTRICT_COLUMNS = (
    "lgd_code", "slug", "name_en", "name_hi", "former_name", "latitude", "longitude",
    "pin_prefixes", "division_slug", "census_2011_code", "headquarters_en", "headquarters_hi",
    "aliases",
)  # fmt: skip
CRAFT_COLUMNS = (
    "district_slug", "product_slug", "name_en", "name_hi", "craft_family", "materials",
    "technique_en", "technique_hi", "story_en", "story_hi", "gi_tag_name", "gi_application_no",
    "gi_year", "hsn_code", "gst_rate_percent", "source", "confidence", "official_rank", "gst_note",
)  # fmt: skip


def read_register(folder: Path = DATA_DIR) -> Register:
    """Return the whole register.

    Raises: RegisterError naming file, row and column of everything that is wrong.
    """
    divisions = Table(folder / "divisions.csv", DIVISION_COLUMNS)
    districts = Table(folder / "districts.csv", DISTRICT_COLUMNS)
    families = Table(folder / "craft_families.csv", DIVISION_COLUMNS)
    crafts = Table(folder / "odop_products.csv", CRAFT_COLUMNS)
    links = Table(folder / "craft_links.csv", ("craft", "other"))
    words = Table(folder / "material_words.csv", ("name_en", "name_hi"))

    for table in (divisions, districts, families):
        table.require("slug", "name_en", "name_hi")
        table.check("slug", is_slug, "not a slug")
        table.unique("slug")
    _check_districts(districts, divisions.slugs())
    _check_crafts(crafts, districts.slugs(), families.slugs())
    craft_slugs = {row["product_slug"] for row in crafts.rows}
    links.refer("craft", craft_slugs, "craft")
    links.refer("other", craft_slugs, "craft")
    words.require("name_en", "name_hi")
    words.unique("name_en")
    known_words = {row["name_en"] for row in words.rows}
    for number, row in enumerate(crafts.rows, 1):
        for word in split_list(row["materials"] or ""):
            if word not in known_words:
                crafts.fault(number, "materials", f"no Hindi word in material_words.csv: {word!r}")

    tables = (divisions, districts, families, crafts, links, words)
    if faults := [fault for table in tables for fault in table.faults]:
        raise RegisterError(faults)
    return Register(
        divisions=divisions.rows,
        districts=districts.rows,
        families=families.rows,
        crafts=crafts.rows,
        craft_links=links.rows,
        material_words={row["name_en"]: row["name_hi"] for row in words.rows},
    )


def _check_districts(table: Table, divisions: set[str]) -> None:
    table.require(
        "lgd_code", "latitude", "longitude", "division_slug", "headquarters_en", "headquarters_hi"
    )
    table.unique("lgd_code")
    table.refer("division_slug", divisions, "division")
    table.check("lgd_code", str.isdigit, "not a number")
    table.check("census_2011_code", lambda v: v.isdigit() and len(v) == 3, "not a census code")
    table.check("latitude", is_number(6, 38), "not a latitude in India")
    table.check("longitude", is_number(68, 98), "not a longitude in India")
    table.check(
        "pin_prefixes",
        lambda v: all(p.isdigit() and len(p) == 3 for p in split_list(v)),
        "not three-digit prefixes",
    )


def _check_crafts(table: Table, districts: set[str], families: set[str]) -> None:
    table.require(
        "district_slug",
        "product_slug",
        "name_en",
        "name_hi",
        "craft_family",
        "materials",
        "technique_en",
        "technique_hi",
        "story_en",
        "story_hi",
        "hsn_code",
        "gst_rate_percent",
        "source",
        "confidence",
        "official_rank",
    )
    table.check("product_slug", is_slug, "not a slug")
    table.unique("product_slug")
    table.refer("district_slug", districts, "district")
    table.refer("craft_family", families, "craft family")
    table.check("hsn_code", lambda v: v.isdigit() and len(v) in {4, 6, 8}, "not an HSN code")
    table.check("gst_rate_percent", is_number(0, 40), "not a GST rate")
    table.check("gi_year", is_number(2003, 2100), "not a year")
    table.check("confidence", {"high", "medium", "low"}.__contains__, "unknown confidence")
    table.check("official_rank", {"1", "2", "3", "4", "seed"}.__contains__, "unknown rank")

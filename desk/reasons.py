"""Ready-made reasons in both languages, from `desk/data/reasons.csv`."""

import csv
import functools
from dataclasses import dataclass
from pathlib import Path

from odop_store.kernel.bilingual import Paired

SOURCE = Path(__file__).parent / "data" / "reasons.csv"


@dataclass(frozen=True)
class Reason:
    """A sentence that a maker reads, in both languages."""

    code: str
    kind: str
    verdict: str
    text_en: str
    text_hi: str

    text = Paired()


@functools.cache
def reasons() -> dict[str, Reason]:
    """Return every ready-made reason by its code."""
    with SOURCE.open(encoding="utf-8", newline="") as stream:
        return {row["code"]: Reason(**row) for row in csv.DictReader(stream)}


def reasons_for(kind: str) -> list[Reason]:
    """Return the reasons that fit what is being checked, in the file's order."""
    return [reason for reason in reasons().values() if reason.kind == kind]

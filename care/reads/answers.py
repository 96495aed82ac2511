"""Ready-made answers in both languages, from `care/data/answers.csv`."""

import csv
import functools
from dataclasses import dataclass
from pathlib import Path

from odop_store.kernel.bilingual import Paired

SOURCE = Path(__file__).parent.parent / "data" / "answers.csv"


@dataclass(frozen=True)
class ReadyAnswer:
    """A sentence for whoever complained, in both languages."""

    code: str
    text_en: str
    text_hi: str

    text = Paired()

    def said_in(self, language: str) -> str:
        return self.text_en if language == "en" else self.text_hi


@functools.cache
def ready_answers() -> dict[str, ReadyAnswer]:
    """Return every ready-made answer by its code."""
    with SOURCE.open(encoding="utf-8", newline="") as stream:
        return {row["code"]: ReadyAnswer(**row) for row in csv.DictReader(stream)}


def full_answer(code: str, words: str, language: str) -> str:
    """Return the ready-made sentence in the reader's language, then what was added by hand."""
    ready = ready_answers().get(code)
    parts = (ready.said_in(language) if ready else "", words.strip())
    return " ".join(part for part in parts if part)

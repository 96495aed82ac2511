"""Put an understood query into SQL conditions over the flat search rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db import connection

Clause = tuple[str, list[Any]]


@dataclass(frozen=True)
class TextTerm:
    """A term to find in the listings' words: any of its words, or one of its crafts.

    A term of several words is found by all of its `parts` together, too.
    """

    words: tuple[str, ...] = ()
    craft_ids: tuple[int, ...] = ()
    parts: tuple["TextTerm", ...] = ()
    weight: float = 1.0

    def query(self, labels: str = "") -> str:
        """Return the term as a tsquery over the words carrying one of `labels`."""
        suffix = f":{labels}" if labels else ""
        choices = [f"{lexeme}{suffix}" for lexeme in lexemes(self.words)]
        choices += [f"'#{pk}'" for pk in self.craft_ids] if labels != "A" else []
        if self.parts:
            together = [part.query(labels) for part in self.parts]
            if all(together):
                choices.append(f"({' & '.join(together)})")
        return f"({' | '.join(choices)})" if choices else ""


@lru_cache(maxsize=4096)
def lexemes(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the quoted lexemes of some words: as written, and their stems."""
    if not words:
        return ()
    with connection.cursor() as cursor:
        cursor.execute("SELECT catalog_word_query(%s::text[])", [list(words)])
        return tuple(cursor.fetchone()[0])


@dataclass(frozen=True)
class Hunt:
    """What to look for: facet clauses by key, terms of text, and how strong each craft is.

    `known_keys` are the hits themselves, once they have been counted and are few.
    """

    facets: Mapping[str, Clause] = field(default_factory=dict)
    terms: tuple[TextTerm, ...] = ()
    strengths: Mapping[int, float] = field(default_factory=dict)
    has_body: bool = False
    is_any_term: bool = False
    known_keys: str = ""

    def where(self, leave_out: str = "") -> Clause:
        """Return the whole condition, but for one facet left out; few known hits by their keys."""
        if self.known_keys:
            return "e.is_on_sale AND e.listing_id = ANY(%s::bigint[])", [self.known_keys]
        clauses = [clause for key, clause in self.facets.items() if key != leave_out]
        if text := self.text_clause():
            clauses.append(text)
        sql = " AND ".join(["e.is_on_sale", *(f"({sql})" for sql, _ in clauses)])
        return sql, [value for _, values in clauses for value in values]

    def text_clause(self) -> Clause | None:
        """Return the condition of the words: all terms, or any when that found nothing."""
        queries = [query for term in self.terms if (query := term.query())]
        if not queries:
            return None
        joined = (" | " if self.is_any_term else " & ").join(queries)
        return f"e.{'body' if self.has_body else 'words'} @@ %s::tsquery", [joined]


def run(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Return all rows of a statement."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())

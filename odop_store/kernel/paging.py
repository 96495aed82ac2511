"""Numbered pages for lists that stay small; long lists use keyset links instead."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, QuerySet

Row = TypeVar("Row", bound=Model)
MAX_PAGE = 200


@dataclass(frozen=True)
class Page(Generic[Row]):
    """One page: the keys of its rows, its number, and its neighbours' numbers if any."""

    keys: list[int]
    number: int
    previous: int | None
    next: int | None


def page_of(rows: "QuerySet[Row]", asked: str | None, size: int) -> Page[Row]:
    """Return the asked page; a number that makes no sense becomes the first page. One query."""
    number = int(asked) if asked and asked.isascii() and asked.isdigit() else 1
    number = min(max(number, 1), MAX_PAGE)
    keys = list(rows.values_list("pk", flat=True)[(number - 1) * size : number * size + 1])
    return Page(
        keys=keys[:size],
        number=number,
        previous=number - 1 if number > 1 else None,
        next=number + 1 if len(keys) > size else None,
    )

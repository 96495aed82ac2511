"""One sample of every address: how to reach it with the cast on stage and what it answers.

An app keeps its samples in `tests/<app>/addresses.py`; a URL without a sample fails the build.
"""

import importlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.cast import Cast


@dataclass(frozen=True)
class Sample:
    """Where an anonymous visitor with a GET goes, and the status that answers."""

    name: str
    of: Callable[[Cast], Mapping[str, object]] = field(default=lambda cast: {})
    status: int = 200
    is_bilingual: bool = True
    is_page: bool = True

    def url(self, cast: Cast) -> str:
        return reverse(self.name, kwargs=dict(self.of(cast)))


def samples() -> dict[str, Sample]:
    folders = sorted(Path(__file__).parent.glob("*/addresses.py"))
    modules = [importlib.import_module(f"tests.{path.parent.name}.addresses") for path in folders]
    return {sample.name: sample for module in modules for sample in module.SAMPLES}


def patterns(resolver: URLResolver | None = None, space: str = "") -> Iterator[tuple[str, str]]:
    """Yield name (with its namespace) and route of every pattern, the admin's left out."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLPattern):
            yield (f"{space}{entry.name}" if entry.name else "", str(entry.pattern))
        elif entry.namespace != "admin":
            yield from patterns(entry, f"{space}{entry.namespace}:" if entry.namespace else space)

"""The project's own files, as the architecture tests look at them."""

import ast
import functools
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# Lowest last: foreign keys, imports and migrations follow this one direction.
HOUSE = (
    "desk", "channels", "insights", "care", "enquiries", "orders", "stories", "catalog", "artisans", "districts", "audit", "accounts", "notices", "clock",
)  # fmt: skip
OUTSIDE = {"var", "build", "studio", "node_modules", "migrations", "__pycache__"}
# A picture is a long list of strokes; its length says nothing about how readable it is.
DRAWINGS = ("catalog/demo/", "odop_store/kernel/motifs/")


def _files(pattern: str) -> Iterator[Path]:
    for path in sorted(ROOT.rglob(pattern)):
        parts = path.relative_to(ROOT).parts
        if not OUTSIDE.intersection(parts) and not any(p.startswith(".") for p in parts):
            yield path


@functools.cache
def python_files() -> tuple[Path, ...]:
    return tuple(_files("*.py"))


@functools.cache
def shop_files() -> tuple[Path, ...]:
    """Python files that run in the shop: neither tests nor benchmarks."""
    return tuple(p for p in python_files() if named(p).split("/")[0] not in {"tests", "bench"})


@functools.cache
def templates() -> tuple[Path, ...]:
    return tuple(p for p in _files("*.html") if "templates" in p.parts)


def static(pattern: str) -> tuple[Path, ...]:
    return tuple(p for p in _files(pattern) if p.is_relative_to(ROOT / "static"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@functools.cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path))


def line_count(path: Path) -> int:
    return len(text(path).splitlines())


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def apps() -> tuple[str, ...]:
    """The apps that stand, from the top of the house to the ground floor."""
    return tuple(app for app in HOUSE if (ROOT / app / "__init__.py").exists())


def without_comments(template: str) -> str:
    return re.sub(r"\{#.*?#\}", "", template)

"""One word, one meaning: names of our own are made of the house's words."""

import ast
import re

from tests.architecture import sources
from tests.architecture.sources import named

BANNED = {"product", "data", "info", "manager", "helper", "utils", "handle", "process"}
# Names that a framework, a standard or the law gave us.
GIVEN = {
    "handle", "as_manager", "cleaned_data", "validated_data", "process_view", "process_exception",
    "process_response", "csrf_processing_done", "DATA_UPLOAD_MAX_MEMORY_SIZE",
    "linked_data",  # JSON-LD's own name
    "data_dir", "DATA_DIR",  # the folder that ODOP_DATA_DIR chooses
    "get_changeform_initial_data",  # the admin's own name
    "HANDLE_GENTLY",  # what a buyer is asked to do
}  # fmt: skip
FRAMEWORK_ARGUMENTS = {
    ("odop_store/sitemaps.py", "item"),  # Django's Sitemap calls location(item), lastmod(item)
}


def own_names(path):
    """Yield the names that a file gives: functions, classes, arguments, variables, fields."""
    for node in ast.walk(sources.tree(path)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.id if isinstance(node, ast.Name) else node.attr


def parts(name):
    return set(re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower().split("_"))


def test_banned_words_are_in_no_name_of_ours():
    found = {
        (named(path), name)
        for path in sources.shop_files()
        for name in own_names(path)
        if (BANNED & parts(name) and name not in GIVEN) or name == "item"
    }
    assert found - FRAMEWORK_ARGUMENTS == set()


def test_banned_words_name_no_module():
    stems = {path.stem for path in sources.shop_files() if BANNED & parts(path.stem)} - GIVEN
    assert stems == set()


def test_there_is_no_drawer_for_everything():
    assert not [p for p in sources.shop_files() if p.name in {"services.py", "signals.py"}]


def test_docstrings_begin_with_a_sentence():
    short = [
        (named(path), node.name)
        for path in sources.shop_files()
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and (words := ast.get_docstring(node)) and words.split("\n\n")[0].rstrip()[-1] not in ".:!?)”"
    ]  # fmt: skip
    assert short == []


def test_nothing_is_left_for_later():
    left = [
        named(p)
        for p in sources.shop_files()
        if re.search(r"#.*\b(TODO|FIXME|XXX|HACK)\b", sources.text(p))
    ]
    assert left == []

"""What the shop's own code never does."""

import ast
import re

import pytest

from tests.architecture import sources
from tests.architecture.sources import named, text, without_comments

# Calls that step around Django's escaping, queries or forgery protection.
FORBIDDEN_CALLS = {"mark_safe", "extra", "raw", "csrf_exempt", "RawSQL"}
ALLOWED_CALLS = {
    ("orders/views/webhooks.py", "csrf_exempt"),  # the gateway signs its calls instead
}


def calls(path):
    for node in ast.walk(sources.tree(path)):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "attr", getattr(node.func, "id", ""))
        elif isinstance(node, ast.FunctionDef):
            yield from (getattr(d, "id", "") for d in node.decorator_list)


def test_no_way_around_escaping_queries_or_forgery_protection():
    found = {(named(p), c) for p in sources.shop_files() for c in calls(p) if c in FORBIDDEN_CALLS}
    assert found - ALLOWED_CALLS == set()


# Values that are trusted markup are made with format_html or, for drawings of our own, SafeString.
DRAW_MARKUP = {
    "odop_store/templatetags/shop.py",
    "odop_store/templatetags/linked_data.py",
    "districts/templatetags/district_map.py",
    "desk/prose.py",  # staff's Markdown, of which raw HTML comes out as text
}


def test_trusted_markup_is_made_where_it_is_drawn():
    made = {
        named(path) for path in sources.shop_files()
        if re.search(r"(?<!> )\bSafeString\((?!\))", text(path))
    }  # fmt: skip
    assert made <= DRAW_MARKUP


def test_forms_of_models_list_their_fields():
    loose = [
        named(path) for path in sources.shop_files()
        if re.search(r"fields\s*=\s*[\"']__all__[\"']|^\s+exclude\s*=\s*[\[(]", text(path), re.M)
    ]  # fmt: skip
    assert loose == []


OWN_SIGNALS = {"catalog/apps.py"}  # renews a listing's search words, inside its own app


def test_no_model_hides_an_effect_in_save_and_nobody_sends_signals():
    hidden = [
        (named(path), node.name)
        for path in sources.shop_files()
        if "models" in named(path)
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.FunctionDef) and node.name in {"save", "delete"}
    ]
    signals = [
        named(path)
        for path in sources.shop_files()
        if "django.db.models.signals" in text(path) and named(path) not in OWN_SIGNALS
    ]
    assert hidden + signals == []


@pytest.mark.parametrize(
    "wrong",
    [
        r"\|\s*safe\b",
        r"\{%\s*autoescape\s+off",
        r"<[^>]*\sstyle\s*=",
        r"<style\b",
        r"<[^>]*\son[a-z]+\s*=",
        r"<script(?![^>]*\bsrc=)",
        r"href\s*=\s*[\"']javascript:",
        r"<(?:img|link|script|source|form|iframe)[^>]*[\"']https?://",
    ],
)
def test_templates_hold_nothing_that_the_content_policy_forbids(wrong):
    pattern = re.compile(wrong, re.IGNORECASE | re.DOTALL)
    own = [p for p in sources.templates() if not named(p).startswith("templates/admin/")]
    assert [named(p) for p in own if pattern.search(without_comments(text(p)))] == []


def test_every_partial_says_what_it_accepts():
    parts = [p for p in sources.templates() if "parts" in p.parts]
    assert [named(p) for p in parts if not text(p).lstrip().startswith("{#")] == []


def test_outbound_calls_have_a_timeout():
    loose = [
        named(path) for path in sources.shop_files()
        for line in re.findall(r"\b(?:requests|httpx)\.(?:get|post|put)\([^)]*\)|urlopen\([^)]*\)", text(path))
        if "timeout" not in line
    ]  # fmt: skip
    assert loose == []


def test_no_asset_comes_from_another_host():
    own = [*sources.static("*.css"), *sources.static("*.js")]
    assert [
        named(p) for p in own if re.search(r"(?:url\(|import |fetch\()[\"']?(https?:)?//", text(p))
    ] == []


def test_a_moment_is_dated_by_the_shops_own_clock():
    """UTC's day is yesterday until half past five in India."""
    dated = r"\bnow(\(\))?\.date\(\)|_at\.date\(\)|\bdate\.today\(\)"
    assert [named(path) for path in sources.shop_files() if re.search(dated, text(path))] == []

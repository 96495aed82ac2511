"""The residents' identity number is neither asked for nor kept, anywhere."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = (
    "accounts",
    "artisans",
    "catalog",
    "districts",
    "odop_store",
    "templates",
    "static/workshop",
)
WORDS = ("aadhaar", "aadhar", "adhaar", "uidai", "आधार")


def test_no_code_form_template_or_migration_speaks_of_it() -> None:
    found = [
        path.relative_to(ROOT)
        for app in APPS
        for path in (ROOT / app).rglob("*")
        if path.suffix in {".py", ".html", ".js"}
        # The fixed pages say that we do not ask for it.
        and "pages" not in path.parts
        and any(word in path.read_text(encoding="utf-8").lower() for word in WORDS)
    ]
    assert found == []

"""Serve the files of static/css as one small stylesheet, `css/site.css`.

The sources stay readable and short; a page asks for one file. There is no build to run or to
forget: this finder joins the sources in the order of their names whenever the static files are
looked up (in development) or collected (before serving).
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

from catalog.pictures import TINTS

SHEET = "css/site.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};,]) ?")


def shrunk(css: str) -> str:
    """Drop comments and the space that only readers need."""
    return _AROUND.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", css))).replace(";}", "}").strip()


def joined(sources: Iterable[Path]) -> str:
    """Join stylesheets in the order of their names, the picture tints at the end."""
    parts = [path.read_text(encoding="utf-8") for path in sorted(sources)]
    tints = "".join(
        f".tint-{number:02d}{{background-color:#{red:02x}{green:02x}{blue:02x}}}"
        for number, (red, green, blue) in enumerate(TINTS)
    )
    return shrunk("\n".join(parts)) + f"@layer parts{{{tints}}}\n"


class StylesheetFinder(BaseFinder):
    """Find `css/site.css`, made from its sources on the spot."""

    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sources = Path(settings.BASE_DIR) / "static" / "css"
        self.storage = FileSystemStorage(location=Path(settings.DATA_DIR) / "stylesheet")

    def check(self, **kwargs: Any) -> list[Any]:
        """Report nothing: an unreadable source fails loudly when it is read."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """Return where the joined sheet was written, or nothing for any other file."""
        if path != SHEET:
            return []
        found = str(self._write())
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Any]]:
        """Offer the joined sheet to collectstatic."""
        self._write()
        yield SHEET, self.storage

    def _write(self) -> Path:
        target = Path(self.storage.path(SHEET))
        css = joined(self.sources.glob("*.css"))
        if not target.exists() or target.read_text(encoding="utf-8") != css:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(css, encoding="utf-8")
        return target

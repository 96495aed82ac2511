"""Set papers in type: facts in, PDF or pictures out."""

import io
import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import segno
import typst

PAPERS = Path(__file__).parent / "papers"
PIXELS_AN_INCH = 110


@cache
def fonts() -> typst.Fonts:
    """Return the one family that papers are set in, with Devanagari and Latin (see ADR 0013)."""
    found = find_spec("fontpkg_mukta")
    assert found is not None
    assert found.origin is not None
    folder = Path(found.origin).parent / "files"
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
    )


def qr_svg(text: str) -> str:
    """Return a QR code as a bare SVG."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="svg", border=0, xmldecl=False)
    return out.getvalue().decode()


def typeset(name: str, facts: dict[str, Any]) -> bytes:
    """Return a paper as PDF; `name` is a file of `orders/papers`."""
    return bytes(_compile(name, facts, "pdf"))


def pictures(name: str, facts: dict[str, Any]) -> list[bytes]:
    """Return a paper's pages as PNG, for looking at."""
    found = _compile(name, facts, "png", ppi=PIXELS_AN_INCH)
    return found if isinstance(found, list) else [found]


def _compile(name: str, facts: dict[str, Any], kind: str, **options: Any) -> Any:
    ready = facts | {"qr": qr_svg(str(facts["qr_text"]))}
    compile_paper: Any = typst.compile
    return compile_paper(
        str(PAPERS / f"{name}.typ"),
        root=str(PAPERS),
        font_paths=fonts(),
        format=kind,
        sys_inputs={"paper": json.dumps(ready, ensure_ascii=False)},
        **options,
    )

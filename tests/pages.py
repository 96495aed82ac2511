"""The kinds of page of the running shop, and what a visitor reads on them."""

import re
import urllib.error
import urllib.request
from dataclasses import dataclass
from html.parser import HTMLParser

LANGUAGES = ("en", "hi")
# One of each kind of page, by its English path.
PAGES = {
    "home": "/",
    "districts": "/districts/",
    "district": "/districts/lucknow/",
    "crafts": "/crafts/",
    "family": "/crafts/family/textile-embroidery/",
    "craft": "/crafts/lucknow-chikankari/",
    "artisans": "/artisans/",
    "artisan": "/artisans/taj-gali-shoe-workshop/",
    "shop": "/shop/",
    "shop-filtered": "/shop/?district=lucknow,varanasi&sort=price",
    "listing": "/pieces/lucknow-white-mulmul-kurta-men/",
    "about": "/about/",
    "help": "/help/",
    "accessibility": "/accessibility/",
    "privacy": "/privacy/",
    "terms": "/terms/",
    "grievance": "/grievance/",
    "demo": "/demo/",
    "lost": "/districts/luckno/",
}
SPOKEN = ("alt", "aria-label", "placeholder", "title")
VOID = {"meta", "link", "img", "input", "br", "hr", "source", "use", "path", "circle", "rect"}


def address(kind: str, language: str) -> str:
    return ("/hi" if language == "hi" else "") + PAGES[kind]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def visit(url: str, **headers: str) -> Answer:
    """Get a page as a plain client does; a refusal is an answer too."""
    request = urllib.request.Request(
        url, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            return Answer(response.status, dict(response.headers), response.read())
    except urllib.error.HTTPError as refusal:
        return Answer(refusal.code, dict(refusal.headers), refusal.read())


class Reader(HTMLParser):
    """Collect what a visitor reads or hears, as (language, words)."""

    def __init__(self) -> None:
        super().__init__()
        self.languages = [""]
        self.silent = 0
        self.heard: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        language = given.get("lang", self.languages[-1])
        self.heard += [(language, given[name]) for name in SPOKEN if given.get(name)]
        if (
            tag == "meta"
            and "content" in given
            and (
                given.get("name") == "description"
                or given.get("property") in {"og:title", "og:description"}
            )
        ):
            self.heard.append((language, given["content"]))
        if tag not in VOID:
            self.languages.append(language)
            self.silent += tag in {"script", "style"}

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element like <path/> opens nothing."""

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.languages.pop()
            self.silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if data.strip() and not self.silent:
            self.heard.append((self.languages[-1], data.strip()))


def heard(html: str) -> list[tuple[str, str]]:
    reader = Reader()
    reader.feed(re.sub(r"<!doctype[^>]*>", "", html, flags=re.IGNORECASE))
    return reader.heard

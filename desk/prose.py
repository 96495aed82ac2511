"""Staff's Markdown as HTML: headings, lists, links and tables, and never a tag of their own."""

from django.utils.safestring import SafeString
from markdown_it import MarkdownIt

# Raw HTML comes out as the text it is, and links lead nowhere but to pages and mail.
_READER = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
SCHEMES = ("https://", "http://", "/", "#", "mailto:", "tel:")


class Prose:
    """Markdown that a template may print: it is read anew, never trusted as it stands."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __html__(self) -> SafeString:
        return SafeString(_READER.render(self.text))

    def __str__(self) -> str:
        return self.__html__()


def _is_led(address: str) -> bool:
    return address.strip().lower().startswith(SCHEMES)


_READER.validateLink = _is_led  # type: ignore[method-assign, assignment]

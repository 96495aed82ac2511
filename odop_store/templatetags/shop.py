"""Tags and filters every template has."""

import json
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from odop_store.kernel import money
from odop_store.kernel.contact import spoken_mobile
from odop_store.kernel.motifs import motif_svg

register = template.Library()

JSON_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.filter
def rupees(paise: int | None) -> str:
    """Print paise as ₹1,23,456."""
    return "" if paise is None else money.rupees(paise)


@register.filter
def spoken(mobile: str | None) -> str:
    """Print a stored mobile number as people read it aloud."""
    return spoken_mobile(mobile or "")


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw an icon of the sprite; decorative, so hidden from screen readers."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        static("icons/sprite.svg"),
        name,
    )


@register.simple_tag
def motif(family_slug: str, width: int = 240, height: int = 300, key: str = "") -> SafeString:
    """Draw a panel of a craft family's pattern; `key` sets two panels on one page apart."""
    return SafeString(motif_svg(family_slug, width=width, height=height, key=key))


@register.simple_tag(takes_context=True)
def absolute(context: template.Context, path: str) -> str:
    """Return a path as a whole address."""
    return str(context["request"].build_absolute_uri(path))


@register.simple_tag(takes_context=True)
def absolute_static(context: template.Context, path: str) -> str:
    """Return a static file's whole address."""
    return absolute(context, static(path))


@register.filter
def json_ld(facts: dict[str, Any]) -> SafeString:
    """Print linked data as a script block that cannot break out of its tag."""
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":")).translate(JSON_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', SafeString(text))

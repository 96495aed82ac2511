"""The map as navigation, and the small map that says "here"."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from districts.map import read_map
from districts.reads.links import DistrictLink

register = template.Library()


@register.simple_tag
def district_map(districts: Iterable[DistrictLink], current: str | None = None) -> SafeString:
    """{% district_map districts current=slug %}: every district a link, in the order given."""
    sheet = read_map().large
    links = format_html_join(
        "\n",
        '<a href="{}" class="map-district family-{}"{}><title>{}</title><path d="{}"/></a>',
        (
            (
                link.url,
                link.family_slug,
                SafeString(' aria-current="true"') if link.slug == current else "",
                map_label(link),
                SafeString(sheet.districts[link.slug]),
            )
            for link in districts
            if link.slug in sheet.districts
        ),
    )
    return format_html(
        '<svg class="map" viewBox="0 0 {} {}" role="group" aria-label="{}">{}</svg>',
        sheet.width,
        sheet.height,
        _("Map of the districts of Uttar Pradesh"),
        links,
    )


@register.simple_tag
def district_locator(slug: str, name: str = "") -> SafeString:
    """{% district_locator slug name=… %}: the state's outline with one district filled in.

    Named, it is read out as a picture; without a name it is decoration.
    """
    sheet = read_map().small
    voice = (
        format_html(
            'role="img" aria-label="{}"', _("%(name)s on the map of Uttar Pradesh") % {"name": name}
        )
        if name
        else SafeString('aria-hidden="true"')
    )
    here = sheet.districts.get(slug, "")
    return format_html(
        '<svg class="map-locator" viewBox="0 0 {} {}" focusable="false" {}>'
        '<path class="map-state" d="{}"/><path class="map-here" d="{}"/></svg>',
        sheet.width,
        sheet.height,
        voice,
        SafeString(sheet.outline),
        SafeString(here),
    )


def map_label(link: DistrictLink) -> str:
    """Say what a district is known for, for the tooltip."""
    return f"{link.name}: {', '.join(link.craft_names)}" if link.craft_names else link.name

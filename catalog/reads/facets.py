"""Facets, chips and sorts in the page's language."""

from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext

from artisans.models import Artisan
from catalog.models import Listing
from catalog.reads.browse import (
    FACET_KEYS,
    BrowseQuery,
    Chip,
    Facet,
    FacetOption,
    SortOption,
    band_names,
    price_range,
)
from catalog.reads.lexicon import KnownRegister, Label
from catalog.search.counting import Counts
from odop_store.kernel.bilingual import choose
from odop_store.kernel.money import rupees


def facet_labels() -> dict[str, str]:
    """Return the heading of each facet, in the order they are shown."""
    return {
        "district": gettext("District"),
        "craft": gettext("Craft"),
        "family": gettext("Craft family"),
        "price": gettext("Price"),
        "material": gettext("Material"),
        "colour": gettext("Colour"),
        "stock": gettext("Availability"),
        "gi": gettext("GI tag"),
        "kind": gettext("Made by"),
        "rating": gettext("Rating"),
    }


def band_label(low: int | None, high: int | None) -> str:
    """Return a price range in words. Units: paise."""
    if high is None:
        return gettext("%(low)s and above") % {"low": rupees(low or 0)}
    if not low:
        return gettext("Under %(high)s") % {"high": rupees(high)}
    return gettext("%(low)s to %(high)s") % {"low": rupees(low), "high": rupees(high)}


def value_label(key: str, value: str, known: KnownRegister) -> str:
    """Return what a shopper reads for a facet's value."""
    if key == "price":
        return band_label(*(price_range(value) or (0, None)))
    if key == "gi":
        return gettext("With GI tag")
    if key == "rating":
        return gettext("%(stars)s stars and up") % {"stars": value}
    if key == "stock":
        return str(dict(Listing.StockKind.choices).get(value, value))
    if key == "kind" and value == "women":
        return gettext("Women's groups and women makers")
    if key == "kind":
        return str(dict(Artisan.Kind.choices).get(value, value))
    label = _names(key, known).get(value)
    return choose(label.name_en, label.name_hi) if label else value


def _names(key: str, known: KnownRegister) -> Mapping[str, Label]:
    return {
        "district": known.districts,
        "craft": known.crafts,
        "family": known.families,
        "material": known.materials,
        "colour": known.colours,
    }[key].by_slug


def option_values(counts: Counts, known: KnownRegister) -> dict[str, dict[str, int]]:
    """Return the counts by the values that stand in addresses: slugs, bands and words."""
    bands = band_names()
    values: dict[str, dict[str, int]] = {key: {} for key in FACET_KEYS}
    for key, labels in (
        ("district", known.districts),
        ("craft", known.crafts),
        ("material", known.materials),
        ("colour", known.colours),
    ):
        for pk, count in counts.values.get(key, {}).items():
            if label := labels.by_pk.get(int(pk)):
                values[key][label.slug] = count
    for pk, count in counts.values.get("family", {}).items():
        if craft := known.crafts.by_pk.get(int(pk)):
            values["family"][craft.group] = values["family"].get(craft.group, 0) + count
    tagged = [n for pk, n in counts.values.get("gi", {}).items() if int(pk) in known.gi_crafts]
    if tagged:
        values["gi"]["yes"] = sum(tagged)
    values["price"] = {bands[int(n)]: c for n, c in counts.values.get("price", {}).items()}
    values["stock"] = dict(counts.values.get("stock", {}))
    values["kind"] = dict(counts.values.get("kind", {}))
    values["rating"] = dict(counts.values.get("rating", {}))
    return values


def rounded(count: int) -> int:
    """Return an estimate in round figures: two digits and noughts."""
    return int(float(f"{count:.1e}"))


def facets_of(query: BrowseQuery, counts: Counts, known: KnownRegister) -> tuple[Facet, ...]:
    """Return the facets with their values, each a link that adds or removes it.

    A chosen value stands there even if the sample has none of it.
    """
    labels, values = facet_labels(), option_values(counts, known)
    built = []
    for key in FACET_KEYS:
        chosen, is_about = query.facets.get(key, ()), key in counts.about
        if is_about:
            values[key] = dict.fromkeys(chosen, 0) | values[key]
        options = [
            FacetOption(
                label=value_label(key, value, known),
                count=rounded(count) if is_about else count,
                url=query.toggled(key, value).url(),
                is_on=value in chosen,
                is_about=is_about,
            )
            for value, count in _ordered(key, values[key])
        ]
        if options:
            built.append(Facet(key, labels[key], tuple(options), is_open=bool(chosen)))
    return tuple(built)


def _ordered(key: str, values: Mapping[str, int]) -> list[tuple[str, int]]:
    if key == "price":
        return sorted(values.items(), key=lambda pair: int(pair[0].split("-")[0]))
    return sorted(values.items(), key=lambda pair: (-pair[1], pair[0]))


def chips_of(query: BrowseQuery, known: KnownRegister) -> list[Chip]:
    """Return a chip for every facet value in the address; its link takes the value out."""
    return [
        Chip(value_label(key, value, known), query.toggled(key, value).url())
        for key, values in query.facets.items()
        for value in values
    ]


def sorts_of(query: BrowseQuery, current: str) -> tuple[SortOption, ...]:
    """Return the orders to choose from."""
    labels = {
        "best": gettext("Best match") if query.text else gettext("All makers in turn"),
        "new": gettext("Newest"),
        "price": gettext("Price low to high"),
        "-price": gettext("Price high to low"),
    }
    return tuple(
        SortOption(label, replace(query, sort=key, after=None).url(), key == current)
        for key, label in labels.items()
    )

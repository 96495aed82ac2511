"""The lexicon of this shop, built from its tables and kept until one of them changes."""

import gc
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from django.db import DatabaseError, connection

from catalog.kinds import kinds
from catalog.models import Colour, Material
from catalog.search.lexicon import Lexicon, Match
from catalog.search.meanings import CraftText, Kind, Named, Sources, Synonym, Thing
from catalog.search.tables import LexiconVersion, SearchSynonym
from districts.models import Craft, CraftFamily, District, DistrictName
from odop_store.kernel.folding import tokens
from odop_store.kernel.soundkey import sound_keys

NO_RANK = 9


@dataclass(frozen=True)
class Label:
    """A row of the register by its key: slug, and name in both languages."""

    pk: int
    slug: str
    name_en: str
    name_hi: str
    group: str = ""


@dataclass(frozen=True)
class Labels:
    """Rows of one table, found by slug or by key."""

    by_slug: dict[str, Label]
    by_pk: dict[int, Label]

    def keys(self, slugs: Iterable[str]) -> list[int]:
        """Return the keys of those slugs that exist."""
        return [self.by_slug[slug].pk for slug in slugs if slug in self.by_slug]


@dataclass(frozen=True)
class KnownRegister:
    """The lexicon and the names behind its slugs, as of one version."""

    version: int
    lexicon: Lexicon
    crafts: Labels
    districts: Labels
    families: Labels
    materials: Labels
    colours: Labels
    gi_crafts: frozenset[int]


_lock = threading.Lock()
_kept: list[KnownRegister] = []


def known_register() -> KnownRegister:
    """Return the register's lexicon; rebuilt in about half a second after a change."""
    version = LexiconVersion.objects.values_list("number", flat=True).first() or 0
    if not _kept or _kept[0].version != version:
        with _lock:
            if not _kept or _kept[0].version != version:
                _kept[:] = [_build(version)]
    return _kept[0]


def read_ahead() -> None:
    """Build the lexicon before anybody asks; a database that is not there yet does not matter.

    The connection is closed, for a process that parts afterwards must not share it, and what
    stands now is left out of garbage collection, so that the parts go on sharing its memory.
    """
    with suppress(DatabaseError):
        known_register()
    connection.close()
    gc.freeze()


def _build(version: int) -> KnownRegister:
    crafts = list(Craft.objects.select_related("district", "family"))
    return KnownRegister(
        version=version,
        lexicon=Lexicon(_sources(crafts)),
        crafts=_labels((c.pk, c.slug, c.name_en, c.name_hi, c.family.slug) for c in crafts),
        districts=_labels(_rows(District)),
        families=_labels(_rows(CraftFamily)),
        materials=_labels(_rows(Material)),
        colours=_labels(_rows(Colour)),
        gi_crafts=frozenset(craft.pk for craft in crafts if craft.gi_name),
    )


def _rows(
    model: type[District] | type[CraftFamily] | type[Material] | type[Colour],
) -> Iterable[tuple[int, str, str, str, str]]:
    rows = model._default_manager.order_by("pk").values_list("pk", "slug", "name_en", "name_hi")
    return [(*row, "") for row in rows]


def _labels(rows: Iterable[tuple[int, str, str, str, str]]) -> Labels:
    labels = [Label(*row) for row in rows]
    return Labels({x.slug: x for x in labels}, {x.pk: x for x in labels})


def _sources(crafts: list[Craft]) -> Sources:
    return Sources(
        crafts=tuple(map(_craft_text, crafts)),
        districts=tuple(_districts()),
        families=tuple(_named(CraftFamily)),
        materials=tuple(_named(Material)),
        colours=tuple(_named(Colour)),
        things=tuple(
            Thing((kind.name_en, kind.name_hi), kind.families) for kind in kinds().values()
        ),
        synonyms=tuple(
            Synonym(row.term, row.expansion, Kind(row.kind))
            for row in SearchSynonym.objects.order_by("pk")
        ),
    )


def _craft_text(craft: Craft) -> CraftText:
    return CraftText(
        slug=craft.slug,
        district=craft.district.slug,
        family=craft.family.slug,
        names=(craft.name_en, craft.name_hi),
        gi_name=craft.gi_name,
        materials=" ".join([*craft.materials_en, *craft.materials_hi]),
        technique=f"{craft.technique_en} {craft.technique_hi}",
        story=f"{craft.story_en} {craft.story_hi}",
        rank=craft.official_rank or NO_RANK,
    )


def _districts() -> Iterable[Named]:
    others: dict[int, list[str]] = {}
    for district_id, name in DistrictName.objects.values_list("district_id", "name"):
        others.setdefault(district_id, []).append(name)
    for row in District.objects.order_by("pk"):
        # "Chitrakoot Dham (Karwi)": the headquarters and what people call them.
        seat = row.headquarters_en.replace(")", "").split(" (")
        names = (row.name_en, row.name_hi, *others.get(row.pk, ()), *seat)
        yield Named(row.slug, tuple(dict.fromkeys(filter(None, names))))


def _named(model: type[CraftFamily] | type[Material] | type[Colour]) -> Iterable[Named]:
    rows = model._default_manager.order_by("pk").values_list("slug", "name_en", "name_hi")
    return [Named(slug, (name_en, name_hi)) for slug, name_en, name_hi in rows]


FIND_WORDS = """
SELECT asked.word, found.word
FROM unnest(%s::text[]) asked (word)
CROSS JOIN LATERAL (
    (SELECT w.word FROM catalog_searchword w WHERE w.word = asked.word)
    UNION ALL
    (SELECT w.word FROM catalog_searchword w
     WHERE w.word LIKE asked.word || '%%' AND length(asked.word) > 2
     ORDER BY w.word LIMIT 4)
    UNION ALL
    (SELECT w.word FROM catalog_searchword w
     WHERE w.word %% asked.word ORDER BY similarity(w.word, asked.word) DESC LIMIT 6)
) found (word)
UNION
SELECT asked.word, w.word
FROM unnest(%s::text[], %s::text[]) asked (word, sound)
JOIN catalog_searchword w ON w.sounds @> ARRAY[asked.sound]::varchar[]
"""


def listing_words(typed: str, lexicon: Lexicon) -> dict[str, tuple[Match, ...]]:
    """Return, for each word the lexicon does not know, the listings' words it may be."""
    unknown = [word for word in dict.fromkeys(tokens(typed[:200])) if word not in lexicon][:8]
    unknown = [word for word in unknown if not word.isdigit()]
    if not unknown:
        return {}
    pairs = [(word, key) for word in unknown for key in sound_keys(word) if len(key) > 1]
    with connection.cursor() as cursor:
        cursor.execute(FIND_WORDS, [unknown, [p[0] for p in pairs], [p[1] for p in pairs]])
        found: dict[str, list[Match]] = {}
        for asked, word in cursor.fetchall():
            if quality := lexicon.likeness(asked, word):
                found.setdefault(asked, []).append(Match(word, quality))
    return {asked: tuple(matches) for asked, matches in found.items()}

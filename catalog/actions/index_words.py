"""Write the words of listings into the search rows."""

from collections.abc import Iterable, Sequence

from django.db import connection, transaction

from catalog.models import Listing
from catalog.search.stopwords import ALL as STOP_WORDS
from catalog.search.tables import SearchEntry, SearchWord
from odop_store.kernel.folding import tokens
from odop_store.kernel.soundkey import sound_keys

BATCH = 500
LONGEST_WORD = 60
FIELDS = (
    "id", "form", "title_en", "title_hi", "description_en", "description_hi", "technique_en",
    "technique_hi", "craft_id", "craft__name_en", "craft__name_hi", "craft__family__name_en",
    "craft__family__name_hi", "district__name_en", "district__name_hi", "artisan__name_en",
    "artisan__name_hi",
)  # fmt: skip
WRITE = """
WITH fresh AS (
    SELECT told.id, array_to_tsvector(catalog_lexemes(string_to_array(told.body, ' '))) AS body,
        setweight(array_to_tsvector(catalog_lexemes(string_to_array(told.title, ' '))), 'A')
        || setweight(array_to_tsvector(catalog_lexemes(string_to_array(told.names, ' '))), 'B')
        || setweight(array_to_tsvector(ARRAY['#' || listing.craft_id]), 'C') AS words
    FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::text[]) told (id, title, names, body)
    JOIN catalog_listing listing ON listing.id = told.id
)
UPDATE catalog_searchentry AS entry SET
    words = fresh.words, body = strip(fresh.words) || fresh.body, is_text_stale = false
FROM fresh WHERE entry.listing_id = fresh.id
"""


def stale_listing_ids(limit: int = BATCH) -> list[int]:
    """Return listings whose words changed since they were written, oldest first."""
    stale = SearchEntry.objects.filter(is_text_stale=True).order_by("listing_id")
    return list(stale.values_list("listing_id", flat=True)[:limit])


@transaction.atomic
def index_words(*, listing_ids: Sequence[int]) -> int:
    """Renew the words of some listings and bump the catalogue's version.

    Safe to run twice. Returns the number of listings written.
    """
    rows = list(Listing.objects.filter(pk__in=listing_ids).order_by("pk").values(*FIELDS))
    materials = _names_by_listing(Listing.materials.through, "material", listing_ids)
    colours = _names_by_listing(Listing.colours.through, "colour", listing_ids)
    texts = [_texts(row, materials.get(row["id"], ""), colours.get(row["id"], "")) for row in rows]
    with connection.cursor() as cursor:
        cursor.execute(
            WRITE,
            [[row["id"] for row in rows], *([" ".join(t[n]) for t in texts] for n in range(3))],
        )
        cursor.execute("UPDATE catalog_catalogversion SET number = number + 1 WHERE shard = 0")
    _remember_words(texts, rows)
    return len(rows)


def _names_by_listing(through: type, name: str, listing_ids: Sequence[int]) -> dict[int, str]:
    """Return the names, in both languages, of a listing's materials or colours."""
    rows = through._default_manager.filter(listing_id__in=listing_ids).values_list(  # type: ignore[attr-defined]
        "listing_id", f"{name}__name_en", f"{name}__name_hi"
    )
    names: dict[int, str] = {}
    for listing_id, english, hindi in rows:
        names[listing_id] = f"{names.get(listing_id, '')} {english} {hindi}"
    return names


Texts = tuple[list[str], list[str], list[str]]


def _texts(row: dict[str, object], materials: str, colours: str) -> Texts:
    """Return the words of title, names and body of one listing."""

    def words(*fields: str) -> list[str]:
        return _words(" ".join(str(row[field]) for field in fields))

    title = words("form", "title_en", "title_hi")
    names = words(*(field for field in FIELDS if "__" in field))
    body = words("description_en", "description_hi", "technique_en", "technique_hi")
    return title, [*names, *_words(materials), *_words(colours)], body


def _words(text: str) -> list[str]:
    found = dict.fromkeys(tokens(text))
    return [word for word in found if word not in STOP_WORDS and len(word) <= LONGEST_WORD]


def _remember_words(texts: Iterable[Texts], rows: Iterable[dict[str, object]]) -> None:
    """Add new title words and makers' names to the words that typos are checked against."""
    names = {
        word
        for row in rows
        for word in _words(f"{row['artisan__name_en']} {row['artisan__name_hi']}")
    }
    words = sorted({word for title, _, _ in texts for word in title} | names)
    known = set(SearchWord.objects.filter(word__in=words).values_list("word", flat=True))
    SearchWord.objects.bulk_create(
        [
            SearchWord(word=word, sounds=list(sound_keys(word)), is_name=word in names)
            for word in words
            if word not in known and not word.isdigit() and len(word) > 1
        ],
        ignore_conflicts=True,
    )

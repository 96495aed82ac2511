"""Let the database itself keep the search rows, in the transaction that changes a listing.

Whatever writes a price, a stock count, a maker's state or a material, the flat row in
`catalog_searchentry` and the facet tallies follow at once, set by set: one statement a statement.
Words are only marked stale here; the task `index_listing_words` renews them.
"""

from django.db import migrations

# Best first is a sum: the query's match (up to 0.5) and this, which no query changes.
SYNC = """
CREATE FUNCTION catalog_price_band(price bigint) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
    SELECT width_bucket(
        price, ARRAY[50000, 100000, 250000, 500000, 1000000, 2500000]::bigint[]
    )::smallint
$$;

CREATE FUNCTION catalog_standing(
    quality double precision, units_sold integer, published timestamptz, is_available boolean
) RETURNS double precision LANGUAGE sql STABLE AS $$
    SELECT 0.2 * quality
        + 0.1 * least(1.0, ln(1 + units_sold) / ln(51))
        + 0.1 * exp(-greatest(0, extract(epoch FROM now() - published)) / 86400 / 60)
        + 0.1 * is_available::int
$$;

CREATE FUNCTION catalog_search_sync(ids bigint[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO catalog_searchentry AS entry (
        listing_id, artisan_id, craft_id, district_id, price_paise, stock_kind, is_available,
        has_gi, maker_kind, is_women_led, is_on_sale, published_at, materials, colours,
        units_sold, standing, is_text_stale
    )
    SELECT
        l.id, l.artisan_id, l.craft_id, l.district_id, l.price_paise, l.stock_kind,
        facts.is_available, c.gi_name <> '', a.kind, a.is_women_led,
        l.state = 'published' AND a.state = 'verified', l.published_at,
        facts.materials, facts.colours, 0,
        catalog_standing(facts.quality, 0, coalesce(l.published_at, l.created_at),
                         facts.is_available),
        true
    FROM catalog_listing l
    JOIN artisans_artisan a ON a.id = l.artisan_id
    JOIN districts_craft c ON c.id = l.craft_id
    CROSS JOIN LATERAL (
        SELECT
            l.stock_kind = 'made_to_order' OR EXISTS (
                SELECT 1 FROM catalog_variant v
                JOIN catalog_stockitem s ON s.variant_id = v.id
                WHERE v.listing_id = l.id AND s.available > 0
            ) AS is_available,
            ARRAY(SELECT m.material_id FROM catalog_listing_materials m
                  WHERE m.listing_id = l.id ORDER BY 1) AS materials,
            ARRAY(SELECT m.colour_id FROM catalog_listing_colours m
                  WHERE m.listing_id = l.id ORDER BY 1) AS colours,
            0.1 * least(4, (SELECT count(*) FROM catalog_photo p WHERE p.listing_id = l.id))
            + 0.2 * (l.description_en <> '' AND l.description_hi <> '')::int
            + 0.1 * (l.technique_en <> '' OR l.scale_note_en <> '')::int
            + 0.1 * (l.length_mm IS NOT NULL OR l.height_mm IS NOT NULL)::int
            + 0.1 * (cardinality(l.care) > 0)::int
            + 0.1 AS quality
    ) facts
    WHERE l.id = ANY(ids)
    ORDER BY l.id
    ON CONFLICT (listing_id) DO UPDATE SET
        artisan_id = excluded.artisan_id, craft_id = excluded.craft_id,
        district_id = excluded.district_id, price_paise = excluded.price_paise,
        stock_kind = excluded.stock_kind, is_available = excluded.is_available,
        has_gi = excluded.has_gi, maker_kind = excluded.maker_kind,
        is_women_led = excluded.is_women_led, is_on_sale = excluded.is_on_sale,
        published_at = excluded.published_at, materials = excluded.materials,
        colours = excluded.colours,
        standing = excluded.standing
            + 0.1 * least(1.0, ln(1 + entry.units_sold) / ln(51))
$$;
"""

# Each trigger function is handed the rows of one statement as `fresh` and `gone`.
TRIGGERS = """
CREATE FUNCTION catalog_search_of_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM catalog_search_sync(ARRAY(SELECT id FROM fresh));
    ELSE
        PERFORM catalog_search_sync(ARRAY(SELECT id FROM fresh));
        UPDATE catalog_searchentry SET is_text_stale = true
        FROM fresh JOIN gone ON gone.id = fresh.id
        WHERE listing_id = fresh.id AND NOT is_text_stale AND (
            fresh.title_en, fresh.title_hi, fresh.description_en, fresh.description_hi,
            fresh.technique_en, fresh.technique_hi, fresh.form, fresh.craft_id,
            fresh.district_id, fresh.artisan_id
        ) IS DISTINCT FROM (
            gone.title_en, gone.title_hi, gone.description_en, gone.description_hi,
            gone.technique_en, gone.technique_hi, gone.form, gone.craft_id,
            gone.district_id, gone.artisan_id
        );
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog_search_of_fresh_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM catalog_search_sync(ARRAY(SELECT DISTINCT listing_id FROM fresh));
    IF TG_ARGV[0] = 'words' THEN
        UPDATE catalog_searchentry SET is_text_stale = true
        WHERE NOT is_text_stale AND listing_id IN (SELECT listing_id FROM fresh);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog_search_of_gone_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM catalog_search_sync(ARRAY(SELECT DISTINCT listing_id FROM gone));
    IF TG_ARGV[0] = 'words' THEN
        UPDATE catalog_searchentry SET is_text_stale = true
        WHERE NOT is_text_stale AND listing_id IN (SELECT listing_id FROM gone);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog_search_of_fresh_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM catalog_search_sync(ARRAY(
        SELECT DISTINCT v.listing_id FROM fresh JOIN catalog_variant v ON v.id = fresh.variant_id
    ));
    RETURN NULL;
END $$;

-- A sale changes the search only when it takes the last piece or brings the first one.
CREATE FUNCTION catalog_search_of_moved_stock() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ids bigint[] := ARRAY(
        SELECT DISTINCT v.listing_id FROM fresh JOIN gone ON gone.id = fresh.id
        JOIN catalog_variant v ON v.id = fresh.variant_id
        WHERE (fresh.available > 0) <> (gone.available > 0)
    );
BEGIN
    IF cardinality(ids) > 0 THEN PERFORM catalog_search_sync(ids); END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog_search_of_artisan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ids bigint[] := ARRAY(
        SELECT l.id FROM catalog_listing l
        JOIN fresh ON fresh.id = l.artisan_id JOIN gone ON gone.id = fresh.id
        WHERE (fresh.state, fresh.kind, fresh.is_women_led, fresh.name_en, fresh.name_hi)
            IS DISTINCT FROM (gone.state, gone.kind, gone.is_women_led, gone.name_en, gone.name_hi)
    );
BEGIN
    IF cardinality(ids) > 0 THEN
        PERFORM catalog_search_sync(ids);
        UPDATE catalog_searchentry SET is_text_stale = true
        FROM fresh JOIN gone ON gone.id = fresh.id
        WHERE artisan_id = fresh.id AND NOT is_text_stale
            AND (fresh.name_en, fresh.name_hi) IS DISTINCT FROM (gone.name_en, gone.name_hi);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog_search_of_craft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ids bigint[] := ARRAY(
        SELECT l.id FROM catalog_listing l
        JOIN fresh ON fresh.id = l.craft_id JOIN gone ON gone.id = fresh.id
        WHERE (fresh.gi_name <> '') IS DISTINCT FROM (gone.gi_name <> '')
    );
BEGIN
    IF cardinality(ids) > 0 THEN PERFORM catalog_search_sync(ids); END IF;
    UPDATE catalog_searchentry SET is_text_stale = true
    FROM fresh JOIN gone ON gone.id = fresh.id
    WHERE craft_id = fresh.id AND NOT is_text_stale
        AND (fresh.name_en, fresh.name_hi) IS DISTINCT FROM (gone.name_en, gone.name_hi);
    RETURN NULL;
END $$;

CREATE TRIGGER search_fresh AFTER INSERT ON catalog_listing
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION catalog_search_of_listing();
CREATE TRIGGER search_changed AFTER UPDATE ON catalog_listing
REFERENCING NEW TABLE AS fresh OLD TABLE AS gone
FOR EACH STATEMENT EXECUTE FUNCTION catalog_search_of_listing();
CREATE TRIGGER search_fresh AFTER INSERT ON catalog_stockitem
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION catalog_search_of_fresh_stock();
CREATE TRIGGER search_changed AFTER UPDATE ON catalog_stockitem
REFERENCING NEW TABLE AS fresh OLD TABLE AS gone
FOR EACH STATEMENT EXECUTE FUNCTION catalog_search_of_moved_stock();
CREATE TRIGGER search_gone AFTER DELETE ON catalog_variant
REFERENCING OLD TABLE AS gone
FOR EACH STATEMENT EXECUTE FUNCTION catalog_search_of_gone_parts('facts');
CREATE TRIGGER search_changed AFTER UPDATE ON artisans_artisan
REFERENCING NEW TABLE AS fresh OLD TABLE AS gone
FOR EACH STATEMENT EXECUTE FUNCTION catalog_search_of_artisan();
CREATE TRIGGER search_changed AFTER UPDATE ON districts_craft
REFERENCING NEW TABLE AS fresh OLD TABLE AS gone
FOR EACH STATEMENT EXECUTE FUNCTION catalog_search_of_craft();
""" + "".join(
    f"""
CREATE TRIGGER search_fresh AFTER INSERT ON {table} REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION catalog_search_of_fresh_parts('{what}');
CREATE TRIGGER search_gone AFTER DELETE ON {table} REFERENCING OLD TABLE AS gone
FOR EACH STATEMENT EXECUTE FUNCTION catalog_search_of_gone_parts('{what}');
"""
    for table, what in (
        ("catalog_listing_materials", "words"),
        ("catalog_listing_colours", "words"),
        ("catalog_photo", "facts"),
    )
)

SHOWN = """
    craft_id, district_id, catalog_price_band(price_paise) AS price_band, stock_kind, maker_kind,
    is_women_led, materials, colours
"""
CHANGES = {
    "INSERT": f"SELECT 1 AS sign, {SHOWN} FROM fresh WHERE is_on_sale",
    "UPDATE": f"SELECT 1 AS sign, {SHOWN} FROM fresh WHERE is_on_sale "
    f"UNION ALL SELECT -1, {SHOWN} FROM gone WHERE is_on_sale",
    "DELETE": f"SELECT -1 AS sign, {SHOWN} FROM gone WHERE is_on_sale",
}
ROWS = {
    "INSERT": "NEW TABLE AS fresh",
    "UPDATE": "NEW TABLE AS fresh OLD TABLE AS gone",
    "DELETE": "OLD TABLE AS gone",
}


def tally(changes: str) -> str:
    """Return the statement that adds what changed to the tallies; no change, no row."""
    columns = "dimension, craft_id, district_id, price_band, stock_kind, maker_kind, "
    columns += "is_women_led, value, amount"
    several = "".join(
        f"""
        UNION ALL
        SELECT '{dimension}', craft_id, district_id, 0, '', '', false, v, sum(sign)
        FROM changes CROSS JOIN LATERAL unnest({dimension}s) v
        GROUP BY craft_id, district_id, v HAVING sum(sign) <> 0"""
        for dimension in ("material", "colour")
    )
    return f"""
    WITH changes AS MATERIALIZED ({changes})
    INSERT INTO catalog_facettally ({columns})
        SELECT 'cell', craft_id, district_id, price_band, stock_kind, maker_kind, is_women_led,
               0, sum(sign)
        FROM changes
        GROUP BY craft_id, district_id, price_band, stock_kind, maker_kind, is_women_led
        HAVING sum(sign) <> 0{several};"""


TALLIES = "".join(
    f"""
CREATE FUNCTION catalog_tally_{event.lower()}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN{tally(CHANGES[event])}
    RETURN NULL;
END $$;
CREATE TRIGGER tally_{event.lower()} AFTER {event} ON catalog_searchentry
REFERENCING {ROWS[event]} FOR EACH STATEMENT EXECUTE FUNCTION catalog_tally_{event.lower()}();
"""
    for event in CHANGES
)

# `words` holds each word as written and, after "~", its stem: looked up through the stemming
# dictionaries and not the text parser, which takes Devanagari vowel signs for spaces.
WORDS = """
CREATE FUNCTION catalog_stem(word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT (ts_lexize(
        (CASE WHEN word ~ '^[a-z]' THEN 'english_stem' ELSE 'hindi_stem' END)::regdictionary, word
    ))[1]
$$;

CREATE FUNCTION catalog_lexemes(words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(array_agg(DISTINCT lexeme), '{}')
    FROM unnest(words) word
    CROSS JOIN LATERAL (VALUES (word), ('~' || catalog_stem(word))) spelt (lexeme)
    WHERE lexeme <> ''
$$;

CREATE FUNCTION catalog_word_query(words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(array_agg(quote_literal(lexeme)), '{}') FROM unnest(catalog_lexemes(words)) lexeme
$$;
"""

LEXICON_TABLES = (
    "districts_district",
    "districts_districtname",
    "districts_craftfamily",
    "districts_craft",
    "catalog_material",
    "catalog_colour",
    "catalog_searchsynonym",
)
LEXICON = """
INSERT INTO catalog_lexiconversion (number) VALUES (0);

CREATE FUNCTION catalog_bump_lexicon() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE catalog_lexiconversion SET number = number + 1;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER bump_version AFTER INSERT OR UPDATE OR DELETE ON catalog_searchsynonym
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_bump_version();
""" + "".join(
    f"""
CREATE TRIGGER bump_lexicon AFTER INSERT OR UPDATE OR DELETE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION catalog_bump_lexicon();
"""
    for table in LEXICON_TABLES
)

FILL = "SELECT catalog_search_sync(ARRAY(SELECT id FROM catalog_listing));"

TRIGGER_NAMES = (
    ("search_fresh", "catalog_listing"),
    ("search_changed", "catalog_listing"),
    ("search_fresh", "catalog_stockitem"),
    ("search_changed", "catalog_stockitem"),
    ("search_gone", "catalog_variant"),
    ("search_changed", "artisans_artisan"),
    ("search_changed", "districts_craft"),
    ("search_fresh", "catalog_listing_materials"),
    ("search_gone", "catalog_listing_materials"),
    ("search_fresh", "catalog_listing_colours"),
    ("search_gone", "catalog_listing_colours"),
    ("search_fresh", "catalog_photo"),
    ("search_gone", "catalog_photo"),
    ("tally_insert", "catalog_searchentry"),
    ("tally_update", "catalog_searchentry"),
    ("tally_delete", "catalog_searchentry"),
    ("bump_version", "catalog_searchsynonym"),
    *(("bump_lexicon", table) for table in LEXICON_TABLES),
)
FUNCTION_NAMES = (
    "search_of_listing", "search_of_fresh_parts", "search_of_gone_parts", "search_of_fresh_stock",
    "search_of_moved_stock", "search_of_artisan", "search_of_craft", "tally_insert",
    "tally_update", "tally_delete", "bump_lexicon", "search_sync", "standing", "price_band",
    "word_query", "lexemes", "stem",
)  # fmt: skip
REVERSE = (
    "".join(f"DROP TRIGGER {name} ON {table};\n" for name, table in TRIGGER_NAMES)
    + "".join(f"DROP FUNCTION catalog_{name};\n" for name in FUNCTION_NAMES)
    + "DELETE FROM catalog_searchentry; DELETE FROM catalog_facettally;"
    "DELETE FROM catalog_lexiconversion;"
)


class Migration(migrations.Migration):
    dependencies = [
        ("catalog", "0003_search"),
        ("artisans", "0001_initial"),
        ("districts", "0001_initial"),
    ]
    operations = [migrations.RunSQL(SYNC + TRIGGERS + TALLIES + WORDS + LEXICON + FILL, REVERSE)]

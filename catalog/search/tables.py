"""Tables of the search: one flat row a listing, its words, and what staff and shoppers add."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from catalog.search.meanings import Kind

ON_SALE = Q(is_on_sale=True)
IN_FRONT = ON_SALE & Q(is_front=True)
SAMPLED = ON_SALE & Q(is_sampled=True)
SAMPLE_SHARE = 64
# What the facets' conditions and counts need: a scan of front or sample reads the index alone.
FACETS = (
    "artisan", "craft", "district", "price_paise", "stock_kind", "maker_kind", "is_women_led",
    "has_gi", "is_well_rated", "materials", "colours",
)  # fmt: skip
WELL_RATED = 4


class SearchEntry(models.Model):
    """A listing as search sees it: every facet in one flat row, and its words.

    The database keeps the facets in the transaction that changes them (see the triggers of
    migration 0004); `words` (title A, names B, craft C) and `body` (all of these and
    the description) follow by a task, and `is_text_stale` says so until they have. `is_sampled`
    marks one listing in 64, by a hash: the counts of many hits are estimated from it. `is_front` marks the few that are ranked
    where too many match: of every craft the best 50th, of every maker the best in each craft;
    renewed every night, and true from the first moment of a new listing until then.
    Units: `standing` 0 to 0.5, the part of the ranking that no query changes; `units_sold`
    delivered in the last 90 days, written by the orders app; `star_sum` over `rating_count`
    is the rating, kept by the triggers of `catalog_review`.
    """

    listing = models.OneToOneField(
        "catalog.Listing", models.CASCADE, primary_key=True, related_name="search_entry"
    )
    artisan = models.ForeignKey(
        "artisans.Artisan", models.DO_NOTHING, related_name="+", db_constraint=False
    )
    craft = models.ForeignKey(
        "districts.Craft", models.DO_NOTHING, related_name="+", db_constraint=False,
        db_index=False,
    )  # fmt: skip
    district = models.ForeignKey(
        "districts.District", models.DO_NOTHING, related_name="+", db_constraint=False,
        db_index=False,
    )  # fmt: skip
    price_paise = models.PositiveBigIntegerField()
    stock_kind = models.CharField(max_length=13)
    is_available = models.BooleanField(default=False)
    has_gi = models.BooleanField(default=False)
    maker_kind = models.CharField(max_length=16)
    is_women_led = models.BooleanField(default=False)
    is_on_sale = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True)
    materials = ArrayField(models.BigIntegerField(), default=list)
    colours = ArrayField(models.BigIntegerField(), default=list)
    units_sold = models.PositiveIntegerField(default=0)
    star_sum = models.PositiveIntegerField(db_default=0)
    rating_count = models.PositiveIntegerField(db_default=0)
    is_well_rated = models.GeneratedField(
        # Django takes a Q here; its stubs do not say so.
        expression=Q(rating_count__gt=0, star_sum__gte=F("rating_count") * WELL_RATED),  # type: ignore[arg-type]
        output_field=models.BooleanField(),
        db_persist=True,
    )
    standing = models.FloatField(default=0)
    is_front = models.BooleanField(default=True, db_default=True)
    is_sampled = models.GeneratedField(
        expression=Exact(
            Func(F("listing"), 0, function="hashint8extended").bitand(SAMPLE_SHARE - 1), 0
        ),
        output_field=models.BooleanField(),
        db_persist=True,
    )
    words = SearchVectorField(null=True)
    body = SearchVectorField(null=True)
    is_text_stale = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("Search entry")
        verbose_name_plural = _("Search entries")
        indexes = [
            GinIndex(fields=["words"], name="search_words", condition=ON_SALE),
            GinIndex(fields=["body"], name="search_body", condition=ON_SALE),
            GinIndex(fields=["materials"], name="search_materials", condition=ON_SALE),
            GinIndex(fields=["colours"], name="search_colours", condition=ON_SALE),
            models.Index(fields=["-standing", "-listing"], name="search_best", condition=ON_SALE),
            models.Index(
                fields=["craft", "-standing", "-listing"], name="search_craft", condition=ON_SALE
            ),
            models.Index(
                fields=["district", "-standing", "-listing"],
                name="search_district",
                condition=ON_SALE,
            ),
            models.Index(
                fields=["-published_at", "-listing"], name="search_new", condition=ON_SALE
            ),
            models.Index(fields=["price_paise", "listing"], name="search_price", condition=ON_SALE),
            models.Index(
                fields=["-standing", "-listing"],
                name="search_rated",
                condition=ON_SALE & Q(is_well_rated=True),
            ),
            GinIndex(fields=["words", "body"], name="search_front_words", condition=IN_FRONT),
            models.Index(
                fields=["-standing", "-listing"],
                name="search_front",
                condition=IN_FRONT,
                include=FACETS,
            ),
            GinIndex(fields=["words", "body"], name="search_sample_words", condition=SAMPLED),
            # Led by the price: it finds an order's cut, and no row's place on disk follows it, so
            # that the planner does not take the walk through the whole sample for a short one.
            models.Index(
                fields=["price_paise", "listing"],
                name="search_sample",
                condition=SAMPLED,
                include=("published_at", *(name for name in FACETS if name != "price_paise")),
            ),
            models.Index(fields=["listing"], name="search_stale", condition=Q(is_text_stale=True)),
        ]

    def __str__(self) -> str:
        return f"{self.listing_id}"


class SearchWord(models.Model):
    """A word that occurs in listings, with its sound keys, for typos and other spellings."""

    word = models.CharField(max_length=60, primary_key=True)
    sounds = ArrayField(models.CharField(max_length=40), default=list)
    is_name = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("Search word")
        verbose_name_plural = _("Search words")
        indexes = [
            GinIndex(fields=["word"], opclasses=["gin_trgm_ops"], name="word_trigrams"),
            GinIndex(fields=["sounds"], name="word_sounds"),
            models.Index(fields=["word"], opclasses=["text_pattern_ops"], name="word_beginning"),
        ]

    def __str__(self) -> str:
        return self.word


class SearchSynonym(models.Model):
    """What shoppers call something. `expansion` holds slugs or words, split by `;`."""

    class Kind(models.TextChoices):
        CRAFT = Kind.CRAFT, _("Is this craft")
        RELATED = Kind.RELATED, _("Also sold by this craft")
        FAMILY = Kind.FAMILY, _("Craft family")
        OCCASION = Kind.OCCASION, _("Occasion or use")
        WORD = Kind.WORD, _("Another word for it")
        DISTRICT = Kind.DISTRICT, _("Place")
        MATERIAL = Kind.MATERIAL, _("Material")
        COLOUR = Kind.COLOUR, _("Colour")
        STOCK = Kind.STOCK, _("Availability")
        GI = Kind.GI, _("GI tag")
        MAKER = Kind.MAKER, _("Kind of maker")
        SORT = Kind.SORT, _("Order of the list")
        FILLER = Kind.FILLER, _("Says nothing")

    term = models.CharField(_("What shoppers say"), max_length=80)
    kind = models.CharField(_("What it is"), max_length=9, choices=Kind)
    expansion = models.TextField(_("Stands for"), blank=True)
    is_seeded = models.BooleanField(_("Came with the shop"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Synonym")
        verbose_name_plural = _("Synonyms")
        ordering = ["term", "kind"]
        constraints = [
            models.UniqueConstraint("term", "kind", name="synonym_once"),
            models.CheckConstraint(
                name="synonym_stands_for_something",
                condition=Q(kind="filler") | ~Q(expansion=""),
            ),
        ]

    def __str__(self) -> str:
        return self.term


class SearchTerm(models.Model):
    """How often a query was asked on a day and what became of it; says nothing of who asked."""

    day = models.DateField(_("Day"))
    language = models.CharField(_("Language"), max_length=2)
    terms = models.CharField(_("Asked for"), max_length=80)
    search_count = models.PositiveIntegerField(_("Searches"), default=0)
    found_count = models.PositiveIntegerField(_("Results at last"), default=0)
    click_count = models.PositiveIntegerField(_("Clicks"), default=0)
    wanted_count = models.PositiveIntegerField(_("Asked the shop for it"), default=0)

    class Meta:
        verbose_name = _("Search term")
        verbose_name_plural = _("Search terms")
        ordering = ["-day", "-search_count"]
        constraints = [
            models.UniqueConstraint("day", "language", "terms", name="search_term_once_a_day"),
        ]
        indexes = [models.Index(fields=["terms", "day"], name="search_term_by_name")]

    def __str__(self) -> str:
        return self.terms


class FacetTally(models.Model):
    """How many listings on sale share a combination of facets, as changes that add up.

    Rows are only added by the triggers, so writers never wait for each other; the nightly
    `rebuild_search --tallies` folds them together. `dimension` is "cell" (all single-valued
    facets at once), "material" or "colour" (`value` is its id), or "rating" (`value` is the least
    number of stars).
    """

    dimension = models.CharField(max_length=8)
    craft = models.ForeignKey(
        "districts.Craft", models.DO_NOTHING, related_name="+", db_constraint=False,
        db_index=False,
    )  # fmt: skip
    district = models.ForeignKey(
        "districts.District", models.DO_NOTHING, related_name="+", db_constraint=False,
        db_index=False,
    )  # fmt: skip
    price_band = models.SmallIntegerField(default=0)
    stock_kind = models.CharField(max_length=13, default="")
    maker_kind = models.CharField(max_length=16, default="")
    is_women_led = models.BooleanField(default=False)
    value = models.BigIntegerField(default=0)
    amount = models.IntegerField()

    class Meta:
        verbose_name = _("Facet tally")
        verbose_name_plural = _("Facet tallies")

    def __str__(self) -> str:
        return f"{self.dimension} {self.craft_id}: {self.amount:+d}"


class LexiconVersion(models.Model):
    """A counter that every change of register, vocabulary or synonyms bumps."""

    number = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = _("Lexicon version")
        verbose_name_plural = _("Lexicon versions")

    def __str__(self) -> str:
        return f"{self.number}"

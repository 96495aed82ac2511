"""The offer: what a maker shows, in which variants, how many there are, and its pictures."""

from django.contrib.postgres.fields import ArrayField
from django.core.files.storage import Storage, storages
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

import catalog.drafts
import catalog.prices
import catalog.reviews
import catalog.search.tables  # noqa: F401 - the search's tables belong to this app
from artisans.models import Artisan
from districts.models import Craft, District
from odop_store.kernel.bilingual import Paired
from odop_store.kernel.codes import new_code


def private_storage() -> Storage:
    return storages["private"]


class Material(models.Model):
    """A word of the shop's material vocabulary, coarse enough to filter by."""

    slug = models.SlugField(unique=True)
    name_en = models.CharField(_("Name (English)"), max_length=60)
    name_hi = models.CharField(_("Name (Hindi)"), max_length=60)

    name = Paired()

    class Meta:
        verbose_name = _("Material")
        verbose_name_plural = _("Materials")
        ordering = ["name_en"]

    def __str__(self) -> str:
        return self.name


class Colour(models.Model):
    """A colour that shoppers filter by."""

    slug = models.SlugField(unique=True)
    name_en = models.CharField(_("Name (English)"), max_length=60)
    name_hi = models.CharField(_("Name (Hindi)"), max_length=60)
    hex = models.CharField(max_length=7, validators=[RegexValidator(r"^#[0-9a-f]{6}$")])
    position = models.PositiveSmallIntegerField(default=0)

    name = Paired()

    class Meta:
        verbose_name = _("Colour")
        verbose_name_plural = _("Colours")
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name


class CareCode(models.TextChoices):
    """How to look after a piece, in the shop's own words."""

    DRY_CLEAN = "dry-clean", _("Dry clean only")
    HAND_WASH = "hand-wash-cold", _("Wash by hand in cold water")
    MACHINE_WASH = "machine-wash-gentle", _("Gentle machine wash")
    IRON_REVERSE = "iron-reverse", _("Iron on the reverse side")
    WIPE_DRY = "wipe-dry", _("Wipe with a dry cloth")
    WIPE_DAMP = "wipe-damp", _("Wipe with a damp cloth")
    KEEP_DRY = "keep-dry", _("Keep dry")
    NO_DISHWASHER = "no-dishwasher", _("Not for the dishwasher")
    POLISH_BRASS = "polish-brass", _("Polish with lemon or brass polish")
    AVOID_PERFUME = "avoid-perfume", _("Keep away from perfume and water")
    KEEP_FROM_SUN = "keep-from-sun", _("Keep out of strong sun")
    OIL_WOOD = "oil-wood", _("Oil lightly once a year")
    FOOD_SAFE = "food-safe", _("Safe for food")
    DECOR_ONLY = "decor-only", _("For decoration, not for food")
    KEEP_COOL_DRY = "keep-cool-dry", _("Keep in a cool, dry place")
    KEEP_SEALED = "keep-sealed", _("Keep tightly closed")
    SEASON = "season-before-use", _("Season before first use")
    HANDLE_GENTLY = "handle-gently", _("Handle gently")
    SHADE_DRY = "shade-dry", _("Dry in the shade")
    VACUUM = "vacuum", _("Vacuum gently")


class ListingQuerySet(models.QuerySet["Listing"]):
    def on_sale(self) -> "ListingQuerySet":
        """Listings a shopper may see: published, by a verified maker."""
        return self.filter(state=Listing.State.PUBLISHED, artisan__state=Artisan.State.VERIFIED)

    def of_district(self, district: District) -> "ListingQuerySet":
        return self.filter(district=district)

    def of_craft(self, craft: Craft) -> "ListingQuerySet":
        return self.filter(craft=craft)

    def of_artisan(self, artisan: Artisan) -> "ListingQuerySet":
        return self.filter(artisan=artisan)

    def ready_to_ship(self) -> "ListingQuerySet":
        return self.filter(
            ~Q(stock_kind=Listing.StockKind.MADE_TO_ORDER), variants__stock__available__gt=0
        ).distinct()


class Listing(models.Model):
    """A piece as a buyer sees it.

    Units: money in paise including GST, lengths in mm, weight in grams, `gst_bps` in 1/100 %. The
    database keeps `former_paise`, the lowest price of thirty days before a cut (see ADR 0022).
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        SUBMITTED = "submitted", _("Sent for checking")
        RETURNED = "returned", _("Needs change")
        PUBLISHED = "published", _("Live")
        WITHDRAWN = "withdrawn", _("Hidden")

    class StockKind(models.TextChoices):
        READY = "ready", _("Ready to ship")
        MADE_TO_ORDER = "made_to_order", _("Made to order")
        ONE_OF_A_KIND = "one_of_a_kind", _("One of a kind")

    class NetUnit(models.TextChoices):
        PIECE = "piece", _("piece")
        PAIR = "pair", _("pair")
        SET = "set", _("set")
        GRAM = "gram", _("g")
        MILLILITRE = "millilitre", _("ml")
        METRE = "metre", _("m")

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    slug = models.SlugField(max_length=80, unique=True)
    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="listings")
    craft = models.ForeignKey(Craft, models.PROTECT, related_name="listings")
    district = models.ForeignKey(District, models.PROTECT, related_name="listings")
    form = models.SlugField(_("Kind of thing"), max_length=40, blank=True)
    title_en = models.CharField(_("Title (English)"), max_length=80, blank=True)
    title_hi = models.CharField(_("Title (Hindi)"), max_length=80, blank=True)
    description_en = models.TextField(_("Description (English)"), blank=True)
    description_hi = models.TextField(_("Description (Hindi)"), blank=True)
    technique_en = models.TextField(_("Technique (English)"), blank=True)
    technique_hi = models.TextField(_("Technique (Hindi)"), blank=True)
    tolerance_en = models.CharField(_("Handmade tolerance (English)"), max_length=300, blank=True)
    tolerance_hi = models.CharField(_("Handmade tolerance (Hindi)"), max_length=300, blank=True)
    scale_note_en = models.CharField(_("Size in words (English)"), max_length=120, blank=True)
    scale_note_hi = models.CharField(_("Size in words (Hindi)"), max_length=120, blank=True)
    materials = models.ManyToManyField(Material, blank=True, verbose_name=_("Materials"))
    colours = models.ManyToManyField(Colour, blank=True, verbose_name=_("Colours"))
    care = ArrayField(
        models.CharField(max_length=24, choices=CareCode),
        default=list,
        blank=True,
        verbose_name=_("Care"),
    )
    length_mm = models.PositiveIntegerField(_("Length (mm)"), null=True, blank=True)
    width_mm = models.PositiveIntegerField(_("Width (mm)"), null=True, blank=True)
    height_mm = models.PositiveIntegerField(_("Height (mm)"), null=True, blank=True)
    weight_grams = models.PositiveIntegerField(_("Weight (g)"))
    net_quantity = models.PositiveIntegerField(_("Net quantity"), default=1)
    net_unit = models.CharField(max_length=10, choices=NetUnit, default=NetUnit.PIECE)
    stock_kind = models.CharField(max_length=13, choices=StockKind, default=StockKind.READY)
    making_days = models.PositiveSmallIntegerField(_("Days to make"), null=True, blank=True)
    price_paise = models.PositiveBigIntegerField(_("Price"))
    mrp_paise = models.PositiveBigIntegerField(_("MRP"))
    former_paise = models.PositiveBigIntegerField(null=True, editable=False)
    former_until = models.DateField(null=True, editable=False)
    hsn_code = models.CharField(
        _("HSN code"), max_length=8, validators=[RegexValidator(r"^[0-9]{4}([0-9]{2}){0,2}$")]
    )
    gst_bps = models.PositiveIntegerField(_("GST rate"))
    country_of_origin = models.CharField(max_length=2, default="IN")
    return_days = models.PositiveSmallIntegerField(_("Return days"), default=7)
    state = models.CharField(_("State"), max_length=9, choices=State, default=State.DRAFT)
    is_away = models.BooleanField(_("Hidden while the shop is on holiday"), default=False)
    stale_words = models.CharField(
        _("Language whose words fell behind"),
        max_length=2,
        choices=[("en", _("English")), ("hi", _("Hindi"))],
        blank=True,
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    published_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    title = Paired()
    description = Paired()
    technique = Paired()
    tolerance = Paired()
    scale_note = Paired()

    objects = ListingQuerySet.as_manager()

    class Meta:
        verbose_name = _("Listing")
        verbose_name_plural = _("Listings")
        ordering = ["-published_at", "-id"]
        constraints = [
            models.CheckConstraint(name="listing_has_price", condition=Q(price_paise__gt=0)),
            models.CheckConstraint(
                name="listing_price_within_mrp", condition=Q(price_paise__lte=F("mrp_paise"))
            ),
            models.CheckConstraint(name="listing_gst_sane", condition=Q(gst_bps__lte=4000)),
            models.CheckConstraint(name="listing_net_quantity", condition=Q(net_quantity__gte=1)),
            models.CheckConstraint(name="listing_weight_known", condition=Q(weight_grams__gte=1)),
            models.CheckConstraint(name="listing_return_days", condition=Q(return_days__lte=90)),
            models.CheckConstraint(
                name="listing_published_is_dated",
                condition=~Q(state="published") | Q(published_at__isnull=False),
            ),
            models.CheckConstraint(
                name="listing_published_has_both_titles",
                condition=~Q(state="published") | ~(Q(title_en="") | Q(title_hi="")),
            ),
            models.CheckConstraint(
                name="listing_made_to_order_has_days",
                condition=~Q(stock_kind="made_to_order")
                | Q(making_days__isnull=False, making_days__gte=1),
            ),
        ]
        indexes = [
            models.Index(
                fields=["district", "-published_at", "-id"],
                name="listing_district_new",
                condition=Q(state="published"),
            ),
            models.Index(
                fields=["craft", "-published_at", "-id"],
                name="listing_craft_new",
                condition=Q(state="published"),
            ),
            models.Index(
                fields=["artisan", "-published_at", "-id"],
                name="listing_artisan_new",
                condition=Q(state="published"),
            ),
            models.Index(
                fields=["-published_at", "-id"], name="listing_new", condition=Q(state="published")
            ),
            models.Index(
                fields=["price_paise", "id"], name="listing_price", condition=Q(state="published")
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.code

    def get_absolute_url(self) -> str:
        return reverse("catalog:listing", args=[self.slug])


class Variant(models.Model):
    """One choosable form of a listing; every listing has at least one.

    Units: an empty `price_paise` or `weight_grams` means the listing's own.
    """

    listing = models.ForeignKey(Listing, models.CASCADE, related_name="variants")
    sku = models.CharField(max_length=20, unique=True)
    label_en = models.CharField(_("Label (English)"), max_length=40, blank=True)
    label_hi = models.CharField(_("Label (Hindi)"), max_length=40, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    price_paise = models.PositiveBigIntegerField(_("Price"), null=True, blank=True)
    weight_grams = models.PositiveIntegerField(_("Weight (g)"), null=True, blank=True)

    label = Paired()

    class Meta:
        verbose_name = _("Variant")
        verbose_name_plural = _("Variants")
        ordering = ["listing_id", "position"]
        constraints = [
            models.UniqueConstraint("listing", "position", name="variant_position_once"),
            models.CheckConstraint(
                name="variant_price_positive",
                condition=Q(price_paise__isnull=True) | Q(price_paise__gt=0),
            ),
        ]

    def __str__(self) -> str:
        return self.label or self.sku


class StockItem(models.Model):
    """How many of a variant exist and how many are promised; `available` can never be negative."""

    variant = models.OneToOneField(Variant, models.CASCADE, related_name="stock")
    on_hand = models.PositiveIntegerField(_("On hand"), default=0)
    reserved = models.PositiveIntegerField(_("Reserved"), default=0)
    available = models.GeneratedField(
        expression=F("on_hand") - F("reserved"),
        output_field=models.IntegerField(),
        db_persist=True,
    )

    class Meta:
        verbose_name = _("Stock")
        verbose_name_plural = _("Stock")
        constraints = [
            models.CheckConstraint(
                name="stock_never_oversold", condition=Q(reserved__lte=F("on_hand"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.variant_id}: {self.on_hand - self.reserved}"


class StockMovement(models.Model):
    """A change of stock on hand; rows are only ever added, and the database refuses the rest."""

    class Reason(models.TextChoices):
        OPENING = "opening", _("First count")
        MADE = "made", _("Newly made")
        SOLD = "sold", _("Sold")
        RETURNED = "returned", _("Returned")
        CORRECTED = "corrected", _("Corrected count")

    stock = models.ForeignKey(StockItem, models.PROTECT, related_name="movements")
    delta = models.IntegerField(_("Change"))
    reason = models.CharField(max_length=9, choices=Reason)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Stock movement")
        verbose_name_plural = _("Stock movements")
        ordering = ["-at", "-id"]
        constraints = [
            models.CheckConstraint(name="movement_changes_something", condition=~Q(delta=0)),
        ]

    def __str__(self) -> str:
        return f"{self.delta:+d} {self.get_reason_display()}"


class Photo(models.Model):
    """A checked picture of a listing.

    `original` is private; the public renditions are named by `key`, a digest of the upright
    picture, so equal pictures share files. `tint` is the nearest of 32 placeholder colours.
    Units: width and height in pixels of the upright original; the focal point in percent.
    """

    listing = models.ForeignKey(Listing, models.CASCADE, related_name="photos")
    position = models.PositiveSmallIntegerField(default=0)
    original = models.FileField(storage=private_storage, max_length=120)
    key = models.CharField(max_length=40, db_index=True)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    alt_en = models.CharField(_("Description of the picture (English)"), max_length=160, blank=True)
    alt_hi = models.CharField(_("Description of the picture (Hindi)"), max_length=160, blank=True)
    focal_x = models.PositiveSmallIntegerField(default=50)
    focal_y = models.PositiveSmallIntegerField(default=50)
    tint = models.PositiveSmallIntegerField(default=0)
    is_rendered = models.BooleanField(default=False)

    alt = Paired()

    class Meta:
        verbose_name = _("Photo")
        verbose_name_plural = _("Photos")
        ordering = ["listing_id", "position"]
        constraints = [
            models.UniqueConstraint("listing", "position", name="photo_position_once"),
            models.CheckConstraint(
                name="photo_focal_point_inside",
                condition=Q(focal_x__lte=100) & Q(focal_y__lte=100),
            ),
            models.CheckConstraint(name="photo_tint_known", condition=Q(tint__lte=31)),
        ]

    def __str__(self) -> str:
        return f"{self.listing_id}/{self.position}"


class CatalogVersion(models.Model):
    """The catalogue's version: a few counters that every visible change bumps (see ADR 0004)."""

    shard = models.PositiveSmallIntegerField(primary_key=True)
    number = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = _("Catalogue version")
        verbose_name_plural = _("Catalogue versions")

    def __str__(self) -> str:
        return f"{self.shard}:{self.number}"

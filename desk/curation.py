"""Curation: which pieces staff place where, when, for whom and why."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from catalog.models import Listing, ListingQuerySet
from desk.festivals import festivals
from districts.models import Craft, CraftFamily, District
from odop_store.kernel.bilingual import Paired


class Collection(models.Model):
    """Pieces under one heading: chosen by hand, or by a rule, or both (by hand first)."""

    slug = models.SlugField(unique=True)
    name_en = models.CharField(_("Name (English)"), max_length=60)
    name_hi = models.CharField(_("Name (Hindi)"), max_length=60)
    has_rule = models.BooleanField(_("Fill up by the rule below"), default=False)
    district = models.ForeignKey(District, models.PROTECT, null=True, blank=True, related_name="+")
    craft = models.ForeignKey(Craft, models.PROTECT, null=True, blank=True, related_name="+")
    family = models.ForeignKey(CraftFamily, models.PROTECT, null=True, blank=True, related_name="+")
    most_paise = models.PositiveBigIntegerField(
        _("Price at most (in paise)"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    has_gi = models.BooleanField(_("GI crafts only"), default=False)

    name = Paired()

    class Meta:
        verbose_name = _("Collection")
        verbose_name_plural = _("Collections")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name

    def by_rule(self) -> ListingQuerySet:
        """Return what the rule finds on sale, the newest first; nothing without a rule."""
        if not self.has_rule:
            return Listing.objects.none()
        rows = Listing.objects.on_sale()
        wanted = {"district": self.district_id, "craft": self.craft_id}
        wanted["craft__family"] = self.family_id
        rows = rows.filter(**{name: key for name, key in wanted.items() if key})
        if self.most_paise:
            rows = rows.filter(price_paise__lte=self.most_paise)
        if self.has_gi:
            rows = rows.exclude(craft__gi_name="")
        return rows.order_by("-published_at", "-id")


class CollectionPiece(models.Model):
    """A piece chosen by hand, at its place."""

    collection = models.ForeignKey(Collection, models.CASCADE, related_name="pieces")
    listing = models.ForeignKey(Listing, models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(_("Place"), default=0)

    class Meta:
        verbose_name = _("Chosen piece")
        verbose_name_plural = _("Chosen pieces")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint("collection", "listing", name="collection_piece_once"),
        ]

    def __str__(self) -> str:
        return str(self.listing)


class FeatureQuerySet(models.QuerySet["Feature"]):
    def on_at(self, moment: object) -> "FeatureQuerySet":
        """Placements that a shopper sees at a moment (a datetime, or the database's own clock)."""
        return self.filter(starts_at__lte=moment, ends_at__gt=moment)


class Feature(models.Model):
    """A placement by staff: begins and ends at its minute, and says why it is there."""

    class Slot(models.TextChoices):
        HOME = "home", _("Home page")
        DISTRICT = "district", _("District page")
        CRAFT = "craft", _("Craft page")
        FESTIVAL = "festival", _("Festival page")

    class Audience(models.TextChoices):
        ALL = "", _("Both languages")
        ENGLISH = "en", _("English pages only")
        HINDI = "hi", _("Hindi pages only")

    slot = models.CharField(_("Page"), max_length=8, choices=Slot)
    district = models.ForeignKey(
        District,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("District"),
    )
    craft = models.ForeignKey(
        Craft, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Craft")
    )
    festival = models.SlugField(_("Festival"), max_length=40, blank=True)
    collection = models.ForeignKey(
        Collection, models.PROTECT, related_name="features", verbose_name=_("Collection")
    )
    position = models.PositiveSmallIntegerField(_("Place"), default=0)
    starts_at = models.DateTimeField(_("Begins"))
    ends_at = models.DateTimeField(_("Ends"))
    language = models.CharField(
        _("Who sees it"), max_length=2, choices=Audience, default=Audience.ALL, blank=True
    )
    reason = models.CharField(_("Why it is here"), max_length=200)

    objects = FeatureQuerySet.as_manager()

    class Meta:
        verbose_name = _("Placement")
        verbose_name_plural = _("Placements")
        ordering = ["slot", "position", "id"]
        constraints = [
            models.CheckConstraint(
                name="feature_ends_after_it_begins", condition=Q(ends_at__gt=F("starts_at"))
            ),
            models.CheckConstraint(
                name="feature_page_is_named",
                condition=Q(slot="home", district=None, craft=None, festival="")
                | Q(slot="district", district__isnull=False, craft=None, festival="")
                | Q(slot="craft", district=None, craft__isnull=False, festival="")
                | Q(slot="festival", district=None, craft=None) & ~Q(festival=""),
            ),
            models.CheckConstraint(name="feature_says_why", condition=~Q(reason="")),
        ]
        indexes = [
            models.Index(fields=["slot", "starts_at"], name="feature_slot"),
            models.Index(fields=["starts_at"], name="feature_starts"),
            models.Index(fields=["ends_at"], name="feature_ends"),
        ]

    def __str__(self) -> str:
        return f"{self.collection} · {self.get_slot_display()}"

    @property
    def festival_name(self) -> str:
        return next((one.name for one in festivals() if one.slug == self.festival), self.festival)

    def clean(self) -> None:
        """Say in words what the constraints would refuse."""
        given = {
            "district": bool(self.district_id),
            "craft": bool(self.craft_id),
            "festival": bool(self.festival),
        }
        if self.slot and [name for name, is_given in given.items() if is_given] != (
            [] if self.slot == "home" else [self.slot]
        ):
            raise ValidationError(
                _("Name the district, craft or festival of the page, and nothing else.")
            )
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("It must end after it begins.")})

"""The maker: a person, group, co-operative or firm whose pieces the shop shows."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from districts.models import Craft, District
from odop_store.kernel.bilingual import Paired


class ArtisanQuerySet(models.QuerySet["Artisan"]):
    def public(self) -> "ArtisanQuerySet":
        """Makers whom a shopper may see: verified, not suspended."""
        return self.filter(state=Artisan.State.VERIFIED)

    def of_district(self, district: District) -> "ArtisanQuerySet":
        return self.filter(district=district)

    def of_craft(self, craft: Craft) -> "ArtisanQuerySet":
        return self.filter(crafts=craft)


class Artisan(models.Model):
    """A maker's public profile and standing."""

    class Kind(models.TextChoices):
        INDIVIDUAL = "individual", _("Artisan")
        SELF_HELP_GROUP = "self_help_group", _("Self-help group")
        COOPERATIVE = "cooperative", _("Co-operative")
        PRODUCER_COMPANY = "producer_company", _("Producer company")
        ENTERPRISE = "enterprise", _("Workshop")

    class State(models.TextChoices):
        APPLIED = "applied", _("Applied")
        UNDER_REVIEW = "under_review", _("Under review")
        RETURNED = "returned", _("Needs change")
        VERIFIED = "verified", _("Verified")
        SUSPENDED = "suspended", _("Suspended")

    class TaxStatus(models.TextChoices):
        REGULAR = "regular", _("GST registered")
        COMPOSITION = "composition", _("Composition scheme")
        ENROLLED = "enrolled", _("GST enrolment number")
        BELOW_THRESHOLD = "below_threshold", _("Below the GST threshold")

    slug = models.SlugField(max_length=80, unique=True)
    name_en = models.CharField(_("Name (English)"), max_length=120)
    name_hi = models.CharField(_("Name (Hindi)"), max_length=120)
    legal_name = models.CharField(_("Legal name"), max_length=160)
    kind = models.CharField(_("Kind"), max_length=16, choices=Kind)
    state = models.CharField(_("State"), max_length=12, choices=State, default=State.APPLIED)
    verified_on = models.DateField(_("Verified on"), null=True, blank=True)
    district = models.ForeignKey(District, models.PROTECT, related_name="artisans")
    crafts = models.ManyToManyField(Craft, related_name="artisans", verbose_name=_("Crafts"))
    village_en = models.CharField(_("Village or town (English)"), max_length=80)
    village_hi = models.CharField(_("Village or town (Hindi)"), max_length=80)
    pin = models.CharField(_("PIN code"), max_length=6, blank=True)
    languages = ArrayField(models.CharField(max_length=12), default=list)
    since_year = models.PositiveSmallIntegerField(_("Working since"), null=True, blank=True)
    member_count = models.PositiveIntegerField(_("Members"), null=True, blank=True)
    is_women_led = models.BooleanField(_("Led by women"), default=False)
    tax_status = models.CharField(_("GST status"), max_length=16, choices=TaxStatus)
    gstin = models.CharField(_("GSTIN"), max_length=15, blank=True)
    story_en = models.TextField(_("Story (English)"), blank=True)
    story_hi = models.TextField(_("Story (Hindi)"), blank=True)
    quote_en = models.CharField(_("Quote (English)"), max_length=240, blank=True)
    quote_hi = models.CharField(_("Quote (Hindi)"), max_length=240, blank=True)
    is_demo = models.BooleanField(_("Invented for the demonstration"), default=False)
    weekly_capacity = models.PositiveSmallIntegerField(
        _("Pieces a week made to order"), null=True, blank=True
    )
    away_until = models.DateField(_("On holiday until"), null=True, blank=True)
    state_reason = models.CharField(_("Reason of the last decision"), max_length=500, blank=True)
    applied_at = models.DateTimeField(_("Application sent at"), null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    name = Paired()
    village = Paired()
    story = Paired()
    quote = Paired()

    objects = ArtisanQuerySet.as_manager()

    class Meta:
        verbose_name = _("Artisan")
        verbose_name_plural = _("Artisans")
        ordering = ["name_en"]
        constraints = [
            models.CheckConstraint(
                name="artisan_verified_has_date",
                condition=~Q(state="verified") | Q(verified_on__isnull=False),
            ),
            models.CheckConstraint(
                name="artisan_registered_has_gstin",
                condition=Q(is_demo=True)
                | ~Q(tax_status__in=["regular", "composition"])
                | Q(gstin__regex=r"^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]$"),
            ),
            models.CheckConstraint(
                name="artisan_since_year_sane",
                condition=Q(since_year__isnull=True) | Q(since_year__range=(1850, 2100)),
            ),
        ]
        indexes = [
            models.Index(fields=["district", "state"], name="artisan_district_state"),
            # A caller knows a part of a maker's name.
            GinIndex(OpClass(Upper("name_en"), "gin_trgm_ops"), name="artisan_name_en"),
            GinIndex(OpClass(Upper("name_hi"), "gin_trgm_ops"), name="artisan_name_hi"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("artisans:detail", args=[self.slug])


class Award(models.Model):
    """A recognition that staff checked before it was shown."""

    artisan = models.ForeignKey(Artisan, models.CASCADE, related_name="awards")
    year = models.PositiveSmallIntegerField(_("Year"))
    name_en = models.CharField(_("Name (English)"), max_length=120)
    name_hi = models.CharField(_("Name (Hindi)"), max_length=120)
    is_checked = models.BooleanField(_("Checked by staff"), default=False)

    name = Paired()

    class Meta:
        verbose_name = _("Award")
        verbose_name_plural = _("Awards")
        ordering = ["-year"]

    def __str__(self) -> str:
        return f"{self.name} ({self.year})"

"""The register: divisions, districts, craft families, crafts, states and PIN codes.

Source: the programme's published lists, gathered in `districts/data/` with a source per craft.
"""

from decimal import Decimal

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

import districts.facts  # noqa: F401 - facts, their sources and changes belong to this app
from odop_store.kernel.bilingual import Paired, in_hindi


class Division(models.Model):
    """A mandal: the level of government above the district."""

    slug = models.SlugField(unique=True)
    name_en = models.CharField(_("Name (English)"), max_length=60)
    name_hi = models.CharField(_("Name (Hindi)"), max_length=60)
    description_en = models.TextField(_("Description (English)"), blank=True)
    description_hi = models.TextField(_("Description (Hindi)"), blank=True)

    name = Paired()
    description = Paired()

    class Meta:
        verbose_name = _("Division")
        verbose_name_plural = _("Divisions")
        ordering = ["name_en"]

    def __str__(self) -> str:
        return self.name


class District(models.Model):
    """A district with its names, headquarters and the dates between which it exists."""

    division = models.ForeignKey(Division, models.PROTECT, related_name="districts")
    slug = models.SlugField(unique=True)
    name_en = models.CharField(_("Name (English)"), max_length=60)
    name_hi = models.CharField(_("Name (Hindi)"), max_length=60)
    lgd_code = models.PositiveIntegerField(_("LGD code"), unique=True)
    census_2011_code = models.CharField(_("Census 2011 code"), max_length=3, blank=True)
    headquarters_en = models.CharField(_("Headquarters (English)"), max_length=60)
    headquarters_hi = models.CharField(_("Headquarters (Hindi)"), max_length=60)
    latitude = models.DecimalField(max_digits=7, decimal_places=4)
    longitude = models.DecimalField(max_digits=7, decimal_places=4)
    pin_prefixes = ArrayField(models.CharField(max_length=3), default=list, blank=True)
    valid_from = models.DateField(_("Exists from"), null=True, blank=True)
    valid_to = models.DateField(_("Exists until"), null=True, blank=True)

    name = Paired()
    headquarters = Paired()

    class Meta:
        verbose_name = _("District")
        verbose_name_plural = _("Districts")
        ordering = ["name_en"]
        constraints = [
            models.CheckConstraint(
                name="district_dates_in_order",
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gt=models.F("valid_from")),
            ),
            models.CheckConstraint(
                name="district_lies_in_india",
                condition=Q(latitude__range=(Decimal(6), Decimal(38)))
                & Q(longitude__range=(Decimal(68), Decimal(98))),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("districts:detail", args=[self.slug])


class DistrictName(models.Model):
    """Another name people use for a district: a former one, or an alias of any script."""

    class Kind(models.TextChoices):
        FORMER = "former", _("Former name")
        ALIAS = "alias", _("Also called")

    district = models.ForeignKey(District, models.CASCADE, related_name="other_names")
    name = models.CharField(_("Name"), max_length=80)
    slug = models.SlugField(max_length=80, allow_unicode=True)
    kind = models.CharField(max_length=6, choices=Kind)

    class Meta:
        verbose_name = _("Other district name")
        verbose_name_plural = _("Other district names")
        ordering = ["district_id", "kind", "name"]
        constraints = [
            models.UniqueConstraint("district", "slug", name="district_name_once"),
            models.CheckConstraint(
                name="district_name_kind_known", condition=Q(kind__in=["former", "alias"])
            ),
        ]
        indexes = [models.Index(fields=["slug"], name="district_name_slug")]

    def __str__(self) -> str:
        return self.name


class CraftFamily(models.Model):
    """A family of crafts from the register's controlled vocabulary of 24."""

    slug = models.SlugField(unique=True)
    name_en = models.CharField(_("Name (English)"), max_length=60)
    name_hi = models.CharField(_("Name (Hindi)"), max_length=60)
    description_en = models.TextField(_("Description (English)"), blank=True)
    description_hi = models.TextField(_("Description (Hindi)"), blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    name = Paired()
    description = Paired()

    class Meta:
        verbose_name = _("Craft family")
        verbose_name_plural = _("Craft families")
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("districts:family", args=[self.slug])


class Craft(models.Model):
    """A craft that the programme names for one district (its ODOP designation).

    Units: `gst_bps` is the rate of a typical article in 1/100 of a percent.
    Source: `source` names where the designation and the GI facts were read.
    """

    class Confidence(models.TextChoices):
        HIGH = "high", _("Confirmed by several sources")
        MEDIUM = "medium", _("Named by one source")
        LOW = "low", _("To be confirmed")

    class Designation(models.TextChoices):
        OFFICIAL = "official", _("On the official list")
        FOUNDING = "founding", _("Named by the founding document")

    district = models.ForeignKey(District, models.PROTECT, related_name="crafts")
    family = models.ForeignKey(CraftFamily, models.PROTECT, related_name="crafts")
    related = models.ManyToManyField("self", blank=True, verbose_name=_("See also"))
    slug = models.SlugField(max_length=60, unique=True)
    name_en = models.CharField(_("Name (English)"), max_length=80)
    name_hi = models.CharField(_("Name (Hindi)"), max_length=80)
    technique_en = models.TextField(_("Technique (English)"))
    technique_hi = models.TextField(_("Technique (Hindi)"))
    story_en = models.TextField(_("Story (English)"))
    story_hi = models.TextField(_("Story (Hindi)"))
    materials_en = ArrayField(models.CharField(max_length=60), default=list)
    materials_hi = ArrayField(models.CharField(max_length=60), default=list)
    gi_name = models.CharField(_("GI name"), max_length=80, blank=True)
    gi_application_no = models.CharField(_("GI application number"), max_length=20, blank=True)
    gi_year = models.PositiveSmallIntegerField(_("GI year"), null=True, blank=True)
    hsn_code = models.CharField(
        _("HSN code"), max_length=8, validators=[RegexValidator(r"^[0-9]{4}([0-9]{2}){0,2}$")]
    )
    gst_bps = models.PositiveIntegerField(_("GST rate"))
    gst_note = models.CharField(_("GST note"), max_length=300, blank=True)
    designation = models.CharField(max_length=8, choices=Designation)
    official_rank = models.PositiveSmallIntegerField(_("Official rank"), null=True, blank=True)
    source = models.TextField(_("Source"))
    confidence = models.CharField(max_length=6, choices=Confidence)

    name = Paired()
    technique = Paired()
    story = Paired()

    class Meta:
        verbose_name = _("Craft")
        verbose_name_plural = _("Crafts")
        ordering = ["district__name_en", "official_rank", "name_en"]
        constraints = [
            models.CheckConstraint(
                name="craft_rank_belongs_to_official_list",
                condition=Q(
                    designation="official", official_rank__isnull=False, official_rank__gte=1
                )
                | Q(designation="founding", official_rank__isnull=True),
            ),
            models.CheckConstraint(name="craft_has_source", condition=~Q(source="")),
            models.CheckConstraint(name="craft_gst_sane", condition=Q(gst_bps__lte=4000)),
            models.CheckConstraint(
                name="craft_gi_facts_need_gi_name",
                condition=~Q(gi_name="") | Q(gi_application_no="", gi_year__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("districts:craft", args=[self.slug])

    @property
    def has_gi(self) -> bool:
        """A badge is shown only for a registered GI, never for one merely applied for."""
        return bool(self.gi_name)

    @property
    def materials(self) -> list[str]:
        return (self.materials_hi if in_hindi() else self.materials_en) or self.materials_en


class State(models.Model):
    """A state or union territory by its GST code (the first two digits of a GSTIN)."""

    class Kind(models.TextChoices):
        STATE = "state", _("State")
        UNION_TERRITORY = "ut", _("Union territory")

    gst_code = models.CharField(max_length=2, primary_key=True)
    name_en = models.CharField(max_length=60, unique=True)
    name_hi = models.CharField(max_length=60)
    kind = models.CharField(max_length=5, choices=Kind)

    name = Paired()

    class Meta:
        verbose_name = _("State")
        verbose_name_plural = _("States")
        ordering = ["name_en"]

    def __str__(self) -> str:
        return self.name


class PinCode(models.Model):
    """A postal PIN code; it may reach into several districts, the main one first.

    `district_slugs` names our own districts and is empty outside the state.
    """

    pin = models.CharField(max_length=6, primary_key=True)
    state = models.ForeignKey(State, models.PROTECT, related_name="+")
    district_names = ArrayField(models.CharField(max_length=60))
    district_slugs = ArrayField(models.SlugField(), default=list)
    offices = ArrayField(models.CharField(max_length=80), default=list)

    class Meta:
        verbose_name = _("PIN code")
        verbose_name_plural = _("PIN codes")
        constraints = [
            models.CheckConstraint(
                name="pin_has_six_digits", condition=Q(pin__regex=r"^[1-9][0-9]{5}$")
            ),
        ]

    def __str__(self) -> str:
        return self.pin


class StaffScope(models.Model):
    """The districts that a member of staff works for; who has none works for all districts."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="scope", verbose_name=_("Person")
    )
    districts = models.ManyToManyField(District, blank=True, verbose_name=_("Districts"))

    class Meta:
        verbose_name = _("Districts of a person")
        verbose_name_plural = _("Districts of people")

    def __str__(self) -> str:
        return f"#{self.user_id}"

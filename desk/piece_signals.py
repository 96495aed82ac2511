"""Signals: what looks wrong about a piece, with its evidence, until a person has said so or not."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from catalog.models import Listing, Photo
from desk.suspicion import Limit, Suspicion
from districts.models import CraftFamily


class SignalLimit(models.Model):
    """A threshold from a day on; the newest that holds wins, one of a family over one of all."""

    class Name(models.TextChoices):
        CHEAP_SHARE = Limit.CHEAP_SHARE.value, _("Price below this share of similar pieces (%)")
        LEAST_COMPARED = Limit.LEAST_COMPARED.value, _("Similar pieces needed to compare")
        WAGE_DAY = Limit.WAGE_DAY.value, _("A day's work (paise)")
        MATERIAL_KG = Limit.MATERIAL_KG.value, _("A kilogram of material (paise)")
        COST_SHARE = Limit.COST_SHARE.value, _("Price below this share of work and material (%)")
        PHOTO_DISTANCE = Limit.PHOTO_DISTANCE.value, _("Photos alike up to this distance (of 128)")
        TEXT_SHARE = Limit.TEXT_SHARE.value, _("Texts alike from this share (%)")
        TROUBLES = Limit.TROUBLES.value, _("Returns and complaints")
        TROUBLE_DAYS = Limit.TROUBLE_DAYS.value, _("Returns and complaints within (days)")
        PRICE_JUMP = Limit.PRICE_JUMP.value, _("Jump of a price (%)")
        JUMP_DAYS = Limit.JUMP_DAYS.value, _("Jump of a price within (days)")

    name = models.CharField(_("What"), max_length=16, choices=Name)
    value = models.PositiveIntegerField(_("Value"))
    family = models.ForeignKey(
        CraftFamily, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("Craft family"),
    )  # fmt: skip
    valid_from = models.DateField(_("Holds from"))
    reason = models.CharField(_("Reason"), max_length=200)

    class Meta:
        verbose_name = _("Threshold of signals")
        verbose_name_plural = _("Thresholds of signals")
        ordering = ["name", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                "name", "family", "valid_from", name="signal_limit_once", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_name_display()}: {self.value}"


class Signal(models.Model):
    """Something odd about a piece. `evidence_key` keeps what was cleared from coming up again."""

    class Kind(models.TextChoices):
        CHEAP = Suspicion.CHEAP.value, _("Very cheap")
        PHOTO = Suspicion.PHOTO.value, _("Photo of another piece")
        TEXT = Suspicion.TEXT.value, _("Text of another piece")
        TROUBLE = Suspicion.TROUBLE.value, _("Many returns or complaints")
        JUMP = Suspicion.JUMP.value, _("Sudden jump of the price")

    class State(models.TextChoices):
        OPEN = "open", _("To be looked at")
        CLEARED = "cleared", _("Nothing wrong")
        CONFIRMED = "confirmed", _("Sent back to the maker")

    listing = models.ForeignKey(Listing, models.CASCADE, related_name="signals")
    kind = models.CharField(_("What"), max_length=8, choices=Kind)
    evidence = models.JSONField(_("Evidence"), default=dict)
    evidence_key = models.CharField(max_length=80)
    state = models.CharField(_("State"), max_length=9, choices=State, default=State.OPEN)
    raised_at = models.DateTimeField(_("When"), auto_now_add=True)
    resolved_at = models.DateTimeField(_("Decided"), null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("Decided by"),
    )  # fmt: skip
    reason = models.CharField(_("Reason"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("Signal")
        verbose_name_plural = _("Signals")
        ordering = ["raised_at", "id"]
        constraints = [
            models.UniqueConstraint("listing", "kind", "evidence_key", name="signal_once"),
            models.CheckConstraint(
                name="signal_decided_says_why",
                condition=Q(state="open")
                | Q(resolved_by__isnull=False, resolved_at__isnull=False) & ~Q(reason=""),
            ),
        ]
        indexes = [
            models.Index(F("raised_at"), F("id"), name="signal_open", condition=Q(state="open")),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.listing}"


class PhotoPrint(models.Model):
    """How a photo looks, in 128 bits; `bands` finds those alike without comparing with all."""

    photo = models.OneToOneField(Photo, models.CASCADE, related_name="print", primary_key=True)
    rows_hash = models.BigIntegerField()
    columns_hash = models.BigIntegerField()
    bands = ArrayField(models.IntegerField())

    class Meta:
        verbose_name = _("Print of a photo")
        verbose_name_plural = _("Prints of photos")
        indexes = [GinIndex(fields=["bands"], name="photo_print_bands")]

    def __str__(self) -> str:
        return str(self.photo_id)


class TextPrint(models.Model):
    """The smallest of a description's shingles, in bands; `digest` says of which text."""

    listing = models.OneToOneField(
        Listing, models.CASCADE, related_name="text_print", primary_key=True
    )
    digest = models.CharField(max_length=32)
    bands = ArrayField(models.IntegerField())

    class Meta:
        verbose_name = _("Print of a text")
        verbose_name_plural = _("Prints of texts")
        indexes = [GinIndex(fields=["bands"], name="text_print_bands")]

    def __str__(self) -> str:
        return str(self.listing_id)

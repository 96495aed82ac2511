"""Charges, days and places of delivery: all of it rows that staff edit."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, RegexValidator
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from artisans.models import Artisan


class DeliveryRateQuerySet(models.QuerySet["DeliveryRate"]):
    def holding_on(self, day: date) -> "DeliveryRateQuerySet":
        """The row of each zone that was the last to begin by a day."""
        begun = self.filter(valid_from__lte=day)
        return begun.order_by("zone", "-valid_from").distinct("zone")

    def with_end(self) -> "DeliveryRateQuerySet":
        """Annotate `next_from`: the day on which the zone's next row takes over, if one does."""
        later = DeliveryRate.objects.filter(
            zone=OuterRef("zone"), valid_from__gt=OuterRef("valid_from")
        )
        first = later.order_by("valid_from").values("valid_from")[:1]
        return self.annotate(next_from=Subquery(first))


class DeliveryRate(models.Model):
    """The charge and the days of one zone, from a day on until the zone's next row begins.

    Units: paise, grams. The first slab costs `base_paise`, each further step begun `step_paise`.
    """

    class ZoneName(models.TextChoices):
        LOCAL = "local", _("Same district")
        NEAR = "near", _("Near by in the state")
        STATE = "state", _("Elsewhere in the state")
        COUNTRY = "country", _("Other states")
        REMOTE = "remote", _("Hard to reach states")

    zone = models.CharField(_("Zone"), max_length=8, choices=ZoneName)
    valid_from = models.DateField(_("Holds from"))
    base_grams = models.PositiveIntegerField(_("First slab (g)"))
    base_paise = models.PositiveIntegerField(_("Charge of the first slab (paise)"))
    step_grams = models.PositiveIntegerField(_("Each further step (g)"))
    step_paise = models.PositiveIntegerField(_("Charge of a step (paise)"))
    days_from = models.PositiveSmallIntegerField(_("Days on the way, from"))
    days_to = models.PositiveSmallIntegerField(_("Days on the way, to"))

    objects = DeliveryRateQuerySet.as_manager()

    class Meta:
        verbose_name = _("Delivery rate")
        verbose_name_plural = _("Delivery rates")
        ordering = ["zone", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                "zone",
                "valid_from",
                name="delivery_rate_once",
                violation_error_message=_("A rate of this zone begins on that day already."),
            ),
            models.CheckConstraint(
                name="rate_steps_positive", condition=Q(base_grams__gte=1, step_grams__gte=1)
            ),
            models.CheckConstraint(
                name="rate_days_in_order", condition=Q(days_from__lte=F("days_to"))
            ),
        ]

    def __str__(self) -> str:
        return self.get_zone_display()


class BuyingTerms(models.Model):
    """The shop's terms of buying; there is exactly one row.

    Units: paise, km, minutes.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    is_cod_on = models.BooleanField(_("Cash on delivery is offered"), default=True)
    cod_cap_paise = models.PositiveBigIntegerField(_("Cash on delivery up to"), default=5_000_00)
    free_from_paise = models.PositiveBigIntegerField(
        _("Free delivery for a parcel from"), null=True, blank=True
    )
    near_km = models.PositiveSmallIntegerField(_("'Near by' reaches (km)"), default=150)
    most_per_line = models.PositiveSmallIntegerField(
        _("Most pieces of a kind"), default=10, validators=[MaxValueValidator(50)]
    )
    hold_minutes = models.PositiveSmallIntegerField(
        _("One-of-a-kind pieces are held during checkout for (min)"), default=15
    )
    payment_minutes = models.PositiveSmallIntegerField(
        _("An unpaid order keeps its pieces for (min)"), default=30
    )
    two_people_from_paise = models.PositiveBigIntegerField(
        _("Two people agree to a refund above"), default=5_000_00
    )
    holidays = ArrayField(
        models.DateField(), verbose_name=_("Holidays of the whole shop"), default=list, blank=True
    )

    class Meta:
        verbose_name = _("Terms of buying")
        verbose_name_plural = _("Terms of buying")
        constraints = [
            models.CheckConstraint(name="terms_are_one_row", condition=Q(id=1)),
            models.CheckConstraint(
                name="terms_most_per_line", condition=Q(most_per_line__range=(1, 50))
            ),
        ]

    def __str__(self) -> str:
        return str(_("Terms of buying"))


class WorkingDays(models.Model):
    """How fast one maker dispatches; makers without a row use the defaults of the rules."""

    artisan = models.OneToOneField(Artisan, models.CASCADE, related_name="working_days")
    dispatch_days = models.PositiveSmallIntegerField(_("Working days to dispatch"), default=2)
    daily_capacity = models.PositiveSmallIntegerField(_("Orders a day"), default=10)
    weekly_rest = ArrayField(
        models.PositiveSmallIntegerField(validators=[MaxValueValidator(6)]),
        verbose_name=_("Weekly rest (0 = Monday)"),
        default=list,
        blank=True,
    )
    days_off = ArrayField(models.DateField(), verbose_name=_("Days off"), default=list, blank=True)

    class Meta:
        verbose_name = _("Working days")
        verbose_name_plural = _("Working days")
        constraints = [
            models.CheckConstraint(
                name="working_days_sane",
                condition=Q(daily_capacity__gte=1, dispatch_days__lte=60),
            ),
        ]

    def __str__(self) -> str:
        return str(self.artisan)


class CourierPin(models.Model):
    """What a courier's list says about a PIN.

    While no list is loaded every PIN is served; once one is, a PIN on none of them is not.
    """

    courier = models.SlugField(_("Courier"), max_length=30)
    pin = models.CharField(
        _("PIN code"), max_length=6, validators=[RegexValidator(r"^[1-9][0-9]{5}$")]
    )
    is_served = models.BooleanField(_("Delivers here"), default=True)
    takes_cod = models.BooleanField(_("Takes cash"), default=False)

    class Meta:
        verbose_name = _("Courier's PIN")
        verbose_name_plural = _("Couriers' PINs")
        constraints = [
            models.UniqueConstraint("pin", "courier", name="courier_pin_once"),
            models.CheckConstraint(
                name="courier_pin_has_six_digits", condition=Q(pin__regex=r"^[1-9][0-9]{5}$")
            ),
            models.CheckConstraint(
                name="courier_cod_needs_service", condition=Q(is_served=True) | Q(takes_cod=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pin} ({self.courier})"

"""Offers that staff make, and who used them."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from artisans.models import Artisan
from catalog.models import Listing
from districts.models import Craft, District
from odop_store.kernel.bilingual import Paired
from odop_store.kernel.money import rupees
from orders.models.order import Order
from orders.rules.offers import OfferKind

COUPON = r"^[A-Z0-9]{4,20}$"
MOST_PERCENT_BPS = 90_00


class Offer(models.Model):
    """A coupon, or without a code an offer that applies by itself.

    Units: paise, `percent_bps` and `maker_bps` in 1/100 %. Of the scopes all given ones must
    hold. `maker_bps` of the cost is the maker's, the rest the shop's: a maker only ever bears an
    offer on the own pieces, and only after agreeing. `used_count` counts the purchases that hold or used it.
    """

    class KindName(models.TextChoices):
        PERCENT = OfferKind.PERCENT.value, _("Percent off")
        AMOUNT = OfferKind.AMOUNT.value, _("Amount off")
        FREE_DELIVERY = OfferKind.FREE_DELIVERY.value, _("Free delivery")

    code = models.CharField(
        _("Coupon"),
        max_length=20,
        blank=True,
        validators=[RegexValidator(COUPON, _("4 to 20 capital letters and digits."))],
        help_text=_("Leave empty for an offer that applies by itself."),
    )
    title_en = models.CharField(_("Title (English)"), max_length=60)
    title_hi = models.CharField(_("Title (Hindi)"), max_length=60)
    kind = models.CharField(_("Kind"), max_length=13, choices=KindName)
    percent_bps = models.PositiveIntegerField(
        _("Percent off (1/100 %)"), default=0, validators=[MaxValueValidator(MOST_PERCENT_BPS)]
    )
    amount_paise = models.PositiveBigIntegerField(_("Amount off (paise)"), default=0)
    most_paise = models.PositiveBigIntegerField(_("At most off (paise)"), null=True, blank=True)
    artisan = models.ForeignKey(
        Artisan,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="offers",
        verbose_name=_("Maker"),
    )
    listing = models.ForeignKey(
        Listing, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Listing")
    )
    craft = models.ForeignKey(
        Craft, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Craft")
    )
    district = models.ForeignKey(
        District, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("District"),
    )  # fmt: skip
    is_first_order = models.BooleanField(_("First order only"), default=False)
    minimum_paise = models.PositiveBigIntegerField(
        _("Fitting pieces for at least (paise)"), default=0
    )
    starts_at = models.DateTimeField(_("Begins"))
    ends_at = models.DateTimeField(_("Ends"), null=True, blank=True)
    most_uses = models.PositiveIntegerField(_("Uses in all"), null=True, blank=True)
    most_each = models.PositiveSmallIntegerField(_("Uses by one buyer"), null=True, blank=True)
    used_count = models.PositiveIntegerField(_("Used"), default=0, editable=False)
    maker_bps = models.PositiveIntegerField(
        _("The maker's part of the cost (1/100 %)"), default=0,
        validators=[MaxValueValidator(100_00)],
    )  # fmt: skip
    maker_agreed_on = models.DateField(_("The maker agreed on"), null=True, blank=True)
    is_on = models.BooleanField(_("On"), default=True)
    is_demo = models.BooleanField(_("Invented for the demonstration"), default=False)

    title = Paired()

    class Meta:
        verbose_name = _("Offer")
        verbose_name_plural = _("Offers")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint("code", name="offer_code_once", condition=~Q(code="")),
            models.CheckConstraint(
                name="offer_code_readable", condition=Q(code="") | Q(code__regex=COUPON)
            ),
            models.CheckConstraint(
                name="offer_takes_something_off",
                condition=Q(
                    kind="percent", percent_bps__range=(1, MOST_PERCENT_BPS), amount_paise=0
                )
                | Q(kind="amount", amount_paise__gt=0, percent_bps=0)
                | Q(kind="free_delivery", amount_paise=0, percent_bps=0),
            ),
            # A piece is never given away: what is paid can be taxed, refunded and sent back.
            models.CheckConstraint(
                name="offer_amount_below_minimum",
                condition=~Q(kind="amount") | Q(minimum_paise__gt=F("amount_paise")),
            ),
            models.CheckConstraint(
                name="offer_ends_after_it_begins",
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
            ),
            models.CheckConstraint(
                name="offer_within_its_uses",
                condition=Q(most_uses__isnull=True) | Q(used_count__lte=F("most_uses")),
            ),
            models.CheckConstraint(
                name="offer_maker_bears_own_pieces",
                condition=Q(maker_bps=0)
                | Q(maker_bps__lte=100_00, artisan__isnull=False)
                | Q(maker_bps__lte=100_00, listing__isnull=False),
            ),
            models.CheckConstraint(
                name="offer_maker_agreed",
                condition=Q(maker_bps=0) | Q(maker_agreed_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["starts_at"], name="offer_starts"),
            models.Index(fields=["ends_at"], name="offer_ends"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}".strip()

    def clean(self) -> None:
        """Say in words what the constraints would refuse."""
        faults: dict[str, object] = {}
        if self.kind == "percent" and not self.percent_bps:
            faults["percent_bps"] = _("Write how many percent.")
        if self.kind == "amount" and not self.amount_paise:
            faults["amount_paise"] = _("Write the amount.")
        if self.kind == "amount" and self.minimum_paise <= self.amount_paise:
            faults["minimum_paise"] = _("The minimum must be higher than the amount off.")
        if self.ends_at and self.starts_at and self.ends_at <= self.starts_at:
            faults["ends_at"] = _("It must end after it begins.")
        if self.most_uses is not None and self.most_uses < self.used_count:
            faults["most_uses"] = _("It was used more often already.")
        if self.maker_bps and not (self.artisan_id or self.listing_id):
            faults["maker_bps"] = _("Name the maker or the listing: makers bear their own offers.")
        if self.maker_bps and not self.maker_agreed_on:
            faults["maker_agreed_on"] = _("Write the day on which the maker agreed.")
        if faults:
            raise ValidationError(faults)
        if self.kind != "percent":
            self.percent_bps = 0
        if self.kind != "amount":
            self.amount_paise = 0


class Redemption(models.Model):
    """One purchase with an offer; the terms are frozen. `maker_paise` of the discount is the
    maker's. A purchase that was never paid lets its use go again.
    """

    class State(models.TextChoices):
        TAKEN = "taken", _("Used")
        RELEASED = "released", _("Let go")

    order = models.OneToOneField(Order, models.PROTECT, related_name="redemption")
    offer = models.ForeignKey(Offer, models.PROTECT, related_name="redemptions")
    state = models.CharField(
        _("State"), max_length=8, choices=State, default=State.TAKEN, db_index=False
    )
    code = models.CharField(_("Coupon"), max_length=20, blank=True)
    title_en = models.CharField(max_length=60)
    title_hi = models.CharField(max_length=60)
    maker_bps = models.PositiveIntegerField()
    discount_paise = models.PositiveBigIntegerField(_("Discount"))
    maker_paise = models.PositiveBigIntegerField(_("Borne by the maker"))
    at = models.DateTimeField(_("When"), auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    title = Paired()

    class Meta:
        verbose_name = _("Use of an offer")
        verbose_name_plural = _("Uses of offers")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="redemption_maker_within", condition=Q(maker_paise__lte=F("discount_paise"))
            ),
            models.CheckConstraint(
                name="redemption_state_known", condition=Q(state__in=["taken", "released"])
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title_en}: {rupees(self.discount_paise)}"


class CouponGuess(models.Model):
    """A code nobody knows, typed by a visitor; kept for an hour to stop guessing.

    `source` is a keyed digest of the network address, never the address.
    """

    source = models.CharField(max_length=32)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Wrong coupon")
        verbose_name_plural = _("Wrong coupons")
        indexes = [models.Index(fields=["source", "at"], name="guess_source")]

    def __str__(self) -> str:
        return f"{self.at:%H:%M}"

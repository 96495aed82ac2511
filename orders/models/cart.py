"""What a visitor means to buy, and where it should go."""

import uuid

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import INDIAN_MOBILE
from catalog.models import Variant

MOST_PER_LINE = 50
ADDRESS_FIELDS = ("full_name", "mobile", "pin", "state_code", "district", "house", "area",
                  "landmark")  # fmt: skip


class AddressFields(models.Model):
    """An Indian address in the order people say it; empty fields are simply not typed yet."""

    full_name = models.CharField(_("Full name"), max_length=80, blank=True)
    mobile = models.CharField(
        _("Mobile number"), max_length=13, blank=True, validators=[RegexValidator(INDIAN_MOBILE)]
    )
    pin = models.CharField(_("PIN code"), max_length=6, blank=True)
    state_code = models.CharField(_("State"), max_length=2, blank=True)
    district = models.CharField(_("District"), max_length=60, blank=True)
    house = models.CharField(_("House no., street"), max_length=120, blank=True)
    area = models.CharField(_("Village / area"), max_length=80, blank=True)
    landmark = models.CharField(_("Landmark"), max_length=80, blank=True)

    class Meta:
        abstract = True

    def address(self) -> tuple[str, ...]:
        """Return everything typed, in order; two equal addresses return equal tuples."""
        return tuple(getattr(self, name) for name in ADDRESS_FIELDS)

    @property
    def is_complete(self) -> bool:
        return all(getattr(self, name) for name in ADDRESS_FIELDS if name != "landmark")


BUSINESS_FIELDS = ("business_name", "gstin")


class BusinessFields(models.Model):
    """A registered business that buys; both are empty for a private purchase.

    Source: CGST Rules r.46(d): name and GSTIN of a registered recipient.
    """

    business_name = models.CharField(_("Name of the business"), max_length=120, blank=True)
    gstin = models.CharField(_("GSTIN of the business"), max_length=15, blank=True)

    class Meta:
        abstract = True

    def business_lines(self) -> tuple[str, ...]:
        """Return to whom the bill is made out, where it is a business."""
        number = f"GSTIN {self.gstin}" if self.gstin else ""
        return tuple(line for line in (self.business_name, number) if line)


class Cart(AddressFields, BusinessFields):
    """A cart kept for 30 days, found by a signed cookie; it also keeps what checkout was told.

    `checkout_key` marks one purchase: it is unique among orders and renewed after each.
    `coupon_code` is what the buyer typed, tidied, whether it fits today or not.
    """

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="cart"
    )
    checkout_key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    coupon_code = models.CharField(_("Coupon"), max_length=20, blank=True)
    note = models.CharField(_("Note for the artisan"), max_length=200, blank=True)
    seen_at = models.DateTimeField(auto_now=True, db_index=True)

    class Meta:
        verbose_name = _("Cart")
        verbose_name_plural = _("Carts")

    def __str__(self) -> str:
        return str(self.key)


class CartLine(models.Model):
    """A variant in a cart. `seen_paise` is the price the buyer saw when it went in."""

    cart = models.ForeignKey(Cart, models.CASCADE, related_name="lines")
    variant = models.ForeignKey(Variant, models.CASCADE, related_name="+")
    quantity = models.PositiveSmallIntegerField(_("Quantity"), default=1)
    seen_paise = models.PositiveBigIntegerField()
    is_saved = models.BooleanField(_("Saved for later"), default=False)
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Cart line")
        verbose_name_plural = _("Cart lines")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint("cart", "variant", name="cart_line_once"),
            models.CheckConstraint(
                name="cart_line_quantity_sane", condition=Q(quantity__range=(1, MOST_PER_LINE))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.variant_id} × {self.quantity}"


class Address(AddressFields):
    """A delivery address that a signed-in shopper keeps."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="addresses")
    used_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("Address")
        verbose_name_plural = _("Addresses")
        ordering = ["-used_at"]

    def __str__(self) -> str:
        return f"{self.full_name}, {self.district} {self.pin}"

"""Orders and their consignments: what was agreed, frozen on the day."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper
from django.utils.translation import gettext_lazy as _

from artisans.models import Artisan
from catalog.models import Listing, Variant
from districts.models import Craft, District
from odop_store.kernel.bilingual import Paired
from odop_store.kernel.codes import new_code
from orders.models.cart import AddressFields, BusinessFields, Cart
from orders.models.state_words import state_choices
from orders.rules.states import ConsignmentState, OrderState


def words(states: type[OrderState] | type[ConsignmentState]) -> list[str]:
    return [str(state) for state in states]


class Order(AddressFields, BusinessFields):
    """What the buyer placed and pays. Address and sums are frozen.

    Units: paise. `advance_paise` is paid first and the rest before dispatch; nought means that
    everything is paid at once. `contents_digest` fingerprints what the buyer saw when placing it; the same
    `checkout_key` with another digest is refused. `needs_pin_check`: the PIN is in no list.
    """

    class Method(models.TextChoices):
        ONLINE = "online", _("Paid online")
        COD = "cod", _("Cash on delivery")

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    checkout_key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    contents_digest = models.CharField(max_length=32, editable=False)
    cart = models.ForeignKey(Cart, models.SET_NULL, null=True, blank=True, related_name="orders")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="orders"
    )
    state = models.CharField(
        _("State"),
        max_length=9,
        choices=state_choices(OrderState),
        default=OrderState.PLACED,
    )
    method = models.CharField(_("Payment method"), max_length=6, choices=Method)
    email = models.EmailField(_("E-mail"), blank=True)
    note = models.CharField(_("Note for the artisan"), max_length=200, blank=True)
    language = models.CharField(
        max_length=2, choices=[("en", "English"), ("hi", "हिन्दी")], default="hi"
    )
    goods_paise = models.PositiveBigIntegerField()
    delivery_paise = models.PositiveBigIntegerField()
    discount_paise = models.PositiveBigIntegerField(default=0)
    total_paise = models.PositiveBigIntegerField(_("Total"))
    advance_paise = models.PositiveBigIntegerField(_("Advance"), default=0)
    needs_pin_check = models.BooleanField(_("PIN to be checked"), default=False)
    placed_at = models.DateTimeField(_("Placed"), auto_now_add=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    confirm_code_hash = models.CharField(max_length=64, blank=True, editable=False)
    confirm_code_at = models.DateTimeField(null=True, blank=True, editable=False)
    confirm_tries = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("Order")
        verbose_name_plural = _("Orders")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="order_total_adds_up",
                condition=Q(
                    total_paise=F("goods_paise") + F("delivery_paise") - F("discount_paise")
                ),
            ),
            models.CheckConstraint(
                name="order_advance_is_a_part",
                condition=Q(advance_paise=0)
                | Q(advance_paise__lt=F("total_paise"), method="online"),
            ),
            models.CheckConstraint(
                name="order_state_known", condition=Q(state__in=words(OrderState))
            ),
            models.CheckConstraint(
                name="order_gstin_of_its_state",
                condition=Q(gstin="") | Q(gstin__startswith=F("state_code")),
            ),
            models.CheckConstraint(
                name="order_confirmed_is_dated",
                condition=~Q(state__in=["confirmed", "delivered"]) | Q(confirmed_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["expires_at"], name="order_unpaid", condition=Q(state="placed")),
            models.Index(fields=["mobile"], name="order_mobile"),
            # What a caller says to the desk.
            models.Index(fields=["pin", "-id"], name="order_pin"),
            models.Index(Upper("email"), name="order_email", condition=~Q(email="")),
            models.Index(Upper("district"), F("id").desc(), name="order_district"),
            GinIndex(OpClass(Upper("full_name"), "gin_trgm_ops"), name="order_name"),
            models.Index(fields=["confirmed_at"], name="order_confirmed_at"),
        ]

    def __str__(self) -> str:
        return self.code


class Consignment(models.Model):
    """One maker's part of an order: packed, invoiced, shipped and settled on its own.

    The seller's facts are frozen, for papers must say what was true on the day.
    Units: paise, grams. `delivery_paise` is the courier's charge; `discount_paise` is what came
    off the lines and off the delivery, `delivery_discount_paise` the latter alone. What
    the shop bears of a discount stands in the `shop_…` fields, the maker bears the rest.
    """

    order = models.ForeignKey(Order, models.PROTECT, related_name="consignments")
    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="consignments")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(
        _("State"),
        max_length=16,
        choices=state_choices(ConsignmentState),
        default=ConsignmentState.PLACED,
    )
    seller_legal_name = models.CharField(max_length=160)
    seller_place = models.CharField(max_length=200)
    seller_state_code = models.CharField(max_length=2)
    seller_gstin = models.CharField(max_length=15, blank=True)
    seller_tax_status = models.CharField(max_length=16)
    goods_paise = models.PositiveBigIntegerField()
    delivery_paise = models.PositiveBigIntegerField()
    discount_paise = models.PositiveBigIntegerField(default=0)
    delivery_discount_paise = models.PositiveBigIntegerField(default=0)
    shop_delivery_discount_paise = models.PositiveBigIntegerField(default=0)
    grams = models.PositiveIntegerField(_("Weight charged (g)"))
    zone = models.CharField(_("Zone"), max_length=8)
    dispatch_by = models.DateField(_("Dispatch by"))
    deliver_from = models.DateField(_("Delivery from"))
    deliver_by = models.DateField(_("Delivery by"))
    courier = models.CharField(_("Courier"), max_length=60, blank=True)
    tracking_number = models.CharField(_("Tracking number"), max_length=40, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    delay_count = models.PositiveSmallIntegerField(default=0)
    packed_at = models.DateTimeField(null=True, blank=True)
    shipped_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    restocked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Consignment")
        verbose_name_plural = _("Consignments")
        ordering = ["order_id", "number"]
        constraints = [
            models.UniqueConstraint("order", "artisan", name="consignment_once_a_maker"),
            models.UniqueConstraint("order", "number", name="consignment_number_once"),
            models.CheckConstraint(
                name="consignment_state_known", condition=Q(state__in=words(ConsignmentState))
            ),
            models.CheckConstraint(
                name="consignment_days_in_order",
                condition=Q(dispatch_by__lte=F("deliver_from"))
                & Q(deliver_from__lte=F("deliver_by")),
            ),
            models.CheckConstraint(
                name="consignment_discount_within",
                condition=Q(shop_delivery_discount_paise__lte=F("delivery_discount_paise"))
                & Q(delivery_discount_paise__lte=F("delivery_paise"))
                & Q(delivery_discount_paise__lte=F("discount_paise")),
            ),
            models.CheckConstraint(
                name="consignment_delivered_is_dated",
                condition=~Q(state="delivered") | Q(delivered_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["artisan", "dispatch_by"],
                name="consignment_waiting",
                condition=Q(state__in=["confirmed", "packed"]),
            ),
            models.Index(
                Upper("tracking_number"),
                name="consignment_tracking",
                condition=~Q(tracking_number=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.order.code}/{self.number}"

    @property
    def delivery_due_paise(self) -> int:
        """Return what the buyer pays for the delivery."""
        return self.delivery_paise - self.delivery_discount_paise


class OrderLine(models.Model):
    """A frozen copy of what was sold. `cancelled_count` of `quantity` pieces were cancelled.

    Units: paise including GST, `gst_bps` in 1/100 %. The shop bears `shop_discount_paise` of the
    discount, the maker the rest.
    """

    consignment = models.ForeignKey(Consignment, models.PROTECT, related_name="lines")
    position = models.PositiveSmallIntegerField()
    variant = models.ForeignKey(Variant, models.PROTECT, related_name="order_lines")
    listing = models.ForeignKey(Listing, models.PROTECT, related_name="order_lines")
    craft = models.ForeignKey(Craft, models.PROTECT, related_name="+")
    district = models.ForeignKey(District, models.PROTECT, related_name="+")
    sku = models.CharField(max_length=20)
    title_en = models.CharField(max_length=80)
    title_hi = models.CharField(max_length=80)
    label_en = models.CharField(max_length=40, blank=True)
    label_hi = models.CharField(max_length=40, blank=True)
    quantity = models.PositiveSmallIntegerField()
    cancelled_count = models.PositiveSmallIntegerField(default=0)
    price_paise = models.PositiveBigIntegerField()
    mrp_paise = models.PositiveBigIntegerField()
    discount_paise = models.PositiveBigIntegerField(default=0)
    shop_discount_paise = models.PositiveBigIntegerField(default=0)
    hsn_code = models.CharField(max_length=8)
    gst_bps = models.PositiveIntegerField()
    stock_kind = models.CharField(max_length=13)
    making_days = models.PositiveSmallIntegerField(default=0)
    return_days = models.PositiveSmallIntegerField()
    tolerance_en = models.CharField(max_length=300, blank=True)
    tolerance_hi = models.CharField(max_length=300, blank=True)

    title = Paired()
    label = Paired()
    tolerance = Paired()

    class Meta:
        verbose_name = _("Order line")
        verbose_name_plural = _("Order lines")
        ordering = ["consignment_id", "position"]
        constraints = [
            models.UniqueConstraint("consignment", "variant", name="order_line_once"),
            models.CheckConstraint(name="order_line_quantity", condition=Q(quantity__gte=1)),
            models.CheckConstraint(
                name="order_line_discount_within",
                condition=Q(shop_discount_paise__lte=F("discount_paise"))
                & Q(discount_paise__lte=F("price_paise") * F("quantity")),
            ),
            models.CheckConstraint(
                name="order_line_cancelled_within", condition=Q(cancelled_count__lte=F("quantity"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sku} × {self.quantity}"

    @property
    def line_paise(self) -> int:
        return self.price_paise * self.quantity

    @property
    def maker_discount_paise(self) -> int:
        """Return the maker's own discount, the one that lowers the value of the supply."""
        return self.discount_paise - self.shop_discount_paise


class OrderEvent(models.Model):
    """Who did what and when; rows are only ever added, and the database refuses the rest."""

    class Actor(models.TextChoices):
        BUYER = "buyer", _("Buyer")
        MAKER = "maker", _("Artisan")
        STAFF = "staff", _("Staff")
        GATEWAY = "gateway", _("Payment service")
        CLOCK = "clock", _("By itself")

    order = models.ForeignKey(Order, models.PROTECT, related_name="events")
    consignment = models.ForeignKey(
        Consignment, models.PROTECT, null=True, blank=True, related_name="events"
    )
    kind = models.SlugField(max_length=30)
    actor = models.CharField(max_length=7, choices=Actor)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    facts = models.JSONField(default=dict)
    line_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Event")
        verbose_name_plural = _("Events")
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.kind} ({self.actor})"

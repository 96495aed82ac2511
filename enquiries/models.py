"""Quotations: what somebody wants many of, what the maker offers, and what was said between."""

import uuid

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import INDIAN_MOBILE
from artisans.models import Artisan
from catalog.models import Listing, Variant
from districts.models import Craft, District
from enquiries.rules import MOST_ADVANCE, EnquiryState, advance_of, is_abroad, total_of
from odop_store.kernel.codes import new_code
from orders.models import Order

CODE_LENGTH = 9
LANGUAGES = [("en", "English"), ("hi", "हिन्दी")]


def new_number() -> str:
    """Return a public number, longer than an order's and a complaint's."""
    return new_code(CODE_LENGTH)


class EnquiryQuerySet(models.QuerySet["Enquiry"]):
    def waiting(self) -> "EnquiryQuerySet":
        """Enquiries that wait for a quotation."""
        return self.filter(state=EnquiryState.ASKED)


class Enquiry(models.Model):
    """A wish for many pieces, for something made to measure, or for abroad.

    `artisan` is empty until staff give a craft's enquiry to a maker. `asked_at` is the last time
    the buyer asked, and so what the waiting is counted from. Units: paise.
    """

    class StateName(models.TextChoices):
        ASKED = EnquiryState.ASKED.value, _("Waiting for a quotation")
        QUOTED = EnquiryState.QUOTED.value, _("Quotation sent")
        ACCEPTED = EnquiryState.ACCEPTED.value, _("Accepted")
        DECLINED = EnquiryState.DECLINED.value, _("Cannot be made")
        WITHDRAWN = EnquiryState.WITHDRAWN.value, _("Taken back")
        LAPSED = EnquiryState.LAPSED.value, _("Quotation ran out")

    code = models.CharField(max_length=9, unique=True, default=new_number, editable=False)
    listing = models.ForeignKey(
        Listing, models.PROTECT, null=True, blank=True, related_name="enquiries"
    )
    craft = models.ForeignKey(Craft, models.PROTECT, related_name="enquiries")
    district = models.ForeignKey(District, models.PROTECT, related_name="enquiries")
    artisan = models.ForeignKey(
        Artisan, models.PROTECT, null=True, blank=True, related_name="enquiries"
    )
    quantity = models.PositiveIntegerField(_("How many pieces?"))
    wanted_on = models.DateField(_("Wanted by"), null=True, blank=True)
    wishes = models.TextField(_("What should be different?"), blank=True)
    budget_paise = models.PositiveBigIntegerField(null=True, blank=True)
    country = models.CharField(max_length=2, default="IN")
    pin = models.CharField(_("PIN code"), max_length=6, blank=True)
    state_code = models.CharField(max_length=2, blank=True)
    full_name = models.CharField(_("Full name"), max_length=80)
    mobile = models.CharField(max_length=13, blank=True, validators=[RegexValidator(INDIAN_MOBILE)])
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2, choices=LANGUAGES, default="hi")
    state = models.CharField(max_length=9, choices=StateName, default=StateName.ASKED)
    opened_at = models.DateTimeField()
    asked_at = models.DateTimeField()
    address_digest = models.CharField(max_length=64, editable=False)

    objects = EnquiryQuerySet.as_manager()

    class Meta:
        verbose_name = _("Enquiry")
        verbose_name_plural = _("Enquiries")
        ordering = ["-id"]
        permissions = [("answer_enquiry", "May answer enquiries")]
        constraints = [
            models.CheckConstraint(
                name="enquiry_can_be_answered", condition=~Q(mobile="") | ~Q(email="")
            ),
            models.CheckConstraint(
                name="enquiry_state_known", condition=Q(state__in=[str(s) for s in EnquiryState])
            ),
            models.CheckConstraint(name="enquiry_quantity", condition=Q(quantity__gte=1)),
            models.CheckConstraint(
                name="enquiry_home_has_pin",
                condition=~Q(country="IN") | (~Q(pin="") & ~Q(state_code="")),
            ),
        ]
        indexes = [
            models.Index(
                fields=["asked_at", "id"], name="enquiry_waiting", condition=Q(state="asked")
            ),
            models.Index(fields=["address_digest", "opened_at"], name="enquiry_address"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_abroad(self) -> bool:
        return is_abroad(self.country)

    @property
    def subject(self) -> str:
        """Return the piece or the craft it is about, in the page's language."""
        return self.listing.title if self.listing else self.craft.name


class Quote(models.Model):
    """One offer; the newest counts. `key` makes one order of it however often it is accepted.

    Units: paise including GST. An `advance_percent` of nought means that all is paid at once.
    """

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="quotes")
    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="quotes")
    number = models.PositiveSmallIntegerField()
    delivery_paise = models.PositiveBigIntegerField(_("Delivery charge"))
    days = models.PositiveSmallIntegerField(_("Days until it leaves"))
    advance_percent = models.PositiveSmallIntegerField(_("Advance in percent"), default=50)
    valid_until = models.DateField(_("Valid until"))
    words = models.TextField(_("A few words"), blank=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    order = models.OneToOneField(Order, models.PROTECT, null=True, blank=True, related_name="quote")
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = _("Quotation")
        verbose_name_plural = _("Quotations")
        ordering = ["enquiry_id", "number"]
        constraints = [
            models.UniqueConstraint("enquiry", "number", name="quote_number_once"),
            models.CheckConstraint(
                name="quote_advance_is_a_part", condition=Q(advance_percent__lte=MOST_ADVANCE)
            ),
            models.CheckConstraint(name="quote_days", condition=Q(days__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.enquiry}/{self.number}"

    @property
    def total_paise(self) -> int:
        return total_of(
            ((line.quantity, line.price_paise) for line in self.lines.all()), self.delivery_paise
        )

    @property
    def advance_paise(self) -> int:
        return advance_of(self.total_paise, self.advance_percent)


class QuoteLine(models.Model):
    """A piece of the maker's as it is offered. Units: paise including GST, for one."""

    quote = models.ForeignKey(Quote, models.PROTECT, related_name="lines")
    position = models.PositiveSmallIntegerField()
    variant = models.ForeignKey(Variant, models.PROTECT, related_name="quote_lines")
    words = models.CharField(_("How it differs"), max_length=40, blank=True)
    quantity = models.PositiveSmallIntegerField(_("Quantity"))
    price_paise = models.PositiveBigIntegerField(_("Price of one"))

    class Meta:
        verbose_name = _("Line of a quotation")
        verbose_name_plural = _("Lines of quotations")
        ordering = ["quote_id", "position"]
        constraints = [
            models.UniqueConstraint("quote", "variant", name="quote_line_once"),
            models.CheckConstraint(
                name="quote_line_counts", condition=Q(quantity__gte=1, price_paise__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.variant} × {self.quantity}"

    @property
    def line_paise(self) -> int:
        return self.quantity * self.price_paise


class EnquiryEntry(models.Model):
    """What somebody said or did; rows are only ever added, and the database refuses the rest."""

    class Verb(models.TextChoices):
        ASKED = "asked", _("Quotation asked for")
        ASSIGNED = "assigned", _("Given to an artisan")
        SAID = "said", _("Message")
        QUOTED = "quoted", _("Quotation sent")
        CHANGE = "change", _("A change was asked for")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Cannot be made")
        WITHDRAWN = "withdrawn", _("Taken back")
        LAPSED = "lapsed", _("Quotation ran out")

    class Author(models.TextChoices):
        BUYER = "buyer", _("Buyer")
        MAKER = "maker", _("Artisan")
        STAFF = "staff", _("Staff")
        CLOCK = "clock", _("By itself")

    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="entries")
    verb = models.CharField(max_length=9, choices=Verb)
    author = models.CharField(max_length=5, choices=Author)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    words = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("Entry of an enquiry")
        verbose_name_plural = _("Entries of enquiries")
        ordering = ["id"]
        indexes = [models.Index(fields=["enquiry", "id"], name="enquiry_entry")]

    def __str__(self) -> str:
        return f"{self.enquiry_id}: {self.verb}"

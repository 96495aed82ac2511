"""Complaints: one ticket each, and a thread of what was said and done that only grows."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import INDIAN_MOBILE
from artisans.models import Artisan
from care.rules import OPEN, Level, TicketState
from catalog.models import private_storage
from districts.models import District
from odop_store.kernel.codes import new_code
from orders.models import Order

CODE_LENGTH = 8
LANGUAGES = [("en", "English"), ("hi", "हिन्दी")]


def new_number() -> str:
    """Return a ticket's public number: a letter longer than an order's, so neither is the other."""
    return new_code(CODE_LENGTH)


class TicketQuerySet(models.QuerySet["Ticket"]):
    def open(self) -> "TicketQuerySet":
        """Complaints that wait for somebody of the shop."""
        return self.filter(state__in=[str(state) for state in OPEN])

    def of_maker(self, artisan: Artisan) -> "TicketQuerySet":
        """What a maker may read: the own complaints, and those staff asked the maker about."""
        return self.filter(Q(raised_by=Ticket.Side.MAKER) | Q(is_shared=True), artisan=artisan)


class Ticket(models.Model):
    """One complaint, from anyone.

    `counted_from` starts the month's clock: the opening, or the last reopening. `due_at` is the
    next duty's hour, empty once the complaint has ended. `artisan` is the maker who complains
    or is complained about; `is_shared` lets the latter read and answer.
    """

    class Side(models.TextChoices):
        BUYER = "buyer", _("Buyer")
        MAKER = "maker", _("Artisan")
        VISITOR = "visitor", _("Visitor")

    class Kind(models.TextChoices):
        NOT_ARRIVED = "not_arrived", _("The parcel has not come")
        PIECE = "piece", _("The piece is broken, wrong or not as shown")
        REFUND = "refund", _("Payment or refund")
        RETURN = "return", _("A return was not handled well")
        CONDUCT = "conduct", _("Somebody was rude or unfair")
        CONTENT = "content", _("A photo, story or review is false or copied")
        PRIVACY = "privacy", _("My personal details")
        SITE = "site", _("I cannot use this website")
        PAYOUT = "payout", _("My earnings as an artisan")
        OTHER = "other", _("Something else")

    class LevelName(models.TextChoices):
        SUPPORT = Level.SUPPORT.value, _("Customer care")
        DISTRICT = Level.DISTRICT.value, _("District officer")
        OFFICER = Level.OFFICER.value, _("Grievance officer")

    class StateName(models.TextChoices):
        RECEIVED = TicketState.RECEIVED.value, _("Received")
        ACKNOWLEDGED = TicketState.ACKNOWLEDGED.value, _("Being looked into")
        RESOLVED = TicketState.RESOLVED.value, _("Settled")
        REOPENED = TicketState.REOPENED.value, _("Opened again")
        WITHDRAWN = TicketState.WITHDRAWN.value, _("Taken back")

    code = models.CharField(max_length=8, unique=True, default=new_number, editable=False)
    kind = models.CharField(_("What is it about?"), max_length=12, choices=Kind)
    raised_by = models.CharField(max_length=7, choices=Side)
    order = models.ForeignKey(
        Order, models.PROTECT, null=True, blank=True, related_name="complaints"
    )
    artisan = models.ForeignKey(
        Artisan, models.PROTECT, null=True, blank=True, related_name="complaints"
    )
    district = models.ForeignKey(
        District, models.PROTECT, null=True, blank=True, related_name="complaints"
    )
    full_name = models.CharField(_("Full name"), max_length=80, blank=True)
    mobile = models.CharField(max_length=13, blank=True, validators=[RegexValidator(INDIAN_MOBILE)])
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2, choices=LANGUAGES, default="hi")
    state = models.CharField(max_length=12, choices=StateName, default=StateName.RECEIVED)
    level = models.CharField(max_length=8, choices=LevelName, default=LevelName.SUPPORT)
    is_shared = models.BooleanField(default=False)
    opened_at = models.DateTimeField()
    counted_from = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    resolved_at = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True)
    resolution = models.TextField(blank=True)
    address_digest = models.CharField(max_length=64, editable=False)

    objects = TicketQuerySet.as_manager()

    class Meta:
        verbose_name = _("Complaint")
        verbose_name_plural = _("Complaints")
        ordering = ["-id"]
        permissions = [("answer_ticket", "May answer complaints")]
        constraints = [
            models.CheckConstraint(
                name="ticket_can_be_answered", condition=~Q(mobile="") | ~Q(email="")
            ),
            models.CheckConstraint(
                name="ticket_state_known", condition=Q(state__in=[str(s) for s in TicketState])
            ),
            models.CheckConstraint(
                name="ticket_level_known", condition=Q(level__in=[str(rung) for rung in Level])
            ),
            models.CheckConstraint(
                name="ticket_resolved_in_words",
                condition=~Q(state="resolved") | (Q(resolved_at__isnull=False) & ~Q(resolution="")),
            ),
            models.CheckConstraint(
                name="ticket_open_is_due",
                condition=Q(state__in=[str(s) for s in sorted(OPEN)], due_at__isnull=False)
                | (~Q(state__in=[str(s) for s in sorted(OPEN)]) & Q(due_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="ticket_maker_is_named",
                condition=~Q(raised_by="maker") | Q(artisan__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at", "id"], name="ticket_due", condition=Q(due_at__isnull=False)
            ),
            models.Index(fields=["opened_at"], name="ticket_opened"),
            models.Index(fields=["address_digest", "opened_at"], name="ticket_address"),
            models.Index(fields=["mobile"], name="ticket_mobile"),
        ]

    def __str__(self) -> str:
        return self.code


class TicketEntry(models.Model):
    """What somebody said or did; rows are only ever added, and the database refuses the rest.

    A `note` is for staff alone.
    """

    class Verb(models.TextChoices):
        OPENED = "opened", _("Complaint written")
        SAID = "said", _("Message")
        NOTED = "noted", _("Note for staff")
        ACKNOWLEDGED = "acknowledged", _("Acknowledged")
        SHARED = "shared", _("The artisan was asked")
        ESCALATED = "escalated", _("Passed up")
        RESOLVED = "resolved", _("Settled")
        REOPENED = "reopened", _("Opened again")
        WITHDRAWN = "withdrawn", _("Taken back")

    class Author(models.TextChoices):
        PERSON = "person", _("The person who complained")
        MAKER = "maker", _("Artisan")
        STAFF = "staff", _("Staff")
        CLOCK = "clock", _("By itself")

    ticket = models.ForeignKey(Ticket, models.PROTECT, related_name="entries")
    verb = models.CharField(max_length=12, choices=Verb)
    author = models.CharField(max_length=6, choices=Author)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    words = models.TextField(blank=True)
    level = models.CharField(max_length=8, choices=Ticket.LevelName)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("Entry of a complaint")
        verbose_name_plural = _("Entries of complaints")
        ordering = ["id"]
        indexes = [models.Index(fields=["ticket", "id"], name="ticket_entry")]

    def __str__(self) -> str:
        return f"{self.ticket_id}: {self.verb}"


class TicketPhoto(models.Model):
    """A checked, stripped picture that came with an entry; kept privately."""

    entry = models.ForeignKey(TicketEntry, models.PROTECT, related_name="photos")
    original = models.FileField(storage=private_storage, max_length=120)

    class Meta:
        verbose_name = _("Photo of a complaint")
        verbose_name_plural = _("Photos of complaints")
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.entry_id}/{self.pk}"

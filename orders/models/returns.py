"""Pieces that come back."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from catalog.models import private_storage
from odop_store.kernel.codes import new_code
from orders.models.order import OrderLine
from orders.models.payment import Refund
from orders.models.state_words import state_choices
from orders.rules.returns import OPEN, Reason, ReturnState


class ReturnRequest(models.Model):
    """A buyer's wish to send pieces of one line back.

    Units: paise. `refund_paise` is set when staff decide on the money; above the shop's limit
    `first_person` and `second_person` must be two people.
    """

    class ReasonName(models.TextChoices):
        BROKEN = Reason.BROKEN.value, _("It arrived broken")
        WRONG = Reason.WRONG.value, _("It is another piece than I ordered")
        NOT_AS_SHOWN = Reason.NOT_AS_SHOWN.value, _("It is not as shown or described")
        FAULTY = Reason.FAULTY.value, _("It does not work or has a fault")
        TOO_LATE = Reason.TOO_LATE.value, _("It came too late")
        DISLIKED = Reason.DISLIKED.value, _("I do not like it")

    class Way(models.TextChoices):
        PICKUP = "pickup", _("Please collect it from me")
        SELF = "self", _("I send it myself")

    class Wish(models.TextChoices):
        MONEY = "money", _("My money back")
        PIECE = "piece", _("The same piece again")

    code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    line = models.ForeignKey(OrderLine, models.PROTECT, related_name="returns")
    quantity = models.PositiveSmallIntegerField(_("Quantity"))
    reason = models.CharField(_("Reason"), max_length=12, choices=ReasonName)
    words = models.CharField(_("What happened"), max_length=500, blank=True)
    way = models.CharField(_("How it comes back"), max_length=6, choices=Way)
    wish = models.CharField(
        _("What the buyer would like"), max_length=5, choices=Wish, default=Wish.MONEY
    )
    upi_id = models.CharField(_("UPI id for the refund"), max_length=120, blank=True)
    state = models.CharField(
        _("State"),
        max_length=8,
        choices=state_choices(ReturnState),
        default=ReturnState.ASKED,
    )
    refusal = models.CharField(_("Why it was refused"), max_length=300, blank=True)
    is_sound = models.BooleanField(_("Can be sold again"), default=False)
    courier = models.CharField(_("Courier of the new piece"), max_length=60, blank=True)
    tracking_number = models.CharField(_("Tracking number"), max_length=40, blank=True)
    refund_paise = models.PositiveBigIntegerField(_("Refund"), null=True, blank=True)
    refund = models.OneToOneField(
        Refund, models.PROTECT, null=True, blank=True, related_name="return_request"
    )
    first_person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    second_person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    asked_at = models.DateTimeField(_("Asked"), auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Return")
        verbose_name_plural = _("Returns")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="return_quantity", condition=Q(quantity__gte=1)),
            models.CheckConstraint(
                name="return_state_known", condition=Q(state__in=[str(s) for s in ReturnState])
            ),
            models.CheckConstraint(
                name="return_refunded_has_refund",
                condition=~Q(state="refunded")
                | Q(refund__isnull=False, refund_paise__gt=0, first_person__isnull=False),
            ),
            models.CheckConstraint(
                name="return_two_people",
                condition=Q(second_person__isnull=True) | ~Q(second_person=F("first_person")),
            ),
        ]
        indexes = [
            models.Index(
                fields=["asked_at"],
                name="return_open",
                condition=Q(state__in=sorted(str(state) for state in OPEN)),
            ),
        ]

    def __str__(self) -> str:
        return self.code


class ReturnPhoto(models.Model):
    """A checked, stripped picture of what is wrong; only staff and the maker see it."""

    request = models.ForeignKey(ReturnRequest, models.PROTECT, related_name="photos")
    original = models.FileField(storage=private_storage, max_length=120)

    class Meta:
        verbose_name = _("Photo of a return")
        verbose_name_plural = _("Photos of returns")
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.request_id}/{self.pk}"

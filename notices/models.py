"""Messages to people: what was sent to whom, and the wording staff may change."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from notices.rules import WORDINGS, placeholders

LANGUAGES = [("en", "English"), ("hi", "हिन्दी")]


class Notice(models.Model):
    """One message to one person, kept as a log.

    The words of a secret message (a code) are wiped once a real gateway has taken it or it was
    given up. `about` names what it belongs to, such as an order's code. What failed is tried
    again from `try_at` on, until it is given up.
    """

    class Channel(models.TextChoices):
        SMS = "sms", _("SMS")
        EMAIL = "email", _("E-mail")
        DESK = "desk", _("Shown in the workshop")
        WHATSAPP = "whatsapp", "WhatsApp"

    class State(models.TextChoices):
        QUEUED = "queued", _("Waiting")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Failed, tried again")
        DEAD = "dead", _("Given up")

    purpose = models.SlugField(max_length=40)
    channel = models.CharField(max_length=8, choices=Channel)
    recipient = models.CharField(max_length=254)
    language = models.CharField(max_length=2, choices=LANGUAGES)
    subject = models.CharField(max_length=200, blank=True)
    body = models.TextField()
    is_secret = models.BooleanField(default=False)
    about = models.CharField(max_length=20, blank=True, db_index=True)
    state = models.CharField(max_length=6, choices=State, default=State.QUEUED)
    parameters = models.JSONField(default=list, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    try_at = models.DateTimeField(null=True, blank=True)
    fault = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Message")
        verbose_name_plural = _("Messages")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="notice_sent_is_dated", condition=~Q(state="sent") | Q(sent_at__isnull=False)
            ),
            models.CheckConstraint(name="notice_has_recipient", condition=~Q(recipient="")),
            models.CheckConstraint(
                name="notice_code_by_sms_alone",
                condition=Q(is_secret=False) | ~Q(channel="whatsapp"),
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"], name="notice_unsent", condition=Q(state__in=["queued", "failed"])
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} ({self.get_channel_display()})"


class WhatsAppChoice(models.Model):
    """A mobile whose owner asked for news by WhatsApp rather than by SMS; codes stay with SMS."""

    mobile = models.CharField(max_length=13, unique=True)
    chosen_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("WhatsApp choice")
        verbose_name_plural = _("WhatsApp choices")

    def __str__(self) -> str:
        return f"••••{self.mobile[-4:]}"


class NoticeTemplate(models.Model):
    """Staff wording of one kind of message in one language; without a row the shop's own is used.

    Placeholders look like %(code)s; those of the shop's own wording may be used, no others.
    """

    purpose = models.SlugField(max_length=40)
    language = models.CharField(max_length=2, choices=LANGUAGES)
    subject = models.CharField(_("Subject"), max_length=200, blank=True)
    body = models.TextField(_("Text"))

    class Meta:
        verbose_name = _("Message wording")
        verbose_name_plural = _("Message wordings")
        ordering = ["purpose", "language"]
        constraints = [
            models.UniqueConstraint("purpose", "language", name="notice_template_once"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} ({self.language})"

    def clean(self) -> None:
        if self.purpose not in WORDINGS:
            raise ValidationError({"purpose": _("There is no message of this name.")})
        allowed = placeholders(WORDINGS[self.purpose].body)
        try:
            used = placeholders(self.body) | placeholders(self.subject)
        except ValueError as error:
            raise ValidationError({"body": _("A percent sign must be written twice.")}) from error
        if unknown := sorted(used - allowed):
            raise ValidationError(
                {"body": _("Unknown placeholder: %(name)s") % {"name": unknown[0]}}
            )

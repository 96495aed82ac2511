"""The people who act for a maker, and what they agreed to."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from artisans.models.artisan import Artisan


class Consent(models.Model):
    """An agreement to one version of one notice, in the language it was read.

    `text_digest` proves which words were shown. Rows are kept after withdrawal.
    """

    class Purpose(models.TextChoices):
        NOTICE = "notice", _("Use of personal details")
        ACTING_FOR = "acting_for", _("An officer may fill in forms for the maker")

    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="consents")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=10, choices=Purpose)
    notice_version = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=2, choices=[("en", "English"), ("hi", "हिन्दी")])
    text_digest = models.CharField(max_length=64)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Consent")
        verbose_name_plural = _("Consents")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["artisan", "person", "purpose", "notice_version"],
                condition=Q(withdrawn_at__isnull=True),
                name="consent_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()} {self.notice_version}"


class MembershipQuerySet(models.QuerySet["Membership"]):
    def current(self) -> "MembershipQuerySet":
        """Memberships that have not ended."""
        return self.filter(ended_at__isnull=True)


class Membership(models.Model):
    """A person's role in a maker's workshop. A field officer's needs the maker's consent."""

    class Role(models.TextChoices):
        OWNER = "owner", _("Owner")
        LISTER = "lister", _("Lists pieces")
        PACKER = "packer", _("Packs orders")
        OFFICER = "officer", _("Field officer")

    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="memberships")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships")
    role = models.CharField(_("Role"), max_length=7, choices=Role)
    consent = models.ForeignKey(
        Consent, models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )
    since = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("Helper")
        verbose_name_plural = _("Helpers")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["artisan", "person"],
                condition=Q(ended_at__isnull=True),
                name="membership_once",
            ),
            models.CheckConstraint(
                name="membership_officer_has_consent",
                condition=~Q(role="officer") | Q(consent__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.get_role_display()})"

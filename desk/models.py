"""What only the desk keeps: sessions of staff, claims on what is being checked, curation."""

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from desk.curation import Collection, CollectionPiece, Feature
from desk.notes import OrderNote
from desk.piece_signals import PhotoPrint, Signal, SignalLimit, TextPrint
from desk.texts import Banner, PageText


class StaffSession(models.Model):
    """A browser in which a member of staff is signed in."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="staff_sessions"
    )
    session_key = models.CharField(max_length=40, unique=True)
    browser = models.CharField(max_length=160, blank=True)
    begun_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Session")
        verbose_name_plural = _("Sessions")
        ordering = ["-begun_at"]

    def __str__(self) -> str:
        return self.browser

    def is_alive(self) -> bool:
        """Say whether the browser is still signed in. One query."""
        now = timezone.now()
        return Session.objects.filter(pk=self.session_key, expire_date__gt=now).exists()


class Claim(models.Model):
    """A member of staff is deciding on something; nobody else may until it ends.

    `subject` is "piece:17" or "maker:4": one row at a time for each.
    """

    subject = models.CharField(max_length=40, unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    expires_at = models.DateTimeField()

    class Meta:
        verbose_name = _("Claim")
        verbose_name_plural = _("Claims")
        permissions = [
            ("review_piece", "May check pieces"),
            ("review_maker", "May check makers"),
            ("take_phone_order", "May take orders by phone"),
        ]

    def __str__(self) -> str:
        return self.subject


__all__ = [
    "Banner",
    "Claim",
    "Collection",
    "CollectionPiece",
    "Feature",
    "OrderNote",
    "PageText",
    "PhotoPrint",
    "Signal",
    "SignalLimit",
    "StaffSession",
    "TextPrint",
]

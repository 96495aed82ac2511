"""Staff at work in a maker's workshop."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from artisans.models.artisan import Artisan
from artisans.models.membership import Consent


class StaffVisitQuerySet(models.QuerySet["StaffVisit"]):
    def current(self, now: datetime) -> "StaffVisitQuerySet":
        """Visits that were neither ended nor ran out."""
        return self.filter(ended_at__isnull=True, expires_at__gt=now)


class StaffVisit(models.Model):
    """A member of staff works in a maker's workshop for a while, for a reason that is kept.

    An officer's visit names the maker's consent; a person is in one workshop at a time.
    """

    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="visits")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="visits")
    reason = models.CharField(_("Reason"), max_length=300)
    consent = models.ForeignKey(
        Consent, models.PROTECT, related_name="+", null=True, blank=True, editable=False
    )
    begun_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = StaffVisitQuerySet.as_manager()

    class Meta:
        verbose_name = _("Visit of staff")
        verbose_name_plural = _("Visits of staff")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(ended_at__isnull=True), name="visit_one_at_a_time"
            ),
            models.CheckConstraint(name="visit_says_why", condition=~Q(reason="")),
            models.CheckConstraint(name="visit_ends", condition=Q(expires_at__gt=F("begun_at"))),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} → {self.artisan_id}"

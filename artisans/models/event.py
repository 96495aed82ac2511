"""The maker's history."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from artisans.models.artisan import Artisan


class ArtisanEvent(models.Model):
    """Who did what to a maker's standing, people, papers or account, and when; append-only.

    `facts` never holds a full account number, a PAN or a code.
    """

    class Verb(models.TextChoices):
        APPLIED = "applied", _("Application begun")
        SENT = "sent", _("Application sent")
        VERIFIED = "verified", _("Verified")
        RETURNED = "returned", _("Sent back for change")
        SUSPENDED = "suspended", _("Suspended")
        REINSTATED = "reinstated", _("Back in the shop")
        PAPER_GIVEN = "paper_given", _("Paper given")
        PAPER_CHECKED = "paper_checked", _("Paper checked")
        PAYOUT_CHANGED = "payout_changed", _("Payout account changed")
        MEMBER_ADDED = "member_added", _("Helper added")
        MEMBER_CHANGED = "member_changed", _("Role changed")
        MEMBER_ENDED = "member_ended", _("Helper removed")
        PROFILE_CHANGED = "profile_changed", _("Profile changed")
        CONSENT_GIVEN = "consent_given", _("Consent given")
        CONSENT_WITHDRAWN = "consent_withdrawn", _("Consent withdrawn")
        VISIT_BEGUN = "visit_begun", _("Staff came into the workshop")
        VISIT_ENDED = "visit_ended", _("Staff left the workshop")
        HOLIDAY_BEGUN = "holiday_begun", _("Holiday begun")
        HOLIDAY_ENDED = "holiday_ended", _("Holiday ended")

    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="events")
    verb = models.CharField(max_length=17, choices=Verb)
    from_state = models.CharField(max_length=12, blank=True)
    to_state = models.CharField(max_length=12, blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True, blank=True
    )
    reason = models.CharField(_("Reason"), max_length=500, blank=True)
    facts = models.JSONField(default=dict, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Event")
        verbose_name_plural = _("Events")
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.get_verb_display()

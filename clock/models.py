"""What became of regular work."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from clock.rules import LastRun


class ScheduledRun(models.Model):
    """The last run of one job of the table; claimed by a conditional UPDATE, so one machine
    at a time runs it.

    `slot` is the time the run was due for, `good_at` when the job last ended well.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Not run yet")
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    name = models.CharField(_("Work"), max_length=80, unique=True)
    slot = models.DateTimeField(_("Due at"))
    state = models.CharField(_("Result"), max_length=7, choices=State, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(_("Tries"), default=0)
    host = models.CharField(_("Machine"), max_length=80, blank=True)
    started_at = models.DateTimeField(_("Begun"), null=True, blank=True)
    ended_at = models.DateTimeField(_("Ended"), null=True, blank=True)
    good_at = models.DateTimeField(_("Last done"), null=True, blank=True)
    output = models.TextField(_("What it said"), blank=True)

    class Meta:
        verbose_name = _("Regular work")
        verbose_name_plural = _("Regular work")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="run_begun_is_dated",
                condition=Q(state="waiting") | Q(started_at__isnull=False),
            ),
            models.CheckConstraint(
                name="run_ended_is_dated",
                condition=Q(state__in=["waiting", "running"]) | Q(ended_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def last_run(self) -> LastRun:
        """Return the row as the rules see it."""
        return LastRun(
            slot=self.slot,
            is_running=self.state == self.State.RUNNING,
            has_failed=self.state == self.State.FAILED,
            tries=self.tries,
            started_at=self.started_at,
            ended_at=self.ended_at,
        )

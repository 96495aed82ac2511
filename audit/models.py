"""The audit log: every write of staff and makers, chained by the database (see ADR 0015)."""

from django.conf import settings
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models.fields.json import KT
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from audit.wordings import verb_words


class AuditEntryQuerySet(models.QuerySet["AuditEntry"]):
    def of_subject(self, subject: models.Model) -> "AuditEntryQuerySet":
        """Entries about one object, the newest first."""
        return self.filter(subject_type=subject._meta.label_lower, subject_id=str(subject.pk))

    def of_actor(self, actor_id: int) -> "AuditEntryQuerySet":
        """Entries of what one person did, or others did on that person's behalf, newest first."""
        behalf = models.Q(changes__has_key="on_behalf_of", behalf=str(actor_id))
        rows = self.annotate(behalf=KT("changes__on_behalf_of__1"))
        return rows.filter(models.Q(actor_id=actor_id) | behalf)


class AuditEntry(models.Model):
    """Who did what to which object; rows are only ever added, and the database refuses the rest.

    The database fills `at`, `chain`, `position` and the three digests. `actor` keeps its number
    when the person is erased. `changes` maps a field to [before, after]; what may not be kept in
    a log stands there as "•".
    """

    at = models.DateTimeField(_("When"), db_default=Now())
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.DO_NOTHING,
        related_name="+",
        null=True,
        db_constraint=False,
        verbose_name=_("Who"),
    )
    verb = models.SlugField(_("What"), max_length=60)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.CharField(max_length=40, blank=True)
    subject_name = models.CharField(_("About"), max_length=200, blank=True)
    changes = models.JSONField(_("Changes"), default=dict, blank=True)
    note = models.CharField(_("Reason"), max_length=500, blank=True)
    chain = models.PositiveSmallIntegerField(db_default=0)
    position = models.PositiveBigIntegerField(db_default=0)
    previous_digest = models.CharField(max_length=64, db_default="")
    beside_digest = models.CharField(max_length=64, db_default="")
    digest = models.CharField(_("Digest"), max_length=64, db_default="")

    objects = AuditEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("Audit entry")
        verbose_name_plural = _("Audit log")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["chain", "position"], name="audit_position_once"),
        ]
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "-id"], name="audit_subject"),
            models.Index(fields=["actor", "-id"], name="audit_actor"),
            models.Index(fields=["digest"], name="audit_digest"),
            models.Index(fields=["subject_name", "-id"], name="audit_subject_name"),
            models.Index(fields=["verb", "-id"], name="audit_verb"),
            BrinIndex(fields=["at"], name="audit_at"),
            models.Index(
                KT("changes__on_behalf_of__1"),
                name="audit_behalf",
                condition=models.Q(changes__has_key="on_behalf_of"),
            ),
        ]

    def __str__(self) -> str:
        return f"{verb_words(self.verb)} {self.subject_name}".strip()

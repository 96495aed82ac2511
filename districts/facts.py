"""Facts of the register with their sources, changes that wait for a second person, and drift.

A fact is a field, or a pair of fields in two languages, of a craft or a district. It changes only
by a published `FactChange`; the database refuses one without a source or without a second person.
"""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from odop_store.kernel.bilingual import Paired

# A fact that nobody looked at for so long comes back to the desk.
STALE_AFTER = timedelta(days=365)


class Fact(models.TextChoices):
    """What may be claimed of a craft or a district."""

    TECHNIQUE = "technique", _("Technique")
    STORY = "story", _("Story")
    GI_NAME = "gi_name", _("GI name")
    GI_NUMBER = "gi_application_no", _("GI application number")
    GI_YEAR = "gi_year", _("GI year")
    HEADQUARTERS = "headquarters", _("Headquarters")


class AboutOne(models.Model):
    """Something said of one craft or one district."""

    craft = models.ForeignKey(
        "districts.Craft", models.CASCADE, null=True, blank=True, related_name="+",
        verbose_name=_("Craft"),
    )  # fmt: skip
    district = models.ForeignKey(
        "districts.District", models.CASCADE, null=True, blank=True, related_name="+",
        verbose_name=_("District"),
    )  # fmt: skip
    fact = models.CharField(_("Fact"), max_length=20, choices=Fact)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.craft or self.district}: {self.get_fact_display()}"

    @property
    def district_key(self) -> int | None:
        """Return the district that it belongs to, by whose officers it may be touched."""
        return self.craft.district_id if self.craft else self.district_id


IS_OF_ONE = Q(craft__isnull=False, district=None) & ~Q(fact="headquarters") | Q(
    craft=None, district__isnull=False, fact="headquarters"
)


class FactSource(AboutOne):
    """Where a fact was read and when somebody last looked; an empty source is none yet."""

    source = models.CharField(_("Source"), max_length=300, blank=True)
    source_url = models.URLField(_("Address of the source"), blank=True)
    checked_on = models.DateField(_("Last checked"), null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("Checked by"),
    )  # fmt: skip

    class Meta:
        verbose_name = _("Fact and its source")
        verbose_name_plural = _("Facts and their sources")
        ordering = [F("checked_on").asc(nulls_first=True), "id"]
        constraints = [
            models.UniqueConstraint(
                "craft", "district", "fact", name="fact_source_once", nulls_distinct=False
            ),
            models.CheckConstraint(name="fact_source_of_one", condition=IS_OF_ONE),
            models.CheckConstraint(
                name="fact_checked_has_source", condition=Q(checked_on=None) | ~Q(source="")
            ),
        ]
        indexes = [
            models.Index(F("checked_on").asc(nulls_first=True), "id", name="fact_source_oldest")
        ]


class FactChange(AboutOne):
    """A change of a fact: proposed by one person with its source, published by another."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting for a second person")
        PUBLISHED = "published", _("Published")
        REFUSED = "refused", _("Refused")

    before = models.JSONField(default=list)
    after_en = models.TextField(_("New text (English), number or year"), blank=True)
    after_hi = models.TextField(_("New text (Hindi)"), blank=True)
    source = models.CharField(_("Source"), max_length=300)
    source_url = models.URLField(_("Address of the source"), blank=True)
    state = models.CharField(_("State"), max_length=9, choices=State, default=State.WAITING)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("Proposed by")
    )
    proposed_at = models.DateTimeField(_("Proposed"), auto_now_add=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("Reviewed by"),
    )  # fmt: skip
    reviewed_at = models.DateTimeField(_("Reviewed"), null=True, blank=True)

    class Meta:
        verbose_name = _("Change of a fact")
        verbose_name_plural = _("Changes of facts")
        ordering = ["-id"]
        permissions = [("publish_factchange", "May publish changes of facts")]
        constraints = [
            models.CheckConstraint(name="fact_change_of_one", condition=IS_OF_ONE),
            models.CheckConstraint(name="fact_change_has_source", condition=~Q(source="")),
            models.CheckConstraint(
                name="fact_change_two_people",
                condition=Q(state="waiting", reviewed_by=None)
                | Q(reviewed_by__isnull=False, reviewed_at__isnull=False)
                & ~Q(reviewed_by=F("proposed_by")),
            ),
            models.UniqueConstraint(
                "craft", "district", "fact", name="fact_change_one_waiting",
                nulls_distinct=False, condition=Q(state="waiting"),
            ),
        ]  # fmt: skip


class TextEditionQuerySet(models.QuerySet["TextEdition"]):
    def hindi_behind(self) -> "TextEditionQuerySet":
        """Texts whose English was written after the Hindi."""
        return self.filter(en_at__gt=F("hi_at"))

    def english_behind(self) -> "TextEditionQuerySet":
        """Texts whose Hindi was written after the English."""
        return self.filter(hi_at__gt=F("en_at"))


class TextEdition(models.Model):
    """When each language of a pair of texts was last written; a trigger keeps it.

    `subject` is a table such as "districts_craft". Equal times mean that the two go together; 1970
    stands for a text untouched since the shop began to note this.
    """

    subject = models.CharField(_("Kind of row"), max_length=40)
    subject_id = models.BigIntegerField(_("Number of the row"))
    text = models.CharField(_("Text"), max_length=40)
    name_en = models.CharField(_("Name (English)"), max_length=80, blank=True)
    name_hi = models.CharField(_("Name (Hindi)"), max_length=80, blank=True)
    en_at = models.DateTimeField(_("English written"))
    hi_at = models.DateTimeField(_("Hindi written"))

    name = Paired()

    objects = TextEditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("Translation to catch up")
        verbose_name_plural = _("Translations to catch up")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint("subject", "subject_id", "text", name="text_edition_once"),
        ]
        indexes = [
            models.Index(fields=["id"], name="text_drifted", condition=~Q(en_at=F("hi_at"))),
        ]

    def __str__(self) -> str:
        return self.name or f"{self.subject} {self.subject_id}"

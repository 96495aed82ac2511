"""What a maker is working on: unfinished pieces, waiting edits, and the history of a piece."""

import uuid

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


def private_storage() -> Storage:
    return storages["private"]


class PieceDraft(models.Model):
    """A piece being described, answer by answer; anything may still be missing.

    `key` is made by whoever begins the draft, also offline, so that sending twice makes one.
    `version` grows with every saved answer. `copied_facts` are those of the piece it was copied
    from, as they were then. Units: as in Listing.
    """

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, related_name="piece_drafts")
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    craft = models.ForeignKey(
        "districts.Craft", models.PROTECT, related_name="+", null=True, blank=True
    )
    form = models.SlugField(_("Kind of thing"), max_length=40, blank=True)
    price_paise = models.PositiveBigIntegerField(_("Price"), null=True, blank=True)
    length_mm = models.PositiveIntegerField(_("Length (mm)"), null=True, blank=True)
    width_mm = models.PositiveIntegerField(_("Width (mm)"), null=True, blank=True)
    height_mm = models.PositiveIntegerField(_("Height (mm)"), null=True, blank=True)
    weight_grams = models.PositiveIntegerField(_("Weight (g)"), null=True, blank=True)
    stock_kind = models.CharField(max_length=13, blank=True)
    on_hand = models.PositiveIntegerField(_("Stock"), null=True, blank=True)
    making_days = models.PositiveSmallIntegerField(_("Days to make"), null=True, blank=True)
    line = models.CharField(_("One line about it"), max_length=80, blank=True)
    copied_from = models.ForeignKey(
        "catalog.Listing", models.SET_NULL, related_name="+", null=True, blank=True
    )
    copied_facts = models.JSONField(default=dict, blank=True)
    listing = models.OneToOneField(
        "catalog.Listing", models.CASCADE, related_name="draft", null=True, blank=True
    )
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("Draft")
        verbose_name_plural = _("Drafts")
        ordering = ["-updated_at"]

    def __str__(self) -> str:
        return self.line or str(self.key)[:8]


class DraftPhoto(models.Model):
    """A checked picture of a draft; `upload` is the sender's id, so a retry adds nothing.

    `concern` names what a person should look at again; it never stops the sending.
    """

    class Concern(models.TextChoices):
        NONE = "", ""
        BLURRED = "blurred", _("Looks blurred: hold the phone still and take it again.")
        DARK = "dark", _("Looks dark: take it again in daylight, near a window.")

    draft = models.ForeignKey(PieceDraft, models.CASCADE, related_name="photos")
    upload = models.UUIDField()
    position = models.PositiveSmallIntegerField()
    original = models.FileField(storage=private_storage, max_length=120)
    key = models.CharField(max_length=40)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    tint = models.PositiveSmallIntegerField(default=0)
    concern = models.CharField(max_length=7, choices=Concern, blank=True)

    class Meta:
        verbose_name = _("Photo")
        verbose_name_plural = _("Photos")
        ordering = ["draft_id", "position"]
        constraints = [
            models.UniqueConstraint("draft", "upload", name="draft_photo_upload_once"),
            models.UniqueConstraint("draft", "position", name="draft_photo_position_once"),
        ]

    def __str__(self) -> str:
        return f"{self.draft_id}/{self.position}"


class ListingRevision(models.Model):
    """Changes to a live piece that wait for staff while the old version stays in the shop.

    `changes` maps a field's name to its value before and after; "photos" maps to the ids before
    and those that stay, beside which the revision's own photos come in. `base_version` is the
    version of the listing they were written on.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting for the check")
        ACCEPTED = "accepted", _("Accepted")
        REFUSED = "refused", _("Needs change")
        REPLACED = "replaced", _("Replaced by a later edit")

    listing = models.ForeignKey("catalog.Listing", models.CASCADE, related_name="revisions")
    changes = models.JSONField()
    base_version = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    reason = models.CharField(_("Reason"), max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True, blank=True
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Waiting edit")
        verbose_name_plural = _("Waiting edits")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["listing"], condition=Q(state="waiting"), name="revision_one_waiting"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.listing_id}: {', '.join(sorted(self.changes))}"


class RevisionPhoto(models.Model):
    """A checked picture that goes live with its revision, and never before."""

    revision = models.ForeignKey(ListingRevision, models.CASCADE, related_name="photos")
    original = models.FileField(storage=private_storage, max_length=120)
    key = models.CharField(max_length=40)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    tint = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("Photo")
        verbose_name_plural = _("Photos")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint("revision", "key", name="revision_photo_once"),
        ]

    def __str__(self) -> str:
        return f"{self.revision_id}/{self.pk}"


class ListingEvent(models.Model):
    """Who did what to a piece, and when; append-only.

    `photo` marks the picture meant; it may have been removed since.
    """

    class Verb(models.TextChoices):
        SENT = "sent", _("Sent for checking")
        PUBLISHED = "published", _("Approved")
        RETURNED = "returned", _("Needs change")
        HIDDEN = "hidden", _("Hidden")
        SHOWN = "shown", _("Shown again")
        PRICE = "price", _("Price changed")
        STOCK = "stock", _("Stock changed")
        EDITED = "edited", _("Edited")
        REVISION_SENT = "revision_sent", _("Edit sent for checking")
        REVISION_ACCEPTED = "revision_ok", _("Edit accepted")
        REVISION_REFUSED = "revision_no", _("Edit needs change")

    listing = models.ForeignKey("catalog.Listing", models.PROTECT, related_name="events")
    verb = models.CharField(max_length=13, choices=Verb)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True, blank=True
    )
    reason = models.CharField(_("Reason"), max_length=500, blank=True)
    photo = models.ForeignKey(
        "catalog.Photo", models.DO_NOTHING, related_name="+", null=True, blank=True,
        db_constraint=False,
    )  # fmt: skip
    facts = models.JSONField(default=dict, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Event")
        verbose_name_plural = _("Events")
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.get_verb_display()

"""What buyers say of a piece: reviews of delivered lines, with their photos and one answer."""

from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from catalog.rules import MOST_STARS, ReviewState

LONGEST_REVIEW = 1000
LONGEST_ANSWER = 500


def private_storage() -> Storage:
    return storages["private"]


class ReviewQuerySet(models.QuerySet["Review"]):
    def public(self) -> "ReviewQuerySet":
        """Reviews that every visitor may read."""
        return self.filter(state=ReviewState.PUBLISHED)

    def waiting(self) -> "ReviewQuerySet":
        """Reviews that somebody must read first, the longest waiting first."""
        return self.filter(state=ReviewState.SUBMITTED).order_by("sent_at", "pk")

    def refused(self) -> "ReviewQuerySet":
        return self.filter(state=ReviewState.REFUSED)


class Review(models.Model):
    """A buyer's word about a piece that was delivered.

    `purchase` is the number of the delivered order line: orders writes it as the proof, and it
    is unique, so a line speaks once. `language` is the one the buyer wrote in.
    Source: IS 19000:2022 (reviews come from buyers, are never edited, and say when and what).
    """

    class Refusal(models.TextChoices):
        ABUSE = "abuse", _("It insults or threatens somebody.")
        PRIVATE = "private", _("It tells private facts: a phone number, an address, a name.")
        ELSEWHERE = "elsewhere", _("It is about something other than this piece or its maker.")
        ADVERT = "advert", _("It advertises something.")
        PICTURE = "picture", _("A photo does not show the piece.")

    listing = models.ForeignKey("catalog.Listing", models.PROTECT, related_name="reviews")
    purchase = models.PositiveBigIntegerField(unique=True, editable=False)
    bought_on = models.DateField(_("Delivered on"), editable=False)
    stars = models.PositiveSmallIntegerField(_("Stars"))
    words = models.TextField(_("Review"), max_length=LONGEST_REVIEW, blank=True)
    language = models.CharField(max_length=2, choices=[("en", "English"), ("hi", "हिन्दी")])
    shown_name = models.CharField(_("Name to show"), max_length=40, blank=True)
    state = models.CharField(
        _("State"),
        max_length=9,
        choices=[(state.value, state.value) for state in ReviewState],
        default=ReviewState.SUBMITTED,
    )
    refusal = models.CharField(_("Reason"), max_length=9, choices=Refusal, blank=True)
    answer = models.TextField(_("Answer of the artisan"), max_length=LONGEST_ANSWER, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)
    sent_at = models.DateTimeField(_("Sent"))
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("Review")
        verbose_name_plural = _("Reviews")
        ordering = ["-sent_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="review_stars_known", condition=Q(stars__gte=1, stars__lte=MOST_STARS)
            ),
            models.CheckConstraint(
                name="review_state_known",
                condition=Q(state__in=[str(state) for state in ReviewState]),
            ),
            models.CheckConstraint(
                name="review_refused_says_why", condition=~Q(state="refused") | ~Q(refusal="")
            ),
            models.CheckConstraint(
                name="review_decided_is_dated",
                condition=Q(state="submitted") | Q(decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="review_answer_is_dated",
                condition=Q(answer="", answered_at__isnull=True)
                | (~Q(answer="") & Q(answered_at__isnull=False)),
            ),
        ]
        indexes = [
            models.Index(
                fields=["listing", "-sent_at", "-id"],
                name="review_of_listing",
                condition=Q(state="published"),
            ),
            models.Index(
                fields=["sent_at", "id"], name="review_waiting", condition=Q(state="submitted")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stars}/{MOST_STARS}: {self.listing_id}"


class ReviewPhoto(models.Model):
    """A checked picture of a review; its public renditions are drawn once the review is live.

    Units: width and height in pixels of the upright original.
    """

    review = models.ForeignKey(Review, models.CASCADE, related_name="photos")
    original = models.FileField(storage=private_storage, max_length=120)
    key = models.CharField(max_length=40, db_index=True)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    tint = models.PositiveSmallIntegerField(default=0)
    is_rendered = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("Photo of a review")
        verbose_name_plural = _("Photos of reviews")
        ordering = ["review_id", "pk"]

    def __str__(self) -> str:
        return f"{self.review_id}/{self.pk}"

"""Texts that staff write for the whole shop: banners, and fixed pages with their history."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from odop_store.kernel.bilingual import Paired

OUR_ADDRESS = RegexValidator(
    r"^/(?!/)[A-Za-z0-9/_?=&#.-]*$", _("An address in this shop, such as /districts/agra/")
)


class BannerQuerySet(models.QuerySet["Banner"]):
    def on_at(self, moment: Any) -> "BannerQuerySet":
        """Banners that a visitor sees at a moment (a datetime, or the database's own clock)."""
        return self.filter(starts_at__lte=moment, ends_at__gt=moment)


class Banner(models.Model):
    """A line on top of every public page from one minute to another, in two languages."""

    text_en = models.CharField(_("Text (English)"), max_length=160)
    text_hi = models.CharField(_("Text (Hindi)"), max_length=160)
    address = models.CharField(_("Leads to"), max_length=120, blank=True, validators=[OUR_ADDRESS])
    starts_at = models.DateTimeField(_("Begins"))
    ends_at = models.DateTimeField(_("Ends"))
    reason = models.CharField(_("Why it is here"), max_length=200)

    text = Paired()

    objects = BannerQuerySet.as_manager()

    class Meta:
        verbose_name = _("Banner")
        verbose_name_plural = _("Banners")
        ordering = ["-starts_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="banner_ends_after_it_begins", condition=Q(ends_at__gt=F("starts_at"))
            ),
            models.CheckConstraint(
                name="banner_speaks_both", condition=~Q(text_en="") & ~Q(text_hi="")
            ),
            models.CheckConstraint(name="banner_says_why", condition=~Q(reason="")),
        ]
        indexes = [
            models.Index(fields=["starts_at"], name="banner_starts"),
            models.Index(fields=["ends_at"], name="banner_ends"),
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("It must end after it begins.")})


class PageText(models.Model):
    """One edition of a fixed page; the newest that has begun is shown, the others are its history.

    An edition marked as shipped puts back the text that came with the shop. The database refuses
    a change of what has begun.
    """

    class Page(models.TextChoices):
        ABOUT = "about", _("About the shop")
        HELP = "help", _("Help")
        ACCESSIBILITY = "accessibility", _("Accessibility")
        PRIVACY = "privacy", _("Privacy policy")
        TERMS = "terms", _("Terms")
        GRIEVANCE = "grievance", _("Complaints")
        DEMO = "demo", _("This is a demonstration")

    page = models.CharField(_("Page"), max_length=13, choices=Page)
    body_en = models.TextField(_("Text (English)"), blank=True)
    body_hi = models.TextField(_("Text (Hindi)"), blank=True)
    is_shipped = models.BooleanField(_("Back to the text that came with the shop"), default=False)
    starts_at = models.DateTimeField(_("Begins"))
    written_at = models.DateTimeField(_("Written"), auto_now_add=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("Written by")
    )
    note = models.CharField(_("What was changed and why"), max_length=200)

    body = Paired()

    class Meta:
        verbose_name = _("Text of a page")
        verbose_name_plural = _("Texts of pages")
        ordering = ["page", "-starts_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="page_text_speaks_both",
                condition=Q(is_shipped=True) | ~Q(body_en="") & ~Q(body_hi=""),
                violation_error_message=_("Write the page in both languages."),
            ),
            models.CheckConstraint(name="page_text_says_why", condition=~Q(note="")),
        ]
        indexes = [models.Index(fields=["starts_at"], name="page_text_starts")]

    def __str__(self) -> str:
        return self.get_page_display()


def page_text(page: str, at: Any = None) -> PageText | None:
    """Return the edition that is on, or None for the text that came with the shop. One query."""
    begun = PageText.objects.filter(page=page, starts_at__lte=at or Now())
    found = begun.order_by("-starts_at", "-id").first()
    return None if found is None or found.is_shipped else found

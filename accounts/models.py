"""People who sign in: shoppers, makers and their helpers, staff."""

from django.contrib.auth.models import AbstractUser
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

INDIAN_MOBILE = r"^\+91[6-9][0-9]{9}$"


class User(AbstractUser):
    """A person. One name field, as Indian names want; a mobile number is kept as +91XXXXXXXXXX."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField(_("Full name"), max_length=120, blank=True)
    mobile = models.CharField(
        _("Mobile number"),
        max_length=13,
        null=True,
        blank=True,
        unique=True,
        validators=[RegexValidator(INDIAN_MOBILE)],
    )
    language = models.CharField(
        _("Language"), max_length=2, choices=[("en", "English"), ("hi", "हिन्दी")], default="hi"
    )

    class Meta:
        verbose_name = _("Person")
        verbose_name_plural = _("People")
        constraints = [
            models.CheckConstraint(
                name="user_mobile_is_indian",
                condition=models.Q(mobile__isnull=True) | models.Q(mobile__regex=INDIAN_MOBILE),
            ),
        ]

    def __str__(self) -> str:
        return self.full_name or self.username

    def get_full_name(self) -> str:
        return self.full_name

    def get_short_name(self) -> str:
        return self.full_name.split(" ")[0]


class SignInCode(models.Model):
    """One code sent to a mobile for signing in; kept only as a keyed digest.

    `address_digest` counts requests per network address without keeping the address.
    """

    mobile = models.CharField(max_length=13, validators=[RegexValidator(INDIAN_MOBILE)])
    digest = models.CharField(max_length=64)
    address_digest = models.CharField(max_length=64)
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Sign-in code")
        verbose_name_plural = _("Sign-in codes")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["mobile", "-sent_at"], name="code_mobile"),
            models.Index(fields=["address_digest", "-sent_at"], name="code_address"),
        ]

    def __str__(self) -> str:
        return f"••••{self.mobile[-4:]}"

"""What pieces cost before: written by the database itself with every change of a price."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PriceChange(models.Model):
    """One change of a price that shoppers could see; rows are added by a trigger, never changed.

    Units: paise. The lowest `former_paise` of thirty days is the only price a reduction may be
    measured by; it is kept on the listing as `former_paise`, to be shown until `former_until`.
    """

    listing = models.ForeignKey("catalog.Listing", models.CASCADE, related_name="price_changes")
    former_paise = models.PositiveBigIntegerField(_("Former price"))
    price_paise = models.PositiveBigIntegerField(_("Price"))
    at = models.DateTimeField(_("When"))

    class Meta:
        verbose_name = _("Change of a price")
        verbose_name_plural = _("Changes of prices")
        ordering = ["-id"]
        indexes = [models.Index(fields=["listing", "at"], name="price_change_of_listing")]

    def __str__(self) -> str:
        return f"{self.former_paise} → {self.price_paise}"

"""Growth: what was sold where, a row a day, district and craft."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from districts.models import Craft, District


class SalesDay(models.Model):
    """What buyers bound themselves to buy on one day, from the frozen lines of their orders.

    Counts what was not cancelled since. Rows of past days are made by `roll_up_sales`; today is
    read live. Units: paise including GST, before any offer.
    """

    day = models.DateField(_("Day"))
    district = models.ForeignKey(District, models.PROTECT, related_name="+")
    craft = models.ForeignKey(Craft, models.PROTECT, related_name="+")
    order_count = models.PositiveIntegerField(_("Orders"))
    piece_count = models.PositiveIntegerField(_("Pieces"))
    goods_paise = models.PositiveBigIntegerField(_("Goods (paise)"))

    class Meta:
        verbose_name = _("Sales of a day")
        verbose_name_plural = _("Sales by day")
        ordering = ["day", "district_id", "craft_id"]
        constraints = [
            models.UniqueConstraint("day", "district", "craft", name="sales_day_once"),
        ]
        indexes = [models.Index(fields=["district", "day"], name="sales_day_district")]

    def __str__(self) -> str:
        return f"{self.day} {self.district_id}/{self.craft_id}"

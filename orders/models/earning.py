"""What makers earned, and how it reached their bank."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from artisans.models import Artisan
from orders.models.ledger import Posting
from orders.models.order import Consignment


class Earning(models.Model):
    """What one delivery earned its maker, or (negative) what one return took back.

    Rows are only ever added. Units: paise. `value_paise` is the rounded value of the papers,
    `goods_paise` that of the goods alone, `taxable_paise` the base of TCS and TDS. Of the value
    the shop paid `shop_discount_paise` in the buyer's place; a maker's own offer took
    `maker_discount_paise` off before.
    """

    posting = models.OneToOneField(Posting, models.PROTECT, related_name="earning")
    consignment = models.ForeignKey(Consignment, models.PROTECT, related_name="earnings")
    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="earnings")
    financial_year = models.CharField(max_length=4)
    earned_on = models.DateField(_("Earned on"))
    payable_on = models.DateField(_("Payable from"))
    value_paise = models.BigIntegerField(_("Sold for"))
    goods_paise = models.BigIntegerField()
    taxable_paise = models.BigIntegerField(_("Taxable value"))
    delivery_paise = models.BigIntegerField(_("Delivery"))
    fee_paise = models.BigIntegerField(_("Commission"))
    fee_gst_paise = models.BigIntegerField(_("GST on the commission"))
    tcs_paise = models.BigIntegerField(_("TCS"))
    tds_paise = models.BigIntegerField(_("TDS"))
    shop_discount_paise = models.BigIntegerField(_("Discount the shop paid"), default=0)
    maker_discount_paise = models.BigIntegerField(_("Discount the maker gave"), default=0)

    class Meta:
        verbose_name = _("Earning")
        verbose_name_plural = _("Earnings")
        ordering = ["id"]
        indexes = [models.Index(fields=["artisan", "earned_on"], name="earning_of_maker")]

    def __str__(self) -> str:
        return str(self.consignment)

    @property
    def net_paise(self) -> int:
        """Return what the maker gets of it."""
        taken = self.delivery_paise + self.fee_paise + self.fee_gst_paise
        return self.value_paise - taken - self.tcs_paise - self.tds_paise

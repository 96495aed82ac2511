"""What staff write beside an order, and the rights of the order desk."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from orders.models import Order


class OrderNote(models.Model):
    """A remark of staff about an order; only staff read it, and only additions are made."""

    order = models.ForeignKey(Order, models.PROTECT, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    words = models.CharField(_("Note"), max_length=500)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Note")
        verbose_name_plural = _("Notes")
        ordering = ["-id"]
        permissions = [
            ("see_orders", "May look orders up"),
            ("work_orders", "May act on orders"),
            ("decide_return", "May decide on returns"),
            ("give_refund", "May send money back"),
            ("reconcile", "May look after payments that are stuck"),
            ("pay_makers", "May pay makers"),
            ("act_as_maker", "May enter a maker's workshop"),
        ]

    def __str__(self) -> str:
        return self.words[:60]

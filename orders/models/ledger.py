"""The books: postings of double entries that are never changed or removed."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from artisans.models import Artisan
from orders.models.order import Consignment, Order
from orders.models.state_words import state_choices
from orders.rules.ledger import Account


class Posting(models.Model):
    """One business event in the books; `key` makes it once.

    The database refuses to change it, and to commit it unless its entries sum to nothing.
    """

    key = models.CharField(max_length=60, unique=True)
    kind = models.SlugField(max_length=20)
    order = models.ForeignKey(Order, models.PROTECT, null=True, blank=True, related_name="postings")
    consignment = models.ForeignKey(
        Consignment, models.PROTECT, null=True, blank=True, related_name="postings"
    )
    note = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("Posting")
        verbose_name_plural = _("Postings")
        ordering = ["id"]

    def __str__(self) -> str:
        return self.key


class LedgerEntry(models.Model):
    """A debit (positive) or a credit (negative) on one account.

    Units: paise. Entries of the maker's account name the maker.
    """

    posting = models.ForeignKey(Posting, models.PROTECT, related_name="entries")
    account = models.CharField(max_length=12, choices=state_choices(Account))
    artisan = models.ForeignKey(
        Artisan, models.PROTECT, null=True, blank=True, related_name="ledger_entries"
    )
    amount_paise = models.BigIntegerField()

    class Meta:
        verbose_name = _("Ledger entry")
        verbose_name_plural = _("Ledger entries")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="entry_moves_money", condition=~Q(amount_paise=0)),
            models.CheckConstraint(
                name="entry_of_maker_names_maker",
                condition=~Q(account="maker") | Q(artisan__isnull=False),
            ),
            models.CheckConstraint(
                name="entry_account_known",
                condition=Q(account__in=[account.value for account in Account]),
            ),
        ]
        indexes = [models.Index(fields=["artisan", "account"], name="entry_of_maker")]

    def __str__(self) -> str:
        return f"{self.get_account_display()} {self.amount_paise:+d}"

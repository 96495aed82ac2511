"""Say that the two languages of a text go together again."""

from django.db import transaction
from django.db.models.functions import Greatest

from accounts.models import User
from audit.actions.write_entry import write_entry
from districts.facts import TextEdition


@transaction.atomic
def settle_edition(*, edition: TextEdition, actor: User) -> None:
    """Level both times: somebody read the two and found nothing to write."""
    newest = Greatest("en_at", "hi_at")
    TextEdition.objects.filter(pk=edition.pk).update(en_at=newest, hi_at=newest)
    write_entry(actor=actor, verb="text-settled", subject=edition)

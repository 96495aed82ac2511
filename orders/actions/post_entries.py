"""Write a posting into the books."""

from datetime import datetime

from orders.models import Consignment, LedgerEntry, Order, Posting
from orders.rules.ledger import Account, Entries


def post_entries(
    *,
    key: str,
    kind: str,
    entries: Entries,
    at: datetime,
    order: Order | None = None,
    consignment: Consignment | None = None,
    artisan_id: int | None = None,
    note: str = "",
) -> bool:
    """Write a posting once per key inside the caller's transaction; say whether it was new.

    The database refuses entries that do not sum to nothing when the transaction ends.
    """
    entries = [(account, amount) for account, amount in entries if amount]
    if not entries:
        return False
    posting, is_new = Posting.objects.get_or_create(
        key=key,
        defaults={"kind": kind, "order": order, "consignment": consignment, "note": note, "at": at},
    )
    if is_new:
        maker = consignment.artisan_id if consignment else artisan_id
        LedgerEntry.objects.bulk_create(
            LedgerEntry(
                posting=posting,
                account=account.value,
                artisan_id=maker if account is Account.MAKER else None,
                amount_paise=amount,
            )
            for account, amount in entries
        )
    return is_new

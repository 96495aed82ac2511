"""The named door to row locks of complaints."""

from care.models import Ticket


def lock_ticket(ticket_id: int) -> Ticket:
    """Return a complaint's row, ours until the transaction ends."""
    rows = Ticket.objects.select_for_update(of=("self",))
    return rows.select_related("order", "artisan", "district").get(pk=ticket_id)

"""What waits at the order desk, for the first page."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from desk.reads.dashboard import Tile
from desk.reads.money import stuck_money
from desk.reads.returns import late_count
from desk.returning import Stage


def order_tiles(user: Any) -> list[Tile]:
    """Return a tile for returns and one for money that is stuck. Five queries at most."""
    found = []
    if user.has_perm("desk.decide_return"):
        count, late = late_count(user)
        url = reverse("admin:returns", args=[Stage.ASKED])
        found.append(Tile(_("Returns to decide on"), url, count, late, None))
    if user.has_perm("desk.reconcile"):
        stuck = stuck_money(timezone.now()).count
        label = _("Payments to look after")
        found.append(Tile(label, reverse("admin:stuck-money"), stuck, stuck, None))
    return found

"""500 checkouts while web workers, then the database, are killed with -9 (T4, T5).

Run it by `bench/run siege [checkouts]`; see bench/README.md. It works in a cluster of its own
below a temporary folder.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, os.getcwd())
WAYS = (
    ("web workers", "kill_a_worker", 0.7, 10_000),
    ("database", "kill_the_database", 4.0, 5),
)


def main() -> int:
    checkouts = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    os.environ["DJANGO_SETTINGS_MODULE"] = "odop_store.settings"
    import django

    django.setup()
    from tests.orders.siege import besiege, besieged_shop, faults

    left, wrong = checkouts * 3 // 4, 0
    with (
        tempfile.TemporaryDirectory(prefix="odop-siege-") as folder,
        besieged_shop(Path(folder)) as shop,
    ):
        for name, kill, pause, most in WAYS:
            tickets = shop.deal(checkouts, left)
            begun = time.monotonic()
            outcome = besiege(shop, tickets, getattr(shop, kill), pause=pause, most=most)
            found = faults(shop, outcome, left)
            wrong += len(found) + (len(outcome.placed) != left)
            print(
                f"{name:12} killed {shop.kills}×   {checkouts} buyers: {len(outcome.placed)} placed, "
                f"{len(outcome.paid)} paid, {len(outcome.refused)} told that it is gone   "
                f"{outcome.broken_off} connections broken, answers {outcome.statuses}   "
                f"{time.monotonic() - begun:.0f} s   faults: {found or 'none'}",
                flush=True,
            )
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())

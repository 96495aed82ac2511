"""Fill a database of empty tables with the register and the demonstration, for `tests.running`.

Only what the visited pages show is pictured: drawing every piece would take minutes.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import django

NEWEST = 12
PICTURED_DISTRICT = "lucknow"
# Browser tests buy it over and over.
BOUGHT, ON_SHELF = "lucknow-white-mulmul-kurta-men", 500


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "odop_store.settings")
    django.setup()
    from django.core.management import call_command

    for command in ("load_register", "compile_texts", "collect_static_files"):
        call_command(command, verbosity=0)

    from catalog.demo import seed

    seed.seed_makers()
    seed.seed_listings()
    fill_the_shelf()
    draw_pictures()


def fill_the_shelf() -> None:
    """Let the piece that browser tests buy never run out."""
    from django.db.models import F

    from catalog.models import StockItem, StockMovement

    for stock in StockItem.objects.filter(variant__listing__slug=BOUGHT):
        StockMovement.objects.create(stock=stock, delta=ON_SHELF, reason="corrected")
        StockItem.objects.filter(pk=stock.pk).update(on_hand=F("on_hand") + ON_SHELF)


def draw_pictures() -> None:
    """Picture the newest pieces, one district's and one of each craft named on the home page."""
    from catalog.demo import seed
    from catalog.models import Listing, Photo
    from odop_store.home import LEAD_CRAFTS

    plan = seed.picture_plan()
    district = Listing.objects.filter(district__slug=PICTURED_DISTRICT)
    leads = Listing.objects.filter(craft__slug__in=LEAD_CRAFTS).order_by("craft_id", "pk")
    firsts = leads.distinct("craft_id").values_list("pk", flat=True)
    shown = dict.fromkeys([*list(plan)[:NEWEST], *district.values_list("pk", flat=True), *firsts])
    jobs = [(pk, 0, plan[pk][0]) for pk in shown]
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("fork")) as pool:
        made = list(pool.map(seed.make_picture, [job for *_, job in jobs]))
    Photo.objects.bulk_create(
        seed.photo_row(pk, position, job, picture)
        for (pk, position, job), picture in zip(jobs, made, strict=True)
    )


if __name__ == "__main__":
    main()

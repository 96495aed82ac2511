"""Bring the synonyms that came with the shop into the staff's table."""

import csv
from pathlib import Path

from django.db import transaction

from catalog.search.tables import SearchSynonym

SYNONYMS_CSV = Path(__file__).resolve().parent.parent / "data" / "synonyms.csv"


@transaction.atomic
def load_synonyms(*, path: Path = SYNONYMS_CSV) -> int:
    """Add the shipped rows that are missing and renew the ones staff left as shipped.

    A row that staff wrote or changed (`is_seeded` false) is never touched. Returns the number
    of rows written.
    """
    with path.open(encoding="utf-8", newline="") as stream:
        shipped = {(row["term"], row["kind"]): row["expansion"] for row in csv.DictReader(stream)}
    known = {(row.term, row.kind): row for row in SearchSynonym.objects.all()}
    fresh = [
        SearchSynonym(term=term, kind=kind, expansion=expansion, is_seeded=True)
        for (term, kind), expansion in shipped.items()
        if (term, kind) not in known
    ]
    changed = []
    for key, row in known.items():
        if row.is_seeded and key in shipped and row.expansion != shipped[key]:
            row.expansion = shipped[key]
            changed.append(row)
    gone = [row.pk for key, row in known.items() if row.is_seeded and key not in shipped]
    SearchSynonym.objects.bulk_create(fresh, batch_size=1000)
    SearchSynonym.objects.bulk_update(changed, ["expansion"], batch_size=1000)
    if gone:
        SearchSynonym.objects.filter(pk__in=gone).delete()
    return len(fresh) + len(changed) + len(gone)

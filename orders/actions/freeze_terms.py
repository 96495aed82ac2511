"""Freeze what the law and the shop's rules say about a sale on its day."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from artisans.models import Artisan
from orders.models import Consignment, OrderLine, SaleTerms
from orders.reads.rates import assess_consignment, money_rules, tax_rates
from orders.rules.ledger import Terms, terms_for


def freeze_terms(*, lines: Iterable[OrderLine], day: date) -> None:
    """Write the terms of each consignment, and each line's rate onto the unsaved lines.

    Call it inside the placing transaction, before the lines are written. Three queries.
    """
    by_consignment: dict[Consignment, list[OrderLine]] = {}
    for line in lines:
        by_consignment.setdefault(line.consignment, []).append(line)
    rates, rules = tax_rates(), money_rules()
    rows = []
    for consignment, sold in by_consignment.items():
        listed = {line.position: line.gst_bps for line in sold}
        found = assess_consignment(consignment, sold, listed, rates, day)
        for line, taxed in zip(sold, found.lines, strict=True):
            line.gst_bps = taxed.bps
        family_id = sold[0].listing.craft.family_id
        terms = terms_for(
            rules, day, consignment.artisan_id, family_id, consignment.seller_tax_status
        )
        rows.append(
            SaleTerms(
                consignment=consignment,
                assessed_on=day,
                assessment=asdict(found),
                **asdict(_threshold_for(terms, consignment.artisan)),
            )
        )
    SaleTerms.objects.bulk_create(rows)


def _threshold_for(terms: Terms, artisan: Artisan) -> Terms:
    """Keep the year's threshold for people alone: firms have none.

    Source: Income-tax Act 2025 s.393(4): individuals and Hindu undivided families.
    """
    if artisan.kind == Artisan.Kind.INDIVIDUAL:
        return terms
    return Terms(**asdict(terms) | {"tds_threshold_paise": 0})

"""Freeze what the law and the shop's rules say about a sale on its day."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from artisans.models import Artisan
from orders.models import Consignment, OrderLine, SaleTerms
from orders.reads.rates import assess_consignment, makers_with_pan, money_rules, tax_rates
from orders.rules.ledger import Taxpayer, terms_for


def freeze_terms(*, lines: Iterable[OrderLine], day: date) -> None:
    """Write the terms of each consignment, and each line's rate onto the unsaved lines.

    Call it inside the placing transaction, before the lines are written. Four queries.
    """
    by_consignment: dict[Consignment, list[OrderLine]] = {}
    for line in lines:
        by_consignment.setdefault(line.consignment, []).append(line)
    rates, rules = tax_rates(), money_rules()
    with_pan = makers_with_pan([consignment.artisan for consignment in by_consignment])
    rows = []
    for consignment, sold in by_consignment.items():
        listed = {line.position: line.gst_bps for line in sold}
        found = assess_consignment(consignment, sold, listed, rates, day)
        for line, taxed in zip(sold, found.lines, strict=True):
            line.gst_bps = taxed.bps
        family_id = sold[0].listing.craft.family_id
        artisan = consignment.artisan
        maker = Taxpayer(
            artisan_id=artisan.pk,
            tax_status=consignment.seller_tax_status,
            is_person=artisan.kind == Artisan.Kind.INDIVIDUAL,
            has_pan=artisan.pk in with_pan,
        )
        terms = terms_for(rules, day, maker, family_id)
        rows.append(
            SaleTerms(
                consignment=consignment,
                assessed_on=day,
                assessment=asdict(found),
                **asdict(terms),
            )
        )
    SaleTerms.objects.bulk_create(rows)

"""The rate tables as the rules want them, and old sales under their own date."""

from django.db.models import F

from artisans.models import Artisan, Verification
from orders.models import Consignment, MoneyRule, OrderLine, SaleTerms, TaxRate
from orders.rules.gst import Assessment, Rate, Seller, Sold, assess
from orders.rules.ledger import Levy, Rule


def tax_rates() -> list[Rate]:
    """Return every GST rate, old ones too. One query."""
    rows = TaxRate.objects.order_by("pk").values_list(
        "hsn_prefix", "gst_bps", "valid_from", "valid_to", "up_to_paise"
    )
    return [Rate(*row) for row in rows]


def money_rules() -> list[Rule]:
    """Return every commission and levy. One query."""
    rows = MoneyRule.objects.order_by("pk").values(
        "levy", "bps", "valid_from", "valid_to", "artisan_id", "family_id", "threshold_paise"
    )
    return [
        Rule(
            levy=Levy(row["levy"]),
            **{name: value for name, value in row.items() if name != "levy"},  # type: ignore[arg-type]
        )
        for row in rows
    ]


def makers_with_pan(artisans: list[Artisan]) -> set[int]:
    """Return those whose PAN is known: from the GSTIN, or as a paper. One query.

    The demonstration's makers are invented and count as having given theirs.
    """
    known = {a.pk for a in artisans if a.gstin or a.is_demo}
    papers = Verification.objects.filter(
        artisan__in=[a.pk for a in artisans if a.pk not in known], kind=Verification.Kind.PAN
    ).exclude(state=Verification.State.REFUSED)
    return known | set(papers.values_list("artisan_id", flat=True))


def assess_consignment(
    consignment: Consignment,
    lines: list[OrderLine],
    listed_bps: dict[int, int],
    rates: list[Rate],
    day: object,
) -> Assessment:
    """Ask the rules for a consignment's GST from its frozen facts.

    Only the seller's own discount lowers the value; what the shop pays towards it is part of it.
    Source: CGST Act s.2(31) (consideration from any person), s.15(3)(a).
    """
    return assess(
        Seller(consignment.seller_tax_status, consignment.seller_state_code),
        consignment.order.state_code,
        [
            Sold(
                position=line.position,
                hsn_code=line.hsn_code,
                quantity=line.quantity,
                amount_paise=line.line_paise - line.maker_discount_paise,
                listed_bps=listed_bps[line.position],
            )
            for line in lines
        ],
        delivery_value(consignment),
        rates,
        day,  # type: ignore[arg-type]
    )


def delivery_value(consignment: Consignment) -> int:
    """Return the delivery charge less what the maker gives of it."""
    own = consignment.delivery_discount_paise - consignment.shop_delivery_discount_paise
    return consignment.delivery_paise - own


def assess_again(terms: SaleTerms) -> Assessment:
    """Return an old sale's GST by the rate tables of its own day. Three queries."""
    consignment = terms.consignment
    frozen = {row["position"]: row for row in terms.assessment["lines"]}
    lines = list(consignment.lines.order_by(F("position")))
    return assess_consignment(
        consignment,
        lines,
        {position: row["bps"] for position, row in frozen.items()},
        tax_rates(),
        terms.assessed_on,
    )

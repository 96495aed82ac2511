"""Whatever is sent to the workshop's addresses, it answers and never breaks."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from artisans.models import Membership
from notices.models import Notice
from orders.models import Consignment
from tests.cast import Cast
from tests.workshop.makers import make_draft

pytestmark = pytest.mark.django_db
FIELDS = (
    "name", "kind", "pin", "village", "district", "agrees", "mobile", "code", "number", "holder",
    "account_number", "ifsc", "upi_id", "full_name", "role", "do", "price", "form", "craft", "size",
    "weight", "weight_other", "length_cm", "stock", "on_hand_other", "days_other", "line", "key",
    "copy", "upload", "photo", "photos", "variant", "was", "on_hand", "version", "label", "remove",
    "until", "artisan", "crafts", "title_hi", "title_en", "weight_grams", "making_days",
    "tax_status", "legal_name", "since_year", "next", "courier", "days", "reason", "answer",
    "words", "sound",
)  # fmt: skip
NASTY = {
    "nul": "a\x00b",
    "long": "क" * 20_000,
    "negative": "-1",
    "huge": str(2**63),
    "not a number": "NaN",
    "devanagari": "९९९९९९९९९९९९९९९९९९९९",
    "superscript": "²³",
    "right to left": "\u202e123",
    "quote": "'\"><script>",
    "empty": "",
}
PLAIN = (
    "login", "code", "join", "choose", "crafts", "checklist", "profile", "notice", "payout",
    "member_add", "piece_new", "holiday",
)  # fmt: skip


@pytest.mark.parametrize("kind", NASTY)
def test_nothing_sent_to_a_form_breaks_it(
    kind: str, meena: Client, owner: Membership, market: Cast, parcel: Consignment
) -> None:
    sent = dict.fromkeys(FIELDS, NASTY[kind])
    for address in [*addresses(owner, market), *of_orders(parcel)]:
        answer = meena.post(address, sent)
        assert answer.status_code < 500, address
        assert "<script>" not in answer.content.decode().replace("<script src", ""), address


def addresses(owner: Membership, cast: Cast) -> list[str]:
    draft = make_draft(owner)
    pieces: list[tuple[str, list[Any]]] = [
        (name, [cast.pot.code])
        for name in ("piece", "piece_price", "piece_stock", "piece_variants", "piece_photo_add")
    ]
    steps = [("piece_answer", [draft.key, step]) for step in ("what", "price", "size", "line")]
    rest = [("piece_photos", [draft.key]), ("piece_photo_remove", [draft.key])]
    papers = [("paper", [kind]) for kind in ("pan", "gstin", "fssai")]
    members = [("member", [owner.pk])]
    named = [*[(name, []) for name in PLAIN], *pieces, *steps, *rest, *papers, *members]
    return [reverse(f"workshop:{name}", args=args) for name, args in named]


def of_orders(parcel: Consignment) -> list[str]:
    """Return the forms of a parcel: signed in, and by the link of the SMS."""
    key = f"{parcel.order.code}-{parcel.number}"
    body = Notice.objects.filter(purpose="maker_new_link", channel="sms").earliest("pk").body
    deeds = [
        reverse("workshop:parcel_do", args=[key, deed]) for deed in ("delay", "send", "cannot")
    ]
    odd = [f"/workshop/orders/consignment/{word}/" for word in ("-", "A-", "A-99999", "-1", "१-१")]
    return [*deeds, *odd, "/p/" + body.split("/p/")[1]]

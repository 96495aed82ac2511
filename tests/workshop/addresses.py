"""Samples of the workshop's addresses: a visitor is asked to sign in everywhere."""

import uuid

from tests.addresses import Sample

KEY = {"key": uuid.UUID(int=7)}
WITH = {
    "member": {"pk": 1},
    "paper": {"kind": "pan"},
    "paper_file": {"pk": 1},
    **dict.fromkeys(("piece_steps", "piece_photos", "piece_photo_remove", "piece_send", "piece_drop"), KEY),
    "piece_thumb": {**KEY, "pk": 1},
    "piece_answer": {**KEY, "step": "price"},
    **{name: {"code": "2345678"} for name in (
        "piece", "piece_price", "piece_stock", "piece_variants", "piece_photo_add",
    )},
    "piece_photo": {"code": "2345678", "pk": 1},
    "complaint": {"code": "2345678A"},
    "enquiry": {"code": "2345678AB"},
    "enquiry_quote": {"code": "2345678AB"},
    "complaint_photo": {"code": "2345678A", "pk": 1},
    "piece_do": {"code": "2345678", "verb": "hide"},
    "parcel": {"key": "ABC2345-1"},
    "parcel_do": {"key": "ABC2345-1", "verb": "accept"},
    "parcel_paper": {"key": "ABC2345-1", "sheet": "label"},
    "slip": {"key": "ABC2345-1"},
    "slip_paper": {"key": "ABC2345-1"},
    "earnings_paper": {"month": "2026-11"},
    "earnings_sheet": {"month": "2026-11"},
    "return": {"code": "2345678"},
    "return_answer": {"code": "2345678"},
    "return_photo": {"code": "2345678", "pk": 1},
    "review_answer": {"pk": 1},
    "nothing_here": {"url": "nowhere"},
}  # fmt: skip
PLAIN = (
    "index", "code", "join", "choose", "crafts", "checklist", "profile", "notice", "payout",
    "people", "member_add", "pieces", "piece_new", "holiday", "parcels", "complaints",
    "complaint_new", "enquiries", "reviews", "earnings",
)  # fmt: skip
SAMPLES = [
    *[Sample(f"workshop:{name}", status=200, is_page=False) for name in ("login", "logout")],
    *[Sample(f"workshop:{name}", status=302, is_page=False) for name in PLAIN],
    *[
        Sample(f"workshop:{name}", lambda cast, where=where: where, status=302, is_page=False)
        for name, where in WITH.items()
    ],
]

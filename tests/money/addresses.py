"""Samples of the addresses of papers and returns, for a visitor with a forged link."""

from tests.addresses import Sample
from tests.orders.addresses import FORGED

SAMPLES = [
    Sample("orders:summary", lambda cast: {"token": FORGED}, status=404, is_page=False),
    Sample(
        "orders:paper", lambda cast: {"token": FORGED, "position": 1}, status=404, is_page=False
    ),
    Sample(
        "orders:parcel_sheet",
        lambda cast: {"consignment_id": 1, "sheet": "label"},
        status=404,
        is_page=False,
    ),
    Sample(
        "orders:return", lambda cast: {"token": FORGED, "line_id": 1}, status=404, is_page=False
    ),
    Sample("orders:return_photo", lambda cast: {"photo_id": 1}, status=404, is_page=False),
]

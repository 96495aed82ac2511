"""Samples of the addresses of complaints."""

from tests.addresses import Sample

FORGED = "ABCDEFGH-1-00000000000000000000"


def of_token(cast):
    return {"token": FORGED}


SAMPLES = [
    Sample("page-grievance"),
    Sample("care:find"),
    Sample("care:new"),
    Sample("care:about_order", of_token, status=404, is_page=False),
    Sample("care:ticket", of_token, status=404, is_page=False),
    Sample("care:say", of_token, status=405, is_page=False),
    Sample("care:withdraw", of_token, status=405, is_page=False),
    Sample("care:photo", lambda cast: {"token": FORGED, "photo_id": 1}, status=404, is_page=False),
]

"""Samples of the addresses of quotations."""

from tests.addresses import Sample

FORGED = "ABCDEFGHJ-1-00000000000000000000"


def of_token(cast):
    return {"token": FORGED}


SAMPLES = [
    Sample("enquiries:ask_listing", lambda cast: {"slug": cast.pot.slug}),
    Sample("enquiries:ask_craft", lambda cast: {"slug": cast.chikan.slug}),
    Sample("enquiries:quotation", of_token, status=404, is_page=False),
    Sample("enquiries:say", of_token, status=405, is_page=False),
    Sample("enquiries:accept", of_token, status=404, is_page=False),
]

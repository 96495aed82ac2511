"""Samples of the addresses of buying, for a visitor without a cart."""

from tests.addresses import Sample

FORGED = "ABCDEFG-1-00000000000000000000"


def of_token(cast):
    return {"token": FORGED}


SAMPLES = [
    Sample("razorpay-hook", status=405, is_bilingual=False, is_page=False),
    Sample("orders:cart"),
    Sample("orders:cart_add", status=405, is_page=False),
    Sample("orders:cart_pin", status=405, is_page=False),
    Sample("orders:cart_coupon", status=405, is_page=False),
    Sample("orders:cart_line", lambda cast: {"line_id": 1}, status=405, is_page=False),
    Sample("orders:delivery", lambda cast: {"slug": cast.pot.slug}),
    Sample("orders:checkout", status=303, is_page=False),
    Sample("orders:checkout_address", status=303, is_page=False),
    Sample("orders:checkout_pay", status=303, is_page=False),
    Sample("orders:pin", lambda cast: {"pin": "226001"}, is_page=False),
    Sample("orders:find"),
    Sample("orders:order", of_token, status=404, is_page=False),
    Sample("orders:confirm", of_token, status=404, is_page=False),
    Sample("orders:resend", of_token, status=405, is_page=False),
    Sample("orders:cancel", of_token, status=405, is_page=False),
    Sample("orders:whatsapp", of_token, status=405, is_page=False),
    Sample(
        "orders:review", lambda cast: {"token": FORGED, "line_id": 1}, status=404, is_page=False
    ),
    Sample("orders:again", of_token, status=405, is_page=False),
    Sample("orders:pay", of_token, status=404, is_page=False),
    Sample("orders:pay_back", of_token, status=404, is_page=False),
    Sample("orders:pay_check", of_token, status=405, is_page=False),
    Sample("orders:switch", of_token, status=405, is_page=False),
    Sample(
        "orders:parcel_link",
        lambda cast: {"token": "ABCDEFG_1-1-00000000000000000000"},
        status=404,
        is_page=False,
    ),
    Sample("orders:practice", lambda cast: {"gateway_order_id": "none"}, status=404, is_page=False),
    Sample("orders:account", status=302, is_page=False),
    Sample("orders:address_new", status=302, is_page=False),
    Sample("orders:address", lambda cast: {"address_id": 1}, status=302, is_page=False),
    Sample("orders:address_remove", lambda cast: {"address_id": 1}, status=405, is_page=False),
    Sample("orders:outbox"),
    Sample("account_login"),
    Sample("account_request_login_code"),
    Sample("account_confirm_login_code", status=302, is_page=False),
    Sample("account_logout", status=302, is_page=False),
]

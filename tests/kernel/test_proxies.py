"""The visitor's address behind proxies: taken from where no visitor can write."""

import pytest

from odop_store.kernel.proxies import client_address

PROXY, VISITOR, LIE = "10.0.0.2", "203.0.113.9", "198.51.100.66"


@pytest.mark.parametrize(
    ("forwarded", "count", "expected"),
    [
        ("", 0, PROXY),
        (VISITOR, 0, PROXY),
        (VISITOR, 1, VISITOR),
        (f"{LIE}, {VISITOR}", 1, VISITOR),
        (f"{LIE}, {VISITOR}, 10.0.0.1", 2, VISITOR),
        ("", 1, PROXY),
        (VISITOR, 2, PROXY),
        ("unknown", 1, PROXY),
        ("<script>", 1, PROXY),
        ("[2001:db8::7]", 1, "2001:db8::7"),
        (f" {VISITOR} ,", 1, VISITOR),
    ],
)
def test_the_address_that_the_outermost_trusted_proxy_wrote_counts(forwarded, count, expected):
    assert client_address(PROXY, forwarded, count) == expected

"""Staff keep charges, terms and couriers' lists themselves, and every change is on record."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from audit.models import AuditEntry
from desk.rules import Role
from orders.models import BuyingTerms, CourierPin
from tests.desk.staff import client_of, make_staff
from tests.orders.conftest import only

UPLOAD = "admin:orders_courierpin_list"


@pytest.fixture
def chief(market):
    return client_of(make_staff(Role.ADMINISTRATOR))


def upload(client, body, courier="post"):
    listed = SimpleUploadedFile("pins.csv", body, "text/csv")
    return client.post(reverse(UPLOAD), {"courier": courier, "listed": listed})


def test_a_couriers_list_is_uploaded_and_holds_at_once(chief, market, buyer):
    answer = upload(chief, b"\xef\xbb\xbfpin,delivers,cod\n226001,yes,no\n276001,yes,yes\n")
    assert answer.status_code == 302
    assert set(CourierPin.objects.values_list("pin", "takes_cod")) == {
        ("226001", False), ("276001", True),
    }  # fmt: skip
    html = buyer.get(f"/pieces/{market.pot.slug}/delivery/", pin="226001").content.decode()
    assert "no cash on delivery" in html
    entry = AuditEntry.objects.get(verb="courier-list")
    assert "post" in str(entry.changes)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"pin,delivers,cod\n226001,1,1\n22,1,1\n", "Row 3: “22” is not a PIN code."),
        (b"a,b\n1,2\n", "Row 2"),
        (b"pin,delivers,cod\n", "The list has no rows."),
        (b"\xff\xfe\x00", "The file is not in UTF-8."),
        (b"", "empty"),
    ],
)
def test_a_bad_list_is_told_and_changes_nothing(chief, body, words):
    upload(chief, b"pin,delivers,cod\n226001,yes,yes\n")
    answer = upload(chief, body)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert CourierPin.objects.get().pin == "226001"


def test_only_who_may_change_lists_uploads_one(market):
    for role in (Role.SUPPORT, Role.CURATOR, Role.FINANCE, Role.DISTRICT_OFFICER):
        assert client_of(make_staff(role)).get(reverse(UPLOAD)).status_code == 403


def test_changed_terms_hold_at_once(chief, market, buyer):
    terms = BuyingTerms.objects.get()
    fields = {"cod_cap_paise": 100_00, "near_km": 150, "most_per_line": 10, "hold_minutes": 15,
              "payment_minutes": 30, "two_people_from_paise": 500_000, "is_cod_on": "on",
              "holidays": ""}  # fmt: skip
    url = reverse("admin:orders_buyingterms_change", args=[terms.pk])
    assert chief.post(url, fields).status_code == 302
    buyer.puts_in_cart(only(market.pot))
    buyer.tells_address()
    assert "for orders up to ₹100" in buyer.get("/checkout/pay/").content.decode()

"""Offers are written by finance in rupees and percent, kept in the log, and never removed."""

import pytest
from django.urls import reverse

from audit.models import AuditEntry
from desk.rules import Role
from orders.models import Offer
from tests.desk.staff import client_of, make_staff
from tests.money.offers import make_offer

FIELDS = {
    "code": "DIYA100",
    "title_en": "Diwali",
    "title_hi": "दिवाली",
    "kind": "amount",
    "amount": "100.50",
    "minimum": "999",
    "starts_at_0": "2026-11-01",
    "starts_at_1": "09:00",
    "is_on": "on",
}


@pytest.fixture
def finance(db):
    return client_of(make_staff(Role.FINANCE))


def writes(client, **changed):
    fields = {name: value for name, value in (FIELDS | changed).items() if value is not None}
    return client.post(reverse("admin:orders_offer_add"), fields)


def test_rupees_and_percent_are_kept_in_hundredths(finance):
    assert writes(finance).status_code == 302
    offer = Offer.objects.get()
    assert (offer.amount_paise, offer.minimum_paise, offer.most_paise) == (100_50, 999_00, None)
    assert AuditEntry.objects.filter(verb="add", subject_id=str(offer.pk)).exists()


def test_what_was_written_stands_in_the_form_again(finance):
    offer = make_offer(percent_bps=12_50)
    page = finance.get(reverse("admin:orders_offer_change", args=[offer.pk])).content.decode()
    assert 'name="percent" value="12.5"' in page


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"minimum": "100.50"}, "The minimum must be higher"),
        ({"kind": "percent", "percent": "91"}, "less than or equal to 90"),
        ({"kind": "percent", "amount": None}, "Write how many percent"),
        ({"maker_share": "50"}, "Name the maker or the listing"),
        ({"ends_at_0": "2026-10-01", "ends_at_1": "09:00"}, "It must end after it begins"),
        ({"code": "two words"}, "4 to 20 capital letters"),
    ],
)
def test_an_offer_that_makes_no_sense_is_refused_in_words(finance, wrong, words):
    answer = writes(finance, **wrong)
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert not Offer.objects.exists()


def test_switching_off_is_logged_and_removing_refused(finance):
    offer = make_offer()
    path = reverse("admin:orders_offer_change", args=[offer.pk])
    fields = FIELDS | {"code": "", "kind": "percent", "percent": "10", "amount": "", "is_on": ""}
    assert finance.post(path, fields).status_code == 302
    entry = AuditEntry.objects.filter(verb="change", subject_id=str(offer.pk)).latest("pk")
    assert entry.changes["is_on"] == [True, False]
    assert finance.post(reverse("admin:orders_offer_delete", args=[offer.pk])).status_code == 403


@pytest.mark.parametrize("role", [Role.CURATOR, Role.SUPPORT, Role.DISTRICT_OFFICER])
def test_other_roles_find_no_offers(role, db):
    client = client_of(make_staff(role))
    assert client.get(reverse("admin:orders_offer_changelist")).status_code == 403

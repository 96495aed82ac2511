"""A scripted day at the desk: everything grave is in the log, and nothing private is."""

import json
import logging

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.db import Error, connection, transaction
from django.test import Client
from django.urls import reverse

from audit.admin import COLUMNS
from audit.models import AuditEntry
from audit.reads.chain import broken_entries
from desk.actions.set_second_step import set_second_step
from desk.rules import Role
from notices.models import Notice
from orders.models import Refund
from tests.desk.staff import PASSWORD, client_of, code_for, make_staff
from tests.desk.subjects import waiting_return
from tests.desk.test_entering import SECRET, give_password
from tests.desk.test_returns_queue import decides
from tests.workshop.makers import client_of as maker_client
from tests.workshop.makers import make_member

POT = "/workshop/catalog/listing/"


@pytest.fixture
def day(cast, caplog, capsys):
    """Live the day; return everything that stands in the logs of the process."""
    caplog.set_level(logging.DEBUG)
    asked = waiting_return(cast)
    asha = make_staff(Role.SUPPORT)
    codes = set_second_step(user=asha, secret=SECRET, code=code_for(SECRET))
    desk = signs_in(asha, codes)
    refunds(desk, asked)
    changes_a_role(asha)
    prices_and_counts(cast)
    written = "".join(record.getMessage() for record in caplog.records) + "".join(
        capsys.readouterr()
    )
    return {"asha": asha, "codes": codes, "asked": asked, "written": written}


def signs_in(asha, codes):
    """A wrong password, a wrong code, then the right ones."""
    desk = Client()
    give_password(desk, asha, "wrong")
    give_password(desk, asha)
    desk.post(reverse("admin:second-step"), {"code": "000000"})
    desk.post(reverse("admin:second-step"), {"code": codes[0]})
    return desk


def refunds(desk, asked):
    for step in ("agree", "spoilt", "money"):
        decides(desk, asked, step)
    refund = Refund.objects.get()
    order = reverse("admin:order", args=[asked.line.consignment.order.code])
    desk.post(order, {"do": "refund-by-hand", "refund": refund.pk, "reference": "UTR1"})
    desk.post(order, {"do": "note", "words": "call 98765 43210 again"})


def changes_a_role(asha):
    chief = client_of(make_staff(is_superuser=True))
    finance = Group.objects.get(name=Role.FINANCE)
    fields = {
        "username": asha.username, "full_name": "Asha", "language": "en", "is_active": "on",
        "is_staff": "on", "groups": [finance.pk], "scope-TOTAL_FORMS": 0,
        "scope-INITIAL_FORMS": 0,
    }  # fmt: skip
    answer = chief.post(reverse("admin:accounts_user_change", args=[asha.pk]), fields)
    assert answer.status_code == 302, answer.context["errors"]


def prices_and_counts(cast):
    meena = maker_client(make_member(cast.meena))
    stock = cast.pot.variants.get().stock
    meena.post(f"{POT}{cast.pot.code}/price/", {"price": "900", "version": "1"})
    counted = {"variant": stock.variant_id, "was": stock.on_hand, "on_hand": "9"}
    meena.post(f"{POT}{cast.pot.code}/stock/", counted)


def test_everything_grave_is_recorded(day):
    verbs = set(AuditEntry.objects.values_list("verb", flat=True))
    assert {
        "password-refused", "sign-in-refused", "sign-in", "order-return_approved",
        "order-return_refunded", "refund-paid-by-hand", "choose", "session-ended",
        "listing-price", "listing-stock",
    } <= verbs  # fmt: skip


def test_each_entry_says_who(day):
    nameless = set(AuditEntry.objects.filter(actor=None).values_list("verb", flat=True))
    assert nameless <= {
        "password-refused",
        "order-packed",
        "order-shipped",
        "order-out_for_delivery",
        "order-delivered",
    }


def private_words(day):
    order = day["asked"].line.consignment.order
    codes = [n.body for n in Notice.objects.filter(is_secret=True)]
    return [
        order.mobile, order.mobile.removeprefix("+91"), "98765 43210", order.house, order.landmark,
        "sunita@bank", SECRET, code_for(SECRET), PASSWORD, *day["codes"],
        *(word for body in codes for word in body.split() if word.isdigit() and len(word) == 6),
        *Authenticator.objects.values_list("data__secret", flat=True),
    ]  # fmt: skip


def test_nothing_private_is_in_the_audit_log(day):
    log = json.dumps(list(AuditEntry.objects.values_list(*COLUMNS)), default=str)
    assert [word for word in private_words(day) if word and word in log] == []


def test_nothing_private_is_in_the_logs_of_the_process(day):
    assert [word for word in private_words(day) if word and word in day["written"]] == []


def test_the_log_is_whole_and_cannot_be_rewritten(day):
    assert broken_entries() == []
    with pytest.raises(Error, match="never changed"), transaction.atomic():
        connection.cursor().execute("UPDATE audit_auditentry SET note = 'nothing happened'")


def test_the_day_is_read_by_person_and_by_object_and_taken_along(day):
    order = day["asked"].line.consignment.order
    assert AuditEntry.objects.of_actor(day["asha"].pk).filter(verb="sign-in").exists()
    assert AuditEntry.objects.of_subject(order).filter(verb="order-return_refunded").exists()
    chief = client_of(make_staff(is_superuser=True))
    keys = list(AuditEntry.objects.values_list("pk", flat=True))
    fields = {"action": "export", "_selected_action": keys}
    sheet = b"".join(chief.post(reverse("admin:audit_auditentry_changelist"), fields))
    assert sheet.count(b"\r\n") == len(keys) + 1
    assert AuditEntry.objects.latest("pk").verb == "export-audit"

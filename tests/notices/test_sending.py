"""Messages are tried again with growing pauses, then given up where staff can see it."""

import logging
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from desk.rules import Role
from notices.actions import send_notice as sending
from notices.actions.choose_whatsapp import choose_whatsapp
from notices.actions.queue_notice import queue_notice
from notices.actions.send_notice import MOST_TRIES, deliver_notice, revive_notice
from notices.errors import NotDeliveredError, RefusedForGoodError
from notices.models import Notice, NoticeTemplate
from notices.reads.whatsapp import wants_whatsapp
from tests.desk.staff import client_of, make_staff

FACTS = {"code": "K7", "total": "₹850", "link": "http://odop.example/o", "otp": "123456",
         "shop": "ODOP"}  # fmt: skip


class Gateway:
    """Answers as told, and counts."""

    keeps_words = False

    def __init__(self, *errors):
        self.errors, self.letters = list(errors), []

    def send(self, letter):
        self.letters.append(letter)
        if self.errors and (error := self.errors.pop(0)):
            raise error


@pytest.fixture
def gateway(monkeypatch):
    """`gateway(error, None, …)`: what carries messages answers so, one call after the other."""

    def use(*errors):
        carrier = Gateway(*errors)
        monkeypatch.setattr(sending, "gateway_for", lambda channel: carrier)
        return carrier

    return use


def queue(purpose="order_confirmed", channel="sms", **changed):
    return queue_notice(
        purpose=purpose, channel=channel, recipient="+919876543210", language="en", facts=FACTS,
        about="K7", **changed,
    )  # fmt: skip


def fresh(notice):
    notice.refresh_from_db()
    return notice


def test_pauses_grow_and_then_the_message_is_given_up(db, gateway):
    gateway(*[NotDeliveredError(why="status 503")] * 99)
    notice = queue()
    pauses = []
    for _ in range(MOST_TRIES - 1):
        assert fresh(notice).state == "failed"
        pauses.append(round((notice.try_at - timezone.now()).total_seconds() / 30))
        Notice.objects.update(try_at=timezone.now())
        call_command("send_notices")
    assert pauses == [1, 4, 16, 64, 256]
    assert (fresh(notice).state, notice.tries, notice.fault) == ("dead", 6, "status 503")


def test_before_its_time_nothing_is_tried(db, gateway):
    carrier = gateway(NotDeliveredError(why="busy"))
    queue()
    call_command("send_notices")
    assert len(carrier.letters) == 1


def test_what_is_refused_for_good_is_given_up_at_once(db, gateway):
    carrier = gateway(RefusedForGoodError(why="status 400"))
    notice = queue()
    call_command("send_notices")
    assert (fresh(notice).state, notice.tries, len(carrier.letters)) == ("dead", 1, 1)


def test_a_message_under_way_is_nobody_elses(db, gateway):
    carrier = gateway()
    notice = queue()
    Notice.objects.update(
        state="queued", sent_at=None, try_at=timezone.now() + timedelta(minutes=1)
    )
    assert not deliver_notice(notice_id=notice.pk)
    assert len(carrier.letters) == 1


def test_a_code_that_was_given_up_is_wiped_and_not_revived(db, gateway):
    gateway(RefusedForGoodError(why="status 400"))
    notice = queue("confirm_code")
    assert "123456" not in fresh(notice).body + str(notice.parameters)
    assert not revive_notice(notice_id=notice.pk)


def test_the_log_names_the_message_and_nobody(db, gateway, caplog):
    gateway(RefusedForGoodError(why="status 400"))
    with caplog.at_level(logging.DEBUG):
        queue()
    assert "order_confirmed" in caplog.text
    assert "98765" not in caplog.text


def test_what_whatsapp_will_not_carry_goes_by_sms(db, gateway):
    carrier = gateway(RefusedForGoodError(why="WhatsApp 131026"), None)
    queue(channel="whatsapp")
    states = dict(Notice.objects.values_list("channel", "state"))
    assert states == {"whatsapp": "dead", "sms": "sent"}
    assert carrier.letters[0].parameters == ("K7", "₹850", "http://odop.example/o")
    assert carrier.letters[1].body == carrier.letters[0].body


def test_every_template_for_whatsapp_is_printed(db, capsys):
    call_command("whatsapp_templates")
    printed = capsys.readouterr().out
    assert "order_confirmed [hi]" in printed
    assert "Order {{1}} of {{2}} is confirmed. Follow it here: {{3}}" in printed
    assert "confirm_code" not in printed


def test_staff_see_what_was_given_up_and_try_it_again(db, gateway):
    gateway(RefusedForGoodError(why="status 400"), None)
    notice = queue()
    staff = client_of(make_staff(Role.SUPPORT))
    listed = reverse("admin:notices_notice_changelist")
    assert "status 400" in staff.get(f"{listed}?state=dead").content.decode()
    fields = {"action": "try_again", "_selected_action": [notice.pk]}
    assert staff.post(listed, fields).status_code == 302
    assert fresh(notice).state == "sent"


def test_staff_change_a_wording_in_hindi(db, gateway):
    carrier = gateway()
    staff = client_of(make_staff(Role.CURATOR))
    fields = {"purpose": "order_confirmed", "language": "hi", "subject": "हो गया",
              "body": "ऑर्डर %(code)s पक्का है। %(link)s"}  # fmt: skip
    answer = staff.post(reverse("admin:notices_noticetemplate_add"), fields)
    assert answer.status_code == 302, answer.content.decode()
    assert NoticeTemplate.objects.get().language == "hi"
    queue_notice(
        purpose="order_confirmed", channel="sms", recipient="+919876543210", language="hi",
        facts=FACTS,
    )  # fmt: skip
    assert carrier.letters[0].body == "ऑर्डर K7 पक्का है। http://odop.example/o"


def test_a_wording_with_an_unknown_placeholder_comes_back(db):
    staff = client_of(make_staff(Role.CURATOR))
    fields = {"purpose": "order_confirmed", "language": "en", "subject": "", "body": "%(secret)s"}
    answer = staff.post(reverse("admin:notices_noticetemplate_add"), fields)
    assert "Unknown placeholder: secret" in answer.content.decode()
    assert not NoticeTemplate.objects.exists()


def test_news_goes_by_whatsapp_to_who_asked_and_codes_never(db, gateway):
    gateway()
    choose_whatsapp(mobile="+919876543210", is_wanted=True)
    choose_whatsapp(mobile="+919876543210", is_wanted=True)
    assert queue().channel == "whatsapp"
    assert queue("confirm_code").channel == "sms"
    choose_whatsapp(mobile="+919876543210", is_wanted=False)
    assert queue().channel == "sms"


def test_without_whatsapp_nothing_is_asked(db, gateway, settings, django_assert_num_queries):
    settings.SHOP = settings.SHOP | {"is_demo": False}
    with django_assert_num_queries(0):
        assert not wants_whatsapp("+919876543210")

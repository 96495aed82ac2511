"""Hand queued messages to their gateways."""

import logging
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django_tasks import task

from notices.errors import NotDeliveredError, RefusedForGoodError
from notices.gateways import gateway_for
from notices.gateways.base import Letter
from notices.models import Notice
from odop_store.kernel.later import enqueue_after

MOST_TRIES = 6
FIRST_WAIT = 30
WIPED = "••••••"
LEASE = timedelta(minutes=2)
OPEN = (Notice.State.QUEUED, Notice.State.FAILED)
logger = logging.getLogger("notices")


def due_notices(now: datetime) -> "QuerySet[Notice]":
    """Return the unsent messages whose time has come and that nobody is sending."""
    is_due = Q(try_at__isnull=True) | Q(try_at__lte=now)
    return Notice.objects.filter(is_due, state__in=OPEN)


@task()
def send_notice(notice_id: int) -> None:
    """Send one message; safe to run twice, tried again with growing pauses."""
    deliver_notice(notice_id=notice_id)


def deliver_notice(*, notice_id: int) -> bool:
    """Hand one unsent message to its gateway and note the outcome; say whether it went.

    It is ours for `LEASE` by one UPDATE, so that worker and schedule never send it both.
    """
    now = timezone.now()
    ours = due_notices(now).filter(pk=notice_id).update(try_at=now + LEASE)
    if not ours:
        return False
    notice = Notice.objects.get(pk=notice_id)
    gateway = gateway_for(notice.channel)
    try:
        gateway.send(letter_of(notice))
    except NotDeliveredError as error:
        note_failure(notice, error)
        return False
    is_wiped = notice.is_secret and not gateway.keeps_words
    Notice.objects.filter(pk=notice_id).update(
        state=Notice.State.SENT,
        tries=F("tries") + 1,
        sent_at=timezone.now(),
        try_at=None,
        fault="",
        body=WIPED if is_wiped else notice.body,
    )
    return True


def letter_of(notice: Notice) -> Letter:
    return Letter(
        recipient=notice.recipient,
        subject=notice.subject,
        body=notice.body,
        purpose=notice.purpose,
        language=notice.language,
        parameters=tuple(notice.parameters),
    )


def note_failure(notice: Notice, error: NotDeliveredError) -> None:
    """Plan the next try, four times as far away as the last, or give the message up."""
    wait = FIRST_WAIT * 4**notice.tries
    facts: dict[str, Any] = {"tries": F("tries") + 1, "fault": str(error.facts["why"])[:200]}
    if isinstance(error, RefusedForGoodError) or notice.tries + 1 >= MOST_TRIES:
        give_up(notice, facts)
        return
    try_at = timezone.now() + timedelta(seconds=wait)
    Notice.objects.filter(pk=notice.pk).update(state=Notice.State.FAILED, try_at=try_at, **facts)
    enqueue_after(send_notice, wait, notice.pk)


@transaction.atomic
def give_up(notice: Notice, facts: dict[str, Any]) -> None:
    """Keep the message for staff to see; what WhatsApp would not carry goes by SMS instead."""
    facts |= {"body": WIPED} if notice.is_secret else {}
    Notice.objects.filter(pk=notice.pk).update(state=Notice.State.DEAD, try_at=None, **facts)
    # Never whom: the log is read by more people than the table.
    logger.warning("message %s (%s) given up: %s", notice.pk, notice.purpose, facts["fault"])
    if notice.channel == Notice.Channel.WHATSAPP:
        notice.pk, notice.channel, notice.tries, notice.try_at = None, Notice.Channel.SMS, 0, None
        notice.save(force_insert=True)
        send_notice.enqueue(notice.pk)


def revive_notice(*, notice_id: int) -> bool:
    """Queue a message that was given up once more; say whether there is any sense in it.

    A code that was given up has been wiped: its reader asks for a new one.
    """
    rows = Notice.objects.filter(pk=notice_id, state=Notice.State.DEAD, is_secret=False)
    if not rows.update(state=Notice.State.QUEUED, tries=0, fault=""):
        return False
    send_notice.enqueue(notice_id)
    return True

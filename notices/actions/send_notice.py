"""Hand queued messages to their gateways."""

from django.db.models import F
from django.utils import timezone
from django_tasks import task

from notices.errors import NotDeliveredError
from notices.gateways import gateway_for
from notices.models import Notice
from odop_store.kernel.later import enqueue_after

MOST_TRIES = 6
FIRST_WAIT = 30
WIPED = "••••••"


@task()
def send_notice(notice_id: int) -> None:
    """Send one message; safe to run twice, tried again with growing pauses."""
    deliver_notice(notice_id=notice_id)


def deliver_notice(*, notice_id: int) -> bool:
    """Hand one unsent message to its gateway and note the outcome; say whether it went."""
    notice = Notice.objects.exclude(state=Notice.State.SENT).filter(pk=notice_id).first()
    if notice is None or notice.tries >= MOST_TRIES:
        return False
    gateway = gateway_for(notice.channel)
    rows = Notice.objects.filter(pk=notice_id)
    try:
        gateway.send(recipient=notice.recipient, subject=notice.subject, body=notice.body)
    except NotDeliveredError as error:
        rows.update(
            state=Notice.State.FAILED, tries=F("tries") + 1, fault=str(error.facts["why"])[:200]
        )
        if notice.tries + 1 < MOST_TRIES:
            enqueue_after(send_notice, FIRST_WAIT * 4**notice.tries, notice_id)
        return False
    is_wiped = notice.is_secret and not gateway.keeps_words
    rows.update(
        state=Notice.State.SENT,
        tries=F("tries") + 1,
        sent_at=timezone.now(),
        fault="",
        body=WIPED if is_wiped else notice.body,
    )
    return True

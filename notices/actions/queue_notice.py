"""Write a message to a person and queue its sending."""

from collections.abc import Mapping

from django.utils import translation

from notices.actions.send_notice import send_notice
from notices.models import Notice, NoticeTemplate
from notices.reads.whatsapp import wants_whatsapp
from notices.rules import WORDINGS, ordered_placeholders


def words_of(purpose: str, language: str, facts: Mapping[str, object]) -> tuple[str, str]:
    """Return subject and text in the language: staff's wording, else the shop's own."""
    own = WORDINGS[purpose]
    changed = NoticeTemplate.objects.filter(purpose=purpose, language=language).first()
    with translation.override(language):
        subject = changed.subject if changed else translation.gettext(own.subject)
        body = changed.body if changed else translation.gettext(own.body)
    return subject % facts, body % facts


def queue_notice(
    *,
    purpose: str,
    channel: str,
    recipient: str,
    language: str,
    facts: Mapping[str, object],
    about: str = "",
) -> Notice:
    """Write a message and its sending task; call it inside the transaction it tells about.

    What would go by SMS goes by WhatsApp to who asked for that.

    Raises: KeyError for a purpose nobody registered.
    """
    wording = WORDINGS[purpose]
    if channel == Notice.Channel.SMS and not wording.is_secret and wants_whatsapp(recipient):
        channel = Notice.Channel.WHATSAPP
    subject, body = words_of(purpose, language, facts)
    names = [] if wording.is_secret else ordered_placeholders(wording.body)
    notice = Notice.objects.create(
        purpose=purpose,
        channel=channel,
        recipient=recipient,
        language=language,
        subject=subject,
        body=body,
        parameters=[str(facts[name]) for name in names],
        is_secret=wording.is_secret,
        about=about,
    )
    send_notice.enqueue(notice.pk)
    return notice

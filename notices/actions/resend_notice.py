"""Send a message once more to whom it went first."""

from notices.actions.send_notice import send_notice
from notices.errors import NotResentError
from notices.models import Notice


def resend_notice(*, notice: Notice) -> Notice:
    """Write a copy of a message and queue it; call it inside the transaction it tells about.

    Raises: NotResentError for a code: whoever needs one asks for a new one.
    """
    if notice.is_secret:
        raise NotResentError
    again = Notice.objects.create(
        purpose=notice.purpose, channel=notice.channel, recipient=notice.recipient,
        language=notice.language, subject=notice.subject, body=notice.body,
        parameters=notice.parameters, about=notice.about,
    )  # fmt: skip
    send_notice.enqueue(again.pk)
    return again

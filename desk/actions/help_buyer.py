"""What the order desk does for a caller: link and messages once more, and a note."""

from django.db import transaction

from accounts.models import User
from audit.actions.write_entry import write_entry
from desk.errors import WordsNeededError
from desk.notes import OrderNote
from notices.actions.resend_notice import resend_notice
from notices.models import Notice
from orders.actions.send_link import send_link
from orders.models import Order


@transaction.atomic
def resend_link(*, order: Order, actor: User) -> None:
    """Send the order's link to the number it was placed with, at most every two minutes."""
    send_link(code=order.code, mobile=order.mobile)
    write_entry(actor=actor, verb="order-link-sent", subject=order)


@transaction.atomic
def resend_message(*, order: Order, notice: Notice, actor: User) -> None:
    """Send one of the order's messages again.

    Raises: NotResentError.
    """
    again = resend_notice(notice=notice)
    write_entry(
        actor=actor, verb="order-message-sent", subject=order, after={"message": again.purpose}
    )


@transaction.atomic
def write_note(*, order: Order, words: str, actor: User) -> OrderNote:
    """Keep a remark beside an order; the log says that, not what, was written.

    Raises: WordsNeededError.
    """
    if not words.strip():
        raise WordsNeededError
    write_entry(actor=actor, verb="order-note", subject=order)
    return OrderNote.objects.create(order=order, author=actor, words=words.strip()[:500])

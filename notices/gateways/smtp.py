"""E-mail by SMTP, through Django's mail settings."""

from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException

from django.core.mail import EmailMessage, get_connection

from notices.errors import NotDeliveredError, RefusedForGoodError
from notices.gateways.base import Letter


class SmtpGateway:
    keeps_words = False

    def __init__(self, *, sender: str, timeout: int) -> None:
        self.sender = sender
        self.timeout = timeout

    def send(self, letter: Letter) -> None:
        connection = get_connection(timeout=self.timeout)
        message = EmailMessage(
            letter.subject, letter.body, self.sender, [letter.recipient], connection=connection
        )
        try:
            message.send()
        except (SMTPException, OSError) as error:
            code = reply_code(error)
            kind = RefusedForGoodError if 500 <= code < 600 else NotDeliveredError
            raise kind(why=f"{type(error).__name__} {code or ''}".strip()) from error


def reply_code(error: Exception) -> int:
    """Return the server's three digits, 0 where it never answered."""
    if isinstance(error, SMTPRecipientsRefused):
        return max((code for code, _words in error.recipients.values()), default=0)
    return error.smtp_code if isinstance(error, SMTPResponseException) else 0

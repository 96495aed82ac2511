"""E-mail by SMTP, through Django's mail settings."""

from smtplib import SMTPException

from django.core.mail import EmailMessage, get_connection

from notices.errors import NotDeliveredError


class SmtpGateway:
    keeps_words = False

    def __init__(self, *, sender: str, timeout: int) -> None:
        self.sender = sender
        self.timeout = timeout

    def send(self, *, recipient: str, subject: str, body: str) -> None:
        connection = get_connection(timeout=self.timeout)
        message = EmailMessage(subject, body, self.sender, [recipient], connection=connection)
        try:
            message.send()
        except (SMTPException, OSError) as error:
            raise NotDeliveredError(why=type(error).__name__) from error

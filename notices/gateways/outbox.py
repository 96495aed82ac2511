"""The offline gateway: the message stays readable in the shop's own outbox page."""


class OutboxGateway:
    keeps_words = True

    def send(self, *, recipient: str, subject: str, body: str) -> None:
        """Count the message as sent: its row is the outbox."""

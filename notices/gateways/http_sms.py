"""SMS through a provider that takes an HTTPS POST with a bearer key."""

from notices.gateways.base import Letter
from notices.gateways.posting import check_status, post


class HttpSmsGateway:
    """Posts JSON {to, text, sender, unicode}; any 2xx answer counts as taken."""

    keeps_words = False

    def __init__(self, *, url: str, key: str, sender: str, timeout: int) -> None:
        self.url, self.key, self.sender, self.timeout = url, key, sender, timeout

    def send(self, letter: Letter) -> None:
        facts = {
            "to": letter.recipient,
            "text": letter.body,
            "sender": self.sender,
            "unicode": not letter.body.isascii(),
        }
        check_status(post(self.url, key=self.key, facts=facts, timeout=self.timeout))

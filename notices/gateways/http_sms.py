"""SMS through a provider that takes an HTTPS POST with a bearer key."""

import requests

from notices.errors import NotDeliveredError


class HttpSmsGateway:
    """Posts JSON {to, text, sender, unicode}; any 2xx answer counts as taken."""

    keeps_words = False

    def __init__(self, *, url: str, key: str, sender: str, timeout: int) -> None:
        self.url, self.key, self.sender, self.timeout = url, key, sender, timeout

    def send(self, *, recipient: str, subject: str, body: str) -> None:
        try:
            answer = requests.post(
                self.url,
                timeout=self.timeout,
                json={
                    "to": recipient,
                    "text": body,
                    "sender": self.sender,
                    "unicode": not body.isascii(),
                },
                headers={"Authorization": f"Bearer {self.key}"},
                allow_redirects=False,
            )
        except requests.RequestException as error:
            raise NotDeliveredError(why=type(error).__name__) from error
        if not 200 <= answer.status_code < 300:
            raise NotDeliveredError(why=f"status {answer.status_code}")

"""WhatsApp through Meta's Cloud API.

A business may open a conversation by an approved template alone. The template of a message has
the name of its purpose, a body whose placeholders {{1}}, {{2}} … follow the order of the shop's
own wording, and a language; `bin/manage whatsapp_templates` prints them for registering.
Source: Meta, "WhatsApp Business Platform: messages" and "Error codes" (May 2026).
"""

from typing import Any

import requests

from notices.errors import NotDeliveredError, RefusedForGoodError
from notices.gateways.base import Letter
from notices.gateways.posting import check_status, post

# Codes under which the same message may be taken later: limits of the application, the account,
# the number and the pair, and services that are down or busy. A token that has expired (190) or
# a right not granted (10) is put right by staff, and the messages then still go.
PASSING_CODES = {1, 2, 4, 10, 190, 80007, 130429, 131000, 131016, 131048, 131056, 131057, 133004}


class WhatsAppGateway:
    """Sends template messages from one of the shop's numbers, named by its id."""

    keeps_words = False

    def __init__(self, *, url: str, number_id: str, token: str, timeout: int) -> None:
        self.url = f"{url.rstrip('/')}/{number_id}/messages"
        self.token, self.timeout = token, timeout

    def send(self, letter: Letter) -> None:
        answer = post(self.url, key=self.token, facts=template_of(letter), timeout=self.timeout)
        if answer.status_code >= 400 and (code := error_code(answer)) is not None:
            kind = NotDeliveredError if code in PASSING_CODES else RefusedForGoodError
            raise kind(why=f"WhatsApp {code}")
        check_status(answer)


def template_of(letter: Letter) -> dict[str, Any]:
    """Return the call that sends a letter as its template."""
    parameters = [{"type": "text", "text": words} for words in letter.parameters]
    return {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": letter.recipient.lstrip("+"),
        "type": "template",
        "template": {
            "name": letter.purpose,
            "language": {"code": letter.language},
            "components": [{"type": "body", "parameters": parameters}] if parameters else [],
        },
    }


def error_code(answer: requests.Response) -> int | None:
    """Return the documented code of a refusal, or None where the body holds none."""
    try:
        code = answer.json()["error"]["code"]
    except (ValueError, KeyError, TypeError):
        return None
    return code if isinstance(code, int) else None

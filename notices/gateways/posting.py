"""Post JSON to a provider over HTTPS, and tell refusals for good from those that pass."""

from collections.abc import Mapping
from typing import Any

import requests

from notices.errors import NotDeliveredError, RefusedForGoodError

# Refusals of the moment, though their numbers begin with 4: too slow, too early, too many.
PASSING = {408, 425, 429}


def post(url: str, *, key: str, facts: Mapping[str, Any], timeout: int) -> requests.Response:
    """Return the provider's answer, whatever its status.

    Raises: NotDeliveredError where there was none.
    """
    try:
        return requests.post(
            url,
            json=facts,
            headers={"Authorization": f"Bearer {key}"},
            timeout=timeout,
            allow_redirects=False,
        )
    except requests.RequestException as error:
        raise NotDeliveredError(why=type(error).__name__) from error


def check_status(answer: requests.Response) -> None:
    """Let any 2xx pass.

    Raises: RefusedForGoodError for what the provider calls our fault, NotDeliveredError else.
    """
    status = answer.status_code
    if 200 <= status < 300:
        return
    is_for_good = 400 <= status < 500 and status not in PASSING
    kind = RefusedForGoodError if is_for_good else NotDeliveredError
    raise kind(why=f"status {status}")

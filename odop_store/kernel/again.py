"""Do a whole unit of work again when the database gave it up."""

import random
import time
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import InterfaceError, OperationalError, connection

MOST_TRIES = 3
FIRST_PAUSE_SECONDS = 0.05
# Serialization failure, deadlock, a lock waited for in vain (a crowd before one piece); what
# begins with 08 or 57P is a connection that was lost.
GIVEN_UP = ("40001", "40P01", "55P03")
LOST = ("08", "57P")

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def will_pass(error: Exception) -> bool:
    """Say whether the same work may well succeed in a moment."""
    state: str | None = getattr(error.__cause__, "sqlstate", None)
    return state is None or state in GIVEN_UP or state.startswith(LOST)


def whole_again(action: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """Repeat an action, as a whole, after a deadlock, a crowd or a lost connection.

    For actions that are safe to repeat under their own key, even where the first try was
    committed and only its answer was lost. Inside a transaction of somebody else nothing is
    repeated: that one is the whole.
    """

    @wraps(action)
    def repeated(*args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        for earlier in range(MOST_TRIES):
            try:
                return action(*args, **kwargs)
            except (OperationalError, InterfaceError) as error:
                is_last = earlier == MOST_TRIES - 1
                if is_last or connection.in_atomic_block or not will_pass(error):
                    raise
            connection.close_if_unusable_or_obsolete()
            # Two that met in a deadlock should not meet again.
            time.sleep(FIRST_PAUSE_SECONDS * 4**earlier * random.uniform(0.5, 1.5))  # noqa: S311
        raise AssertionError("unreachable")

    return repeated

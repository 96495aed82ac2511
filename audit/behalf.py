"""Who else stands behind what is being done: a maker in whose workshop staff are at work."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

FIELD = "on_behalf_of"
_person: ContextVar[int | None] = ContextVar("on_behalf_of", default=None)


@contextmanager
def on_behalf_of(person_id: int | None) -> Iterator[None]:
    """Let every entry written inside the block name this person beside whoever acts."""
    token = _person.set(person_id)
    try:
        yield
    finally:
        _person.reset(token)


def other_person() -> int | None:
    """Return the number of the person behind the present one, if there is one."""
    return _person.get()

"""Mark a view as public: the same bytes for every visitor."""

import functools
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

View = Callable[..., HttpResponse]


def public_page(
    *params: str, is_daily: bool = False, live: tuple[str, ...] = ()
) -> Callable[[View], View]:
    """Promise that a view depends only on address, catalogue and the named query parameters.

    The page cache keeps such answers; browsers may keep them too but ask again each time.
    `is_daily` says that the day counts too; a request with one of the `live` parameters is
    answered by the view each time.
    """

    def mark(view: View) -> View:
        @functools.wraps(view)
        def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = view(request, *args, **kwargs)
            response.headers.setdefault("Cache-Control", "public, no-cache")
            return response

        wrapped.public_params = params  # type: ignore[attr-defined]
        wrapped.is_daily = is_daily  # type: ignore[attr-defined]
        wrapped.live_params = live  # type: ignore[attr-defined]
        return wrapped

    return mark

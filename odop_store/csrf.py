"""Forgery protection that lets cached pages hold forms (see ADR 0004)."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponseForbidden
from django.middleware.csrf import CsrfViewMiddleware

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
REASON_CROSS_SITE = "The request came from another site."


class SameOriginCsrfMiddleware(CsrfViewMiddleware):
    """Trust the browser's own word on where a form came from; ask for the token without it.

    Every current browser sends `Sec-Fetch-Site` (over https and on localhost) or `Origin` with a
    POST, and a page cannot forge either. Only a client that sends neither needs Django's token.
    """

    def process_view(
        self,
        request: HttpRequest,
        callback: Callable[..., Any],
        callback_args: tuple[Any, ...],
        callback_kwargs: dict[str, Any],
    ) -> HttpResponseForbidden | None:
        if (
            request.method in SAFE_METHODS
            or getattr(request, "csrf_processing_done", False)
            or getattr(callback, "csrf_exempt", False)
        ):
            return super().process_view(request, callback, callback_args, callback_kwargs)
        verdict = self._same_origin(request)
        if verdict is None:
            return super().process_view(request, callback, callback_args, callback_kwargs)
        if verdict:
            return self._accept(request)  # type: ignore[attr-defined, no-any-return]
        return self._reject(request, REASON_CROSS_SITE)  # type: ignore[attr-defined, no-any-return]

    def _same_origin(self, request: HttpRequest) -> bool | None:
        """Return the browser's verdict, or None where it gave none."""
        if site := request.headers.get("Sec-Fetch-Site"):
            if site in {"same-origin", "none"}:
                return True
            return "Origin" in request.headers and self._origin_verified(request)  # type: ignore[attr-defined, no-any-return]
        if "Origin" in request.headers:
            return self._origin_verified(request)  # type: ignore[attr-defined, no-any-return]
        return None

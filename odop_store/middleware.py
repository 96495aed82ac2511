"""Headers on every answer, and the one place where a refusal becomes a page."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from odop_store.kernel.errors import ShopError
from odop_store.kernel.proxies import client_address

GetResponse = Callable[[HttpRequest], HttpResponse]

STOREFRONT_CSP = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
# Django's admin styles some widgets inline; scripts stay our own.
BACK_OFFICE_CSP = STOREFRONT_CSP.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
PERMISSIONS_POLICY = "geolocation=(), camera=(self), microphone=(), payment=(self), usb=()"


class SecurityHeadersMiddleware:
    """Set the content policy and its companions unless the view chose its own."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        back_office = (
            request.path_info.removeprefix("/hi/").lstrip("/").startswith(settings.ADMIN_PATH)
        )
        headers = response.headers
        headers.setdefault(
            "Content-Security-Policy", BACK_OFFICE_CSP if back_office else STOREFRONT_CSP
        )
        headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        headers.setdefault("X-Frame-Options", "DENY")
        return response


class ClientAddressMiddleware:
    """Put the visitor's own address where lockouts and limits look for it.

    With `TRUSTED_PROXY_COUNT` proxies in front every visitor would otherwise share the address
    of the last of them: five wrong passwords of a stranger would lock everybody out.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        facts = request.META
        facts["REMOTE_ADDR"] = client_address(
            str(facts.get("REMOTE_ADDR", "")),
            str(facts.get("HTTP_X_FORWARDED_FOR", "")),
            settings.TRUSTED_PROXY_COUNT,
        )
        return self.get_response(request)


class MaintenanceMiddleware:
    """Answer every page with "back soon" while ODOP_MAINTENANCE is on; machines still get health."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not settings.MAINTENANCE or request.path_info in {"/healthz", "/readyz"}:
            return self.get_response(request)
        page = render(request, "maintenance.html", status=503)
        page.headers["Retry-After"] = "600"
        page.headers["Cache-Control"] = "no-store"
        return page


class RefusalMiddleware:
    """Answer a ShopError with its own page, status and code."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, ShopError):
            return None
        return render(
            request,
            "refusal.html",
            {"message": str(error), "code": error.code},
            status=error.http_status,
        )

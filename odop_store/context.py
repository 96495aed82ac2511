"""What every template may use."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import Promise, SimpleLazyObject


@dataclass(frozen=True)
class Shop:
    """Who runs this shop, from the settings."""

    name: str
    legal_name: str
    address: str
    helpline: str
    helpline_uri: str
    email: str
    grievance_officer: str
    grievance_designation: str
    grievance_email: str
    nodal_officer: str
    is_demo: bool
    version: str


def this_shop() -> Shop:
    facts: dict[str, Any] = {
        name: str(value) if isinstance(value, Promise) else value
        for name, value in settings.SHOP.items()
        if name != "state_gst_code"
    }
    digits = "".join(c for c in facts["helpline"] if c.isdigit() or c == "+")
    return Shop(
        **facts,
        helpline_uri=f"tel:{digits}",
        version=settings.VERSION,
    )


def english_path(path: str) -> str:
    return path.removeprefix("/hi") if path == "/hi" or path.startswith("/hi/") else path


def shop(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the shop, this page's twin in the other language, its addresses."""
    in_english = english_path(request.path) or "/"
    in_hindi = f"/hi{in_english}"
    is_hindi = request.path == in_hindi
    query = request.META.get("QUERY_STRING", "")
    twin = in_english if is_hindi else in_hindi

    def absolute(path: str) -> str:
        return request.build_absolute_uri(path)

    return {
        "shop": SimpleLazyObject(this_shop),
        "twin_url": f"{twin}?{query}" if query else twin,
        "canonical_url": absolute(request.path),
        "alternates": [
            ("en-IN", absolute(in_english)),
            ("hi-IN", absolute(in_hindi)),
            ("x-default", absolute(in_english)),
        ],
    }

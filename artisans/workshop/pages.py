"""Render the workshop's pages."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from artisans.workshop.scope import find_membership
from odop_store.kernel.errors import ShopError


def page(
    request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Render a workshop page; `refusal` in the context marks it as an invalid form (422)."""
    refusal = context.get("refusal")
    if isinstance(refusal, ShopError):
        status = refusal.http_status
    facts = {"membership": find_membership(request), **context}
    return render(request, f"workshop/{template}.html", facts, status=status)


def to(name: str, *args: Any, query: str = "") -> HttpResponseRedirect:
    """Redirect to a screen of the workshop."""
    return HttpResponseRedirect(reverse(f"workshop:{name}", args=args) + query)


def say(request: HttpRequest, text: str) -> None:
    """Show a sentence on the next page."""
    messages.success(request, text)

"""A signed-in shopper's orders and addresses; nobody needs an account to buy."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from odop_store.kernel.crumbs import Crumb, trail
from orders.reads.account_page import account_page
from orders.visitor import remember, visitor_of


def to_login(request: HttpRequest) -> HttpResponse:
    """Ask who it is, and come back here."""
    return redirect(f"{reverse('account_login')}?next={request.path}")


@never_cache
@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    visitor = visitor_of(request)
    if visitor.user is None:
        return to_login(request)
    context = {
        "page": account_page(visitor.user),
        "notice": said(request),
        "crumbs": trail(Crumb(_("Account"))),
    }
    response = render(request, "orders/account.html", context)
    return remember(response, visitor.cart) if visitor.cart else response


def said(request: HttpRequest) -> str:
    """Return the sentence for what the shopper just did."""
    return {
        "saved": _("The address is saved."),
        "removed": _("The address is removed."),
    }.get(request.GET.get("said", ""), "")

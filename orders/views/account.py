"""A signed-in shopper's orders and addresses; nobody needs an account to buy."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from odop_store.kernel.crumbs import Crumb, trail
from orders.actions import write_checkout
from orders.reads.account_page import account_page
from orders.views.cart import redirect_see
from orders.visitor import remember, visitor_of


@never_cache
@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    visitor = visitor_of(request)
    if visitor.user is None:
        return redirect(f"{reverse('account_login')}?next={reverse('orders:account')}")
    context = {"page": account_page(visitor.user), "crumbs": trail(Crumb(_("Account")))}
    response = render(request, "orders/account.html", context)
    return remember(response, visitor.cart) if visitor.cart else response


@never_cache
@require_POST
def forget_address(request: HttpRequest, address_id: int) -> HttpResponse:
    """Delete one of the shopper's own addresses."""
    visitor = visitor_of(request)
    if visitor.user is not None:
        write_checkout.forget_address(user=visitor.user, address_id=address_id)
    return redirect_see("orders:account")

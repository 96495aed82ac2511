"""The demonstration's outbox: the messages this visitor would have received."""

from django.conf import settings
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from notices.models import Notice
from odop_store.kernel.crumbs import Crumb, trail
from orders.models import Order
from orders.visitor import signed_in, visitor_of

SHOWN = 30
SESSION_KEY = "outbox"


@never_cache
@require_GET
def outbox(request: HttpRequest) -> HttpResponse:
    """Show messages about the orders of this cart, and sign-in codes asked for in this browser."""
    if not settings.SHOP["is_demo"]:
        raise Http404
    visitor = visitor_of(request)
    codes = Order.objects.filter(cart=visitor.cart).values_list("code", flat=True)
    mine = Q(about__in=list(codes) if visitor.cart else [])
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        mine |= Q(recipient__in=request.session.get(SESSION_KEY, []), about="")
    if user := signed_in(request):
        mine |= Q(about__in=list(user.orders.values_list("code", flat=True)))
    context = {
        "notices": Notice.objects.filter(mine).order_by("-id")[:SHOWN],
        "crumbs": trail(Crumb(_("Outbox"))),
    }
    return render(request, "orders/outbox.html", context)

"""Addresses of the order desk, returns and money, as the desk's site takes them in."""

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import URLPattern, path

from desk.screens import money, order_papers, orders, returns, visits

Screen = Callable[..., HttpResponse]


def order_addresses(inside: Callable[[Screen], Screen]) -> list[URLPattern]:
    """Return the addresses, each behind both steps."""
    return [
        path("find/", inside(orders.found_orders), name="orders"),
        path("find/<slug:code>/", inside(orders.order), name="order"),
        path(
            "find/<slug:code>/<slug:paper>.pdf",
            inside(order_papers.order_paper),
            name="order-paper",
        ),
        path("returns/<slug:stage>/", inside(returns.listed), name="returns"),
        path("returns/<slug:stage>/<int:pk>/", inside(returns.one), name="return"),
        path("return-photo/<int:pk>/", inside(returns.photo), name="return-photo"),
        path("stuck-money/", inside(money.stuck), name="stuck-money"),
        path("visit/<int:pk>/", inside(visits.visit), name="visit"),
        path("visit/leave/", inside(visits.leave), name="visit-leave"),
        path("payouts/", inside(money.payouts), name="payouts"),
        path(
            "payouts/<int:pk>/<slug:month>.<slug:form>",
            inside(money.statement),
            name="maker-statement",
        ),
    ]

"""Holds on stock."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from catalog.models import StockItem
from orders.models.cart import Cart
from orders.models.order import Order
from orders.models.state_words import state_choices
from orders.rules.states import ReservationState


class Reservation(models.Model):
    """Pieces held for a cart at checkout, or for an order until it is sold or let go.

    A hold whose time is over is free stock for whoever asks next: the taking statement in
    `orders.locks` lets it go on the way.
    """

    stock = models.ForeignKey(StockItem, models.PROTECT, related_name="reservations")
    cart = models.ForeignKey(Cart, models.SET_NULL, null=True, blank=True, related_name="holds")
    order = models.ForeignKey(
        Order, models.PROTECT, null=True, blank=True, related_name="reservations"
    )
    quantity = models.PositiveIntegerField()
    state = models.CharField(
        max_length=8,
        choices=state_choices(ReservationState),
        default=ReservationState.HELD,
    )
    expires_at = models.DateTimeField()
    created_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Reservation")
        verbose_name_plural = _("Reservations")
        constraints = [
            models.CheckConstraint(name="reservation_quantity", condition=Q(quantity__gte=1)),
            models.CheckConstraint(
                name="reservation_ended_is_dated",
                condition=Q(state="held") | Q(ended_at__isnull=False),
            ),
            models.CheckConstraint(
                name="reservation_state_known",
                condition=Q(state__in=[str(s) for s in ReservationState]),
            ),
        ]
        indexes = [
            models.Index(fields=["stock"], name="reservation_held", condition=Q(state="held")),
            models.Index(
                fields=["expires_at"], name="reservation_lapsing", condition=Q(state="held")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stock_id} × {self.quantity} {self.state}"

"""The bargain: carts, orders, money and parcels."""

from orders.models.cart import Address, Cart, CartLine
from orders.models.delivery import BuyingTerms, CourierPin, DeliveryRate, WorkingDays
from orders.models.order import Consignment, Order, OrderEvent, OrderLine
from orders.models.payment import GatewayEvent, Payment, PracticePayment, Refund
from orders.models.stock import Reservation

__all__ = [
    "Address",
    "BuyingTerms",
    "Cart",
    "CartLine",
    "Consignment",
    "CourierPin",
    "DeliveryRate",
    "GatewayEvent",
    "Order",
    "OrderEvent",
    "OrderLine",
    "Payment",
    "PracticePayment",
    "Refund",
    "Reservation",
    "WorkingDays",
]

"""The bargain: carts, orders, money and parcels."""

from orders.models.cart import Address, Cart, CartLine
from orders.models.delivery import BuyingTerms, CourierPin, DeliveryRate, WorkingDays
from orders.models.earning import Earning
from orders.models.ledger import LedgerEntry, Posting
from orders.models.offer import CouponGuess, Offer, Redemption
from orders.models.order import Consignment, Order, OrderEvent, OrderLine
from orders.models.papers import Invoice, InvoiceSeries
from orders.models.payment import GatewayEvent, Payment, PracticePayment, Refund
from orders.models.payout import Payout, PayoutLine
from orders.models.returns import ReturnPhoto, ReturnRequest
from orders.models.stock import Reservation
from orders.models.tax import MoneyRule, SaleTerms, TaxRate

__all__ = [
    "Address",
    "BuyingTerms",
    "Cart",
    "CartLine",
    "Consignment",
    "CouponGuess",
    "CourierPin",
    "DeliveryRate",
    "Earning",
    "GatewayEvent",
    "Invoice",
    "InvoiceSeries",
    "LedgerEntry",
    "MoneyRule",
    "Offer",
    "Order",
    "OrderEvent",
    "OrderLine",
    "Payment",
    "Payout",
    "PayoutLine",
    "Posting",
    "PracticePayment",
    "Redemption",
    "Refund",
    "Reservation",
    "ReturnPhoto",
    "ReturnRequest",
    "SaleTerms",
    "TaxRate",
    "WorkingDays",
]

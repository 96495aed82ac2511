"""Put what was ordered once into the cart again."""

from accounts.models import User
from catalog.models import Listing
from orders.actions.fill_cart import add_to_cart
from orders.errors import CartFullError, NotForSaleError, QuantityRefusedError
from orders.models import Cart, Order, OrderLine


def order_again(*, order: Order, cart: Cart | None, user: User | None) -> tuple[Cart | None, int]:
    """Add every piece of an old order that is still for sale; return the cart and how many
    kinds are not for sale any more."""
    lines = OrderLine.objects.filter(consignment__order=order).select_related("variant")
    missed = 0
    for line in lines.order_by("consignment__number", "position"):
        try:
            cart = add_to_cart(cart=cart, user=user, sku=line.variant.sku, quantity=_again(line))
        except (NotForSaleError, QuantityRefusedError, CartFullError):
            missed += 1
    return cart, missed


def _again(line: OrderLine) -> int:
    return 1 if line.stock_kind == Listing.StockKind.ONE_OF_A_KIND else line.quantity

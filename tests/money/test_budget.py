"""Books and papers keep within the budgets of buying."""

from orders.actions.place_order import digest_of, place_order
from orders.models import Cart, Redemption
from orders.reads.quoting import price_cart
from orders.rules.paying import Method
from tests.money.offers import coupon, make_offer
from tests.orders.conftest import only


def test_an_offer_keeps_placing_an_order_within_25_queries(market, buyer, at_most):
    make_offer(most_each=2)
    test_placing_an_order_of_two_makers_takes_at_most_25_queries(market, buyer, at_most)
    assert Redemption.objects.count() == 1


def test_the_cart_page_takes_at_most_six_queries_with_a_coupon(market, buyer, at_most):
    coupon(most_each=1)
    make_offer()
    buyer.puts_in_cart(only(market.pot))
    buyer.puts_in_cart(only(market.kurta))
    buyer.post("/cart/coupon/", coupon="DIYA100")
    with at_most(6):
        buyer.get("/cart/")


def test_placing_an_order_of_two_makers_takes_at_most_25_queries(market, buyer, at_most):
    buyer.puts_in_cart(only(market.pot))
    buyer.puts_in_cart(only(market.kurta))
    buyer.tells_address()
    cart = Cart.objects.get()
    seen = digest_of(price_cart(cart))
    with at_most(25):
        place_order(
            cart=cart,
            user=None,
            checkout_key=cart.checkout_key,
            seen_digest=seen,
            method=Method.ONLINE,
            language="en",
        )

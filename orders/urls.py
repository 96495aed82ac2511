from django.urls import path

from orders.views import (
    account,
    cart,
    checkout,
    checkout_pay,
    order,
    outbox,
    papers,
    payment,
    pins,
    practice,
)

app_name = "orders"
urlpatterns = [
    path("cart/", cart.show, name="cart"),
    path("cart/add/", cart.add, name="cart_add"),
    path("cart/pin/", cart.set_pin, name="cart_pin"),
    path("cart/lines/<int:line_id>/", cart.change, name="cart_line"),
    path("pieces/<slug:slug>/delivery/", cart.delivery, name="delivery"),
    path("checkout/", checkout.mobile, name="checkout"),
    path("checkout/address/", checkout.address, name="checkout_address"),
    path("checkout/pay/", checkout_pay.pay, name="checkout_pay"),
    path("pin/<slug:pin>.json", pins.pin, name="pin"),
    path("orders/", order.find, name="find"),
    path("orders/<slug:token>/", order.show, name="order"),
    path("orders/<slug:token>/confirm/", order.confirm, name="confirm"),
    path("orders/<slug:token>/resend/", order.resend, name="resend"),
    path("orders/<slug:token>/cancel/", order.cancel, name="cancel"),
    path("orders/<slug:token>/papers/<int:position>.pdf", papers.paper, name="paper"),
    path("parcels/<int:consignment_id>/<slug:sheet>.pdf", papers.parcel, name="parcel_sheet"),
    path("orders/<slug:token>/again/", order.again, name="again"),
    path("orders/<slug:token>/pay/", payment.pay, name="pay"),
    path("orders/<slug:token>/pay/back/", payment.pay_back, name="pay_back"),
    path("orders/<slug:token>/pay/check/", payment.check, name="pay_check"),
    path("orders/<slug:token>/pay/cash/", payment.switch, name="switch"),
    path("practice/<slug:gateway_order_id>/", practice.practice, name="practice"),
    path("account/", account.overview, name="account"),
    path("account/addresses/<int:address_id>/", account.forget_address, name="address"),
    path("outbox/", outbox.outbox, name="outbox"),
]

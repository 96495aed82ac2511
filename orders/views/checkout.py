"""The three steps of the checkout; each is an address, and going back loses nothing."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from artisans.rules import gstin_fault, tidy
from odop_store.kernel.contact import normalise_pin, spoken_mobile
from orders.actions import write_checkout
from orders.actions.fill_cart import accept_prices
from orders.actions.write_address import keep_address
from orders.forms import (
    AddressForm,
    MobileForm,
    fill_from_pin,
    filled_from_pin,
    find_pin,
    with_own_place,
)
from orders.models import Cart
from orders.models.cart import ADDRESS_FIELDS, BUSINESS_FIELDS
from orders.reads.cart_page import cart_page
from orders.reads.quoting import price_cart
from orders.views.cart import redirect_see
from orders.visitor import Visitor, remember, visitor_of

STEP_FIELDS = (*(name for name in ADDRESS_FIELDS if name != "mobile"), *BUSINESS_FIELDS, "note")


def has_lines(cart: Cart | None) -> bool:
    return cart is not None and cart.lines.filter(is_saved=False).exists()


def show_step(
    request: HttpRequest, visitor: Visitor, template: str, status: int = 200, **facts: Any
) -> HttpResponse:
    """Render one step with the summary of the cart beside it."""
    assert visitor.cart is not None
    priced = facts.pop("priced", None) or price_cart(visitor.cart)
    context = {"page": cart_page(priced), "user_known": visitor.user, **facts}
    return remember(render(request, template, context, status=status), visitor.cart)


@never_cache
@require_http_methods(["GET", "POST"])
def mobile(request: HttpRequest) -> HttpResponse:
    """Step 1: the mobile number. Sending it starts the checkout: single pieces are held."""
    visitor = visitor_of(request)
    cart = visitor.cart
    if cart is None or not has_lines(cart):
        return redirect_see("orders:cart")
    if request.method == "GET":
        known = cart.mobile or (visitor.user.mobile if visitor.user else "") or ""
        form = MobileForm(initial={"mobile": spoken_mobile(known)})
        return show_step(request, visitor, "orders/checkout_mobile.html", form=form)
    form = MobileForm(request.POST)
    if not form.is_valid():
        return show_step(request, visitor, "orders/checkout_mobile.html", 422, form=form)
    write_checkout.write_draft(cart=cart, mobile=form.cleaned_data["mobile"])
    accept_prices(cart=cart)
    write_checkout.hold_single_pieces(cart=cart)
    return redirect_see("orders:checkout_address")


@never_cache
@require_http_methods(["GET", "POST"])
def address(request: HttpRequest) -> HttpResponse:
    """Step 2: the address, PIN first."""
    visitor = visitor_of(request)
    cart = visitor.cart
    if cart is None or not has_lines(cart):
        return redirect_see("orders:cart")
    if not cart.mobile:
        return redirect_see("orders:checkout")
    if request.method == "GET":
        return show_address(request, visitor, AddressForm(initial=first_address(request, cart)))
    if visitor.user and (chosen := request.POST.get("address", "")).isdecimal():
        write_checkout.use_address(cart=cart, user=visitor.user, address_id=int(chosen[:18]))
        form = AddressForm(first_address(request, cart))
        # A GSTIN typed before may belong to another state than this address.
        if form.has_error("gstin"):
            return show_address(request, visitor, form, 422)
        return redirect_see("orders:checkout_pay")
    typed = with_own_place(request.POST, first_address(request, cart))
    write_checkout.write_draft(cart=cart, **kept_address(typed))
    if request.POST.get("do") == "fill":
        return show_address(request, visitor, AddressForm(initial=filled_from_pin(typed)))
    form = AddressForm(typed)
    if not form.is_valid():
        return show_address(request, visitor, form, 422)
    write_checkout.write_draft(cart=cart, **form.cleaned_data)
    if visitor.user:
        keep_address(user=visitor.user, cart=cart)
    return redirect_see("orders:checkout_pay")


def show_address(
    request: HttpRequest, visitor: Visitor, form: AddressForm, status: int = 200
) -> HttpResponse:
    typed = form.data.get("pin") if form.is_bound else form.initial.get("pin", "")
    pin = normalise_pin(str(typed or ""))
    saved = list(visitor.user.addresses.all()) if visitor.user else []
    return show_step(
        request,
        visitor,
        "orders/checkout_address.html",
        status,
        form=form,
        known=find_pin(pin) if pin else None,
        is_typed=request.method == "POST" or bool(form.initial.get("house")),
        saved_addresses=saved,
    )


def first_address(request: HttpRequest, cart: Cart) -> dict[str, str]:
    """Return what was typed before, with state and district from the PIN where they are empty."""
    fields = {name: getattr(cart, name) for name in STEP_FIELDS}
    if fields["pin"]:
        fill_from_pin(fields, find_pin(fields["pin"]))
    return fields


def kept_address(given: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed, cleaned of what no column can hold.

    A bad PIN or GSTIN is not kept: the form shows it once more, but no order may take it.
    """
    typed = {name: given.get(name, "").replace("\x00", "").strip() for name in STEP_FIELDS}
    typed["pin"] = normalise_pin(typed["pin"]) or ""
    gstin = tidy(typed["gstin"])
    typed["gstin"] = "" if gstin_fault(gstin, state_code=gstin[:2]) else gstin
    typed["state_code"] = typed["state_code"] if len(typed["state_code"]) == 2 else ""
    return typed

"""The addresses a signed-in shopper keeps: a new one, a change, a removal."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from odop_store.kernel.contact import normalise_pin, spoken_mobile
from odop_store.kernel.crumbs import Crumb, trail
from orders.actions import write_address
from orders.forms import SavedAddressForm, filled_from_pin, find_pin, with_own_place
from orders.models import Address
from orders.models.cart import ADDRESS_FIELDS
from orders.views.account import to_login
from orders.views.cart import redirect_see
from orders.visitor import signed_in


@never_cache
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Write a new address."""
    user = signed_in(request)
    if user is None:
        return to_login(request)
    first = {"full_name": user.full_name, "mobile": spoken_mobile(user.mobile or "")}
    if request.method == "GET":
        return show_form(request, SavedAddressForm(initial=first))
    return take_form(request, user, None)


@never_cache
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, address_id: int) -> HttpResponse:
    """Change one of the shopper's own addresses; another's is not found."""
    user = signed_in(request)
    if user is None:
        return to_login(request)
    address = get_object_or_404(user.addresses, pk=address_id)
    if request.method == "POST":
        return take_form(request, user, address)
    first = {name: getattr(address, name) for name in ADDRESS_FIELDS}
    first["mobile"] = spoken_mobile(address.mobile)
    return show_form(request, SavedAddressForm(initial=first), address)


@never_cache
@require_POST
def remove(request: HttpRequest, address_id: int) -> HttpResponse:
    """Forget one of the shopper's own addresses."""
    user = signed_in(request)
    if user is None:
        return redirect_see("account_login")
    write_address.forget_address(user=user, address_id=address_id)
    return redirect_see("orders:account", said="removed")


def take_form(request: HttpRequest, user: User, address: Address | None) -> HttpResponse:
    """Fill in from the PIN, refuse in place, or keep the address and go back."""
    if request.POST.get("do") == "fill":
        return show_form(request, SavedAddressForm(initial=filled_from_pin(request.POST)), address)
    before = {name: getattr(address, name) for name in ADDRESS_FIELDS} if address else {}
    form = SavedAddressForm(with_own_place(request.POST, before))
    if not form.is_valid():
        return show_form(request, form, address, 422)
    write_address.write_address(user=user, address=address, typed=form.cleaned_data)
    if came_from_checkout(request):
        return redirect_see("orders:checkout_address")
    return redirect_see("orders:account", said="saved")


def show_form(
    request: HttpRequest,
    form: SavedAddressForm,
    address: Address | None = None,
    status: int = 200,
) -> HttpResponse:
    typed = form.data.get("pin") if form.is_bound else form.initial.get("pin", "")
    pin = normalise_pin(str(typed or ""))
    name = _("Change the address") if address else _("Add an address")
    context = {
        "form": form,
        "address": address,
        "name": name,
        "known": find_pin(pin) if pin else None,
        "from_checkout": came_from_checkout(request),
        "crumbs": trail(Crumb(_("Account"), reverse("orders:account")), Crumb(name)),
    }
    return render(request, "orders/address.html", context, status=status)


def came_from_checkout(request: HttpRequest) -> bool:
    return "checkout" in {request.GET.get("from"), request.POST.get("from")}

"""Send something back, by the order's link."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from accounts.models import User
from odop_store.kernel.answers import private
from odop_store.kernel.contact import latin_digits
from odop_store.kernel.crumbs import Crumb, trail
from odop_store.kernel.errors import ShopError
from orders.actions.take_return import MOST_PHOTOS, ask_return, asked_count, is_within_window
from orders.errors import TooLateError
from orders.forms_after import ReturnForm
from orders.models import Order, OrderLine, ReturnPhoto
from orders.reads.opening import order_by_token
from orders.rules.returns import returnable_count
from orders.views.cart import redirect_see

MOST_BYTES = 12 * 1024 * 1024


@never_cache
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, token: str, line_id: int) -> HttpResponse:
    """Show and take the form for one line of the order."""
    order = order_by_token(token)
    rows = OrderLine.objects.select_related("consignment__artisan", "consignment__order")
    line = get_object_or_404(rows, pk=line_id, consignment__order=order)
    if not is_within_window(line, timezone.now()):
        raise TooLateError()
    if request.method == "GET":
        return show(request, order, line, token, ReturnForm(initial={"quantity": 1}))
    form = ReturnForm(
        {**request.POST.dict(), "quantity": latin_digits(request.POST.get("quantity", "")[:6])}
    )
    if not form.is_valid():
        return show(request, order, line, token, form, 422)
    files = request.FILES.getlist("photos")[:MOST_PHOTOS]
    if any((file.size or 0) > MOST_BYTES for file in files):
        form.add_error(None, _("A photo may have up to 12 MB."))
        return show(request, order, line, token, form, 422)
    try:
        ask_return(line=line, photos=[file.read() for file in files], **form.cleaned_data)
    except ShopError as error:
        form.add_error(None, forms.ValidationError(str(error)))
        return show(request, order, line, token, form, 422)
    return redirect_see("orders:order", token, said="return")


def show(
    request: HttpRequest,
    order: Order,
    line: OrderLine,
    token: str,
    form: ReturnForm,
    status: int = 200,
) -> HttpResponse:
    most = returnable_count(
        quantity=line.quantity, cancelled=line.cancelled_count, asked=asked_count(line)
    )
    context = {
        "form": form,
        "line": line,
        "token": token,
        "is_cod": order.method == Order.Method.COD,
        "counts": range(1, most + 1),
        "most_photos": MOST_PHOTOS,
        "crumbs": trail(Crumb(_("Order %(code)s") % {"code": order.code}), Crumb(_("Return"))),
    }
    return private(render(request, "orders/return.html", context, status=status))


@never_cache
@require_GET
def photo(request: HttpRequest, photo_id: int) -> HttpResponse:
    """Show staff a photo of a return."""
    user = request.user
    if not (isinstance(user, User) and user.has_perm("orders.view_returnrequest")):
        raise Http404
    found = get_object_or_404(ReturnPhoto, pk=photo_id)
    with found.original.open() as stream:
        return private(HttpResponse(stream.read(), content_type="image/jpeg"))

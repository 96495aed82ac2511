"""Review a delivered piece, by the order's link."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from catalog.rules import MOST_REVIEW_PHOTOS
from odop_store.kernel.answers import private
from odop_store.kernel.crumbs import Crumb, trail
from odop_store.kernel.errors import ShopError
from orders.actions.write_review import proof_of, write_review
from orders.forms_after import ReviewForm
from orders.models import Order, OrderLine
from orders.reads.opening import order_by_token
from orders.views.cart import redirect_see
from orders.views.returns import MOST_BYTES


@never_cache
@require_http_methods(["GET", "POST"])
def write(request: HttpRequest, token: str, line_id: int) -> HttpResponse:
    """Show and take the form for one delivered line of the order."""
    order = order_by_token(token)
    rows = OrderLine.objects.select_related("consignment__artisan", "consignment__order")
    line = get_object_or_404(rows, pk=line_id, consignment__order=order)
    proof_of(line)
    if request.method == "GET":
        return show(request, order, line, token, ReviewForm())
    form = ReviewForm(request.POST)
    files = request.FILES.getlist("photos")[:MOST_REVIEW_PHOTOS]
    if form.is_valid() and any((file.size or 0) > MOST_BYTES for file in files):
        form.add_error(None, _("A photo may have up to 12 MB."))
    if not form.is_valid():
        return show(request, order, line, token, form, 422)
    try:
        write_review(
            line=line,
            photos=[file.read() for file in files],
            language=get_language() or "en",
            now=timezone.now(),
            **form.cleaned_data,
        )
    except ShopError as error:
        form.add_error(None, forms.ValidationError(str(error)))
        return show(request, order, line, token, form, error.http_status)
    return redirect_see("orders:order", token, said="review")


def show(
    request: HttpRequest,
    order: Order,
    line: OrderLine,
    token: str,
    form: ReviewForm,
    status: int = 200,
) -> HttpResponse:
    context = {
        "form": form,
        "line": line,
        "token": token,
        "most_photos": MOST_REVIEW_PHOTOS,
        "crumbs": trail(Crumb(_("Order %(code)s") % {"code": order.code}), Crumb(_("Review"))),
    }
    return private(render(request, "orders/review.html", context, status=status))

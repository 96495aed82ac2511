"""What the pages of complaints share: signed links, private answers, photos of a form."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from care.errors import TicketLinkTooOldError
from care.models import Ticket, TicketPhoto
from care.notify import PURPOSE
from care.reads.thread import ticket_of_code
from care.rules import MOST_PHOTOS
from orders.models import Order
from orders.reads.order_page import order_of_code
from orders.rules.links import read_token

LINK_DAYS = 365
MOST_BYTES = 12 * 1024 * 1024


def _code_in(token: str, purpose: str) -> str:
    keys = [str(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    today = timezone.localdate()
    found = read_token(token, keys=keys, today=today, days=LINK_DAYS, purpose=purpose)
    if found is None:
        raise Http404
    code, is_good = found
    if not is_good:
        raise TicketLinkTooOldError()
    return code


def ticket_by_token(token: str) -> Ticket:
    """Return the complaint a signed link opens.

    Raises: Http404 for a forged link, TicketLinkTooOldError.
    """
    ticket = ticket_of_code(_code_in(token, PURPOSE))
    if ticket is None:
        raise Http404
    return ticket


def order_by_token(token: str) -> Order:
    """Return the order whose own link led here.

    Raises: Http404, TicketLinkTooOldError.
    """
    order = order_of_code(_code_in(token, "order-link"))
    if order is None:
        raise Http404
    return order


def private(response: HttpResponse) -> HttpResponse:
    """Keep a page that a link opens out of search engines and out of referrers."""
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def photos_of(request: HttpRequest) -> tuple[list[bytes], str]:
    """Return the uploaded photos, or a sentence where one is too heavy."""
    files = request.FILES.getlist("photos")[:MOST_PHOTOS]
    if any((file.size or 0) > MOST_BYTES for file in files):
        return [], _("A photo may have up to 12 MB.")
    return [file.read() for file in files], ""


def send_photo(photo: TicketPhoto) -> HttpResponse:
    """Answer with a private picture that nobody else may keep."""
    with photo.original.open() as stream:
        response = HttpResponse(stream.read(), content_type="image/jpeg")
    response.headers["Cache-Control"] = "private, no-store"
    return private(response)

"""What the pages of complaints share: the signed link, photos of a form and of a thread."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from care.errors import TicketLinkTooOldError
from care.models import Ticket, TicketPhoto
from care.notify import PURPOSE
from care.reads.thread import ticket_of_code
from care.rules import MOST_PHOTOS
from odop_store.kernel.answers import kept_by_nobody
from orders.reads.opening import code_in

MOST_BYTES = 12 * 1024 * 1024


def ticket_by_token(token: str) -> Ticket:
    """Return the complaint a signed link opens.

    Raises: Http404 for a forged link, TicketLinkTooOldError.
    """
    ticket = ticket_of_code(code_in(token, purpose=PURPOSE, too_old=TicketLinkTooOldError))
    if ticket is None:
        raise Http404
    return ticket


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
    return kept_by_nobody(response)

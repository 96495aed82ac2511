"""One parcel by the signed link of an SMS: a tiny page for a basic phone, without signing in."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from artisans.models import Membership
from artisans.rules import Task, may
from artisans.walls import as_maker
from audit.actions.write_entry import write_entry
from odop_store.kernel.answers import private
from odop_store.kernel.errors import ShopError
from orders.deeds import DEEDS
from orders.errors import LinkOverError
from orders.models import Consignment
from orders.reads.opening import signing_keys
from orders.reads.packing import loaded
from orders.reads.packing_words import state_words
from orders.reads.parcel_page import parcel_page
from orders.rules.packing import link_is_alive
from orders.rules.parcel_links import read_parcel


@never_cache
@require_http_methods(["GET", "POST"])
def parcel_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show the parcel, or do what the form asks; the link opens nothing else."""
    member, parcel = opened(token)
    try:
        refuse_over(member, parcel)
        if request.method == "POST":
            _do(request.POST.dict(), member, parcel)
            return HttpResponseRedirect(request.path)
    except LinkOverError as over:
        return tiny(request, {"over": over, "parcel": parcel}, status=over.http_status)
    except ShopError as refusal:
        parcel.refresh_from_db()
        return show(request, parcel, refusal)
    return show(request, parcel)


def opened(token: str) -> tuple[Membership, Consignment]:
    """Return whose link it is and the one parcel it opens.

    Raises: Http404 for a forged link.
    """
    link = read_parcel(token, keys=signing_keys())
    if link is None:
        raise Http404
    member = Membership.objects.select_related("person").filter(pk=link.member_id).first()
    if member is None:
        raise Http404
    with as_maker(member.artisan_id):
        rows = loaded(Consignment.objects.filter(artisan_id=member.artisan_id))
        parcel = rows.filter(order__code=link.code, number=link.number).first()
    if parcel is None:
        raise Http404
    return member, parcel


def refuse_over(member: Membership, parcel: Consignment) -> None:
    """Let only the link of a present helper and a parcel that has still to go pass.

    Raises: LinkOverError.
    """
    is_packer = member.ended_at is None and may(member.role, Task.PACKING)
    if not is_packer or not link_is_alive(parcel.state, parcel.dispatch_by, timezone.localdate()):
        raise LinkOverError(what=state_words(parcel.state))


def _do(sent: dict[str, str], member: Membership, parcel: Consignment) -> None:
    """Do the deed and note that it came by the link, where nobody signed in."""
    deed = DEEDS.get(sent.get("do", ""))
    if deed is None:
        raise Http404
    deed(parcel, sent, member.person)
    write_entry(actor=member.person, verb="parcel-by-link", subject=parcel, note=sent["do"])


def show(
    request: HttpRequest, parcel: Consignment, refusal: ShopError | None = None
) -> HttpResponse:
    with as_maker(parcel.artisan_id):
        row = loaded(Consignment.objects.filter(pk=parcel.pk)).get()
        context: dict[str, object] = {
            "it": parcel_page(row),
            "refusal": refusal,
            "typed": request.POST.dict(),
        }
        return tiny(request, context, status=refusal.http_status if refusal else 200)


def tiny(request: HttpRequest, context: dict[str, Any], *, status: int) -> HttpResponse:
    response = private(render(request, "workshop/link.html", context, status=status))
    # The address is the key: it goes nowhere else.
    response.headers["Referrer-Policy"] = "no-referrer"
    return response

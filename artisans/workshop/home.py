"""The workshop's home: three cards, one thing to do now, and help."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from artisans.models import Artisan, Verification
from artisans.reads.checklist import checklist
from artisans.rules import Role, Task, may
from artisans.workshop.pages import page
from artisans.workshop.scope import membership, memberships_of, visit_of


def home(request: HttpRequest) -> HttpResponse:
    """Show the cards; apps above fill them in by the tags the template calls."""
    who = membership(request)
    artisan = Artisan.objects.get(pk=who.artisan_id)
    return page(
        request,
        "home",
        {
            "artisan": artisan,
            "now": first_thing(artisan, who.role),
            "may_list": may(who.role, Task.PIECES),
            "may_pack": may(who.role, Task.PACKING),
            "may_earn": may(who.role, Task.EARNINGS),
            "may_profile": may(who.role, Task.PROFILE),
            "is_owner": who.role == Role.OWNER,
            "has_more_shops": not visit_of(request) and len(memberships_of(who.person)) > 1,
        },
    )


def first_thing(artisan: Artisan, role: str) -> tuple[str, str] | None:
    """Return what the maker's standing asks for: a sentence and the address it leads to."""
    if artisan.state == Artisan.State.SUSPENDED:
        return _("Your shop is paused: %(reason)s Please call us.") % {
            "reason": artisan.state_reason
        }, ""
    if not may(role, Task.PROFILE):
        return None
    if artisan.state == Artisan.State.RETURNED:
        return _("Please mend: %(reason)s") % {"reason": artisan.state_reason}, reverse(
            "workshop:checklist"
        )
    if artisan.state == Artisan.State.APPLIED:
        left = checklist(artisan).missing_count
        words = _("Finish your application: %(count)s things are left.") % {"count": left}
        return (
            words if left else _("Send your application for checking."),
            reverse("workshop:checklist"),
        )
    if artisan.state == Artisan.State.UNDER_REVIEW:
        return _("We are checking your application. Meanwhile you can add pieces."), ""
    if artisan.verifications.filter(state=Verification.State.REFUSED).exists():
        return _("One of your papers needs a change."), reverse("workshop:checklist")
    return None

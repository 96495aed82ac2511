"""Who is working, and for which maker: the first wall starts here."""

from django.http import HttpRequest
from django.utils import timezone

from accounts.models import User
from artisans.errors import NotYoursError
from artisans.models import Artisan, Membership, StaffVisit
from artisans.rules import Role, Task, may

CHOSEN = "workshop_artisan"
VISIT = "workshop_visit"


def memberships_of(person: User) -> list[Membership]:
    """Return the current memberships of a person with their makers. One query."""
    rows = Membership.objects.current().filter(person=person)
    return list(rows.select_related("artisan__district", "person").order_by("pk"))


def find_membership(request: HttpRequest) -> Membership | None:
    """Return the membership this request works under, remembered on the request."""
    if not hasattr(request, "membership"):
        request.membership = _chosen(request)  # type: ignore[attr-defined]
    return request.membership  # type: ignore[attr-defined, no-any-return]


def _chosen(request: HttpRequest) -> Membership | None:
    if not isinstance(request.user, User) or not request.user.is_active:
        return None
    if visiting := _visitor(request, request.user):
        return visiting
    rows = memberships_of(request.user)
    asked = request.session.get(CHOSEN)
    return next((row for row in rows if row.artisan_id == asked), rows[0] if rows else None)


def _visitor(request: HttpRequest, person: User) -> Membership | None:
    """Return a membership for the time of a visit of staff; it is never saved. One query."""
    asked = request.session.get(VISIT)
    if not asked or not person.is_staff:
        return None
    rows = StaffVisit.objects.current(timezone.now()).select_related("artisan__district")
    visit = rows.filter(pk=asked, person=person).first()
    if visit is None:
        del request.session[VISIT]
        return None
    stand_in = Membership(artisan=visit.artisan, person=person, role=Role.STAFF)
    stand_in.visit = visit  # type: ignore[attr-defined]
    return stand_in


def visit_of(request: HttpRequest) -> StaffVisit | None:
    """Return the visit under which staff work here, if that is what this is."""
    return getattr(find_membership(request), "visit", None)


def membership(request: HttpRequest) -> Membership:
    """Return the membership of a request that the site has let in."""
    found = find_membership(request)
    assert found is not None
    return found


def maker(request: HttpRequest) -> Artisan:
    """Return the maker this request works for."""
    return membership(request).artisan


def person(request: HttpRequest) -> User:
    """Return who is working."""
    assert isinstance(request.user, User)
    return request.user


def require(request: HttpRequest, task: Task) -> None:
    """Let a role pass that includes the task.

    Raises: NotYoursError.
    """
    if not may(membership(request).role, task):
        raise NotYoursError

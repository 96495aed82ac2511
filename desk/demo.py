"""The demonstration's staff, and work that waits for them. Never in a real shop."""

from datetime import timedelta

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from artisans.actions.check_paper import check_paper
from artisans.models import Artisan, ArtisanEvent, Verification
from catalog.models import Listing
from desk.roles import load_roles
from desk.rules import DEMONSTRATION, Role
from districts.models import District, StaffScope

PASSWORD = "odop-demo-2026"  # noqa: S105 - printed by bin/run, accepted in a demonstration only
SECRET = "ODOPSTOREDEMOKEY"  # noqa: S105 - the same
RECOVERY = ("24012018", "75757575", "19472022")
PEOPLE = {
    "demo-curator": (Role.CURATOR, "Demo Curator"),
    "demo-administrator": (Role.ADMINISTRATOR, "Demo Administrator"),
    "demo-officer": (Role.DISTRICT_OFFICER, "Demo District Officer"),
}
OFFICERS_DISTRICTS = ("lucknow", "azamgarh", "varanasi", "moradabad")
WAITING_PIECES = 6
APPLICANT = "demo-applicant-"


@transaction.atomic
def seed_staff() -> None:
    """Make the demonstration's staff, with the printed second step made fresh each time."""
    load_roles()
    mark, _made = Group.objects.get_or_create(name=DEMONSTRATION)
    for username, (role, full_name) in PEOPLE.items():
        person, is_new = User.objects.get_or_create(
            username=username, defaults={"full_name": full_name, "is_staff": True, "language": "en"}
        )
        if is_new:
            person.set_password(PASSWORD)
            person.save()
        person.groups.set([Group.objects.get(name=role), mark])
        _give_second_step(person)
        if role == Role.DISTRICT_OFFICER:
            _confine(person)


def _give_second_step(person: User) -> None:
    """Set the printed key and codes again: codes are used up by signing in."""
    seal = get_adapter().encrypt
    kinds = {
        Authenticator.Type.TOTP: {"secret": seal(SECRET)},
        Authenticator.Type.RECOVERY_CODES: {"migrated_codes": [seal(code) for code in RECOVERY]},
    }
    for kind, kept in kinds.items():
        Authenticator.objects.update_or_create(user=person, type=kind, defaults={"data": kept})


def _confine(person: User) -> None:
    scope, _made = StaffScope.objects.get_or_create(user=person)
    scope.districts.set(District.objects.filter(slug__in=OFFICERS_DISTRICTS))


@transaction.atomic
def seed_waiting_work() -> None:
    """Let the oldest demonstration pieces wait for their check, and two makers for theirs."""
    is_done = Artisan.objects.filter(slug__startswith=APPLICANT).exists()
    if is_done or not Artisan.objects.filter(is_demo=True).exists():
        return
    now = timezone.now()
    pieces = Listing.objects.filter(artisan__is_demo=True, state=Listing.State.PUBLISHED)
    for turn, piece in enumerate(pieces.order_by("published_at")[:WAITING_PIECES]):
        Listing.objects.filter(pk=piece.pk).update(
            state=Listing.State.SUBMITTED,
            published_at=None,
            created_at=now - timedelta(hours=11 * turn + 3),
        )
    for turn, slug in enumerate(("lucknow", "azamgarh")):
        _seed_applicant(slug, turn)
    _check_papers()


def _check_papers() -> None:
    """Let the officer have checked what the demonstration's verified makers gave."""
    given = Verification.objects.filter(
        artisan__is_demo=True, artisan__state=Artisan.State.VERIFIED, state="given"
    )
    officer = User.objects.get(username="demo-officer")
    for paper in given.select_related("artisan"):
        check_paper(
            paper=paper,
            actor=officer,
            on=paper.artisan.verified_on or timezone.localdate(),
            is_right=True,
        )


def _seed_applicant(district: str, turn: int) -> None:
    """Copy a demonstration maker of the district as somebody who has just applied."""
    pattern = Artisan.objects.filter(is_demo=True, district__slug=district).first()
    if pattern is None:
        return
    crafts = list(pattern.crafts.all())
    pattern.pk = None
    pattern._state.adding = True
    pattern.slug = f"{APPLICANT}{district}"
    pattern.name_en, pattern.name_hi = f"Demo applicant {turn + 1}", f"डेमो आवेदक {turn + 1}"
    pattern.legal_name = f"Demo applicant {turn + 1} (demo)"
    pattern.state, pattern.verified_on = Artisan.State.UNDER_REVIEW, None
    pattern.tax_status, pattern.pin = Artisan.TaxStatus.BELOW_THRESHOLD, "226001"
    pattern.save()
    pattern.crafts.set(crafts)
    ArtisanEvent.objects.create(
        artisan=pattern, verb=ArtisanEvent.Verb.SENT, to_state=Artisan.State.UNDER_REVIEW
    )
    Verification.objects.create(
        artisan=pattern, kind=Verification.Kind.PAN, number=f"ABCPD123{turn}F"
    )

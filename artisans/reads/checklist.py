"""How far an application is: what is given, what is missing, and why each thing is asked."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from artisans.models import Artisan, Consent, Verification
from artisans.notices import CURRENT_VERSION
from artisans.rules import Application, missing, wanted_papers

FOOD_FAMILY = "food-agro"
WHY = {
    "consent": _("The law wants your clear yes before we keep your details."),
    "profile": _("Buyers want to know who made the piece and where."),
    "payout": _("So that your earnings reach you and nobody else."),
    "pan": _("Tax rules want it from everyone who is paid for goods."),
    "gstin": _("It is printed on your bills, and lets you sell to every state."),
    "enrolment": _("With it you may sell inside the state without GST registration."),
    "fssai": _("Food may be sold only with a food licence."),
    "pehchan": _("It proves your craft and speeds up the check."),
    "udyam": _("Some schemes and loans ask for it."),
    "gi_user": _("Only authorised users may put the GI name on a piece."),
    "handloom_mark": _("Shown on your page after we check the number."),
    "silk_mark": _("Shown on your page after we check the number."),
    "craftmark": _("Shown on your page after we check the number."),
}
LABELS = {
    "consent": _("Your consent"),
    "profile": _("About you"),
    "payout": _("Bank account or UPI"),
    **{kind.value: kind.label for kind in Verification.Kind},
}


@dataclass(frozen=True)
class ChecklistLine:
    """One thing asked: `state` is missing, given, checked, refused or optional."""

    name: str
    label: str
    why: str
    state: str
    reason: str
    is_wanted: bool

    @property
    def is_spare(self) -> bool:
        """Say whether nobody asked for it and it was not given."""
        return not self.is_wanted and self.state == "optional"


@dataclass(frozen=True)
class Checklist:
    lines: tuple[ChecklistLine, ...]
    missing_count: int

    @property
    def is_complete(self) -> bool:
        return not self.missing_count

    @property
    def wanted(self) -> tuple[ChecklistLine, ...]:
        """What is asked, and what was given though nobody asked."""
        return tuple(one for one in self.lines if not one.is_spare)

    @property
    def optional(self) -> tuple[ChecklistLine, ...]:
        return tuple(one for one in self.lines if one.is_spare)


def application_of(artisan: Artisan) -> Application:
    """Return what an application holds so far. Four queries."""
    return Application(
        papers=frozenset(
            artisan.verifications.exclude(state=Verification.State.REFUSED).values_list(
                "kind", flat=True
            )
        ),
        tax_status=artisan.tax_status,
        has_payout=artisan.payout_accounts.filter(is_current=True).exists(),
        has_profile=bool(artisan.name and artisan.legal_name and artisan.pin and artisan.village),
        makes_food=artisan.crafts.filter(family__slug=FOOD_FAMILY).exists(),
        has_consent=artisan.consents.filter(
            purpose=Consent.Purpose.NOTICE, notice_version=CURRENT_VERSION, withdrawn_at=None
        ).exists(),
    )


def checklist(artisan: Artisan) -> Checklist:
    """Return the checklist, wanted things first. Five queries."""
    application = application_of(artisan)
    gaps = missing(application)
    papers = {paper.kind: paper for paper in artisan.verifications.all()}
    wanted = (
        "consent",
        "profile",
        "payout",
        *wanted_papers(tax_status=application.tax_status, makes_food=application.makes_food),
    )
    optional = [kind for kind in Verification.Kind.values if kind not in wanted]
    return Checklist(
        lines=tuple(
            _line(name, papers.get(name), name in wanted, gaps) for name in (*wanted, *optional)
        ),
        missing_count=len(gaps),
    )


def _line(
    name: str, paper: Verification | None, is_wanted: bool, gaps: tuple[str, ...]
) -> ChecklistLine:
    if paper:
        state = str(paper.state)
    else:
        state = "missing" if name in gaps else "given" if is_wanted else "optional"
    return ChecklistLine(
        name=name,
        label=str(LABELS[name]),
        why=str(WHY[name]),
        state=state,
        reason=paper.reason if paper else "",
        is_wanted=is_wanted,
    )

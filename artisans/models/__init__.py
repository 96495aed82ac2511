"""The makers, the people who act for them, their papers, accounts and consents."""

from artisans.models.artisan import Artisan, ArtisanQuerySet, Award
from artisans.models.event import ArtisanEvent
from artisans.models.membership import Consent, Membership, MembershipQuerySet
from artisans.models.papers import PayoutAccount, Verification
from artisans.models.sealed import SealedField
from artisans.models.visit import StaffVisit

__all__ = [
    "Artisan",
    "ArtisanEvent",
    "ArtisanQuerySet",
    "Award",
    "Consent",
    "Membership",
    "MembershipQuerySet",
    "PayoutAccount",
    "SealedField",
    "StaffVisit",
    "Verification",
]

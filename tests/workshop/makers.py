"""People, drafts and sign-ins of the workshop's tests."""

import itertools
import uuid
from datetime import UTC, datetime
from typing import Any

from django.test import Client

from accounts.models import User
from artisans.models import Artisan, Consent, Membership
from catalog.drafts import PieceDraft

_numbers = itertools.count(9_000_000_000)
NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


def make_person(**fields: Any) -> User:
    n = next(_numbers)
    return User.objects.create(
        **{"username": f"p{n}", "mobile": f"+91{n}", "full_name": f"Person {n}"} | fields
    )


def make_member(artisan: Artisan, role: str = "owner", **fields: Any) -> Membership:
    return Membership.objects.create(artisan=artisan, person=make_person(), role=role, **fields)


def consent_of(owner: Membership) -> Consent:
    """Return the owner's word that an officer may fill in forms."""
    return Consent.objects.create(
        artisan=owner.artisan, person=owner.person, purpose="acting_for", notice_version=1,
        language="hi", text_digest="-", given_at=NOW,
    )  # fmt: skip


def client_of(membership: Membership) -> Client:
    """Return a browser in which this member has just signed in."""
    client = Client()
    client.force_login(membership.person)
    session = client.session
    session["workshop_confirmed_at"] = datetime.now(UTC).timestamp()
    session.save()
    return client


def make_draft(member: Membership, **fields: Any) -> PieceDraft:
    return PieceDraft.objects.create(
        **{
            "key": uuid.uuid4(),
            "artisan": member.artisan,
            "begun_by": member.person,
            "craft": member.artisan.crafts.first(),
            "form": "pot",
            "price_paise": 850_00,
            "weight_grams": 900,
            "stock_kind": "ready",
            "on_hand": 3,
        }
        | fields
    )

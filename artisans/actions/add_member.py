"""Let another person help in a maker's workshop."""

from django.db import IntegrityError, transaction

from accounts.actions.find_person import find_person
from accounts.errors import MobileUnclearError
from accounts.models import User
from artisans.actions.record_event import record_event
from artisans.errors import AlreadyMemberError, ConsentMissingError
from artisans.models import Artisan, ArtisanEvent, Consent, Membership
from odop_store.kernel.contact import normalise_mobile


@transaction.atomic
def add_member(
    *,
    artisan: Artisan,
    actor: User,
    mobile: str,
    full_name: str,
    role: str,
    consent: Consent | None = None,
) -> Membership:
    """Add a person by mobile; they sign in with a code of their own.

    Raises: MobileUnclearError, AlreadyMemberError, ConsentMissingError (an officer needs the
        owner's recorded consent).
    """
    plain = normalise_mobile(mobile)
    if plain is None:
        raise MobileUnclearError
    if role == Membership.Role.OFFICER and consent is None:
        raise ConsentMissingError
    person = find_person(mobile=plain, full_name=full_name)
    try:
        with transaction.atomic():
            membership = Membership.objects.create(
                artisan=artisan, person=person, role=role, consent=consent
            )
    except IntegrityError:
        raise AlreadyMemberError from None
    record_event(
        artisan=artisan,
        verb=ArtisanEvent.Verb.MEMBER_ADDED,
        actor=actor,
        facts={"role": role, "ends": plain[-4:]},
    )
    return membership

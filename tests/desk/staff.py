"""Members of staff for tests, and browsers in which they have passed both steps."""

import itertools

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.totp.internal.auth import yield_hotp_counters_from_time as counters
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from accounts.models import User
from desk.guard import CONFIRMED, PASSED
from desk.roles import load_roles
from desk.rules import Role
from districts.models import StaffScope

PASSWORD = "a long pass phrase"
_numbers = itertools.count(1)


def make_staff(role=None, *, districts=None, **fields):
    """Make a member of staff of a role, confined to these districts where any are named."""
    if not Group.objects.filter(name=Role.ADMINISTRATOR).exists():
        load_roles()
    person = User.objects.create_user(
        f"staff-{next(_numbers)}", "", PASSWORD, is_staff=True, **fields
    )
    if role:
        person.groups.add(Group.objects.get(name=role))
    if districts is not None:
        StaffScope.objects.create(user=person).districts.set(districts)
    return person


def client_of(person, *, is_confirmed=True):
    """Return a browser that has done both steps."""
    client = Client()
    client.force_login(person)
    session = client.session
    session[PASSED] = person.pk
    if is_confirmed:
        session[CONFIRMED] = timezone.now().isoformat()
    session.save()
    return client


def code_for(secret, turn=0):
    """Return what the authenticator app shows now, or in the turn after."""
    return format_hotp_value(hotp_value(secret, list(counters())[1 + turn]))

"""End a session of a member of staff."""

from django.contrib.sessions.backends.db import SessionStore
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from audit.actions.write_entry import write_entry
from desk.models import StaffSession


@transaction.atomic
def end_session(*, session: StaffSession, actor: User) -> None:
    """Sign that browser out at once."""
    SessionStore(session.session_key).delete()
    session.ended_at = timezone.now()
    session.save(update_fields=["ended_at"])
    write_entry(actor=actor, verb="session-ended", subject=session.user)


def end_sessions_of(*, user: User, actor: User) -> None:
    """Sign a person out everywhere, as when rights change."""
    for session in StaffSession.objects.filter(user=user, ended_at=None):
        end_session(session=session, actor=actor)

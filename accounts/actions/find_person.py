"""Find a person by mobile, or make one."""

from django.contrib.auth.hashers import make_password

from accounts.models import User
from odop_store.kernel.codes import new_code


def find_person(*, mobile: str, full_name: str = "", language: str = "hi") -> User:
    """Return the person of a tidy mobile; a new one has no password. A known name stays."""
    person, _made = User.objects.get_or_create(
        mobile=mobile,
        defaults={
            "username": f"p-{new_code(10)}",
            "full_name": full_name.strip(),
            "language": language,
            "password": make_password(None),
        },
    )
    return person

"""What the desk registers: people and roles, and what curators keep."""

import desk.people  # noqa: F401 - registers people and roles

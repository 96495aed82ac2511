"""Countries that buyers of handmade pieces write from; any other is told in words."""

from django.utils.translation import gettext_lazy as _

OTHER = "ZZ"
COUNTRIES = [
    ("IN", _("India")),
    ("AE", _("United Arab Emirates")),
    ("AU", _("Australia")),
    ("BD", _("Bangladesh")),
    ("CA", _("Canada")),
    ("DE", _("Germany")),
    ("FR", _("France")),
    ("GB", _("United Kingdom")),
    ("IT", _("Italy")),
    ("JP", _("Japan")),
    ("NL", _("Netherlands")),
    ("NP", _("Nepal")),
    ("SA", _("Saudi Arabia")),
    ("SG", _("Singapore")),
    ("US", _("United States")),
    ("ZA", _("South Africa")),
    (OTHER, _("Another country")),
]


def country_name(code: str) -> str:
    """Return a country's name in the page's language."""
    return str(dict(COUNTRIES).get(code, code))

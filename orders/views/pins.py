"""What the PIN table knows, for the small script that fills the form while typing."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET

from orders.forms import find_pin


@require_GET
def pin(request: HttpRequest, pin: str) -> JsonResponse:
    """Return state, districts and post offices of a PIN; empty where it is not known."""
    found = find_pin(pin)
    facts = {
        "state": found.state_id if found else "",
        "districts": found.district_names if found else [],
        "offices": found.offices if found else [],
    }
    response = JsonResponse(facts)
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response

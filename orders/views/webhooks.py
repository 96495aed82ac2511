"""What a payment service tells by itself; its signature stands where a form has its token."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from orders.actions.settle_payment import take_hook
from orders.errors import BadSignatureError
from orders.gateways.payments import razorpay_gateway

LARGEST_HOOK = 256 * 1024


@csrf_exempt
@never_cache
@require_POST
def razorpay_hook(request: HttpRequest) -> HttpResponse:
    """Take in a webhook: 400 for a bad signature with nothing stored, 200 for all the rest."""
    gateway = razorpay_gateway()
    if gateway is None or int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_HOOK:
        return HttpResponse(status=404)
    try:
        hook = gateway.read_hook(
            request.body,
            request.headers.get("X-Razorpay-Signature", ""),
            request.headers.get("X-Razorpay-Event-Id", ""),
        )
    except (BadSignatureError, ValueError):
        return HttpResponse("bad signature", content_type="text/plain", status=400)
    take_hook(gateway=gateway.name, hook=hook)
    return HttpResponse("ok", content_type="text/plain")

"""The desk: Django's admin behind two steps, with screens of its own."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.admin import AdminSite, ModelAdmin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.i18n import JavaScriptCatalog

from audit.back_office import AuditedAdmin
from desk import guard
from desk.order_addresses import order_addresses
from desk.reads.dashboard import tiles
from desk.reads.order_tiles import order_tiles
from desk.reads.todo import todos
from desk.screens import curating, enquiries, entering, grievances, papers, phone_order, reviews
from desk.screens import passkeys as signing
from desk.screens import queue as reviewing
from desk.screens.growth import growth
from desk.screens.piece_signals import signals

Screen = Callable[..., HttpResponse]


class DeskSite(AdminSite):
    """Every page needs a password, a second step and the right; the rest stands at the door."""

    site_header = _("Staff desk")
    site_title = _("Staff desk")
    index_title = _("What needs doing now")

    def register(
        self,
        model_or_iterable: Any,
        admin_class: type[ModelAdmin[Any]] | None = None,
        **options: Any,
    ) -> None:
        """Take a page in, and see to it that whatever it changes enters the audit log."""
        page_class: type[ModelAdmin[Any]] = admin_class or ModelAdmin
        if not issubclass(page_class, AuditedAdmin):
            page_class = type(page_class.__name__, (AuditedAdmin, page_class), {})
        super().register(model_or_iterable, page_class, **options)

    def has_permission(self, request: HttpRequest) -> bool:
        return guard.is_through(request)

    @method_decorator(never_cache)
    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Ask for name and password, then lead to the second step."""
        if request.method == "GET" and guard.is_staff(request):
            return HttpResponseRedirect(self._second_step(request))
        answer = super().login(request, extra_context)
        if getattr(request, "axes_locked_out", False):
            return entering.page(
                self, request, "locked", title=_("Please wait"), error=entering.locked()
            )
        if isinstance(answer, HttpResponseRedirect):
            return HttpResponseRedirect(self._second_step(request))
        if request.method == "POST":
            guard.record_refusal(request)
        return answer

    def _second_step(self, request: HttpRequest) -> str:
        return f"{reverse('admin:second-step')}?{urlencode({'next': entering.onward(request)})}"

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Say besides whether both steps are done: the doors show less than the rooms."""
        return {**super().each_context(request), "desk_is_open": guard.is_through(request)}

    def index(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        """Begin the day with what needs doing."""
        found = tiles(request.user, reviewing.TITLES, timezone.now())
        found += order_tiles(request.user)
        return super().index(
            request,
            {
                **(extra_context or {}),
                "desk_tiles": found,
                "desk_todos": todos(request.user, timezone.now()),
            },
        )

    def i18n_javascript(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Hand the widgets their words, ours over Django's."""
        words: Screen = JavaScriptCatalog.as_view(packages=["django.contrib.admin", "desk"])  # type: ignore[assignment]
        return words(request)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        def door(screen: Screen) -> Screen:
            return never_cache(lambda request, **given: screen(self, request, **given))

        def inside(screen: Screen) -> Screen:
            return self.admin_view(lambda request, **given: screen(self, request, **given))

        own: list[URLPattern | URLResolver] = [
            path("second-step/", door(entering.second_step), name="second-step"),
            path("second-step/set-up/", door(entering.set_up), name="second-step-set-up"),
            path("confirm/", inside(entering.confirm), name="confirm"),
            path("queue/<slug:kind>/", inside(reviewing.listed), name="queue"),
            path("queue/<slug:kind>/<int:pk>/", inside(reviewing.one), name="queue-one"),
            path("complaints/", inside(grievances.listed), name="grievances"),
            path("complaints/<int:pk>/", inside(grievances.one), name="grievance"),
            path(
                "complaints/<int:pk>/photos/<int:photo_id>.jpg",
                inside(grievances.photo),
                name="grievance-photo",
            ),
            path("enquiries/", inside(enquiries.listed), name="enquiries"),
            path("enquiries/<int:pk>/", inside(enquiries.one), name="enquiry"),
            path("phone-order/", inside(phone_order.write), name="phone-order"),
            path("phone-order/<int:pk>/", inside(phone_order.taken), name="phone-order-taken"),
            path("papers/", inside(papers.listed), name="papers"),
            path("papers/<int:pk>/file/", inside(papers.file), name="paper-file"),
            path("reviews/", inside(reviews.listed), name="reviews"),
            path("reviews/photos/<int:pk>.jpg", inside(reviews.photo), name="review-photo"),
            path("calendar/", inside(curating.calendar), name="calendar"),
            path("preview/", inside(curating.preview), name="preview"),
            path("passkeys/", inside(signing.passkeys), name="passkeys"),
            path("signals/", inside(signals), name="signals"),
            path("growth/", inside(growth), name="growth"),
            path("sessions/", inside(entering.sessions), name="sessions"),
        ]
        return own + order_addresses(inside) + super().get_urls()

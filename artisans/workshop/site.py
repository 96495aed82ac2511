"""The makers' own back office: an AdminSite apart from the staff's, each view behind both walls."""

from collections.abc import Callable
from typing import Any

from django.contrib.admin import AdminSite
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.template.response import SimpleTemplateResponse
from django.urls import URLPattern, URLResolver, include, path, re_path, reverse
from django.utils.translation import gettext_lazy as _

from artisans.actions.visit_workshop import owner_of
from artisans.walls import as_maker
from artisans.workshop.scope import find_membership, membership, visit_of
from audit.behalf import on_behalf_of

View = Callable[..., HttpResponseBase]


def opens_walls_itself(view: View) -> View:
    """Mark a view that talks to a gateway, and so cannot run inside one transaction."""
    view.opens_walls_itself = True  # type: ignore[attr-defined]
    return view


class WorkshopSite(AdminSite):
    """Lets in whoever is a current member of a maker; staff rights count for nothing here."""

    site_title = _("Workshop")  # type: ignore[assignment]
    site_header = _("My shop")  # type: ignore[assignment]
    extra_views: list[tuple[str, str, View, bool]]

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.extra_views = []

    def add_view(self, route: str, name: str, view: View, *, is_open: bool = False) -> None:
        """Add a screen of the site; `is_open` needs no membership."""
        self.extra_views.append((route, name, view, is_open))

    def has_permission(self, request: HttpRequest) -> bool:
        return find_membership(request) is not None

    def admin_view(self, view: View, cacheable: bool = False) -> View:  # type: ignore[override]
        def walled(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if getattr(view, "opens_walls_itself", False):
                return view(request, *args, **kwargs)
            with as_maker(membership(request).artisan_id):
                response = view(request, *args, **kwargs)
                # A lazy template would ask the database after the wall is gone.
                if isinstance(response, SimpleTemplateResponse):
                    response.render()
                return response

        guarded = super().admin_view(walled, cacheable)

        def with_a_way_in(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.user.is_authenticated and not self.has_permission(request):
                return HttpResponseRedirect(reverse("workshop:join"))
            if any("\x00" in value for _name, values in request.POST.lists() for value in values):
                # No keyboard makes it and the database takes none.
                raise BadRequest
            visit = visit_of(request)
            owner = owner_of(visit.artisan_id) if visit else None
            with on_behalf_of(owner.pk if owner else None):
                return guarded(request, *args, **kwargs)

        return with_a_way_in

    def get_urls(self) -> list[URLPattern | URLResolver]:
        urls: list[URLPattern | URLResolver] = [
            path(route, view if is_open else self.admin_view(view), name=name)
            for route, name, view, is_open in self.extra_views
        ]
        urls += [
            path(f"{model._meta.app_label}/{model._meta.model_name}/", include(admin.urls))
            for model, admin in self._registry.items()
        ]
        return [*urls, re_path(r"(?P<url>.*)$", self.admin_view(nothing_here), name="nothing_here")]


def nothing_here(request: HttpRequest, url: str) -> HttpResponse:
    """Answer an unknown address of the workshop alike for everybody who is signed in."""
    raise Http404


workshop = WorkshopSite("workshop")

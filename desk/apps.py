from typing import Any

from django.apps import AppConfig, apps
from django.contrib.admin import apps as admin_apps
from django.contrib.admin.templatetags import admin_list
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from desk.field_words import name_fields
from desk.log_words import name_all_verbs
from desk.rules import OWN_APPS

NAMED_APPS = (*OWN_APPS, "audit")
SIGNS = {True: ("yes", _("Yes")), False: ("no", _("No")), None: ("unknown", _("Unknown"))}


def spoken_sign(value: Any) -> SafeString:
    """Draw yes, no or unknown with its word in the reader's language; Django says "True"."""
    name, word = SIGNS[value]
    return format_html('<img src="{}" alt="{}">', static(f"admin/img/icon-{name}.svg"), word)


class DeskConfig(AppConfig):
    name = "desk"
    verbose_name = _("Desk")
    default = True

    def ready(self) -> None:
        name_fields([one for one in apps.get_app_configs() if one.label in NAMED_APPS])
        name_all_verbs()
        apps.get_app_config("django_tasks_database").verbose_name = _("Background work")
        admin_list._boolean_icon = spoken_sign  # type: ignore[attr-defined]


class BackOfficeConfig(admin_apps.AdminConfig):
    """Django's admin with the desk as its site, so that every registration meets its guards."""

    default = False
    default_site = "desk.site.DeskSite"

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "desk"
    verbose_name = _("Desk")
    default = True


class BackOfficeConfig(admin_apps.AdminConfig):
    """Django's admin with the desk as its site, so that every registration meets its guards."""

    default = False
    default_site = "desk.site.DeskSite"

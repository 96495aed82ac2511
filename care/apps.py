from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CareConfig(AppConfig):
    name = "care"
    verbose_name = _("Complaints")

    def ready(self) -> None:
        from care.wordings import WORDINGS
        from notices import rules

        rules.register(WORDINGS)

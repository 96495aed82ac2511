from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArtisansConfig(AppConfig):
    name = "artisans"
    verbose_name = _("Makers")

    def ready(self) -> None:
        from artisans.wordings import WORDINGS
        from notices import rules

        rules.register(WORDINGS)

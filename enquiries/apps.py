from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EnquiriesConfig(AppConfig):
    name = "enquiries"
    verbose_name = _("Quotations")

    def ready(self) -> None:
        from enquiries.wordings import WORDINGS
        from notices import rules

        rules.register(WORDINGS)

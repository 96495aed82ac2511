from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrdersConfig(AppConfig):
    name = "orders"
    verbose_name = _("Orders")

    def ready(self) -> None:
        from notices import wordings
        from orders.wordings import WORDINGS

        wordings.register(WORDINGS)

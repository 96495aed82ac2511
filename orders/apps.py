from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrdersConfig(AppConfig):
    name = "orders"
    verbose_name = _("Orders")

    def ready(self) -> None:
        from notices import rules
        from orders import (  # noqa: F401
            admin_delivery,
            admin_money,
            admin_notices,
            admin_offers,
            admin_rates,
        )
        from orders.wordings import WORDINGS

        rules.register(WORDINGS)

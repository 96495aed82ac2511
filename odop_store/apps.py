from django.apps import AppConfig


class OdopStoreConfig(AppConfig):
    name = "odop_store"
    verbose_name = "ODOP Store"

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _


class CatalogConfig(AppConfig):
    name = "catalog"
    verbose_name = _("Offer")

    def ready(self) -> None:
        """Queue the renewal of search words when a listing is saved.

        The one signal here, inside its own app: whoever saves a listing, an action, the back
        office or a script, its words must follow. Bulk writes run `rebuild_search` instead.
        """
        post_save.connect(_listing_saved, sender="catalog.Listing", dispatch_uid="search-words")


def _listing_saved(**facts: Any) -> None:
    from catalog.tasks import request_indexing

    request_indexing()

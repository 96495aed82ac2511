"""What the register refuses."""

from django.utils.translation import gettext_lazy as _

from odop_store.kernel.errors import ShopError


class SourceMissingError(ShopError):
    code = "source_missing"
    http_status = 422
    message = _("Name the source: a claim without one is not published.")


class NothingChangedError(ShopError):
    code = "nothing_changed"
    http_status = 422
    message = _("This is what the register says already.")


class SamePersonError(ShopError):
    code = "same_person"
    http_status = 409
    message = _("Somebody else must publish what you proposed.")


class FactDecidedError(ShopError):
    code = "fact_decided"
    http_status = 409
    message = _("This change was decided already, or the fact was changed meanwhile.")


class FactRefusedError(ShopError):
    code = "fact_refused"
    http_status = 422
    message = _("The register cannot say this: %(why)s")

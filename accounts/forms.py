"""The one form of signing in: a mobile number or an e-mail address, then a code."""

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm
from allauth.core import context, ratelimit
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from accounts.actions.find_shopper import find_or_make_shopper
from accounts.models import User
from odop_store.kernel.contact import latin_digits, normalise_mobile


class EnterCodeForm(ConfirmLoginCodeForm):  # type: ignore[misc]
    """Takes the code in Latin or Devanagari digits, with the spaces people put between them."""

    def clean_code(self) -> Any:
        self.cleaned_data["code"] = "".join(latin_digits(self.cleaned_data["code"]).split())
        return super().clean_code()


class ShopperCodeForm(forms.Form):
    """Asks for a code; a number or address nobody has yet becomes an account on the way.

    Everyone gets the same answer. Members of staff are sent nothing here: they sign in with
    their password and a second factor.
    """

    use_required_attribute = False
    who = forms.CharField(
        label=_("Mobile number or e-mail"),
        max_length=120,
        error_messages={"required": _("Please write your mobile number or e-mail.")},
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["label_suffix"] = ""
        super().__init__(*args, **kwargs)
        self._user: User | None = None

    def clean_who(self) -> str:
        """Return the number as +91…, or the address in small letters."""
        typed = str(self.cleaned_data["who"]).strip()
        if "@" not in typed:
            mobile = normalise_mobile(typed)
            if mobile is None:
                raise ValidationError(
                    _("Please write a mobile number of 10 digits or an e-mail address.")
                )
            return mobile
        validate_email(typed)
        return typed.lower()

    def clean(self) -> dict[str, Any]:
        """Hand allauth the field it knows, and the person."""
        cleaned = super().clean() or {}
        who = cleaned.get("who")
        if not who:
            return cleaned
        if not ratelimit.consume(context.request, action="request_login_code", key=who):
            raise ValidationError(_("Too many codes asked for. Please wait a few minutes."))
        self._user = find_or_make_shopper(who=who)
        cleaned["email" if "@" in who else "phone"] = who
        return cleaned

"""Signing in: allauth's steps, answering a faulty form with 422 as all forms of the shop do."""

from typing import Any

from allauth.account.views import ConfirmLoginCodeView, RequestLoginCodeView
from django.http import HttpResponse


class FaultyFormMixin:
    """Say by the status that the form was not taken."""

    def form_invalid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_invalid(form)  # type: ignore[misc]
        if response.status_code == 200:
            response.status_code = 422
        return response


class AskCode(FaultyFormMixin, RequestLoginCodeView):  # type: ignore[misc]
    """Ask for a code."""


class EnterCode(FaultyFormMixin, ConfirmLoginCodeView):  # type: ignore[misc]
    """Enter the code."""


ask_code = AskCode.as_view()
enter_code = EnterCode.as_view()

"""Messages in the back office: the log, what was given up, and the wording staff may change.

They stand here because the audit log, which notes changed wordings, stands above `notices`.
"""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from audit.back_office import AuditedAdmin, ReadOnlyAdmin
from audit.lists import words_filter
from notices.actions.send_notice import revive_notice
from notices.models import Notice, NoticeTemplate
from notices.rules import PLACEHOLDER, WORDINGS


def message_name(purpose: str) -> str:
    """Name a message by its subject, with "…" where a value stands."""
    known = WORDINGS.get(purpose)
    return PLACEHOLDER.sub("…", gettext(known.subject)) if known else purpose


@admin.register(Notice)
class NoticeAdmin(ReadOnlyAdmin):
    list_display = ["created_at", "message", "channel", "recipient", "about", "state", "tries",
                    "fault"]  # fmt: skip
    list_filter = [
        "state",
        "channel",
        words_filter(
            "purpose", _("Message"), lambda: [(one, message_name(one)) for one in sorted(WORDINGS)]
        ),
    ]
    search_fields = ["recipient", "about"]
    fields = ["created_at", "message", "channel", "recipient", "language", "subject", "state",
              "tries", "try_at", "fault", "sent_at"]  # fmt: skip
    actions = ["try_again"]

    @admin.display(description=_("Message"), ordering="purpose")
    def message(self, notice: Notice) -> str:
        return message_name(notice.purpose)

    @admin.action(description=_("Try once more what was given up"), permissions=["view"])
    def try_again(self, request: HttpRequest, queryset: "QuerySet[Notice]") -> None:
        keys = queryset.order_by("pk").values_list("pk", flat=True)
        count = sum(revive_notice(notice_id=pk) for pk in list(keys))
        words = ngettext("%(n)d message is tried again.", "%(n)d messages are tried again.", count)
        self.message_user(request, words % {"n": count}, messages.SUCCESS)


class WordingForm(forms.ModelForm[NoticeTemplate]):
    """The wording with the list of messages to choose from; a new one starts from the shop's."""

    purpose = forms.ChoiceField(label=_("Message"))

    class Meta:
        model = NoticeTemplate
        fields = ["purpose", "language", "subject", "body"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(name, message_name(name)) for name in sorted(WORDINGS)]
        self.fields["purpose"].choices = choices  # type: ignore[attr-defined]


@admin.register(NoticeTemplate)
class NoticeTemplateAdmin(AuditedAdmin):
    form = WordingForm
    list_display = ["message", "language", "subject"]
    list_filter = ["language"]
    search_fields = ["purpose", "subject", "body"]

    @admin.display(description=_("Message"), ordering="purpose")
    def message(self, template: NoticeTemplate) -> str:
        return message_name(template.purpose)

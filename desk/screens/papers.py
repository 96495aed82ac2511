"""Papers to check: the number beside its picture, right or with what is wrong."""

from mimetypes import guess_type
from pathlib import PurePath
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from desk.actions.judge_paper import judge_paper
from desk.guard import require
from desk.reads.papers import MOST_SHOWN, papers_of, waiting_papers
from desk.rules import RIGHTS, Kind
from desk.screens.entering import page
from odop_store.kernel.answers import private_file
from odop_store.kernel.errors import ShopError


def listed(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Show what waits; a POST decides on one."""
    require(request, RIGHTS[Kind.MAKER])
    error: ShopError | None = None
    if request.method == "POST":
        try:
            return _judge(request)
        except ShopError as refusal:
            error = refusal
    rows = list(waiting_papers(request.user)[:MOST_SHOWN])
    return page(
        site, request, "papers", title=_("Papers to check"), papers=rows, error=error,
        asked=request.POST.get("paper", ""), words=request.POST.get("words", ""),
    )  # fmt: skip


def _judge(request: HttpRequest) -> HttpResponse:
    user: Any = request.user
    key = request.POST.get("paper", "")
    # As it stood on the page: a number given anew meanwhile has not been looked at.
    number = request.POST.get("number", "")
    paper = get_object_or_404(papers_of(user), pk=int(key) if key.isdecimal() else 0)
    paper.number = number
    done = judge_paper(
        paper=paper,
        actor=user,
        on=timezone.localdate(),
        is_right=request.POST.get("verdict") == "right",
        words=request.POST.get("words", ""),
    )
    messages.success(request, _("Decided: %(title)s") % {"title": done})
    return HttpResponseRedirect(reverse("admin:papers"))


def file(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """Send a paper's picture within the person's districts; anything else as a download."""
    require(request, RIGHTS[Kind.MAKER])
    paper = get_object_or_404(papers_of(request.user), pk=pk)
    name = paper.file.name or ""
    if not name or not paper.file.storage.exists(name):
        raise Http404
    answer = private_file(paper.file, guess_type(name)[0])
    if not paper.is_picture:
        answer.headers["Content-Disposition"] = f'attachment; filename="{PurePath(name).name}"'
    return answer

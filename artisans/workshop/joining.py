"""Joining: who you are, your craft, and the checklist with its papers."""

from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from accounts.models import User
from artisans.actions.change_payout import NewAccount, change_payout
from artisans.actions.change_profile import change_profile
from artisans.actions.give_consent import give_consent
from artisans.actions.give_paper import give_paper
from artisans.actions.open_shop import NewShop, open_shop
from artisans.actions.send_application import send_application
from artisans.actions.withdraw_consent import withdraw_consent
from artisans.errors import NotInVisitError
from artisans.models import Artisan, Consent, Verification
from artisans.notices import notice_text
from artisans.reads.checklist import WHY, checklist
from artisans.rules import Task
from artisans.workshop.forms import CraftForm, JoinForm, PaperForm, PayoutForm, ProfileForm
from artisans.workshop.pages import page, say, to
from artisans.workshop.scope import CHOSEN, maker, membership, person, require, visit_of
from artisans.workshop.sign_in import confirm_first, is_confirmed
from artisans.workshop.site import opens_walls_itself
from odop_store.kernel.errors import ShopError


def language() -> str:
    return get_language() or "hi"


@never_cache
def join(request: HttpRequest) -> HttpResponse:
    """Begin an application: name, kind, place, consent."""
    if not isinstance(request.user, User):
        return redirect_to_login(request.path, reverse("workshop:login"))
    notice = notice_text(Consent.Purpose.NOTICE, language())
    form = JoinForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        facts = form.cleaned_data
        shop = NewShop(
            facts["name"], facts["kind"], facts["village"], facts["pin"], facts["district"]
        )
        now = timezone.now()
        artisan = open_shop(person=request.user, shop=shop, crafts=[], notice=notice, now=now)
        request.session[CHOSEN] = artisan.pk
        return to("crafts")
    context = {"form": form, "notice": notice}
    return page(request, "join", context, status=422 if form.errors else 200)


def crafts(request: HttpRequest) -> HttpResponse:
    """Choose the crafts of the maker's district."""
    require(request, Task.PROFILE)
    artisan = maker(request)
    chosen = list(artisan.crafts.values_list("slug", flat=True))
    form = CraftForm(request.POST or None, district=artisan.district, initial={"crafts": chosen})
    if request.method == "POST" and form.is_valid():
        artisan.crafts.set(form.cleaned_data["crafts"])
        return to("checklist")
    return page(request, "crafts", {"form": form}, status=422 if form.errors else 200)


def show_checklist(request: HttpRequest) -> HttpResponse:
    """Show what is given, what is missing and why; send the application."""
    require(request, Task.PROFILE)
    artisan = maker(request)
    refusal: ShopError | None = None
    if request.method == "POST":
        try:
            with transaction.atomic():
                send_application(artisan=artisan, actor=person(request), now=timezone.now())
            say(request, _("Sent for checking. The answer appears here."))
            return to("checklist")
        except ShopError as error:
            refusal = error
    fresh = Artisan.objects.get(pk=artisan.pk)
    context = {
        "artisan": fresh,
        "checklist": checklist(fresh),
        "may_send": fresh.state in {Artisan.State.APPLIED, Artisan.State.RETURNED},
        "refusal": refusal,
    }
    return page(request, "checklist", context)


def profile(request: HttpRequest) -> HttpResponse:
    """Change what the maker says about itself."""
    require(request, Task.PROFILE)
    artisan = Artisan.objects.get(pk=maker(request).pk)
    form = ProfileForm(request.POST or None, instance=artisan)
    if request.method == "POST" and form.is_valid():
        change_profile(artisan=maker(request), actor=person(request), changes=form.cleaned_data)
        say(request, _("Saved."))
        return to("checklist")
    context = {"form": form, "title": _("About you"), "why": WHY["profile"]}
    return page(request, "form", context, status=422 if form.errors else 200)


def notice(request: HttpRequest) -> HttpResponse:
    """Show the privacy notice; give or take back one's consent."""
    text = notice_text(Consent.Purpose.NOTICE, language())
    if request.method == "POST" and visit_of(request):
        raise NotInVisitError
    rows = Consent.objects.filter(
        artisan=maker(request), person=person(request), purpose=text.purpose, withdrawn_at=None
    )
    given = rows.first()
    now = timezone.now()
    if request.method == "POST" and request.POST.get("do") == "withdraw" and given:
        withdraw_consent(consent=given, actor=person(request), now=now)
        say(request, _("Your consent is withdrawn."))
        return to("notice")
    if request.method == "POST" and request.POST.get("do") == "agree":
        give_consent(artisan=maker(request), person=person(request), notice=text, now=now)
        return to("checklist")
    return page(request, "notice", {"notice": text, "given": given})


def paper(request: HttpRequest, kind: str) -> HttpResponse:
    """Take one paper: its number and a picture of it."""
    require(request, Task.PROFILE)
    if kind not in Verification.Kind.values:
        raise Http404
    chosen = Verification.Kind(kind)
    known = Verification.objects.filter(artisan=maker(request), kind=kind).first()
    form = PaperForm(
        request.POST or None,
        request.FILES or None,
        kind=chosen,
        initial={"number": known.number if known else ""},
    )
    context = {"form": form, "title": chosen.label, "why": WHY[kind], "known": known}
    if request.method != "POST" or not form.is_valid():
        return page(request, "form", context, status=422 if form.errors else 200)
    upload = form.cleaned_data.get("file")
    try:
        with transaction.atomic():
            give_paper(
                artisan=maker(request),
                kind=kind,
                number=form.cleaned_data["number"],
                actor=person(request),
                content=upload.read() if upload else b"",
                valid_until=form.cleaned_data.get("valid_until"),
            )
    except ShopError as refusal:
        return page(request, "form", {**context, "refusal": refusal})
    say(request, _("Saved. We will check it."))
    return to("checklist")


@opens_walls_itself
def payout(request: HttpRequest) -> HttpResponse:
    """Change where earnings go; asks for a fresh code first."""
    require(request, Task.PAYOUT)
    if not is_confirmed(request):
        return confirm_first(request)
    artisan = membership(request).artisan
    form = PayoutForm(request.POST or None)
    context = {
        "form": form,
        "title": _("Bank account or UPI"),
        "why": WHY["payout"],
        "account": artisan.payout_accounts.filter(is_current=True).first(),
    }
    if request.method != "POST" or not form.is_valid():
        return page(request, "payout", context, status=422 if form.errors else 200)
    facts = form.cleaned_data
    account = NewAccount(facts["holder"], facts["account_number"], facts["ifsc"], facts["upi_id"])
    try:
        row = change_payout(artisan=artisan, actor=person(request), account=account)
    except ShopError as refusal:
        return page(request, "payout", {**context, "refusal": refusal})
    say(request, row.get_state_display())
    return to("checklist")

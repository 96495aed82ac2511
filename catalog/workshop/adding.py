"""Add a piece: photos first, then short questions, each saved as soon as it is answered."""

import uuid
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from artisans.models import Artisan
from artisans.rules import Task
from artisans.workshop.base import MakerAdmin
from artisans.workshop.pages import page, say, to
from artisans.workshop.scope import maker, person, require
from catalog.actions.add_draft_photo import add_draft_photo
from catalog.actions.answer_draft import answer_draft
from catalog.actions.begin_draft import begin_draft
from catalog.actions.remove_draft_photo import remove_draft_photo
from catalog.actions.send_piece import send_piece
from catalog.answers import READERS, STEPS
from catalog.drafts import PieceDraft
from catalog.errors import PieceIncompleteError
from catalog.measures import size_words, weight_words
from catalog.models import Listing
from catalog.pictures import MAX_PHOTOS
from catalog.reads.adding import choices
from catalog.reads.my_pieces import draft_title
from catalog.rules import draft_gaps, maker_gets
from catalog.workshop.thumbs import thumb_of
from odop_store.kernel.errors import ShopError


def wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


class PieceDraftAdmin(MakerAdmin[PieceDraft]):
    """The maker's unfinished pieces."""

    task = Task.PIECES

    def screens(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("new/", view(self.begin), name="piece_new"),
            path("<uuid:key>/", view(self.steps), name="piece_steps"),
            path("<uuid:key>/photos/", view(self.photos), name="piece_photos"),
            path("<uuid:key>/photos/remove/", view(self.remove), name="piece_photo_remove"),
            path("<uuid:key>/photos/<int:pk>.webp", view(self.thumb), name="piece_thumb"),
            path("<uuid:key>/send/", view(self.send), name="piece_send"),
            path("<uuid:key>/drop/", view(self.drop), name="piece_drop"),
            path("<uuid:key>/<slug:step>/", view(self.answer), name="piece_answer"),
        ]

    def draft(self, request: HttpRequest, key: uuid.UUID) -> PieceDraft:
        require(request, self.task)
        return self.own(request, key=key)

    def begin(self, request: HttpRequest) -> HttpResponse:
        """Begin a draft; `key` from an offline phone makes a repeat harmless."""
        require(request, self.task)
        if request.method != "POST":
            return to("pieces")
        artisan = maker(request)
        copied = request.POST.get("copy", "")
        rows = Listing.objects.of_artisan(artisan).order_by("-created_at")
        copy_of = rows.first() if copied == "last" else rows.filter(code=copied).first()
        try:
            key = uuid.UUID(request.POST.get("key") or str(uuid.uuid4()))
            draft = begin_draft(artisan=artisan, person=person(request), key=key, copy_of=copy_of)
        except (ValueError, PieceDraft.DoesNotExist, IntegrityError):
            raise Http404 from None
        return to("piece_steps", draft.key)

    def steps(self, request: HttpRequest, key: uuid.UUID) -> HttpResponse:
        """Show the steps; the asked one is open, and script opens the others without a request."""
        return self._page(request, self.draft(request, key), request.GET.get("step", ""))

    def _page(
        self,
        request: HttpRequest,
        draft: PieceDraft,
        step: str,
        refusal: ShopError | None = None,
        raw: dict[str, str] | None = None,
    ) -> HttpResponse:
        if draft.listing_id:
            return to("pieces")
        photos = list(draft.photos.all())
        gaps = draft_gaps(photo_count=len(photos), answers=vars(draft))
        context = {
            "draft": draft,
            "photos": photos,
            "step": step if step in STEPS else "photos",
            "steps": STEPS,
            "gaps": gaps,
            "choices": choices(draft),
            "raw": raw or {},
            "typed_price": (raw or {}).get("price") or rupees_typed(draft),
            "refusal": refusal,
            "photo_limit": MAX_PHOTOS,
            "commission_bps": settings.COMMISSION_BPS,
            **preview(draft, maker(request)),
        }
        return page(request, "piece_steps", context)

    def answer(self, request: HttpRequest, key: uuid.UUID, step: str) -> HttpResponse:
        """Keep one step's answers and open the next step."""
        draft = self.draft(request, key)
        if step not in READERS:
            raise Http404
        if request.method != "POST":
            return self._go(draft, step)
        raw = {name: str(value) for name, value in request.POST.items()}
        try:
            draft = answer_draft(draft=draft, step=step, raw=raw)
        except ShopError as refusal:
            if wants_json(request):
                return refused(refusal)
            return self._page(request, draft, step, refusal, raw)
        following = STEPS[STEPS.index(step) + 1]
        if wants_json(request):
            return JsonResponse({"next": following, "version": draft.version})
        return self._go(draft, following)

    def _go(self, draft: PieceDraft, step: str) -> HttpResponse:
        return to("piece_steps", draft.key, query=f"?step={step}")

    def photos(self, request: HttpRequest, key: uuid.UUID) -> HttpResponse:
        """Take photos: one with its upload id from script, or several from a plain form."""
        draft = self.draft(request, key)
        if request.method != "POST":
            return self._go(draft, "photos")
        try:
            rows = [
                add_draft_photo(draft=draft, upload=upload_id(request), content=f.read())
                for f in request.FILES.getlist("photos")
            ]
        except ShopError as refusal:
            if wants_json(request):
                return refused(refusal)
            return self._page(request, draft, "photos", refusal)
        if wants_json(request):
            return JsonResponse({"photos": [photo_facts(draft, row) for row in rows]})
        return self._go(draft, "what" if rows else "photos")

    def remove(self, request: HttpRequest, key: uuid.UUID) -> HttpResponse:
        draft = self.draft(request, key)
        photo = request.POST.get("photo", "")
        if request.method == "POST" and photo.isdecimal():
            remove_draft_photo(draft=draft, photo_id=int(photo))
        return self._go(draft, "photos")

    def thumb(self, request: HttpRequest, key: uuid.UUID, pk: int) -> HttpResponse:
        """Send a small private picture of a draft's photo to its own maker."""
        photo = self.draft(request, key).photos.filter(pk=pk).first()
        if photo is None:
            raise Http404
        return thumb_of(photo.original)

    def send(self, request: HttpRequest, key: uuid.UUID) -> HttpResponse:
        draft = self.draft(request, key)
        if request.method != "POST":
            return self._go(draft, "preview")
        try:
            with transaction.atomic():
                send_piece(draft=draft, actor=person(request))
        except PieceIncompleteError as refusal:
            return self._page(request, draft, "preview", refusal)
        say(request, _("Sent for checking. The answer appears here."))
        return to("pieces")

    def drop(self, request: HttpRequest, key: uuid.UUID) -> HttpResponse:
        """Throw a draft away that was never sent."""
        draft = self.draft(request, key)
        if request.method == "POST" and draft.listing_id is None:
            draft.delete()
            return to("pieces")
        return self._go(draft, "photos")


def upload_id(request: HttpRequest) -> uuid.UUID:
    """Return the sender's id of this upload; a plain form has none."""
    try:
        return uuid.UUID(request.POST.get("upload", ""))
    except ValueError:
        return uuid.uuid4()


def rupees_typed(draft: PieceDraft) -> str:
    """Return the price as it stands in the field."""
    return str(draft.price_paise // 100) if draft.price_paise else ""


def photo_facts(draft: PieceDraft, photo: Any) -> dict[str, object]:
    return {
        "id": photo.pk,
        "upload": str(photo.upload),
        "url": reverse("workshop:piece_thumb", args=[draft.key, photo.pk]),
        "concern": photo.get_concern_display() if photo.concern else "",
    }


def refused(refusal: ShopError) -> JsonResponse:
    return JsonResponse({"code": refusal.code, "message": str(refusal)}, status=refusal.http_status)


def preview(draft: PieceDraft, artisan: Artisan) -> dict[str, object]:
    """Return what a buyer will read, as far as it is known."""
    sides = (draft.length_mm, draft.width_mm, draft.height_mm)
    price = draft.price_paise
    return {
        "title": draft_title(draft),
        "size_words": size_words(sides),
        "weight_words": weight_words(draft.weight_grams) if draft.weight_grams else "",
        "artisan": artisan,
        "gets_paise": maker_gets(price_paise=price, commission_bps=settings.COMMISSION_BPS)
        if price
        else None,
    }

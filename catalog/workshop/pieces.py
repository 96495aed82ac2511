"""My pieces: price and stock in the list, hide and show, edits that wait, holiday."""

from datetime import date

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from artisans.rules import Task
from artisans.workshop.base import MakerAdmin
from artisans.workshop.pages import page, say, to
from artisans.workshop.scope import maker, person, require
from catalog.actions.add_photo import add_photo
from catalog.actions.add_variant import add_variant
from catalog.actions.edit_listing import LIVE, edit_listing
from catalog.actions.edit_photos import edit_photos
from catalog.actions.hide_listing import hide_listing, show_listing
from catalog.actions.keep_copy import keep_copy
from catalog.actions.remove_photo import remove_photo
from catalog.actions.resend_listing import resend_listing
from catalog.actions.set_price import set_price
from catalog.actions.set_stock import set_stock
from catalog.actions.take_holiday import begin_holiday, end_holiday
from catalog.answers import MOST_STOCK, bounded, read_price
from catalog.drafts import ListingEvent, ListingRevision
from catalog.errors import ChangedMeanwhileError
from catalog.models import Listing, Variant
from catalog.pictures import MAX_PHOTOS
from catalog.reads.materials import MATERIALS, material_words
from catalog.reads.my_pieces import my_pieces, words_missing, words_stale
from catalog.reads.revisions import field_changes, photo_changes
from catalog.workshop.forms import HolidayForm, PieceForm
from catalog.workshop.thumbs import thumb_of
from odop_store.kernel.digits import whole_number
from odop_store.kernel.errors import ShopError


class ListingAdmin(MakerAdmin[Listing]):
    """The maker's pieces."""

    task = Task.PIECES

    def screens(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("", view(self.pieces), name="pieces"),
            path("<slug:code>/", view(self.edit), name="piece"),
            path("<slug:code>/price/", view(self.price), name="piece_price"),
            path("<slug:code>/stock/", view(self.stock), name="piece_stock"),
            path("<slug:code>/variants/", view(self.variants), name="piece_variants"),
            path("<slug:code>/photos/", view(self.photos), name="piece_photo_add"),
            path("<slug:code>/photos/<int:pk>.webp", view(self.thumb), name="piece_photo"),
            path("<slug:code>/<slug:verb>/", view(self.do), name="piece_do"),
        ]

    def piece(self, request: HttpRequest, code: str) -> Listing:
        require(request, self.task)
        return self.own(request, code=code)

    def pieces(self, request: HttpRequest) -> HttpResponse:
        require(request, self.task)
        return self._list(request)

    def _list(
        self, request: HttpRequest, refusal: ShopError | None = None, at: str = ""
    ) -> HttpResponse:
        artisan = maker(request)
        context = {
            "mine": my_pieces(artisan),
            "artisan": artisan,
            "refusal": refusal,
            "refused_code": at,
            "typed": request.POST.dict(),
        }
        return page(request, "pieces", context)

    def price(self, request: HttpRequest, code: str) -> HttpResponse:
        """Change a price from the list; live at once."""
        listing = self.piece(request, code)
        if request.method == "POST":
            try:
                with transaction.atomic():
                    set_price(
                        listing=listing,
                        price_paise=int(str(read_price(request.POST.dict())["price_paise"])),
                        version=whole_number(request.POST.get("version", "")) or 0,
                        actor=person(request),
                    )
            except ShopError as refusal:
                return self._list(request, refusal, code)
            say(request, _("The new price is live."))
        return to("pieces")

    def stock(self, request: HttpRequest, code: str) -> HttpResponse:
        """Change a count from the list; live at once."""
        listing = self.piece(request, code)
        asked = request.POST.get("variant", "")
        if request.method == "POST" and asked.isdecimal():
            variant = Variant.objects.filter(listing=listing, pk=int(asked)).first()
            if variant is None:
                raise Http404
            typed = request.POST.get("on_hand", "")
            try:
                on_hand = 0 if whole_number(typed) == 0 else bounded(typed, MOST_STOCK)
                with transaction.atomic():
                    set_stock(
                        variant=variant,
                        on_hand=on_hand,
                        was=whole_number(request.POST.get("was", "")) or 0,
                        actor=person(request),
                    )
            except ShopError as refusal:
                return self._list(request, refusal, code)
            say(request, _("The new count is live."))
        return to("pieces")

    def do(self, request: HttpRequest, code: str, verb: str) -> HttpResponse:
        """Hide, show, send again, or say that a copy differs on purpose."""
        listing = self.piece(request, code)
        actions = {
            "hide": hide_listing,
            "show": show_listing,
            "resend": resend_listing,
            "keep": keep_copy,
        }
        if verb not in actions:
            raise Http404
        if request.method == "POST":
            try:
                with transaction.atomic():
                    actions[verb](listing=listing, actor=person(request))
            except ShopError as refusal:
                return self._list(request, refusal, code)
        return to("pieces")

    def edit(self, request: HttpRequest, code: str) -> HttpResponse:
        """Change words and sizes; those of a live piece wait for the check."""
        listing = self.piece(request, code)
        # The form must not write into the row the page compares with.
        form = PieceForm(
            request.POST or None,
            instance=self.piece(request, code),
            initial={"version": listing.version},
        )
        if request.method != "POST" or not form.is_valid():
            return self._piece(request, listing, form, status=422 if form.errors else 200)
        try:
            with transaction.atomic():
                waiting = edit_listing(
                    listing=listing,
                    changes=form.changes(),
                    version=form.cleaned_data["version"],
                    actor=person(request),
                )
        except ChangedMeanwhileError as refusal:
            typed = request.POST.copy()
            typed["version"] = str(refusal.facts["version"])
            listing.refresh_from_db()
            form = PieceForm(typed, instance=self.piece(request, code))
            return self._piece(request, listing, form, refusal=refusal)
        say(
            request,
            _("Saved. The new words go live after a look; until then the old ones stay.")
            if waiting
            else _("Saved."),
        )
        return to("piece", code)

    def _piece(
        self,
        request: HttpRequest,
        listing: Listing,
        form: PieceForm,
        *,
        refusal: ShopError | None = None,
        status: int = 200,
    ) -> HttpResponse:
        said = listing.events.filter(verb=ListingEvent.Verb.RETURNED).select_related("photo")
        waiting = listing.revisions.filter(state=ListingRevision.State.WAITING).first()
        last = listing.revisions.exclude(state=ListingRevision.State.WAITING).first()
        context = {
            "listing": listing,
            "form": form,
            "made_of": material_words(form.initial[MATERIALS]) if form.initial[MATERIALS] else "",
            "refusal": refusal,
            "said": said.first() if listing.state == Listing.State.RETURNED else None,
            "changes": field_changes(waiting) if waiting else [],
            "photo_changes": photo_changes(waiting) if waiting else None,
            "is_live": listing.state in LIVE,
            "words_stale": words_stale(listing),
            "refused_edit": last if last and last.state == "refused" and not waiting else None,
            "variants": listing.variants.select_related("stock"),
            "photos": listing.photos.all(),
            "words_missing": words_missing(listing),
        }
        return page(request, "piece", context, status=status)

    def variants(self, request: HttpRequest, code: str) -> HttpResponse:
        """Add a size or colour with its own count."""
        listing = self.piece(request, code)
        label = " ".join(request.POST.get("label", "").split())[:40]
        if request.method == "POST" and label:
            typed = request.POST.get("on_hand", "")
            try:
                with transaction.atomic():
                    add_variant(
                        listing=listing,
                        label=label,
                        on_hand=bounded(typed, MOST_STOCK) if typed.strip() else 0,
                        actor=person(request),
                    )
            except ShopError as refusal:
                return self._piece(request, listing, PieceForm(instance=listing), refusal=refusal)
        return to("piece", code)

    def thumb(self, request: HttpRequest, code: str, pk: int) -> HttpResponse:
        """Send a small picture of a photo, also before it is public."""
        photo = self.piece(request, code).photos.filter(pk=pk).first()
        if photo is None:
            raise Http404
        return thumb_of(photo.original)

    def photos(self, request: HttpRequest, code: str) -> HttpResponse:
        """Add and take out photos: at once where the piece came back, after a look where it is live."""
        listing = self.piece(request, code)
        if request.method != "POST" or listing.state not in {Listing.State.RETURNED, *LIVE}:
            return to("piece", code)
        try:
            with transaction.atomic():
                waiting = change_photos(request, listing)
        except ShopError as refusal:
            return self._piece(request, listing, PieceForm(instance=listing), refusal=refusal)
        if waiting:
            say(request, _("Saved. The new photos go live after a look; until then the old stay."))
        return to("piece", code)


def change_photos(request: HttpRequest, listing: Listing) -> bool:
    """Do what the form asks; say whether it waits for a look."""
    removed = {int(pk) for pk in request.POST.getlist("remove") if pk.isdecimal() and len(pk) < 18}
    added = [upload.read() for upload in request.FILES.getlist("photos")[: MAX_PHOTOS + 1]]
    if listing.state in LIVE:
        return bool(
            edit_photos(listing=listing, removed=removed, added=added, actor=person(request))
        )
    for pk in sorted(removed):
        remove_photo(listing=listing, photo_id=pk)
    for content in added:
        add_photo(listing=listing, content=content)
    return False


def holiday(request: HttpRequest) -> HttpResponse:
    """Close the whole shop until a day, or open it again."""
    require(request, Task.PIECES)
    artisan = maker(request)
    form = HolidayForm(request.POST if "until" in request.POST else None)
    refusal: ShopError | None = None
    if request.method == "POST" and request.POST.get("do") == "back":
        end_holiday(artisan=artisan, actor=person(request))
        return to("pieces")
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                close(request, form.cleaned_data["until"])
            return to("pieces")
        except ShopError as error:
            refusal = error
    artisan.refresh_from_db()
    context = {"form": form, "artisan": artisan, "refusal": refusal}
    return page(request, "holiday", context, status=422 if form.errors else 200)


def close(request: HttpRequest, until: date) -> None:
    begin_holiday(
        artisan=maker(request), until=until, today=timezone.localdate(), actor=person(request)
    )

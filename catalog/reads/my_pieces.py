"""A maker's own pieces, finished or not, for the workshop."""

from dataclasses import dataclass

from django.db.models import Count, Prefetch
from django.utils.translation import gettext

from artisans.models import Artisan
from catalog.drafts import ListingEvent, ListingRevision, PieceDraft
from catalog.kinds import kinds
from catalog.models import Listing, Variant
from catalog.reads.copies import CopyDrift, copy_drift
from catalog.reads.pictures import Picture, lead_pictures
from odop_store.kernel.bilingual import in_hindi

MOST_ROWS = 200


@dataclass(frozen=True)
class StockRow:
    """One variant's stock as the maker counts it."""

    variant_id: int
    label: str
    on_hand: int
    promised: int


@dataclass(frozen=True)
class PieceRow:
    """One piece in the list; `words_missing` names the language that still lacks words, `words_stale`
    the one whose words fell behind."""

    code: str
    title: str
    state: str
    state_label: str
    reason: str
    price_paise: int
    version: int
    picture: Picture | None
    stock: tuple[StockRow, ...]
    is_made_to_order: bool
    has_waiting_edit: bool
    is_away: bool
    words_missing: str
    words_stale: str
    drift: CopyDrift | None


@dataclass(frozen=True)
class DraftRow:
    key: str
    title: str
    photo_count: int
    lead_photo_id: int | None


@dataclass(frozen=True)
class MyPieces:
    pieces: tuple[PieceRow, ...]
    drafts: tuple[DraftRow, ...]


def my_pieces(artisan: Artisan) -> MyPieces:
    """Return everything the maker has, what needs mending first. Ten queries."""
    variants = Variant.objects.select_related("stock").order_by("position")
    waiting = ListingRevision.objects.filter(state=ListingRevision.State.WAITING)
    said = ListingEvent.objects.filter(
        verb__in=[ListingEvent.Verb.RETURNED, ListingEvent.Verb.REVISION_REFUSED]
    )
    rows = list(
        Listing.objects.of_artisan(artisan)
        .select_related("draft__copied_from")
        .prefetch_related(
            "materials",
            "draft__copied_from__materials",
            Prefetch("variants", variants),
            Prefetch("revisions", waiting),
            Prefetch("events", said.order_by("-id")),
        )
        .order_by("-updated_at")[:MOST_ROWS]
    )
    photos = lead_pictures([row.pk for row in rows], {row.pk: str(row) for row in rows})
    order = [Listing.State.RETURNED, Listing.State.PUBLISHED, Listing.State.SUBMITTED]
    pieces = sorted(
        (_piece(row, photos.get(row.pk)) for row in rows),
        key=lambda p: order.index(Listing.State(p.state)) if p.state in order else len(order),
    )
    return MyPieces(tuple(pieces), _drafts(artisan))


def _piece(row: Listing, picture: Picture | None) -> PieceRow:
    said = list(row.events.all())
    is_returned = row.state == Listing.State.RETURNED
    return PieceRow(
        code=row.code,
        title=str(row),
        state=row.state,
        state_label=row.get_state_display(),
        reason=said[0].reason if said and is_returned else "",
        price_paise=row.price_paise,
        version=row.version,
        picture=picture,
        stock=tuple(
            StockRow(v.pk, v.label, v.stock.on_hand, v.stock.reserved)
            for v in row.variants.all()
            if hasattr(v, "stock")
        ),
        is_made_to_order=row.stock_kind == Listing.StockKind.MADE_TO_ORDER,
        has_waiting_edit=bool(list(row.revisions.all())),
        is_away=row.is_away,
        words_missing=words_missing(row),
        words_stale=words_stale(row),
        drift=copy_drift(row),
    )


def words_missing(row: Listing) -> str:
    """Name the language whose words are missing while the other's are there."""
    for name in ("title", "description"):
        english, hindi = getattr(row, f"{name}_en"), getattr(row, f"{name}_hi")
        if english and not hindi:
            return gettext("Hindi")
        if hindi and not english:
            return gettext("English")
    return ""


def words_stale(row: Listing) -> str:
    """Name the language whose words fell behind the other's."""
    return {"en": gettext("English"), "hi": gettext("Hindi")}.get(row.stale_words, "")


def _drafts(artisan: Artisan) -> tuple[DraftRow, ...]:
    rows = PieceDraft.objects.filter(artisan=artisan, listing=None).prefetch_related("photos")
    return tuple(
        DraftRow(
            key=str(row.key),
            title=draft_title(row),
            photo_count=len(row.photos.all()),
            lead_photo_id=next((photo.pk for photo in row.photos.all()), None),
        )
        for row in rows[:MOST_ROWS]
    )


def draft_title(draft: PieceDraft) -> str:
    """Return the line, else the kind of thing, else that it is new."""
    if draft.line:
        return draft.line
    kind = kinds().get(draft.form)
    if kind:
        return kind.name_hi if in_hindi() else kind.name_en
    return gettext("New piece")


def counts(artisan: Artisan) -> dict[str, int]:
    """Return how many pieces of the maker stand in each state. One query."""
    rows = Listing.objects.of_artisan(artisan).order_by().values_list("state")
    return dict(rows.annotate(Count("pk")))

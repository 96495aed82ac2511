"""The choices offered while a piece is described, prefilled from craft and kind."""

from dataclasses import dataclass

from django.templatetags.static import static
from django.utils.translation import gettext, ngettext

from catalog.drafts import PieceDraft
from catalog.kinds import Kind, kinds, kinds_of_family
from catalog.measures import size_words, weight_words
from districts.models import Craft

SCALES = (60, 100, 160)
# Below this a side is taken for the thickness of a thing.
THIN_MM = 100
Sides = tuple[int | None, int | None, int | None]
READY = (1, 2, 5, 10)
DAYS = (3, 7, 15, 30)


@dataclass(frozen=True)
class Choice:
    """One chip: what is sent, what is read, and whether it is chosen now."""

    value: str
    label: str
    is_chosen: bool
    picture: str = ""


@dataclass(frozen=True)
class CraftChoices:
    """A craft of the maker with the kinds of things usual in it."""

    craft_id: int
    name: str
    family: str
    kinds: tuple[Choice, ...]


@dataclass(frozen=True)
class Choices:
    crafts: tuple[CraftChoices, ...]
    sizes: tuple[Choice, ...]
    weights: tuple[Choice, ...]
    stock: tuple[Choice, ...]


def choices(draft: PieceDraft) -> Choices:
    """Return every chip of the steps. One query."""
    crafts = draft.artisan.crafts.select_related("family").order_by("official_rank", "pk")
    kind = kinds().get(draft.form)
    return Choices(
        crafts=tuple(_craft(craft, draft) for craft in crafts),
        sizes=tuple(_sizes(draft, kind)),
        weights=tuple(_weights(draft, kind)),
        stock=tuple(_stock(draft)),
    )


def _craft(craft: Craft, draft: PieceDraft) -> CraftChoices:
    is_its = draft.craft_id in {None, craft.pk}
    return CraftChoices(
        craft_id=craft.pk,
        name=craft.name,
        family=craft.family.slug,
        kinds=tuple(
            Choice(
                kind.slug,
                kind.name,
                is_its and kind.slug == draft.form,
                static(f"workshop/kinds/{craft.family.slug}-{kind.slug}.webp"),
            )
            for kind in kinds_of_family(craft.family.slug)
        ),
    )


def rounded(number: int) -> int:
    """Return a number as people say it: two figures at most."""
    step: int = 10 ** max(0, len(str(number)) - 2)
    return max(1, round(number / step)) * step


def _sizes(draft: PieceDraft, kind: Kind | None) -> list[Choice]:
    usual = kind.sides_mm if kind else (200, 150, 100)
    if not any(usual):
        return []
    own = (draft.length_mm, draft.width_mm, draft.height_mm)
    offered = dict.fromkeys(_scaled(usual, scale) for scale in SCALES)
    if any(own):
        offered.setdefault(own, None)
    return [Choice(side_key(sides), size_words(sides), sides == own) for sides in offered]


def _scaled(usual: Sides, scale: int) -> Sides:
    """Return a smaller or larger one; what is thin stays as thin, unless the whole is small."""
    is_small = max(side or 0 for side in usual) < THIN_MM
    length, width, height = (
        rounded(side * scale // 100) if side and (is_small or side >= THIN_MM) else side
        for side in usual
    )
    return (length, width, height)


def side_key(sides: tuple[int | None, ...]) -> str:
    return "x".join(str(side or "") for side in sides)


def _weights(draft: PieceDraft, kind: Kind | None) -> list[Choice]:
    usual = kind.weight_grams if kind else 500
    grams = dict.fromkeys(rounded(usual * scale // 100) for scale in SCALES)
    if draft.weight_grams:
        grams.setdefault(draft.weight_grams, None)
    return [Choice(str(g), weight_words(g), g == draft.weight_grams) for g in grams]


def _stock(draft: PieceDraft) -> list[Choice]:
    kind = draft.stock_kind
    one = Choice("one", gettext("One of a kind"), kind == "one_of_a_kind")
    ready = [
        Choice(
            f"ready:{n}",
            ngettext("%(count)s ready", "%(count)s ready", n) % {"count": n},
            kind == "ready" and draft.on_hand == n,
        )
        for n in READY
    ]
    made = [
        Choice(
            f"made:{n}",
            ngettext("I make it in %(count)s day", "I make it in %(count)s days", n) % {"count": n},
            kind == "made_to_order" and draft.making_days == n,
        )
        for n in DAYS
    ]
    return [*ready, one, *made]

"""The words search thinks in: what a term may mean, and what is known of a craft."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

# How much less typical each further target of a synonym is.
_LATER = 0.01


class Kind(StrEnum):
    """What sort of thing a term names."""

    CRAFT = "craft"
    RELATED = "related"
    FAMILY = "family"
    OCCASION = "occasion"
    WORD = "word"
    DISTRICT = "district"
    MATERIAL = "material"
    COLOUR = "colour"
    STOCK = "stock"
    GI = "gi"
    MAKER = "maker"
    SORT = "sort"
    FILLER = "filler"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One reading of a term: its kind and what it points at, usually a slug."""

    kind: Kind
    target: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Synonym:
    """A row of the synonym table. `expansion` names one or more targets, split by `;`."""

    term: str
    expansion: str
    kind: Kind

    def meanings(self) -> Iterable[Meaning]:
        """Yield one meaning for each target; the first is the most typical one."""
        for place, target in enumerate(self.expansion.split(";")):
            yield Meaning(self.kind, target.strip(), 1.0 - _LATER * min(place, 8))


@dataclass(frozen=True, slots=True)
class Named:
    """A district, family, material or colour: its slug and every name it goes by."""

    slug: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A kind of thing that is made, and the craft families that make it."""

    names: tuple[str, ...]
    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CraftText:
    """What search reads of a craft. `rank` is its place in the district's official list."""

    slug: str
    district: str
    family: str
    names: tuple[str, ...]
    gi_name: str = ""
    materials: str = ""
    technique: str = ""
    story: str = ""
    rank: int = 9


@dataclass(frozen=True, slots=True)
class Sources:
    """All a lexicon is built from."""

    crafts: tuple[CraftText, ...]
    districts: tuple[Named, ...] = ()
    families: tuple[Named, ...] = ()
    materials: tuple[Named, ...] = ()
    colours: tuple[Named, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    things: tuple[Thing, ...] = ()
    extra_words: tuple[str, ...] = field(default=())

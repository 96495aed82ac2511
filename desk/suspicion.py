"""What makes a piece look odd: pure rules whose thresholds are arguments."""

import hashlib
from collections.abc import Mapping, Sequence
from enum import StrEnum

from odop_store.kernel.folding import tokens


class Suspicion(StrEnum):
    """What may look odd about a piece."""

    CHEAP = "cheap"
    PHOTO = "photo"
    TEXT = "text"
    TROUBLE = "trouble"
    JUMP = "jump"


class Limit(StrEnum):
    """The thresholds, each a number that staff may date and change."""

    CHEAP_SHARE = "cheap_share"
    LEAST_COMPARED = "least_compared"
    WAGE_DAY = "wage_day"
    MATERIAL_KG = "material_kg"
    COST_SHARE = "cost_share"
    PHOTO_DISTANCE = "photo_distance"
    TEXT_SHARE = "text_share"
    TROUBLES = "troubles"
    TROUBLE_DAYS = "trouble_days"
    PRICE_JUMP = "price_jump"
    JUMP_DAYS = "jump_days"


# The shop's own caution until staff date another number; no rate of law is meant.
DEFAULTS: Mapping[Limit, int] = {
    Limit.CHEAP_SHARE: 35,
    Limit.LEAST_COMPARED: 5,
    Limit.WAGE_DAY: 400_00,
    Limit.MATERIAL_KG: 0,
    Limit.COST_SHARE: 60,
    Limit.PHOTO_DISTANCE: 8,
    Limit.TEXT_SHARE: 70,
    Limit.TROUBLES: 3,
    Limit.TROUBLE_DAYS: 90,
    Limit.PRICE_JUMP: 60,
    Limit.JUMP_DAYS: 7,
}
SHINGLE = 4
LEAST_WORDS = 12
TEXT_BANDS, TEXT_ROWS = 12, 2
BAND_BITS = 16


def is_below_cost(
    *, price_paise: int, days: int, grams: int, limits: Mapping[Limit, int]
) -> int | None:
    """Return what work and material come to when the price lies too far below it, else None.

    Units: paise, grams. A piece without a making time says nothing of its work.
    """
    material = grams * limits[Limit.MATERIAL_KG] // 1000
    cost = days * limits[Limit.WAGE_DAY] + material
    return cost if days and price_paise * 100 < cost * limits[Limit.COST_SHARE] else None


def is_below_kin(
    *, price_paise: int, kin_paise: Sequence[int], limits: Mapping[Limit, int]
) -> int | None:
    """Return the median of similar pieces when the price lies too far below it, else None."""
    if len(kin_paise) < limits[Limit.LEAST_COMPARED]:
        return None
    median = sorted(kin_paise)[len(kin_paise) // 2]
    return median if price_paise * 100 < median * limits[Limit.CHEAP_SHARE] else None


def is_jump(*, before_paise: int, after_paise: int, limits: Mapping[Limit, int]) -> bool:
    """Say whether a price moved, up or down, by more than the limit of its former height."""
    return abs(after_paise - before_paise) * 100 > before_paise * limits[Limit.PRICE_JUMP]


def photo_bands(rows_hash: int, columns_hash: int) -> list[int]:
    """Cut two hashes of 64 bits into eight numbered bands of 16.

    Two pictures that differ in at most seven bits share a band.
    """
    whole = (rows_hash & (2**64 - 1)) << 64 | columns_hash & (2**64 - 1)
    cut = [whole >> BAND_BITS * turn & (2**BAND_BITS - 1) for turn in range(8)]
    return [turn << BAND_BITS | band for turn, band in enumerate(cut)]


def distance(first: tuple[int, int], second: tuple[int, int]) -> int:
    """Return in how many of 128 bits two pictures differ."""
    return sum(((a ^ b) & (2**64 - 1)).bit_count() for a, b in zip(first, second, strict=True))


def shingles(text: str) -> set[str]:
    """Return every run of four words of a folded text."""
    words = tokens(text)
    if len(words) < LEAST_WORDS:
        return set()
    return {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


def text_bands(text: str) -> list[int]:
    """Return bands such that texts which share most runs of words share a band; none when short."""
    runs = shingles(text)
    if not runs:
        return []
    least = [min(_hash(turn, run) for run in runs) for turn in range(TEXT_BANDS * TEXT_ROWS)]
    pairs = zip(least[::TEXT_ROWS], least[1::TEXT_ROWS], strict=True)
    return [_hash(turn, f"{a}.{b}") >> 1 for turn, (a, b) in enumerate(pairs)]


def share_of_runs(first: str, second: str) -> int:
    """Return how much of the shorter text's runs stand in the other, in percent."""
    a, b = shingles(first), shingles(second)
    return 100 * len(a & b) // min(len(a), len(b)) if a and b else 0


def _hash(turn: int, text: str) -> int:
    digest = hashlib.blake2b(text.encode(), digest_size=4, salt=turn.to_bytes(2, "big"))
    return int.from_bytes(digest.digest(), "big")

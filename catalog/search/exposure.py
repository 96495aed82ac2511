"""Measure how evenly makers are seen, and what that costs in relevance."""

from collections.abc import Mapping, Sequence
from math import log2

_EQUAL = 1e-12


def gini(values: Sequence[float]) -> float:
    """Return the Gini coefficient: 0 when all have the same, near 1 when one has all."""
    ordered, total = sorted(values), sum(values)
    if len(ordered) < 2 or total <= _EQUAL:
        return 0.0
    weighted = sum(place * value for place, value in enumerate(ordered, 1))
    return 2 * weighted / (len(ordered) * total) - (len(ordered) + 1) / len(ordered)


def relevance_kept(shown: Sequence[float], best: Sequence[float]) -> float:
    """Return how much of the best order's discounted relevance an order keeps, 0 to 1."""
    ideal = _discounted(best)
    return _discounted(shown) / ideal if ideal else 1.0


def _discounted(gains: Sequence[float]) -> float:
    return sum(gain / log2(place + 1) for place, gain in enumerate(gains, 1))


def starved(impressions: Mapping[int, int], eligible: Sequence[int]) -> list[int]:
    """Return the eligible makers who were never seen."""
    return [maker for maker in eligible if not impressions.get(maker)]

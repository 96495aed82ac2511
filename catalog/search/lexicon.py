"""The lexicon: every term search knows, and how to find it from what was typed.

Built once per version of the register and the synonym table; holds no listing rows.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalog.search.gathering import (
    Phrase,
    collect_meanings,
    collect_postings,
    meanings_of_parts,
)
from catalog.search.meanings import Kind, Meaning, Sources
from catalog.search.spelling import (
    allowed_edits,
    edit_distance,
    is_other_gender,
    stem,
    trigrams,
)
from odop_store.kernel.folding import is_devanagari
from odop_store.kernel.soundkey import closeness, singular_phones, sound_key, sound_keys

SAME, STEM, TYPO_FLOOR, SURE_ENOUGH = 1.0, 0.97, 0.6, 0.9
# A stem-mate so much longer is another word ("suit", "suiting"), not another form of it.
_DERIVED, _DERIVED_QUALITY = 3, 0.88
# How near two words of one sound key must sound: short keys are shared by chance.
_SOUND_FLOOR, _SHORT_SOUND_FLOOR, _KNOWN_SOUND_FLOOR = 0.76, 0.86, 0.94
_PHRASE_FLOOR = 0.8
_LONG_KEY = 3
# The weight of a word that means something by itself, beside one that only occurs somewhere.
_MEANT = 50
# Makes likeness in sound fall off faster, so that a near spelling beats a far sound.
_SOUND_SLOPE = 1.4
# An unknown "matki" beside a known "matka" is nearly as sure as a plural.
_OTHER_GENDER = 0.95
# A word of the other script that only occurs in some text sounds alike by chance ("honey", "होने").
_CHANCE_LIKENESS = 0.85
# Words run together: how sure a known pair is, and what a misspelt half of it must reach.
_JOINERS = frozenset(("ka", "ki", "ke", "का", "की", "के"))
_JOINED, _MENDED_FLOOR, _LEAST_HALF = 0.95, 0.78, 4


@dataclass(frozen=True, slots=True)
class Match:
    """A known word and how surely it is what was typed (1 = written the same)."""

    word: str
    quality: float


class Lexicon:
    """Known terms with their meanings, and the words that occur in each craft's text."""

    def __init__(self, sources: Sources) -> None:
        self.crafts = {craft.slug: craft for craft in sources.crafts}
        self.meanings: dict[Phrase, tuple[Meaning, ...]] = collect_meanings(sources)
        self.meanings |= meanings_of_parts(self.meanings)
        self.postings = collect_postings(sources.crafts)
        self.longest_phrase = max(map(len, self.meanings), default=1)
        self._of_terms = frozenset(word for phrase in self.meanings for word in phrase)
        self._popularity = self._count_words(sources.extra_words)
        self._index_words()
        self._index_phrases()

    def _count_words(self, extra_words: Iterable[str]) -> Counter[str]:
        """Return every known word; the ones that mean something count for more."""
        known: Counter[str] = Counter(word for phrase in self.meanings for word in phrase)
        known.update({phrase[0]: _MEANT for phrase in self.meanings if len(phrase) == 1})
        known.update(self.postings.keys())
        known.update(extra_words)
        return known

    def _index_words(self) -> None:
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        self._by_stem: dict[str, list[str]] = defaultdict(list)
        self._by_trigram: dict[str, list[str]] = defaultdict(list)
        self._sorted = sorted(self._popularity)
        for word in self._sorted:
            self._by_stem[stem(word)].append(word)
            for key in sound_keys(word):
                self._by_sound[key].append(word)
            for gram in trigrams(word):
                self._by_trigram[gram].append(word)

    def _index_phrases(self) -> None:
        self._phrases_by_sound: dict[Phrase, list[Phrase]] = defaultdict(list)
        self._phrases_but_one: dict[tuple[int, Phrase], list[str]] = defaultdict(list)
        self._phrase_by_joined: dict[str, Phrase] = {}
        self._phrases_by_joined_sound: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in self.meanings:
            if len(phrase) > 1:
                self._phrases_by_sound[_sounds(phrase)].append(phrase)
                whole = "".join(phrase)
                self._phrase_by_joined.setdefault(whole, phrase)
                self._phrases_by_joined_sound[sound_key(whole)].append(phrase)
                for place, word in enumerate(phrase):
                    rest = phrase[:place] + phrase[place + 1 :]
                    self._phrases_but_one[place, rest].append(word)

    def __contains__(self, word: object) -> bool:
        return word in self._popularity

    def is_filler(self, phrase: Phrase) -> bool:
        """Tell whether a term is only courtesy or shop talk."""
        return any(meaning.kind is Kind.FILLER for meaning in self.meanings.get(phrase, ()))

    def phrase(self, words: Phrase) -> tuple[Phrase, float] | None:
        """Return the known term of several words that was meant, and how surely."""
        if words in self.meanings:
            return words, SAME
        candidates = self._phrases_by_sound.get(_sounds(words), ())
        best = max(candidates, key=lambda known: _phrase_closeness(words, known), default=None)
        least = _KNOWN_SOUND_FLOOR if all(word in self for word in words) else _PHRASE_FLOOR
        if best is None or (quality := _phrase_closeness(words, best)) < least:
            return None
        return best, quality * STEM

    def completed(self, words: Phrase) -> tuple[Phrase, float] | None:
        """Return the known term that `words` begin, its last word half typed ("patch w")."""
        rest, start = words[:-1], words[-1]
        ends = [w for w in self._phrases_but_one.get((len(rest), rest), ()) if w.startswith(start)]
        best = min(ends, key=len, default=None)
        return ((*rest, best), 0.7 + 0.3 * len(start) / len(best)) if best else None

    def repaired(self, words: Phrase) -> tuple[Phrase, float] | None:
        """Return the known term that `words` are but for one misspelt word ("photo rame").

        The other words make a mistake surer, so one more wrong letter is let pass than alone.
        """
        best: tuple[Phrase, float] | None = None
        for place, word in enumerate(words):
            rest = words[:place] + words[place + 1 :]
            limit = min(allowed_edits(word) + 1, len(word) // 2)
            for known in self._phrases_but_one.get((place, rest), ()):
                distance = edit_distance(word, known, limit=limit)
                quality = 0.95 - 0.8 * distance / max(len(word), len(known))
                if distance <= limit and (best is None or quality > best[1]):
                    best = (*words[:place], known, *words[place + 1 :]), quality
        return best

    def joined(self, words: Phrase) -> Match | None:
        """Return the one word that was typed as several ("bed sheet"), if it is known."""
        whole = "".join(words)
        if whole in self:
            return Match(whole, STEM)
        return next((match for match in self.sound_matches(whole) if match.quality > 0.9), None)

    def split(self, word: str) -> tuple[Phrase, float] | None:
        """Return the words that were typed as one ("blackpotery"), and how surely.

        A known term written or sounding like the whole, else two known words, one of which may
        only sound like its part or be misspelt.
        """
        if word in self._phrase_by_joined:
            return self._phrase_by_joined[word], _JOINED
        if (term := self._joined_alike(word)) is not None:
            return term
        cuts = [(word[:at], word[at:]) for at in range(3, len(word) - 2)]
        known = [pair for pair in (*_around_joiners(word), *cuts) if self._are_known(pair)]
        if known:
            return max(known, key=lambda pair: min(map(self._weight, pair))), _JOINED
        repaired = [pair for cut in cuts if (pair := self._with_one_repaired(cut))]
        return max(repaired, key=lambda pair: pair[1], default=None)

    def _are_known(self, pair: tuple[str, str]) -> bool:
        return pair[0] in self and pair[1] in self

    def _joined_alike(self, word: str) -> tuple[Phrase, float] | None:
        """Return the known term that sounds like the whole word when it is run together."""
        said = singular_phones(word)
        alike = (
            (term, closeness(said, singular_phones("".join(term))) * _JOINED)
            for key in sound_keys(word)
            for term in self._phrases_by_joined_sound.get(key, ())
        )
        best = max(alike, key=lambda pair: pair[1], default=None)
        return best if best and best[1] >= _SHORT_SOUND_FLOOR * _JOINED else None

    def _with_one_repaired(self, cut: tuple[str, str]) -> tuple[Phrase, float] | None:
        """Return the cut with one half mended, if the other half is known and means something."""
        first, last = cut
        if len(first) < _LEAST_HALF or len(last) < _LEAST_HALF:
            return None
        if self._weight(first) >= _MEANT and (mended := self._mended(last)):
            return (first, mended.word), mended.quality * _JOINED
        if self._weight(last) >= _MEANT and (mended := self._mended(first)):
            return (mended.word, last), mended.quality * _JOINED
        return None

    def _mended(self, part: str) -> Match | None:
        """Return the known word that a part of a longer word surely stands for."""
        near = max(self.sound_matches(part), key=lambda match: match.quality, default=None)
        if near is None or near.quality < SURE_ENOUGH:
            near = next(iter(self.typo_matches(part)), near)
        return near if near and near.quality >= _MENDED_FLOOR else None

    def _weight(self, word: str) -> int:
        return self._popularity[word]

    def matches(self, word: str, *, is_unfinished: bool) -> list[Match]:
        """Return the known words that `word` may be, surest first.

        Written the same, then the same stem, the same sound in either script, a beginning,
        and, only when none of these is sure, a spelling mistake.
        """
        found = [Match(word, SAME)] if word in self else []
        if len(word) < 2:
            return found
        found += (
            Match(peer, STEM if abs(len(peer) - len(word)) < _DERIVED else _DERIVED_QUALITY)
            for peer in self._by_stem.get(stem(word), ())
        )
        found += self.sound_matches(word)
        if is_unfinished or not found:
            fade = 0.75 if word in self else 1.0
            found += (Match(m.word, m.quality * fade) for m in self.prefix_matches(word))
        if max((match.quality for match in found), default=0.0) < SURE_ENOUGH:
            found += self.typo_matches(word)
        return surest(match for match in found if self._may_stand(match))

    def _may_stand(self, match: Match) -> bool:
        """Tell whether a match holds: shop talk must be written as such, not merely sound so."""
        return match.quality >= STEM or not self.is_filler((match.word,))

    def sound_matches(self, word: str) -> Iterator[Match]:
        """Yield known words with the same sound key whose phones are near enough."""
        said = singular_phones(word)
        for key in sound_keys(word):
            floor = _SOUND_FLOOR if len(key) >= _LONG_KEY else _SHORT_SOUND_FLOOR
            floor = floor if len(word) > 2 else _KNOWN_SOUND_FLOOR
            for peer in self._by_sound.get(key, ()):
                crosses, near = _crosses_script(word, peer), closeness(said, singular_phones(peer))
                least = _KNOWN_SOUND_FLOOR if word in self else floor
                if peer != word and near >= least:
                    sure = near**_SOUND_SLOPE * (0.98 if crosses else 0.95)
                    if crosses and peer not in self._of_terms:
                        sure *= _CHANCE_LIKENESS
                    is_form = word not in self and is_other_gender(word, peer)
                    yield Match(peer, max(sure, _OTHER_GENDER) if is_form else sure)

    def likeness(self, word: str, known: str) -> float:
        """Return how surely `word` is a spelling of `known`, a word of the listings; 0 if not."""
        if word == known:
            return SAME
        said, limit = singular_phones(word), allowed_edits(word)
        near = closeness(said, singular_phones(known))
        if near >= _SHORT_SOUND_FLOOR and set(sound_keys(word)) & set(sound_keys(known)):
            return near * 0.95
        distance = edit_distance(word, known, limit=limit)
        spelt = _typo_quality(word, known, distance, said) if distance <= limit else 0.0
        begun = _prefix_quality(word, known, is_meant=False) if known.startswith(word) else 0.0
        return max(spelt if spelt >= TYPO_FLOOR else 0.0, begun)

    def prefix_matches(self, word: str, *, limit: int = 40) -> list[Match]:
        """Return known words that begin with `word`, the ones that mean something first."""
        if len(word) < 2:
            return []
        start = bisect_left(self._sorted, word)
        beginning = []
        for known in self._sorted[start : start + 400]:
            if not known.startswith(word):
                break
            if known != word:
                beginning.append(known)
        beginning.sort(key=self._weight, reverse=True)
        return [
            Match(known, _prefix_quality(word, known, self._popularity[known] >= _MEANT))
            for known in beginning[:limit]
        ]

    def typo_matches(self, word: str) -> list[Match]:
        """Return known words a few wrong letters away, nearest first."""
        limit = allowed_edits(word)
        if not limit:
            return []
        shared = Counter(
            known for gram in trigrams(word) for known in self._by_trigram.get(gram, ())
        )
        near = [known for known, count in shared.most_common(60) if count >= 2]
        said = singular_phones(word)
        found = [
            Match(known, _typo_quality(word, known, distance, said) + self._prior(known))
            for known in near
            if (distance := edit_distance(word, known, limit=limit)) <= limit
        ]
        good = [match for match in found if match.quality >= TYPO_FLOOR]
        return sorted(good, key=lambda match: -match.quality)[:4]

    def _prior(self, word: str) -> float:
        return 0.03 if self._popularity[word] >= _MEANT else 0.0


def _sounds(phrase: Phrase) -> Phrase:
    return tuple(sound_key(word) for word in phrase)


def _phrase_closeness(words: Phrase, known: Phrase) -> float:
    pairs = zip(words, known, strict=True)
    return min(closeness(singular_phones(word), singular_phones(other)) for word, other in pairs)


def _around_joiners(word: str) -> Iterator[tuple[str, str]]:
    """Yield what stands around a joining word inside a longer one ("kaanch|ki|chudi")."""
    for at in range(3, len(word) - 4):
        if word[at : at + 2] in _JOINERS:
            yield word[:at], word[at + 2 :]


def _crosses_script(word: str, other: str) -> bool:
    return is_devanagari(word) != is_devanagari(other)


def _prefix_quality(word: str, known: str, is_meant: bool) -> float:
    """Return how likely a beginning is the start of `known`: likelier if that means something."""
    typed = len(word) / len(known)
    if not is_meant:
        return min(0.8, 0.45 + 0.4 * typed)
    return (0.84 if len(word) > 3 else 0.78) + 0.1 * typed


def _typo_quality(word: str, known: str, distance: int, said: str) -> float:
    """Return how likely `known` was meant: few edits, same beginning, alike in sound."""
    written = 1.0 - 1.3 * distance / max(len(word), len(known))
    start = 0.0 if word[0] == known[0] else -0.12
    return min(0.92, (written + closeness(said, singular_phones(known))) / 2 + start)


def surest(found: Iterable[Match]) -> list[Match]:
    """Return each word once, surest first."""
    best: dict[str, float] = {}
    for match in found:
        best[match.word] = max(match.quality, best.get(match.word, 0.0))
    ordered = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
    return [Match(word, quality) for word, quality in ordered]

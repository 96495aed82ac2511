"""The lexicon: every term search knows, and how to find it from what was typed.

Built once per version of the register and the synonym table; holds no listing rows.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalog.search.meanings import CraftText, Kind, Meaning, Named, Sources
from catalog.search.spelling import allowed_edits, edit_distance, stem, trigrams
from odop_store.kernel.folding import is_devanagari, tokens
from odop_store.kernel.soundkey import closeness, singular_phones, sound_key, sound_keys

Phrase = tuple[str, ...]

# Joining words carry no meaning inside a name: "mitti ka bartan" is "mitti bartan".
PARTICLES = frozenset(
    [
        "ka",
        "ki",
        "ke",
        "ko",
        "of",
        "the",
        "an",
        "aur",
        "and",
        "or",
        "wala",
        "wali",
        "wale",
        "se",
        "me",
        "mein",
        "main",
        "for",
        "in",
        "with",
        "from",
        "का",
        "की",
        "के",
        "को",
        "से",
        "में",
        "और",
        "एवं",
        "तथा",
        "वाला",
        "वाली",
        "वाले",
    ]
)
_FIELD_WEIGHTS = {"names": 0.8, "gi_name": 0.75, "materials": 0.45, "technique": 0.25, "story": 0.3}
_PART_OF_NAME = 0.5
_COMMON_NAME_PARTS = frozenset(tokens("nagar nagri city dehat rural nagar नगर नगरी देहात"))

SAME, STEM, TYPO_FLOOR, SURE_ENOUGH = 1.0, 0.97, 0.6, 0.9
# A stem-mate so much longer is another word ("suit", "suiting"), not another form of it.
_DERIVED, _DERIVED_QUALITY = 3, 0.88
# How near two words of one sound key must sound: short keys are shared by chance.
_SOUND_FLOOR, _SHORT_SOUND_FLOOR, _KNOWN_SOUND_FLOOR = 0.76, 0.86, 0.94
_LONG_KEY = 3
# The weight of a word that means something by itself, beside one that only occurs somewhere.
_MEANT = 50
# Makes likeness in sound fall off faster, so that a near spelling beats a far sound.
_SOUND_SLOPE = 1.4


@dataclass(frozen=True, slots=True)
class Match:
    """A known word and how surely it is what was typed (1 = written the same)."""

    word: str
    quality: float


def phrase_of(text: str) -> Phrase:
    """Return the words of a term that carry meaning."""
    found = tokens(text)
    return tuple(word for word in found if word not in PARTICLES) or tuple(found)


class Lexicon:
    """Known terms with their meanings, and the words that occur in each craft's text."""

    def __init__(self, sources: Sources) -> None:
        self.crafts = {craft.slug: craft for craft in sources.crafts}
        self.meanings: dict[Phrase, tuple[Meaning, ...]] = _collect_meanings(sources)
        self.meanings |= _meanings_of_parts(self.meanings)
        self.postings = _collect_postings(sources.crafts)
        self.longest_phrase = max(map(len, self.meanings), default=1)
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
        for phrase in self.meanings:
            if len(phrase) > 1:
                self._phrases_by_sound[_sounds(phrase)].append(phrase)
                self._phrase_by_joined.setdefault("".join(phrase), phrase)
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
        if best is None or (quality := _phrase_closeness(words, best)) < 0.8:
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

    def split(self, word: str) -> Phrase | None:
        """Return the words that were typed as one ("blackpottery"), if they are known."""
        if word in self._phrase_by_joined:
            return self._phrase_by_joined[word]
        splits = ((word[:at], word[at:]) for at in range(3, len(word) - 2))
        known = [pair for pair in splits if pair[0] in self and pair[1] in self]
        return max(known, key=lambda pair: min(map(self._weight, pair)), default=None)

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
                    yield Match(peer, near**_SOUND_SLOPE * (0.98 if crosses else 0.95))

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


def _collect_meanings(sources: Sources) -> dict[Phrase, tuple[Meaning, ...]]:
    collected: dict[Phrase, dict[tuple[Kind, str], Meaning]] = defaultdict(dict)
    for phrase, meaning in _all_meanings(sources):
        key = (meaning.kind, meaning.target)
        known = collected[phrase].get(key)
        if phrase and (known is None or known.weight < meaning.weight):
            collected[phrase][key] = meaning
    return {phrase: tuple(meanings.values()) for phrase, meanings in collected.items() if phrase}


def _meanings_of_parts(
    meanings: Mapping[Phrase, tuple[Meaning, ...]],
) -> dict[Phrase, tuple[Meaning, ...]]:
    """Return what words mean that are known only as parts of names: "montessori" hints at toys."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    uses: Counter[str] = Counter()
    for phrase, meant in meanings.items():
        crafts = {meaning.target for meaning in meant if meaning.kind is Kind.CRAFT}
        for word in set(phrase) if len(phrase) > 1 and crafts else ():
            if (word,) not in meanings and word not in PARTICLES:
                counts[word].update(crafts)
                uses[word] += 1
    return {
        (word,): tuple(
            Meaning(Kind.RELATED, slug, count / uses[word]) for slug, count in crafts.most_common(8)
        )
        for word, crafts in counts.items()
    }


def _all_meanings(sources: Sources) -> Iterator[tuple[Phrase, Meaning]]:
    for craft in sources.crafts:
        for name in (*craft.names, craft.gi_name):
            yield phrase_of(name), Meaning(Kind.CRAFT, craft.slug)
    for kind, group in (
        (Kind.DISTRICT, sources.districts),
        (Kind.FAMILY, sources.families),
        (Kind.MATERIAL, sources.materials),
        (Kind.COLOUR, sources.colours),
    ):
        for named in group:
            yield from _name_meanings(kind, named)
    for synonym in sources.synonyms:
        for meaning in synonym.meanings():
            yield phrase_of(synonym.term), meaning


def _name_meanings(kind: Kind, named: Named) -> Iterator[tuple[Phrase, Meaning]]:
    for name in named.names:
        phrase = phrase_of(name)
        yield phrase, Meaning(kind, named.slug)
        if kind is Kind.DISTRICT and len(phrase) > 1:
            for part in phrase:
                if part not in _COMMON_NAME_PARTS and len(part) > 2:
                    yield (part,), Meaning(kind, named.slug, _PART_OF_NAME)


def _collect_postings(crafts: Iterable[CraftText]) -> dict[str, dict[str, float]]:
    crafts = tuple(crafts)
    postings: dict[str, dict[str, float]] = defaultdict(dict)
    for craft in crafts:
        for field, weight in _FIELD_WEIGHTS.items():
            value = getattr(craft, field)
            text = " ".join(value) if isinstance(value, tuple) else value
            for word in tokens(text):
                postings[word][craft.slug] = max(weight, postings[word].get(craft.slug, 0.0))
    most = max(3, len(crafts) // 3)
    return {word: found for word, found in postings.items() if len(found) <= most}

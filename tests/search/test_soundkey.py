"""Devanagari and every usual Roman spelling of a word meet under one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop_store.kernel.folding import fold
from odop_store.kernel.soundkey import closeness, phones, sound_key, sound_keys

SAME_WORD = [
    "khilona khilauna khilone खिलौना खिलौने khilonon खिलौनों",
    "sari saree sadi saadi साड़ी साडी sarees sariyan साड़ियाँ साड़ियों",
    "minakari meenakari meenakaari मीनाकारी",
    "benarsi banarasi banarsi banaarsi बनारसी",
    "zari jari zaree ज़री जरी",
    "attar ittar itr itra इत्र",
    "chooriyan churi choori chudi chudiyan चूड़ी चूड़ियाँ चूडियां",
    "zardozi jardoji zardozee ज़रदोज़ी जरदोजी",
    "chikan chikkan chiken चिकन",
    "lakdi lakri lakadi लकड़ी",
    "moonj munj moonjh मूंज मूँज",
    "pital peetal pittal पीतल",
    "lucknow lukhnow laknow lakhnau लखनऊ",
    "firozabad phirozabad firojabad ferozabad फिरोजाबाद फ़िरोज़ाबाद",
    "bansuri baansuri bansari बाँसुरी",
    "ghungroo ghungru ghungaroo घुंघरू",
    "gud gur गुड़",
    "dari durrie darri दरी",
    "kadhai karhai kadhaai कढ़ाई",
    "sheesham shisham शीशम",
    "allahabad alahabad ilahabad इलाहाबाद",
    "laxmi lakshmi लक्ष्मी",
    "lehenga lehnga lahanga लहंगा",
    "phool fool फूल",
    "kursi kursiyan कुर्सी कुर्सियाँ",
    "cotton कॉटन",
    "bartan bartanon बर्तन बरतन",
]
VOWELS = [("aa", "a"), ("ee", "i"), ("oo", "u"), ("ai", "e"), ("au", "o")]
LETTERS = [("ph", "f"), ("w", "v"), ("z", "j"), ("sh", "s"), ("kk", "k"), ("dh", "d"), ("th", "t")]
SYLLABLES = [f"{consonant}{vowel}" for consonant in "kgctpbmlrs" for vowel in "aiu"]
PLAIN_WORDS = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=4).map("".join)


@pytest.mark.parametrize("spellings", SAME_WORD)
def test_spellings_of_one_word_share_a_key(spellings: str) -> None:
    assert len({sound_key(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("word", "other"),
    [("kurta", "kurtas"), ("banaras", "banara"), ("khadau", "खड़ाऊँ"), ("cotton", "cottons")],
)
def test_doubtful_endings_meet_through_the_other_keys(word: str, other: str) -> None:
    assert set(sound_keys(word)) & set(sound_keys(other))


@pytest.mark.parametrize(
    ("word", "other"),
    [("pital", "moonj"), ("dari", "saree"), ("attar", "lock"), ("बाँसुरी", "ढोलक")],
)
def test_other_words_have_other_keys(word: str, other: str) -> None:
    assert not set(sound_keys(word)) & set(sound_keys(other))


@given(PLAIN_WORDS, PLAIN_WORDS, st.sampled_from(VOWELS))
def test_a_vowel_spelt_otherwise_keeps_the_key(start: str, end: str, pair: tuple[str, str]) -> None:
    keys = {sound_key(f"{start}n{vowel}{end}") for vowel in pair}
    assert len(keys) == 1


@given(PLAIN_WORDS, PLAIN_WORDS, st.sampled_from(LETTERS))
def test_a_consonant_spelt_otherwise_keeps_the_key(
    start: str, end: str, pair: tuple[str, str]
) -> None:
    keys = {sound_key(f"{start}{letters}i{end}") for letters in pair}
    assert len(keys) == 1


@given(st.text(max_size=40))
def test_any_text_has_a_key_of_capital_letters_and_digits(text: str) -> None:
    assert sound_key(text).upper() == sound_key(text)
    assert sound_key(text) in {*sound_keys(text), ""}


@given(st.text(max_size=20), st.text(max_size=20))
def test_closeness_is_a_share_and_even_handed(word: str, other: str) -> None:
    near = closeness(phones(fold(word)), phones(fold(other)))
    assert 0 <= near <= 1
    assert near == pytest.approx(closeness(phones(fold(other)), phones(fold(word))))

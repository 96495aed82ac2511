"""One word is one string, however it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odop_store.kernel.folding import fold, tokens


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("ज़री", "जरी"),
        ("काँच", "कांच"),
        ("अम्बेडकर", "अंबेडकर"),
        ("हिन्दी", "हिंदी"),
        ("खिलौना\u200d", "खिलौना"),
        ("५००", "500"),
        ("CAFÉ", "cafe"),
        ("\u0958लम", "कलम"),
    ],
)
def test_usual_spellings_fold_together(typed: str, same: str) -> None:
    assert fold(typed) == fold(same)


def test_words_lose_punctuation_and_possessives() -> None:
    assert tokens("Women's “Chikan” kurta & दुपट्टा!") == ["women", "chikan", "kurta", "दुपट्टा"]


def test_query_language_is_only_words() -> None:
    assert tokens("a & b | !('; DROP TABLE x; --") == ["a", "b", "drop", "table", "x"]


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_any_text_becomes_plain_words(text: str) -> None:
    for word in tokens(text):
        assert word
        assert not word.isspace()
        assert tokens(word) == [word]

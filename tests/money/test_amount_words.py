"""Amounts can be read aloud in both languages."""

import pytest

from odop_store.kernel.number_words import ENGLISH, HINDI, spell
from orders.rules.amount_words import amount_in_words


@pytest.mark.parametrize(
    ("paise", "english", "hindi"),
    [
        (0, "Zero rupees only", "शून्य रुपये मात्र"),
        (1_00, "One rupee only", "एक रुपये मात्र"),
        (1_740_00, "One thousand seven hundred forty rupees only", "एक हज़ार सात सौ चालीस रुपये मात्र"),
        (99_99, "Ninety-nine rupees and ninety-nine paise only", "निन्यानवे रुपये निन्यानवे पैसे मात्र"),
        (
            1_23_45_678_50,
            "One crore twenty-three lakh forty-five thousand six hundred seventy-eight rupees "
            "and fifty paise only",
            "एक करोड़ तेईस लाख पैंतालीस हज़ार छह सौ अठहत्तर रुपये पचास पैसे मात्र",
        ),
        (1_00_000_00, "One lakh rupees only", "एक लाख रुपये मात्र"),
    ],
)  # fmt: skip
def test_an_amount_in_words(paise, english, hindi):
    assert amount_in_words(paise, "en") == english
    assert amount_in_words(paise, "hi") == hindi


def test_every_number_below_a_hundred_has_its_own_word():
    assert len(set(HINDI)) == len(set(ENGLISH)) == 100


def test_more_than_a_hundred_crore():
    assert spell(123_00_00_000, "en") == "one hundred twenty-three crore"


def test_no_negative_amount():
    with pytest.raises(ValueError):
        spell(-1, "en")

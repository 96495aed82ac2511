"""Codes can be read out over the telephone."""

from audit.rules import without_numbers
from odop_store.kernel import codes
from odop_store.kernel.codes import new_code


def test_codes_have_no_look_alike_letters():
    letters = "".join(new_code() for _ in range(500))
    assert not {"0", "O", "1", "I", "L", "U"} & set(letters)


def test_codes_do_not_repeat_in_practice():
    assert len({new_code() for _ in range(5000)}) == 5000


def test_a_code_that_reads_like_a_number_is_drawn_again(monkeypatch):
    """The audit log blots out numbers: a row's name must not go with them."""
    drawn = iter("VQ396348" + "AB2345CD")
    monkeypatch.setattr(codes.secrets, "choice", lambda letters: next(drawn))
    assert without_numbers("VQ396348") != "VQ396348"
    assert new_code(8) == without_numbers("AB2345CD") == "AB2345CD"

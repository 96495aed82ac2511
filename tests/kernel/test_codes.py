"""Codes can be read out over the telephone."""

from odop_store.kernel.codes import new_code


def test_codes_have_no_look_alike_letters():
    letters = "".join(new_code() for _ in range(500))
    assert not {"0", "O", "1", "I", "L", "U"} & set(letters)


def test_codes_do_not_repeat_in_practice():
    assert len({new_code() for _ in range(5000)}) == 5000

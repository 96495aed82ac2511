"""Numbers, words for prices, roles and the table of standings."""

import pytest

from artisans import rules
from odop_store.kernel.contact import normalise_mobile
from odop_store.kernel.digits import whole_number


@pytest.mark.parametrize(
    ("typed", "rupees"),
    [
        ("1200", 1200), ("१,२००", 1200), ("₹ 1,200/-", 1200), ("Rs. 850.00", 850),
        ("बारह सौ", 1200), ("डेढ़ हज़ार", 1500), ("डेढ़ हजार", 1500), ("ढाई सौ रुपये", 250),
        ("एक लाख बीस हज़ार पाँच सौ", 120500), ("twelve hundred", 1200), ("2 हज़ार", 2000),
        ("two thousand five hundred", 2500), ("पचपन", 55), ("पांच सौ पच्चीस", 525),
    ],
)  # fmt: skip
def test_a_price_may_be_typed_in_either_script_or_in_words(typed: str, rupees: int) -> None:
    assert whole_number(typed) == rupees


@pytest.mark.parametrize("typed", ["", "बहुत सस्ता", "12x", "-5", "ढाई", "1.5", "NaN", "∞"])
def test_what_is_not_a_whole_number_is_not_guessed(typed: str) -> None:
    assert whole_number(typed) is None


@pytest.mark.parametrize(
    "typed", ["9876543210", "+91 98765 43210", "09876543210", "९८७६५ ४३२१०", "0091-98765-43210"]
)
def test_a_mobile_is_understood_in_every_usual_form(typed: str) -> None:
    assert normalise_mobile(typed) == "+919876543210"


@pytest.mark.parametrize("typed", ["", "12345", "5876543210", "98765432101", "abc"])
def test_other_numbers_are_not_mobiles(typed: str) -> None:
    assert normalise_mobile(typed) is None


def test_a_gstin_with_its_check_letter_passes() -> None:
    gstin = "09ABCPK1234F1Z"
    whole = gstin + rules.gstin_check_letter(gstin)
    assert rules.gstin_fault(whole, state_code="09") is None


def test_the_published_example_of_the_check_letter_agrees() -> None:
    assert rules.gstin_check_letter("27AAPFU0939F1Z") == "V"


def test_one_mistyped_letter_of_a_gstin_is_found() -> None:
    whole = "09ABCPK1234F1Z" + rules.gstin_check_letter("09ABCPK1234F1Z")
    wrong = whole.replace("K", "M")
    assert rules.gstin_fault(wrong, state_code="09") is rules.NumberFault.CHECKSUM


def test_a_gstin_of_another_state_is_told_apart() -> None:
    assert rules.gstin_fault("27AAPFU0939F1ZV", state_code="09") is rules.NumberFault.OTHER_STATE


def test_a_gstin_must_hold_the_same_pan() -> None:
    fault = rules.gstin_fault("27AAPFU0939F1ZV", state_code="27", pan="ABCPK1234F")
    assert fault is rules.NumberFault.OTHER_PAN


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("pan", "ABCPK1234F", "ABCXK1234F"),
        ("ifsc", "SBIN0001234", "SBIN1001234"),
        ("pin", "226001", "026001"),
        ("udyam", "UDYAM-UP-50-0001234", "UDYAM-UP-5-1234"),
        ("fssai", "12345678901234", "92345678901234"),
        ("enrolment", "09ABCDE1234567X", "09ABC"),
        ("pehchan", "NOR/UP/12345", "X"),
    ],
)
def test_each_paper_has_its_shape(kind: str, good: str, bad: str) -> None:
    assert rules.number_fault(kind, good) is None
    assert rules.number_fault(kind, bad) is rules.NumberFault.SHAPE


def test_typed_numbers_are_tidied() -> None:
    assert rules.tidy(" abcpk 1२34 f") == "ABCPK1234F"


@pytest.mark.parametrize(
    ("text", "is_one"), [("meena@upi", True), ("meena", False), ("a@b@c", False)]
)
def test_a_upi_id_is_name_at_bank(text: str, is_one: bool) -> None:
    assert rules.is_upi_id(text) is is_one


def test_a_bank_name_may_carry_titles_and_initials() -> None:
    assert rules.names_agree("Meena Prajapati", "SMT MEENA PRAJAPATI")
    assert not rules.names_agree("Meena Prajapati", "Somebody Else")


def test_only_an_owner_touches_money_and_people() -> None:
    allowed = {role for role in rules.Role if rules.may(role, rules.Task.PAYOUT)}
    assert allowed == {rules.Role.OWNER}


def test_every_standing_has_its_moves() -> None:
    assert set(rules.STANDING_MOVES) == set(rules.Standing)
    assert all(targets for targets in rules.STANDING_MOVES.values())


def test_food_makers_and_registered_makers_show_more_papers() -> None:
    assert rules.wanted_papers(tax_status="below_threshold", makes_food=False) == ("pan",)
    assert rules.wanted_papers(tax_status="regular", makes_food=True) == ("pan", "gstin", "fssai")

"""Numbers of papers. Pure."""

from datetime import date

LONGEST_NUMBER = 16
SERIES = {"tax_invoice": "T", "bill_of_supply": "S", "bill": "B", "credit_note": "C"}


def financial_year(day: date) -> str:
    """Return the Indian financial year of a day: 2026-11-24 is in 2627."""
    first = day.year if day.month >= 4 else day.year - 1
    return f"{first % 100:02d}{(first + 1) % 100:02d}"


def paper_number(series: str, year: str, serial: int) -> str:
    """Return a number such as OST2627/000001, unique for its seller within the year.

    OS marks papers made by this shop: a maker's own books have other numbers.
    Source: CGST Rules, rule 46(b): at most 16 characters.
    Raises: ValueError past that.
    """
    number = f"OS{series}{year}/{serial:06d}"
    if len(number) > LONGEST_NUMBER:
        raise ValueError(f"{number} is longer than {LONGEST_NUMBER} characters")
    return number

"""Who may pay how. Pure."""

from dataclasses import dataclass
from enum import StrEnum


class Method(StrEnum):
    """The ways to pay that a buyer chooses between."""

    ONLINE = "online"
    COD = "cod"


class CodBar(StrEnum):
    """Why cash on delivery is not offered for this cart."""

    OFF = "off"
    PIN = "pin"
    OVER_CAP = "over_cap"
    MADE_TO_ORDER = "made_to_order"


@dataclass(frozen=True)
class CodTerms:
    """Cash on delivery as staff set it."""

    is_on: bool
    cap_paise: int


def cod_bar(
    terms: CodTerms, *, total_paise: int, has_made_to_order: bool, pin_takes_cod: bool
) -> CodBar | None:
    """Return the first reason against cash on delivery, or None where it is offered."""
    if not terms.is_on:
        return CodBar.OFF
    if not pin_takes_cod:
        return CodBar.PIN
    if has_made_to_order:
        return CodBar.MADE_TO_ORDER
    if total_paise > terms.cap_paise:
        return CodBar.OVER_CAP
    return None


def may_cross_state(tax_status: str) -> bool:
    """Say whether a maker may sell beyond the own state.

    Source: notifications 34/2023-CT and 37/2023-CT (enrolled and small sellers), 36/2023-CT
    (composition): such sellers may use an online shop only within their state.
    """
    return tax_status == "regular"

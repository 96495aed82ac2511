"""Describe pictures without needing Blender."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Shot:
    """How one picture is framed and lit.

    Units: turn and rise in degrees; fill is the share of the frame the piece takes; aim and
    reach (radius of what is framed) in studio units of ten centimetres.
    """

    turn: float = 0.0
    rise: float = 20.0
    fill: float = 0.86
    lens: float = 85.0
    ground: str = "khadi"
    aim: tuple[float, float, float] | None = None
    reach: float | None = None
    key: float = 1.0
    light_from: float = -58.0
    lift: float = 0.0
    blur: float = 1.0


@dataclass(frozen=True)
class View:
    """One picture of a piece: whole, detail, scale or hero."""

    name: str
    shot: Shot


@dataclass(frozen=True)
class Piece:
    """One thing the studio can build, and what the shop may use its pictures for.

    form is the kind of thing it is in the shop's own words; also names further kinds that the
    same picture shows honestly. larger says how many times life size the builder made it, so
    that a ruler beside it tells the truth.
    """

    key: str
    builder: str
    family: str
    form: str
    crafts: tuple[str, ...]
    alt_en: str
    alt_hi: str
    views: tuple[View, ...]
    also: tuple[str, ...] = ()
    larger: float = 1.0

    @property
    def seed(self) -> int:
        return sum((k + 1) * ord(letter) for k, letter in enumerate(self.key)) % 9973


@dataclass(frozen=True)
class Picture:
    """A piece seen in one view: one master file."""

    piece: Piece
    view: View

    @property
    def file(self) -> str:
        return f"{self.piece.key}-{self.view.name}.webp"

    @property
    def size(self) -> tuple[int, int]:
        return (1800, 1200) if self.view.name == "hero" else (1200, 1500)

    @property
    def alt_en(self) -> str:
        return {
            "detail": f"Close-up: {self.piece.alt_en}",
            "scale": f"{self.piece.alt_en}, beside a 15 cm ruler",
        }.get(self.view.name, self.piece.alt_en)

    @property
    def alt_hi(self) -> str:
        return {
            "detail": f"नज़दीक से: {self.piece.alt_hi}",
            "scale": f"{self.piece.alt_hi}, साथ में 15 सेमी का स्केल",
        }.get(self.view.name, self.piece.alt_hi)


def whole(**shot: object) -> View:
    return View("whole", Shot(**shot))  # type: ignore[arg-type]


def detail(**shot: object) -> View:
    return View("detail", Shot(**shot))  # type: ignore[arg-type]


def scale(**shot: object) -> View:
    return View("scale", Shot(**shot))  # type: ignore[arg-type]


def hero(**shot: object) -> View:
    return View("hero", Shot(**{"fill": 0.92, "rise": 16.0, **shot}))  # type: ignore[arg-type]

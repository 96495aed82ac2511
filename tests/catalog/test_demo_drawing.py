"""Promises of the drawn stills that stand in for photographs in the demo shop."""

from __future__ import annotations

import time

import pytest
from PIL import ImageChops, ImageStat

from catalog.demo.drawing import draw_piece, form_for, form_names
from catalog.demo.palette import from_hex, palette_for
from odop_store.kernel.motifs import motif_names

SMALL = (240, 300)


def test_thirty_forms_and_more_can_be_drawn() -> None:
    assert len(form_names()) >= 30


@pytest.mark.parametrize("form", form_names())
def test_every_form_paints_something_inside_the_frame(form: str) -> None:
    picture = draw_piece("metal", form, ["#b3262e", "#efe3c8"], 3, SMALL)
    assert picture.size == SMALL
    assert picture.mode == "RGB"
    middle = picture.crop((60, 75, 180, 260))
    assert max(ImageStat.Stat(middle).stddev) > 12


@pytest.mark.parametrize("family", motif_names())
def test_every_family_has_a_usual_form(family: str) -> None:
    assert form_for("", family) in form_names()
    draw_piece(family, "something unheard of", [], 1, SMALL)


def test_the_same_arguments_give_the_same_picture() -> None:
    first = draw_piece("carpet", "rug", ["#6f1d2b"], 9, SMALL)
    second = draw_piece("carpet", "rug", ["#6f1d2b"], 9, SMALL)
    assert ImageChops.difference(first, second).getbbox() is None


def test_another_seed_or_colour_gives_another_picture() -> None:
    first = draw_piece("carpet", "rug", ["#6f1d2b"], 9, SMALL)
    for colour, seed in (("#6f1d2b", 10), ("#2f5f9e", 9)):
        other = draw_piece("carpet", "rug", [colour], seed, SMALL)
        assert ImageChops.difference(first, other).getbbox() is not None


def test_many_colours_are_painted_as_several() -> None:
    many = palette_for("toys", ["#c25b4e"])
    assert len({many.main, many.accent, many.third}) == 3
    assert palette_for("toys", ["#4c7f4a", "#c25b4e"]).main == from_hex("#4c7f4a")


@pytest.mark.parametrize(
    ("title", "family", "form"),
    [
        ("Banarasi silk saree", "weaving-handloom", "saree"),
        ("Brass lamp with elephant base, carved", "metal", "elephant"),
        ("Set of six glass bangles", "glass", "bangle"),
        ("Chikankari kurta in white mulmul", "textile-embroidery", "kurta"),
        ("Moonj basket with lid", "natural-fibre", "basket"),
        ("Attar of roses, 10 ml bottle", "ittar-perfume", "bottle"),
        ("Sheesham wood", "wood", "box"),
    ],
)
def test_a_title_finds_its_form(title: str, family: str, form: str) -> None:
    assert form_for(title, family) == form


def test_a_full_size_picture_is_quick() -> None:
    draw_piece("wood", "elephant", [], 1)
    start = time.process_time()
    draw_piece("wood", "elephant", [], 2)
    assert time.process_time() - start < 0.6

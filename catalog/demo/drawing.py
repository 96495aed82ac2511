"""Draw a still of a demo piece that has no photograph: a form, its craft's pattern, its colours."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PIL import Image

from catalog.demo import forms_cloth as cloth
from catalog.demo import forms_figure as figure
from catalog.demo import forms_small as small
from catalog.demo import forms_vessel as vessel
from catalog.demo.easel import Easel
from catalog.demo.palette import palette_for
from catalog.demo.stage import mount


@dataclass(frozen=True)
class Form:
    """Hold one drawable form, whether it stands on a table, and the words that call for it."""

    draw: Callable[[Easel], None]
    standing: bool
    words: tuple[str, ...]


def _form(draw: Callable[[Easel], None], words: str, *, standing: bool = True) -> Form:
    return Form(draw, standing, tuple(words.split()))


# Earlier forms win when a title names several, so the telling words stand first.
_FORMS: dict[str, Form] = {
    "saree": _form(cloth.saree, "saree sari lehenga yardage fabric brocade silk dress-material",
                   standing=False),
    "kurta": _form(cloth.kurta, "kurta kurti tunic achkan sherwani jacket suit salwar", standing=False),
    "shirt": _form(cloth.shirt, "shirt tshirt t-shirt uniform vest tee trouser jeans pyjama",
                   standing=False),
    "frock": _form(cloth.frock, "frock gown skirt poshak attire dress", standing=False),
    "socks": _form(cloth.vest, "sock socks hosiery thermal", standing=False),
    "cushion": _form(cloth.cushion, "cushion pillow bolster"),
    "linen": _form(cloth.linen, "bedsheet bedspread quilt linen bedcover throw blanket towel napkin "
                   "tablecloth razai"),
    "durrie": _form(cloth.durrie, "durrie dari dhurrie", standing=False),
    "rug": _form(cloth.rug, "rug carpet runner kaleen", standing=False),
    "hanging": _form(cloth.hanging, "hanging toran bandanwar jhalar patchwork panel", standing=False),
    "drape": _form(cloth.drape, "drape stole dupatta gamcha scarf shawl curtain angavastra",
                   standing=False),
    "shoe": _form(cloth.shoe, "shoe shoes jutti juti mojari slipper sandal loafer boot footwear"),
    "wallet": _form(cloth.wallet, "wallet purse cardholder", standing=False),
    "belt": _form(cloth.belt, "belt leash", standing=False),
    "saddle": _form(cloth.saddle, "saddle harness bridle saddlery"),
    "bag": _form(cloth.bag, "bag handbag satchel tote sling backpack pouch potli"),
    "elephant": _form(figure.elephant, "elephant hathi"),
    "horse": _form(figure.horse, "horse ghoda bull camel"),
    "bird": _form(figure.bird, "bird parrot peacock sparrow"),
    "teddy": _form(figure.teddy, "teddy bear soft-toy plush stuffed"),
    "top": _form(figure.spinning_top, "lattu top rattle"),
    "doll": _form(figure.doll, "doll dolls gudiya puppet toy"),
    "idol": _form(figure.idol, "idol statue figure ganesha krishna murti deity buddha"),
    "chair": _form(figure.chair, "chair sofa bench jhula swing throne"),
    "table": _form(figure.table, "table stool furniture bed chowki desk console"),
    "frame": _form(figure.frame, "frame screen jali mirror panel partition painting", standing=False),
    "lock": _form(figure.lock, "lock padlock key hardware hinge handle", standing=False),
    "tool": _form(figure.tool, "tool sickle hoe spade implement khurpi plough axe knife", standing=False),
    "tap": _form(figure.tap, "tap faucet sanitary shower fitting valve", standing=False),
    "wheel": _form(figure.wheel, "wheel rim axle"),
    "gear": _form(figure.gear, "gear machine engineering part sprocket pump"),
    "grille": _form(figure.grille, "grille grill gate railing fabrication"),
    "vase": _form(vessel.vase, "vase planter urn flowerpot"),
    "bowl": _form(vessel.bowl, "bowl katori basin"),
    "cup": _form(vessel.cup, "cup mug kulhad tea glass tumbler saucer"),
    "surahi": _form(vessel.surahi, "surahi pitcher jug carafe hookah"),
    "lota": _form(vessel.lota, "lota kalash pot handi matka"),
    "diya": _form(vessel.diya, "diya deepak lamp oil-lamp"),
    "candlestick": _form(vessel.candlestick, "candlestick candle stand holder chess pillar"),
    "cookpot": _form(vessel.pot, "cookpot degchi cooker kadhai pan utensil bhagona cookware"),
    "bell": _form(vessel.bell, "bell ghanti ghungroo ghanta"),
    "plate": _form(vessel.plate, "plate thali dish platter wall-plate clock tile", standing=False),
    "lantern": _form(vessel.lantern, "lantern chandelier lampshade light pendant-lamp"),
    "tray": _form(vessel.tray, "tray salver", standing=False),
    "bucket": _form(vessel.bucket, "bucket plastic tub bin container"),
    "bangle": _form(small.bangle, "bangle bangles kada bracelet chudi ring"),
    "earrings": _form(small.earrings, "earring earrings jhumka jhumki stud", standing=False),
    "card": _form(small.card, "bindi tikuli card tikli", standing=False),
    "mala": _form(small.mala, "mala kanthi rosary beads tulsi", standing=False),
    "necklace": _form(small.necklace, "necklace pendant jewellery haar choker chain locket brooch", standing=False),
    "comb": _form(small.comb, "comb hairpin hair", standing=False),
    "buttons": _form(small.buttons, "button buttons cabochon bead gem", standing=False),
    "dholak": _form(small.dholak, "dholak drum dholki naal"),
    "tabla": _form(small.tabla, "tabla bongo"),
    "flute": _form(small.flute, "flute bansuri shehnai", standing=False),
    "bat": _form(small.bat, "bat cricket wicket racket", standing=False),
    "ball": _form(small.ball, "ball football volleyball basketball"),
    "dumbbell": _form(small.dumbbell, "dumbbell weight athletics discus javelin", standing=False),
    "book": _form(small.book, "book journal diary notebook album", standing=False),
    "sheets": _form(small.sheets, "sheet sheets paper envelope stationery greeting", standing=False),
    "basket": _form(small.basket, "basket dalia daliya tokri sikhauli moonj hamper"),
    "mat": _form(small.mat, "mat coaster trivet chatai asan pedestal", standing=False),
    "brush": _form(small.brush, "brush brushes paintbrush", standing=False),
    "incense": _form(small.incense, "incense agarbatti dhoop stick"),
    "sweets": _form(small.sweets, "sweet sweets petha jaggery gur laddu peda candy"),
    "banana": _form(small.banana, "banana fruit", standing=False),
    "sack": _form(small.sack, "sack rice pulses dal grain wheat chickpea pea"),
    "packet": _form(small.packet, "packet pack sattu chips powder flour spice hing chicory papad salt"),
    "jar": _form(vessel.jar, "jar ghee pickle murabba honey martaban vinegar achar butter"),
    "bottle": _form(vessel.bottle, "bottle attar perfume oil ittar rosewater mentha"),
    "box": _form(vessel.box, "box casket chest jewellery-box pen-stand organiser masaladani"),
}

_BY_FAMILY = {
    "textile-embroidery": "kurta", "weaving-handloom": "saree", "garments": "shirt",
    "home-textiles": "linen", "carpet": "rug", "leather": "bag", "metal": "lota",
    "engineering-hardware": "lock", "pottery-terracotta": "vase", "wood": "box", "toys": "doll",
    "glass": "bangle", "stone": "plate", "natural-fibre": "basket", "tribal-craft": "basket",
    "horn-bone": "comb", "jewellery": "necklace", "ittar-perfume": "bottle",
    "musical-instrument": "dholak", "sports-goods": "bat", "paper": "book", "food-agro": "packet",
    "decor-devotional": "hanging", "other": "brush",
}  # fmt: skip


def form_names() -> tuple[str, ...]:
    """List the forms that can be drawn."""
    return tuple(_FORMS)


def form_for(form: str, family_slug: str) -> str:
    """Choose the form a word, a phrase or a title asks for, else the family's usual one."""
    if form in _FORMS:
        return form
    words = re.findall(r"[a-z]+(?:-[a-z]+)*", form.lower())
    asked = {word for whole in words for word in (whole, *whole.split("-"))}
    asked |= {word.removesuffix("s") for word in asked}
    # In an English title the thing itself usually comes last: "lamp with elephant" apart.
    for word in reversed(words):
        for name, known in _FORMS.items():
            if word in known.words or word.removesuffix("s") in known.words:
                return name
    for name, known in _FORMS.items():
        if asked.intersection(known.words):
            return name
    return _BY_FAMILY.get(family_slug, "box")


def draw_piece(
    family_slug: str,
    form: str,
    colour_hexes: Sequence[str],
    seed: int,
    size: tuple[int, int] = (1200, 1500),
) -> Image.Image:
    """Draw the piece on khadi paper. The same arguments always give the same pixels.

    Units: `size` in pixels, best at 4:5, the proportion of the shop's cards.
    """
    chosen = _FORMS[form_for(form, family_slug)]
    zoom = (1.0, 1.18, 0.86, 1.36)[seed % 4]
    easel = Easel(size, family_slug, palette_for(family_slug, colour_hexes), zoom)
    chosen.draw(easel)
    return mount(easel, standing=chosen.standing, seed=seed)

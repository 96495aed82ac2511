"""Draw a still of a demo piece that has no photograph: a form, its craft's pattern, its colours."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PIL import Image

from catalog.demo import forms_adornment as adornment
from catalog.demo import forms_cloth as cloth
from catalog.demo import forms_figure as figure
from catalog.demo import forms_floor as floor
from catalog.demo import forms_hardware as hardware
from catalog.demo import forms_leather as leather
from catalog.demo import forms_play as play
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
    "roll": _form(
        cloth.roll,
        "fabric yardage border trim patch brocade dress-material suit-piece lace",
        standing=False,
    ),
    "trousers": _form(
        cloth.trousers, "trouser trousers pyjama palazzo jeans salwar", standing=False
    ),
    "saree": _form(cloth.saree, "saree sari lehenga silk", standing=False),
    "kurta": _form(cloth.kurta, "kurta kurti tunic achkan sherwani jacket suit", standing=False),
    "shirt": _form(cloth.shirt, "shirt tshirt t-shirt uniform vest tee blouse", standing=False),
    "frock": _form(
        cloth.frock, "frock gown skirt poshak attire dress baby-set deity-dress", standing=False
    ),
    "socks": _form(cloth.vest, "sock socks hosiery thermal", standing=False),
    "cushion": _form(floor.cushion, "cushion pillow bolster"),
    "linen": _form(
        floor.linen,
        "bedsheet bedspread quilt linen bedcover throw blanket towel napkin tablecloth razai",
    ),
    "durrie": _form(floor.durrie, "durrie dari dhurrie", standing=False),
    "rug": _form(floor.rug, "rug carpet runner kaleen", standing=False),
    "hanging": _form(
        floor.hanging, "hanging toran bandanwar jhalar patchwork panel", standing=False
    ),
    "drape": _form(
        cloth.drape,
        "drape stole dupatta gamcha scarf shawl curtain angavastra lungi",
        standing=False,
    ),
    "shoe": _form(
        leather.shoe, "shoe shoes jutti juti mojari slipper sandal loafer boot footwear khadau"
    ),
    "wallet": _form(leather.wallet, "wallet purse cardholder", standing=False),
    "belt": _form(leather.belt, "belt leash", standing=False),
    "saddle": _form(leather.saddle, "saddle harness bridle saddlery"),
    "bag": _form(leather.bag, "bag handbag satchel tote sling backpack pouch potli clutch"),
    "elephant": _form(figure.elephant, "elephant hathi"),
    "horse": _form(figure.horse, "horse ghoda bull camel rocker"),
    "bird": _form(figure.bird, "bird parrot peacock sparrow"),
    "teddy": _form(figure.teddy, "teddy bear soft-toy plush stuffed"),
    "top": _form(figure.spinning_top, "lattu top rattle"),
    "doll": _form(figure.doll, "doll dolls gudiya puppet toy"),
    "idol": _form(
        figure.idol, "idol statue figure ganesha krishna murti deity buddha figurine model"
    ),
    "chair": _form(hardware.chair, "chair sofa bench jhula swing throne"),
    "table": _form(
        hardware.table, "table stool furniture bed chowki desk console shelf book-stand bookstand"
    ),
    "frame": _form(
        hardware.frame,
        "frame screen jali mirror panel partition painting picture nameplate board",
        standing=False,
    ),
    "lock": _form(hardware.lock, "lock padlock key hardware hinge handle hook", standing=False),
    "tool": _form(
        hardware.tool,
        "tool sickle hoe spade implement khurpi plough axe knife spoon",
        standing=False,
    ),
    "tap": _form(hardware.tap, "tap faucet sanitary shower fitting valve", standing=False),
    "wheel": _form(hardware.wheel, "wheel rim axle"),
    "gear": _form(hardware.gear, "gear machine engineering part sprocket pump pulley vice spanner"),
    "grille": _form(hardware.grille, "grille grill gate railing fabrication"),
    "vase": _form(vessel.vase, "vase planter urn flowerpot plant-stand"),
    "bowl": _form(vessel.bowl, "bowl katori basin mould strainer"),
    "cup": _form(vessel.cup, "cup mug kulhad tea glass tumbler saucer"),
    "surahi": _form(vessel.surahi, "surahi pitcher jug carafe hookah kettle"),
    "lota": _form(vessel.lota, "lota kalash pot handi matka"),
    "diya": _form(vessel.diya, "diya deepak lamp oil-lamp"),
    "candlestick": _form(vessel.candlestick, "candlestick candle stand holder chess pillar"),
    "cookpot": _form(
        vessel.pot, "cookpot degchi cooker kadhai karahi kitchen-set pan utensil bhagona cookware"
    ),
    "tiffin": _form(vessel.tiffin, "tiffin lunchbox can carrier dabba"),
    "bell": _form(vessel.bell, "bell ghanti ghungroo ghanta"),
    "plate": _form(
        vessel.plate,
        "plate thali dish platter wall-plate clock tile paperweight rolling-board",
        standing=False,
    ),
    "lantern": _form(vessel.lantern, "lantern chandelier lampshade light pendant-lamp wind-chime"),
    "tray": _form(vessel.tray, "tray salver", standing=False),
    "bucket": _form(vessel.bucket, "bucket plastic tub bin container"),
    "bangle": _form(adornment.bangle, "bangle bangles kada bracelet chudi ring anklet"),
    "earrings": _form(
        adornment.earrings, "earring earrings jhumka jhumki stud cufflink", standing=False
    ),
    "card": _form(adornment.card, "bindi tikuli card tikli", standing=False),
    "mala": _form(adornment.mala, "mala kanthi rosary beads tulsi", standing=False),
    "necklace": _form(
        adornment.necklace,
        "necklace pendant jewellery haar choker chain locket brooch",
        standing=False,
    ),
    "comb": _form(adornment.comb, "comb hairpin hair", standing=False),
    "buttons": _form(adornment.buttons, "button buttons cabochon bead gem", standing=False),
    "dholak": _form(play.dholak, "dholak drum dholki naal"),
    "tabla": _form(play.tabla, "tabla bongo"),
    "flute": _form(play.flute, "flute bansuri shehnai", standing=False),
    "bat": _form(play.bat, "bat cricket wicket racket pads", standing=False),
    "ball": _form(play.ball, "ball football volleyball basketball"),
    "dumbbell": _form(play.dumbbell, "dumbbell weight athletics discus javelin", standing=False),
    "book": _form(small.book, "book journal diary notebook album", standing=False),
    "sheets": _form(
        small.sheets, "sheet sheets paper envelope stationery greeting bookmark", standing=False
    ),
    "basket": _form(small.basket, "basket dalia daliya tokri sikhauli moonj hamper hat cap"),
    "mat": _form(small.mat, "mat coaster trivet chatai asan pedestal fan", standing=False),
    "brush": _form(small.brush, "brush brushes paintbrush", standing=False),
    "incense": _form(small.incense, "incense agarbatti dhoop stick"),
    "sweets": _form(small.sweets, "sweet sweets petha jaggery gur laddu peda candy"),
    "banana": _form(small.banana, "banana fruit", standing=False),
    "sack": _form(small.sack, "sack rice pulses dal grain wheat chickpea pea"),
    "packet": _form(
        small.packet, "packet pack sattu chips powder flour spice hing chicory papad salt"
    ),
    "jar": _form(vessel.jar, "jar ghee pickle murabba honey martaban vinegar achar butter"),
    "bottle": _form(vessel.bottle, "bottle attar perfume oil ittar rosewater mentha"),
    "box": _form(
        vessel.box,
        "box casket chest jewellery-box organiser masaladani game pen-stand printing-block",
    ),
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
    phrase = form.strip().lower().replace(" ", "-")
    for name, known in _FORMS.items():
        if phrase in known.words:
            return name
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

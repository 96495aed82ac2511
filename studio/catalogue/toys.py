"""Toys."""

from __future__ import annotations

from studio.shot import Piece, detail, scale, whole

LAC = ("varanasi-wooden-lacquerware-toys",)

PIECES = (
    Piece(
        "lacquer-dolls",
        "dolls:dolls",
        "toys",
        "doll",
        LAC,
        "Turned and lacquered wooden bride, groom and child",
        "लाख चढ़े लकड़ी के गुड्डे-गुड़िया",
        (whole(turn=0, rise=12), detail(turn=-10, rise=10, aim=(-0.5, -0.2, 1.75), reach=0.6)),
    ),
    Piece(
        "lacquer-sindoor-boxes",
        "lacquerware:sindoor_boxes",
        "toys",
        "box",
        LAC,
        "Three lacquered wooden sindoor boxes",
        "लाख चढ़ी लकड़ी की तीन सिंदूरदानियाँ",
        (whole(turn=0, rise=16), scale(turn=0, rise=20)),
        larger=1.27,
    ),
    Piece(
        "lacquer-tops",
        "lacquerware:tops",
        "toys",
        "top",
        LAC + ("chitrakoot-wooden-toys",),
        "Four lacquered spinning tops with a cord",
        "लाख चढ़े चार लट्टू, डोरी के साथ",
        (whole(turn=0, rise=28),),
    ),
    Piece(
        "wooden-horse-cart",
        "dolls:cart_horse",
        "toys",
        "horse",
        ("chitrakoot-wooden-toys", "varanasi-wooden-lacquerware-toys"),
        "Wooden pull-along horse on wheels",
        "पहियों वाला लकड़ी का घोड़ा",
        (whole(turn=28, rise=14),),
    ),
    Piece(
        "soft-bear",
        "soft:bear",
        "toys",
        "teddy",
        ("jhansi-soft-toys",),
        "Brown soft-toy bear with a red ribbon",
        "लाल रिबन वाला भूरा मुलायम भालू",
        (whole(turn=14, rise=10),),
    ),
    Piece(
        "lacquer-kitchen",
        "lacquerware:kitchen",
        "toys",
        "kitchen set",
        LAC + ("chitrakoot-wooden-toys",),
        "Lacquered doll's kitchen with hand mill and pots",
        "लाख चढ़ा रसोई का खिलौना, चक्की और बर्तन",
        (whole(turn=0, rise=26),),
    ),
    Piece(
        "lacquer-rattle",
        "lacquerware:rattles",
        "toys",
        "rattle",
        LAC,
        "Lacquered stacking rings and a rattle",
        "लाख चढ़े छल्ले और झुनझुना",
        (whole(turn=0, rise=18),),
    ),
    Piece(
        "soft-elephant",
        "soft:elephant_toy",
        "toys",
        "elephant",
        ("jhansi-soft-toys",),
        "Grey soft-toy elephant with a printed saddle cloth",
        "छपे कपड़े की झूल वाला मुलायम हाथी",
        (whole(turn=28, rise=14),),
    ),
)

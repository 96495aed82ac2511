"""Pieces of clay."""

from __future__ import annotations

from studio.shot import Piece, detail, scale, whole

PIECES = (
    Piece(
        "terracotta-elephant",
        "beasts:elephant",
        "pottery-terracotta",
        "elephant",
        ("gorakhpur-terracotta",),
        "Terracotta elephant with a coil-and-pellet saddle cloth",
        "टेराकोटा का हाथी, मिट्टी की लड़ियों और बूंदों से सजा",
        (
            whole(turn=24, rise=13),
            detail(turn=16, rise=20, aim=(-0.05, -0.5, 1.62), reach=0.78),
            scale(turn=0, rise=20),
        ),
        larger=1.18,
    ),
    Piece(
        "terracotta-horse",
        "beasts:horse",
        "pottery-terracotta",
        "horse",
        ("gorakhpur-terracotta",),
        "Terracotta horse with saddle cloth, beaded collar and plaited tail",
        "टेराकोटा का घोड़ा, फूलदार झूल, दानों की हँसली और गुँथी पूँछ",
        (whole(turn=28, rise=12),),
    ),
    Piece(
        "terracotta-matka",
        "clay:matka",
        "pottery-terracotta",
        "water pot",
        ("gorakhpur-terracotta",),
        "Terracotta water pot with lid, white bands and a cup",
        "ढक्कन वाला मिट्टी का मटका, सफ़ेद धारियाँ, साथ में कुल्हड़",
        (whole(turn=0, rise=18),),
    ),
    Piece(
        "terracotta-diyas",
        "clay:diyas",
        "pottery-terracotta",
        "diya",
        ("gorakhpur-terracotta",),
        "Five hand-pinched terracotta oil lamps",
        "हाथ से बने मिट्टी के पाँच दीये",
        (whole(turn=0, rise=46, fill=0.94), scale(turn=0, rise=42)),
        larger=1.1,
    ),
    Piece(
        "black-pottery-vase",
        "clay:black_vase",
        "pottery-terracotta",
        "vase",
        ("nizamabad-black-pottery",),
        "Black clay vase and bowl drawn with silver flowers",
        "काली मिट्टी का फूलदान और कटोरी, चाँदी जैसी लकीरों के फूल",
        (
            whole(turn=0, rise=14, ground="sand"),
            detail(turn=10, rise=10, aim=(0, -0.5, 1.15), reach=0.8, ground="sand"),
            scale(turn=0, rise=16, ground="sand"),
        ),
    ),
)

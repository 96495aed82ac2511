"""Leather."""

from __future__ import annotations

from studio.shot import Piece, detail, scale, whole

PIECES = (
    Piece(
        "leather-oxfords",
        "shoes:oxfords",
        "leather",
        "shoe",
        ("agra-leather-products", "unnao-leather-products", "kanpur-leather-products"),
        "Pair of brown leather Oxford shoes",
        "भूरे चमड़े के ऑक्सफ़र्ड जूतों की जोड़ी",
        (
            whole(turn=24, rise=20),
            detail(turn=40, rise=22, aim=(1.0, -0.6, 0.5), reach=0.75),
            scale(turn=0, rise=24),
        ),
    ),
    Piece(
        "leather-satchel",
        "bags:satchel",
        "leather",
        "bag",
        ("kanpur-leather-products", "agra-leather-products", "unnao-leather-products"),
        "Tan leather satchel with brass buckles",
        "तन रंग का चमड़े का बैग, पीतल के बकल",
        (whole(turn=26, rise=12), detail(turn=18, rise=8, aim=(0.9, -0.6, 1.1), reach=0.7)),
    ),
    Piece(
        "leather-belt-wallet",
        "bags:belt",
        "leather",
        "belt",
        ("agra-leather-products", "kanpur-leather-products", "unnao-leather-products"),
        "Coiled brown leather belt with a wallet",
        "लपेटी हुई चमड़े की बेल्ट, साथ में बटुआ",
        (whole(turn=0, rise=34),),
    ),
    Piece(
        "leather-jutti",
        "shoes:juttis",
        "leather",
        "jutti",
        ("hamirpur-jutti",),
        "Pair of embroidered juttis with curled toes",
        "कढ़ाई वाली जूतियों की जोड़ी, मुड़ी हुई नोक",
        (whole(turn=30, rise=30),),
    ),
    Piece(
        "leather-wallets",
        "bags:wallets",
        "leather",
        "wallet",
        ("agra-leather-products", "kanpur-leather-products", "unnao-leather-products"),
        "Three stitched leather wallets",
        "सिलाई वाले चमड़े के तीन बटुए",
        (whole(turn=0, rise=42), scale(turn=0, rise=44)),
    ),
)

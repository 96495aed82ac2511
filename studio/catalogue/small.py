"""Small precious things."""

from __future__ import annotations

from studio.shot import Piece, detail, scale, whole

PIECES = (
    Piece("glass-bangles", "small:bangles", "glass", "bangle", ("firozabad-glassware",), "Stacks of coloured glass bangles with gold rings",
          "रंगीन काँच की चूड़ियाँ, सुनहरे कड़ों के साथ", (whole(turn=0, rise=30), detail(turn=0, rise=24, aim=(0, 0, .2), reach=.5))),
    Piece("glass-vase", "small:glass_vase", "glass", "vase", ("firozabad-glassware",), "Blown glass vase, bowl and paperweight",
          "फूँककर बनाया काँच का फूलदान, कटोरा और पेपरवेट", (whole(turn=0, rise=14, ground="khadi"),)),
    Piece("marble-inlay-plate", "small:marble_plate", "stone", "plate", ("agra-marble-inlay",), "White marble plate inlaid with coloured stone flowers, with a small box",
          "सफ़ेद संगमरमर की प्लेट, रंगीन पत्थरों की पच्चीकारी, साथ में डिबिया",
          (whole(turn=-8, rise=16, ground="earth"), detail(turn=-4, rise=14, aim=(-.1, .2, 1.6), reach=.95, ground="earth"))),
    Piece("gaura-stone", "small:gaura_stone", "stone", "mortar", ("mahoba-gaura-stone-craft",), "Turned Gaura stone pot, mortar and bowl",
          "गौरा पत्थर का बर्तन, ओखली और कटोरी", (whole(turn=0, rise=20),)),
    Piece("shazar-pendants", "small:shazar", "stone", "pendant", ("banda-shazar-stone-craft",), "Shazar agate pendants with fern-like markings, set in silver",
          "चाँदी में जड़े शजर पत्थर के पेंडेंट", (whole(turn=0, rise=48, ground="neel"),)),
    Piece("horn-craft", "small:horn_craft", "horn-bone", "bowl", ("sambhal-horn-bone-craft",), "Polished horn bowl, comb, buttons and a bone-inlaid box",
          "सींग की चमकदार कटोरी, कंघी, बटन और हड्डी जड़ा डिब्बा", (whole(turn=0, rise=30), detail(turn=-10, rise=34, aim=(.75, .3, .5), reach=.55))),
    Piece("enamel-jhumkas", "small:jhumkas", "jewellery", "earring", ("banaras-gulabi-meenakari", "bareilly-goldsmith-jewellery"),
          "Pair of pink-enamelled jhumkas with pearls", "गुलाबी मीनाकारी के झुमके, मोतियों के साथ", (whole(turn=0, rise=8, ground="sand"), detail(turn=-6, rise=8, aim=(-.42, 0, .75), reach=.45, ground="sand"))),
    Piece("kanthi-mala", "small:kanthi_mala", "jewellery", "mala", ("mathura-kanthi-mala",), "Two wooden bead malas with a red tassel",
          "तुलसी के मनकों की दो मालाएँ, लाल फुँदने वाली", (whole(turn=0, rise=46),)),
    Piece("bindi-cards", "small:bindis", "jewellery", "bindi", ("ballia-bindi",), "Cards of bindis with gold foil and stones",
          "सुनहरी पन्नी और नगों वाली बिंदियों के पत्ते", (whole(turn=0, rise=52),)),
    Piece("gold-necklace", "small:gold_set", "jewellery", "necklace", ("bareilly-goldsmith-jewellery",), "Gold-tone necklace with red stones and pearls",
          "सुनहरा हार, लाल नगों और मोतियों के साथ", (whole(turn=0, rise=50, ground="sand"),)),
    Piece("attar-bottles", "small:attar", "ittar-perfume", "attar", ("kannauj-attar",), "Three cut-glass attar bottles with rose petals",
          "इत्र की तीन शीशियाँ, गुलाब की पंखुड़ियों के साथ", (whole(turn=0, rise=14), detail(turn=6, rise=12, aim=(-.3, .1, .7), reach=.65))),
    Piece("incense-sticks", "small:incense", "ittar-perfume", "incense", ("kannauj-incense",), "Incense sticks in a brass holder with a bundle and cones",
          "पीतल के स्टैंड में अगरबत्तियाँ, साथ में गड्डी और धूप", (whole(turn=0, rise=20),)),
    Piece("glass-beads", "small:glass_beads", "glass", "beads", ("firozabad-glassware",), "Three strings of glass beads", "काँच के मोतियों की तीन लड़ियाँ", (whole(turn=0, rise=44),)),
)

"""Vessels and timber."""

from __future__ import annotations

from studio.shot import Piece, detail, scale, whole

VESSELS = (
    Piece("aluminium-kadhai", "vessels:kadhai", "metal", "kadhai", ("kanpur-aluminium-utensils", "aluminium-utensils"),
          "Hammered aluminium kadhai with a ladle", "हथौड़े से पिटी एल्युमीनियम की कड़ाही, साथ में करछुल",
          (whole(turn=0, rise=27), detail(turn=20, rise=24, aim=(1.1, -.5, .75), reach=.75))),
    Piece("aluminium-patila", "vessels:patila", "metal", "pot", ("kanpur-aluminium-utensils", "aluminium-utensils"),
          "Three nesting aluminium cooking pots, one with its lid", "एल्युमीनियम के तीन पतीले, एक ढक्कन के साथ",
          (whole(turn=12, rise=22), scale(turn=0, rise=26))),
    Piece("aluminium-tiffin", "vessels:tiffin", "metal", "tiffin", ("kanpur-aluminium-utensils", "aluminium-utensils"),
          "Three-tier aluminium tiffin carrier", "एल्युमीनियम का तीन डिब्बों वाला टिफ़िन", (whole(turn=-28, rise=14),)),
    Piece("aluminium-dinner-set", "vessels:dinner_set", "metal", "plate", ("kanpur-aluminium-utensils", "aluminium-utensils"),
          "Aluminium plate with bowls, tumbler and jug", "एल्युमीनियम की थाली, कटोरियाँ, गिलास और जग", (whole(turn=0, rise=28),)),
    Piece("brass-vase", "vessels:brass_vase", "metal", "vase", ("moradabad-metal-craft", "amroha-metal-wood-handicrafts"),
          "Moradabad brass vase engraved with vines and flowers", "मुरादाबाद का पीतल का फूलदान, बेल-बूटों की नक्काशी",
          (whole(turn=0, rise=12, ground="sand"), detail(turn=8, rise=8, aim=(0, -.6, 1.6), reach=.72, ground="sand"))),
    Piece("brass-lota", "vessels:lota", "metal", "lota", ("mirzapur-brassware", "moradabad-metal-craft", "bakhira-brassware"),
          "Hand-beaten brass lota and tumbler", "हाथ से पिटा पीतल का लोटा और गिलास", (whole(turn=0, rise=18),)),
    Piece("bell-metal-thali", "vessels:thali", "metal", "thali", ("bakhira-brassware", "mirzapur-brassware", "mahoba-metal-craft"),
          "Bell-metal thali with three bowls and a tumbler", "काँसे की थाली, तीन कटोरियाँ और गिलास", (whole(turn=0, rise=32),)),
    Piece("brass-lamp", "vessels:samai", "metal", "lamp", ("moradabad-metal-craft", "mahoba-metal-craft", "hamirpur-metal-products"),
          "Standing brass lamp with five wick spouts", "पाँच बत्तियों वाला पीतल का खड़ा दीप", (whole(turn=0, rise=12, ground="rose"),)),
    Piece("ghungroo-bells", "vessels:ghungroos", "metal", "bell", ("etah-ghungroo-bells",),
          "Brass ghungroos on red cord with a temple bell", "लाल डोरी पर पीतल के घुँघरू, साथ में मंदिर की घंटी", (whole(turn=0, rise=30),)),
    Piece("steel-jar", "vessels:tumblers", "metal", "jar", ("ghaziabad-metal-products", "hamirpur-metal-products"),
          "Steel storage jar with tumbler and bowl", "स्टील का डिब्बा, गिलास और कटोरी", (whole(turn=0, rise=18, ground="sand"),)),
    Piece("iron-candle-stand", "vessels:candlestand", "metal", "lamp", ("fatehpur-iron-fabrication", "sultanpur-iron-work"),
          "Wrought-iron candle stand with scrolled feet", "लोहे का मोमबत्ती स्टैंड, मुड़े हुए पायों वाला", (whole(turn=0, rise=14),)),
)

TIMBER = (
    Piece("carved-jali-panel", "timber:jali_panel", "wood", "screen", ("saharanpur-wood-carving",),
          "Carved sheesham panel with a star jali under an arch", "शीशम की नक्काशीदार जाली, मेहराब और बेल के साथ",
          (whole(turn=-22, rise=10), detail(turn=-18, rise=6, aim=(-.5, -.1, 2.9), reach=.9))),
    Piece("carved-box", "timber:carved_box", "wood", "box", ("saharanpur-wood-carving", "basti-wood-craft"),
          "Carved sheesham jewel box with a brass hasp", "शीशम का नक्काशीदार गहनों का डिब्बा, पीतल का कुंडा",
          (whole(turn=26, rise=30), detail(turn=14, rise=42, aim=(.2, -.1, 1.05), reach=.7))),
    Piece("carved-tray", "timber:carved_tray", "wood", "tray", ("saharanpur-wood-carving",),
          "Carved mango-wood serving tray", "आम की लकड़ी की नक्काशीदार ट्रे", (whole(turn=18, rise=38),)),
    Piece("carved-lantern", "timber:lattice_lamp", "wood", "lamp", ("saharanpur-wood-carving",),
          "Wooden lantern with four jali walls", "चारों तरफ़ जाली वाली लकड़ी की लालटेन", (whole(turn=30, rise=14),)),
    Piece("wooden-bowls", "timber:turned_bowls", "wood", "bowl", ("basti-wood-craft", "pilibhit-wood-products", "raebareli-wood-work", "bareilly-wooden-products"),
          "Turned wooden bowls with spoons", "खराद पर बनी लकड़ी की कटोरियाँ और चम्मच", (whole(turn=0, rise=28),)),
    Piece("tarkashi-box", "timber:tarkashi_box", "wood", "box", ("mainpuri-tarkashi",),
          "Mainpuri tarkashi box, brass wire inlaid in dark wood", "मैनपुरी की तारकशी का डिब्बा, गहरी लकड़ी में पीतल का तार",
          (whole(turn=28, rise=36), detail(turn=10, rise=50, aim=(.1, -.1, .86), reach=.6))),
    Piece("nagina-combs", "timber:nagina_combs", "wood", "comb", ("bijnor-wood-craft",),
          "Two pierced wooden combs from Nagina", "नगीना की दो जालीदार लकड़ी की कंघियाँ", (whole(turn=0, rise=46),)),
    Piece("carved-stool", "timber:stool", "wood", "stool", ("shravasti-furniture", "maharajganj-furniture", "bijnor-wood-craft"),
          "Low wooden stool with turned legs and a carved top", "खरादे पायों वाला नक्काशीदार लकड़ी का स्टूल", (whole(turn=15, rise=24),)),
    Piece("wooden-armchair", "timber:armchair", "wood", "chair", ("maharajganj-furniture", "shravasti-furniture", "raebareli-wood-work"),
          "Wooden armchair with a carved crest", "नक्काशीदार पीठ वाली लकड़ी की कुर्सी", (whole(turn=30, rise=14),)),
)

PIECES = (*VESSELS, *TIMBER)

"""The words of prices: amounts, currencies and bounds in English, Hindi and Roman Hindi."""

from fractions import Fraction

from odop_store.kernel.folding import fold

CURRENCY = frozenset(
    ["₹", "rs", "inr", "rupee", "rupees", "rupaye", "rupay", "rupaya", "rupiya", "rupye", "ru"]
) | {fold(word) for word in ["रु", "रुपये", "रुपए", "रुपया", "रुपय", "रुपयों"]}
UNITS = {
    fold(word): value
    for words, value in (
        ("k hazaar hazar hajar hajaar hazzar thousand हज़ार हजार", 1000),
        ("sau so hundred सौ", 100),
        ("lakh lac lakhs लाख", 100_000),
    )
    for word in words.split()
}
FRACTIONS = {
    fold(word): value
    for words, value in (
        ("dedh derh deedh डेढ़", Fraction(3, 2)),
        ("dhai dhaai adhai ढाई", Fraction(5, 2)),
        ("sawa सवा", Fraction(5, 4)),
        ("paune पौने", Fraction(3, 4)),
    )
    for word in words.split()
}
NUMERALS = {
    fold(word): value
    for words, value in (
        ("ek one एक", 1), ("do two दो", 2), ("teen three तीन", 3), ("char chaar four चार", 4),
        ("paanch panch five पाँच", 5), ("chhe chhah six छह छः", 6), ("saat seven सात", 7),
        ("aath eight आठ", 8), ("nau nine नौ", 9), ("das dus ten दस", 10),
        ("pandrah fifteen पंद्रह", 15), ("bees twenty बीस", 20), ("pachees pachis पच्चीस", 25),
        ("tees thirty तीस", 30), ("chalis चालीस", 40), ("pachas fifty पचास", 50),
    )
    for word in words.split()
}  # fmt: skip

LOW_WORDS = [
    tuple(fold(phrase).split())
    for phrase in [
        "se upar",
        "se upper",
        "se zyada",
        "se jyada",
        "se jada",
        "se adhik",
        "se mehnga",
        "se mehngi",
        "se mahnga",
        "ke upar",
        "se shuru",
        "and above",
        "or more",
        "plus",
        "से ऊपर",
        "से ज़्यादा",
        "से अधिक",
        "से महँगा",
        "से महँगी",
        "के ऊपर",
        "से शुरू",
    ]
]
HIGH_WORDS = [
    tuple(fold(phrase).split())
    for phrase in [
        "se kam",
        "se km",
        "se kum",
        "se niche",
        "se neeche",
        "se sasta",
        "se sasti",
        "se saste",
        "ke andar",
        "ke under",
        "k andar",
        "ke niche",
        "ke neeche",
        "ke bhitar",
        "andar",
        "tak",
        "tk",
        "tak ka",
        "tak ki",
        "tak ke",
        "mein",
        "me",
        "ke budget",
        "budget",
        "ya kam",
        "or less",
        "max",
        "or below",
        "and below",
        "से कम",
        "से नीचे",
        "से सस्ता",
        "से सस्ती",
        "से सस्ते",
        "के अंदर",
        "के अन्दर",
        "के नीचे",
        "के भीतर",
        "अंदर",
        "तक",
        "तक का",
        "तक की",
        "तक के",
        "में",
        "बजट",
        "या कम",
    ]
]
ABOUT_WORDS = [
    tuple(fold(phrase).split())
    for phrase in [
        "ke aas paas",
        "ke aaspaas",
        "ke kareeb",
        "ke karib",
        "ke lagbhag",
        "range",
        "के आसपास",
        "के आस पास",
        "के करीब",
        "रेंज",
    ]
]
WALA_WORDS = [
    (fold(word),) for word in ["wala", "wali", "wale", "vala", "vali", "वाला", "वाली", "वाले"]
]
LOW_BEFORE = [
    tuple(fold(phrase).split())
    for phrase in [
        "above",
        "over",
        "more than",
        "minimum",
        "min",
        "at least",
        "starting",
        "starting from",
        "greater than",
        "kam se kam",
        ">",
        ">=",
        "कम से कम",
    ]
]
HIGH_BEFORE = [
    tuple(fold(phrase).split())
    for phrase in [
        "under",
        "undr",
        "below",
        "less than",
        "upto",
        "up to",
        "within",
        "maximum",
        "max",
        "not more than",
        "cheaper than",
        "budget",
        "<",
        "<=",
        "lower than",
        "until",
        "till",
        "ज़्यादा से ज़्यादा",
        "zyada se zyada",
        "अंडर",
        "बजट",
    ]
]
ABOUT_BEFORE = [
    tuple(fold(phrase).split())
    for phrase in [
        "around",
        "about",
        "approx",
        "approximately",
        "lagbhag",
        "kareeb",
        "~",
        "लगभग",
        "करीब",
    ]
]
SEPARATORS = [(fold(word),) for word in ["-", "–", "—", "to", "se", "and", "aur", "से", "और"]]
MEASURES = frozenset(
    [
        "kg",
        "kgs",
        "g",
        "gm",
        "gms",
        "gram",
        "grams",
        "mg",
        "ml",
        "l",
        "ltr",
        "litre",
        "liter",
        "inch",
        "inches",
        "in",
        "cm",
        "mm",
        "m",
        "meter",
        "metre",
        "feet",
        "ft",
        "piece",
        "pieces",
        "pcs",
        "pc",
        "set",
        "sets",
        "seater",
        "pack",
        "yards",
        "yard",
        "x",
        "by",
        "किलो",
        "ग्राम",
        "इंच",
        "मीटर",
        "लीटर",
        "पीस",
        "नग",
    ]
)

"""Words that say nothing in a listing's text. PostgreSQL ships no such list for Hindi."""

from odop_store.kernel.folding import tokens

HINDI = frozenset(
    tokens(
        "का की के को से में पर तक ने और या एवं तथा व कि जो जिस जिसे जिसमें जिनमें जिनके जिसकी यह ये वह वे "
        "इस इन उस उन इसे इसका इसकी इसके इसमें इनमें उनके अपने अपनी अपना है हैं था थे थी हो होता होती होते होना होने "
        "हुआ हुई हुए हों गया गई गए जाता जाती जाते जाए कर करके करते करती करना रहा रही रहे लिए साथ बाद पहले "
        "भी ही तो न नहीं अब तब जब जहाँ वहाँ यहाँ कोई कुछ सब सभी हर एक दो बहुत अधिक ज़्यादा कम बिना द्वारा "
        "वाला वाली वाले जैसे जैसा जैसी ऐसा ऐसी ऐसे फिर क्योंकि लेकिन मगर इसलिए अगर चाहे आप आपके हम हमारे"
    )
)
ENGLISH = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "can",
        "each",
        "for",
        "from",
        "has",
        "have",
        "in",
        "into",
        "is",
        "it",
        "its",
        "made",
        "makes",
        "many",
        "more",
        "most",
        "no",
        "not",
        "of",
        "off",
        "on",
        "one",
        "only",
        "or",
        "other",
        "our",
        "out",
        "over",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "these",
        "they",
        "this",
        "to",
        "too",
        "two",
        "under",
        "up",
        "upon",
        "use",
        "used",
        "very",
        "was",
        "well",
        "were",
        "when",
        "where",
        "which",
        "while",
        "who",
        "will",
        "with",
        "without",
        "you",
        "your",
    ]
)
ALL = HINDI | ENGLISH

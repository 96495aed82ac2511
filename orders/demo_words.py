"""What the demonstration's buyers say of pieces, by piece: stars, language, words, the answer.

No real person wrote these; the shop shows them as example reviews.
"""

from typing import NamedTuple


class Said(NamedTuple):
    """One buyer's review of a piece, and what its maker answers."""

    stars: int
    language: str
    words: str = ""
    answer: str = ""


SAID: dict[str, tuple[Said, ...]] = {
    "lucknow-chikan-dupatta-mint": (
        Said(5, "hi", "टाँके पीछे से भी साफ़ हैं। हल्का है, गर्मी में पूरे दिन ओढ़ सकते हैं।"),
        Said(
            3,
            "en",
            "The embroidery is fine work, but two threads at one end were left uncut and the "
            "green is paler than in the photo.",
            "फ़ोटो धूप में ली थी, इसलिए हरा गहरा दिखा; अब छाँव में नई ली है। धागे भेजने से पहले दोबारा देखते हैं।",
        ),
        Said(5, "hi"),
    ),
    "kanpur-buckled-satchel-tan": (
        Said(5, "en", "Thick leather, straight seams. My laptop and two files fit in."),
        Said(4, "hi", "बैग मज़बूत है। पहले हफ़्ते चमड़े की गंध तेज़ थी, हवा में रखने से चली गई।"),
    ),
    "gorakhpur-terracotta-elephant-saddle": (
        Said(5, "hi", "भूसे और दो डिब्बों में पैक होकर आया, एक भी कोना नहीं टूटा।"),
        Said(
            3,
            "en",
            "Lovely face. One bead of the saddle cloth had come off; I glued it back myself.",
        ),
    ),
    "kanpur-tiffin-3-tier": (
        Said(4, "hi", "तीनों डिब्बे कसकर बंद होते हैं। हैंडल शुरू में थोड़ा सख़्त लगा।"),
        Said(5, "en"),
    ),
    "moradabad-vase-vine-engraved": (
        Said(5, "en", "Heavier than I expected, and the engraving goes all the way round."),
        Said(4, "hi", "नक्काशी सुंदर है। तले पर हल्की खरोंच थी, रखने पर दिखती नहीं।"),
    ),
    "prayagraj-moonj-roti-box": (
        Said(5, "hi", "रोटियाँ दो घंटे तक नरम रहीं। अंदर का कपड़ा धुल भी जाता है।"),
        Said(4, "en", "Tightly woven. The lid took some days to sit flat."),
    ),
    "khurja-chai-kulhad-mugs": (
        Said(4, "hi", "रंग चारों पर एक जैसा नहीं है, पर हाथ के काम में यही अच्छा लगता है।"),
        Said(3, "en", "Nice to hold, but smaller than I thought: about half a cup of tea."),
    ),
    "nizamabad-black-diya-set": (
        Said(5, "hi", "काली मिट्टी पर चाँदी जैसी रेखाएँ दीये की रोशनी में बहुत अच्छी लगीं।"),
        Said(4, "en", "Five were perfect. The sixth rocks a little on a flat table."),
    ),
    "saharanpur-folding-book-stand": (
        Said(5, "en", "Opens and folds smoothly, and holds a thick book without slipping."),
    ),
    "kalpi-deckle-sheets-20": (
        Said(4, "en", "Takes ink without bleeding. Two sheets of the twenty were thinner."),
        Said(5, "hi"),
    ),
    "kannauj-mitti-attar": (
        Said(5, "hi", "सच में पहली बारिश जैसी ख़ुशबू है। दो बूँद शाम तक रहती है।"),
        Said(2, "en", "The scent is good, but the stopper was loose and some had leaked out."),
    ),
}

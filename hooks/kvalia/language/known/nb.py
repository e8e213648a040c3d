"""Bokmål."""

from kvalia.language.record import Language, Words

LANGUAGE = Language(
    code="nb",
    name="Norsk bokmål",
    territory="NO",
    place=1,
    alphabet="abcdefghijklmnopqrstuvwxyzæøå",
    words=Words(
        stemmer="norwegian",
        stop_words="no",
        more_stop_words="bør gjør gjøre gjør burde får måte hvilke kva korleis trenger",
        links=("", "s", "e"),
    ),
    admonitions={
        "note": "Merk",
        "tip": "Tips",
        "info": "Kort sagt",
        "warning": "Pass på",
        "danger": "Fare",
        "example": "Eksempel",
        "question": "Spørsmål",
        "quote": "Sitat",
        "abstract": "Sammendrag",
    },
    folded={"ø": "o", "å": "a", "æ": "ae"},
    aliases=("no", "nn"),
)

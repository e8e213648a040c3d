"""Finnish."""

from kvalia.language.record import Language, Words

LANGUAGE = Language(
    code="fi",
    name="Suomi",
    territory="FI",
    place=2,
    alphabet="abcdefghijklmnopqrstuvwxyzåäö",
    words=Words(
        stemmer="finnish",
        stop_words="fi",
        more_stop_words="teen tehdä teemme voinko voiko voimmeko saako saanko pitääkö pitäisikö tarkoittaa miten "
        "kuinka onko",
        links=("", "n"),
    ),
    admonitions={
        "note": "Huomaa",
        "tip": "Vinkki",
        "info": "Lyhyesti",
        "warning": "Varo",
        "danger": "Vaara",
        "example": "Esimerkki",
        "question": "Kysymys",
        "quote": "Lainaus",
        "abstract": "Tiivistelmä",
    },
)

"""Swedish."""

from kvalia.language.record import Language, Words

LANGUAGE = Language(
    code="sv",
    name="Svenska",
    territory="SE",
    place=4,
    alphabet="abcdefghijklmnopqrstuvwxyzåäö",
    words=Words(
        stemmer="swedish",
        stop_words="sv",
        more_stop_words="gör göra bör ska får behöver betyder borde",
        links=("", "s", "e", "o", "u"),
    ),
    admonitions={
        "note": "Obs",
        "tip": "Tips",
        "info": "Kort sagt",
        "warning": "Se upp",
        "danger": "Fara",
        "example": "Exempel",
        "question": "Fråga",
        "quote": "Citat",
        "abstract": "Sammanfattning",
    },
    folded={"å": "a"},
)

"""Polish."""

from kvalia.language.record import Language, Words

LANGUAGE = Language(
    code="pl",
    name="Polski",
    territory="PL",
    place=3,
    alphabet="aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    words=Words(
        stemmer="polish",
        stop_words="pl",
        more_stop_words="robić zrobić robię mogę muszę można należy powinien powinienem oznacza",
        prefixes=("nie", "samo", "współ", "de", "przeciw", "wielo", "auto", "pod", "nad", "między"),
    ),
    admonitions={
        "note": "Uwaga",
        "tip": "Wskazówka",
        "info": "W skrócie",
        "warning": "Ostrożnie",
        "danger": "Niebezpieczeństwo",
        "example": "Przykład",
        "question": "Pytanie",
        "quote": "Cytat",
        "abstract": "Streszczenie",
    },
    folded={"ł": "l"},
    never_last="aiouwz",
)

"""Words of other languages that lead to a term of this one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kvalia.search.text import fold, tokens
from kvalia.things.glossary import KIND as GLOSSARY
from kvalia.things.library import Library


def foreign_words(code: str, library: Library, urls: Mapping[str, str]) -> dict[str, list[list[str]]]:
    """Return the words of the other languages and of English, by their first word as search compares it.

    Args:
        code: The language of the index.
        library: For the glossary.
        urls: Address of each term from the top of the language.

    Returns:
        Lists of: the whole as search compares it, the language, the word as it is
        written, the term in this language, its address.
    """
    glossary = library.only(GLOSSARY)
    if glossary is None or code not in glossary.texts:
        return {}
    own = glossary.texts[code].terms
    found: dict[str, list[list[str]]] = defaultdict(list)

    def add(word: str, language: str, name: str) -> None:
        whole = _plain(word)
        held = found[whole.split(" ")[0]] if whole and name in own and whole != _plain(own[name].term) else None
        if held is not None and not any(other[0] == whole and other[3] == own[name].term for other in held):
            held.append([whole, language, word, own[name].term, urls.get(name, "")])

    for language, text in glossary.texts.items():
        if language != code:
            for name, term in text.terms.items():
                for word in (term.term, *term.synonyms):
                    add(word, language, name)
    for name, truth in glossary.truth.terms.items():
        for word in truth.english.split(","):
            add(word.split("(")[0].strip(), "en", name)
        # An id is English too, and often the shorter name.
        add(name.replace("-", " "), "en", name)
    return dict(found)


def _plain(text: str) -> str:
    return " ".join(fold(token) for token in tokens(text))

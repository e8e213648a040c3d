"""What a language is: all that the house knows of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Words:
    """How search takes the words of a language apart.

    Attributes:
        stemmer: Name of the stemmer in `snowballstemmer`.
        stop_words: Code of the list in `stopwordsiso`.
        more_stop_words: Words of questions that the list lacks, parted by blanks.
        links: What may stand between the halves of a compound; empty where the language has no such compounds.
        prefixes: What begins words of a language that has no compounds like the others'.
    """

    stemmer: str
    stop_words: str
    more_stop_words: str = ""
    links: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Language:
    """A language of the site.

    Attributes:
        code: BCP 47 code, the folder's name and the value of `lang`.
        name: The language's name in itself.
        territory: ISO 3166 code of the country whose customs dates and numbers follow.
        place: Place among the languages where they are offered.
        alphabet: Its letters in order. Source: the national collation tailorings of CLDR.
        words: How search takes its words apart.
        admonitions: Titles of admonitions by their type.
        folded: What stands for a letter where words are compared without diacritics, beyond taking off its accent.
        aliases: Other codes under which browsers and voices know the language.
        never_last: Words that must not end a line, as letters.
    """

    code: str
    name: str
    territory: str
    place: int
    alphabet: str
    words: Words
    admonitions: Mapping[str, str] = field(default_factory=dict)
    folded: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    never_last: str = ""

    @property
    def open_graph(self) -> str:
        """The locale as Open Graph writes it: `nb_NO`."""
        return f"{self.code}_{self.territory}"

    @property
    def codes(self) -> tuple[str, ...]:
        """Its own code, then the aliases."""
        return (self.code, *self.aliases)

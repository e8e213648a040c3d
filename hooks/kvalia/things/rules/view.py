"""Rules of countries as their template shows them."""

from __future__ import annotations

from babel import Locale

from kvalia.language import BY_CODE
from kvalia.things.at import At
from kvalia.things.kind import Entry
from kvalia.things.rules.record import Rules, RulesText

ALSO = {"sv": ("SE", "FI")}
"""Languages that are at home in several countries. Every other is in the territory of its record."""


def home_countries(code: str) -> tuple[str, ...]:
    """Return the countries whose rules the readers of a language are likely to look for, the first one first."""
    return ALSO.get(code) or (BY_CODE[code].territory,)


def country_name(code: str, country: str) -> str:
    """Return the name of a country in a language, after CLDR."""
    return str(Locale.parse(code).territories.get(country, country))


def rules_html(at: At, name: str) -> str:
    """Return a topic's rules: those at home first and open, the others to be opened. Empty without a text."""
    found = at.entry("rules", name)
    if found is None:
        return ""
    entry: Entry[Rules, RulesText] = found[0]
    text: RulesText = found[1]
    home = home_countries(at.code)
    order = [*(country for country in home if country in entry.truth.countries)]
    order += [country for country in entry.truth.countries if country not in order]
    countries = [
        {
            "id": country,
            "name": country_name(at.code, country),
            "home": country in home,
            **entry.truth.countries[country].model_dump(mode="python"),
            **text.countries[country].model_dump(),
        }
        for country in order
        if country in text.countries
    ]
    view = {
        "id": name,
        "title": text.title,
        "summary": text.summary,
        "url": at.to("rules", name),
        "checked": entry.truth.checked,
        "countries": countries,
    }
    return at.render("rules/rules", rules=view, standalone=at.standalone)

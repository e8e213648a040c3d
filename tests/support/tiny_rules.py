"""Rules, situations, near words and diagrams of the tiny project."""

RULES = """# yaml-language-server: $schema=../../schemas/rules.json
source: nb
page: complaint
audience: [front-line]
checked: 2026-03-07
countries:
  "NO":
    status: law
    statute: Lov om klager § 1
    language: nb
    term: klagerett
    source: Lovsamlingen
    seen: 2026-03-01
    review_due: 2027-03-07
  SE:
    status: unchecked
    language: sv
    review_due: 2026-09-07
"""
RULES_TEXT = """# yaml-language-server: $schema=../../schemas/rules-text.json
title: Retten til å klage %code%
summary: Hvem som kan klage %code%
countries:
  "NO":
    rule: Alle kan klage %code%
    do: Si hvordan %code%
    note: Ikke på været %code%
  SE:
    rule: Ikke sjekket %code%
    do: Spør lederen %code%
"""
SITUATIONS = """# yaml-language-server: $schema=../schemas/situations.json
source: nb
situations:
  threat:
    principle: complaint#steps
    urgent: true
  shouting:
    principle: complaint#listen
"""
SITUATIONS_TEXT = """# yaml-language-server: $schema=../schemas/situations-text.json
situations:
  threat:
    title: Trussel %code%
    do: [Gå %code%, Hent hjelp]
    say: [Jeg går nå]
    stop: når du er trygg
  shouting:
    title: Roping %code%
    do: [Lytt %code%]
    say: [Jeg hører]
    stop: når det blir en trussel
"""
NEAR = """# yaml-language-server: $schema=../schemas/near.json
source: nb
"""
NEAR_TEXT = """# yaml-language-server: $schema=../schemas/near-text.json
near:
  - {said: [sint, rasende], ours: [klage]}
"""
STEPS = """# yaml-language-server: $schema=../../schemas/diagram.json
source: nb
page: complaint
layout: steps
parts:
  hear: {more: true}
  solve: {}
  thank: {}
"""
STEPS_TEXT = """# yaml-language-server: $schema=../../schemas/diagram-text.json
title: Tre trinn %code%
caption: Ovenfra og ned %code%
parts:
  hear:
    label: Hør %code%
    more: Ta imot klagen, gjenta den %code%
  solve:
    label: Løs %code%
  thank:
    label: Takk %code%
"""
LAYERS = """# yaml-language-server: $schema=../../schemas/diagram.json
source: nb
page: complaint
layout: layers
parts:
  guest: {}
  desk: {}
  kitchen: {}
links:
  seen: {below: desk, hides: true}
  orders: {way: down}
areas:
  before: {}
  after: {}
"""
LAYERS_TEXT = """# yaml-language-server: $schema=../../schemas/diagram-text.json
title: Lagene %code%
caption: Tiden går mot høyre %code%
parts:
  guest:
    label: Gjesten %code%
  desk:
    label: Skranken %code%
  kitchen:
    label: Kjøkkenet %code%
links:
  seen: det gjesten ser %code%
  orders: bestilling %code%
areas:
  before: Før %code%
  after: Etter %code%
"""
RULES_AND_MORE = {
    "rules/complaining": ("rules", RULES, RULES_TEXT),
    "situations": ("situations", SITUATIONS, SITUATIONS_TEXT),
    "search": ("near", NEAR, NEAR_TEXT),
    "diagrams/layers": ("diagram", LAYERS, LAYERS_TEXT),
    "diagrams/steps": ("diagram", STEPS, STEPS_TEXT),
}

"""Tools for the tiny project: one of each kind, with as little in it as its record allows."""

from support.aids import AIDS

TRUTH = """\
# yaml-language-server: $schema=../../schemas/tool.json
source: nb
kind: {kind}
page: apology
audience: [front-line]
"""
TEXT = """\
# yaml-language-server: $schema=../../schemas/tool-text.json
title: {kind} %code%
summary: Et verktøy %code%
intro: Slik gjør du %code%
"""

BODIES = {
    "formula": (
        """\
scale: {min: 1, max: 10}
tolerance: 0.1
presets:
  one: {expectation: 5, experience: 10}
  two: {expectation: 1, experience: 2}
  three: {expectation: 8, experience: 6}
  four: {expectation: 6, experience: 6}
outcomes: {below: {}, met: {}, above: {}}
traps: {same-quotient: {}, lowered-to-one: {}, no-zero: {}}
""",
        """\
presets:
  one: {title: En %code%, story: En gjest %code%}
  two: {title: To %code%, story: To gjester %code%}
  three: {title: Tre %code%, story: Tre gjester %code%}
  four: {title: Fire %code%, story: Fire gjester %code%}
outcomes:
  below: {title: Under %code%, text: Mindre enn ventet %code%}
  met: {title: Møtt %code%, text: Som ventet %code%}
  above: {title: Over %code%, text: Mer enn ventet %code%}
traps:
  same-quotient: {text: Samme tall %code%}
  lowered-to-one: {text: Senket til én %code%}
  no-zero: {text: Aldri null %code%}
""",
    ),
    "gap": (
        """\
scale: {min: 1, max: 7}
dimensions:
  one: {weight: 20, principle: complaint#listen, statements: {a: {}, b: {}, c: {}}}
  two: {weight: 20, principle: complaint#listen, statements: {a: {}, b: {}, c: {}}}
  three: {weight: 20, principle: complaint#listen, statements: {a: {}, b: {}, c: {}}}
  four: {weight: 20, principle: complaint#listen, statements: {a: {}, b: {}, c: {}}}
  five: {weight: 20, principle: complaint#listen, statements: {a: {}, b: {}, c: {}}}
""",
        """\
scale: {low: Helt uenig %code%, high: Helt enig %code%}
dimensions:
  one:
    name: Side one %code%
    statements: {a: {text: A one %code%}, b: {text: B one %code%}, c: {text: C one %code%}}
  two:
    name: Side two %code%
    statements: {a: {text: A two %code%}, b: {text: B two %code%}, c: {text: C two %code%}}
  three:
    name: Side three %code%
    statements: {a: {text: A three %code%}, b: {text: B three %code%}, c: {text: C three %code%}}
  four:
    name: Side four %code%
    statements: {a: {text: A four %code%}, b: {text: B four %code%}, c: {text: C four %code%}}
  five:
    name: Side five %code%
    statements: {a: {text: A five %code%}, b: {text: B five %code%}, c: {text: C five %code%}}
""",
    ),
    "mantra": (
        """\
vision: {for-whom: {}, what: {}, feel: {}}
prompts:
  trust: {starters: {a: {}, b: {}, c: {}}}
  hard-moments: {starters: {a: {}, b: {}, c: {}}}
  grow: {starters: {a: {}, b: {}, c: {}}}
  team: {starters: {a: {}, b: {}, c: {}}}
  why: {starters: {a: {}, b: {}, c: {}}}
most_words: 50
warning: apology#words
""",
        """\
vision: {for-whom: {ask: For hvem %code%}, what: {ask: Hva %code%}, feel: {ask: Hvordan %code%}}
prompts:
  trust:
    ask: Spør trust %code%
    starters: {a: {text: Jeg %code%}, b: {text: Vi %code%}, c: {text: Når %code%}}
  hard-moments:
    ask: Spør hard-moments %code%
    starters: {a: {text: Jeg %code%}, b: {text: Vi %code%}, c: {text: Når %code%}}
  grow:
    ask: Spør grow %code%
    starters: {a: {text: Jeg %code%}, b: {text: Vi %code%}, c: {text: Når %code%}}
  team:
    ask: Spør team %code%
    starters: {a: {text: Jeg %code%}, b: {text: Vi %code%}, c: {text: Når %code%}}
  why:
    ask: Spør why %code%
    starters: {a: {text: Jeg %code%}, b: {text: Vi %code%}, c: {text: Når %code%}}
avoid: [alltid, aldri]
warning: Følelser kan ikke loves %code%
""",
    ),
    "incident": (
        """\
steps: {happened: {minutes: 5}, causes: {minutes: 6}, ways: {minutes: 6}, tried: {minutes: 3}}
causes: {situation: {}, equipment: {}, own-part: {}}
least_ways: 3
phrases: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}}
""",
        """\
steps:
  happened: {title: Steg happened %code%, ask: Hva %code%, help: Slik %code%}
  causes: {title: Steg causes %code%, ask: Hva %code%, help: Slik %code%}
  ways: {title: Steg ways %code%, ask: Hva %code%, help: Slik %code%}
  tried: {title: Steg tried %code%, ask: Hva %code%, help: Slik %code%}
causes:
  situation: {title: Årsak situation %code%, ask: Hva %code%}
  equipment: {title: Årsak equipment %code%, ask: Hva %code%}
  own-part: {title: Årsak own-part %code%, ask: Hva %code%}
phrases:
  a: {say: Si a %code%, instead: Ikke a %code%}
  b: {say: Si b %code%, instead: Ikke b %code%}
  c: {say: Si c %code%, instead: Ikke c %code%}
  d: {say: Si d %code%, instead: Ikke d %code%}
  e: {say: Si e %code%, instead: Ikke e %code%}
  f: {say: Si f %code%, instead: Ikke f %code%}
privacy: Ingen navn %code%
""",
    ),
    "workshop": (
        """\
steps:
  alone: {minutes: 5}
  pairs: {minutes: 10}
  cluster: {minutes: 15}
  vote: {minutes: 10}
  camera: {minutes: 15}
  examples: {minutes: 10}
  compare: {minutes: 10}
  feedback: {minutes: 10}
  date: {minutes: 5}
columns: {service: {}, treatment: {}}
most: 7
check_after_days: 30
reference: complaint
""",
        """\
steps:
  alone: {title: Steg alone %code%, do: Gjør alone %code%, remote: På skjerm alone %code%}
  pairs: {title: Steg pairs %code%, do: Gjør pairs %code%, remote: På skjerm pairs %code%}
  cluster: {title: Steg cluster %code%, do: Gjør cluster %code%, remote: På skjerm cluster %code%}
  vote: {title: Steg vote %code%, do: Gjør vote %code%, remote: På skjerm vote %code%}
  camera: {title: Steg camera %code%, do: Gjør camera %code%, remote: På skjerm camera %code%}
  examples: {title: Steg examples %code%, do: Gjør examples %code%, remote: På skjerm examples %code%}
  compare: {title: Steg compare %code%, do: Gjør compare %code%, remote: På skjerm compare %code%}
  feedback: {title: Steg feedback %code%, do: Gjør feedback %code%, remote: På skjerm feedback %code%}
  date: {title: Steg date %code%, do: Gjør date %code%, remote: På skjerm date %code%}
columns: {service: {title: Service %code%}, treatment: {title: Behandling %code%}}
""",
    ),
    "maturity": (
        """\
levels: {absent: {value: 0}, started: {value: 1}, partly: {value: 2}, in-place: {value: 3}, living: {value: 4}}
factors:
  one: {principle: complaint#steps, anchors: {absent: {}, started: {}, partly: {}, in-place: {}, living: {}}}
  two: {principle: complaint#steps, anchors: {absent: {}, started: {}, partly: {}, in-place: {}, living: {}}}
  three: {principle: complaint#steps, anchors: {absent: {}, started: {}, partly: {}, in-place: {}, living: {}}}
  four: {principle: complaint#steps, anchors: {absent: {}, started: {}, partly: {}, in-place: {}, living: {}}}
  five: {principle: complaint#steps, anchors: {absent: {}, started: {}, partly: {}, in-place: {}, living: {}}}
""",
        """\
levels:
  absent: {name: Nivå absent %code%}
  started: {name: Nivå started %code%}
  partly: {name: Nivå partly %code%}
  in-place: {name: Nivå in-place %code%}
  living: {name: Nivå living %code%}
factors:
  one:
    name: Faktor one %code%
    evidence: Bevis one %code%
    trap: Felle one %code%
    anchors:
      absent: {text: Slik er absent %code%, next: Etter absent %code%}
      started: {text: Slik er started %code%, next: Etter started %code%}
      partly: {text: Slik er partly %code%, next: Etter partly %code%}
      in-place: {text: Slik er in-place %code%, next: Etter in-place %code%}
      living: {text: Slik er living %code%, next: Etter living %code%}
  two:
    name: Faktor two %code%
    evidence: Bevis two %code%
    trap: Felle two %code%
    anchors:
      absent: {text: Slik er absent %code%, next: Etter absent %code%}
      started: {text: Slik er started %code%, next: Etter started %code%}
      partly: {text: Slik er partly %code%, next: Etter partly %code%}
      in-place: {text: Slik er in-place %code%, next: Etter in-place %code%}
      living: {text: Slik er living %code%, next: Etter living %code%}
  three:
    name: Faktor three %code%
    evidence: Bevis three %code%
    trap: Felle three %code%
    anchors:
      absent: {text: Slik er absent %code%, next: Etter absent %code%}
      started: {text: Slik er started %code%, next: Etter started %code%}
      partly: {text: Slik er partly %code%, next: Etter partly %code%}
      in-place: {text: Slik er in-place %code%, next: Etter in-place %code%}
      living: {text: Slik er living %code%, next: Etter living %code%}
  four:
    name: Faktor four %code%
    evidence: Bevis four %code%
    trap: Felle four %code%
    anchors:
      absent: {text: Slik er absent %code%, next: Etter absent %code%}
      started: {text: Slik er started %code%, next: Etter started %code%}
      partly: {text: Slik er partly %code%, next: Etter partly %code%}
      in-place: {text: Slik er in-place %code%, next: Etter in-place %code%}
      living: {text: Slik er living %code%, next: Etter living %code%}
  five:
    name: Faktor five %code%
    evidence: Bevis five %code%
    trap: Felle five %code%
    anchors:
      absent: {text: Slik er absent %code%, next: Etter absent %code%}
      started: {text: Slik er started %code%, next: Etter started %code%}
      partly: {text: Slik er partly %code%, next: Etter partly %code%}
      in-place: {text: Slik er in-place %code%, next: Etter in-place %code%}
      living: {text: Slik er living %code%, next: Etter living %code%}
""",
    ),
    "review-plan": (
        """\
speeds: {calm: {months: 24}, changing: {months: 12}, fast: {months: 6}}
ceiling: 24
examples: {a: {speed: calm}, b: {speed: fast}}
""",
        """\
speeds:
  calm: {name: Fart calm %code%, text: Slik er calm %code%}
  changing: {name: Fart changing %code%, text: Slik er changing %code%}
  fast: {name: Fart fast %code%, text: Slik er fast %code%}
examples: {a: {name: Svartid %code%}, b: {name: Priser %code%}}
""",
    ),
    "phrase-cards": (
        """\
situations:
  greet:
    phrases: {hello: {politeness: neutral}, hi: {politeness: friendly}}
""",
        """\
situations:
  greet:
    title: Hilse %code%
    phrases:
      hello: {text: God dag %code%}
      hi: {text: Hei %code%, note: Til dem du kjenner %code%}
""",
    ),
    **AIDS,
}
"""What stands below the heads, in the neutral file and in the text files."""

TOOLS = {
    kind: ("tool", TRUTH.format(kind=kind) + truth, TEXT.format(kind=kind) + text)
    for kind, (truth, text) in BODIES.items()
}
"""As in `tiny.DATA`: stem of the neutral file, its text, the text of the others."""


def tool_files(kind: str, codes: tuple[str, ...] = ("nb", "fi", "pl", "sv")) -> dict[str, str]:
    """Return the files of a tool, by path, to be added to the tiny project."""
    stem, truth, text = TOOLS[kind]
    texts = {f"docs/data/tools/{kind}/{code}.yml": text.replace("%code%", code) for code in codes}
    return {f"docs/data/tools/{kind}/{stem}.yml": truth} | texts

"""The files of the tiny project: one theme with two lessons, one of everything else, in four languages."""

from functools import cache

from support import tiny_encounter
from support.interface import interface_files
from support.settings import mkdocs_yml
from support.tiny_rules import RULES_AND_MORE
from support.tools import TOOLS

CODES = ("nb", "fi", "pl", "sv")

PAGE = """---
# yaml-language-server: $schema={up}data/schemas/page.json
title: {title}
summary: {summary}
type: {type}
audience: [front-line]
minutes: 6
asked: [spurt %code%]
{more}published: 2026-01-15
updated: 2026-03-07
reviewed: 2026-03-07
reviewer: editorial-team
review_due: 2028-03-07
---

{body}
"""
LESSON = """## Lytt { #listen }

En [klage](term:complaint) gir [gave](term:gift), [klagen](term:complaint) gratis [@tax98].
Se [unnskyldningen](apology.md#words).

## Trinnene { #steps }

/// quiz | complaint
///

/// checklist | complaint
///
"""
PAGES = {
    "index.md": ("index", "Kvalitet %code%", "", "/// roles\n///\n\n/// themes\n///\n\n/// today\n///"),
    "recovery/index.md": ("index", "Når noe går galt %code%", "", "/// pages | recovery\n///"),
    "recovery/complaint.md": (
        "lesson",
        "Klagen %code%",
        "refs: [tax98]\nterms: [gift]\nquiz: [complaint]\nchecklist: [complaint]\n"
        "illustration:\n  file: desk.svg\n  alt: En skranke %code%\n",
        LESSON,
    ),
    "recovery/apology.md": ("guide", "Unnskyldningen %code%", "level: more\n", "## Ordene { #words }\n\nSi det."),
    "quizzes/index.md": ("index", "Quizer %code%", "", "/// index | quizzes\n///"),
    "checklists/index.md": ("index", "Sjekklister %code%", "", "/// index | checklists\n///"),
    "tools/index.md": ("index", "Verktøy %code%", "", "/// index | tools\n///"),
    "glossary.md": ("reference", "Ordliste %code%", "", "/// glossary\n///"),
}
"""Type, title, more front matter and text of each page, by its path."""

QUIZ = """# yaml-language-server: $schema=../../schemas/quiz.json
source: nb
page: complaint
audience: [front-line, manager]
questions:
  first:
    type: single
    intent: scenario
    principle: complaint#listen
    options:
      rules: {}
      listen: {correct: true}
      refund: {}
  signs:
    type: multiple
    principle: complaint#steps
    options:
      voice: {correct: true}
      hands: {correct: true}
      shoes: {}
  gift:
    type: true-false
    intent: misconception
    principle: complaint
    options:
      holds: {correct: true}
      fails: {}
    reasons:
      learn: {correct: true}
      money: {}
  steps:
    type: order
    principle: complaint#steps
    items:
      thank: {position: 3}
      listen: {position: 1}
      solve: {position: 2}
  pairs:
    type: match
    principle: apology#words
    pairs:
      result: {}
      process: {}
"""
QUIZ_TEXT = """# yaml-language-server: $schema=../../schemas/quiz-text.json
title: Quiz %code%
summary: Fem spørsmål %code%
questions:
  first:
    situation: En gjest kommer %code%
    ask: Hva først %code%?
    options:
      rules:
        text: Regler %code%
        why: Regler venter %code%
      listen:
        text: Lytte %code%
        why: Det demper %code%
      refund:
        text: Betale %code%
        why: For tidlig %code%
  signs:
    ask: Hvilke tegn %code%?
    options:
      voice:
        text: Stemme %code%
        why: Den stiger %code%
      hands:
        text: Hender %code%
        why: De knyttes %code%
      shoes:
        text: Sko %code%
        why: De er bare sko %code%
  gift:
    ask: En klage er en gave %code%
    options:
      holds:
        why: Slik er det %code%
      fails:
        why: Slik er det ikke %code%
    reasons:
      learn:
        text: Vi lærer %code%
        why: Av hver klage %code%
      money:
        text: Vi tjener %code%
        why: Ikke av klagen %code%
  steps:
    ask: Sett i rekkefølge %code%
    items:
      thank:
        text: Takk %code%
        why: Til slutt %code%
      listen:
        text: Lytt %code%
        why: Først %code%
      solve:
        text: Løs %code%
        why: Deretter %code%
  pairs:
    ask: Koble %code%
    pairs:
      result:
        term: Resultat %code%
        match: Penger %code%
        why: Penger er resultat %code%
      process:
        term: Framgangsmåte %code%
        match: Ventetid %code%
        why: Ventetid er framgangsmåte %code%
"""
CHECKLIST = """# yaml-language-server: $schema=../../schemas/checklist.json
source: nb
page: complaint
audience: [front-line]
sections:
  before:
    items:
      greet: {principle: complaint#listen}
      breathe: {}
  after:
    items:
      note: {audience: [team-leader]}
"""
CHECKLIST_TEXT = """# yaml-language-server: $schema=../../schemas/checklist-text.json
title: Sjekkliste %code%
summary: Før og etter %code%
sections:
  before:
    title: Før %code%
    items:
      greet:
        do: Hils %code%
        why: Det er høflig %code%
      breathe:
        do: Pust %code%
        why: Det roer %code%
  after:
    title: Etter %code%
    items:
      note:
        do: Noter %code%
        why: Så andre lærer %code%
"""
PATH = """# yaml-language-server: $schema=../../schemas/path.json
source: nb
audience: [front-line, manager]
minutes: 30
pages: [start, complaint, apology]
"""
PATH_TEXT = """# yaml-language-server: $schema=../../schemas/path-text.json
title: Sti %code%
summary: Tre sider %code%
product: Ark på veggen %code%
"""
GLOSSARY = """# yaml-language-server: $schema=../schemas/glossary.json
source: nb
terms:
  complaint:
    english: complaint
    related: [gift]
  gift:
    english: gift
"""
GLOSSARY_TEXT = """# yaml-language-server: $schema=../schemas/glossary-text.json
terms:
  complaint:
    term: klage %code%
    synonyms:
      - reklamasjon %code%
    definition: Når en kunde sier fra %code%
    false_friend: Betyr noe annet %code%
  gift:
    term: ånd %code%
    definition: Noe en får %code%
"""
REFERENCES = """# yaml-language-server: $schema=../schemas/references.json
source: nb
references:
  tax98:
    citation: Tax (1998). Complaints. A journal.
    doi: 10.1000/xyz
    evidence: study
"""
REFERENCES_TEXT = """# yaml-language-server: $schema=../schemas/references-text.json
references:
  tax98:
    use: Viser at klager hjelper %code%
    limits: Bare i hoteller %code%
"""
DATA = {
    **RULES_AND_MORE,
    "quizzes/complaint": ("quiz", QUIZ, QUIZ_TEXT),
    "quizzes/encounter": ("quiz", tiny_encounter.QUIZ, tiny_encounter.QUIZ_TEXT),
    "checklists/complaint": ("checklist", CHECKLIST, CHECKLIST_TEXT),
    "paths/first-day": ("path", PATH, PATH_TEXT),
    "tools/formula": TOOLS["formula"],
    "glossary": ("glossary", GLOSSARY, GLOSSARY_TEXT),
    "references": ("references", REFERENCES, REFERENCES_TEXT),
}
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>\n'


@cache
def tiny_files() -> dict[str, str]:
    """Return the text of every file of the tiny project, by path."""
    files = {"mkdocs.yml": mkdocs_yml(), "docs/assets/illustrations/desk.svg": DRAWING}
    for code in CODES:
        for path, (kind, title, more, body) in PAGES.items():
            up = "../" * (path.count("/") + 1)
            page = PAGE.format(up=up, title=title, summary=f"Om {path} %code%", type=kind, more=more, body=body)
            files[f"docs/{code}/{path}"] = page.replace("%code%", code)
        files |= {f"docs/data/{folder}/{code}.yml": DATA[folder][2].replace("%code%", code) for folder in DATA}
    files |= {f"docs/data/{folder}/{stem}.yml": truth for folder, (stem, truth, _) in DATA.items()}
    return files | interface_files(CODES)

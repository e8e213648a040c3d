"""The sample: a small site with everything that a reader may meet, as the ground of tests of behaviour.

It is the tiny project with more pages, every type of question and every tool. Its words are its own, so that whoever
rewrites the texts of the real site breaks no test of what buttons do.
"""

from __future__ import annotations

import atexit
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from kvalia.check.project import Project
from kvalia.language import CODES
from kvalia.language.strings import Strings
from kvalia.site.site import KIND_OF_FOLDER
from kvalia.things.kind import Entry
from kvalia.things.kinds import KINDS
from kvalia.things.library import Library
from support.project import Tiny
from support.settings import mkdocs_yml
from support.tiny import CHECKLIST, CHECKLIST_TEXT, PAGE, PATH_TEXT, QUIZ, QUIZ_TEXT, tiny_files
from support.tools import BODIES, tool_files

ENCOUNTER = Path(__file__).parent / "encounter_quiz"
LESSONS = {
    "foundations": {
        "quality-is-experienced": "foundations",
        "quality-formula": "formula",
        "five-dimensions": "dimensions",
    },
    "encounter": {"good-treatment": "treatment", "quality-while-serving": "while-serving", "five-traits": "traits"},
    "recovery": {"complaint-in-six-steps": "six-steps", "fair-recovery": "recovery", "apology": ""},
    "system": {"five-success-factors": "factors", "standards-that-live": ""},
    "associations": {"associations": ""},
}
"""The pages of each theme, and the quiz of each."""
CHECKLISTS = {
    "five-factors": ("five-success-factors", "manager, team-leader", "{audience: [manager]}"),
    "complaint-six-steps": ("complaint-in-six-steps", "front-line", "{}"),
    "while-serving": ("quality-while-serving", "front-line", "{}"),
}
"""The lesson of each checklist, whom it is for, and what holds for one of its items."""
PATHS = {
    "front-line": ("front-line", ("start", "quality-is-experienced", "good-treatment", "complaint-in-six-steps")),
    "front-line-day-one": ("front-line", ("good-treatment", "quality-while-serving", "complaint-in-six-steps")),
    "manager": ("manager", ("five-success-factors", "standards-that-live")),
}
"""Whom each path is for, and its pages."""
PLAIN = {
    "index.md": "## Roller { #roles }\n\n/// roles\n///\n\n## Temaer { #themes }\n\n/// themes\n///\n\n"
    "## I dag { #today }\n\n/// today\n///",
    "how-to-use.md": "## Uten nett { #offline }\n\n{sentence}",
    "about.md": "## Hvem { #who }\n\n{sentence}",
    "review.md": "/// five\n///",
    "learning.md": "/// learning\n///",
    "search.md": "/// search\n///",
}
"""The pages that belong to no theme."""
SENTENCES = {
    "nb": "Kunden kommer med klagen sin. Kvaliteten på tjenesten avgjør, og klagene fra kunder lærer oss mest. "
    "En unnskyldning hjelper en klage videre.",
    "fi": "Asiakas tekee valituksen. Palvelun laatu ratkaisee, ja asiakkaille kerrotaan, mitä laadusta opittiin. "
    "Asiakkaan kohtelu on tärkeää.",
    "pl": "Klient składa reklamację. Jakość usługi decyduje, a klientom mówimy, czego uczy nas reklamacja. "
    "Każda reklamacja jest ważna dla klienta.",
    "sv": "Kunden kommer med sitt klagomål. Kvaliteten på tjänsten avgör, och bemötandet av kunder lär oss mest. "
    "Gott bemötande och god kvalitet hör ihop.",
}
"""Words for the search, in more forms than one."""
TERMS = {
    "complaint": ("klage", "valitus", "reklamacja", "klagomål"),
    "customer": ("kunde", "asiakas", "klient", "kund"),
    "formal-claim": ("formell reklamasjon", "virallinen vaade", "skarga formalna", "formell reklamation"),
    "gift": ("gave", "lahja", "prezent", "gåva"),
    "service-quality": ("tjenestekvalitet", "palvelun laatu", "jakość usług", "tjänstekvalitet"),
    "treatment": ("behandling", "kohtelu", "traktowanie", "bemötande"),
}
"""What a term is called in each language."""
HEADINGS = ("point", "steps", "listen", "quotient", "solve")
TABLE = "\n".join(
    ["| " + " | ".join(cells) + " |" for cells in (["Overskrift"] * 7, ["---"] * 7, ["forventningen"] * 7)]
)


def sample_files() -> dict[str, str]:
    """Return the text of every file of the sample, by path."""
    files = dict(tiny_files())
    files["mkdocs.yml"] = mkdocs_yml([*_nav()])
    for code in CODES:
        files |= {f"docs/{code}/{path}": text for path, text in _pages(code)}
    files |= dict(_quizzes()) | dict(_checklists()) | dict(_paths()) | dict(_glossary())
    for kind in BODIES:
        files |= tool_files(kind)
    return files


def _nav() -> Iterator[object]:
    yield "index.md"
    for theme, lessons in LESSONS.items():
        own = ["complaint", *lessons] if theme == "recovery" else lessons
        yield {theme: [f"{theme}/index.md", *(f"{theme}/{lesson}.md" for lesson in own)]}
    lists = [f"{name}/index.md" for name in ("quizzes", "checklists", "tools")]
    yield {"practice": ["review.md", "learning.md", *lists, "glossary.md"]}
    yield {"about": ["how-to-use.md", "about.md"]}


def _page(code: str, path: str, kind: str, body: str, more: str = "") -> tuple[str, str]:
    title = (
        f"{path.removesuffix('.md').removesuffix('/index').rpartition('/')[2].replace('-', ' ').capitalize()} {code}"
    )
    up = "../" * (path.count("/") + 1)
    return path, PAGE.format(up=up, title=title, summary=f"Om {path} {code}", type=kind, more=more, body=body)


def _pages(code: str) -> Iterator[tuple[str, str]]:
    for path, body in PLAIN.items():
        yield _page(code, path, "index", body.replace("{sentence}", SENTENCES[code]))
    for theme, lessons in LESSONS.items():
        yield _page(code, f"{theme}/index.md", "index", f"{SENTENCES[code]}\n\n/// pages | {theme}\n///")
        for lesson, quiz in lessons.items():
            if lesson != "apology":
                kind = {"associations": "guide", "system": "article"}.get(theme, "lesson")
                path, text = _page(code, f"{theme}/{lesson}.md", kind, *_lesson(code, lesson, quiz))
                managers = "audience: [manager, team-leader]" if theme == "system" else "audience: [front-line]"
                yield path, text.replace("audience: [front-line]", managers)


def _lesson(code: str, lesson: str, quiz: str) -> tuple[str, str]:
    """Return the text of a lesson and its front matter."""
    checklist = next((name for name, about in CHECKLISTS.items() if about[0] == lesson), "")
    parts = [f"[{TERMS['customer'][CODES.index(code)]}](term:customer) [@tax98]. [x](../about.md)."]
    for heading in HEADINGS:
        parts.append(f"## {heading.capitalize()} {code} {{ #{heading} }}\n\n" + "\n\n".join([SENTENCES[code]] * 3))
    parts += [f"## Table {code} {{ #table }}\n\n{TABLE}"] * (lesson == "associations")
    parts[2] += f"\n\n[{TERMS['gift'][CODES.index(code)]}](term:gift)."
    parts += [f"/// quiz | {quiz}\n///"] * bool(quiz) + [f"/// checklist | {checklist}\n///"] * bool(checklist)
    front = "refs: [tax98]\nterms: [customer, gift]\n"
    front += f"quiz: [{quiz}]\n" * bool(quiz) + f"checklist: [{checklist}]\n" * bool(checklist)
    return "\n\n".join(parts), front


def _texts(folder: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield the text files of a thing."""
    for code in CODES:
        yield f"docs/data/{folder}/{code}.yml", text.replace("%code%", code).replace("%sentence%", SENTENCES[code])


def _quizzes() -> Iterator[tuple[str, str]]:
    for lessons in LESSONS.values():
        for lesson, name in lessons.items():
            if not name:
                continue
            truth = QUIZ.replace("page: complaint", f"page: {lesson}").replace("apology#words", f"{lesson}#solve")
            truth = truth.replace("complaint#", f"{lesson}#").replace(
                "principle: complaint\n", f"principle: {lesson}\n"
            )
            yield f"docs/data/quizzes/{name}/quiz.yml", truth
            yield from _texts(f"quizzes/{name}", QUIZ_TEXT.replace("%code%", f"{name} %code%"))
    yield "docs/data/quizzes/encounter/quiz.yml", (ENCOUNTER / "quiz.yml").read_text("utf-8")
    for code in CODES:
        yield f"docs/data/quizzes/encounter/{code}.yml", (ENCOUNTER / f"{code}.yml").read_text("utf-8")


def _checklists() -> Iterator[tuple[str, str]]:
    for name, (lesson, audience, narrowed) in CHECKLISTS.items():
        truth = CHECKLIST.replace("page: complaint", f"page: {lesson}").replace("complaint#listen", f"{lesson}#listen")
        truth = truth.replace("audience: [front-line]", f"audience: [{audience}]")
        truth = truth.replace("note: {audience: [team-leader]}", f"note: {narrowed}")
        truth += "  conversation:\n    items:\n      let-finish: {}\n      say-back: {}\n      thank: {}\n"
        yield f"docs/data/checklists/{name}/checklist.yml", truth
        text = CHECKLIST_TEXT + "  conversation:\n    title: Klagen %code%\n    items:\n"
        for item in ("let-finish", "say-back", "thank"):
            text += f"      {item}:\n        do: Gjør {item} %code%\n        why: %sentence%\n"
        yield from _texts(f"checklists/{name}", text.replace("%code%", f"{name} %code%"))


def _paths() -> Iterator[tuple[str, str]]:
    for name, (audience, pages) in PATHS.items():
        truth = f"source: nb\naudience: [{audience}]\nminutes: 30\npages: [{', '.join(pages)}]\n"
        yield f"docs/data/paths/{name}/path.yml", f"# yaml-language-server: $schema=../../schemas/path.json\n{truth}"
        yield from _texts(f"paths/{name}", PATH_TEXT.replace("%code%", f"{name} %code%"))


def _glossary() -> Iterator[tuple[str, str]]:
    truth = "".join(f"  {name}: {{english: {name.replace('-', ' ')}}}\n" for name in TERMS)
    head = "# yaml-language-server: $schema=../schemas/glossary{}.json\n"
    yield "docs/data/glossary/glossary.yml", f"{head.format('')}source: nb\nterms:\n{truth}"
    for place, code in enumerate(CODES):
        text = "".join(
            f"  {name}:\n    term: {words[place]}\n    definition: {SENTENCES[code]}\n" for name, words in TERMS.items()
        )
        yield f"docs/data/glossary/{code}.yml", f"{head.format('-text')}terms:\n{text}"


@cache
def project() -> Project:
    """Return the sample as the library reads it, from a folder that is gone with the process."""
    folder = Path(mkdtemp(prefix="kvalia-sample-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    return write_sample(folder).project


def write_sample(folder: Path) -> Tiny:
    """Write the sample into a folder."""
    sample = Tiny(folder)
    sample.write(sample_files())
    return sample


@cache
def read() -> Library:
    """Return all data of the sample."""
    return project().library()[0]


def things(kind: str) -> Mapping[str, Entry[Any, Any]]:
    """Return the things of a kind in the sample, by id; the kind is named as in blocks, or by its folder."""
    return read().of(KIND_OF_FOLDER.get(kind) or KINDS[kind])


@cache
def words(code: str) -> Strings:
    """Return the interface of the sample in a language."""
    return read().strings(code)


def term(code: str, name: str) -> str:
    """Return the word that the glossary of the sample has for a term."""
    return TERMS[name][CODES.index(code)]


def title(code: str, name: str) -> str:
    """Return the title of a page of the sample by its id."""
    page = project().pages(code)[0].by_id(name)
    assert page, name
    return page.meta.title

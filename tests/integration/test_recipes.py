"""The five recipes of CONTRIBUTING, each followed on a copy of the house: one folder, and the new thing is there.

`tests/recipes/<recipe>` holds the files of each, by their place in the house.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from support.build import ROOT
from support.project import Tiny, write_project
from support.tiny import CODES

RECIPES = ROOT / "tests/recipes"


@dataclass(frozen=True)
class House:
    """A copy of the house with a tiny project in it."""

    tiny: Tiny

    def follow(self, recipe: str) -> None:
        """Add the files of a recipe."""
        for path in (RECIPES / recipe).rglob("*"):
            if path.is_file():
                place = self.tiny.path(path.relative_to(RECIPES / recipe).as_posix())
                assert not place.exists(), f"{place} is there already: a recipe adds and changes nothing"
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(path, place)

    def run(self, *command: str) -> str:
        """Run a command with the library of this house; return what it said."""
        environment = {key: value for key, value in os.environ.items() if not key.startswith("KVALIA_")}
        environment |= {"PYTHONPATH": str(self.tiny.path("hooks")), "NO_MKDOCS_2_WARNING": "1"}
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.tiny.root,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    def build(self) -> None:
        """Build the site, with the schemas that the records ask for."""
        self.run("kvalia", "schemas")
        self.run("mkdocs", "build", "--strict")

    def page(self, address: str) -> BeautifulSoup:
        """Return a page of the built site."""
        return BeautifulSoup(self.tiny.path(f"site/{address}/index.html").read_text("utf-8"), "html.parser")


@pytest.fixture
def house(tmp_path: Path) -> House:
    tiny = write_project(tmp_path / "house")
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, tiny.path(name), ignore=shutil.ignore_patterns("__pycache__"))
    settings = tiny.path("mkdocs.yml").read_text("utf-8")
    tiny.write(
        {"mkdocs.yml": settings.replace(str(ROOT / "hooks"), "hooks").replace(str(ROOT / "overrides"), "overrides")}
    )
    return House(tiny)


@pytest.mark.parametrize("recipe", sorted(path.name for path in RECIPES.iterdir()))
def test_a_recipe_adds_one_folder_of_program_and_one_of_what_is_shown(recipe: str) -> None:
    files = [path.relative_to(RECIPES / recipe) for path in (RECIPES / recipe).rglob("*") if path.is_file()]
    program = {path.parent for path in files if path.parts[0] == "hooks"}
    shown = {path.parent for path in files if path.parts[0] == "overrides"}
    assert len(program) <= 1
    assert len(shown) <= 1
    assert all(path.parts[0] in ("hooks", "overrides", "docs") for path in files)


def test_a_new_type_of_question_is_asked(house: House) -> None:
    house.follow("question-type")
    _add(
        house,
        "quizzes/complaint/quiz.yml",
        "  many:\n    type: guess\n    principle: complaint#listen\n    least: 3\n    most: 5\n",
    )
    for code in CODES:
        _add(house, f"quizzes/complaint/{code}.yml", f"  many:\n    ask: Hvor mange {code}?\n    why: Fordi {code}\n")
    house.build()
    question = house.page("fi/quizzes/complaint").select_one("[data-type=guess]")
    assert question
    assert "Hvor mange fi?" in question.text
    assert question.select_one("input[type=number]")
    assert question.select_one("[data-least='3']")
    schema = json.loads(house.tiny.path("docs/data/schemas/quiz.json").read_text("utf-8"))
    assert "GuessQuestion" in schema["$defs"]


def test_a_new_kind_has_pages_is_found_checked_and_drafted(house: House) -> None:
    house.follow("kind")
    house.build()
    assert "Blid & rolig pl" in house.page("pl/awards/best").text
    index = "".join(path.read_text("utf-8") for path in house.tiny.path("site/pl/search").glob("entry-*.json"))
    assert "Blid & rolig pl" in index
    assert "docs/data/awards/another/award.yml" in house.run("kvalia", "new", "award", "another", "complaint")
    faulty = subprocess.run(
        [sys.executable, "-m", "kvalia", "check"],
        cwd=house.tiny.root,
        env={**os.environ, "PYTHONPATH": str(house.tiny.path("hooks"))},
        capture_output=True,
        text=True,
    )
    assert "docs/data/awards/another/nb.yml:2:7: 'title' is empty" in faulty.stdout


def test_a_new_tool_has_a_page_and_a_card(house: House) -> None:
    house.follow("tool")
    house.build()
    field = house.page("sv/tools/counter").select_one("input[name=count]")
    assert field
    assert field["max"] == "9"


def test_a_new_export_stands_beside_the_pages(house: House) -> None:
    house.follow("export")
    house.build()
    lines = house.tiny.path("site/nb/take/quizzes/complaint.txt").read_text("utf-8").splitlines()
    assert lines[0] == "Quiz nb"
    assert lines[1].startswith("nb single: ")


DANISH = '''"""Danish."""

from kvalia.language.record import Language, Words

LANGUAGE = Language(
    code="da",
    name="Dansk",
    territory="DK",
    place=5,
    alphabet="abcdefghijklmnopqrstuvwxyzæøå",
    words=Words(stemmer="danish", stop_words="da", links=("", "s", "e")),
    admonitions={"note": "Bemærk"},
)
'''


def test_a_fifth_language_is_its_record_its_texts_and_its_name_in_the_settings(house: House) -> None:
    tiny = house.tiny
    tiny.write({"hooks/kvalia/language/known/da.py": DANISH})
    for path in [*tiny.path("docs/nb").rglob("*.md"), *tiny.path("docs/data").rglob("nb.yml")]:
        danish = Path(str(path).replace("/docs/nb/", "/docs/da/")) if path.suffix == ".md" else path.with_name("da.yml")
        danish.parent.mkdir(parents=True, exist_ok=True)
        danish.write_text(path.read_text("utf-8").replace(" nb", " da"), "utf-8")
    settings = tiny.path("mkdocs.yml").read_text("utf-8")
    swedish = next(line for line in settings.splitlines() if "locale: sv" in line)
    name = " " * (len(swedish) - len(swedish.lstrip(" -"))) + "name: Dansk"
    tiny.write({"mkdocs.yml": settings.replace(swedish, f"{swedish.replace('sv', 'da')}\n{name}\n{swedish}")})
    house.build()
    page = house.page("da/recovery/complaint")
    assert page.html
    assert page.html["lang"] == "da"
    assert page.h1
    assert page.h1.text == "Klagen da"
    assert "da/" in "".join(link["href"] for link in house.page("nb").select("[data-language=da]"))
    assert tiny.path("site/da/search/manifest.json").is_file()
    assert "Dansk" in tiny.path("site/index.html").read_text("utf-8")


def _add(house: House, file: str, text: str) -> None:
    """Add lines to the end of a data file."""
    path = house.tiny.path(f"docs/data/{file}")
    path.write_text(path.read_text("utf-8").rstrip("\n") + "\n" + text, "utf-8")

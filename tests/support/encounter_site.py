"""The real project with one quiz more, which has a question of each type that is written or walked."""

from pathlib import Path

from kvalia.language import CODES
from support.build import Built, build, copy_project

SOURCE = Path(__file__).parent / "encounter_quiz"
NAME = "encounter"
ADDRESS = f"quizzes/{NAME}/"
"""Address of its page below a language's folder."""


def encounter_project(folder: Path) -> Path:
    """Write the project into a folder. Finnish and Swedish have the Norwegian text: only its form counts there."""
    project = copy_project(folder)
    quiz = project / "docs/data/quizzes" / NAME
    quiz.mkdir()
    (quiz / "quiz.yml").write_bytes((SOURCE / "quiz.yml").read_bytes())
    for code in CODES:
        text = SOURCE / f"{code}.yml"
        (quiz / f"{code}.yml").write_bytes((text if text.exists() else SOURCE / "nb.yml").read_bytes())
    return project


def build_encounter(folder: Path) -> Built:
    """Build it into the folder."""
    return build(folder, project=encounter_project(folder.parent / "project"))

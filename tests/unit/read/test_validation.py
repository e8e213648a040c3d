"""From a document to a record. The sentences themselves are in tests/golden/problems."""

from __future__ import annotations

import json

import pytest
from kvalia.pages.front_matter import PageMeta
from kvalia.read.source import Document, parse_yaml
from kvalia.read.validation import repaired, validate
from kvalia.things.checklist.record import Checklist
from kvalia.things.quiz.record import Quiz, QuizText
from pydantic import BaseModel
from support.tiny import CHECKLIST, QUIZ, QUIZ_TEXT

META = {
    "title": "Klagen",
    "summary": "Om klagen",
    "type": "lesson",
    "asked": ["kjeft"],
    "published": "2026-01-15",
    "updated": "2026-03-07",
}


def document(text: str) -> Document:
    found, problems = parse_yaml(text, "x.yml")
    assert found
    assert not problems
    return found


def wrong(text: str, model: type[BaseModel], truth: BaseModel | None = None) -> list[str]:
    record, problems = validate(document(text), model, truth)
    assert record is None or not problems or hasattr(model, "faults")
    return [str(problem) for problem in problems]


def meta(**changes: object) -> str:
    """Return front matter as JSON, which is YAML too; a key with None is left out."""
    return json.dumps({key: value for key, value in {**META, **changes}.items() if value is not None})


@pytest.mark.parametrize(
    ("text", "model"), [(QUIZ, Quiz), (QUIZ_TEXT, QuizText), (CHECKLIST, Checklist), (meta(), PageMeta)]
)
def test_what_is_right_gives_a_record_and_no_problem(text: str, model: type[BaseModel]) -> None:
    record, problems = validate(document(text.replace("%code%", "nb")), model)
    assert isinstance(record, model)
    assert problems == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": None}, "'title' is missing. Add 'title:'."),
        ({"title": ""}, "'title' is empty. Write a text."),
        ({"title": ["a"]}, "'title' should be a text. Write it on one line after the colon."),
        ({"title": "x" * 161}, "'title' has 161 characters. Shorten it to 160."),
        ({"title": "a </p> b"}, "markup stands in a text that is shown as written. Remove the < > tags."),
        ({"audiense": ["manager"]}, "there is no key 'audiense' here. Write 'audience'."),
        ({"type": "leson"}, "'leson' is not known here. Write 'lesson'."),
        ({"level": "high"}, "'high' is not known here. Write one of 'basic', 'more'."),
        ({"minutes": "six"}, "'six' is no whole number. Write digits only."),
        ({"minutes": "0"}, "0 is too small. Write 1 or more."),
        ({"minutes": "61"}, "61 is too large. Write 60 or less."),
        ({"refs": "sq88"}, "'refs' should be a list. Write 'refs: [first, second]'."),
        ({"refs": ["SQ 88"]}, "'SQ 88' is no id. Use lower-case letters a–z, digits and hyphens: 'first-step'."),
        ({"seed": ["S1"]}, "'S1' does not have the right form. Write it like 'S0-12'."),
        ({"country": ["no"]}, "'no' does not have the right form. Write it like 'NO'."),
        ({"updated": "2026-02-30"}, "'2026-02-30' is no date. Write year-month-day: 2026-03-07."),
        ({"updated": "7.3.2026"}, "'7.3.2026' is no date. Write year-month-day: 2026-03-07."),
        (
            {"asked": []},
            "nothing says what readers would type to find this page. Write words and short questions as people at work "
            "type them: 'asked: [angry guest, who pays]'.",
        ),
        ({"updated": "2026-01-14"}, "the page is updated before it is published. Correct one of the dates."),
        ({"reviewed": "2026-03-07"}, "'reviewed' and 'reviewer' belong together. Write both or none."),
        (
            {"illustration": "desk.svg"},
            "'illustration' should hold keys of its own. Write them below it, indented by two spaces.",
        ),
        (
            {"illustration": {"file": "../x.svg", "alt": "x"}},
            "'../x.svg' does not have the right form. Write it like 'desk.svg'.",
        ),
    ],
)
def test_each_fault_has_its_sentence(changes: dict[str, object], sentence: str) -> None:
    found = wrong(meta(**changes), PageMeta)
    assert [line.partition(": ")[2] for line in found] == [sentence]


@pytest.mark.parametrize(
    ("due", "fits"), [("2028-03-07", True), ("2028-03-11", False), ("2026-03-07", False), ("2026-03-08", True)]
)
def test_a_review_is_due_within_two_years(due: str, fits: bool) -> None:
    text = meta(reviewed="2026-03-07", reviewer="editorial-team", review_due=due)
    assert (wrong(text, PageMeta) == []) is fits


def test_a_review_on_a_leap_day_is_due_on_a_day_that_exists() -> None:
    text = meta(updated="2028-02-29", reviewed="2028-02-29", reviewer="editorial-team", review_due="2030-02-28")
    assert wrong(text, PageMeta) == []


def test_every_fault_of_a_file_is_found_at_once() -> None:
    found = wrong(meta(minutes="six", type="leson", colour="red", summary=None), PageMeta)
    assert len(found) == 4


def test_a_misspelt_key_is_one_fault_and_not_two() -> None:
    assert wrong(json.dumps({"titel" if key == "title" else key: META[key] for key in META}), PageMeta) == [
        "x.yml:1:2: there is no key 'titel' here. Write 'title'."
    ]


def test_the_structure_of_a_quiz_belongs_in_its_neutral_file() -> None:
    text = QUIZ_TEXT.replace("%code%", "nb").replace(
        "        text: Lytte nb", "        correct: true\n        text: Lytte nb"
    )
    assert wrong(text, QuizText, Quiz.model_validate(document(QUIZ).data)) == [
        "x.yml:13:9: 'correct' belongs in the neutral file, not in a text file. Remove it here."
    ]


def test_a_file_that_holds_no_keys_says_how_to_begin() -> None:
    assert wrong("- one\n", Quiz) == ["x.yml:1:1: the file holds no keys. Begin with 'source:'."]


def test_a_record_cannot_be_changed() -> None:
    record, _ = validate(document(CHECKLIST), Checklist)
    assert record
    with pytest.raises(ValueError, match="frozen"):
        record.page = "other"


def test_what_is_sound_is_kept_for_the_preview() -> None:
    text = QUIZ.replace("type: multiple", "type: multipel").replace("refund: {}", "refund: {correct: true}")
    rest = repaired(document(text), Quiz)
    assert rest
    assert list(rest.questions) == ["first", "gift", "steps", "pairs"]


def test_a_misspelt_key_is_taken_for_the_right_one_in_the_preview() -> None:
    rest = repaired(document(meta(title=None, titel="Klagen")), PageMeta)
    assert rest
    assert rest.title == "Klagen"


def test_values_stand_in_for_what_is_missing() -> None:
    rest = repaired(document(meta(title=None, updated="soon")), PageMeta, {"title": "x", "updated": "2026-01-15"})
    assert rest
    assert (rest.title, rest.updated.isoformat(), rest.summary) == ("x", "2026-01-15", "Om klagen")


def test_nothing_is_kept_where_nothing_is_sound() -> None:
    assert repaired(document("- one\n"), Quiz) is None

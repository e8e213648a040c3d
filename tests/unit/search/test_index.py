"""The index of a tiny project."""

from __future__ import annotations

import json
from typing import Any

import pytest
from kvalia.search.entries import SearchEntry, Section, data_entries, page_entries, sections
from kvalia.search.index import HEADING, POSTINGS, build_index
from kvalia.search.shards import SHARD_SIZE, Record, home_of, write_shards
from kvalia.search.words import Analyser
from kvalia.things.quiz import KIND as QUIZ_KIND
from kvalia.things.situations import KIND as SITUATIONS
from support.project import Tiny, write_project

LESSON = SearchEntry(
    "recovery/complaint/",
    "Møt en klage",
    "lesson",
    ("front-line",),
    "Seks trinn.",
    (Section("", "", "Start."), Section("listen", "Lytt", "Når kunden klager, lytter du.")),
    ("unnskyldning",),
    asked=("skrikende gjest", "sur mann"),
)
TERM = SearchEntry(
    "glossary/#complaint", "klage", "term", summary="Uttrykk for misnøye.", words=("misnøye",), weight=0.75
)
QUIZ = SearchEntry("quizzes/complaint/", "Klage", "quiz", weight=0.7)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    return write_project(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def index(tiny: Tiny) -> dict[str, Any]:
    files = build_index("nb", [QUIZ, TERM, LESSON], tiny.site("nb").library, Analyser("nb"))
    return {name: json.loads(text) for name, text in files.items()}


def postings(index: dict[str, Any], key: str) -> dict[int, tuple[int, int]]:
    """Weight and section of each entry of a key."""
    prefix = home_of(frozenset(index["manifest.json"]["shards"].split()))(key)
    _, _, *numbers = index[f"shard-{prefix}.json"]["keys"][key]
    found, entry = {}, 0
    for step, weight, section in zip(*[iter(numbers)] * 3, strict=True):
        entry += step
        found[entry] = (weight, section)
    return found


def test_every_file_is_of_the_same_build(index: dict[str, Any]) -> None:
    assert len({content["version"] for content in index.values()}) == 1


def test_another_text_is_another_build(tiny: Tiny, index: dict[str, Any]) -> None:
    library, analyser = tiny.site("nb").library, Analyser("nb")
    again = build_index("nb", [QUIZ, TERM, LESSON], library, analyser)
    other = build_index("nb", [QUIZ, TERM], library, analyser)
    version = index["manifest.json"]["version"]
    assert json.loads(again["manifest.json"])["version"] == version
    assert json.loads(other["manifest.json"])["version"] != version


def test_the_lesson_about_a_thing_outweighs_the_term_and_the_quiz(index: dict[str, Any]) -> None:
    weights = {entry: weight for entry, (weight, _) in postings(index, "klag").items()}
    assert sorted(weights, key=lambda entry: -weights[entry])[0] == 2
    assert weights[1] > weights[0]


def test_a_word_knows_the_section_where_it_counts_most(index: dict[str, Any]) -> None:
    assert postings(index, "lytt")[2][1] == 1


def test_terms_are_found_as_a_whole(index: dict[str, Any]) -> None:
    prefix = home_of(frozenset(index["manifest.json"]["shards"].split()))("klag")
    assert index[f"shard-{prefix}.json"]["terms"]["klag"] == [["klag", 1]]


def test_a_word_readers_use_finds_what_pages_call_otherwise(index: dict[str, Any]) -> None:
    assert 2 in postings(index, "sint")


def test_what_staff_would_ask_weighs_as_much_as_a_heading(index: dict[str, Any]) -> None:
    assert postings(index, "skrik")[2] == (round(8 * HEADING**0.5), 0)


def test_filters_have_the_type_and_roles_of_each_entry(index: dict[str, Any]) -> None:
    kinds = index["kinds.json"]
    assert [kinds["types"][place] for place in kinds["type"]] == ["quiz", "term", "lesson"]
    assert kinds["roles"][kinds["role"][2]] == ["front-line"]


def test_a_shown_entry_has_no_more_than_a_hit_needs(index: dict[str, Any]) -> None:
    assert index["entry-2.json"]["sections"][1] == ["listen", "Lytt", "Når kunden klager, lytter du."]
    assert index["text-2.json"]["words"].startswith("mot en klage seks trinn")
    assert index["text-1.json"]["words"]


def test_a_common_word_keeps_its_weightiest_entries_and_its_number(tiny: Tiny) -> None:
    many = [
        SearchEntry(f"{number}/", "Klage" if number == 199 else "Annet", "lesson", summary="klage")
        for number in range(200)
    ]
    files = build_index("nb", many, tiny.site("nb").library, Analyser("nb"))
    found = postings({name: json.loads(text) for name, text in files.items()}, "klag")
    assert len(found) == POSTINGS
    assert 199 in found


def test_shards_stay_small_and_have_every_word_once() -> None:
    letters = "abcdefghij"
    names = ["".join(letters[int(digit)] for digit in f"{number * 7919 % 100000:05d}") for number in range(5000)]
    records = {name: Record((name, f"{name}en", f"{name}er"), [1, at, 8, 0] * 5) for at, name in enumerate(names)}
    shards = write_shards(records, {}, {})
    assert sorted(key for shard in shards.values() for key in shard["keys"]) == sorted(records)
    assert max(len(json.dumps(shard, separators=(",", ":"))) for shard in shards.values()) < 2 * SHARD_SIZE
    for prefix, shard in shards.items():
        assert all(home_of(frozenset(shards))(key) == prefix for key in shard["keys"])


def test_a_form_with_other_letters_is_led_to_its_word() -> None:
    shards = write_shards({"bok": Record(("bok", "bøker"), [1, 0, 8, 0]), "x": Record(("x",), [1, 1, 8, 0])}, {}, {})
    assert shards["b"]["keys"]["bok"][0] == "b,ok,øker"  # type: ignore[index]
    far = write_shards({"god": Record(("god", "bedre"), [1, 0, 8, 0]), "bil": Record(("bil",), [1, 1, 8, 0])}, {}, {})
    assert far["b"]["also"] == {"bedre": "god"}


def test_the_text_of_a_page_is_read_by_headings_without_answers() -> None:
    found = sections(
        '<p>Først</p><h2 id="a">En &amp; to</h2><p>Tekst<br>her</p>'
        '<div class="kv-practice"><p>Svaret</p></div><script>var hemmelig</script><h3 id="b">Tre</h3><p>Slutt</p>'
    )
    assert [(one.id, one.title) for one in found] == [("", ""), ("a", "En & to"), ("b", "Tre")]
    text = " ".join(one.text for one in found)
    assert "Tekst" in text
    assert "Svaret" not in text
    assert "hemmelig" not in text


def test_a_situation_is_found_where_it_is_shown(tiny: Tiny) -> None:
    site = tiny.site("nb")
    page = next(iter(site.pages.by_path.values()))
    shown = '<p>Før</p><div class="kv-now"><section id="now-threat"><h2>Trusler</h2><p>Gå</p></section></div>'
    entries = page_entries(site, page, shown)
    assert [entry.url for entry in entries] == [site.urls.of(page.path), f"{site.urls.of(page.path)}#now-threat"]
    assert not [section for section in entries[0].sections if section.title == "Trusler"]
    words = site.library.only(SITUATIONS).texts["nb"].situations["threat"]  # type: ignore[union-attr]
    assert (entries[1].title, entries[1].summary) == (words.title, " ".join(words.do))
    assert len(page_entries(site, page, "<p>Før</p>")) == 1


def test_quizzes_are_found_by_their_questions_and_not_by_their_answers(tiny: Tiny) -> None:
    site = tiny.site("nb")
    quiz = next(iter(site.library.of(QUIZ_KIND).values())).texts["nb"]
    entries = list(data_entries(site))
    text = json.dumps([[section.text for section in entry.sections] for entry in entries], ensure_ascii=False)
    for question in quiz.questions.values():
        for option in getattr(question, "options", {}).values():
            assert option.why not in text

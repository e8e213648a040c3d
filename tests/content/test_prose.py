"""The checks read what a reader reads, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from kvalia.language import CODES
from support.prose import blocks, data_blocks, page_blocks, report

PAGE = """\
---
title: Ta imot en klage
summary: Kort.
type: lesson
refs: [sq88]
illustration:
  file: scales.svg
  alt: En vekt
---

## Lytt først { #listen }

Kunden **ringer** [kundeservice](term:customer-service)
og får svar [@sq88]. Les om
<span lang="en">moments of truth</span> og `kode`.

- Lytt
- Svar på
  resten

| A | B |
|---|---|
| en | to |

!!! example "Hotell"
    Vi ringer.

```
kode
```

/// quiz | formula
///
"""

READ = [
    (2, "title", "Ta imot en klage"),
    (3, "summary", "Kort."),
    (8, "alt", "En vekt"),
    (11, "heading", "Lytt først"),
    (13, "paragraph", "Kunden ringer kundeservice\nog får svar. Les om\nmoments of truth og ."),
    (17, "item", "Lytt"),
    (18, "item", "Svar på\nresten"),
    (21, "cell", "A"),
    (21, "cell", "B"),
    (23, "cell", "en"),
    (23, "cell", "to"),
    (25, "label", "Hotell"),
    (26, "paragraph", "Vi ringer."),
]

DATA = """\
title: Klager
strings:
questions:
  first:
    ask: Hva gjør du {count} ganger?
terms:
  audit:
    false_friend: «Revision» er revisjon.
"""


def test_a_page_is_read_without_its_markup(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE, "utf-8")
    found = page_blocks(page, "nb", tmp_path)
    assert [(block.line, block.kind, block.text) for block in found] == READ
    assert "moments" not in found[4].own


def test_a_hit_names_the_line_where_it_stands(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE, "utf-8")
    paragraph = page_blocks(page, "nb", tmp_path)[4]
    assert paragraph.hit("får", "få", paragraph.text.index("får")) == "page.md:14: får → få"


def test_the_texts_of_a_data_file_are_read_with_their_lines(tmp_path: Path) -> None:
    file = tmp_path / "nb.yml"
    file.write_text(DATA, "utf-8")
    found = data_blocks(file, "nb", tmp_path)
    assert [(block.line, block.kind, block.text) for block in found] == [
        (1, "title", "Klager"),
        (5, "ask", "Hva gjør du 1 ganger?"),
        (8, "false_friend", "«Revision» er revisjon."),
    ]
    assert "Revision" not in found[-1].own


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_texts_of_each_kind(code: str) -> None:
    kinds = {block.kind for block in blocks(code)}
    assert kinds >= {
        "heading",
        "paragraph",
        "item",
        "cell",
        "alt",
        "why",
        "do",
        "ask",
        "definition",
        "use",
        "interface",
    }


def test_a_report_lists_each_hit_once_and_in_the_order_of_the_lines() -> None:
    assert report(["b.md:2: x → y", "b.md:10: x → y", "a.md:3: x → y", "b.md:2: x → y"]) == (
        "3 to mend:\na.md:3: x → y\nb.md:2: x → y\nb.md:10: x → y"
    )

"""The same generated pages as two projects: one for the stock i18n plugin, one for our hooks."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import yaml

CODES = ("nb", "fi", "pl", "sv")
SECTIONS = 10
WORDS = {
    "nb": "kunden får svar når du lytter og forklarer hva som skjer videre i saken mens vakten går mot kvelden",
    "fi": "asiakas saa vastauksen kun kuuntelet ja kerrot mitä asiassa tapahtuu seuraavaksi illan aikana",
    "pl": "klient dostaje odpowiedź gdy słuchasz i mówisz co dalej dzieje się ze sprawą podczas zmiany",
    "sv": "kunden får svar när du lyssnar och berättar vad som händer härnäst i ärendet under passet",
}
FRONT = """---
title: {title}
summary: {summary}
type: {type}
audience: [front-line]
minutes: 5
asked: [{title}]
published: 2026-11-22
updated: 2026-11-22
---

"""


def write_project(folder: Path, root: Path, size: int) -> tuple[Path, Path]:
    """Write both projects and return their folders, stock first.

    Args:
        folder: Where to write.
        root: The folder of Kvalia, whose hooks and overrides are measured.
        size: Pages a language.
    """
    ours, stock = folder / "kvalia", folder / "stock"
    for code in CODES:
        for path, text in pages(code, size).items():
            file = ours / "docs" / code / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    shutil.copytree(ours / "docs", stock / "docs")
    for kind in ("interface", "glossary", "references"):
        shutil.copytree(root / "docs/data" / kind, ours / "docs/data" / kind)
    (ours / "overrides").symlink_to(root / "overrides")
    (ours / "hooks").symlink_to(root / "hooks")
    own = (root / "mkdocs.yml").read_text("utf-8")
    nav = [{f"part-{part}": [f"part-{part}/index.md"]} for part in range(SECTIONS)]
    for place, path in enumerate(path for path in pages("nb", size) if not path.endswith("index.md")):
        part = place % SECTIONS
        nav[part][f"part-{part}"].append(path)
    written = yaml.safe_dump([*["index.md"], *nav], allow_unicode=True)
    (ours / "mkdocs.yml").write_text(_with_nav(own, written), "utf-8")
    (stock / "mkdocs.yml").write_text(STOCK + "nav:\n" + written, "utf-8")
    return stock, ours


def pages(code: str, size: int) -> dict[str, str]:
    """Return the pages of a language by path: a start page, sections, and lessons of about 500 words."""
    chance = random.Random(f"{code}/{size}")
    words = WORDS[code].split()

    def sentence() -> str:
        return " ".join(chance.choices(words, k=11)).capitalize() + "."

    def page(kind: str) -> str:
        front = FRONT.format(title=sentence()[:50], summary=sentence()[:120], type=kind)
        body = "".join(
            f"## {sentence()} {{ #part-{part} }}\n\n" + " ".join(sentence() for _ in range(6)) + "\n\n- "
            "" + "\n- ".join(sentence() for _ in range(3)) + "\n\n"
            for part in range(5)
        )
        return front + body

    found = {"index.md": page("index")}
    found |= {f"part-{part}/index.md": page("index") for part in range(SECTIONS)}
    lessons = (f"part-{number % SECTIONS}/lesson-{number}.md" for number in range(size - SECTIONS - 1))
    return found | {path: page("lesson") for path in lessons}


def _with_nav(config: str, nav: str) -> str:
    """Return our configuration with another navigation."""
    begin = config.index("nav:\n")
    end = config.index("plugins:\n")
    return f"{config[:begin]}nav:\n{nav}\n{config[end:]}"


STOCK = """site_name: Stock
site_url: https://kvalia.example/
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.indexes, navigation.prune, navigation.footer, navigation.path]
plugins:
  - search
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
        - {locale: nb, name: Norsk bokmål, default: true}
        - {locale: fi, name: Suomi}
        - {locale: pl, name: Polski}
        - {locale: sv, name: Svenska}
markdown_extensions: [admonition, attr_list, tables, pymdownx.details, pymdownx.superfences]
"""

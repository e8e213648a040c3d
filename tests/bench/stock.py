"""Our own pages with stock Material search, as the i18n plugin sets it up: one index for all languages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from pages import CODES, STOCK
from queries import Answer

ROOT = Path(__file__).resolve().parents[2]


def ask_stock(folder: Path, queries: dict[str, list[dict[str, object]]]) -> list[Answer]:
    """Build the pages into a new folder and ask Material's own worker, in Node, every query."""
    for code in CODES:
        shutil.copytree(ROOT / "docs" / code, folder / "docs" / code)
    (folder / "mkdocs.yml").write_text(STOCK, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, check=True, env=environment, cwd=folder, capture_output=True)
    script = Path(__file__).with_name("stock.mjs")
    done = subprocess.run(
        ["node", str(script), str(folder / "site")],
        input=json.dumps(queries),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return [Answer(**one) for one in json.loads(done.stdout)]

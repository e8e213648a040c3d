"""Golden files: what came out once, was looked at, and must come out again."""

import re
from pathlib import Path

from bs4 import BeautifulSoup, NavigableString, Tag

GOLDEN = Path(__file__).parents[1] / "golden"


class Golden:
    """Compares with golden files, or writes them."""

    def __init__(self, update: bool) -> None:
        self.update = update

    def check(self, name: str, actual: str) -> None:
        """Compare with the file `name` below tests/golden."""
        path = GOLDEN / name
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, "utf-8")
        assert path.exists(), f"tests/golden/{name} is missing; write it with --update-golden, and look at it"
        assert actual == path.read_text("utf-8")


def normalised(html: str) -> str:
    """Return HTML one element or text a line, indented by depth, with its attributes sorted.

    The data that is handed to a script is left out: it is all interface strings below a prefix.
    """
    lines: list[str] = []

    def walk(node: Tag, depth: int) -> None:
        for child in node.children:
            if isinstance(child, Tag):
                attributes = "".join(f' {key}="{_value(child[key])}"' for key in sorted(child.attrs))
                lines.append(f"{'  ' * depth}<{child.name}{attributes}>")
                walk(child, depth + 1)
            elif type(child) is NavigableString and node.name != "script":
                text = re.sub(r"\s+", " ", str(child)).strip()
                lines.extend([f"{'  ' * depth}{text}"] if text else [])

    walk(BeautifulSoup(html, "html.parser"), 0)
    return "\n".join(lines) + "\n"


def _value(value: str | list[str]) -> str:
    return value if isinstance(value, str) else " ".join(value)

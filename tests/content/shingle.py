"""Write `seed_shingles.txt` anew: `python tests/content/shingle.py FOLDER`, the folder with the founding documents."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.prose import shingles


def main(folder: Path) -> None:
    salt = secrets.token_hex(16)
    documents = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    hashes = sorted({digest for text in documents for _, digest in shingles(text, salt)})
    head = "# The salt, then the salted hash of each sequence of eight words in the founding documents."
    Path(__file__).with_name("seed_shingles.txt").write_text("\n".join([head, salt, *hashes, ""]), "utf-8")
    print(f"{len(hashes)} sequences of {len(documents)} documents")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

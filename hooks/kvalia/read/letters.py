"""Letters that went wrong on their way into a file, and words that only keep a place."""

from __future__ import annotations

import re

BROKEN = re.compile(r"Ã[\x80-\xbf¥¸¦¤¶…†˜]|â€[“”™œ¦\x9d]|Ä[…‡™]|Å[‚›¼º„]|\ufffd")
"""What UTF-8 becomes where it is taken for something else."""

OTHER_ALPHABET = re.compile(r"(?<=[A-Za-zÀ-ſ])[\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff](?=[A-Za-zÀ-ſ])")
"""A Greek or Cyrillic letter in a word of ours: it looks the same, and no search finds the word."""

INVISIBLE = r"\s\u00ad\u200b-\u200f\u2060\ufeff"
"""Inside brackets of a pattern: signs that nobody sees."""

PLACEHOLDER = r"(?:TODO|TBD|FIXME|XXX)\b|[xX]{3,}(?!\w)|[Ll]orem ipsum\b"
"""What stands where a text is to come."""

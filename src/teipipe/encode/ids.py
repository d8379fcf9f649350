"""Ids: stable names of passages. Version, kind, a digest of the words, and an ordinal among equals.

An id does not change when something is added before the passage, nor with white space. That it does not change either
when the words are corrected is the work of `persistent`.
"""

import hashlib
from collections import Counter


class Ids:
    """The ids given in one document."""

    def __init__(self) -> None:
        self.given: Counter[str] = Counter()

    def name(self, lang: str, kind: str, words: str) -> str:
        """Return the id of a passage: `en-p-0a1b2c3d`, and `en-p-0a1b2c3d-2` for the second that says the same."""
        digest = hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:8]
        base = "-".join(part for part in (lang, kind, digest) if part)
        self.given[base] += 1
        return base if self.given[base] == 1 else f"{base}-{self.given[base]}"

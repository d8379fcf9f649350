"""Characters that look like another, where the document has the same words elsewhere with that one.

    签订条纣的问题, and elsewhere 签订条约 → 条约

It declines characters that make a word of the dictionary with their neighbours. The claim is weak where the other words
only happen to stand beside each other.
"""

import re
from collections import Counter
from collections.abc import Iterator

from teipipe.faults.chinese import alike, phrases
from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage

HAN = re.compile("[\u3400-\u9fff]{3,}")
# So often the words must stand elsewhere as they would read.
OFTEN = 3
TOGETHER = 0.3


def chinese_word(passage: Passage) -> Iterator[Claim]:
    """Claim one character between two others, all three of which stand elsewhere with one that looks like it."""
    if not passage.lang.startswith("zh") or passage.whole.is_literary:
        return
    for run in HAN.finditer(passage.text):
        for at in range(run.start(), run.end()):
            if passage.text[at] in alike():
                yield from claimed(at, run, passage)


def claimed(at: int, run: re.Match[str], passage: Passage) -> Iterator[Claim]:
    """Claim a character, if one that looks like it stands elsewhere in the same words."""
    text, rows = passage.text, passage.whole.rows
    start, end = max(at - 2, run.start()), min(at + 3, run.end())
    if any(pair in phrases() or rows[pair] > 1 for _, pair in pairs(text, at, run)):
        return
    found: list[tuple[int, int, str]] = []
    for other in sorted(alike()[text[at]]):
        near = [(cut, text[cut:at] + other + text[at + 1 : cut + 3]) for cut in range(start, end - 2)]
        found.extend((rows[row], cut, row) for cut, row in near if rows[row] >= OFTEN)
    if not found or len({row[at - cut] for _, cut, row in found}) > 1:
        return
    number, cut, row = max(found)
    evidence = f"the document has {row} {number} times"
    listed = any(row[n : n + 2] in phrases() for n in (0, 1))
    both = {Witness.DOCUMENT, *([Witness.DICTIONARY] if listed else [])}
    reading = row[at - cut]
    joined = any(is_word(pair, rows) for _, pair in pairs(text[:at] + reading + text[at + 1 :], at, run))
    weak = not joined
    yield Claim(at, at + 1, reading, frozenset(both), "chinese_word", evidence, weak)


def pairs(text: str, at: int, run: re.Match[str]) -> list[tuple[int, str]]:
    """Return a character with the one before it, and with the one behind it."""
    return [(cut, text[cut : cut + 2]) for cut in (at - 1, at) if run.start() <= cut and cut + 2 <= run.end()]


def is_word(pair: str, rows: Counter[str]) -> bool:
    """Say whether two characters belong together: where the rarer one stands, the other is often beside it."""
    return rows[pair] >= OFTEN and rows[pair] >= TOGETHER * min(rows[pair[0]], rows[pair[1]])

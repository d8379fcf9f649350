"""What a passage holds that its translation holds too: names by the register, dates and numbers by value, words that
languages share, and signs that translators keep.

A clue is a kind and a value: ("name", "zhou-enlai"), ("date", "1950-01-02"), ("number", "300000000"), ("word", "=war").
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from teipipe.align.reading import Reading, is_added
from teipipe.align.words_alike import beginnings, meanings
from teipipe.model import Mark
from teipipe.numerals import numbers

Clue = tuple[str, str]
NAMES = frozenset({"persName", "placeName", "orgName", "name"})
# The values of a date, each of which another version may give alone; durations without their beginning.
VALUES = ("when", "from", "to", "notBefore", "notAfter", "dur", "atLeast", "atMost")
SIGNS = (
    ("?", re.compile("[?？]")),
    ("!", re.compile("[!！]")),
    ("%", re.compile("[%％]|百分之|percent|per cent|процент|pour cent|prozent", re.I)),
    ("“", re.compile('[“„«「『《〈]|(?<!\\w)"')),
    ("(", re.compile(r"[(（](?!\d{1,3}[)）]|\w[)）])")),
    ("…", re.compile(r"…|\.\.\.")),
)


def clues(reading: Reading, start: int = 0, end: int | None = None) -> Counter[Clue]:
    """Return what a reading, or a stretch of it, holds that its translation should hold, and how often."""
    end = len(reading.text) if end is None else end
    marks = [mark for mark in reading.marks if start <= mark.start and mark.end <= end]
    added = [mark for mark in marks if is_added(mark, reading.text)]
    said = [mark for mark in marks if not any(one.start <= mark.start and mark.end <= one.end for one in added)]
    found: Counter[Clue] = Counter()
    rest = reading.bare[start:end]
    for mark in said:
        found.update(of_mark(mark.element, mark.attributes))
        if mark.element == "date" and is_point(mark):
            rest = without(rest, mark, start)
    found.update(("number", value) for value in values(rest, reading.lang))
    for mark in said:
        if mark.element in NAMES:
            rest = without(rest, mark, start)
    found.update(("word", beginning) for beginning in beginnings(rest))
    found.update(("word", f"={meaning}") for meaning in meanings(rest, reading.lang))
    found.update(("sign", name) for name, pattern in SIGNS if pattern.search(rest))
    return found


def values(text: str, lang: str) -> Iterator[str]:
    """Yield the numbers of a text in digits; of figures that may be thousands or parts, the thousands. "One", which is
    as often an article or a pronoun, tells nothing, nor does what may be no number at all ("both")."""
    for one in numbers(text, lang):
        value = max(one.values)
        if not one.weak and (one.figures or value != 1):
            yield f"{float(value):.15g}"


def without(text: str, mark: Mark, start: int) -> str:
    """Return a text with white space over a mark."""
    return text[: mark.start - start] + " " * (mark.end - mark.start) + text[mark.end - start :]


def of_mark(element: str, attributes: Mapping[str, str]) -> Iterator[Clue]:
    """Yield the clues of a name or a date."""
    if element in NAMES and "ref" in attributes:
        yield "name", attributes["ref"].rpartition("#")[2]
    elif element == "date":
        for name in VALUES:
            if name in attributes:
                yield "date", attributes[name]
        # A bare year is a number where nothing beside it says that it is a year.
        if attributes.get("when", "").isdecimal():
            yield "number", attributes["when"]
        if "T" in attributes.get("when-iso", ""):
            yield "date", attributes["when-iso"].partition("T")[2][:5]


def is_point(mark: Mark) -> bool:
    """Say whether a date has a day, month or year: of durations, hours and vague dates the numbers tell as numbers."""
    return any(name in mark.attributes for name in ("when", "from", "to", "notBefore", "notAfter"))

"""Pages of one house as samples: their units, which of them stand at an edge, and what repeats from page to page.

Two units are alike when they differ in their numbers only: "Page 3 of 10" and "Page 4 of 12".
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from teipipe.blocks.page import Unit, units
from teipipe.model import Source

# On fewer pages nothing repeats; what is left out must stand on more of them than what is a mere field.
LEAST_SHARE, FURNITURE_SHARE = 0.6, 0.8
# A menu may be broken by so many short units that differ, such as the title of the document.
BROKEN_BY = 4
LONGEST_MARGIN = 160
LABEL = re.compile(r"(?P<label>[^\W\d_][^:：\n]{0,38}[^\s:：])\s?[:：](?=\s|\Z)")
MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Sample:
    """A page, its units, and what each is like."""

    source: Source
    units: tuple[Unit, ...]
    likes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What repeats, and on how many pages it was seen."""

    words: str
    pages: int


def samples(sources: Iterable[Source]) -> tuple[Sample, ...]:
    """Return the pages as samples."""
    divided = ((source, units(source)) for source in sources)
    return tuple(Sample(source, found, tuple(like(unit.line) for unit in found)) for source, found in divided)


def like(line: str) -> str:
    """Return what two units that are alike have in common."""
    return re.sub(r"\d+", "0", line)


def least(pages: int, share: float) -> int:
    """Return on how many pages something must stand: never on one alone."""
    return max(2, ceil(share * pages))


def repeated(pages: Sequence[Sample], found: Callable[[Sample], Iterable[str]], share: float) -> Iterator[Seen]:
    """Yield what is found on enough pages, in the order in which it is first found."""
    counted = Counter(words for page in pages for words in dict.fromkeys(found(page)))
    yield from (Seen(words, count) for words, count in counted.items() if count >= least(len(pages), share))


def label(line: str) -> str:
    """Return the label that a line begins with, up to its colon, or nothing."""
    found = LABEL.match(line)
    return found["label"] if found and len(found["label"].split()) <= MOST_WORDS else ""


def is_label(unit: Unit) -> bool:
    """Say whether a unit is a label alone, whose value stands in the next."""
    return unit.line.rstrip().endswith((":", "：")) and bool(label(unit.line))


def margins(page: Sample, known: frozenset[str]) -> tuple[range, range]:
    """Return the units at the two edges of a page, up to where its text begins and from where it ends."""
    first = reach(page, known, range(len(page.units)))
    last = reach(page, known, range(len(page.units) - 1, -1, -1))
    return range(0, first), range(max(first, len(page.units) - last), len(page.units))


def reach(page: Sample, known: frozenset[str], order: range) -> int:
    """Return how many units in an order belong to the margin: up to the last that repeats before the text."""
    broken, kept = 0, 0
    for steps, at in enumerate(order, 1):
        unit = page.units[at]
        value = at > 0 and is_label(page.units[at - 1])
        if page.likes[at] in known or is_label(unit) or "furniture" in unit.labels:
            kept = steps
        elif not value:
            broken += 1
            if broken > BROKEN_BY or len(unit.bare) > LONGEST_MARGIN:
                break
    return kept

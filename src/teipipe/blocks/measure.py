"""The measure of a page: how long its lines are, which lines are verse, which go on in the next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from teipipe.blocks.page import Unit

LONGEST_LINE = 84
SHORTEST_FULL = 55
FEWEST_FULL = 10
FEWEST_BRACKETED = 8
# This share of all lines must be lines of verse for a single line to be one.
VERSE_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Measure:
    """`width` is where prose is wrapped, nothing where it is not; `verse` says that the text is mostly verse,
    `spaced` that blank lines stand between its paragraphs, `bracketed` that it sets directions in brackets."""

    width: int
    verse: bool
    spaced: bool
    bracketed: bool = False

    @property
    def wrapped(self) -> bool:
        """Whether prose is wrapped at all."""
        return self.width > 0

    def continues(self, line: "Unit", following: "Unit") -> bool:
        """Say whether a line ended only because it was full: the next word would not have fitted."""
        if not self.width or following.gap or len(line.bare) > self.width + 2:
            return False
        return len(line.bare) + 1 + len(following.bare.split(maxsplit=1)[0]) > self.width


def measured(units: tuple["Unit", ...], labels: Mapping[int, bool]) -> Measure:
    """Measure the lines of a source. `labels` are the units that begin with a speaker's label, and whether speech
    follows it on the line: a line of speech after a label on a line of its own is no verse by that."""
    inner = [(at, a, b) for at, (a, b) in enumerate(pairwise(units)) if not b.gap]
    full = sorted(len(a.bare) for _, a, _ in inner if SHORTEST_FULL <= len(a.bare) <= LONGEST_LINE)
    width = full[int(0.95 * (len(full) - 1))] if len(full) >= FEWEST_FULL else 0
    wrapped = width and sum(length >= width - 12 for length in full) >= 0.6 * len(full)
    spaced = sum(bool(unit.gap) for unit in units) > 0.2 * len(units)
    bracketed = sum(unit.bare[0] in "([（［" for unit in units) >= FEWEST_BRACKETED
    found = Measure(width if wrapped else 0, False, spaced, bracketed)
    short = sum(
        labels.get(at, True)
        and at + 1 not in labels
        and max(len(a.bare), len(b.bare)) <= LONGEST_LINE
        and not found.continues(a, b)
        and b.bare[0] not in "(["
        for at, a, b in inner
    )
    return replace(found, verse=short >= VERSE_SHARE * len(units))

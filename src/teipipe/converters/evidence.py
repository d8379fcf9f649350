"""Evidence that a source comes from a house: what it is in words, what it weighs, and where in the source it stands.

A house's score is the sum of the weights of its evidence that is found; what speaks against it weighs less than
nothing. A sum can be read and corrected by whoever knows the sources; a probability would only look more exact.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from teipipe.blocks.page import Unit, units
from teipipe.blocks.turn_labels import TurnLabel, TurnLabels, plain_name, turn_labels
from teipipe.model import Source

# What names the house itself outweighs all that a text merely looks like.
PROOF = 6.0
OPENING, OPENING_LINES = 6000, 30


class Look:
    """A source as evidence is sought in it. What several pieces of evidence need is made once, when one asks."""

    def __init__(self, source: Source) -> None:
        self.source = source

    @property
    def text(self) -> str:
        """The decoded text."""
        return self.source.text

    @cached_property
    def opening(self) -> tuple[tuple[int, str], ...]:
        """The first lines that are not blank, without marks of markup around them, each with its offset."""
        found = re.finditer(r"[^\n]*\S[^\n]*", self.text[:OPENING])
        lines = ((line.start(), line[0].strip().strip("#* ")) for line in found)
        return tuple(line for line, _ in zip(lines, range(OPENING_LINES), strict=False))

    @cached_property
    def lines(self) -> tuple[Unit, ...]:
        """The lines as units, even where they are wrapped."""
        return units(self.source, by_line=True)

    @cached_property
    def labels(self) -> TurnLabels:
        """The labels of speakers, by the form that returns."""
        return turn_labels(self.lines)

    @cached_property
    def turns(self) -> tuple[tuple[Unit, TurnLabel], ...]:
        """The lines that begin with a speaker's label."""
        found = ((line, self.labels.at(at)) for at, line in enumerate(self.lines))
        return tuple((line, label) for line, label in found if label)

    @cached_property
    def named(self) -> tuple[tuple[int, str, str], ...]:
        """Where each label of a speaker stands, its name in plain letters, and its words."""
        return tuple((line.start, plain_name(label.name), line.bare[: label.end]) for line, label in self.turns)


Find = Callable[[Look], int | None]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a house, or against it where the weight is below nothing.

    `says` is what it is in words; `find` returns the offset of the first place where it stands, or None.
    """

    says: str
    weight: float
    find: Find


def phrase(words: str, weight: float = PROOF) -> Evidence:
    """Evidence that the source has a phrase."""
    return Evidence(f"the words “{words}”", weight, lambda look: at if (at := look.text.find(words)) >= 0 else None)


def line(pattern: str, weight: float, says: str = "") -> Evidence:
    """Evidence that a pattern fits a whole line, marks of markup around it aside."""
    compiled = re.compile(rf"(?m)^[ \t*#]*(?:{pattern})[ \t*]*$")
    return Evidence(
        says or "a line “" + pattern.replace("\\", "") + "”",
        weight,
        lambda look: found.start() if (found := compiled.search(look.text)) else None,
    )


def opens(pattern: re.Pattern[str], weight: float, says: str) -> Evidence:
    """Evidence that a pattern fits where the source begins."""
    return Evidence(says, weight, lambda look: found.start() if (found := pattern.match(look.text)) else None)

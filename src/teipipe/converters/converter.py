"""What a converter is: a declarative value that describes one house of sources."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from teipipe.blocks.page import Rule
from teipipe.marks import Marker
from teipipe.model import Source

Recogniser = Callable[[Source], bool]


@dataclass(frozen=True, slots=True)
class Converter:
    """A house: how its files are recognised, what its pages hold besides the text, which rules read them in order.

    `fields` maps the label of a metadata field to its name here (`citation`, `language`, `author` …). `statements`
    maps patterns of wording that always means one field to that field. `furniture` are patterns of whole units that
    belong to the page and not to the document, `cuts` of what stands inside a unit and is no text, such as the number
    of a page; both are declared in the TEI, and nothing else may be left out. Where
    `by_line` is set a unit is a line even if lines are wrapped: a turn begins at a line, not at a paragraph.
    """

    name: str
    recognises: Recogniser
    rules: tuple[Rule, ...]
    markers: tuple[Marker, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    statements: Mapping[str, str] = field(default_factory=dict)
    furniture: tuple[str, ...] = ()
    cuts: tuple[str, ...] = ()
    by_line: bool = False

    @property
    def label_patterns(self) -> tuple[str, ...]:
        """The labels of its fields as patterns, as the TEI declares them."""
        return tuple(re.escape(label) + ":?" for label in self.fields)


def mentions(*phrases: str) -> Recogniser:
    """Recognise a source that has one of these phrases."""
    return lambda source: any(phrase in source.text for phrase in phrases)


def lines(least: int, *patterns: str) -> Recogniser:
    """Recognise a source in which at least so many of these patterns match a whole line, each counted once."""
    compiled = [re.compile(rf"(?m)^[ \t*#]*(?:{pattern})[ \t*]*$") for pattern in patterns]
    return lambda source: sum(pattern.search(source.text) is not None for pattern in compiled) >= least


def either(*recognisers: Recogniser) -> Recogniser:
    """Recognise what one of these does."""
    return lambda source: any(recognises(source) for recognises in recognisers)


def anything(_: Source) -> bool:
    """Recognise every source: the last converter's answer."""
    return True

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
    belong to the page and not to the document; they are declared in the TEI, and nothing else may be left out.
    """

    name: str
    recognises: Recogniser
    rules: tuple[Rule, ...]
    markers: tuple[Marker, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    statements: Mapping[str, str] = field(default_factory=dict)
    furniture: tuple[str, ...] = ()

    @property
    def label_patterns(self) -> tuple[str, ...]:
        """The labels of its fields as patterns, as the TEI declares them."""
        return tuple(re.escape(label) + ":?" for label in self.fields)


def mentions(*phrases: str) -> Recogniser:
    """Recognise a source that has one of these phrases."""
    return lambda source: any(phrase in source.text for phrase in phrases)


def anything(_: Source) -> bool:
    """Recognise every source: the last converter's answer."""
    return True

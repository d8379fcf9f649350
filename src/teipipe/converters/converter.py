"""What a converter is: a declarative value that describes one house of sources."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from teipipe.blocks.page import Rule
from teipipe.blocks.speaker_forms import ANY_FORM, SpeakerForms
from teipipe.converters.evidence import Evidence
from teipipe.marks import Marker


@dataclass(frozen=True, slots=True)
class Converter:
    """A house: how its files are recognised, what its pages hold besides the text, which rules read them in order.

    `evidence` is what speaks for a source's being of the house, or against it; without any it takes every source.
    `fields` maps the label of a metadata field to its name here (`citation`, `language`, `author` …). `statements`
    maps patterns of wording that always means one field to that field. `furniture` are patterns of whole units that
    belong to the page and not to the document, `cuts` of what stands inside a unit and is no text, such as the number
    of a page; both are declared in the TEI, and nothing else may be left out. Where
    `by_line` is set a unit is a line even if lines are wrapped: a turn begins at a line, not at a paragraph.
    `speakers` is what is known beforehand of the labels of speakers.
    """

    name: str
    evidence: tuple[Evidence, ...]
    rules: tuple[Rule, ...]
    markers: tuple[Marker, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    statements: Mapping[str, str] = field(default_factory=dict)
    furniture: tuple[str, ...] = ()
    cuts: tuple[str, ...] = ()
    by_line: bool = False
    speakers: SpeakerForms = ANY_FORM

    @property
    def label_patterns(self) -> tuple[str, ...]:
        """The labels of its fields as patterns, as the TEI declares them."""
        return tuple(re.escape(label) + ":?" for label in self.fields)

    @property
    def most(self) -> float:
        """The score of a source that has all the evidence for it and none against it."""
        return sum(max(evidence.weight, 0) for evidence in self.evidence)

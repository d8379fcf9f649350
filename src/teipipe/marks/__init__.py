"""Markers: one file a phenomenon inside a block. A marker reads a passage and yields marks; it never edits.

Offsets of marks count from the start of the passage. Markers do not know one another: what overlaps or nests is
the work of one function, `teipipe.encode.nesting.nested`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from teipipe.model import Mark
from teipipe.register import Register


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of one block, with what a marker may lean on.

    `lang` is a BCP 47 tag; `kind` the block's kind; `when` the ISO date of the document, as far as it is known
    (`1949-12-18`, `1949-12`, `1949` or empty), and `leans_on` where that date was found, for the reason given;
    `certainty` is how sure it is.
    """

    text: str
    lang: str
    kind: str
    register: Register = field(default_factory=Register)
    when: str = ""
    leans_on: str = ""
    certainty: str = "high"


Marker = Callable[[Passage], Iterator[Mark]]

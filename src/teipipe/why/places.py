"""Places: where each element of a TEI document stands in the source that the document was made of.

An element with `@source` says it; what is inside one is found by counting characters, white space apart, for the
delivered text is all there. An element that only holds others stands where they do.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from teipipe.certify.carriers import SOFT, is_note, is_ours, own_text, pointers
from teipipe.model import Source

Element = etree._Element


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the source, by offsets in the document's part of it. `carrier` is the element whose `@source` tells
    it, nothing for what only holds others; `is_faithful` says whether that still says what the source says there."""

    start: int
    end: int
    carrier: Element | None = None
    is_faithful: bool = True


@dataclass
class Places:
    """The places of all elements of a document that have one."""

    source: Source
    found: dict[Element, Place] = field(default_factory=dict)

    def of(self, root: Element) -> dict[Element, Place]:
        """Find all places."""
        for element in root.iter("{*}*"):
            if pointers(element):
                self.carrier(element)
        self.holder(root)
        return self.found

    def carrier(self, element: Element) -> None:
        """Find the place of an element with `@source`, and of those inside it that have none."""
        text, offset = self.source.text, self.source.offset
        stretches = [(one.start - offset, one.end - offset) for one in pointers(element)]
        offsets = [
            at for start, end in stretches for at in range(max(start, 0), end) if not text[at : at + 1].isspace()
        ]
        offsets = [at for at in offsets if at < len(text)]
        is_faithful = "".join(text[at] for at in offsets) == "".join(own_text(element).replace(SOFT, "").split())
        start, end = stretches[0][0], stretches[-1][1]
        self.found[element] = Place(start, end, element, is_faithful)
        offsets.append(end)
        Walk(self.found, offsets, element, is_faithful).inside(element)

    def holder(self, element: Element) -> Place | None:
        """Find the place of an element that holds others: from the first of them to the last. Notes at their anchors
        stand elsewhere."""
        own = self.found.get(element)
        inner = [
            place for child in element.iterchildren("{*}*") if (place := self.holder(child)) and not is_note(child)
        ]
        if own is None and inner:
            own = Place(min(one.start for one in inner), max(one.end for one in inner))
            self.found[element] = own
        return own


@dataclass
class Walk:
    """A way through one element with `@source`, counting its characters."""

    found: dict[Element, Place]
    offsets: list[int]
    carrier: Element
    is_faithful: bool
    at: int = 0

    def inside(self, element: Element) -> None:
        """Go through an element's text and children."""
        self.count(element.text)
        for child in element:
            if isinstance(child.tag, str) and not pointers(child):
                self.element(child)
            self.count(child.tail)

    def element(self, element: Element) -> None:
        """Find the place of an element inside; a branch of a choice that is not delivered stands beside the other."""
        before = self.at
        self.inside(element)
        if is_ours(element):
            self.at = before
        start = self.offset(before)
        end = start if self.at == before else self.offset(self.at - 1) + 1
        self.found[element] = Place(start, end, self.carrier, self.is_faithful)

    def count(self, text: str | None) -> None:
        """Count the characters of a text."""
        self.at += sum(not character.isspace() for character in text or "")

    def offset(self, at: int) -> int:
        """Return where in the source a character stands; after all of them the end, and of more than it has too."""
        return self.offsets[min(at, len(self.offsets) - 1)]


def spans(root: Element) -> Iterator[tuple[Element, int, int]]:
    """Yield each element with the first and the last line of the file on which it stands."""
    ends: dict[Element, int] = {}
    for element in reversed(list(root.iter("{*}*"))):
        last = next(element.iterchildren(tag=None, reversed=True), None)
        start = element.sourceline or 0
        if last is None:
            ends[element] = start + (element.text or "").count("\n")
        else:
            ends[element] = ends.get(last, last.sourceline or start) + (last.tail or "").count("\n")
    yield from ((element, element.sourceline or 0, ends[element]) for element in root.iter("{*}*"))

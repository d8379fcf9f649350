"""A passage as `align` reads it: its words with the marks in them, and where they stand in the source.

What a translator or editor put into brackets of their own, notes and their anchors stand in one version only: they
are read as if they were white space, so that lengths and contents compare what both versions say.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from teipipe.leaves import offsets, text
from teipipe.model import Leaf, Locus, Mark, Node, Source, Stretch

# Elements that a translator's or editor's bracket becomes, and anchors of notes.
EDITORIAL = frozenset({"supplied", "note", "gloss", "expan", "ex", "gap", "foreign", "unclear", "metamark", "label"})
BRACKETED = re.compile(r"\s*[\[〔［].*[\]〕］]\s*", re.S)
# A label, such as "(1)", is read apart: it says the same in every script.
LABEL = "label"


@dataclass(frozen=True)
class Reading:
    """The text of a leaf or of a segment in it. Its marks count from its beginning."""

    text: str
    lang: str
    key: str
    places: tuple[tuple[int, Stretch], ...]
    marks: tuple[Mark, ...]

    @cached_property
    def bare(self) -> str:
        """The text with white space instead of what one version alone has: as long as the text itself."""
        said = self.text
        for mark in self.marks:
            if is_added(mark, self.text):
                said = said[: mark.start] + " " * (mark.end - mark.start) + said[mark.end :]
        return said

    def loci(self, start: int, end: int) -> Iterator[Locus]:
        """Yield where a stretch of the text stands in the source: one place, or one before and after a page break."""
        for at, stretch in self.places:
            first, last = max(start, at), min(end, at + stretch.end - stretch.start)
            if first < last:
                yield Locus(self.key, stretch.start + first - at, stretch.start + last - at, self.lang)


def is_added(mark: Mark, said: str) -> bool:
    """Say whether a mark is an anchor, a label or what an editor put into brackets."""
    if mark.attributes.get("type") == "noteAnchor" or mark.element == LABEL:
        return True
    return mark.element in EDITORIAL and BRACKETED.fullmatch(said, mark.start, mark.end) is not None


def read(leaf: Leaf, source: Source) -> Reading:
    """Return a leaf as it is read."""
    places = tuple(offsets(leaf))
    lang = leaf.attributes.get("xml:lang", leaf.lang)
    return Reading(text(leaf, source), lang, leaf.key, places, tuple(inside(leaf.marks, places)))


def inside(marks: Iterable[Mark], places: Sequence[tuple[int, Stretch]]) -> Iterator[Mark]:
    """Yield marks with offsets that count from the beginning of a leaf's text."""
    for mark in marks:
        start, end = offset(mark.start, places), offset(mark.end, places)
        if start < end:
            yield replace(mark, start=start, end=end)


def offset(at: int, places: Sequence[tuple[int, Stretch]]) -> int:
    """Return the offset in a leaf's text of an offset in the source."""
    begin, stretch = next((place for place in reversed(places) if place[1].start <= at), places[0])
    return begin + min(max(at - stretch.start, 0), stretch.end - stretch.start)


def segment(leaf: Reading, mark: Mark) -> Reading:
    """Return a segment of a leaf as it is read. The mark counts from the beginning of the source."""
    start, end = offset(mark.start, leaf.places), offset(mark.end, leaf.places)
    kept = (one for one in leaf.marks if start <= one.start and one.end <= end and one.element != "seg")
    marks = tuple(replace(one, start=one.start - start, end=one.end - start) for one in kept)
    places = tuple((at - start, stretch) for at, stretch in leaf.places)
    return Reading(leaf.text[start:end], leaf.lang, leaf.key, places, marks)


def readings(passage: Node | Leaf, source: Source) -> Iterator[Reading]:
    """Yield the leaves of a passage as they are read; who speaks is no part of what is said."""
    if isinstance(passage, Leaf):
        if passage.element not in {"speaker", "note"}:
            yield read(passage, source)
        return
    for child in passage.children:
        yield from readings(child, source)

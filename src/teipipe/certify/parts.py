"""Parts: several documents made of one delivered file. Alone each answers for its part; together for the whole.

    <biblScope unit="character" n="2" from="812" to="5123"/>

Said in the description of the file (or of its reading, in which offsets count): the document is this part of it, and
must account for each of its characters, as one without it must for all of the file. The parts of one file must follow
each other from its first character to its last, without gap or overlap.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from teipipe.findings import Finding, Place, Refusal, Severity

if TYPE_CHECKING:
    from teipipe.certify import Certificate

OFFSET = re.compile(r"\d{1,15}")
NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}


@dataclass(frozen=True, slots=True)
class Range:
    """The part of a source that a document answers for; `length` is that of the whole source."""

    source: Path
    start: int
    end: int
    length: int

    @property
    def is_part(self) -> bool:
        """Whether the document is not all of its source."""
        return (self.start, self.end) != (0, self.length)

    def __str__(self) -> str:
        return f"characters {self.start} to {self.end} of the {self.length} of {self.source}"


def stated(bibl: etree._Element, length: int, document: Path) -> tuple[int, int]:
    """Return the part of a source that a description says the document is; without one, all of it.

    Raises:
        Refusal: the part is none of the source.
    """
    scope = bibl.find("t:biblScope[@unit='character']", NAMESPACES)
    if scope is None:
        return 0, length
    start, end = scope.get("from", ""), scope.get("to", "")
    if not (OFFSET.fullmatch(start) and OFFSET.fullmatch(end)) or not 0 <= int(start) < int(end) <= length:
        said = f"says that it is the characters {start or '?'} to {end or '?'} of a file that has {length}"
        raise Refusal(str(document), f"{said}; convert it again")
    return int(start), int(end)


def together(certificates: Iterable["Certificate"], *, complete: bool = False) -> Iterator[Finding]:
    """Yield what the documents of one source, together, leave out or say twice. One document alone answers for no more
    than its own part, unless all that were made of the source are `complete` here."""
    ranges: dict[Path, list[tuple[Range, str]]] = {}
    for certificate in certificates:
        for one in certificate.ranges:
            ranges.setdefault(one.source.resolve(), []).append((one, certificate.path))
    for found in ranges.values():
        if any(one.is_part for one, _ in found) and (complete or len(found) > 1):
            yield from tiled(sorted(found, key=lambda pair: (pair[0].start, pair[0].end)))


def tiled(found: list[tuple[Range, str]]) -> Iterator[Finding]:
    """Yield a finding for each gap between the parts of one source, and for each overlap."""
    at, before = 0, ""
    for one, document in found:
        if one.start > at:
            yield lost(one, at, one.start)
        if one.start < at:
            message = f"says the characters {one.start} to {min(at, one.end)} of {one.source}, which {before} says too"
            yield Finding("source-overlap", Severity.ERROR, Place(document), f"{message}; convert the source again")
        if one.end > at:
            at, before = one.end, document
    last = found[-1][0]
    if at < last.length:
        yield lost(last, at, last.length)


def lost(one: Range, start: int, end: int) -> Finding:
    """Report characters that none of the documents answers for."""
    message = f"its characters {start} to {end} stand in none of the documents that were made of it; convert it again"
    return Finding("text-lost", Severity.ERROR, Place(str(one.source)), message)

"""Carriers: the elements that say what a stretch of a source says, and the text that no source answers for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from teipipe.certify.faults import Faults, quoted

TEI = "{http://www.tei-c.org/ns/1.0}"
# No source has so many characters that an offset would need more digits.
POINTER = re.compile(r"src:([^#\s]+)#char=(\d{1,15}),(\d{1,15})(?!\S)")
MILESTONES = frozenset(f"{TEI}{name}" for name in ("pb", "lb", "cb", "gb", "milestone"))
# The branch of a choice that no source delivered.
OURS = frozenset(f"{TEI}{name}" for name in ("corr", "reg", "expan"))
THEIRS = frozenset(f"{TEI}{name}" for name in ("sic", "orig", "abbr"))
BOILERPLATE = frozenset({"publicationStmt", "encodingDesc", "revisionDesc", "respStmt"})
REGISTERED = frozenset({"person", "place", "org"})
# What the register says of an entry, and what describes a source file, with the types of each.
ENTRIES = frozenset({"persName", "placeName", "orgName", "name", "idno"})
DESCRIPTIONS = {
    "idno": frozenset({"filename", "SHA-256"}),
    "note": frozenset({"encoding", "line-ends", "stated"}),
    "ref": frozenset({None}),
}
# Parts of the header, in which each value has to say where it came from.
PARTS = frozenset({"teiHeader", "fileDesc", "titleStmt", "notesStmt", "sourceDesc", "profileDesc"})
# What is derived, and what files state, which `stated` compares with them.
DERIVED = frozenset({"#derived", "#stated", "#sidecar"})
# U+FFFF cannot occur in XML, so it can stand for "a space or none".
SOFT = "\uffff"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one source, half open."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Carrier:
    """An element that says what its stretches of the source say."""

    element: etree._Element
    zone: str
    stretches: tuple[Stretch, ...]
    text: str

    @property
    def is_note(self) -> bool:
        """Whether it is a note, which stands at its anchor and not where it was delivered."""
        return is_note(self.element)


def carried(tree: etree._ElementTree, faults: "Faults") -> Iterator[Carrier]:
    """Yield every carrier of the document, and report text that no source answers for."""
    for element, place in placed(tree.getroot()):
        if place.stretches:
            yield Carrier(element, place.zone, place.stretches, own_text(element))
        if not place.is_answered_for and any(text.strip() for text in direct_text(element)):
            words = " ".join(" ".join(direct_text(element)).split())
            faults.add(
                "text-invented",
                element,
                f"{quoted(words)} has no @source; expected the stretch of the source that says so",
            )


@dataclass(frozen=True, slots=True)
class Where:
    """Where an element stands, as far as that decides who answers for its words.

    `zone` is body, header or ledger; elsewhere no reader would find a text. Answered for is what a source says, a
    branch of ours beside it, and in the header what is derived, the register's, the edition's own, or describes the
    source file.
    """

    zone: str = "elsewhere"
    is_answered_for: bool = False
    stretches: tuple[Stretch, ...] = ()


def placed(root: etree._Element) -> Iterator[tuple[etree._Element, Where]]:
    """Yield each element with where it stands, in the order of the document."""
    waiting = [(root, Where())]
    while waiting:
        element, around = waiting.pop()
        if isinstance(element.tag, str):
            here = inside(around, element)
            yield element, here
            waiting.extend((child, here) for child in reversed(element))


def inside(around: Where, element: etree._Element) -> Where:
    """Return where an element stands, of where its parent does."""
    zone = zone_of(around.zone, element)
    stretches = pointers(element)
    answered = around.is_answered_for or bool(stretches) or is_ours(element)
    return Where(zone, answered or (zone == "header" and states(element)), stretches)


def zone_of(around: str, element: etree._Element) -> str:
    """Return the zone of an element: header and texts stand in a document, the ledger in its `standOff`. A header
    inside them is none, and no reader would find its text."""
    parent = element.getparent()
    if around != "elsewhere" or parent is None:
        return "elsewhere" if element.tag == f"{TEI}teiHeader" else around
    if element.tag == f"{TEI}list" and element.get("type") == "ledger":
        return "ledger" if parent.tag == f"{TEI}standOff" else around
    zones = {f"{TEI}teiHeader": "header", f"{TEI}text": "body"}
    return zones.get(str(element.tag), around) if parent.tag == f"{TEI}TEI" else around


def pointers(element: etree._Element) -> tuple[Stretch, ...]:
    """Return the stretches that an element's `@source` names."""
    return tuple(Stretch(key, int(start), int(end)) for key, start, end in POINTER.findall(element.get("source", "")))


def is_note(element: etree._Element) -> bool:
    """Say whether an element is a note that stands at its anchor, or after the text."""
    return element.tag == f"{TEI}note" and element.get("place") in {"foot", "end"}


def own_text(element: etree._Element) -> str:
    """Return an element's text without that of inner carriers and of branches that are ours."""
    return "".join(pieces(element))


def pieces(element: etree._Element, inner: str = "") -> Iterator[str]:
    """Yield the text of an element in order; SOFT where a space may be missing, `inner` for a carrier inside it that
    is no note."""
    waiting: list[etree._Element | str] = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
            continue
        # A milestone stands for white space. What a forger writes into one is read like any text.
        if one.tag in MILESTONES:
            yield SOFT if one.get("break") == "no" else " "
        yield one.text or ""
        for child in reversed(one):
            waiting.append(child.tail or "")
            if isinstance(child.tag, str) and not is_ours(child):
                waiting.append(child if not pointers(child) else "" if is_note(child) else inner)


def is_ours(element: etree._Element) -> bool:
    """Say whether an element is the branch of a `choice` that is not in the source: beside one that is."""
    parent = element.getparent()
    if element.tag not in OURS or parent is None or parent.tag != f"{TEI}choice":
        return False
    return any(child.tag in THEIRS and "".join(map(str, child.itertext())).strip() for child in parent)


def states(element: etree._Element) -> bool:
    """Say whether a header element is derived, stated by a file, the register's, the edition's own, or describes a
    source file."""
    name = etree.QName(element).localname
    if element.tag != TEI + name or name in PARTS:
        return False
    return name in BOILERPLATE or element.get("ana") in DERIVED or is_entry(element, name) or describes(element, name)


def is_entry(element: etree._Element, name: str) -> bool:
    """Say whether an element is a name or a number in an entry of the register."""
    parent = element.getparent()
    if parent is None or name not in ENTRIES:
        return False
    return etree.QName(parent).localname in REGISTERED and bool(parent.get("sameAs"))


def describes(element: etree._Element, name: str) -> bool:
    """Say whether an element is part of the description of a source file: its name, how it was read, what it states."""
    parent = element.getparent()
    if parent is None or parent.tag != f"{TEI}bibl" or parent.get("type") not in {"delivered", "reading", "sidecar"}:
        return False
    around, kind = parent.getparent(), element.get("type")
    if around is None or around.tag != f"{TEI}sourceDesc" or kind not in DESCRIPTIONS.get(name, ()):
        return False
    # What may stand there once is read once, so that another would be read by nobody.
    alike = (one for one in element.itersiblings(f"{TEI}{name}", preceding=True) if one.get("type") == kind)
    return kind == "stated" or next(alike, None) is None


def direct_text(element: etree._Element) -> list[str]:
    """Return the text nodes that are an element's own children."""
    return [element.text or "", *(child.tail or "" for child in element)]

"""Carriers: the elements that say what a stretch of a source says, and the text that no source answers for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from teipipe.certify.faults import Faults, quoted

TEI = "{http://www.tei-c.org/ns/1.0}"
POINTER = re.compile(r"src:([^#\s]+)#char=(\d+),(\d+)")
MILESTONES = frozenset(f"{TEI}{name}" for name in ("pb", "lb", "cb", "gb", "milestone"))
# The branch of a choice that no source delivered.
OURS = frozenset(f"{TEI}{name}" for name in ("corr", "reg", "expan"))
THEIRS = frozenset(f"{TEI}{name}" for name in ("sic", "orig", "abbr"))
BOILERPLATE = frozenset({"publicationStmt", "encodingDesc", "revisionDesc", "respStmt"})
REGISTERED = frozenset({"person", "place", "org"})
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
        return self.element.tag == f"{TEI}note" and self.element.get("place") in {"foot", "end"}


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
    zone = around.zone
    if element.tag == f"{TEI}list" and element.get("type") == "ledger":
        zone = "ledger"
    elif zone != "ledger":
        zone = "header" if element.tag == f"{TEI}teiHeader" else zone
        zone = "body" if element.tag == f"{TEI}text" and zone == "elsewhere" else zone
    stretches = pointers(element)
    answered = around.is_answered_for or bool(stretches) or is_ours(element)
    return Where(zone, answered or (zone == "header" and states(element)), stretches)


def pointers(element: etree._Element) -> tuple[Stretch, ...]:
    """Return the stretches that an element's `@source` names."""
    return tuple(Stretch(key, int(start), int(end)) for key, start, end in POINTER.findall(element.get("source", "")))


def own_text(element: etree._Element) -> str:
    """Return an element's text without that of inner carriers and of branches that are ours."""
    return "".join(pieces(element))


def pieces(element: etree._Element) -> Iterator[str]:
    """Yield the text of an element in order; SOFT where a space may be missing."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not pointers(child) and not is_ours(child):
            yield from (SOFT if child.get("break") == "no" else " ") if child.tag in MILESTONES else pieces(child)
        yield child.tail or ""


def is_ours(element: etree._Element) -> bool:
    """Say whether an element is the branch of a `choice` that is not in the source: beside one that is."""
    parent = element.getparent()
    if element.tag not in OURS or parent is None or parent.tag != f"{TEI}choice":
        return False
    return any(child.tag in THEIRS and "".join(map(str, child.itertext())).strip() for child in parent)


def states(element: etree._Element) -> bool:
    """Say whether a header element is derived, the register's, the edition's own, or describes the source file."""
    name = etree.QName(element).localname
    describes = name == "bibl" and element.get("type") in {"delivered", "reading"}
    registered = name in REGISTERED and bool(element.get("sameAs"))
    return describes or registered or name in BOILERPLATE or element.get("ana") == "#derived"


def direct_text(element: etree._Element) -> list[str]:
    """Return the text nodes that are an element's own children."""
    return [element.text or "", *(child.tail or "" for child in element)]

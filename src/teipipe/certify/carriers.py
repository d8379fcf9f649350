"""Carriers: the elements that say what a stretch of a source says, and the text that no source answers for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from teipipe.certify.faults import Faults, quoted

TEI = "{http://www.tei-c.org/ns/1.0}"
POINTER = re.compile(r"src:([^#\s]+)#char=(\d+),(\d+)")
MILESTONES = frozenset(f"{TEI}{name}" for name in ("pb", "lb", "cb", "gb", "milestone"))
# The branch of a choice that no source delivered.
OURS = frozenset(f"{TEI}{name}" for name in ("corr", "reg", "expan"))
BOILERPLATE = frozenset({"publicationStmt", "encodingDesc", "revisionDesc", "respStmt"})
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


def carried(tree: etree._ElementTree, faults: "Faults") -> Iterator[Carrier]:
    """Yield every carrier of the document, and report text that no source answers for."""
    for element in tree.iter("*"):
        stretches = pointers(element)
        if stretches:
            yield Carrier(element, zone(element), stretches, own_text(element))
    for element in tree.iter("*"):
        if is_invented(element):
            words = " ".join(" ".join(direct_text(element)).split())
            faults.add(
                "text-invented",
                element,
                f"{quoted(words)} has no @source; expected the stretch of the source that says so",
            )


def pointers(element: etree._Element) -> tuple[Stretch, ...]:
    """Return the stretches that an element's `@source` names."""
    return tuple(Stretch(key, int(start), int(end)) for key, start, end in POINTER.findall(element.get("source", "")))


def zone(element: etree._Element) -> str:
    """Say where an element stands: body, header or ledger."""
    ancestry = [element, *element.iterancestors()]
    if any(e.tag == f"{TEI}list" and e.get("type") == "ledger" for e in ancestry):
        return "ledger"
    return "header" if any(e.tag == f"{TEI}teiHeader" for e in ancestry) else "body"


def own_text(element: etree._Element) -> str:
    """Return an element's text without that of inner carriers and of branches that are ours."""
    inside = pointers(element)
    return "".join(pieces(element, inside))


def pieces(element: etree._Element, inside: tuple[Stretch, ...]) -> Iterator[str]:
    """Yield the text of an element in order; SOFT where a space may be missing."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from child_pieces(child, inside)
        yield child.tail or ""


def child_pieces(child: etree._Element, inside: tuple[Stretch, ...]) -> Iterator[str]:
    """Yield what one child adds to the text of its carrier."""
    inner = pointers(child)
    if inner:
        # A note at its anchor comes from elsewhere and leaves no trace; a part of the same stretch leaves an edge.
        yield SOFT if any(within(stretch, inside) for stretch in inner) else ""
    elif child.tag in MILESTONES:
        yield SOFT if child.get("break") == "no" else " "
    elif not is_ours(child):
        yield from pieces(child, inside)


def within(stretch: Stretch, ranges: Iterable[Stretch]) -> bool:
    """Say whether a stretch lies inside one of others."""
    return any(r.key == stretch.key and r.start <= stretch.start and stretch.end <= r.end for r in ranges)


def is_ours(element: etree._Element) -> bool:
    """Say whether an element is the branch of a `choice` that is not in the source."""
    parent = element.getparent()
    return element.tag in OURS and parent is not None and parent.tag == f"{TEI}choice"


def is_invented(element: etree._Element) -> bool:
    """Say whether an element holds text of its own that neither a source, a derivation nor the edition answers for."""
    if not any(text.strip() for text in direct_text(element)):
        return False
    ancestry = [element, *element.iterancestors()]
    if any(pointers(e) or is_ours(e) for e in ancestry):
        return False
    if not any(e.tag == f"{TEI}teiHeader" for e in ancestry):
        return True
    return not any(is_answered_for(e) for e in ancestry)


def is_answered_for(element: etree._Element) -> bool:
    """Say whether a header element is derived, the register's, the edition's own, or describes the source file."""
    name = etree.QName(element).localname
    describes = name == "bibl" and element.get("type") in {"delivered", "reading"}
    return describes or name in BOILERPLATE or element.get("ana") == "#derived" or bool(element.get("sameAs"))


def direct_text(element: etree._Element) -> list[str]:
    """Return the text nodes that are an element's own children."""
    return [element.text or "", *(child.tail or "" for child in element)]

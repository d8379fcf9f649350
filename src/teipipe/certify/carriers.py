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
    """Say where an element stands: body, header or ledger; elsewhere no reader would find it."""
    ancestry = [element, *element.iterancestors()]
    if any(e.tag == f"{TEI}list" and e.get("type") == "ledger" for e in ancestry):
        return "ledger"
    if any(e.tag == f"{TEI}teiHeader" for e in ancestry):
        return "header"
    return "body" if any(e.tag == f"{TEI}text" for e in ancestry) else "elsewhere"


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
    registered = name in REGISTERED and bool(element.get("sameAs"))
    return describes or registered or name in BOILERPLATE or element.get("ana") == "#derived"


def direct_text(element: etree._Element) -> list[str]:
    """Return the text nodes that are an element's own children."""
    return [element.text or "", *(child.tail or "" for child in element)]

"""Asking a document for the reasons of what stands at a line, or under an id."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from teipipe.again import Again, of_document
from teipipe.certify.carriers import is_ours
from teipipe.checks.reading import root_of
from teipipe.edition import load
from teipipe.encode.serialise import is_machine_output
from teipipe.findings import Refusal
from teipipe.guesses import GOES_ON, said
from teipipe.houses import RULES
from teipipe.model import Certainty, Leaf, Locus, Node
from teipipe.verdicts import is_open, span
from teipipe.why.header import XML_ID, local, origin, purpose
from teipipe.why.index import Index
from teipipe.why.places import Place, Places, spans
from teipipe.why.reason import Because, Reason, encoded, shortened
from teipipe.why.words import NODES, TOLD, of_left_out, of_rule, of_version

Element = etree._Element
# An id has neither colon nor number sign.
AT_LINE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::\d+)?")
AT_ID = re.compile(r"(?P<path>.+)#(?P<id>[^\s#]+)")
UNKNOWN = "nothing that the program makes of the source today answers to it: "
EDITED = "it was edited by hand"
CHANGED = "it was edited by hand, or made by other rules or decisions; build again and see what changes"


@dataclass(frozen=True, slots=True)
class Answer:
    """The reasons at one place of a document, and a remark on the document as a whole, if there is any."""

    reasons: tuple[Reason, ...]
    remark: str = ""


def asked(place: str, houses: Sequence[Path] = (), register: Path | None = None) -> Answer:
    """Answer for "x.xml:41", "x.xml#en-p-dcd0fbf0", or an id in the edition around the working directory.

    Raises:
        Refusal: there is no such document, line or id, or its source cannot be converted again.
    """
    line, id = AT_LINE.fullmatch(place), AT_ID.fullmatch(place)
    if line:
        document = Asked(Path(line["path"]), houses, register)
        return document.answer(document.line(int(line["line"])))
    path, name = (Path(id["path"]), id["id"]) if id else (holder_of(place.removeprefix("#")), place.removeprefix("#"))
    document = Asked(path, houses, register)
    return document.answer([document.by_id(name)])


def holder_of(id: str) -> Path:
    """Return the document of the edition here that has an id.

    Raises:
        Refusal: none has it, or several; or it is the name of a file.
    """
    if Path(id).is_file():
        raise Refusal(id, f"which of its elements? Name a line of it, such as {id}:41, or an id, such as {id}#en-p-1")
    folder = load(Path()).documents
    found = [path for path in sorted(folder.glob("*.xml")) if f'xml:id="{id}"'.encode() in path.read_bytes()]
    if len(found) != 1:
        what = f"stands in {', '.join(path.name for path in found)}" if found else f"stands in no document of {folder}"
        raise Refusal(id, f"{what}; expected DOCUMENT:LINE, DOCUMENT#ID, or an id of one document of the edition here")
    return found[0]


class Asked:
    """A document with all that tells why it is as it is."""

    def __init__(self, path: Path, houses: Sequence[Path] = (), register: Path | None = None) -> None:
        self.path, self.root = path, root_of(path)
        self.is_edited = not is_machine_output(path.read_bytes())
        self.again: Again = of_document(self.root, path, houses, register)
        self.source = self.again.source
        self.places = Places(self.source).of(self.root)
        self.index = Index(self.again.document, self.source)
        self.spans = list(spans(self.root))
        self.begun: dict[int, list[Element]] = {}
        for element, start, _ in self.spans:
            self.begun.setdefault(start, []).append(element)
        self.ids = {id: element for element in self.root.iter("{*}*") if (id := element.get(XML_ID))}

    def answer(self, elements: Sequence[Element]) -> Answer:
        """Return the reasons of some elements."""
        remark = f"{self.path}: {EDITED} since the program wrote it; what follows is of the program's own"
        return Answer(tuple(map(self.reason, elements)), remark if self.is_edited else "")

    def by_id(self, id: str) -> Element:
        """Return the element with an id.

        Raises:
            Refusal: there is none.
        """
        if id not in self.ids:
            raise Refusal(str(self.path), f"no element has the xml:id “{id}”; name one that stands there, or a line")
        return self.ids[id]

    def line(self, number: int) -> list[Element]:
        """Return the elements at a line: the block, its container, and what begins on the line.

        Raises:
            Refusal: the document has no such line.
        """
        last = max(end for _, _, end in self.spans)
        if not 1 <= number <= last:
            raise Refusal(str(self.path), f"has no line {number}, but lines 1 to {last}; name one of them")
        begun = self.begun.get(number, [])
        blocks = [element for element in begun if self.is_block(element)]
        if not blocks:
            around = [one for one, start, end in self.spans if start <= number <= end and self.is_block(one)]
            blocks = around[-1:] or [self.root]
            begun = [*blocks, *begun]
        holder = blocks[0].getparent()
        return [holder, *begun] if holder is not None else begun

    def is_block(self, element: Element) -> bool:
        """Say whether an element stands by itself, and not inside the text of another."""
        place = self.places.get(element)
        return place is None or place.carrier is None or place.carrier is element

    def reason(self, element: Element) -> Reason:
        """Say why an element is there."""
        place, line = self.places.get(element), element.sourceline or 0
        because = self.because(element, place)
        found = Reason(str(self.path), line, local(element), element.get(XML_ID, ""), encoded(element), because)
        if place is None:
            return found
        at, offset = (str(self.again.delivered), self.source.line(place.start)), self.source.offset
        start, end, words = place.start + offset, place.end + offset, shortened(self.words(place))
        return replace(found, source=at[0], source_line=at[1], start=start, end=end, words=words)

    def because(self, element: Element, place: Place | None) -> Because:
        """Return what made an element, and on what it leant."""
        if local(element) == "link":
            return self.of_link(element)
        if place is None or place.carrier is None:
            return self.of_frame(element, place)
        if not place.is_faithful:
            return Because("none", "", UNKNOWN + EDITED)
        return self.of_carrier(element, place) if place.carrier is element else self.of_inner(element, place)

    def of_frame(self, element: Element, place: Place | None) -> Because:
        """Explain an element without words of its own: what holds others, a version, or a part of the frame."""
        name, around = local(element), [local(one) for one in element.iterancestors()]
        if "teiHeader" in (name, *around):
            return Because("header", element.get("cert", ""), origin(element, self.again))
        version = next((one for one in self.again.document.versions if one.lang == element.get(XML_ID)), None)
        if name == "text" and version:
            return of_version(version, self.again)
        if name in NODES and "text" in around:
            node = self.index.node(name, place)
            return Because("arrange", "", NODES[name] + self.speaker(node)) if node else self.unanswered()
        return Because("encode", "", TOLD.get(name) or purpose(element))

    def speaker(self, node: Node) -> str:
        """Say whom the label of a turn means."""
        who = node.attributes.get("who", "").removeprefix("#")
        person = next((one for one in self.again.document.persons if one.id == who), None)
        if person is None:
            return ""
        return f"; its label means {person.name}, {'of the register' if person.registered else 'whom only it names'}"

    def of_carrier(self, element: Element, place: Place) -> Because:
        """Explain an element that is a stretch of the source."""
        is_left_out = element.get("ana", "").startswith("#ledger.")
        leaf = self.index.leaf(place, is_left_out=is_left_out)
        if leaf is None:
            return self.unanswered()
        certainty = str(leaf.certainty)
        if is_left_out:
            return Because(leaf.rule, certainty, of_left_out(leaf, self.again))
        if "teiHeader" in [local(one) for one in element.iterancestors()]:
            chain = "".join(f"; {mark.why}" for mark in leaf.marks if mark.element == local(element))
            return Because(leaf.rule, element.get("cert", certainty), f"the text's own metadata, {leaf.element}{chain}")
        return Because(leaf.rule, certainty, of_rule(leaf) + "".join(self.joints(leaf)))

    def joints(self, leaf: Leaf) -> Iterator[str]:
        """Yield where a passage goes on after a page or a line."""
        for one in leaf.stretches[1:]:
            if one.join in GOES_ON and (one.join != "space" or is_open(one.certainty)):
                yield f"; {GOES_ON[one.join]} at line {self.source.line(one.start)} ({one.certainty})"

    def of_inner(self, element: Element, place: Place) -> Because:
        """Explain an element inside the text of another; a branch of a choice as the choice."""
        parent = element.getparent()
        if parent is not None and local(parent) == "choice" and (is_ours(element) or local(element) in {"sic", "orig"}):
            return self.of_inner(parent, self.places[parent])
        name = local(element)
        mark = self.index.mark(name, place)
        if mark is None:
            return self.unanswered()
        certainty = mark.attributes.get("cert", str(Certainty.HIGH))
        rule, is_told, why = mark.why.partition(": ")
        if rule == "register" and "ref" in mark.attributes:
            why = f"the register has the form “{why}” for {mark.attributes['ref']}"
        if is_told:
            return Because(rule, certainty, why)
        if mark.why in RULES:
            return Because(mark.why, certainty, purpose(element))
        return Because("divide" if mark.why else "layout", certainty, mark.why or TOLD.get(name) or purpose(element))

    def of_link(self, element: Element) -> Because:
        """Explain a link by its evidence."""
        ends = [self.ids.get(target.removeprefix("#"), self.root) for target in element.get("target", "").split()]
        places = [place for end in ends if (place := self.places.get(end))]
        link = self.index.link([span(place.start, place.end, self.source)[0] for place in places])
        if link is None:
            return self.unanswered()
        words = " and ".join(f"“{shortened(self.words(place), 60)}”" for place in places)
        return Because("align", str(link.certainty), f"evidence {link.evidence}: {words}")

    def words(self, place: Place) -> str:
        """Return the words at a place, in one line."""
        return said(Locus(self.source.key, place.start, place.end), self.source)

    def unanswered(self) -> Because:
        """Say that nothing answers to an element."""
        return Because("none", "", UNKNOWN + (EDITED if self.is_edited else CHANGED))

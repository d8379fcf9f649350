"""The certificate: proof that a TEI document says each character of its source once, and nothing else.

This module shares no code with the converter and trusts two files only: the source and the TEI. Each element with
`@source="src:KEY#char=START,END …"` is a *carrier*: its own text is what that stretch of the decoded source says.
Carriers lie in the body, the header or the ledger (`standOff/list[@type='ledger']`, what was left out and why).
Sorted by offset they must cover the source without overlap, and only white space may lie between them.

Offsets follow RFC 5147 (`char=`): code points from zero, a line end counted once. White space is compared as the
law of the text demands: a run of it counts as one space, whose presence does not matter at the edges of a carrier
or at `@break="no"`.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from teipipe.findings import Finding, Place, Refusal, Severity
from teipipe.verify import differences, furniture

TEI = "{http://www.tei-c.org/ns/1.0}"
NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}
POINTER = re.compile(r"src:([^#\s]+)#char=(\d+),(\d+)")
MILESTONES = frozenset(f"{TEI}{name}" for name in ("pb", "lb", "cb", "gb", "milestone"))
# The branch of a choice that no source delivered.
OURS = frozenset(f"{TEI}{name}" for name in ("corr", "reg", "expan"))
# U+FFFF cannot occur in XML, so it can stand for "a space or none".
SOFT = "\uffff"
MARKUP = re.compile(r"(?:[^\w\s]|_)+|\]\(\S*\)")
# A pattern that fits these fits anything, and explains nothing.
ANY_TEXT = ("Qxz 7, жя 我们", "Wholly other words, of another text entirely.")
BOILERPLATE = ("publicationStmt", "encodingDesc", "revisionDesc", "respStmt")


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


@dataclass(frozen=True, slots=True)
class Delivered:
    """A source as the certificate reads it: by itself, from the bytes. `furniture` is the text, without white space,
    that an HTML or DOCX file's own structure gives to the page and not to the document."""

    key: str
    path: Path
    text: str
    furniture: str = ""


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the comparison of one document with its sources gave. Shares count characters that are not white space."""

    path: str
    body: int = 0
    header: int = 0
    ledger: int = 0
    findings: tuple[Finding, ...] = field(default=())

    @property
    def characters(self) -> int:
        """How many characters of the sources the document carries."""
        return self.body + self.header + self.ledger

    def share(self, zone: str) -> float:
        """Return the share of body, header or ledger in the text, from 0 to 1."""
        count: int = getattr(self, zone)
        return count / self.characters if self.characters else 0.0

    def as_json(self) -> dict[str, object]:
        """Return the certificate as the value of one JSON line."""
        zones = {zone: getattr(self, zone) for zone in ("body", "header", "ledger")}
        return {"path": self.path, **zones, "findings": [finding.as_json() for finding in self.findings]}

    def __str__(self) -> str:
        shares = ", ".join(f"{zone} {self.share(zone):.1%}" for zone in ("body", "header", "ledger"))
        verdict = f"refused, {len(self.findings)} findings" if self.findings else "certified, nothing lost or invented"
        return f"{self.path}: {verdict}; {self.characters} characters: {shares}"


def certify(document: Path) -> Certificate:
    """Compare a TEI document with the sources that it names.

    Raises:
        Refusal: the document is not well-formed, or names no source or one that cannot be read.
    """
    tree = parsed(document)
    faults = Faults(document)
    sources = dict(delivered(tree, document, faults))
    carriers = list(carried(tree, faults))
    known = [carrier for carrier in carriers if faults.declares(carrier, sources)]
    for carrier in known:
        faults.compare(carrier, sources)
    faults.cover(known, sources)
    faults.explain(known, tree, sources)
    sizes = dict.fromkeys(("body", "header", "ledger"), 0)
    for carrier in known:
        sizes[carrier.zone] += len("".join(carrier.text.replace(SOFT, "").split()))
    if known and not sizes["body"]:
        faults.add(
            "body-empty",
            tree.getroot(),
            "no text of the source stands in the body; convert it again with another converter",
        )
    return Certificate(str(document), **sizes, findings=tuple(faults.found))


def parsed(document: Path) -> etree._ElementTree:
    """Read a TEI file, without entities and without the network."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.parse(document, parser)
    except (OSError, etree.XMLSyntaxError) as error:
        raise Refusal(str(document), f"cannot be read as XML: {error}; mend it or convert the source again") from error


def delivered(tree: etree._ElementTree, document: Path, faults: "Faults") -> Iterator[tuple[str, Delivered]]:
    """Find, hash and decode each source by what `sourceDesc` and the `prefixDef`s say of it.

    Of a file that is more than text, such as HTML, the reading beside it is what offsets count in; it must say what
    the file's own text nodes say.
    """
    descriptions = tree.findall(".//t:sourceDesc/t:bibl[@type='delivered']", NAMESPACES)
    if not descriptions:
        raise Refusal(
            str(document),
            "names no delivered source (sourceDesc/bibl[@type='delivered']); convert the source again",
        )
    for bibl in descriptions:
        key = bibl.get("n", "")
        path = location(tree, key, document)
        reading = tree.find(f".//t:sourceDesc/t:bibl[@type='reading'][@n='{key}']", NAMESPACES)
        text = checked(reading if reading is not None else bibl, path, document, faults)
        if reading is not None:
            original = document.parent / unquote(str(bibl.xpath("string(t:ref/@target)", namespaces=NAMESPACES)))
            yield key, extracted(bibl, original, Delivered(key, path, text), document, faults)
        else:
            yield key, Delivered(key, path, text)


def extracted(bibl: etree._Element, original: Path, reading: Delivered, document: Path, faults: "Faults") -> Delivered:
    """Compare a reading with the text nodes of the file that it was read out of."""
    data, encoding = hashed(bibl, original, document, faults), value(bibl, "note[@type='encoding']")
    for difference in differences(data, encoding, reading.text):
        faults.add("text-lost", bibl, f"the reading of {original.name}: {difference}; convert it again")
    return replace(reading, furniture=furniture(data, encoding))


def checked(bibl: etree._Element, path: Path, document: Path, faults: "Faults") -> str:
    """Return the text of a file whose hash and encoding a description states."""
    return decoded(hashed(bibl, path, document, faults), value(bibl, "note[@type='encoding']"), path)


def hashed(bibl: etree._Element, path: Path, document: Path, faults: "Faults") -> bytes:
    """Return the bytes of a file, and report a hash that differs from the one stated."""
    data = contents(path, document)
    if hashlib.sha256(data).hexdigest() != value(bibl, "idno[@type='SHA-256']"):
        faults.add(
            "source-changed",
            bibl,
            f"{path.name} is not the file that was encoded (its SHA-256 differs); convert it again",
        )
    return data


def location(tree: etree._ElementTree, key: str, document: Path) -> Path:
    """Resolve a key by the document's `prefixDef`s (TEI Guidelines 16.2.3, private URI schemes)."""
    for definition in tree.iterfind(".//t:prefixDef[@ident='src']", NAMESPACES):
        found = re.fullmatch(definition.get("matchPattern", ""), f"{key}#char=0,1")
        if found:
            target = definition.get("replacementPattern", "").split("#")[0]
            return document.parent / unquote(target)
    raise Refusal(str(document), f"has no prefixDef for the source {key!r}; convert the source again")


def contents(path: Path, document: Path) -> bytes:
    """Return the bytes of a source."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refusal(str(document), f"names the source {path}, which cannot be read; put the file there") from error


def decoded(data: bytes, encoding: str, path: Path) -> str:
    """Decode a source; line ends of every platform count as one line feed."""
    try:
        text = data.decode(encoding)
    except (LookupError, UnicodeDecodeError) as error:
        raise Refusal(str(path), f"is not {encoding or 'in a named encoding'}: {error}; convert it again") from error
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def value(parent: etree._Element, path: str) -> str:
    """Return the text of a child, or nothing."""
    return parent.findtext(f"t:{path}", "", NAMESPACES).strip()


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


def spaced(text: str) -> str:
    """Make every run of white space one space, none at the edges."""
    return " ".join(text.split())


def quoted(text: str) -> str:
    """Quote at most sixty characters of a text for a message."""
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"


def expected(carrier: Carrier, others: Iterable[Stretch], sources: dict[str, Delivered]) -> list[str]:
    """Return what the source says in a carrier's stretches; list items are joined with a space or none."""
    cut = [piece for stretch in carrier.stretches for piece in minus(stretch, others)]
    texts = [sources[piece.key].text[piece.start : piece.end] for piece in cut]
    joints = [joint(first, second, sources) for first, second in pairwise(cut)]
    return [part for pair in zip(texts, [*joints, ""], strict=True) for part in pair] if texts else []


def joint(first: Stretch, second: Stretch, sources: dict[str, Delivered]) -> str:
    """Return the space between two stretches of one carrier: one where the source has any between them."""
    if first.key != second.key:
        return " "
    between = sources[first.key].text[first.end : second.start]
    return " " if any(character.isspace() for character in between) else ""


def minus(stretch: Stretch, others: Iterable[Stretch]) -> Iterator[Stretch]:
    """Cut other stretches out of one."""
    at = stretch.start
    for other in sorted((o for o in others if within(o, [stretch])), key=lambda o: o.start):
        if at < other.start:
            yield Stretch(stretch.key, at, other.start)
        at = max(at, other.end)
    if at < stretch.end:
        yield Stretch(stretch.key, at, stretch.end)


def agrees(actual: str, wanted: str) -> bool:
    """Compare two texts; SOFT in the actual one stands for a space or none."""
    wanted = spaced(wanted)
    if SOFT not in actual:
        return spaced(actual) == wanted
    at = 0
    for part in (spaced(part) for part in actual.split(SOFT)):
        at += wanted.startswith(" ", at)
        if not wanted.startswith(part, at):
            return False
        at += len(part)
    return not wanted[at:].strip()


def differing(actual: str, wanted: str) -> str:
    """Describe the first difference between two texts for a message."""
    actual, wanted = spaced(actual.replace(SOFT, "")), spaced(wanted)
    same = next(
        (i for i, (a, w) in enumerate(zip(actual, wanted, strict=False)) if a != w),
        min(len(actual), len(wanted)),
    )
    start = max(0, same - 15)
    return f"{quoted(actual[start : same + 25])} where the source has {quoted(wanted[start : same + 25])}"


class Faults:
    """The findings of one certificate, gathered in order."""

    def __init__(self, document: Path) -> None:
        self.path = str(document)
        self.found: list[Finding] = []

    def add(self, code: str, element: etree._Element, message: str) -> None:
        """Report a fault at an element of the TEI file."""
        self.found.append(Finding(code, Severity.ERROR, Place(self.path, element.sourceline or 0), message))

    def declares(self, carrier: Carrier, sources: dict[str, Delivered]) -> bool:
        """Say whether a carrier's pointers fit the declared sources; report where they do not."""
        for stretch in carrier.stretches:
            source = sources.get(stretch.key)
            if source is None or not 0 <= stretch.start < stretch.end <= len(source.text):
                where = f"src:{stretch.key}#char={stretch.start},{stretch.end}"
                self.add(
                    "source-form",
                    carrier.element,
                    f"{where} lies outside every declared source; convert the source again",
                )
                return False
        return True

    def compare(self, carrier: Carrier, sources: dict[str, Delivered]) -> None:
        """Report a carrier that does not say what its stretches say."""
        inner = [s for e in carrier.element.iterdescendants("*") for s in pointers(e) if within(s, carrier.stretches)]
        wanted = "".join(expected(carrier, inner, sources))
        if not agrees(carrier.text, wanted):
            name = etree.QName(carrier.element).localname
            self.add(
                "text-changed",
                carrier.element,
                f"{name} says {differing(carrier.text, wanted)}; restore the delivered reading",
            )

    def cover(self, carriers: list[Carrier], sources: dict[str, Delivered]) -> None:
        """Report what no carrier says, and what two say."""
        for source in sources.values():
            claims = sorted(claimed(carriers, source.key), key=lambda claim: (claim[0].start, claim[0].end))
            at = 0
            for stretch, carrier in claims:
                if stretch.start < at:
                    said = quoted(spaced(source.text[stretch.start : min(at, stretch.end)]))
                    self.add(
                        "source-overlap",
                        carrier.element,
                        f"{said} is said twice; expected each stretch in one element only",
                    )
                self.lost(source, at, stretch.start)
                at = max(at, stretch.end)
            self.lost(source, at, len(source.text))

    def lost(self, source: Delivered, start: int, end: int) -> None:
        """Report a gap between carriers that holds more than white space."""
        missing = spaced(source.text[start:end])
        if missing:
            first = next(i for i in range(start, end) if not source.text[i].isspace())
            line = source.text.count("\n", 0, first) + 1
            place = Place(str(source.path), line, first - source.text.rfind("\n", 0, first))
            message = (
                f"{quoted(missing)} stands nowhere in {self.path}, not even in its ledger; convert the source again"
            )
            self.found.append(Finding("text-lost", Severity.ERROR, place, message))

    def explain(self, carriers: list[Carrier], tree: etree._ElementTree, sources: dict[str, Delivered]) -> None:
        """Report what the ledger leaves out without a reason that holds."""
        patterns = {kind: declared(tree, kind) for kind in ("furniture", "label")}
        kept = {spaced(carrier.text) for carrier in carriers if carrier.zone != "ledger"}
        layout = [source.furniture for source in sources.values()]
        for carrier in carriers:
            kind = carrier.element.get("ana", "").removeprefix("#ledger.")
            if carrier.zone == "ledger" and not explained(kind, spaced(carrier.text), patterns, kept, layout):
                text = quoted(spaced(carrier.text))
                self.add(
                    "ledger-unexplained",
                    carrier.element,
                    f"{text} is left out as {kind or 'nothing named'}, which it is not; put it into the text",
                )


def claimed(carriers: list[Carrier], key: str) -> Iterator[tuple[Stretch, Carrier]]:
    """Yield each stretch of a source with its carrier, inner carriers cut out of outer ones."""
    for carrier in carriers:
        inner = [s for e in carrier.element.iterdescendants("*") for s in pointers(e)]
        for stretch in carrier.stretches:
            if stretch.key == key:
                yield from ((piece, carrier) for piece in minus(stretch, inner))


def declared(tree: etree._ElementTree, kind: str) -> list[re.Pattern[str]]:
    """Return the patterns that the converter declares for furniture or for labels (`samplingDecl/ab`)."""
    items = tree.iterfind(f".//t:samplingDecl/t:ab[@type='{kind}']/t:list/t:item", NAMESPACES)
    patterns = [re.compile("".join(item.itertext())) for item in items]
    return [pattern for pattern in patterns if not any(pattern.fullmatch(text) for text in ANY_TEXT)]


def explained(
    kind: str, text: str, patterns: dict[str, list[re.Pattern[str]]], kept: set[str], layout: list[str]
) -> bool:
    """Say whether what was left out is what its kind says: nothing else may hide in the ledger."""
    if kind in patterns:
        return any(pattern.fullmatch(text) for pattern in patterns[kind])
    if kind == "markup":
        return bool(MARKUP.fullmatch(text))
    if kind == "layout":
        return any("".join(text.split()) in furniture for furniture in layout)
    return kind == "duplicate" and any(text in whole for whole in kept)

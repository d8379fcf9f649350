"""Reading views: what readers are shown of each document, made one at a time, and what the others need to know of it.

    TEI -> Reading(document, summary, mentions)

The documents of a large edition fit into no memory at once; their summaries do.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import saxonche  # type: ignore[import-not-found]
from lxml import etree

from teipipe import __version__
from teipipe.edition import Edition
from teipipe.file_names import fault, folded
from teipipe.findings import Refusal
from teipipe.processors import in_order
from teipipe.xslt import Stylesheet, node, parse, stylesheet

READING = "urn:x-teipipe:reading"
NAMESPACES = {"r": READING}
KINDS = ("persons", "places", "orgs")
# What can be the name of a page and part of an address; XML allows less.
ID = re.compile(r"[^\s./\\\"'<>&#%?:*|][^\s/\\\"'<>&#%?:*|]*")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a document names an entry of the register, as serialised XML."""

    entry: str
    xml: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One document as readers are shown it, its summary for lists, and whom and what it names: serialised XML.

    Of what the others need to know of it, some is here by itself: the date, the ids of those who speak, the passages of
    other documents that it links to, and the passages that others may link to.
    """

    name: str
    document: str
    summary: str
    mentions: tuple[Mention, ...]
    date: str
    speakers: tuple[str, ...]
    links: tuple[str, ...]
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """What turns documents into readings: the stylesheet, and the register that names lead to."""

    stylesheet: Stylesheet
    language: str
    registers: tuple[saxonche.PyXdmNode, ...]

    def __call__(self, path: Path) -> Reading:
        """Read one document.

        Raises:
            Refusal: the document cannot be read, or has an element without a reading.
        """
        view = self.stylesheet.transform(path, language=self.language, name=path.stem, register=self.registers)
        parts = element(view)
        if parts.tag != f"{{{READING}}}reading":
            raise Refusal(str(path), "is a register and no document; move it to the folder register/")
        summary, mentions, document = parts
        found = tuple(Mention(str(each.get("entry")), _xml(each)) for each in mentions)
        return Reading(
            name=path.stem,
            document=_xml(document),
            summary=_xml(summary),
            mentions=found,
            date=summary.get("date", ""),
            speakers=_values(summary, "r:speaker/@id"),
            links=_values(summary, "r:link/@to"),
            passages=_values(document, "r:versions/r:version/*/descendant-or-self::*/@id"),
        )


def reader(edition: Edition, registers: Sequence[Path]) -> Reader:
    """Return what reads documents: once in each process.

    Raises:
        Refusal: a register cannot be read, or the edition's own templates do not compile.
    """
    return Reader(_sheet(edition), edition.language, tuple(node(path) for path in registers))


def _sheet(edition: Edition) -> Stylesheet:
    return stylesheet("reading", "reading.xsl", own=edition.templates("reading"))


def readings(
    documents: Sequence[Path], edition: Edition, registers: Sequence[Path], jobs: int = 0
) -> Iterator[Reading]:
    """Yield the readings of documents in their order, made on all processors.

    Raises:
        Refusal: a document cannot be read, or has an element without a reading.
    """
    begin: Callable[[], Callable[[Path], Reading]] = partial(reader, edition, tuple(registers))
    return in_order(begin, documents, jobs)


def frame(edition: Edition, outputs: Sequence[str], registers: Sequence[Path]) -> etree._Element:
    """Return the root of a view of the edition: its settings and its register.

    Raises:
        Refusal: a register cannot be read.
    """
    sheet = _sheet(edition)
    root = etree.Element(f"{{{READING}}}edition", settings(edition, outputs), {None: READING})
    taken: dict[str, Path] = {}
    for path in registers:
        register = element(sheet.transform(path, language=edition.language))
        if register.tag != f"{{{READING}}}register":
            raise Refusal(str(path), "is a document and no register; move it to the folder documents/")
        register.set("kind", path.stem)
        _named(register, path, taken)
        root.append(register)
    return root


def _named(register: etree._Element, path: Path, taken: dict[str, Path]) -> None:
    """Refuse entries that cannot have a page each: pages are called by their ids."""
    pages: dict[str, str] = {}
    for name in (str(entry.get("id")) for entry in register):
        message = fault(name) if ID.fullmatch(name) else "no name for a page"
        if name in taken:
            message = f"an id of {taken[name].name} already"
        elif folded(name) in pages:
            message = f'"{pages[folded(name)]}" but for its capitals'
        if message:
            raise Refusal(str(path), f'xml:id "{name}" is {message}; give another')
        taken[name], pages[folded(name)] = path, name


def reading_view(
    documents: Sequence[Path], edition: Edition, registers: Sequence[Path] = (), outputs: Sequence[str] = ()
) -> etree._Element:
    """Return the reading view of a whole edition in one tree: its settings, its register, its documents.

    Raises:
        Refusal: a document cannot be read, or has an element without a reading.
    """
    root = frame(edition, outputs, registers)
    root.extend(element(each.document) for each in readings(documents, edition, registers))
    forget(root, {str(entry) for entry in root.xpath("r:document//@entry", namespaces=NAMESPACES)})
    return root


def forget(view: etree._Element, mentioned: set[str]) -> None:
    """Remove what no document mentions from the register, and a register of which nothing is left."""
    for register in view.findall(f"{{{READING}}}register"):
        for entry in [entry for entry in register if entry.get("id") not in mentioned]:
            register.remove(entry)
        if not len(register):
            view.remove(register)


def kept(registers: Sequence[Path], view: etree._Element) -> tuple[Path, ...]:
    """Return the registers of which the view has something."""
    kinds = {register.get("kind") for register in view.iterfind(f"{{{READING}}}register")}
    return tuple(path for path in registers if path.stem in kinds)


def registers_of(edition: Edition) -> tuple[Path, ...]:
    """Return the registers of an edition that have entries."""
    return tuple(path for kind in KINDS if has_entries(path := edition.register / f"{kind}.xml"))


def has_entries(path: Path) -> bool:
    """Say whether a register is there and has an entry; that of a new edition has none."""
    return path.is_file() and next(parse(path).iter("{*}person", "{*}place", "{*}org"), None) is not None


def mentioned(register: Path, entries: set[str]) -> bytes:
    """Return a register without the entries that no document points at."""
    tree = parse(register).getroottree()
    for entry in list(tree.iter("{*}person", "{*}place", "{*}org")):
        parent = entry.getparent()
        if parent is not None and not entries.intersection(map(str, entry.xpath("descendant-or-self::*/@xml:id"))):
            parent.remove(entry)
    return etree.tostring(tree, encoding="utf-8", xml_declaration=True)


def settings(edition: Edition, outputs: Sequence[str]) -> dict[str, str]:
    """Return what pages say of the edition."""
    values = {
        "program": f"teipipe {__version__}",
        "title": edition.title,
        "subtitle": edition.subtitle,
        "publisher": edition.publisher,
        "place": edition.place,
        "date": edition.date,
        "language": edition.language,
        "licence": edition.licence,
        "licence-url": edition.licence_url,
        "url": edition.url,
        "uuid": str(uuid5(NAMESPACE_URL, edition.url)) if edition.url else "",
        "about": edition.about,
        "theme": "yes" if edition.theme.is_file() else "",
        "search": "yes",
        "pdf": "yes" if "pdf" in outputs else "",
    }
    return {name: value for name, value in values.items() if value}


def element(xml: str) -> etree._Element:
    """Parse XML that a stylesheet of ours made."""
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, huge_tree=True))


def _values(part: etree._Element, path: str) -> tuple[str, ...]:
    return tuple(str(value) for value in part.xpath(path, namespaces=NAMESPACES))


def _xml(part: etree._Element) -> str:
    return etree.tostring(part, encoding="unicode", with_tail=False)

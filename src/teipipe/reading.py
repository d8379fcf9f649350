"""Reading views: what readers are shown of each document, made one at a time, and what the others need to know of it.

    TEI -> Reading(document, summary, mentions)

The documents of a large edition fit into no memory at once; their summaries do.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import saxonche  # type: ignore[import-not-found]
from lxml import etree

from teipipe import __version__, search
from teipipe.edition import Edition
from teipipe.processors import in_order
from teipipe.xslt import Stylesheet, node, parse, stylesheet

READING = "urn:x-teipipe:reading"
KINDS = ("persons", "places", "orgs")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a document names an entry of the register, as serialised XML."""

    entry: str
    xml: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One document as readers are shown it, its summary for lists, and whom and what it names: serialised XML."""

    name: str
    document: str
    summary: str
    mentions: tuple[Mention, ...]


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
        summary, mentions, document = element(view)
        found = tuple(Mention(str(each.get("entry")), _xml(each)) for each in mentions)
        return Reading(path.stem, _xml(document), _xml(summary), found)


def reader(language: str, registers: Sequence[Path]) -> Reader:
    """Return what reads documents: once in each process."""
    return Reader(stylesheet("reading", "reading.xsl"), language, tuple(node(path) for path in registers))


def readings(
    documents: Sequence[Path], edition: Edition, registers: Sequence[Path], jobs: int = 0
) -> Iterator[Reading]:
    """Yield the readings of documents in their order, made on all processors.

    Raises:
        Refusal: a document cannot be read, or has an element without a reading.
    """
    begin: Callable[[], Callable[[Path], Reading]] = partial(reader, edition.language, tuple(registers))
    return in_order(begin, documents, jobs)


def frame(edition: Edition, outputs: Sequence[str], registers: Sequence[Path]) -> etree._Element:
    """Return the root of a view of the edition: its settings and its register.

    Raises:
        Refusal: a register cannot be read.
    """
    sheet = stylesheet("reading", "reading.xsl")
    root = etree.Element(f"{{{READING}}}edition", settings(edition, outputs), {None: READING})
    for path in registers:
        register = element(sheet.transform(path, language=edition.language))
        register.set("kind", path.stem)
        root.append(register)
    return root


def reading_view(
    documents: Sequence[Path], edition: Edition, registers: Sequence[Path] = (), outputs: Sequence[str] = ()
) -> etree._Element:
    """Return the reading view of a whole edition in one tree: its settings, its register, its documents.

    Raises:
        Refusal: a document cannot be read, or has an element without a reading.
    """
    root = frame(edition, outputs, registers)
    root.extend(element(each.document) for each in readings(documents, edition, registers))
    forget(root, {str(entry) for entry in root.xpath("r:document//@entry", namespaces={"r": READING})})
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
        "about": edition.about,
        "theme": "yes" if edition.theme.is_file() else "",
        "search": "yes" if search.available() else "",
        "pdf": "yes" if "pdf" in outputs else "",
        "epub": "yes" if "epub" in outputs else "",
    }
    return {name: value for name, value in values.items() if value}


def element(xml: str) -> etree._Element:
    """Parse XML that a stylesheet of ours made."""
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, huge_tree=True))


def _xml(part: etree._Element) -> str:
    return etree.tostring(part, encoding="unicode", with_tail=False)

"""The website: pages of documents and their versions, of the register, and of the edition.

    documents -> readings -> catalogue            what pages say of one another: summaries, register, colours
                          -> pages of a document  each from its own view and the catalogue

Nothing here grows with the square of the number of documents, and no text is held longer than its pages take.
"""

import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

import saxonche  # type: ignore[import-not-found]
from lxml import etree

from teipipe import search
from teipipe.edition import Edition
from teipipe.processors import in_order
from teipipe.reading import READING, Mention, Reading, element, forget, frame, kept, readings, registers_of
from teipipe.xslt import Stylesheet, node, stylesheet

# A register's page names so many documents of an entry; the entry's own page has them all.
FIRST = 10
PAGES = ("index", "timeline", "relations", "about", "search")
NAMESPACES = {"r": READING}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What every page may say of the others, the registers that have something of them, and where names stand."""

    tree: etree._Element
    registers: tuple[Path, ...]
    mentions: dict[str, dict[str, list[Mention]]]
    views: dict[str, Path]

    @property
    def documents(self) -> list[etree._Element]:
        """The summaries of the documents, in the order of their views."""
        by_name = {summary.get("id"): summary for summary in self.tree.iterfind("r:summary", NAMESPACES)}
        return [by_name[name] for name in self.views]

    @property
    def entries(self) -> list[etree._Element]:
        """The entries of the register that documents mention."""
        return [entry for register in self.tree.iterfind(f"{{{READING}}}register") for entry in register]


@dataclass(frozen=True, slots=True)
class Writer:
    """What makes pages: the stylesheet, the catalogue, and the folder of the site."""

    stylesheet: Stylesheet
    catalogue: saxonche.PyXdmNode
    folder: Path

    def __call__(self, source: Path | etree._Element) -> list[str]:
        """Write the pages of one document, or of one entry of the register, and return their names."""
        # A view is our own XML: it need not be parsed twice to be safe.
        view = node(source.read_text(encoding="utf-8")) if isinstance(source, Path) else source
        return self.stylesheet.write(view, self.folder, catalogue=self.catalogue)

    def page(self, name: str) -> list[str]:
        """Write a page of the edition."""
        return self.stylesheet.write(self.catalogue, self.folder, catalogue=self.catalogue, page=name)


def writer(catalogue: Path | etree._Element, edition: Edition, folder: Path) -> Writer:
    """Return what makes pages: once in each process.

    Raises:
        Refusal: the edition's own templates do not compile.
    """
    return Writer(stylesheet("html", "html.xsl", own=edition.templates("html")), node(catalogue), folder)


def website(documents: Sequence[Path], edition: Edition, folder: Path, outputs: Sequence[str]) -> Iterator[Path]:
    """Write all pages into a folder and yield them.

    Raises:
        Refusal: a document cannot be read, or has an element without a reading.
    """
    with tempfile.TemporaryDirectory(prefix="teipipe-") as temporary:
        desk = Path(temporary)
        registers = registers_of(edition)
        catalogue = catalogued(readings(documents, edition, registers), edition, outputs, desk)
        path = desk / "catalogue.xml"
        path.write_bytes(etree.tostring(catalogue.tree, encoding="utf-8"))
        begin: Callable[[], Callable[[Path | etree._Element], list[str]]] = partial(writer, path, edition, folder)
        records: list[search.Record] = []
        for summary, names in zip(catalogue.documents, in_order(begin, [*catalogue.views.values()]), strict=True):
            yield from (folder / name for name in names)
            records += recorded(summary, names, folder)
        yield from overviews(writer(path, edition, folder), catalogue)
    if search.available():
        yield from search.index(records, folder)


def overviews(here: Writer, catalogue: Catalogue) -> Iterator[Path]:
    """Write the pages of the register and of the edition, and yield them."""
    for entry in catalogue.entries:
        yield from (here.folder / name for name in here(_entry(entry, catalogue)))
    kinds = [f"register/{register.stem}" for register in catalogue.registers]
    for page in (*kinds, *PAGES):
        yield from (here.folder / name for name in here.page(page))


def recorded(summary: etree._Element, names: Sequence[str], folder: Path) -> Iterator[search.Record]:
    """Yield what the search is to know of the versions of a document, from the pages that were written of it."""
    texts = [name for name in names if name.endswith(".txt")]
    persons = [str(name) for each in summary.iterfind("r:speaker", NAMESPACES) for name in each.xpath("@name")]
    persons += [
        str(name)
        for each in summary.iterfind("r:letter", NAMESPACES)
        for name in each.xpath("@*[contains(name(), '-name')]")
    ]
    for version, text in zip(summary.iterfind("r:version", NAMESPACES), texts, strict=True):
        own = f"{text.removesuffix('.txt')}.html"
        yield search.Record(
            url=quote(own if own in names else names[0]),
            text=(folder / text).read_text(encoding="utf-8"),
            language=str(version.get("lang")),
            title=str(summary.findtext("r:title", namespaces=NAMESPACES)),
            version=str(version.get("name")),
            persons=tuple(sorted(set(persons))),
        )


def catalogued(read: Iterable[Reading], edition: Edition, outputs: Sequence[str], desk: Path) -> Catalogue:
    """Put the views of documents on the desk, and return the catalogue.

    Raises:
        Refusal: a document or a register cannot be read.
    """
    registers = registers_of(edition)
    root = frame(edition, outputs, registers)
    mentions: dict[str, dict[str, list[Mention]]] = defaultdict(dict)
    views: dict[str, Path] = {}
    for number, reading in enumerate(read):
        views[reading.name] = _laid(desk / f"{number}.xml", reading)
        root.append(element(reading.summary))
        for mention in reading.mentions:
            mentions[mention.entry].setdefault(reading.name, []).append(mention)
    forget(root, set(mentions))
    root.extend(_mentioned(mentions))
    root.extend(_linked(root, views))
    tree = element(stylesheet("html", "catalogue.xsl").transform(root))
    return Catalogue(tree, kept(registers, tree), mentions, views)


def _laid(path: Path, reading: Reading) -> Path:
    path.write_text(reading.document, encoding="utf-8")
    return path


def _mentioned(mentions: dict[str, dict[str, list[Mention]]]) -> Iterator[etree._Element]:
    """Yield, for each entry, the first documents that mention it, with the first passage and the number of passages."""
    for entry, documents in mentions.items():
        all_of = etree.Element(f"{{{READING}}}mentions", {"of": entry, "documents": str(len(documents))})
        for name, found in list(documents.items())[:FIRST]:
            passages = [at for mention in found if (at := element(mention.xml).get("at"))]
            values = {"document": name, "passages": str(len(passages)), "at": next(iter(passages), "")}
            etree.SubElement(all_of, f"{{{READING}}}in", {key: value for key, value in values.items() if value})
        yield all_of


def _linked(root: etree._Element, views: dict[str, Path]) -> Iterator[etree._Element]:
    """Yield the passages of documents that others link to, where they are."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for link in root.iterfind(f"{{{READING}}}summary/{{{READING}}}link"):
        document, _, at = str(link.get("to")).partition("#")
        wanted[document].add(at)
    for document, places in wanted.items():
        if document in views:
            view = etree.parse(views[document])
            found = view.xpath("r:versions/r:version/*/descendant-or-self::*/@id", namespaces=NAMESPACES)
            for place in sorted(places.intersection(map(str, found))):
                yield etree.Element(f"{{{READING}}}place", {"document": document, "id": place})


def _entry(entry: etree._Element, catalogue: Catalogue) -> etree._Element:
    """Return an entry of the register with all of its mentions, document by document."""
    root = etree.Element(f"{{{READING}}}entry", {"id": str(entry.get("id"))}, {None: READING})
    for name, mentions in catalogue.mentions[str(entry.get("id"))].items():
        part = etree.SubElement(root, f"{{{READING}}}in", {"document": name})
        part.extend(map(element, _said(mentions)))
    return root


def _said(mentions: Iterable[Mention]) -> Iterator[str]:
    return (mention.xml for mention in mentions)

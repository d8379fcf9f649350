"""The website: pages of documents and their versions, of the register, and of the edition.

    documents -> readings -> catalogue            what pages say of one another
                          -> pages of a document  each from its own view and the catalogue

Nothing here grows with the square of the number of documents, and no text is held longer than its pages take.
"""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

import saxonche  # type: ignore[import-not-found]
from lxml import etree

from teipipe import search, tables
from teipipe.catalogue import Catalogue, Desk, catalogued
from teipipe.edition import Edition
from teipipe.processors import in_order
from teipipe.reading import READING, element, readings, registers_of
from teipipe.xslt import Stylesheet, node, stylesheet

# The folder of the pages that show all versions of a document.
ALL = "documents"
PAGES = ("index", "timeline", "relations", "about", "search")


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
        read = readings(documents, edition, registers_of(edition))
        catalogue = catalogued(read, edition, outputs, Desk(desk))
        path = desk / "catalogue.xml"
        path.write_bytes(etree.tostring(catalogue.tree, encoding="utf-8"))
        begin: Callable[[], Callable[[Path | etree._Element], list[str]]] = partial(writer, path, edition, folder)
        records: list[search.Record] = []
        for (name, view), names in zip(
            catalogue.views.items(), in_order(begin, [*catalogue.views.values()]), strict=True
        ):
            yield from (folder / each for each in names)
            records.append(recorded(name, view, names))
        yield from overviews(writer(path, edition, folder), catalogue)
        yield from search.index(records, catalogue.entries, folder)


def overviews(here: Writer, catalogue: Catalogue) -> Iterator[Path]:
    """Write the pages of the register and of the edition, and the tables of what is in them, and yield them."""
    if catalogue.entries:
        yield from _entries(here, catalogue)
    yield from tables.tables(catalogue.tree, here.folder)
    kinds = [f"register/{register.stem}" for register in catalogue.registers]
    for page in (*kinds, *PAGES):
        yield from (here.folder / name for name in here.page(page))


def _entries(here: Writer, catalogue: Catalogue) -> Iterator[Path]:
    """Write the page of each entry of the register, and all mentions as a table."""
    with tables.table(here.folder, "mentions", tables.MENTIONS) as write:
        for entry in catalogue.entries:
            found = _entry(entry, catalogue)
            write(tables.mentions(found, catalogue.tree))
            yield from (here.folder / name for name in here(found))
    yield here.folder / tables.FOLDER / "mentions.csv"


def recorded(name: str, view: Path, names: Sequence[str]) -> search.Record:
    """Return what the search needs of a document: its view, and where the pages of its versions were written."""
    folders = dict.fromkeys(
        folder
        for each in names
        for folder, _, file in [each.partition("/")]
        if folder != ALL and file in (f"{name}.html", f"{name}.txt")
    )
    # One version alone is on the document's page, and has a folder only if the edition has plain texts.
    if not folders and f"{ALL}/{name}.html" in names:
        folders = {ALL: None}
    pages = [each if (each := f"{folder}/{name}.html") in names else f"{ALL}/{name}.html" for folder in folders]
    return search.Record(name, view, tuple((folder, quote(page)) for folder, page in zip(folders, pages, strict=True)))


def _entry(entry: etree._Element, catalogue: Catalogue) -> etree._Element:
    """Return an entry of the register with all of its mentions, document by document."""
    root = etree.Element(f"{{{READING}}}entry", {"id": str(entry.get("id"))}, {None: READING})
    for name, mentions in catalogue.mentions[str(entry.get("id"))].items():
        part = etree.SubElement(root, f"{{{READING}}}in", {"document": name})
        part.extend(list(element(f"<all>{''.join(mention.xml for mention in mentions)}</all>")))
    return root

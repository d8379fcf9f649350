"""The edition as EPUB 3.3: one book, which e-readers show in any size and light.

    documents -> readings -> catalogue            what chapters say of one another, as on the website
                          -> chapters             each from its own view and the catalogue
                          -> the rest of the book contents, register, package, from what the chapters have
                          -> one ZIP archive      the same bytes each time: its dates are the edition's

The whole edition is one file: readers keep a book, libraries and archives take in a volume. Of single documents one is
made by naming them.
"""

import re
import tempfile
import uuid
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pylopdf_fonts_zh_cn
import saxonche  # type: ignore[import-not-found]
import typst
from lxml import etree

from teipipe.catalogue import Catalogue, Desk, catalogued
from teipipe.edition import Edition
from teipipe.processors import in_order
from teipipe.reading import READING, Mention, element, readings, registers_of
from teipipe.resources import resource
from teipipe.xslt import Stylesheet, node, stylesheet

# For an edition without a date: EPUB demands one, and the clock must not decide what a file's bytes are.
UNDATED = "1970-01-01"
# The oldest date that ZIP knows; when a file was packed says nothing to anybody.
PACKED = (1980, 1, 1, 0, 0, 0)
# Of the whole in dots an inch: 1200 by 1800, as shops ask for.
COVER_DENSITY = 200
# An ISBN may be written in groups.
SEPARATORS = str.maketrans("", "", "- ")
CONTENT = "EPUB"
CONTAINER = f"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="{CONTENT}/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""


@dataclass(frozen=True, slots=True)
class Chapters:
    """What makes chapters: the stylesheet, the catalogue, the reading that the book has, and the folder of the book."""

    stylesheet: Stylesheet
    catalogue: saxonche.PyXdmNode
    reading: str
    folder: Path

    def __call__(self, view: Path) -> str:
        """Write the chapter of a document, and return what the contents say of it: serialised XML."""
        # A view is our own XML: it need not be parsed twice to be safe.
        source = node(view.read_text(encoding="utf-8"))
        return "\n".join(self._write(source))

    def rest(self) -> None:
        """Write everything else: the catalogue has what the contents say of the chapters."""
        self._write(self.catalogue)

    def _write(self, source: saxonche.PyXdmNode) -> list[str]:
        return self.stylesheet.write(source, self.folder, catalogue=self.catalogue, reading=self.reading)


def chapters(catalogue: Path, edition: Edition, folder: Path) -> Chapters:
    """Return what makes chapters: once in each process.

    Raises:
        Refusal: the edition's own templates do not compile.
    """
    sheet = stylesheet("epub", "epub.xsl", own=edition.templates("epub"))
    return Chapters(sheet, node(catalogue), edition.epub.reading, folder)


def bind(documents: Sequence[Path], edition: Edition, path: Path, outputs: Sequence[str] = ("epub",)) -> None:
    """Bind documents to one book.

    Raises:
        Refusal: a document cannot be read, or has an element without a reading.
    """
    with tempfile.TemporaryDirectory(prefix="teipipe-") as temporary:
        desk = Path(temporary)
        folder, views = desk / CONTENT, desk / "views"
        folder.mkdir()
        views.mkdir()
        catalogue = catalogued(readings(documents, edition, registers_of(edition)), edition, outputs, Desk(views))
        laid = _laid(desk / "catalogue.xml", _named(catalogue, edition))
        begin: Callable[[], Callable[[Path], str]] = partial(chapters, laid, edition, folder)
        catalogue.tree.extend(map(element, in_order(begin, [*catalogue.views.values()])))
        catalogue.tree.extend(_passages(catalogue))
        chapters(_laid(laid, catalogue), edition, folder).rest()
        (folder / "style.css").write_bytes(b"".join(path.read_bytes() for path in designs(edition)))
        (folder / "cover.png").write_bytes(cover(edition))
        pack(folder, path)


def designs(edition: Edition) -> Iterator[Path]:
    """Yield the program's rules of CSS, and the edition's own, which come after them."""
    yield resource("xslt", "epub", "style.css")
    own = edition.theme.with_name("epub.css")
    if own.is_file():
        yield own


def cover(edition: Edition) -> bytes:
    """Return a picture of the book's first page, set in the typefaces that ship with the program."""
    words = {"title": edition.title, "subtitle": edition.subtitle, "publisher": edition.publisher}
    picture = typst.compile(
        resource("xslt", "epub", "cover.typ"),
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(pylopdf_fonts_zh_cn.serif_path().parent)]),
        format="png",
        ppi=COVER_DENSITY,
        # As values, and never as source: no title can be taken for markup.
        sys_inputs={**words, "language": edition.language, "year": edition.date[:4]},
    )
    assert isinstance(picture, bytes)
    return picture


def pack(folder: Path, path: Path) -> None:
    """Pack the files of a book, in an order and with dates that are always the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        # A reader knows an EPUB by the first bytes of the file.
        archive.writestr(_packed("mimetype", zipfile.ZIP_STORED), "application/epub+zip")
        archive.writestr(_packed("META-INF/container.xml"), CONTAINER)
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            name = f"{CONTENT}/{file.relative_to(folder).as_posix()}"
            archive.writestr(_packed(name), file.read_bytes())


def _packed(name: str, compression: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    packed = zipfile.ZipInfo(name, PACKED)
    packed.compress_type = compression
    # The same on every system.
    packed.create_system = 3
    packed.external_attr = 0o644 << 16
    return packed


def _laid(path: Path, catalogue: Catalogue) -> Path:
    path.write_bytes(etree.tostring(catalogue.tree, encoding="utf-8"))
    return path


def _named(catalogue: Catalogue, edition: Edition) -> Catalogue:
    """Give the catalogue what a book needs to know: its identifier and date, and the names of its files."""
    values = {
        "identifier": identifier(edition),
        "modified": f"{_day(edition.date)}T00:00:00Z",
        "isbn": edition.epub.isbn,
        "certifier": edition.epub.certifier,
    }
    for name, value in values.items():
        if value:
            catalogue.tree.set(name, value)
    for summary, file in zip(catalogue.documents, files(catalogue.views), strict=True):
        summary.set("file", file)
    return catalogue


def identifier(edition: Edition) -> str:
    """Return what tells this book from all others: its ISBN, else a name made from its address or its title."""
    if edition.epub.isbn:
        return f"urn:isbn:{edition.epub.isbn.translate(SEPARATORS)}"
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, edition.url or f'{edition.publisher}/{edition.title}')}"


def files(names: Iterable[str]) -> Iterator[str]:
    """Yield a file name for the chapter of each document: of characters only that every system and reader takes."""
    taken: set[str] = set()
    for name in names:
        safe = re.sub(r"[^A-Za-z0-9_-]", "~", quote(name, safe="").replace("%", "~"))
        # Some systems hold "a" and "A" for the same name.
        number = next(n for n in range(len(taken) + 1) if f"{safe}~{n}".lower() not in taken)
        taken.add(f"{safe}~{number}".lower())
        yield f"{safe}~{number}.xhtml" if number else f"{safe}.xhtml"


def _day(date: str) -> str:
    """Return a date with month and day; of a year or a month, its first day."""
    return "-".join([*(date or UNDATED).split("-"), "01", "01"][:3])


def _passages(catalogue: Catalogue) -> Iterator[etree._Element]:
    """Yield, for each entry of the register and each document that names it, the passages that do."""
    for entry, documents in catalogue.mentions.items():
        for document, mentions in documents.items():
            passages = etree.Element(f"{{{READING}}}passages", {"of": entry, "document": document})
            for version, at in dict.fromkeys(_places(mentions)):
                etree.SubElement(passages, f"{{{READING}}}at", {"version": version, "id": at})
            yield passages


def _places(mentions: Iterable[Mention]) -> Iterator[tuple[str, str]]:
    """Yield version and id of the passages of mentions; of a speaker's turns, the first of each version."""
    speaking: set[str] = set()
    for mention in map(element, (each.xml for each in mentions)):
        version, at = str(mention.get("version", "")), str(mention.get("at", ""))
        if not (version and at) or (mention.get("speaks") and version in speaking):
            continue
        if mention.get("speaks"):
            speaking.add(version)
        yield version, at

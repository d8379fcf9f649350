"""Books: encoded documents become PDFs, one of each and one of all of them.

    documents -> readings -> modules of Typst, one a document     made on all processors, no text is held
                          -> summaries, register, principles  ->  the main file of the book
    modules   -> PDF of each document; all modules and the main file -> PDF of the book

The design is `xslt/print/*.typ`, or the edition's own `theme/book.typ`.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lxml import etree

from teipipe.edition import Edition
from teipipe.printing import as_typst
from teipipe.processors import in_order
from teipipe.proof import doubts
from teipipe.reading import READING, Reader, element, forget, frame, reader, registers_of, settings
from teipipe.resources import resource
from teipipe.sheets import folded
from teipipe.typeset import Typesetter
from teipipe.xslt import Stylesheet, parse, stylesheet

BOOK = "edition"
# Where the header tells of the principles of encoding, and where the encoding manual does.
PRINCIPLES = "{*}teiHeader/{*}encodingDesc/{*}editorialDecl//{*}p"
LAW = "chapter-law"
XML = "{http://www.w3.org/XML/1998/namespace}"


@dataclass(frozen=True, slots=True)
class Printed:
    """What the book needs to know of a document whose module lies on the desk: its number there, its summary as XML,
    which entries of the register it names, and the paragraphs on principles in its header, with their language."""

    number: int
    path: Path
    summary: str
    mentioned: frozenset[str]
    principles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Compositor:
    """What lays the module of a document, its TEI and the main file of its own PDF on the desk."""

    desk: Path
    edition: Edition
    reader: Reader
    modules: Stylesheet
    mains: Stylesheet

    def __call__(self, item: tuple[int, Path, Mapping[str, Sequence[str]]]) -> Printed:
        """Lay one document on the desk: under its number, with what waits for review by the id of its passage.

        Raises:
            Refusal: the document cannot be read, or has an element without a reading.
        """
        number, path, waiting = item
        reading = self.reader(path)
        view = element(reading.document)
        view.extend(_element("doubt", {"for": at}, said) for at, all_of in waiting.items() for said in all_of)
        module = self.modules.transform(view, language=self.edition.language, file=f"{number}.xml")
        _written(self.desk / f"{number}.typ", module)
        # Under a number: Typst knows no backslash in a file's name, and no text must be taken for a part of the path.
        shutil.copyfile(path, self.desk / f"{number}.xml")
        printed = Printed(
            number, path, reading.summary, frozenset(each.entry for each in reading.mentions), _said(path)
        )
        alone = etree.Element(f"{{{READING}}}edition", about(self.edition), {None: READING})
        alone.append(_summary(printed))
        _written(self.desk / f"main-{number}.typ", self.mains.transform(alone, number=str(number)))
        return printed


def compositor(desk: Path, edition: Edition, registers: Sequence[Path]) -> Compositor:
    """Return what lays documents on the desk: once in each process."""
    modules, mains = stylesheet("print", "print.xsl"), stylesheet("print", "book.xsl")
    return Compositor(desk, edition, reader(edition, registers), modules, mains)


@dataclass(frozen=True, slots=True)
class Press:
    """What makes the PDF of one document."""

    typesetter: Typesetter
    desk: Path

    def __call__(self, printed: Printed) -> bytes:
        """Typeset one document.

        Raises:
            Refusal: a character has no glyph, or Typst found another fault.
        """
        return self.typesetter.set([printed.path], self.desk / f"main-{printed.number}.typ", sheet=True)


def press(desk: Path, edition: Edition) -> Press:
    """Return what makes the PDFs of documents: once in each process."""
    return Press(Typesetter(desk, edition.date, edition.fonts, design=edition.design), desk)


def books(documents: Sequence[Path], edition: Edition, folder: Path) -> Iterator[Path]:
    """Write one PDF a document and one of the whole edition into a folder, each with its TEI attached; yield them.

    Raises:
        Refusal: a document or a register cannot be read, or cannot be typeset.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="teipipe-") as temporary:
        desk = Path(temporary)
        printed = laid(documents, edition, desk)
        begin: Callable[[], Callable[[Printed], bytes]] = partial(press, desk, edition)
        for each, content in zip(printed, in_order(begin, printed), strict=True):
            yield _kept(folder / f"{each.path.stem}.pdf", content)
        yield _kept(folder / f"{BOOK}.pdf", book(printed, edition, desk))


def laid(documents: Sequence[Path], edition: Edition, desk: Path) -> list[Printed]:
    """Lay design, words and settings on the desk, and a module for each document.

    Raises:
        Refusal: a document cannot be read, or has an element without a reading.
    """
    for path in resource("xslt", "print").glob("*.typ"):
        shutil.copy(path, desk)
    own = edition.design
    _written(desk / "design.typ", own.read_text("utf-8") if own.is_file() else '#import "edition.typ": *\n')
    _written(desk / "settings.typ", as_typst(edition.printing, edition.language))
    nothing = etree.Element("words")
    _written(desk / "words.typ", stylesheet("print", "words.xsl").transform(nothing, language=edition.language))
    waiting = doubts(documents) if edition.printing.proof else {}
    begin: Callable[[], Callable[[tuple[int, Path, Mapping[str, Sequence[str]]]], Printed]] = partial(
        compositor, desk, edition, registers_of(edition)
    )
    return list(in_order(begin, [(number, path, waiting.get(path, {})) for number, path in enumerate(documents, 1)]))


def book(printed: Sequence[Printed], edition: Edition, desk: Path) -> bytes:
    """Typeset the book of what lies on the desk.

    Raises:
        Refusal: a register cannot be read, a character has no glyph, or Typst found another fault.
    """
    main = desk / "main.typ"
    _written(main, stylesheet("print", "book.xsl").transform(bound(printed, edition)))
    typesetter = Typesetter(desk, edition.date, edition.fonts, main, edition.design)
    content = typesetter.set([each.path for each in printed])
    if not (edition.printing.is_folded or edition.printing.crop_marks):
        return content
    return folded(content, [(left, right) for left, right in typesetter.marked("facing")], edition.printing)


def bound(printed: Sequence[Printed], edition: Edition) -> etree._Element:
    """Return what is around the documents: the edition, its register, summaries, parts and principles.

    Raises:
        Refusal: a register cannot be read.
    """
    root = frame(edition, ("pdf",), registers_of(edition))
    root.attrib.update(about(edition))
    forget(root, {entry for each in printed for entry in each.mentioned})
    root.extend(_summary(each) for each in printed)
    root.extend(_element("part", {"name": name}) for name in edition.printing.parts)
    told = dict.fromkeys(said for each in printed for said in each.principles)
    for language, text in (*told, *(("en", text) for text in manual())):
        root.append(_element("principle", {"lang": language}, text))
    return root


def about(edition: Edition) -> dict[str, str]:
    """Return what the book says of the edition."""
    printing = edition.printing
    values = {"isbn": printing.isbn, "typefaces": printing.typefaces, "reading": printing.reading}
    return (
        settings(edition, ("pdf",))
        | {name: value for name, value in values.items() if value}
        | ({"proof": "yes"} if printing.proof else {})
    )


def manual() -> Iterator[str]:
    """Yield what the encoding manual says of the law of the text, paragraph by paragraph."""
    for division in parse(resource("schema", "teipipe.odd")).iter("{*}div"):
        if division.get(f"{XML}id") == LAW:
            yield from (_plain(each) for each in division.iter("{*}p", "{*}item"))


def _said(path: Path) -> tuple[tuple[str, str], ...]:
    """Return the paragraphs of a header's editorial declaration, each with its language."""
    root = parse(path)
    header = root.find("{*}teiHeader")
    language = str(header.get(f"{XML}lang", "und")) if header is not None else "und"
    return tuple((language, _plain(each)) for each in root.iterfind(PRINCIPLES))


def _plain(paragraph: etree._Element) -> str:
    return " ".join("".join(str(text) for text in paragraph.itertext()).split())


def _summary(printed: Printed) -> etree._Element:
    summary = element(printed.summary)
    summary.set("number", str(printed.number))
    return summary


def _element(name: str, attributes: dict[str, str], text: str = "") -> etree._Element:
    made = etree.Element(f"{{{READING}}}{name}", attributes)
    made.text = text
    return made


def _written(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _kept(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path

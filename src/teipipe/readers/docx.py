"""DOCX: paragraphs, tables and notes of a word processor's file.

    word/header1.xml …   furniture          word/footnotes.xml   note, after the body
    word/document.xml    the body           word/comments.xml    stated, not text
    word/endnotes.xml    note               word/footer1.xml …   furniture

Elements are known by their local names: the strict and the transitional kind differ in little else.
Automatic numbers (of lists, of notes) are not in the file's text, so they are not in ours.
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator

from lxml import etree

from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers.delivery import delivered, refuse_no_text, refuse_unholdable
from teipipe.readers.docx_styles import Look, Styles, attribute, local, styles_of
from teipipe.readers.reading import ReadingText

Element = etree._Element

LARGEST_PART = 200_000_000
LARGEST_FILE = 600_000_000
TRACKED = {
    "ins": "inserted",
    "del": "deleted",
    "delText": "deleted",
    "moveFrom": "moved",
    "moveTo": "moved",
    "cellIns": "inserted",
    "cellDel": "deleted",
    "cellMerge": "merged",
}
# Codes of fields, a second rendering of the same drawing, and how things look: no text.
PASSED = frozenset(("instrText", "Fallback", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sectPr", "tblGrid"))
CHARACTERS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": "\t"}
PROPERTIES = frozenset(
    (
        *("title", "subject", "creator", "keywords", "description", "category", "language", "identifier"),
        *("created", "modified", "lastModifiedBy"),
    )
)
# Encrypted parts raise RuntimeError, unknown compression NotImplementedError (a RuntimeError too).
BROKEN = (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, OSError, EOFError, RuntimeError, ValueError)
SAVE_AGAIN = "open it in a word processor and save it again as DOCX"
HEADER_OR_FOOTER = re.compile(r"word/(header|footer)\d*\.xml")


def docx(name: str, data: bytes) -> Source:
    """Read a DOCX file; `sha256` is that of the file, offsets count in the reading text."""
    if not data.startswith(b"PK"):
        refuse_no_text(name, data)
    package = Package(name, data)
    text, layout = Walk(package).text.finish(name)
    refuse_unholdable(name, text)
    return delivered(name, data, text, encoding="UTF-8", line_ends="LF", layout=layout, stated=list(stated(package)))


class Package:
    """The parts of the file, read within limits: an archive may unpack to more than a machine holds."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            sizes = [part.file_size for part in self._archive.infolist()]
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as fault:
            raise Refusal(name, f"a broken DOCX file ({fault}); open and save it in a word processor") from fault
        self.parts = frozenset(self._archive.namelist())
        if sum(sizes) > LARGEST_FILE or max(sizes, default=0) > LARGEST_PART:
            raise Refusal(name, "unpacks to more than 200 MB a part; deliver it without pictures, or in pieces")
        if "word/document.xml" not in self.parts:
            raise Refusal(name, f"no DOCX file: it has no word/document.xml; {SAVE_AGAIN}")

    def read(self, part: str) -> Element | None:
        """Return the root of a part, or None if the file lacks it. Entities are not resolved."""
        if part not in self.parts:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            with self._archive.open(part) as stream:
                data = stream.read(LARGEST_PART + 1)
            root = None if b"<!DOCTYPE" in data[:4096] else etree.fromstring(data, parser)
        except BROKEN as fault:
            raise Refusal(self.name, f"a broken DOCX file ({part}: {fault}); {SAVE_AGAIN}") from fault
        if root is None or len(data) > LARGEST_PART or root.getroottree().docinfo.doctype:
            raise Refusal(self.name, f"{part} is no part of a word processor's file (too large, or with a DOCTYPE)")
        return root

    def targets(self, part: str) -> dict[str, str]:
        """Return the targets of a part's relations by their ids."""
        folder, file = posixpath.split(part)
        root = self.read(f"{folder}/_rels/{file}.rels")
        return (
            {} if root is None else {one.get("Id", ""): one.get("Target", "") for one in root.iter("{*}Relationship")}
        )


def stated(package: Package) -> Iterator[tuple[str, str]]:
    """Yield the core properties and the comments."""
    core = package.read("docProps/core.xml")
    for element in () if core is None else core.iterchildren(etree.Element):
        if local(element) in PROPERTIES and element.text:
            yield local(element), element.text
    comments = package.read("word/comments.xml")
    for comment in () if comments is None else comments.iter("{*}comment"):
        yield "comment", "".join(one.text or "" for one in comment.iter("{*}t"))


class Walk:
    """One pass over the parts in reading order."""

    def __init__(self, package: Package) -> None:
        self.text = ReadingText()
        self._package = package
        self._styles: Styles = styles_of(package.read("word/styles.xml"))
        self._targets: dict[str, str] = {}
        self._paragraph = Look()
        self._steps: dict[str, Callable[[Element], None]] = {
            "p": self._block_of_text,
            "r": self._run,
            "t": self._letters,
            "br": self._break,
            "sym": self._symbol,
            "hyperlink": self._link,
            "tbl": self._table_part("table"),
            "tr": self._table_part("row"),
            "tc": self._table_part("cell"),
            "footnote": self._note,
            "endnote": self._note,
            "footnoteReference": self._reference,
            "endnoteReference": self._reference,
            "docPr": self._image,
            "altChunk": self._foreign,
            **{name: self._character(character) for name, character in CHARACTERS.items()},
        }
        self._furniture("header")
        for part in ("document", "footnotes", "endnotes"):
            self._part(f"word/{part}.xml")
        self._furniture("footer")

    def _furniture(self, kind: str) -> None:
        for part in sorted(self._package.parts):
            found = HEADER_OR_FOOTER.fullmatch(part)
            if found and found[1] == kind:
                opened = self.text.length
                self._part(part)
                self.text.label("furniture", opened, kind)

    def _part(self, part: str) -> None:
        root = self._package.read(part)
        if root is not None:
            self._refuse_tracked(part, root)
            self._targets = self._package.targets(part)
            self._inside(root)

    def _refuse_tracked(self, part: str, root: Element) -> None:
        """Refuse tracked changes: which of two texts was delivered is not ours to decide."""
        for element in root.iter(*(f"{{*}}{name}" for name in TRACKED)):
            paragraph = next(element.iterancestors("{*}p"), element)
            words = " ".join("".join(one.text or "" for one in paragraph.iter("{*}t", "{*}delText")).split())[:60]
            raise Refusal(
                self._package.name,
                f'tracked changes in {part} ({TRACKED[local(element)]} in the paragraph "{words}"); '
                "accept or reject the changes in the word processor and deliver the file again",
            )

    def _inside(self, element: Element) -> None:
        for child in element.iterchildren(etree.Element):
            name = local(child)
            if name not in PASSED:
                self._steps.get(name, self._inside)(child)

    def _block_of_text(self, element: Element) -> None:
        outer, self._paragraph = self._paragraph, self._styles.paragraph(element)
        self.text.block()
        if self._paragraph.page_before:
            self.text.point("page")
        opened = self.text.length
        self._inside(element)
        if self._paragraph.level:
            self.text.label("heading", opened, self._paragraph.level)
        elif self._paragraph.item:
            self.text.label("item", opened)
        self.text.block()
        self._paragraph = outer

    def _run(self, element: Element) -> None:
        opened = self.text.length
        self._inside(element)
        look = self._styles.run(element, self._paragraph)
        for kind in ("italic", "bold", "superscript"):
            if getattr(look, kind):
                self.text.label(kind, opened)
        if look.hidden:
            self.text.label("furniture", opened, "hidden")

    def _letters(self, element: Element) -> None:
        self.text.keep(element.text or "")

    def _character(self, character: str) -> Callable[[Element], None]:
        return lambda _element: self.text.keep(character)

    def _symbol(self, element: Element) -> None:
        code = attribute(element, "char")
        self.text.keep(chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{2,4}", code) else "")

    def _break(self, element: Element) -> None:
        if attribute(element, "type") == "page":
            self.text.point("page")
        else:
            self.text.line_end()

    def _link(self, element: Element) -> None:
        opened = self.text.length
        self._inside(element)
        target = self._targets.get(attribute(element, "id"), "")
        anchor = attribute(element, "anchor")
        self.text.label("link", opened, f"{target}#{anchor}" if anchor else target)

    def _table_part(self, kind: str) -> Callable[[Element], None]:
        def step(element: Element) -> None:
            self.text.block()
            opened = self.text.length
            self._inside(element)
            self.text.label(kind, opened)
            self.text.block()

        return step

    def _note(self, element: Element) -> None:
        """Label a note's body. The separators between body and notes are notes too, without text."""
        opened = self.text.length
        self._inside(element)
        self.text.label("note", opened, note_id(element))

    def _reference(self, element: Element) -> None:
        self.text.point("note_ref", note_id(element))

    def _image(self, element: Element) -> None:
        self.text.point("image", attribute(element, "descr") or attribute(element, "name"))

    def _foreign(self, element: Element) -> None:
        raise Refusal(
            self._package.name,
            "has a file of another format inside (altChunk); save it again in a word processor",
        )


def note_id(element: Element) -> str:
    """Return `footnote-2` for a note and for its references."""
    return f"{local(element).removesuffix('Reference')}-{attribute(element, 'id')}"

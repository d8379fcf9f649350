"""DOCX: paragraphs, tables and notes of a word processor's file.

    word/header1.xml …   furniture          word/footnotes.xml   note, after the body
    word/document.xml    the body           word/comments.xml    stated, not text
    word/endnotes.xml    note               word/footer1.xml …   furniture

Elements are known by their local names: the strict and the transitional kind differ in little else.
Automatic numbers (of lists, of notes) are not in the file's text, so they are not in ours.
"""

import posixpath
import re
from collections.abc import Callable, Iterator

from lxml import etree

from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers.delivery import refuse_no_text
from teipipe.readers.docx_styles import Styles, styles_of
from teipipe.readers.office import Office
from teipipe.readers.package import Package, attribute, local
from teipipe.readers.reading import source_of
from teipipe.readers.stated import comments, core_properties, custom_properties, pairs

Element = etree._Element

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
HEADER_OR_FOOTER = re.compile(r"word/(header|footer)\d*\.xml")


def docx(name: str, data: bytes) -> Source:
    """Read a DOCX file; `sha256` is that of the file, offsets count in the reading text."""
    if not data.startswith(b"PK"):
        refuse_no_text(name, data)
    package = Package(name, data, "DOCX")
    if "word/document.xml" not in package.parts:
        raise Refusal(name, "no DOCX file: it has no word/document.xml; save it again as DOCX in a word processor")
    return source_of(name, data, Walk(package).text, pairs(stated(package)))


def stated(package: Package) -> Iterator[tuple[str, str]]:
    """Yield the properties and the comments."""
    yield from core_properties(package.xml("docProps/core.xml"))
    yield from custom_properties(package.xml("docProps/custom.xml"))
    yield from comments(package.xml("word/comments.xml"), "comment")


def targets(package: Package, part: str) -> dict[str, str]:
    """Return the targets of a part's relations by their ids."""
    folder, file = posixpath.split(part)
    root = package.xml(f"{folder}/_rels/{file}.rels")
    return {} if root is None else {one.get("Id", ""): one.get("Target", "") for one in root.iter("{*}Relationship")}


class Walk(Office):
    """One pass over the parts in reading order."""

    def __init__(self, package: Package) -> None:
        super().__init__(package, PASSED)
        self._styles: Styles = styles_of(package.xml("word/styles.xml"))
        self._targets: dict[str, str] = {}
        # The items that are open, by level: one of a deeper level stands in one of a higher.
        self._items: list[tuple[int, int]] = []
        self.steps = {
            "p": self._paragraph,
            "r": lambda run: self.looking(run, self._styles.run(run, self.look)),
            "t": lambda letters: self.keep(letters.text or ""),
            "br": self._break,
            "sym": self._symbol,
            "hyperlink": self._link,
            "tbl": self._table,
            "tr": self.block("row"),
            "tc": self._cell,
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
        for part in sorted(self.package.parts):
            found = HEADER_OR_FOOTER.fullmatch(part)
            if found and found[1] == kind:
                opened = self.text.length
                self._part(part)
                self.text.label("furniture", opened, kind)

    def _part(self, part: str) -> None:
        root = self.package.xml(part)
        if root is not None:
            self._refuse_changes(part, root)
            self._targets = targets(self.package, part)
            self.inside(root)
            self._end_items(0)

    def _refuse_changes(self, part: str, root: Element) -> None:
        for element in root.iter(*(f"{{*}}{name}" for name in TRACKED)):
            paragraph = next(element.iterancestors("{*}p"), element)
            words = "".join(one.text or "" for one in paragraph.iter("{*}t", "{*}delText"))
            self.refuse_tracked(f" in {part}", f"{TRACKED[local(element)]} in the paragraph", words)

    def _paragraph(self, element: Element) -> None:
        own = self._styles.paragraph(element)
        self._end_items(own.item if own.item is not None else 0)
        if own.item is not None:
            self.text.block()
            self._items.append((own.item, self.text.length))
        self.paragraph(element, own.level, own.look, own.page_before)

    def _end_items(self, level: int) -> None:
        """Label the items that end where one of a level begins."""
        while self._items and self._items[-1][0] >= level:
            self.text.label("item", self._items.pop()[1])

    def _table(self, element: Element) -> None:
        self._end_items(0)
        self.block("table")(element)

    def _cell(self, element: Element) -> None:
        outer, self._items = self._items, []
        self.block("cell")(element)
        self._end_items(0)
        self._items = outer

    def _character(self, character: str) -> Callable[[Element], None]:
        return lambda _element: self.text.keep(character)

    def _symbol(self, element: Element) -> None:
        code = attribute(element, "char")
        self.keep(chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{2,4}", code) else "")

    def _break(self, element: Element) -> None:
        if attribute(element, "type") == "page":
            self.text.point("page")
        else:
            self.text.line_end()

    def _link(self, element: Element) -> None:
        target = self._targets.get(attribute(element, "id"), "")
        anchor = attribute(element, "anchor")
        self.labelled(element, "link", f"{target}#{anchor}" if anchor else target)

    def _note(self, element: Element) -> None:
        """Label a note's body. The separators between body and notes are notes too, without text."""
        self.labelled(element, "note", note_id(element))

    def _reference(self, element: Element) -> None:
        self.text.point("note_ref", note_id(element))

    def _image(self, element: Element) -> None:
        self.text.point("image", attribute(element, "descr") or attribute(element, "name"))

    def _foreign(self, element: Element) -> None:
        raise Refusal(
            self.package.name,
            "has a file of another format inside (altChunk); save it again in a word processor",
        )


def note_id(element: Element) -> str:
    """Return `footnote-2` for a note and for its references."""
    return f"{local(element).removesuffix('Reference')}-{attribute(element, 'id')}"

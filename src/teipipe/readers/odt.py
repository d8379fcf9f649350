"""ODT: paragraphs, lists, tables and notes of a word processor's file in the OpenDocument format.

    styles.xml    headers and footers: furniture        meta.xml      stated
    content.xml   the body, then the bodies of its notes; comments are stated, not text

Automatic numbers of lists are not in the file's text, so they are not in ours; those of notes are.
"""

from collections.abc import Iterator

from lxml import etree

from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers.delivery import refuse_no_text
from teipipe.readers.odt_notes import LinkedNotes, linked_notes
from teipipe.readers.odt_styles import Styles, style_name, styles_of
from teipipe.readers.office import Office
from teipipe.readers.package import Package, attribute, local
from teipipe.readers.reading import source_of
from teipipe.readers.stated import comments, meta_properties, pairs

Element = etree._Element

TRACKED = {"insertion": "inserted", "deletion": "deleted"}
# Templates of indexes, forms, comments, and what describes a picture: no text.
PASSED = frozenset(
    (
        *("table-of-content-source", "illustration-index-source", "table-index-source", "object-index-source"),
        *("user-index-source", "alphabetical-index-source", "bibliography-source"),
        *("tracked-changes", "annotation", "forms", "title", "desc", "scripts", "shapes", "event-listeners"),
        *("sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls"),
    )
)


def odt(name: str, data: bytes) -> Source:
    """Read an ODT file; `sha256` is that of the file, offsets count in the reading text."""
    if not data.startswith(b"PK"):
        refuse_no_text(name, data)
    package = Package(name, data, "ODT")
    return source_of(name, data, Walk(package).text, pairs(stated(package)))


def stated(package: Package) -> Iterator[tuple[str, str]]:
    """Yield the properties and the comments."""
    yield from meta_properties(package.xml("meta.xml"))
    yield from comments(package.xml("content.xml"), "annotation")


class Walk(Office):
    """One pass over the parts in reading order."""

    def __init__(self, package: Package) -> None:
        super().__init__(package, PASSED)
        self._notes: list[Element] = []
        self._linked = LinkedNotes()
        self.steps = {
            "p": self._paragraph,
            "h": self._paragraph,
            "span": lambda span: self.looking(span, self._styles.look("text", style_name(span), self.look)),
            "a": self._link,
            "s": self._spaces,
            "tab": lambda _: self.text.keep("\t"),
            "line-break": lambda _: self.text.line_end(),
            "soft-page-break": lambda _: self.text.point("page"),
            "note": self._note,
            "frame": self._frame,
            "section": self._section,
            "list-item": self.block("item"),
            "table": self.block("table"),
            "table-row": self.block("row"),
            "table-cell": self.block("cell"),
            "covered-table-cell": self.block("cell"),
        }
        content, styles = package.xml("content.xml"), package.xml("styles.xml")
        body = None if content is None else content.find("{*}body/{*}text")
        if content is None or body is None:
            raise Refusal(package.name, "no text document (its content.xml has no text); save it again as ODT")
        self._refuse_changes(body)
        common = None if styles is None else styles.find("{*}styles")
        self._styles: Styles = styles_of(styles)
        self._furniture(styles, "header")
        self._styles = styles_of(common, content.find("{*}automatic-styles"))
        self._linked = linked_notes(body)
        self.inside(body)
        self._bodies()
        self._styles = styles_of(styles)
        self._furniture(styles, "footer")

    def _refuse_changes(self, body: Element) -> None:
        for region in body.iter("{*}changed-region"):
            kind = next((local(one) for one in region.iterchildren(etree.Element) if local(one) in TRACKED), "")
            if kind:
                self.refuse_tracked("", f"{TRACKED[kind]}:", changed(region, body))

    def _furniture(self, styles: Element | None, kind: str) -> None:
        for part in () if styles is None else styles.iterfind("{*}master-styles/{*}master-page/*"):
            if local(part).startswith(kind):
                self.labelled(part, "furniture", kind)

    def _bodies(self) -> None:
        """Set the bodies of notes after the text; a note may have notes."""
        while self._notes:
            note = self._notes.pop(0)
            self.text.block()
            opened = self.text.length
            for body in note.iterchildren("{*}note-body"):
                self.inside(body)
            self.text.label("note", opened, note_id(note))
            self.text.block()

    def inside(self, element: Element) -> None:
        """Take an element's text and children; only a paragraph and what stands in it has text."""
        self._letters(element.text, element)
        for child in element:
            if isinstance(child.tag, str):
                opened = self.text.length
                self.step(child)
                if child in self._linked.bodies:
                    self.text.label("note", opened, self._linked.bodies[child])
            self._letters(child.tail, element)

    def _letters(self, text: str | None, parent: Element) -> None:
        if text and (text.strip() or is_inline(parent)):
            self.turn(text)
            self.text.add(text)

    def _paragraph(self, element: Element) -> None:
        name = style_name(element)
        level = attribute(element, "outline-level") or ("1" if local(element) == "h" else self._styles.level(name))
        self.paragraph(element, level, self._styles.look("paragraph", name), self._styles.page_before(name))

    def _link(self, element: Element) -> None:
        if element in self._linked.references:
            self.labelled(element, "note_ref", self._linked.references[element])
        else:
            self.labelled(element, "link", attribute(element, "href"))

    def _spaces(self, element: Element) -> None:
        count = attribute(element, "c")
        self.text.keep(" " * min(int(count) if count.isdigit() else 1, 1000))

    def _note(self, element: Element) -> None:
        """Keep the number where it stands, as the anchor; the body comes after the text."""
        opened = self.text.length
        for citation in element.iterchildren("{*}note-citation"):
            self.looking(citation, self.look | {"superscript"})
        if self.text.length > opened:
            self.text.label("note_ref", opened, note_id(element))
        else:
            self.text.point("note_ref", note_id(element))
        self._notes.append(element)

    def _frame(self, element: Element) -> None:
        if element.find("{*}image") is not None:
            described = element.find("{*}desc")
            words = "" if described is None else described.text or ""
            self.text.point("image", words or attribute(element, "name"))
        self.inside(element)

    def _section(self, element: Element) -> None:
        opened = self.text.length
        self.inside(element)
        if attribute(element, "display") == "none":
            self.text.label("furniture", opened, "hidden")


def is_inline(element: Element) -> bool:
    """Say whether white space in an element is a space: in a paragraph, and in what stands in one."""
    return any(local(one) in {"p", "h"} for one in (element, *element.iterancestors()))


def note_id(note: Element) -> str:
    """Return `footnote-ftn1` for a note and for its anchor."""
    return f"{attribute(note, 'note-class') or 'footnote'}-{attribute(note, 'id')}"


def changed(region: Element, body: Element) -> str:
    """Return words of a tracked change: what was deleted, or the paragraph into which something was inserted."""
    words = " ".join("".join(map(str, p.itertext())) for p in region.iter("{*}p", "{*}h"))
    if not words:
        starts = (one for one in body.iter("{*}change-start") if attribute(one, "change-id") in region.attrib.values())
        paragraph = next((p for one in starts for p in one.iterancestors("{*}p", "{*}h")), None)
        words = "" if paragraph is None else "".join(map(str, paragraph.itertext()))
    return " ".join(words.split())[:60]

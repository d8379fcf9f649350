"""ODT: paragraphs, lists, tables and notes of a word processor's file in the OpenDocument format.

    styles.xml    headers and footers: furniture        meta.xml      stated
    content.xml   the body, then the bodies of its notes; comments are stated, not text

Automatic numbers of lists are not in the file's text, so they are not in ours; those of notes are.
"""

from collections.abc import Callable, Iterator

from lxml import etree

from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers.delivery import delivered, refuse_no_text, refuse_unholdable
from teipipe.readers.looks import Looks
from teipipe.readers.odt_notes import LinkedNotes, linked_notes
from teipipe.readers.odt_styles import Styles, style_name, styles_of
from teipipe.readers.package import Package, attribute, local
from teipipe.readers.reading import ReadingText

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
# A hidden letter is there, but for nobody who reads the page.
LABELS = {"hidden": ("furniture", "hidden")}
PROPERTIES = {
    "title": "title",
    "subject": "subject",
    "creator": "lastModifiedBy",
    "initial-creator": "creator",
    "keyword": "keywords",
    "description": "description",
    "language": "language",
    "creation-date": "created",
    "date": "modified",
}


def odt(name: str, data: bytes) -> Source:
    """Read an ODT file; `sha256` is that of the file, offsets count in the reading text."""
    if not data.startswith(b"PK"):
        refuse_no_text(name, data)
    package = Package(name, data, "ODT")
    text, layout = Walk(package).text.finish(name)
    refuse_unholdable(name, text)
    return delivered(name, data, text, encoding="UTF-8", line_ends="LF", layout=layout, stated=list(stated(package)))


def stated(package: Package) -> Iterator[tuple[str, str]]:
    """Yield the properties and the comments."""
    meta = package.xml("meta.xml")
    for element in () if meta is None else meta.iter(etree.Element):
        if local(element) in PROPERTIES and element.text:
            yield PROPERTIES[local(element)], element.text
        elif local(element) == "user-defined" and element.text:
            yield attribute(element, "name"), element.text
    content = package.xml("content.xml")
    for comment in () if content is None else content.iter("{*}annotation"):
        yield "comment", " ".join("".join(map(str, p.itertext())) for p in comment.iterchildren("{*}p", "{*}list"))


class Walk:
    """One pass over the parts in reading order."""

    def __init__(self, package: Package) -> None:
        self.text = ReadingText()
        self._package = package
        self._look: frozenset[str] = frozenset()
        self._looks = Looks(self.text)
        self._notes: list[Element] = []
        self._linked = LinkedNotes()
        self._steps: dict[str, Callable[[Element], None]] = {
            "p": self._paragraph,
            "h": self._paragraph,
            "span": self._span,
            "a": self._link,
            "s": self._spaces,
            "tab": self._tab,
            "line-break": lambda _element: self.text.line_end(),
            "soft-page-break": lambda _element: self.text.point("page"),
            "note": self._note,
            "frame": self._frame,
            "section": self._section,
            "list-item": self._part("item"),
            "table": self._part("table"),
            "table-row": self._part("row"),
            "table-cell": self._part("cell"),
            "covered-table-cell": self._part("cell"),
        }
        content, styles = package.xml("content.xml"), package.xml("styles.xml")
        body = None if content is None else content.find("{*}body/{*}text")
        if content is None or body is None:
            raise Refusal(package.name, "no text document (its content.xml has no text); save it again as ODT")
        self._refuse_tracked(body)
        common = None if styles is None else styles.find("{*}styles")
        self._styles: Styles = styles_of(styles)
        self._furniture(styles, "header")
        self._styles = styles_of(common, content.find("{*}automatic-styles"))
        self._linked = linked_notes(body)
        self._inside(body)
        self._bodies()
        self._styles = styles_of(styles)
        self._furniture(styles, "footer")

    def _refuse_tracked(self, body: Element) -> None:
        """Refuse tracked changes: which of two texts was delivered is not ours to decide."""
        for region in body.iter("{*}changed-region"):
            kind = next((local(one) for one in region.iterchildren(etree.Element) if local(one) in TRACKED), "")
            if kind:
                raise Refusal(
                    self._package.name,
                    f'tracked changes ({TRACKED[kind]}: "{changed(region, body)}"); '
                    "accept or reject the changes in the word processor and deliver the file again",
                )

    def _furniture(self, styles: Element | None, kind: str) -> None:
        for part in () if styles is None else styles.iterfind("{*}master-styles/{*}master-page/*"):
            if local(part).startswith(kind):
                opened = self.text.length
                self._inside(part)
                self.text.label("furniture", opened, kind)

    def _bodies(self) -> None:
        """Set the bodies of notes after the text; a note may have notes."""
        while self._notes:
            note = self._notes.pop(0)
            self.text.block()
            opened = self.text.length
            for body in note.iterchildren("{*}note-body"):
                self._inside(body)
            self.text.label("note", opened, note_id(note))
            self.text.block()

    def _inside(self, element: Element) -> None:
        """Take an element's text and children; only a paragraph and what stands in it has text."""
        self._letters(element.text, element)
        for child in element:
            if isinstance(child.tag, str) and local(child) not in PASSED:
                opened = self.text.length
                self._steps.get(local(child), self._inside)(child)
                if child in self._linked.bodies:
                    self.text.label("note", opened, self._linked.bodies[child])
            self._letters(child.tail, element)

    def _letters(self, text: str | None, parent: Element) -> None:
        if not text or not (text.strip() or is_inline(parent)):
            return
        if text.strip():
            self._looks.turn((LABELS.get(kind, (kind, ""))) for kind in self._look)
        self.text.add(text)

    def _paragraph(self, element: Element) -> None:
        name = style_name(element)
        level = attribute(element, "outline-level") or ("1" if local(element) == "h" else self._styles.level(name))
        look = self._styles.look("paragraph", name)
        # A heading is bold as a heading; that its letters are bold says nothing more.
        outer, self._look = self._look, look - {"bold", "italic"} if level else look
        self._looks.end()
        self.text.block()
        if self._styles.page_before(name):
            self.text.point("page")
        opened = self.text.length
        self._inside(element)
        self._looks.end()
        if level:
            self.text.label("heading", opened, level)
        self.text.block()
        self._look = outer

    def _span(self, element: Element) -> None:
        outer = self._look
        self._look = self._styles.look("text", style_name(element), outer)
        self._inside(element)
        self._look = outer

    def _link(self, element: Element) -> None:
        opened = self.text.length
        self._inside(element)
        if element in self._linked.references:
            self.text.label("note_ref", opened, self._linked.references[element])
        else:
            self.text.label("link", opened, attribute(element, "href"))

    def _spaces(self, element: Element) -> None:
        count = attribute(element, "c")
        self.text.keep(" " * min(int(count) if count.isdigit() else 1, 1000))

    def _tab(self, _element: Element) -> None:
        self.text.keep("\t")

    def _note(self, element: Element) -> None:
        """Keep the number where it stands, as the anchor; the body comes after the text."""
        outer, self._look = self._look, self._look | {"superscript"}
        opened = self.text.length
        for citation in element.iterchildren("{*}note-citation"):
            self._inside(citation)
        self._look = outer
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
        self._inside(element)

    def _section(self, element: Element) -> None:
        opened = self.text.length
        self._inside(element)
        if attribute(element, "display") == "none":
            self.text.label("furniture", opened, "hidden")

    def _part(self, kind: str) -> Callable[[Element], None]:
        def step(element: Element) -> None:
            self.text.block()
            opened = self.text.length
            self._inside(element)
            self.text.label(kind, opened)
            self.text.block()

        return step


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

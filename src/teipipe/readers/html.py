"""HTML: the text that a browser shows, and what the markup says about it.

    <p>met with Stalin<a href="#fn1"><sup>1</sup></a></p> … <li id="fn1">Not found.</li>
    paragraph, superscript, note_ref → note

Nothing is judged to be noise here. `<nav>` and `<footer>` are text, labelled `furniture`; converters decide.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from lxml import etree

from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers.decoding import decode
from teipipe.readers.delivery import delivered, refuse_unholdable
from teipipe.readers.html_furniture import Furniture
from teipipe.readers.html_meta import page_metadata
from teipipe.readers.html_notes import Notes, notes_of
from teipipe.readers.reading import ReadingText

DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,500}?(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_:.-]+)""", re.IGNORECASE
)
NO_TEXT = frozenset(
    [
        "script",
        "style",
        "template",
        "title",
        "meta",
        "link",
        "base",
        "noembed",
        "noframes",
        "iframe",
        "textarea",
    ]
)
BLOCK_NAMES = """
    address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol
    optgroup option p pre section select summary table tbody td textarea tfoot th thead tr ul
"""
BLOCKS = frozenset(BLOCK_NAMES.split())
KINDS = {
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), "italic"),
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("li", "dd"), "item"),
    "sup": "superscript",
    "tr": "row",
    "table": "table",
}
ITALIC = re.compile(r"font-style:\s*(?:italic|oblique)|\b(?:font-)?italics?\b")
BOLD = re.compile(r"font-weight:\s*(?:bold|[6-9]00)|\bfont-bold\b")

PAGE_BREAK = re.compile(r"(?:^|[\s-])(?:page-?break|pagebreak|doc-pagebreak|page-?num(?:ber)?|pb|tei-pb\d*)(?:\s|$)")
# What stands after these end tags is text to a browser, but not to the parser.
CLOSING = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
PAGE_STYLE = re.compile(r"(?:page-)?break-(?:before|after):\s*(?:always|page)")
NUMBER = re.compile(r"\d+[a-z]?|\b[ivxlc]+\b", re.IGNORECASE)

Element = etree._Element


def html(name: str, data: bytes) -> Source:
    """Read an HTML file; `sha256` and `encoding` are those of the file, offsets count in the reading text."""
    found = DECLARED.search(data[:4096])
    decoded = decode(name, data, found[1].decode("ascii") if found else "")
    root = parsed(name, decoded.text)
    text, layout = Walk(root).text.finish(name)
    refuse_unholdable(name, text)
    return delivered(
        name,
        data,
        text,
        encoding=decoded.encoding,
        line_ends="LF",
        certainty=decoded.certainty,
        layout=layout,
        stated=list(page_metadata(root)),
    )


def parsed(name: str, text: str) -> Element:
    """Parse as browsers do: faults of the markup stop nothing."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    root = etree.fromstring(CLOSING.sub("", text).encode("utf-8"), parser)
    if any(fault.type_name == "ERR_RESOURCE_LIMIT" for fault in parser.error_log):
        raise Refusal(name, "its elements stand in each other more than 2000 deep; save it again in a browser")
    if root is None:
        raise Refusal(name, "the file has no text; deliver the text, or take the file out of the sources")
    return root


class Walk:
    """One pass over the tree, without recursion: markup may be nested deeper than Python's stack."""

    def __init__(self, root: Element) -> None:
        self.text = ReadingText()
        self._notes: Notes = notes_of(root)
        self._furniture = Furniture(root, self._notes.bodies)
        # Where each open element begins, and whether it is the number of a page.
        self._opened: list[tuple[int, bool]] = []
        self._kept = 0
        self._page = 0
        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                self._start(element)
                if element.tag in NO_TEXT:
                    walker.skip_subtree()
            elif event == "end":
                self._end(element)
            else:
                self._add(element.tail)

    def _start(self, element: Element) -> None:
        if element.tag in BLOCKS:
            self.text.block()
        if element.tag == "br":
            self.text.line_end()
        is_mark = is_page_mark(element)
        self._points(element, is_mark)
        self._opened.append((self.text.length, is_mark))
        self._kept += element.tag == "pre"
        self._page += is_mark
        if element.tag not in NO_TEXT:
            self._add(element.text)

    def _end(self, element: Element) -> None:
        opened, is_mark = self._opened.pop()
        self._page -= is_mark
        for kind, value in self._labels(element, is_mark):
            self.text.label(kind, opened, value)
        self._kept -= element.tag == "pre"
        if element.tag in BLOCKS:
            self.text.block()
        if element.getparent() is not None:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if self._kept:
            self.text.keep(text or "")
        else:
            self.text.add(text or "")

    def _points(self, element: Element, is_mark: bool) -> None:
        if element.tag == "img":
            self.text.point("image", element.get("alt") or PurePosixPath(element.get("src", "")).name)
        if is_mark and not self._page:
            self.text.point("page", page_number(element))
        elif PAGE_STYLE.search(element.get("style", "")):
            self.text.point("page")

    def _labels(self, element: Element, is_mark: bool) -> Iterator[tuple[str, str]]:
        tag = str(element.tag)
        if tag == "article":
            yield "article", ""
        if tag in KINDS:
            yield KINDS[tag], ""
        elif tag[:1] == "h" and tag[1:] in "123456" and tag != "h":
            yield "heading", tag[1:]
        yield from styles(element, KINDS.get(tag, ""))
        yield from self._notes.labels(element)
        why = self._furniture.why(element)
        if why and not self._notes.is_note(element):
            yield "furniture", why
        elif is_mark and not self._page:
            yield "furniture", "page"


def styles(element: Element, kind: str) -> Iterator[tuple[str, str]]:
    """Yield what an element's own style or class says of its letters."""
    if not element.attrib:
        return
    said = f"{element.get('style', '')} {element.get('class', '')}"
    if kind != "italic" and ITALIC.search(said):
        yield "italic", ""
    if kind != "bold" and BOLD.search(said):
        yield "bold", ""


def is_page_mark(element: Element) -> bool:
    """Say whether a class or a role calls an element a page break, and it has only a page's number."""
    if not element.attrib:
        return False
    said = " ".join(
        element.get(one, "") for one in ("class", "role", "{http://www.idpf.org/2007/ops}type", "epub:type")
    )
    return bool(PAGE_BREAK.search(said)) and len("".join(element.itertext())) < 40


def page_number(element: Element) -> str:
    """Return the number that a page break states, in its text or its attributes."""
    said = [element.get("aria-label"), element.get("title"), "".join(element.itertext())]
    found = [number for one in said if one and len(one) < 40 and (number := NUMBER.search(one))]
    return found[0][0] if found else ""

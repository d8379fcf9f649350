"""EPUB: the documents of a book in their order, read as one page of HTML.

<spine>            each document through the HTML reader's machinery, notes across files included
navigation         furniture, where it stands in the spine, or at the end
<metadata>         stated
"""

import posixpath
import re
from collections.abc import Iterator
from html import entities
from urllib.parse import unquote

from lxml import etree

from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers.decoding import decode
from teipipe.readers.delivery import delivered, refuse_no_text, refuse_unholdable
from teipipe.readers.html import DECLARED, Walk, parsed
from teipipe.readers.package import Package, local
from teipipe.readers.stated import book_metadata, pairs

Element = etree._Element

NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]*;)")
XML_OWN = frozenset(["amp;", "lt;", "gt;", "quot;", "apos;"])
XHTML = frozenset(["application/xhtml+xml", "text/html", "application/x-dtbook+xml"])
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def epub(name: str, data: bytes) -> Source:
    """Read an EPUB book; `sha256` is that of the file, offsets count in the reading text."""
    if not data.startswith(b"PK"):
        refuse_no_text(name, data)
    book = Book(Package(name, data, "EPUB"))
    text, layout = Walk(book.page()).text.finish(name)
    refuse_unholdable(name, text)
    return delivered(name, data, text, encoding="UTF-8", line_ends="LF", layout=layout, stated=list(book.stated()))


class Book:
    """The parts of a book that hold text, as its package document lists them."""

    def __init__(self, package: Package) -> None:
        self.package = package
        container = package.xml("META-INF/container.xml")
        files = [] if container is None else [one.get("full-path", "") for one in container.iter("{*}rootfile")]
        root = package.xml(files[0]) if files else None
        if root is None:
            raise Refusal(package.name, "no EPUB: META-INF/container.xml names no package document; save it again")
        self._root: Element = root
        self._folder = posixpath.dirname(files[0])
        self._items = {item.get("id", ""): item for item in root.iter("{*}item")}
        self._locked = frozenset(self._encrypted())

    def stated(self) -> Iterator[tuple[str, str]]:
        """Yield the metadata of the package document."""
        return pairs(book_metadata(self._root))

    def page(self) -> Element:
        """Return the book as one page: a section for each document, addresses as places in the page."""
        page = etree.Element("html")
        body = etree.SubElement(page, "body")
        for part, furniture in self.parts():
            root = self._document(part)
            source = next((one for one in root.iter("body")), root)
            section = etree.SubElement(body, "nav" if furniture else "section", {"id": part})
            section.text = source.text
            for child in list(source):
                section.append(child)
            address(section, part)
        return page

    def parts(self) -> Iterator[tuple[str, bool]]:
        """Yield the documents in the order of the spine, and say of each whether it is for navigation only."""
        navigation = [id for id, item in self._items.items() if "nav" in item.get("properties", "").split()]
        spine = [one.get("idref", "") for one in self._root.iter("{*}itemref")]
        seen: set[str] = set()
        for id in (*spine, *navigation):
            item = self._items.get(id)
            part = "" if item is None else self._path(item.get("href", ""))
            if item is None or part in seen or item.get("media-type") not in XHTML:
                continue
            seen.add(part)
            yield part, id in navigation

    def _path(self, href: str) -> str:
        """Return the part that an address names; some programs name places in it, and so one part several times."""
        return posixpath.normpath(posixpath.join(self._folder, unquote(href.partition("#")[0])))

    def _encrypted(self) -> Iterator[str]:
        encryption = self.package.xml("META-INF/encryption.xml")
        for reference in () if encryption is None else encryption.iter("{*}CipherReference"):
            yield unquote(reference.get("URI", ""))

    def _document(self, part: str) -> Element:
        data = self.package.read(part)
        if data is None:
            raise Refusal(self.package.name, f"lacks {part}, which its spine names; ask for a whole copy")
        if part in self._locked:
            raise Refusal(self.package.name, f"{part} is encrypted; deliver the book without a lock on its text")
        return document(f"{self.package.name}/{part}", data)


def document(name: str, data: bytes) -> Element:
    """Parse a document as XML without namespaces; if it is none, as browsers parse HTML."""
    if not data.strip():
        return etree.Element("html")
    found = DECLARED.search(data[:4096])
    text = decode(name, data, found[1].decode("ascii") if found else "").text
    if "<!ENTITY" in text:
        raise Refusal(name, "declares entities; save the book again without them")
    bare = re.sub(r"^\s*<\?xml[^>]*\?>", "", NAMED.sub(character, text))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        root = etree.fromstring(bare.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return parsed(name, text)
    for element in root.iter(etree.Element):
        element.tag = local(element).lower()
    return root


def character(found: re.Match[str]) -> str:
    """Return the character of a named entity; those of XML itself, and unknown ones, stay."""
    named = entities.html5.get(found[1]) if found[1] not in XML_OWN else None
    return named or found[0]


def address(section: Element, part: str) -> None:
    """Make ids unique in the book and let links to its documents lead to places in the page."""
    for element in section.iter(etree.Element):
        if element is section:
            continue
        for name in ("id", "name"):
            if element.get(name) and (name == "id" or element.tag == "a"):
                element.set(name, f"{part}#{element.get(name)}")
        href = element.get("href") if element.tag == "a" else None
        if href and not SCHEME.match(href) and not href.startswith("//"):
            element.set("href", "#" + target(href, part))


def target(href: str, part: str) -> str:
    """Return the place in the page that a link in a document leads to."""
    path, mark, fragment = href.partition("#")
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(part), unquote(path))) if path else part
    return f"{whole}{mark}{fragment}"

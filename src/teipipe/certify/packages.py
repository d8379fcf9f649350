"""An independent look into ODT and EPUB files, as `formats` has one for HTML and DOCX: their text nodes, in order."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree import ElementTree

Element = ElementTree.Element

# What stands in an OpenDocument file and is no text: templates of indexes, forms, comments, titles of pictures.
ODT_UNREAD = re.compile(r".*(?:-source|-decls)|annotation|tracked-changes|forms|scripts|shapes|event-listeners")
DRAWN = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
DOCUMENTS = frozenset(["application/xhtml+xml", "text/html", "application/x-dtbook+xml"])
DECLARED = re.compile(rb"""<\?xml[^>]*encoding=["']([\w.-]+)""")


def name(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def odt_nodes(data: bytes) -> Iterator[str]:
    """Yield the text nodes of an ODT file: headers, body, the bodies of its notes, footers."""
    yield from odt_furniture(data, "header")
    for body in part(data, "content.xml").iterfind("{*}body/{*}text"):
        notes: list[Element] = []
        yield from odt_below(body, notes)
        while notes:
            yield from odt_below(notes.pop(0), notes)
    yield from odt_furniture(data, "footer")


def odt_furniture(data: bytes, kind: str) -> Iterator[str]:
    """Yield the text nodes of headers or of footers, which stand with the styles of pages."""
    if "styles.xml" not in members(data):
        return
    for page in part(data, "styles.xml").iterfind("{*}master-styles/{*}master-page"):
        for child in page:
            if name(child).startswith(kind):
                notes: list[Element] = []
                yield from odt_below(child, notes)


def odt_below(element: Element, notes: list[Element]) -> Iterator[str]:
    """Yield the text nodes below an element, and put the bodies of notes aside."""
    yield element.text or ""
    for child in element:
        if name(child) == "note-body":
            notes.append(child)
        elif not (ODT_UNREAD.fullmatch(name(child)) or child.tag in (f"{DRAWN}title", f"{DRAWN}desc")):
            yield from odt_below(child, notes)
        yield child.tail or ""


def epub_documents(data: bytes) -> Iterator[tuple[bytes, str, bool]]:
    """Yield the documents of an EPUB in the order of its spine, then what only navigates: bytes, encoding, which."""
    container = part(data, "META-INF/container.xml")
    package = next(one.get("full-path", "") for one in container.iter() if name(one) == "rootfile")
    root, there = part(data, package), members(data)
    items = {one.get("id", ""): one for one in root.iter() if name(one) == "item"}
    navigation = [id for id, item in items.items() if "nav" in (item.get("properties") or "").split()]
    spine = [one.get("idref", "") for one in root.iter() if name(one) == "itemref"]
    met: set[str] = set()
    for id in dict.fromkeys([*spine, *navigation]):
        item = items.get(id)
        if item is None or item.get("media-type") not in DOCUMENTS:
            continue
        href = unquote(item.get("href", "").split("#")[0])
        path = posixpath.normpath(posixpath.join(posixpath.dirname(package), href))
        if path in there and path not in met:
            met.add(path)
            content = contents(data, path)
            yield content, encoding(content), id in navigation


def encoding(content: bytes) -> str:
    """Return the encoding that a document states, or UTF-8."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    found = DECLARED.match(content[:200].removeprefix(b"\xef\xbb\xbf"))
    return found[1].decode("ascii") if found else "utf-8"


def members(data: bytes) -> frozenset[str]:
    """Return the names of the parts of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return frozenset(archive.namelist())


def contents(data: bytes, path: str) -> bytes:
    """Return the bytes of a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(path)


def part(data: bytes, path: str) -> Element:
    """Return the root of a part."""
    return ElementTree.fromstring(contents(data, path))

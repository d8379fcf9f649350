"""What files say about themselves in their properties: pairs of name and value, the names as they stand.

    core.xml/dc:title       DOCX: docProps/core.xml        meta.xml/dc:title       ODT: meta.xml
    custom.xml/Shelfmark    DOCX: docProps/custom.xml      Info/Title              PDF: the information dictionary

They are no part of the text. What they are worth is for `header.names` to say.
"""

import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element

SPACES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
    "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
}
# How a program worked on the file: nothing about the document.
OF_PROGRAMS = frozenset(
    ("cp:revision", "cp:version", "meta:generator", "meta:editing-cycles", "meta:editing-duration", "meta:template")
)
# What XML 1.0 cannot hold, once white space is made spaces.
UNHOLDABLE = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")


def said(value: str) -> str:
    """Return a value on one line; a character that XML cannot hold becomes a replacement character."""
    return UNHOLDABLE.sub("\ufffd", " ".join(value.split()))


def pairs(found: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield names and values, each on one line, where there is a value."""
    return ((said(name), said(value)) for name, value in found if said(value) and said(name))


def qualified(element: Element) -> str:
    """Return an element's name with the usual prefix of its namespace, or without one."""
    name = etree.QName(element)
    prefix = SPACES.get(name.namespace or "", "")
    return f"{prefix}:{name.localname}" if prefix else name.localname


def core_properties(root: Element | None) -> Iterator[tuple[str, str]]:
    """Yield the properties of a DOCX file (ECMA-376, part 2, 8.2.2)."""
    for element in () if root is None else root.iterchildren(etree.Element):
        if qualified(element) not in OF_PROGRAMS:
            yield f"core.xml/{qualified(element)}", element.text or ""


def custom_properties(root: Element | None) -> Iterator[tuple[str, str]]:
    """Yield the properties that people gave a DOCX file by names of their own."""
    for element in () if root is None else root.iterchildren("{*}property"):
        yield f"custom.xml/{element.get('name', '')}", "".join(map(str, element.itertext()))


def meta_properties(root: Element | None) -> Iterator[tuple[str, str]]:
    """Yield the properties of an ODT file (OpenDocument 1.3, part 3, 4.3), and those by names of people's own."""
    for meta in () if root is None else root.iter("{*}meta"):
        for element in meta.iterchildren(etree.Element):
            name = qualified(element)
            if name == "meta:user-defined":
                own = next((str(value) for key, value in element.items() if str(key).endswith("}name")), "")
                yield f"meta.xml/{own}", element.text or ""
            elif name not in OF_PROGRAMS:
                yield f"meta.xml/{name}", element.text or ""


def book_metadata(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the metadata of an EPUB book's package document: Dublin Core by its names, others by theirs."""
    for metadata in root.iter("{*}metadata"):
        for element in metadata.iter(etree.Element):
            name = qualified(element)
            if name == "meta" and element.get("property") and not element.get("refines"):
                yield element.get("property", ""), element.text or ""
            elif name == "meta" and element.get("name"):
                yield element.get("name", ""), element.get("content", "")
            elif name.startswith("dc:"):
                yield name, element.text or ""


def comments(root: Element | None, name: str) -> Iterator[tuple[str, str]]:
    """Yield the comments that people wrote beside the text: `comment` in DOCX, `annotation` in ODT."""
    for comment in () if root is None else root.iter("{*}" + name):
        paragraphs = ("".join(letters(one)) for one in comment.iter("{*}p"))
        yield "comment", " ".join(paragraphs)


def letters(paragraph: Element) -> Iterator[str]:
    """Yield the text of a comment's paragraph. DOCX keeps it in elements `t`, ODT between others."""
    own = list(paragraph.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"))
    yield from (one.text or "" for one in own) if own else map(str, paragraph.itertext())

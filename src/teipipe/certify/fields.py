"""An independent look at the fields of a delivered file: what it says about itself beside its text, name by name.

It shares no code with the readers: `html.parser` takes a page apart, `xml.etree` the properties of packages. A
name may have several values. Values are compared without white space.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from xml.etree import ElementTree

from teipipe.certify.packages import contents, members
from teipipe.certify.packages import part as root_of
from teipipe.certify.page import parsed
from teipipe.findings import Refusal

Fields = dict[str, set[str]]
PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp:",
    "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta:",
}
# What XML cannot hold, and what stands for it.
NOT_HELD = re.compile("[\x00-\x1f\ud800-\udfff\ufffd-\uffff]")


def fields(data: bytes, encoding: str) -> Fields:
    """Return what a file says about itself: for each name, in small letters, its values, without white space."""
    found: Fields = defaultdict(set)
    for name, value in pairs(data, encoding):
        found[bare(name).lower()].add(bare(value))
    return found


def bare(value: str) -> str:
    """Return a value without white space, and with a sign for what XML cannot hold.

    Where a reference such as `&ampx` ends is a question on which parsers differ, so all are resolved once more.
    """
    return NOT_HELD.sub("\ufffd", "".join(unescape(value).split()))


def pairs(data: bytes, encoding: str) -> Iterator[tuple[str, str]]:
    """Yield names and values."""
    if data.startswith(b"%PDF-"):
        return pdf_pairs(data)
    if not data.startswith(b"PK"):
        return iter(parsed(data, encoding).head.pairs)
    parts = members(data)
    if "word/document.xml" in parts:
        return docx_pairs(data, parts)
    return epub_pairs(data) if "META-INF/container.xml" in parts else odt_pairs(data, parts)


def docx_pairs(data: bytes, parts: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the properties and the comments of a DOCX file."""
    if "docProps/core.xml" in parts:
        yield from (("core.xml/" + prefixed(one), one.text or "") for one in root_of(data, "docProps/core.xml"))
    if "docProps/custom.xml" in parts:
        for one in root_of(data, "docProps/custom.xml"):
            yield "custom.xml/" + one.get("name", ""), "".join(one.itertext())
    if "word/comments.xml" in parts:
        for one in root_of(data, "word/comments.xml"):
            yield "comment", "".join(part.text or "" for part in one.iter() if part.tag.endswith("main}t"))


def odt_pairs(data: bytes, parts: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the properties and the comments of an ODT file."""
    for meta in root_of(data, "meta.xml").iterfind("{*}meta") if "meta.xml" in parts else ():
        for one in meta:
            own = [value for key, value in one.items() if key.endswith("}name")]
            yield "meta.xml/" + (own[0] if own else prefixed(one)), one.text or ""
    for one in root_of(data, "content.xml").iter():
        if one.tag.endswith("}annotation"):
            yield "comment", "".join("".join(part.itertext()) for part in one.iter() if part.tag.endswith("text:1.0}p"))


def epub_pairs(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the metadata of an EPUB book."""
    container = ElementTree.fromstring(contents(data, "META-INF/container.xml"))
    package = next(one.get("full-path", "") for one in container.iter() if one.tag.endswith("}rootfile"))
    for one in root_of(data, package).iterfind(".//{*}metadata//*"):
        if one.tag.endswith("}meta"):
            yield one.get("property") or one.get("name") or "", one.text or one.get("content") or ""
        else:
            yield prefixed(one), one.text or ""


def pdf_pairs(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the properties of a PDF and its language, which stands as it is in the catalogue."""
    try:
        import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - an extra, for this format only
    except ImportError as missing:
        raise Refusal("certify", "a PDF needs its reader; install it with: pip install 'teipipe[pdf]'") from missing
    with pypdfium2.PdfDocument(data) as document:
        yield from ((f"Info/{key}", value) for key, value in document.get_metadata_dict().items())
        size = pypdfium2.raw.FPDFCatalog_GetLanguage(document, None, 0)
        letters = (pypdfium2.raw.FPDF_WCHAR * max(size // 2, 1))()
        pypdfium2.raw.FPDFCatalog_GetLanguage(document, letters, size)
        yield "Catalog/Lang", "".join(map(chr, letters)).rstrip("\0")


def prefixed(element: ElementTree.Element) -> str:
    """Return an element's name with the usual prefix of its namespace, or without one."""
    space, _, name = element.tag.removeprefix("{").rpartition("}")
    return PREFIXES.get(space, "") + name

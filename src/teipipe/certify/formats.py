"""An independent look at a delivered file that is more than text: is all it says in the reading, and nothing else?

It shares no code with the readers: `html.parser` takes HTML and the documents of an EPUB apart, `xml.etree` DOCX and
ODT; their text nodes are compared, in order and without white space, with the reading that is kept beside the file.
PDF, which has no text nodes, is compared by its letters (`pdf_pages`).
"""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from teipipe.certify.packages import epub_documents, members, odt_furniture, odt_nodes
from teipipe.certify.page import parsed
from teipipe.certify.pdf_pages import pdf_differences, pdf_furniture

PDF = b"%PDF-"
ENOUGH = 24
SHOWN = 80
DOCX_FURNITURE = r"word/(?:header|footer)\d*\.xml"
DOCX_BODY = (r"word/document\.xml", r"word/footnotes\.xml", r"word/endnotes\.xml")
OFFICE_TEXT = re.compile(r"\{[^}]*(?:wordprocessingml|officeDocument/2006/math|drawingml)[^}]*\}t")


def differences(data: bytes, encoding: str, reading: str) -> list[str]:
    """Say what the file has and its reading has not, and the reverse; an empty list is a clean bill."""
    if data.startswith(PDF):
        return list(pdf_differences(data, reading))
    kind = package_kind(data)
    if not kind:
        return compared(parsed(data, encoding).texts.nodes, reading)
    nodes = {"docx": docx_texts, "odt": odt_nodes, "epub": epub_texts}[kind]
    return compared(list(nodes(data)), reading)


def furniture(data: bytes, encoding: str) -> str:
    """Return the text that the file's own structure calls furniture, without white space: all that may be left out."""
    if data.startswith(PDF):
        return pdf_furniture(data)
    kind = package_kind(data)
    if kind == "docx":
        return squeezed("".join(docx_parts(data, DOCX_FURNITURE)))
    if kind == "odt":
        return squeezed("".join((*odt_furniture(data, "header"), *odt_furniture(data, "footer"))))
    return squeezed("".join(epub_furniture(data) if kind == "epub" else parsed(data, encoding).texts.furniture))


def package_kind(data: bytes) -> str:
    """Say which format a file is that is a ZIP archive inside; nothing for every other file."""
    if not data.startswith(b"PK"):
        return ""
    parts = members(data)
    marks = {"docx": "word/document.xml", "epub": "META-INF/container.xml"}
    return next((kind for kind, part in marks.items() if part in parts), "odt")


def epub_texts(data: bytes) -> Iterator[str]:
    """Yield the text nodes of an EPUB in the order of its documents."""
    for document, encoding, _ in epub_documents(data):
        yield from parsed(document, encoding).texts.nodes


def epub_furniture(data: bytes) -> Iterator[str]:
    """Yield the text nodes of an EPUB that stand in furniture, and all of its navigation."""
    for document, encoding, navigates in epub_documents(data):
        found = parsed(document, encoding).texts
        yield from found.nodes if navigates else found.furniture


def compared(nodes: list[str], text: str) -> list[str]:
    """Compare the texts of nodes, in order, with the reader's text."""
    wanted = [bare for node in nodes if (bare := squeezed(node))]
    there = squeezed(text)
    found: list[str] = []
    at = 0
    for number, node in enumerate(wanted):
        if not there.startswith(node, at):
            again = resumes(wanted, number, there, at)
            if again < 0:
                found.append(f"lost: {node[:SHOWN]}")
                continue
            found.append(f"added: {there[at:again][:SHOWN]}")
            at = again
        at += len(node)
    return [*found, f"added: {there[at:][:SHOWN]}"] if at < len(there) else found


def resumes(wanted: list[str], number: int, there: str, at: int) -> int:
    """Return where the reader's text goes on with a node; -1 if it is lost and the next ones follow here."""
    ahead = "".join(wanted[number + 1 : number + 8])[:ENOUGH]
    if ahead and there.startswith(ahead, at):
        return -1
    return there.find((wanted[number] + ahead)[: len(wanted[number]) + ENOUGH], at)


def squeezed(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())


def docx_texts(data: bytes) -> Iterator[str]:
    """Yield the text nodes of a DOCX file: headers, body, footnotes, endnotes, footers."""
    for pattern in (r"word/header\d*\.xml", *DOCX_BODY, r"word/footer\d*\.xml"):
        yield from docx_parts(data, pattern)


def docx_parts(data: bytes, pattern: str) -> Iterator[str]:
    """Yield the text nodes of the parts of a DOCX file whose names fit a pattern."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in sorted(name for name in archive.namelist() if re.fullmatch(pattern, name)):
            yield from office_texts(ElementTree.fromstring(archive.read(name)))


def office_texts(element: ElementTree.Element) -> Iterator[str]:
    """Yield the text nodes below an element; a drawing's second rendering is passed over."""
    if element.tag.endswith("}Fallback"):
        return
    if OFFICE_TEXT.fullmatch(element.tag):
        yield element.text or ""
    elif element.tag.endswith("}noBreakHyphen"):
        yield "\u2011"
    elif element.tag.endswith("}softHyphen"):
        yield "\u00ad"
    elif element.tag.endswith("}sym"):
        yield symbol(element)
    for child in element:
        yield from office_texts(child)


def symbol(element: ElementTree.Element) -> str:
    """Return the character of a `sym`, which the file states by its code."""
    code = next((value for key, value in element.items() if key.endswith("}char")), "")
    return chr(int(code, 16)) if code else ""

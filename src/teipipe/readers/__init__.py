"""Readers: bytes → Source, one module a file format. To add a format, write its module and one line here."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers.docx import docx
from teipipe.readers.html import html
from teipipe.readers.text import markdown, text

Reader = Callable[[str, bytes], Source]

READERS: Mapping[str, Reader] = {
    ".txt": text,
    ".md": markdown,
    ".html": html,
    ".htm": html,
    ".docx": docx,
}


def read(path: Path) -> Source:
    """Read a delivered file."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise Refusal(str(path), f"cannot be read: {fault.strerror}; check the path and its permissions") from fault
    return read_bytes(path.name, data)


def read_bytes(name: str, data: bytes) -> Source:
    """Read bytes that were delivered under a name."""
    reader = READERS.get(PurePath(name).suffix.lower()) or sniffed(data)
    return reader(name, data)


def sniffed(data: bytes) -> Reader:
    """Return the reader for a file whose suffix says nothing, by how it begins."""
    if data.startswith(b"PK\x03\x04") and _is_word(data):
        return docx
    head = data[:1024].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return html if head.startswith((b"<!doctype html", b"<html")) else text


def _is_word(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False

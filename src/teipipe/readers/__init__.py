"""Readers: bytes → Source, one module a file format. To add a format, write its module and one line here."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path, PurePath

from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers.delivery import refuse_unholdable_name
from teipipe.readers.text import markdown, text

Reader = Callable[[str, bytes], Source]


def reader_of(name: str) -> Reader:
    """Return the reader of a module of its name; it is imported only when there is such a file."""

    def read_as(file: str, data: bytes) -> Source:
        found: Reader = getattr(import_module(f"teipipe.readers.{name}"), name)
        return found(file, data)

    return read_as


page, word = reader_of("html"), reader_of("docx")
READERS: Mapping[str, Reader] = {
    ".txt": text,
    ".md": markdown,
    ".html": page,
    ".htm": page,
    ".docx": word,
    ".odt": reader_of("odt"),
    ".epub": reader_of("epub"),
    ".pdf": reader_of("pdf"),
}
# What a file that is a ZIP archive inside has to have, to be of a kind.
PACKAGES: Mapping[str, str] = {
    "word/document.xml": ".docx",
    "META-INF/container.xml": ".epub",
    "content.xml": ".odt",
}


def read(path: Path) -> Source:
    """Read a delivered file."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise Refusal(str(path), f"cannot be read: {fault.strerror}; check the path and its permissions") from fault
    return read_bytes(path.name, data)


def read_bytes(name: str, data: bytes) -> Source:
    """Read bytes that were delivered under a name. What only one format is counts for more than the suffix.

    Raises:
        Refusal: no reader can read them.
    """
    refuse_unholdable_name(name)
    suffix = PurePath(name).suffix.lower()
    reader = READERS.get(certain(data) or suffix) or sniffed(data)
    try:
        return reader(name, data)
    except RecursionError as fault:
        raise Refusal(name, "its elements are nested too deeply; save it again with a current program") from fault


def certain(data: bytes) -> str:
    """Return the usual suffix of a file that begins, or is packed, as only one format is; else nothing."""
    if data.startswith(b"%PDF-"):
        return ".pdf"
    if not data.startswith(b"PK\x03\x04"):
        return ""
    import io  # noqa: PLC0415 - with zipfile: only such files need it

    from teipipe.readers.package import part_names  # noqa: PLC0415

    parts = part_names(io.BytesIO(data))
    return next((suffix for part, suffix in PACKAGES.items() if part in parts), "")


def sniffed(data: bytes) -> Reader:
    """Return the reader for a text whose suffix says nothing, by how it begins."""
    head = data[:1024].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return page if head.startswith((b"<!doctype html", b"<html")) else text

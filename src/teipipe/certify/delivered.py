"""The sources as the certificate reads them: by itself, from the bytes, as the TEI file describes them."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from lxml import etree

from teipipe.certify.faults import Faults, quoted
from teipipe.certify.formats import differences, furniture
from teipipe.certify.parts import stated
from teipipe.findings import Refusal

NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}


@dataclass(frozen=True, slots=True)
class Delivered:
    """A source as the certificate reads it: by itself, from the bytes. `furniture` is the text, without white space,
    that an HTML or DOCX file's own structure gives to the page and not to the document; `start` and `end` are the part
    of the text for which the document answers: all of it, unless the file holds several documents."""

    key: str
    path: Path
    text: str
    furniture: str = ""
    start: int = 0
    end: int = 0


def delivered(tree: etree._ElementTree, document: Path, faults: "Faults") -> Iterator[tuple[str, Delivered]]:
    """Find, hash and decode each source by what `sourceDesc` and the `prefixDef`s say of it.

    Of a file that is more than text, such as HTML, the reading beside it is what offsets count in; it must say what
    the file's own text nodes say.
    """
    descriptions = tree.findall(".//t:sourceDesc/t:bibl[@type='delivered']", NAMESPACES)
    if not descriptions:
        raise Refusal(
            str(document),
            "names no delivered source (sourceDesc/bibl[@type='delivered']); convert the source again",
        )
    keys = [bibl.get("n", "") for bibl in descriptions]
    if len(set(keys)) < len(keys):
        raise Refusal(str(document), "describes a delivered source twice; convert the source again")
    for bibl, key in zip(descriptions, keys, strict=True):
        path = location(tree, key, document)
        reading = tree.find(f".//t:sourceDesc/t:bibl[@type='reading'][@n='{key}']", NAMESPACES)
        described = reading if reading is not None else bibl
        text = checked(described, path, document, faults)
        start, end = stated(described, len(text), document)
        found = Delivered(key, path, text, start=start, end=end)
        if reading is not None:
            original = document.parent / unquote(str(bibl.xpath("string(t:ref/@target)", namespaces=NAMESPACES)))
            found = extracted(bibl, original, found, document, faults)
        yield key, found


def extracted(bibl: etree._Element, original: Path, reading: Delivered, document: Path, faults: "Faults") -> Delivered:
    """Compare a reading with the text nodes of the file that it was read out of."""
    data, encoding = hashed(bibl, original, document, faults), value(bibl, "note[@type='encoding']")
    found, layout = taken_apart(data, encoding, reading.text)
    for difference in found:
        faults.add("text-lost", bibl, f"the reading of {original.name}: {difference}; convert it again")
    return replace(reading, furniture=layout)


@lru_cache(maxsize=1)
def taken_apart(data: bytes, encoding: str, reading: str) -> tuple[tuple[str, ...], str]:
    """Return how a file's text nodes differ from its reading, and its furniture: once for all documents of one file."""
    return tuple(differences(data, encoding, reading)), furniture(data, encoding)


def checked(bibl: etree._Element, path: Path, document: Path, faults: "Faults") -> str:
    """Return the text of a file whose hash and encoding a description states."""
    return decoded(hashed(bibl, path, document, faults), value(bibl, "note[@type='encoding']"), path)


def hashed(bibl: etree._Element, path: Path, document: Path, faults: "Faults") -> bytes:
    """Return the bytes of a file, and report a hash that differs from the one stated."""
    data = contents(path, document)
    if not is_named(path, value(bibl, "idno[@type='filename']")):
        faults.add("source-changed", bibl, f"the document was made of another file than {path.name}; convert it again")
    if hashlib.sha256(data).hexdigest() != value(bibl, "idno[@type='SHA-256']"):
        faults.add(
            "source-changed",
            bibl,
            f"{path.name} is not the file that was encoded (its SHA-256 differs); convert it again",
        )
    return data


def is_named(path: Path, name: str) -> bool:
    """Say whether a file has a name; that of a file in a folder or an archive begins with the path there."""
    parts = PurePosixPath(name).parts
    return bool(parts) and path.parts[-len(parts) :] == parts


def location(tree: etree._ElementTree, key: str, document: Path) -> Path:
    """Resolve a key by the document's `prefixDef`s (TEI Guidelines 16.2.3, private URI schemes)."""
    for definition in tree.iterfind(".//t:prefixDef[@ident='src']", NAMESPACES):
        found = pattern(definition.get("matchPattern", ""), document).fullmatch(f"{key}#char=0,1")
        if found:
            target = definition.get("replacementPattern", "").split("#")[0]
            return document.parent / unquote(target)
    raise Refusal(str(document), f"has no prefixDef for the source {key!r}; convert the source again")


def pattern(text: str, document: Path) -> re.Pattern[str]:
    """Return a pattern that a document states."""
    try:
        return re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        raise Refusal(str(document), f"states the pattern {quoted(text)}, which is none; convert it again") from error


def contents(path: Path, document: Path) -> bytes:
    """Return the bytes of a source."""
    try:
        # A device is no source, and has no end.
        if not path.is_file():
            raise FileNotFoundError(path)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        named = quoted(str(path))
        raise Refusal(str(document), f"names the source {named}, which cannot be read; put the file there") from error


def decoded(data: bytes, encoding: str, path: Path) -> str:
    """Decode a source; line ends of every platform count as one line feed."""
    try:
        text = data.decode(encoding)
    except (LookupError, UnicodeError) as error:
        raise Refusal(str(path), f"is not {encoding or 'in a named encoding'}: {error}; convert it again") from error
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def value(parent: etree._Element, path: str) -> str:
    """Return the text of a child, or nothing."""
    return parent.findtext(f"t:{path}", "", NAMESPACES).strip()

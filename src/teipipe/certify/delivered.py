"""The sources as the certificate reads them: by itself, from the bytes, as the TEI file describes them."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from teipipe.certify.faults import Faults
from teipipe.certify.formats import differences, furniture
from teipipe.findings import Refusal

NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}


@dataclass(frozen=True, slots=True)
class Delivered:
    """A source as the certificate reads it: by itself, from the bytes. `furniture` is the text, without white space,
    that an HTML or DOCX file's own structure gives to the page and not to the document."""

    key: str
    path: Path
    text: str
    furniture: str = ""


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
    for bibl in descriptions:
        key = bibl.get("n", "")
        path = location(tree, key, document)
        reading = tree.find(f".//t:sourceDesc/t:bibl[@type='reading'][@n='{key}']", NAMESPACES)
        text = checked(reading if reading is not None else bibl, path, document, faults)
        if reading is not None:
            original = document.parent / unquote(str(bibl.xpath("string(t:ref/@target)", namespaces=NAMESPACES)))
            yield key, extracted(bibl, original, Delivered(key, path, text), document, faults)
        else:
            yield key, Delivered(key, path, text)


def extracted(bibl: etree._Element, original: Path, reading: Delivered, document: Path, faults: "Faults") -> Delivered:
    """Compare a reading with the text nodes of the file that it was read out of."""
    data, encoding = hashed(bibl, original, document, faults), value(bibl, "note[@type='encoding']")
    for difference in differences(data, encoding, reading.text):
        faults.add("text-lost", bibl, f"the reading of {original.name}: {difference}; convert it again")
    return replace(reading, furniture=furniture(data, encoding))


def checked(bibl: etree._Element, path: Path, document: Path, faults: "Faults") -> str:
    """Return the text of a file whose hash and encoding a description states."""
    return decoded(hashed(bibl, path, document, faults), value(bibl, "note[@type='encoding']"), path)


def hashed(bibl: etree._Element, path: Path, document: Path, faults: "Faults") -> bytes:
    """Return the bytes of a file, and report a hash that differs from the one stated."""
    data = contents(path, document)
    if path.name != value(bibl, "idno[@type='filename']"):
        faults.add("source-changed", bibl, f"the document was made of another file than {path.name}; convert it again")
    if hashlib.sha256(data).hexdigest() != value(bibl, "idno[@type='SHA-256']"):
        faults.add(
            "source-changed",
            bibl,
            f"{path.name} is not the file that was encoded (its SHA-256 differs); convert it again",
        )
    return data


def location(tree: etree._ElementTree, key: str, document: Path) -> Path:
    """Resolve a key by the document's `prefixDef`s (TEI Guidelines 16.2.3, private URI schemes)."""
    for definition in tree.iterfind(".//t:prefixDef[@ident='src']", NAMESPACES):
        found = re.fullmatch(definition.get("matchPattern", ""), f"{key}#char=0,1")
        if found:
            target = definition.get("replacementPattern", "").split("#")[0]
            return document.parent / unquote(target)
    raise Refusal(str(document), f"has no prefixDef for the source {key!r}; convert the source again")


def contents(path: Path, document: Path) -> bytes:
    """Return the bytes of a source."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refusal(str(document), f"names the source {path}, which cannot be read; put the file there") from error


def decoded(data: bytes, encoding: str, path: Path) -> str:
    """Decode a source; line ends of every platform count as one line feed."""
    try:
        text = data.decode(encoding)
    except (LookupError, UnicodeDecodeError) as error:
        raise Refusal(str(path), f"is not {encoding or 'in a named encoding'}: {error}; convert it again") from error
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def value(parent: etree._Element, path: str) -> str:
    """Return the text of a child, or nothing."""
    return parent.findtext(f"t:{path}", "", NAMESPACES).strip()

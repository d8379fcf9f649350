"""What every reader does with a delivered file: its key, its hash, the refusals that all formats share."""

import hashlib
import re
from dataclasses import replace
from pathlib import PurePath

from teipipe.findings import Place, Refusal
from teipipe.model import Certainty, Layout, Source

HASH_SUFFIX = re.compile(r"_[0-9A-Fa-f]{8,64}$")
NOT_IN_A_KEY = re.compile(r"[^A-Za-z0-9.-]+")

# What XML 1.0 cannot hold (section 2.2 of the Recommendation), but for the form feed, which is a page break.
UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

MAGIC = (
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or PowerPoint file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
)

# What contains what, where two labels cover the same stretch.
CONTAINERS = ("furniture", "note", "table", "row", "cell", "item", "heading", "paragraph", "line")
RANK = {kind: rank for rank, kind in enumerate(CONTAINERS)}


def key_of(name: str) -> str:
    """Return the key for pointers such as `src:001#char=0,12`: the stem without the hash of a delivery."""
    stem = HASH_SUFFIX.sub("", PurePath(name).stem)
    return NOT_IN_A_KEY.sub("-", stem).strip("-") or "source"


def refuse_no_text(name: str, data: bytes) -> None:
    """Refuse an empty file, and one that is known by its first bytes to be something else than text."""
    if not data.strip():
        raise Refusal(name, "the file is empty; deliver the text, or take the file out of the sources")
    for magic, what in MAGIC:
        if data.startswith(magic):
            raise Refusal(name, f"this is {what}, not text; deliver it as plain text, HTML, DOCX, ODT, EPUB or PDF")


def refuse_unholdable(name: str, text: str) -> None:
    """Refuse a character that XML cannot hold, with its line, column and code point."""
    found = UNHOLDABLE.search(text)
    if not found:
        return
    raise Refusal(
        place(name, text, found.start()),
        f"a character that XML cannot hold, U+{ord(found[0]):04X}; "
        "ask for a clean copy, or replace it in the delivered file and record the change",
    )


def refuse_unholdable_name(name: str) -> None:
    """Refuse a file whose name XML cannot hold, such as one in an old encoding."""
    if UNHOLDABLE.search(name) or "\f" in name:
        shown = name.encode("ascii", "backslashreplace").decode()
        raise Refusal(shown, "a name with a character that XML cannot hold; give the file another name")


def place(name: str, text: str, at: int) -> Place:
    """Return the line and column (from 1) of an offset."""
    return Place(name, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def holdable(label: Layout) -> Layout:
    """Return a label whose value, such as the address of a link, XML can hold."""
    found = UNHOLDABLE.search(label.value) or "\f" in label.value
    return replace(label, value=UNHOLDABLE.sub("\ufffd", label.value.replace("\f", " "))) if found else label


def in_order(labels: list[Layout]) -> tuple[Layout, ...]:
    """Sort labels by offset, what contains before what is contained."""
    return tuple(sorted(labels, key=lambda label: (label.start, -label.end, RANK.get(label.kind, len(RANK)))))


def delivered(  # noqa: PLR0913 - these are the fields of a Source
    name: str,
    data: bytes,
    text: str,
    *,
    encoding: str,
    line_ends: str,
    certainty: Certainty = Certainty.HIGH,
    layout: list[Layout],
    stated: list[tuple[str, str]] | None = None,
) -> Source:
    """Make the Source of a delivered file; the hash is that of the bytes as they came."""
    return Source(
        name=name,
        key=key_of(name),
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        encoding=encoding,
        line_ends=line_ends,
        certainty=certainty,
        layout=in_order([holdable(label) for label in layout]),
        stated=tuple(stated or ()),
    )

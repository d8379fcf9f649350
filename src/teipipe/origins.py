"""What each document says it was made of, and which of an edition's documents was called otherwise before.

A document is named by its date and parties, so a decision on its date, a register or a corrected title can rename it.
It is known again by the delivered file that it names, and by the number of the part of it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from teipipe.encode import is_machine_output
from teipipe.findings import Refusal

FILENAME = re.compile(rb'<idno type="filename">([^<]*)</idno>')
PART = re.compile(rb'<biblScope unit="character" n="(\d+)"')
# The ids of passages, which end in a digest; persons and categories have others, and are in many documents.
PASSAGES = re.compile(rb'xml:id="([^"]+-[0-9a-f]{8}(?:-\d+)?)"')
# The header seldom takes more of a file than this.
HEAD = 1 << 17


@dataclass(frozen=True, slots=True)
class Origin:
    """The delivered file that a document was made of, and its number there; 0 where it is the whole file."""

    file: str
    number: int = 0


def origin(document: Path) -> Origin:
    """Return what a document says it was made of; of no file where it does not say it.

    Raises:
        Refusal: the document cannot be read.
    """
    try:
        with document.open("rb") as opened:
            head = opened.read(HEAD)
            said = head if b"</sourceDesc>" in head else head + opened.read()
    except OSError as error:
        raise Refusal(str(document), f"cannot be read: {error.strerror}; check its name and permissions") from error
    header = said.partition(b"</sourceDesc>")[0]
    file, part = FILENAME.search(header), PART.search(header)
    return Origin(unescape(file[1].decode("utf-8", "replace")) if file else "", int(part[1]) if part else 0)


def origins(documents: Iterable[Path]) -> dict[Origin, Path]:
    """Return which document was made of what; none where several say the same.

    Raises:
        Refusal: a document cannot be read.
    """
    found: dict[Origin, list[Path]] = {}
    for document in documents:
        found.setdefault(origin(document), []).append(document)
    return {made_of: paths[0] for made_of, paths in found.items() if made_of.file and len(paths) == 1}


def is_renamed(former: Path, document: Path) -> bool:
    """Say whether a document that was made of the same part of the same file is surely the former one.

    Nothing of a hand is in the former one, and most of its passages are in the other, under the same ids.
    """
    said = former.read_bytes()
    ids, now = (set(PASSAGES.findall(data)) for data in (said, document.read_bytes()))
    return is_machine_output(said) and bool(ids) and 2 * len(ids & now) >= len(ids)

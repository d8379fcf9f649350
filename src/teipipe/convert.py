"""Converting files: what a source becomes on disk, and how the work of hands is kept safe.

A document that a person has edited since the program wrote it is not overwritten but reported; `force` writes it and
keeps the edited one beside it. Every file is written whole or not at all.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import quote

from teipipe.decisions import Decision
from teipipe.edition import Edition
from teipipe.encode import encode, is_machine_output, serialise
from teipipe.encode.header import Publication
from teipipe.findings import Finding, Place, Refusal, Severity
from teipipe.model import Document, Party, Source
from teipipe.pipeline import converted, renamed
from teipipe.readers import READERS, read
from teipipe.register import Register

READING = ".reading.txt"
FILENAME = re.compile(rb'<idno type="filename">([^<]*)</idno>')


@dataclass(frozen=True, slots=True)
class Written:
    """A converted source: where its TEI lies, and what was found on the way."""

    source: Path
    path: Path
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Converting:
    """How to convert: into which folder, with what of an edition."""

    output: Path
    register: Register
    decisions: Sequence[Decision] = ()
    edition: Edition | None = None
    register_folder: Path | None = None
    converter: str = ""
    force: bool = False

    def convert(self, path: Path, taken: Iterable[str] = ()) -> Written:
        """Convert one file. `taken` are the names that other documents of the same run have.

        Raises:
            Refusal: the file cannot be read or written.
        """
        source, reading = delivered(path), None
        if is_extracted(path, source):
            reading = (self.edition.readings if self.edition else self.output) / (path.name + READING)
            write_whole(reading, source.text.encode())
        conversion = renamed(converted(source, self.register, self.decisions, self.converter), str(path))
        name = self.free(self.name(conversion.document, path), path, taken)
        target = self.output / f"{name}.xml"
        data = serialise(encode(conversion.document, self.publication(name, path, reading)))
        return Written(path, target, (*conversion.findings, *self.write(target, data)))

    def name(self, document: Document, path: Path) -> str:
        """Return a document's name: in an edition its date and parties, elsewhere the file's stem."""
        return (document_name(document) if self.edition else "") or path.stem

    def free(self, name: str, path: Path, taken: Iterable[str]) -> str:
        """Return a name that no other document has: a name once given stays with its source."""
        used, number, wanted = set(taken), 1, name
        while wanted in used or self.belongs_to_another(wanted, path):
            number += 1
            wanted = f"{name}_{number}"
        return wanted

    def belongs_to_another(self, name: str, path: Path) -> bool:
        """Say whether an edition's document of that name was made of another source, which is still there."""
        if self.edition is None or not (self.output / f"{name}.xml").exists():
            return False
        other = delivered_name(self.output / f"{name}.xml") or path.name
        return other != path.name and (self.edition.sources / other).exists()

    def publication(self, name: str, delivered: Path, reading: Path | None) -> Publication:
        """Return what the header says of publication, with addresses relative to the document."""
        return Publication(
            name,
            publisher=self.edition.publisher if self.edition else "",
            licence=self.edition.licence if self.edition else "",
            licence_url=self.edition.licence_url if self.edition else "",
            register_url=relative(self.register_folder, self.output) + "/" if self.register_folder else "",
            delivered_url=relative(delivered, self.output),
            reading_url=relative(reading, self.output) if reading else "",
        )

    def write(self, target: Path, data: bytes) -> Iterator[Finding]:
        """Write a document, unless a person has edited what is there."""
        there = target.read_bytes() if target.exists() else None
        if there is not None and there != data and not is_machine_output(there):
            if not self.force:
                message = "edited by hand, so not overwritten; accept this in a decision, or convert again with --force"
                yield Finding("document-edited", Severity.WARNING, Place(str(target)), message)
                return
            kept = free_path(target.with_suffix(".edited.xml.bak"))
            write_whole(kept, there)
            message = f"edited by hand; the edited document is kept as {kept.name}"
            yield Finding("document-edited", Severity.INFORMATION, Place(str(target)), message)
        if there != data:
            write_whole(target, data)


def sources(edition: Edition) -> list[Path]:
    """Return the delivered files of an edition in order.

    Raises:
        Refusal: the folder is missing or holds no file that a reader takes.
    """
    found = [path for path in deliveries(edition) if path.suffix.lower() in READERS]
    if not found:
        suffixes = " ".join(READERS)
        raise Refusal(str(edition.sources), f"holds no sources; put delivered files there ({suffixes})")
    return found


def untaken(edition: Edition) -> Iterator[Finding]:
    """Yield a finding for each thing in the folder of sources that no reader takes."""
    for path in deliveries(edition):
        if path.suffix.lower() not in READERS:
            message = f"not taken: it is no file that a reader knows ({' '.join(READERS)}); convert it or move it away"
            yield Finding("source-untaken", Severity.WARNING, Place(str(path)), message)


def deliveries(edition: Edition) -> list[Path]:
    """Return what lies in the folder of sources, but for what an operating system hides."""
    return sorted(path for path in edition.sources.glob("*") if not path.name.startswith("."))


def delivered(path: Path) -> Source:
    """Read a delivered file; what is refused is refused under its path."""
    try:
        return read(path)
    except Refusal as refusal:
        raise refusal.under(path.name, str(path)) from refusal


def is_extracted(path: Path, source: Source) -> bool:
    """Say whether a source's text was read out of a format, and is not simply its bytes decoded."""
    try:
        text = path.read_bytes().decode(source.encoding)
    except (LookupError, UnicodeDecodeError):
        return True
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n") != source.text


def document_name(document: Document) -> str:
    """Return a name by date and parties, such as `1949-12-16_stalin-mao`; nothing where either is unknown."""
    header = document.header
    names = "-".join(short_name(party) for party in header.parties)
    return f"{header.date}_{names}" if header.date and names else ""


def short_name(party: Party) -> str:
    """Return a person's surname, or a body's id: both as the register's ids have them."""
    if party.ref:
        return party.ref if party.kind == "org" else party.ref.split("-")[0]
    plain = re.sub(r"[^a-z0-9]+", "-", party.name.lower()).strip("-")
    return plain[:40].strip("-") or "unknown"


def delivered_name(document: Path) -> str:
    """Return the name of the source that a document says it was made of, or nothing."""
    stated = FILENAME.search(document.read_bytes())
    return unescape(stated[1].decode("utf-8", "replace")) if stated else ""


def free_path(path: Path) -> Path:
    """Return a path at which nothing lies yet."""
    number, wanted = 1, path
    while wanted.exists():
        number += 1
        wanted = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return wanted


def relative(path: Path, folder: Path) -> str:
    """Return the relative URL of a path as seen from a folder."""
    return quote(Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix())


def write_whole(path: Path, data: bytes) -> None:
    """Write a file under a temporary name and rename it, so that it is never half there.

    Raises:
        Refusal: the folder or the file cannot be written.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise Refusal(
            str(path), f"cannot be written: {error.strerror}; free the place or choose another --output"
        ) from error

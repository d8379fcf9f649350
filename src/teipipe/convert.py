"""Converting files: what a source becomes on disk, and how the work of hands is kept safe.

A document that a person has edited since the program wrote it is not overwritten but reported; `force` writes it and
keeps the edited one beside it. Every file is written whole or not at all.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import quote

from teipipe.converters.converter import Converter
from teipipe.decisions import Decision
from teipipe.deliveries import name_of
from teipipe.edition import Edition
from teipipe.encode import encode, is_machine_output, serialise
from teipipe.encode.header import Publication
from teipipe.findings import Finding, Place, Refusal, Severity
from teipipe.model import Document, Party, Reference, Source
from teipipe.origins import Origin, origin
from teipipe.persistent import keep_ids
from teipipe.pipeline import Conversion, conversions, renamed
from teipipe.readers import read
from teipipe.references.summary import Summary, pointing, summary
from teipipe.register import Register
from teipipe.sidecar import beside
from teipipe.waiting import Held, Waiting

READING = ".reading.txt"


@dataclass(frozen=True, slots=True)
class Written:
    """A converted source: where the TEI of its documents lies, in their order, what was found on the way, and of an
    edition's documents what others may refer to."""

    source: Path
    documents: tuple[Path, ...]
    findings: tuple[Finding, ...]
    summaries: tuple[Summary, ...] = ()

    @property
    def path(self) -> Path:
        """Where the TEI of its first document lies."""
        return self.documents[0]


@dataclass(frozen=True, slots=True)
class Converting:
    """How to convert: into which folder, with what of an edition. `former` tells by what they were made of where its
    documents lie that were there before."""

    output: Path
    register: Register
    decisions: Sequence[Decision] = ()
    edition: Edition | None = None
    register_folder: Path | None = None
    converter: str = ""
    force: bool = False
    houses: Sequence[Converter] = ()
    former: Mapping[Origin, Path] = field(default_factory=dict)

    def convert(self, path: Path, taken: Iterable[str] = (), waiting: Waiting | None = None) -> Written:
        """Convert one file, which may hold several documents. `taken` are the names that others of the run have.
        A document that refers to others is not written but put to those that are `waiting`, if there are such.

        Raises:
            NoDocument: the file holds no document, but a list of search results or the like.
            Refusal: the file cannot be read or written.
        """
        there = beside(path)
        source = replace(self.read(path), sidecar=there.sidecar)
        reading = self.kept(path, source, taken)
        used, found = list(taken), list(there.findings)
        written: list[Path] = []
        summaries: list[Summary] = []
        try:
            for conversion in self.conversions(source):
                made = renamed(conversion, str(path))
                name = self.named(made.document, path, used)
                written.append(self.output / f"{name}.xml")
                used.append(name)
                summaries += [summary(made.document, name, str(path))] if self.edition else []
                found += made.findings
                held = Held(made.document, name, path, reading)
                if waiting is not None and made.document.references:
                    waiting.put(held)
                else:
                    found += self.refer(held)
        except Refusal as refusal:
            raise refusal.under(source.name, str(path)) from refusal
        return Written(path, tuple(written), tuple(found), tuple(summaries))

    def refer(self, held: Held, found: Sequence[Reference] = ()) -> Iterator[Finding]:
        """Write a document, with the references whose targets were found.

        Raises:
            Refusal: it cannot be written.
        """
        document = pointing(held.document, found) if found else held.document
        tree = encode(document, self.publication(held.name, held.delivered, held.reading))
        keep_ids(tree, self.before(document, held.name))
        yield from self.write(self.output / f"{held.name}.xml", serialise(tree))

    def before(self, document: Document, name: str) -> bytes:
        """Return the TEI that a document had, here or under another name; nothing where it is new."""
        own = self.origin(document)
        renamed = self.former.get(own) or self.former.get(replace(own, number=0))
        there = self.output / f"{name}.xml"
        return there.read_bytes() if there.exists() else renamed.read_bytes() if renamed else b""

    def origin(self, document: Document) -> Origin:
        """Return of what a document is made."""
        (source,) = document.sources.values()
        return Origin(source.name, source.part.number if source.part else 0)

    def conversions(self, source: Source) -> Iterator[Conversion]:
        """Take each document of a source through all stages before `encode`."""
        return conversions(source, self.register, self.decisions, self.converter, self.houses)

    def kept(self, path: Path, source: Source, taken: Iterable[str]) -> Path | None:
        """Keep the text that was read out of a file, and return where; nothing where it is its bytes decoded."""
        if not is_extracted(path, source):
            return None
        reading = self.reading(path, taken)
        write_whole(reading, source.text.encode())
        return reading

    def read(self, path: Path) -> Source:
        """Read a delivered file under the name that it has in the edition."""
        source, name = delivered(path), self.own_name(path)
        return source if source.name == name else replace(source, name=name)

    def reading(self, path: Path, taken: Iterable[str]) -> Path:
        """Return where the text that was read out of a file is kept: under a name that no other file of the run has."""
        if self.edition:
            return self.edition.readings / (self.own_name(path) + READING)
        return self.output / (self.free(path.stem, path, taken) + path.suffix + READING)

    def own_name(self, path: Path) -> str:
        """Return the name by which documents and decisions call a delivered file."""
        return name_of(path, self.edition)

    def name(self, document: Document, path: Path) -> str:
        """Return a document's name: in an edition its date and parties, elsewhere the file's stem, with its number
        where the file holds several."""
        (source,) = document.sources.values()
        numbered = f"{path.stem}_{source.part.number}" if source.part else path.stem
        return (document_name(document) if self.edition else "") or numbered

    def named(self, document: Document, path: Path, used: Sequence[str]) -> str:
        """Return the name under which a document lies. One that was edited by hand stays where it is, for the program
        could not write it under another name without losing the edit."""
        name, own = self.name(document, path), self.origin(document)
        former = self.former.get(own) if not own.number and not self.force else None
        if former and former.stem not in (name, *used) and not is_machine_output(former.read_bytes()):
            return former.stem
        return self.free(name, path, used)

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
        own = self.own_name(path)
        other = origin(self.output / f"{name}.xml").file or own
        return other != own and any((f / other).exists() for f in (self.edition.sources, self.edition.unpacked))

    def publication(self, name: str, delivered: Path, reading: Path | None) -> Publication:
        """Return what the header says of publication, with addresses relative to the document."""
        there = beside(delivered).sidecar
        return Publication(
            name,
            publisher=self.edition.publisher if self.edition else "",
            licence=self.edition.licence if self.edition else "",
            licence_url=self.edition.licence_url if self.edition else "",
            register_url=relative(self.register_folder, self.output) + "/" if self.register_folder else "",
            delivered_url=relative(delivered, self.output),
            reading_url=relative(reading, self.output) if reading else "",
            sidecar_url=relative(delivered.with_name(there.name), self.output) if there else "",
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
        message = f"cannot be written: {error.strerror}; free the place, or see to its permissions"
        raise Refusal(str(path), message) from error
    finally:
        # Also where someone stops the work at this moment.
        with suppress(OSError):
            temporary.unlink(missing_ok=True)

"""A preview of the site: made once, then only as far as something changed.

A document's pages depend on its own text and, of the others, on little: the register, the colours of speakers, where
links lead. As long as that stays, an edited document is one document's work.
"""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from lxml import etree

from teipipe import edition as editions
from teipipe import search
from teipipe.catalogue import Catalogue, Desk, catalogued
from teipipe.edition import Edition
from teipipe.findings import Refusal
from teipipe.publish import furnishings
from teipipe.reading import NAMESPACES, Reader, Reading, reader, registers_of
from teipipe.website import Writer, overviews, recorded, writer

# What pages of documents look up in the catalogue.
SHARED = ("register", "colour", "place")


class Preview:
    """The site of an edition in a folder of its own, and what it was made from."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._temporary = tempfile.TemporaryDirectory(prefix="teipipe-preview-")
        self.folder = Path(self._temporary.name) / "site"
        self._desk = Desk(Path(self._temporary.name) / "desk")
        self._desk.folder.mkdir()
        self._reader: Reader | None = None
        self._read: dict[Path, tuple[int, Reading]] = {}
        # Since the last round that came to its end: the documents that were read, and those whose pages are to be made.
        self._changed: set[Path] = set()
        self._due: set[str] = set()
        self._shared = b""
        self._written: dict[str, list[str]] = {}
        self._here: Writer | None = None
        self._catalogue: Catalogue | None = None
        self._edition: Edition | None = None
        # The documents whose words the search does not know yet, and whether it is to be made again.
        self._stale: set[str] = set()
        self._is_behind = False
        self._indexed: dict[str, tuple[search.Indexed, ...]] = {}
        self._before: tuple[object, ...] = ()
        # What was made and not yet removed; the search looks after its own files.
        self._texts: set[Path] = set()
        self._lists: set[Path] = set()
        self._furnishings: set[Path] = set()

    def close(self) -> None:
        """Remove the preview."""
        self._temporary.cleanup()

    def update(self) -> list[str]:
        """Make the pages of documents again that changed since the last time, and return the names of those documents.

        What a round did not come to, because something was refused, the next one makes up for.

        Raises:
            Refusal: a document, the register or the settings cannot be read; the pages stay as they were.
            OSError: a file went away while it was read.
        """
        edition = editions.load(self.root)
        documents = editions.documents([], edition)
        changed = self._reread(documents, edition)
        catalogue = catalogued((self._read[path][1] for path in documents), edition, ("html",), self._desk)
        # Looked at before they are used: what is saved meanwhile is another change.
        shared = _shared(catalogue, edition)
        here = writer(catalogue.tree, edition, self.folder)
        self._due.update(catalogue.views if shared != self._shared else self._concerned(changed, catalogue))
        names = [name for name in catalogue.views if name in self._due]
        for name in names:
            self._written[name] = here(catalogue.views[name])
            self._texts.update(self.folder / file for file in self._written[name])
        self._written = {name: self._written[name] for name in catalogue.views}
        self._keep(self._texts, chain(furnishings(edition, changed, self.folder), self._made(documents)))
        self._here, self._shared, self._catalogue, self._edition = here, shared, catalogue, edition
        self._stale.update(names)
        self._is_behind = True
        self._changed, self._due = set(), set()
        return [path.stem for path in changed]

    def overviews(self) -> None:
        """Make the lists and the register again: later than the texts, for in a large edition they take longer.

        Raises:
            Refusal: the edition's own templates stop.
            OSError: a file went away while it was read.
        """
        if self._here and self._catalogue and self._edition:
            self._keep(self._lists, overviews(self._here, self._catalogue))
            # After the pages of the register: its TEI has those entries only that have one.
            self._keep(self._furnishings, furnishings(self._edition, (), self.folder))

    def index(self) -> None:
        """Make the search index again where it is behind, from what is new and what was kept.

        Not after a round that stopped among the pages: the next that is whole brings them and the search together.

        Raises:
            Refusal: something cannot be indexed; it is tried again when something has changed.
            OSError: a file cannot be read or written.
        """
        if self._catalogue is None or not self._is_behind or self._due:
            return
        try:
            self._index(self._catalogue)
        except Refusal:
            self._is_behind = False
            raise
        self._stale, self._is_behind = set(), False

    def _index(self, catalogue: Catalogue) -> None:
        records = {name: recorded(name, view, self._written[name]) for name, view in catalogue.views.items()}
        new = [record for name, record in records.items() if name in self._stale or name not in self._indexed]
        found = zip((record.name for record in new), search.indexed(new, self.folder), strict=True)
        self._indexed = {name: self._indexed[name] for name in records if name in self._indexed} | dict(found)
        versions = chain.from_iterable(self._indexed[name] for name in records)
        made = {*search.written(versions, catalogue.entries, self.folder)}
        for path in (self.folder / search.FOLDER).rglob("*"):
            if path.is_file() and path not in made:
                path.unlink()

    def _made(self, documents: Sequence[Path]) -> Iterator[Path]:
        """Yield what there is of the documents, whether it was made now or before."""
        for path in documents:
            yield self.folder / "tei" / "documents" / f"{path.stem}.xml"
            yield from (self.folder / file for file in self._written[path.stem])

    def _keep(self, known: set[Path], made: Iterable[Path]) -> None:
        """Remove the known files that are not made again; what is made is known at once, even if the rest fails."""
        now: set[Path] = set()
        for path in made:
            now.add(path)
            known.add(path)
        gone = [path for path in known - now if path.is_file()]
        # On some machines a name that differs by its capitals is the same file.
        files = {path.stat().st_ino for path in now} if gone else set()
        for path in gone:
            if path.stat().st_ino not in files:
                path.unlink()
        known.intersection_update(now)

    def _reread(self, documents: Sequence[Path], edition: Edition) -> list[Path]:
        """Read the documents that are new or other than before, or all where the register or the settings are.

        Return these, with those that were read for a round that did not come to its end.
        """
        registers = registers_of(edition)
        now = (edition.language, *_stamps([*registers, edition.templates("reading")]))
        if self._reader is None or now != self._before:
            self._reader, self._read, self._before = reader(edition, registers), {}, now
        # One that comes back is a new one.
        self._read = {path: self._read[path] for path in documents if path in self._read}
        for path in documents:
            stamp = path.stat().st_mtime_ns
            if path not in self._read or self._read[path][0] != stamp:
                self._read[path] = (stamp, self._reader(path))
                self._changed.add(path)
        return [path for path in documents if path in self._changed]

    def _concerned(self, changed: Sequence[Path], catalogue: Catalogue) -> list[str]:
        """Return the documents that changed, and those before and after them by date that call them otherwise now."""
        names, order = [path.stem for path in changed], _dated(catalogue)
        before = self._catalogue or catalogue
        retitled = {order.index(name) for name in names if _line(name, before) != _line(name, catalogue)}
        beside = (name for at, name in enumerate(order) if retitled.intersection((at - 1, at + 1)))
        return list(dict.fromkeys((*names, *beside)))


def _shared(catalogue: Catalogue, edition: Edition) -> bytes:
    """Return what pages of documents take from the catalogue and the edition, to see whether it changed."""
    settings = repr((sorted(catalogue.tree.items()), *_stamps([edition.templates("html")]))).encode()
    return b"".join((settings, *_parts(catalogue), *_ids(catalogue)))


def _stamps(paths: Iterable[Path | None]) -> Iterator[tuple[Path, int]]:
    return ((path, path.stat().st_mtime_ns) for path in paths if path)


def _parts(catalogue: Catalogue) -> Iterator[bytes]:
    for name in SHARED:
        for part in catalogue.tree.iterfind(f"r:{name}", NAMESPACES):
            yield etree.tostring(part, encoding="utf-8")


def _ids(catalogue: Catalogue) -> Iterator[bytes]:
    return (f"\0{name}".encode() for name in _dated(catalogue))


def _dated(catalogue: Catalogue) -> list[str]:
    return [str(summary.get("id")) for summary in catalogue.tree.iterfind("r:summary", NAMESPACES)]


def _line(name: str, catalogue: Catalogue) -> bytes:
    """Return what the pages beside that of a document say of it."""
    (summary,) = (each for each in catalogue.tree.iterfind("r:summary", NAMESPACES) if each.get("id") == name)
    parts = (*summary.iterfind("r:title", NAMESPACES), *summary.iterfind("r:field[@name='date']", NAMESPACES))
    return b"".join((repr(sorted(summary.items())).encode(), *map(etree.tostring, parts)))

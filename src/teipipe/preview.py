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
        self._shared = b""
        self._written: dict[str, list[str]] = {}
        self._here: Writer | None = None
        self._catalogue: Catalogue | None = None
        # The documents whose words the search does not know yet, and whether it is to be made again.
        self._stale: set[str] = set()
        self._is_behind = False
        self._indexed: dict[str, tuple[search.Indexed, ...]] = {}
        self._before: tuple[object, ...] = ()

    def close(self) -> None:
        """Remove the preview."""
        self._temporary.cleanup()

    def update(self) -> list[str]:
        """Make the pages of documents again that changed since the last time, and return the names of those documents.

        Raises:
            Refusal: a document, the register or the settings cannot be read; the pages stay as they were.
        """
        edition = editions.load(self.root)
        documents = editions.documents([], edition)
        changed = self._reread(documents, edition)
        catalogue = catalogued((self._read[path][1] for path in documents), edition, ("html",), self._desk)
        here = writer(catalogue.tree, edition, self.folder)
        shared = _shared(catalogue, edition)
        self._withdraw(catalogue)
        names = [*catalogue.views] if shared != self._shared else self._concerned(changed, catalogue)
        for name in names:
            self._written[name] = here(catalogue.views[name])
        for _ in furnishings(edition, changed, self.folder):
            pass
        self._here, self._shared, self._catalogue = here, shared, catalogue
        self._stale.update(names)
        self._is_behind = True
        return [path.stem for path in changed]

    def overviews(self) -> None:
        """Make the lists and the register again: later than the texts, for in a large edition they take longer.

        Raises:
            Refusal: the edition's own templates stop.
        """
        if self._here and self._catalogue:
            for _ in overviews(self._here, self._catalogue):
                pass

    def index(self) -> None:
        """Make the search index again where it is behind, from what is new and what was kept."""
        if self._catalogue is None or not self._is_behind:
            return
        records = {name: recorded(name, view, self._written[name]) for name, view in self._catalogue.views.items()}
        new = [record for name, record in records.items() if name in self._stale or name not in self._indexed]
        found = zip((record.name for record in new), search.indexed(new, self.folder), strict=True)
        self._indexed = {name: self._indexed[name] for name in records if name in self._indexed} | dict(found)
        versions = chain.from_iterable(self._indexed[name] for name in records)
        made = {*search.written(versions, self._catalogue.entries, self.folder)}
        for path in (self.folder / search.FOLDER).rglob("*"):
            if path.is_file() and path not in made:
                path.unlink()
        self._stale, self._is_behind = set(), False

    def _withdraw(self, catalogue: Catalogue) -> None:
        """Remove the pages of documents that are gone."""
        for name in [name for name in self._written if name not in catalogue.views]:
            for file in self._written.pop(name):
                (self.folder / file).unlink(missing_ok=True)

    def _reread(self, documents: Sequence[Path], edition: Edition) -> list[Path]:
        """Read the documents that are new or other than before, or all where the register or the settings are."""
        registers = registers_of(edition)
        now = (edition.language, *_stamps([*registers, edition.templates("reading")]))
        if self._reader is None or now != self._before:
            self._reader, self._read, self._before = reader(edition, registers), {}, now
        changed = []
        for path in documents:
            stamp = path.stat().st_mtime_ns
            if path not in self._read or self._read[path][0] != stamp:
                self._read[path] = (stamp, self._reader(path))
                changed.append(path)
        return changed

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

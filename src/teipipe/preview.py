"""A preview of the site: made once, then only as far as something changed.

A document's pages depend on its own text and, of the others, on little: the register, the colours of speakers, where
links lead. As long as that stays, an edited document is one document's work.
"""

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lxml import etree

from teipipe import edition as editions
from teipipe import search
from teipipe.edition import Edition
from teipipe.publish import furnishings
from teipipe.reading import Reader, Reading, reader, registers_of
from teipipe.website import NAMESPACES, Catalogue, catalogued, overviews, recorded, writer

# What pages of documents look up in the catalogue.
SHARED = ("register", "colour", "place")


class Preview:
    """The site of an edition in a folder of its own, and what it was made from."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._temporary = tempfile.TemporaryDirectory(prefix="teipipe-preview-")
        self.folder = Path(self._temporary.name) / "site"
        self._desk = Path(self._temporary.name) / "desk"
        self._desk.mkdir()
        self._reader: Reader | None = None
        self._read: dict[Path, tuple[int, Reading]] = {}
        self._shared = b""
        self._written: dict[str, list[str]] = {}
        self._summaries: list[etree._Element] = []
        self._before: tuple[object, ...] = ()

    def close(self) -> None:
        """Remove the preview."""
        self._temporary.cleanup()

    def update(self) -> list[str]:
        """Make again what changed since the last time, and return the names of the documents that did.

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
        names = [*catalogue.views] if shared != self._shared else [path.stem for path in changed]
        for name in names:
            self._written[name] = here(catalogue.views[name])
        for _ in overviews(here, catalogue):
            pass
        for _ in furnishings(edition, changed, self.folder):
            pass
        self._shared, self._summaries = shared, catalogue.documents
        return [path.stem for path in changed]

    def index(self) -> None:
        """Make the search index anew: later than the pages, for it takes longer than they."""
        if search.available():
            shutil.rmtree(self.folder / search.FOLDER, ignore_errors=True)
            found = (recorded(each, self._written[str(each.get("id"))], self.folder) for each in self._summaries)
            for _ in search.index([record for records in found for record in records], self.folder):
                pass

    def _withdraw(self, catalogue: Catalogue) -> None:
        """Remove the pages of documents that are gone."""
        for name in [name for name in self._written if name not in catalogue.views]:
            for file in self._written.pop(name):
                (self.folder / file).unlink(missing_ok=True)

    def _reread(self, documents: Sequence[Path], edition: Edition) -> list[Path]:
        """Read the documents that are new or other than before, or all where the register or the settings are."""
        registers = registers_of(edition)
        now = (edition.language, *_stamps(registers))
        if self._reader is None or now != self._before:
            self._reader, self._read, self._before = reader(edition.language, registers), {}, now
        changed = []
        for path in documents:
            stamp = path.stat().st_mtime_ns
            if path not in self._read or self._read[path][0] != stamp:
                self._read[path] = (stamp, self._reader(path))
                changed.append(path)
        return changed


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
    return (f"\0{name}".encode() for name in catalogue.views)

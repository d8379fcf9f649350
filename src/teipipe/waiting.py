"""Documents that refer to others: they wait, in a temporary file, until all documents of an edition are known.

So each is converted once and written once, and the memory does not grow with the edition.
"""

import pickle
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from teipipe.model import Document


@dataclass(frozen=True, slots=True)
class Held:
    """A document that waits, with its name, the delivered file, and the reading kept of it, if one is."""

    document: Document
    name: str
    delivered: Path
    reading: Path | None

    @property
    def whole(self) -> str:
        """The text of the whole delivered file."""
        (source,) = self.document.sources.values()
        return source.whole


class Writing(pickle.Pickler):
    """Writes documents of one delivered file. Its text, which they have together, stands once before them."""

    def __init__(self, file: IO[bytes], whole: str) -> None:
        super().__init__(file)
        self.whole = whole

    def persistent_id(self, obj: Any) -> str | None:
        """Name what is not written again."""
        return "whole" if obj is self.whole else None


class Reading(pickle.Unpickler):
    """Reads what `Writing` wrote."""

    def __init__(self, file: IO[bytes], whole: str) -> None:
        super().__init__(file)
        self.whole = whole

    def persistent_load(self, pid: Any) -> str:
        """Return what was not written again."""
        return self.whole


class Waiting:
    """The documents that wait, in their order; they are taken once."""

    def __init__(self) -> None:
        self.file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as this
        self.whole = ""

    def put(self, held: Held) -> None:
        """Let a document wait."""
        if held.whole is not self.whole:
            self.whole = held.whole
            pickle.dump(self.whole, self.file)
        Writing(self.file, self.whole).dump(held)

    def taken(self) -> Iterator[Held]:
        """Yield the documents, and forget them."""
        end, whole = self.file.tell(), ""
        self.file.seek(0)
        with self.file:
            while self.file.tell() < end:
                one = Reading(self.file, whole).load()
                if isinstance(one, Held):
                    yield one
                else:
                    whole = one

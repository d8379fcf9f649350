"""Certificates of many documents, on all processors, in the order of the documents."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from teipipe.certify import Certificate, certify
from teipipe.processors import in_order


def certified(documents: Sequence[Path], jobs: int = 0) -> Iterator[Certificate]:
    """Yield the certificate of each document; `jobs` is the number of processes, 0 for one a processor.

    Raises:
        Refusal: a document cannot be compared with its sources.
    """
    return in_order(begin, documents, jobs)


def begin() -> Callable[[Path], Certificate]:
    """Return what each process does."""
    return certify

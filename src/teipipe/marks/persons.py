"""Persons: names that the register knows, through brackets and line ends, with initials, without titles.

Comrade [Zhou] Enlai        I.V. Stalin        СТАЛИНА И.В.        斯大林元帅
"""

from collections.abc import Iterator

from teipipe.marks import Passage
from teipipe.marks.names import names
from teipipe.model import Mark


def persons(passage: Passage) -> Iterator[Mark]:
    """Yield the persons that a passage names.

    A role without a name ("the Foreign Minister") is not claimed, nor a surname that several may have.
    """
    yield from names(passage, "person", "persName")

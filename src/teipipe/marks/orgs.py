"""Organisations: names and abbreviations that the register knows.

Central Committee [of the Chinese Communist Party]        ЦК КПК        国民党
"""

from collections.abc import Iterator

from teipipe.marks import Passage
from teipipe.marks.names import names
from teipipe.model import Mark


def orgs(passage: Passage) -> Iterator[Mark]:
    """Yield the organisations that a passage names.

    "Politburo of the CPSU" is not the Politburo of the register: an "of" behind a name makes another of it.
    """
    yield from names(passage, "org", "orgName")

"""The stage `collate`: read two versions of a document against each other, and tell where they say different things."""

from collections.abc import Iterator, Sequence

from teipipe.model import Disagreement, Link, Source, Version
from teipipe.register import Register


def collated(
    versions: Sequence[Version], links: Sequence[Link], source: Source, register: Register
) -> Iterator[Disagreement]:
    """Yield what linked passages of two versions say differently, in the order of the first version."""
    yield from ()

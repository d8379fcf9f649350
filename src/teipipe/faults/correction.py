"""Corrections: suspicions of some certainty become a `choice` over whole words, which keeps the delivered ones."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from teipipe.model import Certainty, Leaf, Mark, Suspicion

# What an editor reads in the text; a suspicion of low certainty waits in the queue.
SHOWN = frozenset({Certainty.HIGH, Certainty.MEDIUM})


def corrected(texts: Iterable[Leaf], suspicions: Sequence[Suspicion]) -> tuple[Leaf, ...]:
    """Return leaves with a `choice` over the words of each suspicion that is certain enough to stand in the text."""
    shown = [one for one in suspicions if one.certainty in SHOWN and one.reading]
    return tuple(with_choices(leaf, shown) for leaf in texts)


def with_choices(leaf: Leaf, shown: Sequence[Suspicion]) -> Leaf:
    """Return a leaf with the choices that stand in it."""
    own = [one for one in shown if one.at.key == leaf.key and inside(leaf, one)]
    choices = (choice(one) for one in own if not any(crosses(mark, one) for mark in leaf.marks))
    return replace(leaf, marks=(*leaf.marks, *choices)) if own else leaf


def choice(one: Suspicion) -> Mark:
    """Return the mark of a correction."""
    attributes = {"corr": one.reading, "cert": str(one.certainty)}
    return Mark("choice", one.at.start, one.at.end, attributes, f"{one.rule}: {one.evidence}")


def inside(leaf: Leaf, one: Suspicion) -> bool:
    """Say whether the words stand in one of the stretches of a leaf."""
    return any(stretch.start <= one.at.start and one.at.end <= stretch.end for stretch in leaf.stretches)


def crosses(mark: Mark, one: Suspicion) -> bool:
    """Say whether a mark begins outside the words and ends among them, or the other way round: no name is split."""
    start, end = one.at.start, one.at.end
    return mark.start < start < mark.end < end or start < mark.start < end < mark.end

"""Links whose passages were made anew with other marks in them: what a correction changes is never what is aligned."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from teipipe.align.passages import Passage
from teipipe.model import Leaf, Link, Mark, Node, Version


def renewed(links: Iterable[Link], before: Sequence[Version], after: Sequence[Version]) -> tuple[Link, ...]:
    """Return links between passages of versions that differ from those before only in their corrections."""
    now = {
        id(old): new
        for one, other in zip(before, after, strict=True)
        for old, new in twins(one.children, other.children)
    }
    return tuple(replace(link, ends=tuple(now[id(end)] for end in link.ends)) for link in links)


def twins(before: Sequence[Passage], after: Sequence[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Yield each passage with the one that is in its place now."""
    for old, new in zip(before, after, strict=True):
        yield old, new
        yield from twins(within(old), within(new))


def within(passage: Passage) -> tuple[Passage, ...]:
    """Return what of a passage may be linked by itself: what a node holds, and the segments of a leaf."""
    if isinstance(passage, Node):
        return passage.children
    return segments(passage) if isinstance(passage, Leaf) else ()


def segments(leaf: Leaf) -> tuple[Mark, ...]:
    """Return the segments of a leaf."""
    return tuple(mark for mark in leaf.marks if mark.element == "seg")

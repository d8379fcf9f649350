"""Page breaks that stand between two passages, and not inside one: milestones before the passage that they open.

A page may begin where a paragraph ends. What the format tells of such a page (a form feed, a page of a PDF, a number
of a page on a line of its own) is no mark of either paragraph.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from teipipe.model import Layout, Leaf, Node, Source

Breaks = Mapping[int, tuple[Node, ...]]


def breaks_between(leaves: Iterable[Leaf], texts: Sequence[Leaf], source: Source) -> Breaks:
    """Return the page breaks that stand before each of the texts, by the identity of its leaf.

    `leaves` are all passages of the version, also the notes that stand at their anchors: a break inside one of them is
    a mark of it. A page on which no text follows is not encoded.
    """
    held = sorted((leaf.start, leaf.end) for leaf in leaves)
    pages = sorted((label for label in source.layout if label.kind == "page"), key=lambda label: label.start)
    waiting = [page for page in pages if not is_inside(page.start, held)]
    found: dict[int, tuple[Node, ...]] = {}
    at = after = 0
    for leaf in texts:
        gap: list[Layout] = []
        while at < len(waiting) and waiting[at].start <= leaf.start:
            if waiting[at].start >= after:
                gap.append(waiting[at])
            at += 1
        if gap:
            found[id(leaf)] = tuple(milestones(gap))
        after = leaf.end
    return found


def is_inside(offset: int, held: Sequence[tuple[int, int]]) -> bool:
    """Say whether an offset lies inside one of the stretches, and not at its edge."""
    at = bisect_left(held, (offset, 0)) - 1
    return at >= 0 and held[at][0] < offset < held[at][1]


def milestones(pages: Sequence[Layout]) -> Iterable[Node]:
    """Yield the milestones of pages that begin in one gap; a number beside a form feed is the same page's."""
    numbered = [page for page in pages if page.value]
    for page in numbered or pages:
        yield Node("pb", (), {"n": page.value} if page.value else {})


def is_break(child: Node | Leaf) -> bool:
    """Say whether a child is such a milestone, which is no text."""
    return child.element == "pb"

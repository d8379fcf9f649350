"""The stage `align`: link the passages of two versions that say the same.

By structure: turns with turns, numbered paragraphs with theirs, openers, closers and heads by their order. A kind
whose numbers differ in the two versions is linked by length (Gale and Church 1993), one to one or one to two.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from teipipe.leaves import text
from teipipe.model import Certainty, Leaf, Link, Mark, Node, Source, Version

Passage = Node | Leaf | Mark
KINDS = ("head", "salute", "dateline", "signed", "sp", "p", "item")
# Cost of leaving a passage alone, in parts of its length.
ALONE = 1.5
LINKED = 0.8


def align(versions: Sequence[Version], source: Source) -> tuple[Link, ...]:
    """Return the links between each two versions of a document."""
    return tuple(link for first, second in combinations(versions, 2) for link in pairs(first, second, source))


def pairs(first: Version, second: Version, source: Source) -> Iterator[Link]:
    """Yield the links between two versions, kind by kind."""
    for kind in KINDS:
        ours, theirs = passages(first.children, kind), passages(second.children, kind)
        if not ours or not theirs:
            continue
        if kind == "p" and len(ours) != len(theirs):
            ours, theirs = segmented(ours, len(theirs)), segmented(theirs, len(ours))
        if len(ours) == len(theirs):
            certainty = Certainty.HIGH if kind != "sp" or speakers(ours) == speakers(theirs) else Certainty.MEDIUM
            for one, other in zip(ours, theirs, strict=True):
                yield Link((one, other), certainty, "structure")
                yield from within(one, other, source)
        else:
            yield from by_length(ours, theirs, source)


def within(one: Passage, other: Passage, source: Source) -> Iterator[Link]:
    """Yield the links between the paragraphs of two turns that answer each other."""
    if not isinstance(one, Node) or not isinstance(other, Node):
        return
    ours, theirs = passages(one.children, "p"), passages(other.children, "p")
    if len(ours) == len(theirs):
        yield from (Link(pair, Certainty.HIGH, "structure") for pair in zip(ours, theirs, strict=True))
    else:
        yield from by_length(ours, theirs, source)


def segmented(paragraphs: list[Passage], wanted: int) -> list[Passage]:
    """Return the segments of an only paragraph where they are as many as the other version's paragraphs."""
    if len(paragraphs) == 1 and isinstance(paragraphs[0], Leaf):
        segments: list[Passage] = [mark for mark in paragraphs[0].marks if mark.element == "seg"]
        if len(segments) == wanted:
            return segments
    return paragraphs


def passages(children: Iterable[Passage], kind: str) -> list[Passage]:
    """Return the passages of a kind in order; those inside a turn belong to it."""
    found: list[Passage] = []
    for child in children:
        if child.element == kind:
            found.append(child)
        elif isinstance(child, Node) and child.element != "sp":
            found.extend(passages(child.children, kind))
    return found


def speakers(turns: Iterable[Passage]) -> list[str]:
    """Return who speaks, turn by turn."""
    return [turn.attributes.get("who", "") for turn in turns]


def by_length(ours: list[Passage], theirs: list[Passage], source: Source) -> Iterator[Link]:
    """Yield links of low certainty by the lengths of passages: the cheapest way through both in order."""
    left, right = [length(p, source) for p in ours], [length(p, source) for p in theirs]
    ratio = (sum(right) or 1) / (sum(left) or 1)
    steps = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 0), (0, 1))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(ours) + 1):
        for j in range(len(theirs) + 1):
            for a, b in steps:
                if (i - a, j - b) in best:
                    here = best[i - a, j - b][0] + cost(sum(left[i - a : i]) * ratio, sum(right[j - b : j]), a, b)
                    if (i, j) not in best or here < best[i, j][0]:
                        best[i, j] = (here, (a, b))
    links = list(walked(best, ours, theirs))
    # A way that leaves many passages alone has not found how the versions go together: better no link than a wrong one.
    if sum(len(link.ends) for link in links) >= LINKED * (len(ours) + len(theirs)):
        yield from reversed(links)


def walked(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]], ours: list[Passage], theirs: list[Passage]
) -> Iterator[Link]:
    """Yield the links of the cheapest way, from its end."""
    i, j = len(ours), len(theirs)
    while (i, j) != (0, 0):
        a, b = best[i, j][1]
        if a and b:
            yield Link((*ours[i - a : i], *theirs[j - b : j]), Certainty.LOW, "length")
        i, j = i - a, j - b


def cost(one: float, other: float, a: int, b: int) -> float:
    """Return what it costs to take passages of these lengths for each other."""
    if not a or not b:
        return ALONE * (one + other)
    return abs(one - other) + 0.1 * (a + b - 2) * (one + other)


def length(passage: Passage, source: Source) -> int:
    """Return how many characters a passage has."""
    if isinstance(passage, Mark):
        return passage.end - passage.start
    if isinstance(passage, Leaf):
        return len(text(passage, source))
    return sum(length(child, source) for child in passage.children)

"""Nesting: marks of many markers, which do not know one another, become elements inside each other.

    [Zhou] Enlai     supplied 0-6, persName 0-12     <persName><supplied>[Zhou]</supplied> Enlai</persName>

What crosses is split: the later of two crossing marks becomes two elements, joined by `@next` and `@prev` (TEI
Guidelines 21.3, fragmentation).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from teipipe.model import Mark

# Of marks over the same stretch the one that stands earlier here is outside.
OUTSIDE = (
    "label",
    "seg",
    "said",
    "quote",
    "note",
    "gloss",
    "expan",
    "abbr",
    "supplied",
    "role",
    "date",
    "orgName",
    "placeName",
    "persName",
    "ref",
    "choice",
    "foreign",
    "hi",
    "ex",
    "pc",
)
RANK = {element: rank for rank, element in enumerate(OUTSIDE)}
# Elements that may stand once over a stretch: a second guess about the same words is dropped, the wider one stays.
NAMES = frozenset({"persName", "placeName", "orgName", "date"})
SOLID = frozenset({"note", "gloss", "label", "ref"})


@dataclass
class Tree:
    """A mark with what lies inside it. A part of a split mark knows the whole one, of which it is a part."""

    mark: Mark
    children: list["Tree"] = field(default_factory=list)
    whole: Mark | None = None


def nested(marks: Iterable[Mark]) -> list[Tree]:
    """Return the outermost marks in order, the others inside them.

    Marks of no length stand where they are, before what begins there. Parts of split marks carry the `whole` one.
    """
    pieces = [tree for group in groups(marks) for tree in split(settled(group))]
    roots: list[Tree] = []
    stack: list[Tree] = []
    for tree in sorted(pieces, key=order):
        while stack and not holds(stack[-1].mark, tree.mark):
            stack.pop()
        (stack[-1].children if stack else roots).append(tree)
        if tree.mark.start < tree.mark.end:
            stack.append(tree)
    return roots


def order(tree: Tree) -> tuple[int, int, int, int]:
    """Sort by start; milestones first, then the longer mark, then by rank."""
    mark = tree.mark
    return (mark.start, mark.start != mark.end, -mark.end, RANK.get(mark.element, len(OUTSIDE)))


def holds(outer: Mark, inner: Mark) -> bool:
    """Say whether a mark holds another; a milestone at a mark's end stands after it."""
    if inner.start == inner.end:
        return outer.start <= inner.start < outer.end
    return outer.start <= inner.start and inner.end <= outer.end


def groups(marks: Iterable[Mark]) -> Iterator[list[Mark]]:
    """Yield marks in groups that overlap, so that the work grows with the text and not with its square."""
    group: list[Mark] = []
    end = 0
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if group and mark.start >= end:
            yield group
            group = []
        group.append(mark)
        end = max(end, mark.end) if len(group) > 1 else mark.end
    if group:
        yield group


def settled(marks: Iterable[Mark]) -> list[Mark]:
    """Drop what is said twice: equal marks, and names and dates that overlap a wider one of the same kind."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=precedence):
        if not any(repeats(mark, other) for other in kept):
            kept.append(mark)
    return kept


def precedence(mark: Mark) -> tuple[bool, bool, int, int, int]:
    """Sort what is settled first: the part in a play before all guesses, then the longer mark, the earlier, by rank."""
    rank = RANK.get(mark.element, len(OUTSIDE))
    return (is_guessed(mark), mark.element != "role", mark.start - mark.end, mark.start, rank)


def repeats(mark: Mark, other: Mark) -> bool:
    """Say whether a mark says again, or against, what a wider one says."""
    if is_guessed(mark) and other.element == "ref" and not is_guessed(other):
        return crosses(mark, other)
    same = (mark.start, mark.end) == (other.start, other.end)
    if mark.element == other.element and same:
        return True
    overlaps = mark.start < other.end and other.start < mark.end
    if mark.element == other.element and mark.element in NAMES | SOLID:
        return overlaps
    if other.element == "role" and mark.element in NAMES:
        # A name may be part of what a list calls a part, never the other way round.
        return overlaps and not holds(other, mark)
    return overlaps and mark.element in NAMES and other.element in NAMES and (same or not holds(other, mark))


def is_guessed(mark: Mark) -> bool:
    """Say whether a mark is a reference that the words make: it may hold anchors and links, or stand in a link."""
    return mark.element == "ref" and mark.attributes.get("type") == "document"


def split(marks: list[Mark]) -> list[Tree]:
    """Split marks that cross others, so that the rest nest."""
    done: list[Tree] = []
    for mark in sorted(marks, key=lambda m: (RANK.get(m.element, len(OUTSIDE)), m.start, -m.end)):
        parts = [mark]
        for other in done:
            parts = [piece for part in parts for piece in divided(part, other.mark)]
        done.extend(Tree(part, [], mark if len(parts) > 1 else None) for part in parts)
    return done


def divided(mark: Mark, other: Mark) -> list[Mark]:
    """Divide a mark at the edge of one that it crosses."""
    if crosses(mark, other):
        at = other.start if mark.start < other.start else other.end
        return [replace(mark, end=at), replace(mark, start=at)]
    return [mark]


def crosses(mark: Mark, other: Mark) -> bool:
    """Say whether two marks overlap and neither holds the other."""
    if mark.start == mark.end or other.start == other.end:
        return False
    return mark.start < other.start < mark.end < other.end or other.start < mark.start < other.end < mark.end

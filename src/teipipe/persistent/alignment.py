"""Which passage of a row is which of a former row, where some were corrected, put in, taken out, divided or joined.

First what says the same at both ends; then what stands once in both rows and says the same, in its order (B. Cohen's
patience diff), or has most in common; then the same again between these. In the small gaps that remain the best way
through is taken (S. B. Needleman and C. D. Wunsch, 1970).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import pairwise

from teipipe.persistent.likeness import ALIKE, LONG, SHORT, is_alike, letters, likeness, nearest
from teipipe.persistent.passages import Passage

Row = Sequence[Passage]
Pair = tuple[int, int]
# A gap with more pairs than this, in which nothing has anything to itself, is left unmatched.
MOST_PAIRS = 4000
# What counts against two passages that are of different kinds, and for two in turns of one label.
OTHER_KIND, SAME_TURN = 0.3, 0.05
# How alike two passages must be that stand alone between the same neighbours: long ones, and those with few runs of
# letters, of which chance makes some alike. Of as many letters as these a correction may leave nothing.
BETWEEN, BETWEEN_SHORT, LEAST = 0.3, 0.4, 8


def aligned(old: Row, new: Row) -> list[Pair]:
    """Return which passage of the old row is which of the new one, by their places, in order."""
    found: list[Pair] = []
    gaps = [(0, len(old), 0, len(new))]
    while gaps:
        first, last, begin, end = gaps.pop()
        head, tail = equal_edges(old[first:last], new[begin:end])
        found += [(first + at, begin + at) for at in range(head)]
        found += [(last - 1 - at, end - 1 - at) for at in range(tail)]
        first, last, begin, end = first + head, last - tail, begin + head, end - tail
        if first == last or begin == end:
            continue
        ours, theirs = old[first:last], new[begin:end]
        pairs = anchors(ours, theirs)
        if not pairs:
            found += [(first + one, begin + other) for one, other in best_way(ours, theirs)]
            continue
        found += [(first + one, begin + other) for one, other in pairs]
        stops = [(-1, -1), *pairs, (last - first, end - begin)]
        gaps += [(first + a + 1, first + b, begin + c + 1, begin + d) for (a, c), (b, d) in pairwise(stops)]
    return sorted(found)


def equal_edges(old: Row, new: Row) -> Pair:
    """Return how many at the beginning and at the end say the same in turns of the same label."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if placed(old[at]) != placed(new[at])), most)
    rest = most - head
    return head, next((at for at in range(rest) if placed(old[-1 - at]) != placed(new[-1 - at])), rest)


def placed(one: Passage) -> Hashable:
    """Return what a passage is, says, and in whose turn."""
    return one.key, one.under


def anchors(old: Row, new: Row) -> list[Pair]:
    """Return pairs that are certain, in order: long passages that stand once in both rows, else what is nearest, else
    short ones that stand once."""
    same = common([one.key for one in old], [one.key for one in new])
    for certain in ([pair for pair in same if len(letters(old[pair[0]].words)) >= SHORT], near(old, new), same):
        if kept := rising(certain):
            return kept
    return []


def common(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Return the places of what stands once in both rows, by the place in the new one."""
    ours, theirs = Counter(old), Counter(new)
    at = {key: place for place, key in enumerate(old) if ours[key] == 1}
    return [(at[key], place) for place, key in enumerate(new) if key in at and theirs[key] == 1]


def near(old: Row, new: Row) -> list[Pair]:
    """Return pairs of passages that have most in common and are alike, by the place in the new row."""
    found = nearest([one.words for one in old], [one.words for one in new])
    pairs = ((ours, theirs) for ours, theirs in found if are_one(old[ours], new[theirs]))
    return sorted(pairs, key=lambda pair: pair[1])


def are_one(ours: Passage, theirs: Passage) -> bool:
    """Say whether two passages are alike; those of different kinds must be much alike."""
    if ours.kind == theirs.kind:
        return is_alike(ours.words, theirs.words)
    return likeness(ours.words, theirs.words) >= ALIKE + OTHER_KIND


def rising(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the longest run of pairs that rises on both sides (M. L. Fredman, 1975); the second ones rise already."""
    ends: list[int] = []
    steps: list[tuple[Pair, int]] = []
    at_end: list[int] = []
    for number, pair in enumerate(pairs):
        length = bisect_left(ends, pair[0])
        before = at_end[length - 1] if length else -1
        ends[length : length + 1], at_end[length : length + 1] = [pair[0]], [number]
        steps.append((pair, before))
    kept, number = [], at_end[-1] if at_end else -1
    while number >= 0:
        pair, number = steps[number]
        kept.append(pair)
    return kept[::-1]


def best_way(old: Row, new: Row) -> list[Pair]:
    """Return the pairs, in order, that are together most alike."""
    if len(old) * len(new) > MOST_PAIRS:
        return []
    width = len(new) + 1
    weights = [[weight(ours, theirs) for theirs in new] for ours in old]
    best = [[0.0] * width for _ in range(len(old) + 1)]
    for one in range(len(old) - 1, -1, -1):
        for other in range(len(new) - 1, -1, -1):
            joined = weights[one][other] and weights[one][other] + best[one + 1][other + 1]
            best[one][other] = max(joined, best[one + 1][other], best[one][other + 1])
    found, one, other = [], 0, 0
    while one < len(old) and other < len(new):
        joined = weights[one][other] and weights[one][other] + best[one + 1][other + 1]
        if joined and joined >= max(best[one + 1][other], best[one][other + 1]):
            found.append((one, other))
            one, other = one + 1, other + 1
        elif best[one + 1][other] >= best[one][other + 1]:
            one += 1
        else:
            other += 1
    return found


def weight(ours: Passage, theirs: Passage) -> float:
    """Return how much speaks for two passages being one; nothing where they are not alike."""
    if not are_one(ours, theirs):
        return 0.0
    against = 0.0 if ours.kind == theirs.kind else OTHER_KIND
    return likeness(ours.words, theirs.words) - against + SAME_TURN * (ours.under == theirs.under)


def alone(old: Row, new: Row, pairs: Sequence[Pair]) -> list[Pair]:
    """Add pairs that stand alone between neighbours that were found: a little alike, or so short that a correction may
    leave nothing of them. With nothing found before and after them none is taken for another."""
    stops = [(-1, -1), *pairs, (len(old), len(new))]
    found = list(pairs)
    for before, after in pairwise(stops) if pairs else ():
        if after[0] - before[0] == 2 == after[1] - before[1]:
            ours, theirs = old[before[0] + 1], new[before[1] + 1]
            if ours.kind == theirs.kind and is_the_same_place(ours, theirs):
                found.append((before[0] + 1, before[1] + 1))
    return sorted(found)


def is_the_same_place(ours: Passage, theirs: Passage) -> bool:
    """Say whether the words of two passages allow that one stands for the other."""
    lengths = [len(letters(one.words)) for one in (ours, theirs)]
    needed = BETWEEN if min(lengths) >= LONG else BETWEEN_SHORT
    return max(lengths) <= LEAST or likeness(ours.words, theirs.words) >= needed

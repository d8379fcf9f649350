"""The cheapest way through two rows of passages in order: dynamic programming, near a line where rows are long."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Cost = Callable[[int, int, int, int], float]
# Steps of the way: so many passages of the first, so many of the second.
STEPS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1), (1, 0), (0, 1))
# In long rows the rarest are not tried.
COMMON_STEPS = tuple(step for step in STEPS if max(step) < 4)
# Up to so many pairs every one is asked; beyond, those at so many passages' distance from the
# line, and fewer where its places are near each other.
ALL = 30_000
NEAR = 24
NEAREST = 5
# A way that is so much dearer than the best to the same place is given up.
HOPELESS = 40.0


@dataclass(frozen=True, slots=True)
class Bead:
    """Passages that belong together: `count` of the first row from `first`, `other_count` of the second."""

    first: int
    count: int
    other: int
    other_count: int


def cheapest(
    rows: tuple[int, int],
    cost: Cost,
    line: Sequence[tuple[int, int]] = (),
    steps: Sequence[tuple[int, int]] = (),
) -> list[Bead]:
    """Return the beads of the cheapest way from the beginning of both rows to their end, with single passages alone.

    `rows` are their lengths; `cost` tells what it costs to take a stretch of the first row, by its beginning and its
    length, for one of the second. `line` are places that the way surely passes near.
    """
    length, other_length = rows
    steps = steps or (STEPS if length * other_length <= ALL else COMMON_STEPS)
    back: list[dict[int, tuple[int, int]]] = [{} for _ in range(length + 1)]
    best: list[dict[int, float]] = [{} for _ in range(length + 1)]
    best[0][0] = 0.0
    for at, (low, high) in enumerate(windows(length, other_length, line)):
        row, ways = best[at], back[at]
        reached = [(a, b, best[at - a]) for a, b in steps if a and a <= at]
        # Where the line leaps away from all ways, they follow it.
        alive = best[at - 1] if at else best[0]
        for other in range(min(low, max(alive)), max(high, min(alive)) + 1):
            for a, b, before in reached:
                way = before.get(other - b)
                if way is not None:
                    way += cost(at - a, a, other - b, b)
                    if other not in row or way < row[other]:
                        row[other], ways[other] = way, (a, b)
            way = row.get(other - 1)
            if way is not None:
                way += cost(at, 0, other - 1, 1)
                if other not in row or way < row[other]:
                    row[other], ways[other] = way, (0, 1)
        if at < length:
            prune(row)
    return list(reversed(list(walked(back, length, other_length))))


def prune(row: dict[int, float]) -> None:
    """Drop the ways that are much dearer than the best."""
    limit = min(row.values(), default=0.0) + HOPELESS
    for other in [other for other, way in row.items() if way > limit]:
        del row[other]


def windows(length: int, other_length: int, line: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield, for each place of the first row, the first and last place of the second to look at."""
    if length * other_length <= ALL:
        yield from ((0, other_length) for _ in range(length + 1))
        return
    places = [(0, 0), *line, (length, other_length)]
    upper = 0
    for (start, other), (end, other_end) in pairwise(places):
        width, other_width = end - start, other_end - other
        slack = min(NEAR, NEAREST + max(width, other_width)) + abs(width - other_width)
        for at in range(start, end):
            middle = other + (at - start) * (other_end - other) // max(1, end - start)
            yield max(0, middle - slack), min(other_length, middle + slack)
            upper = middle
    yield max(0, upper - NEAR), other_length


def walked(back: Sequence[dict[int, tuple[int, int]]], at: int, other: int) -> Iterator[Bead]:
    """Yield the beads of the cheapest way, from its end."""
    while (at, other) != (0, 0):
        a, b = back[at][other]
        at, other = at - a, other - b
        yield Bead(at, a, other, b)

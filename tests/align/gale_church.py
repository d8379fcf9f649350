"""The program of Gale and Church (1993) as they give it, on lengths alone: what the alignment is compared with."""

import math
from collections.abc import Sequence

from tests.align.parallel import Pairs

PRIORS = {(1, 1): 0.89, (1, 0): 0.00495, (0, 1): 0.00495, (2, 1): 0.0445, (1, 2): 0.0445, (2, 2): 0.011}
VARIANCE = 6.8
FARTHEST = 250


def aligned(ours: Sequence[str], theirs: Sequence[str]) -> Pairs:
    """The pairs of places, from 1, of the cheapest way through two rows of passages."""
    first, second = ([len(passage) for passage in row] for row in (ours, theirs))
    ratio = sum(second) / sum(first)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(first) + 1):
        for j in range(max(0, i - FARTHEST), min(len(second), i + FARTHEST) + 1):
            for a, b in PRIORS:
                if (i - a, j - b) in best:
                    cost = best[i - a, j - b][0] + price(sum(first[i - a : i]), sum(second[j - b : j]), ratio, (a, b))
                    if (i, j) not in best or cost < best[i, j][0]:
                        best[i, j] = (cost, (a, b))
    return frozenset(walked(best, len(first), len(second)))


def price(one: int, other: int, ratio: float, step: tuple[int, int]) -> float:
    """Minus the logarithm of the probability of a group."""
    mean = (one + other / ratio) / 2
    apart = abs(ratio * one - other) / math.sqrt(VARIANCE * mean) if mean else 0.0
    likely = max(math.erfc(apart / math.sqrt(2)), 1e-300)
    return -math.log(likely) - math.log(PRIORS[step])


def walked(best: dict[tuple[int, int], tuple[float, tuple[int, int]]], i: int, j: int) -> list[tuple[int, int]]:
    """The pairs of the cheapest way."""
    found: list[tuple[int, int]] = []
    while (i, j) != (0, 0):
        a, b = best[i, j][1]
        found += [(one + 1, other + 1) for one in range(i - a, i) for other in range(j - b, j)]
        i, j = i - a, j - b
    return found

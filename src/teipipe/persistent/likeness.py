"""How alike the words of two passages are, by the short runs of letters that they share.

Runs do not depend on word divisions, so one measure serves all scripts (n-grams: W. B. Cavnar and J. M. Trenkle,
"N-Gram-Based Text Categorization", 1994; the coefficient is L. R. Dice's, 1945).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

# From here on runs of five letters tell texts apart; what is shorter has too few of them.
LONG = 40
# What is as long as this seldom stands in two places by chance.
SHORT = 24
LONG_RUN, PART_RUN, SHORT_RUN = 5, 3, 2
# Of fewer letters than these every text has some.
FEW = 6
ALIKE, CONTAINED = 0.5, 0.6


@lru_cache(maxsize=4096)
def letters(words: str) -> str:
    """Return the letters and figures of a text, in small letters."""
    return "".join(filter(str.isalnum, words)).casefold()


@lru_cache(maxsize=4096)
def runs(words: str, length: int) -> frozenset[str]:
    """Return the runs of letters of a text."""
    bare = letters(words)
    return frozenset(bare[at : at + length] for at in range(max(1, len(bare) - length + 1)))


def likeness(ours: str, theirs: str) -> float:
    """Return how alike two texts are, from 0 to 1: the share of what both have in what they have together."""
    if ours == theirs:
        return 1.0
    one, other = shared_runs(ours, theirs)
    return 2 * len(one & other) / (len(one) + len(other))


def shared_runs(ours: str, theirs: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the runs of two texts, as long as the shorter of them allows."""
    length = LONG_RUN if shorter(ours, theirs) >= LONG else SHORT_RUN
    return runs(ours, length), runs(theirs, length)


def shorter(ours: str, theirs: str) -> int:
    """Return how many letters the shorter of two texts has."""
    return min(len(letters(ours)), len(letters(theirs)))


def is_alike(ours: str, theirs: str) -> bool:
    """Say whether two texts are one, corrected: alike, or the shorter of them a part of the longer."""
    if likeness(ours, theirs) >= ALIKE:
        return True
    if shorter(ours, theirs) < FEW:
        return False
    length = LONG_RUN if shorter(ours, theirs) >= LONG else PART_RUN
    one, other = runs(ours, length), runs(theirs, length)
    return len(one & other) >= CONTAINED * min(len(one), len(other))


def nearest(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of texts that have most in common, each the other's nearest, by what only these two have.

    It takes as long as the texts are, not as there are pairs of them.
    """
    found, wanted = holders(ours), holders(theirs)
    votes = Counter((found[run], wanted[run]) for run in found.keys() & wanted.keys())
    best: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for (our, their), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        best[0].setdefault(our, their)
        best[1].setdefault(their, our)
    yield from sorted((our, their) for our, their in best[0].items() if best[1][their] == our)


def holders(texts: Sequence[str]) -> dict[str, int]:
    """Return which text has a run, for those runs that one alone has."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for at, words in enumerate(texts):
        if len(letters(words)) >= LONG_RUN:
            for run in runs(words, LONG_RUN):
                having[run].append(at)
    return {run: places[0] for run, places in having.items() if len(places) == 1}

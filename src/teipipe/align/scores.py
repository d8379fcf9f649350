"""What it costs to take passages for each other, in natural logarithms of probabilities: lengths, what both hold, and
where they stand in the structure."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise

from teipipe.align import lengths
from teipipe.align.clues import Clue

# How many passages go together (Gale and Church, table 5), and what it costs to leave one alone.
PRIORS = {(1, 1): 0.1, (1, 2): 3.1, (1, 3): 4.6, (1, 4): 6.0, (2, 2): 4.5}
# A title is often broken over several headings.
TITLE = 1.0
ALONE = 3.0
OUTSIDE = 0.3
# A group is never of two kinds; two passages may be, where one version has a list for what the other says in prose.
OTHER_KIND = {frozenset({"p", "item"}): 0.5, frozenset({"p", "head"}): 6.0, frozenset({"p", "l"}): 0.5}
NEVER = 1000.0
# The numbers of both versions count alike: then they tell more than where one version has more of them, all in a row.
SAME_NUMBER, OTHER_NUMBER, NO_NUMBER = -3.0, 6.0, 0.5
SHIFTED = 0.1
SAME_SPEAKER, OTHER_SPEAKER = -1.5, 7.0
# What stands under a heading.
BELOW = "below"
# How much a kind of clue tells, and how much of what it would tell speaks against a pair that it is not common to.
TELLING = {"name": 1.0, "date": 1.2, "number": 1.0, "word": 0.6, "sign": 0.7, BELOW: 0.5}
MISSED = 0.5
LEAST_TELLING, MOST_TELLING = 0.01, 4.0
MOST_COUNTED = 3
MOST_TOGETHER = 4
# In a text of few passages a word is rarer than its share of them says.
FEWEST_PAIRS = 100


@dataclass(frozen=True)
class Item:
    """A passage, a turn or a sentence as it is compared: its length in letters, what it holds, where it stands."""

    weight: float
    clues: Mapping[Clue, int]
    kind: str = "p"
    number: str = ""
    who: str = ""


@dataclass
class Scores:
    """The costs between two rows of items."""

    ours: Sequence[Item]
    theirs: Sequence[Item]
    variance: float = lengths.VARIANCE
    ratio: float = 0.0
    speakers: Mapping[str, str] = field(default_factory=dict)
    shared: dict[tuple[int, int, int, int], float] = field(default_factory=dict)
    groups: dict[tuple[int, int, int], Mapping[Clue, float]] = field(default_factory=dict)

    @cached_property
    def telling(self) -> dict[Clue, float]:
        """How much it tells that two passages both hold a clue: the rarer, the more. What only one version holds tells
        nothing: it is a matter of the language, or of the edition."""
        ours, theirs = (Counter(clue for item in row for clue in item.clues) for row in (self.ours, self.theirs))
        pairs = len(self.ours) * len(self.theirs)
        told = {}
        for clue in ours.keys() & theirs.keys():
            held = ours[clue] * theirs[clue]
            rare = math.log(max(pairs, FEWEST_PAIRS) / held) / 2 * (1 - held / pairs)
            told[clue] = min(max(rare, 0.0), MOST_TELLING) * TELLING[clue[0]]
        return {clue: value for clue, value in told.items() if value > LEAST_TELLING}

    @cached_property
    def trust(self) -> float:
        """How far equal numbers are to be trusted: less where both versions count in a row, but one farther."""
        ours, theirs = ([item.number for item in row if item.number] for row in (self.ours, self.theirs))
        return SHIFTED if ours != theirs and counts(ours) and counts(theirs) else 1.0

    @cached_property
    def held(self) -> tuple[list[dict[Clue, float]], list[dict[Clue, float]]]:
        """How much each item tells by each of its clues."""
        first, second = (
            [
                self.kept(item, row[at + 1] if item.kind == "head" and at + 1 < len(row) else None)
                for at, item in enumerate(row)
            ]
            for row in (self.ours, self.theirs)
        )
        return first, second

    def kept(self, item: Item, below: Item | None) -> dict[Clue, float]:
        """Return how much an item tells by its clues; a heading is known by what stands under it, too."""
        told = self.telling
        held = {clue: told[clue] * min(count, MOST_COUNTED) for clue, count in item.clues.items() if clue in told}
        if below and below.kind != item.kind:
            held |= {(BELOW, "".join(clue)): told[clue] * TELLING[BELOW] for clue in below.clues if clue in told}
        return held

    @cached_property
    def runs(self) -> tuple[list[int], list[int]]:
        """How many items from each on may be one group."""
        first, second = ([run(row, at) for at in range(len(row))] for row in (self.ours, self.theirs))
        return first, second

    @cached_property
    def sums(self) -> tuple[list[float], list[float], list[float], list[float]]:
        """Lengths and all that clues could tell, summed up from the beginning: of ours, of theirs."""
        ratio = self.ratio or lengths.ratio(*(sum(item.weight for item in row) for row in (self.ours, self.theirs)))
        scale = math.sqrt(ratio)
        first, second = ([sum(held.values()) for held in row] for row in self.held)
        return (
            [0.0, *accumulate(item.weight * scale for item in self.ours)],
            [0.0, *accumulate(item.weight / scale for item in self.theirs)],
            [0.0, *accumulate(first)],
            [0.0, *accumulate(second)],
        )

    def cost(self, at: int, count: int, other: int, other_count: int) -> float:
        """Return what it costs to take a stretch of our items for one of theirs, or to leave it alone."""
        if not count or not other_count:
            # What is missing is more often a beginning or an end than something in between.
            outside = other in (0, len(self.theirs)) if count else at in (0, len(self.ours))
            return (ALONE - OUTSIDE if outside else ALONE) * (count + other_count)
        placed = self.placed(at, count, other, other_count)
        if placed >= NEVER:
            return NEVER
        prior = PRIORS[min(count, other_count), max(count, other_count)]
        if self.ours[at].kind == "head":
            prior = min(prior, TITLE)
        cost = prior + placed + lengths.cost(self.apart(at, count, other, other_count))
        if cost - self.most(at, count, other, other_count) >= ALONE * (count + other_count):
            return NEVER
        return cost - self.content(at, count, other, other_count)

    def apart(self, at: int, count: int, other: int, other_count: int) -> float:
        """Return how far apart the lengths of two stretches are, in standard deviations."""
        weights, other_weights, *_ = self.sums
        one = weights[at + count] - weights[at]
        return lengths.difference(one, other_weights[other + other_count] - other_weights[other], self.variance)

    def told(self, at: int, count: int, other: int, other_count: int) -> tuple[float, float]:
        """Return all that the clues of two stretches tell."""
        _, _, tells, other_tells = self.sums
        return tells[at + count] - tells[at], other_tells[other + other_count] - other_tells[other]

    def most(self, at: int, count: int, other: int, other_count: int) -> float:
        """Return what `content` is at most: quickly told, and often enough to know that two stretches are no pair."""
        one, two = self.told(at, count, other, other_count)
        return min(one, two) - MISSED * abs(one - two)

    def content(self, at: int, count: int, other: int, other_count: int) -> float:
        """Return how much more what both hold speaks for them than what one alone holds speaks against them."""
        both = self.common(at, count, other, other_count)
        return both - MISSED * (sum(self.told(at, count, other, other_count)) - 2 * both)

    def common(self, at: int, count: int, other: int, other_count: int) -> float:
        """Return how much the clues tell that both hold."""
        key = (at, count, other, other_count)
        if key not in self.shared:
            ours, theirs = self.together(0, at, count), self.together(1, other, other_count)
            if len(theirs) < len(ours):
                ours, theirs = theirs, ours
            self.shared[key] = sum(min(told, theirs[clue]) for clue, told in ours.items() if clue in theirs)
        return self.shared[key]

    def together(self, side: int, at: int, count: int) -> Mapping[Clue, float]:
        """Return how much several items of a side tell together."""
        if count == 1:
            return self.held[side][at]
        key = (side, at, count)
        if key not in self.groups:
            held = dict(self.held[side][at])
            for one in self.held[side][at + 1 : at + count]:
                for clue, told in one.items():
                    held[clue] = held.get(clue, 0.0) + told
            self.groups[key] = held
        return self.groups[key]

    def placed(self, at: int, count: int, other: int, other_count: int) -> float:
        """Return what kind, number and speaker say."""
        runs, other_runs = self.runs
        if count > runs[at] or other_count > other_runs[other]:
            return NEVER
        one, two = self.ours[at], self.theirs[other]
        cost = 0.0
        if one.kind != two.kind:
            kinds = frozenset({one.kind, two.kind})
            if count + other_count > 2 or kinds not in OTHER_KIND:
                return NEVER
            cost = OTHER_KIND[kinds]
        if one.number or two.number:
            same = SAME_NUMBER if one.number == two.number else OTHER_NUMBER
            cost += self.trust * same if one.number and two.number else NO_NUMBER
        if one.who and two.who and (one.who in self.speakers or two.who in self.speakers.values()):
            cost += SAME_SPEAKER if self.speakers.get(one.who) == two.who else OTHER_SPEAKER
        return cost


def run(row: Sequence[Item], at: int) -> int:
    """Return how many items from one on may be one group: of its kind and speaker, and without a number."""
    first, end = row[at], at + 1
    while end < min(len(row), at + MOST_TOGETHER):
        item = row[end]
        if item.kind != first.kind or item.who != first.who or item.number:
            break
        end += 1
    return end - at


def counts(numbers: Sequence[str]) -> bool:
    """Say whether numbers run up one by one, from one wherever they begin again."""
    return all(
        number == "1" or (number.isdecimal() and before.isdecimal() and int(number) == int(before) + 1)
        for before, number in pairwise(["0", *numbers])
    )

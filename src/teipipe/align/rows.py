"""Two rows of passages aligned: by structure where both have the same, else by the cheapest way through both; and
whether the rows translate each other at all."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from teipipe.align import lengths
from teipipe.align.clues import Clue
from teipipe.align.passages import Unit
from teipipe.align.path import ALL, Bead, cheapest
from teipipe.align.scores import ALONE, Item, Scores

# The way one by one is taken where the cheapest is cheaper by less than this, and a little more for each passage.
FIRM, FIRMER = 3.0, 0.1
# Pairs that so much speaks for show a long row where the way runs.
ANCHOR = 3.0
# Passages that have so much in common show how the lengths of two languages compare, if there are some.
TELLING = 1.5
FEW = 2
# Where each version has some clues, a translation shares so many of them.
SOME = 10
SHARED = 0.1
# A translation has so large a share of what both texts together hold in passages that answer each other.
TRANSLATED = 0.4
# With less to tell by, the lengths must fit: on average within so many standard deviations, and most passages have one.
LITTLE = 4.0
FITTING = 2.2
LINKED = 0.8


@dataclass(frozen=True)
class Row:
    """The passages of two versions that were compared, and which of them belong together."""

    ours: Sequence[Unit]
    theirs: Sequence[Unit]
    scores: Scores
    beads: Sequence[Bead]

    @cached_property
    def kinds(self) -> tuple[Counter[str], Counter[str]]:
        """How many passages of each kind both rows have."""
        return Counter(item.kind for item in self.scores.ours), Counter(item.kind for item in self.scores.theirs)

    @cached_property
    def one_by_one(self) -> bool:
        """Whether each passage answers the one at the same place, and none is left."""
        return all(bead.count == bead.other_count == 1 for bead in self.beads)

    @cached_property
    def same_speakers(self) -> bool:
        """Whether turn by turn the same person speaks in both rows, and no turn is left."""
        pairs = [
            (self.scores.ours[bead.first], self.scores.theirs[bead.other])
            for bead in self.beads
            if bead.count == bead.other_count == 1
        ]
        turns = sum(one.kind == other.kind == "sp" and one.who == other.who for one, other in pairs)
        return turns == sum(one.kind == "sp" for one in self.ours) == sum(other.kind == "sp" for other in self.theirs)

    @cached_property
    def complete(self) -> bool:
        """Whether no passage of either row is left."""
        return all(bead.count and bead.other_count for bead in self.beads)


def aligned(
    ours: Sequence[Unit], theirs: Sequence[Unit], items: tuple[list[Item], list[Item]], speakers: Mapping[str, str]
) -> Row:
    """Align two rows. `items` are what is compared of them, `speakers` those of the first by those of the second."""
    variance = lengths.variance(sample(ours), sample(theirs))
    scores = Scores(*items, variance, speakers=speakers)
    beads = cheapest((len(ours), len(theirs)), scores.cost, line(scores))
    if len(ours) != len(theirs) and len(ours) * len(theirs) <= ALL and (ratio := measured(beads, scores)):
        scores = replace(scores, ratio=ratio, shared={}, groups={})
        beads = cheapest((len(ours), len(theirs)), scores.cost)
    if len(ours) == len(theirs):
        straight = [Bead(at, 1, at, 1) for at in range(len(ours))]
        if price(straight, scores) <= price(beads, scores) + FIRM + FIRMER * len(ours):
            beads = straight
    return Row(ours, theirs, scores, [bead for bead in beads if is_possible(bead, scores)])


def measured(beads: Sequence[Bead], scores: Scores) -> float:
    """Return how the lengths of passages compare that surely answer each other; nothing where those are few. Passages
    that only one version has mislead the ratio of the whole."""
    sure = [
        bead
        for bead in beads
        if bead.count == bead.other_count == 1 and scores.common(bead.first, 1, bead.other, 1) >= TELLING
    ]
    ours = sum(scores.ours[bead.first].weight for bead in sure)
    theirs = sum(scores.theirs[bead.other].weight for bead in sure)
    if len(sure) < FEW or not ours or not theirs:
        return 0.0
    return min(max(theirs / ours, lengths.LOWEST_RATIO), 1 / lengths.LOWEST_RATIO)


def is_possible(bead: Bead, scores: Scores) -> bool:
    """Say whether passages may belong together at all: the cheapest way may be one through what is not."""
    return (
        scores.placed(bead.first, bead.count, bead.other, bead.other_count) < ALONE * 10
        if (bead.count and bead.other_count)
        else True
    )


def price(beads: Sequence[Bead], scores: Scores) -> float:
    """Return what a way costs."""
    return sum(scores.cost(bead.first, bead.count, bead.other, bead.other_count) for bead in beads)


def sample(row: Sequence[Unit]) -> str:
    """Return some text of a row, which shows its script."""
    return next((reading.text for unit in row for reading in unit.readings if reading.text.strip()), "")


def line(scores: Scores) -> list[tuple[int, int]]:
    """Return pairs of places that the way surely passes: rare clues that just one passage of each row holds, as many of
    them as stand in one order."""
    votes: dict[tuple[int, int], float] = {}
    places = [holders(held) for held in scores.held]
    for clue, at in places[0].items():
        other = places[1].get(clue, -1)
        if at >= 0 and other >= 0 and clue in scores.telling:
            votes[at, other] = votes.get((at, other), 0.0) + scores.telling[clue]
    return ascending(sorted(pair for pair, told in votes.items() if told >= ANCHOR))


def holders(held: Sequence[Mapping[Clue, float]]) -> dict[Clue, int]:
    """Return the passage that alone holds a clue; -1 where several do."""
    found: dict[Clue, int] = {}
    for at, clues in enumerate(held):
        for clue in clues:
            found[clue] = -1 if clue in found else at
    return found


def ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of pairs, which are sorted, in which both places ascend."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, other) in enumerate(pairs):
        place = bisect_left(tails, other)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [other]
        ends[place : place + 1] = [at]
    found, at = [], ends[-1] if ends else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    firsts = dict(reversed(found))
    return sorted(firsts.items())


def is_translation(row: Row) -> bool:
    """Say whether two rows translate each other, by what passages that answer each other both hold; where that is
    little, by their lengths. Rather no links than wrong ones."""
    scores, linked = row.scores, [bead for bead in row.beads if bead.count and bead.other_count]
    if not linked:
        return False
    words = [
        {clue for item in items for clue in item.clues if clue[0] != "sign"} for items in (scores.ours, scores.theirs)
    ]
    fewer = min(map(len, words))
    if fewer >= SOME and len(words[0] & words[1]) < SHARED * fewer:
        return False
    tells = min(scores.sums[2][-1], scores.sums[3][-1])
    common = sum(scores.common(bead.first, bead.count, bead.other, bead.other_count) for bead in linked)
    if tells >= LITTLE:
        return common >= TRANSLATED * tells
    apart = [scores.apart(bead.first, bead.count, bead.other, bead.other_count) for bead in linked]
    passages = sum(bead.count + bead.other_count for bead in linked)
    return sum(apart) / len(apart) <= FITTING and passages >= LINKED * (len(row.ours) + len(row.theirs))

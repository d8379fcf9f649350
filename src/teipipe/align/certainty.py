"""How sure a link is, and what supports it.

High: structure and content agree, or no other passage is left for it between two that are sure. Medium: structure or
content alone. Low: nothing but the length.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from teipipe.align.path import Bead
from teipipe.align.rows import Row
from teipipe.align.scores import Item
from teipipe.model import Certainty

KINDS = ("number", "name", "date", "word")
# So many words in common support a link, so much they must tell together to be surely no accident.
WORDS = 2
SURELY = 2.0
# Lengths further apart than so many standard deviations speak against a link; nearer than this, for it.
DOUBTFUL, FITTING = 4.0, 1.5
# Shorter passages are as long as any other.
SHORT = 30.0


def judged(row: Row, firm: bool) -> Iterator[tuple[Bead, Certainty, str]]:
    """Yield the groups of a row with their certainty and evidence. `firm` says that what holds the row, such as a turn,
    is linked for sure."""
    linked = [bead for bead in row.beads if bead.count and bead.other_count]
    found = [Judgement(bead, row, structural(bead, row, firm)) for bead in linked]
    for at, one in enumerate(found):
        one.structure = one.structure or backed(found, at)
    sure = [one.is_sure() for one in found]
    for at in between(row, found, sure, firm):
        # Where passages are left over elsewhere, one that is left here may have been put in the place of another.
        sure[at] = not found[at].is_doubtful() and (row.complete or bool(found[at].kinds))
        found[at].structure = found[at].structure or sure[at]
    for one, certain in zip(found, sure, strict=True):
        yield one.bead, one.certainty(certain), one.evidence()


def structural(bead: Bead, row: Row, firm: bool) -> bool:
    """Say whether both passages stand at the same place of the same structure."""
    one, other = row.scores.ours[bead.first], row.scores.theirs[bead.other]
    if one.number and one.number == other.number:
        return True
    if bead.count == bead.other_count == 1 and one.kind == other.kind and row.one_by_one:
        return True
    alone = len(row.ours) == bead.count and len(row.theirs) == bead.other_count
    return (firm and alone) or is_only(bead, row)


def is_only(bead: Bead, row: Row) -> bool:
    """Say whether both passages are the only ones of their kind."""
    kind = row.scores.ours[bead.first].kind
    counts = [kinds[kind] for kinds in row.kinds]
    return counts == [bead.count, bead.other_count] and row.scores.theirs[bead.other].kind == kind


def backed(found: Sequence["Judgement"], at: int) -> bool:
    """Say whether a group holds much in common, and so does the next or the last, without a passage between them: two
    that stand in the same order in both versions are no accident."""
    one = found[at]
    before, after = found[max(0, at - 1)], found[min(at + 1, len(found) - 1)]
    return one.tells() and (
        (before is not one and before.tells() and follows(before.bead, one.bead))
        or (after is not one and after.tells() and follows(one.bead, after.bead))
    )


def between(row: Row, found: Sequence["Judgement"], sure: Sequence[bool], firm: bool) -> list[int]:
    """Return the groups that are not sure themselves but fill, in a structure that is the same, the place between two
    that are: neither row has anything else there. The ends of a row that has sure groups are as sure."""
    ends = firm or any(sure)
    first, last = Bead(-1, 1, -1, 1), Bead(len(row.ours), 1, len(row.theirs), 1)
    filled: list[int] = []
    before, certain, waiting = first, ends, list[int]()
    for at, bead in enumerate([*(one.bead for one in found), last]):
        certain = certain and follows(before, bead)
        if at == len(found) or sure[at]:
            closed = certain and (at < len(found) or ends)
            if closed and (len(waiting) == 1 or all(found[one].is_plain() for one in waiting)):
                filled.extend(waiting)
            certain, waiting = True, []
        else:
            waiting.append(at)
        before = bead
    return filled


def follows(before: Bead, bead: Bead) -> bool:
    """Say whether no passage of either row stands between two groups."""
    return before.first + before.count == bead.first and before.other + before.other_count == bead.other


class Judgement:
    """What speaks for and against a group."""

    def __init__(self, bead: Bead, row: Row, structure: bool) -> None:
        self.bead, self.structure = bead, structure
        place = (bead.first, bead.count, bead.other, bead.other_count)
        self.told = row.scores.common(*place)
        self.apart = row.scores.apart(*place)
        ours = row.scores.ours[bead.first : bead.first + bead.count]
        theirs = row.scores.theirs[bead.other : bead.other + bead.other_count]
        self.weight = sum(item.weight for item in ours)
        self.kinds = list(kinds(ours, theirs))
        self.spoken = ours[0].kind == theirs[0].kind == "sp" and row.same_speakers

    def is_sure(self) -> bool:
        """Say whether structure and content agree; that of turns is also who speaks, if all of them agree."""
        return self.structure and (self.spoken or bool(self.kinds)) and not self.is_doubtful()

    def tells(self) -> bool:
        """Say whether what both hold tells enough by itself."""
        return bool(self.kinds) and self.told >= SURELY and not self.is_doubtful()

    def is_plain(self) -> bool:
        """Say whether it is one passage for one."""
        return self.bead.count == self.bead.other_count == 1

    def is_doubtful(self) -> bool:
        """Say whether the lengths speak against it."""
        return self.apart > DOUBTFUL

    def certainty(self, sure: bool) -> Certainty:
        """Return how sure it is."""
        if sure:
            return Certainty.HIGH
        if self.structure or self.tells():
            return Certainty.MEDIUM
        return Certainty.LOW

    def evidence(self) -> str:
        """Return what supports it."""
        fits = self.apart <= FITTING and self.weight >= SHORT
        named = (["structure"] if self.structure else []) + self.kinds
        return " ".join([*named, *(["length"] if fits or not named else [])])


def kinds(ours: Sequence[Item], theirs: Sequence[Item]) -> Iterator[str]:
    """Yield the kinds of clues that both sides hold; of words several."""
    first, second = ({clue for item in row for clue in item.clues} for row in (ours, theirs))
    both = Counter(kind for kind, _ in first & second)
    yield from (kind for kind in KINDS if both[kind] >= (WORDS if kind == "word" else 1))

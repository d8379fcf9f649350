"""Which passage of a document was which of its former TEI.

Passages with words of their own are matched first, version by version; a turn, a list or a division is the one that
most of its words came from, a part of a passage the one that stood in that passage.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product

from teipipe.persistent.alignment import aligned, alone, common
from teipipe.persistent.likeness import letters, likeness, nearest
from teipipe.persistent.passages import Passage, Role

Versions = Mapping[str, Sequence[Passage]]
Matched = dict[Passage, Passage]
Row = Sequence[Passage]
Claim = Callable[[Passage], bool]
# Their words are alike all through a document; they belong to their turn.
LABELS = frozenset({"speaker"})
# How alike a passage must be that was moved and corrected as well.
MOVED = 0.7
# How much of the words of one of two holders must stand in passages that were found in the other.
HELD = 0.5


def successors(old: Versions, new: Versions) -> Matched:
    """Return for each passage of a document that was in its former TEI which one it was; none stands twice."""
    if shape(old) == shape(new):
        return dict(zip(every(new), every(old), strict=True))
    found: Matched = {}
    for ours, theirs in paired(old, new):
        found |= settled([one for one in old[ours] if is_of_row(one)], [one for one in new[theirs] if is_of_row(one)])
    found |= moved(every(old), every(new), found, is_of_row)
    found |= enclosed(every(old), every(new), found, is_enclosed)
    # A note may have found its anchor, or lost it.
    found |= moved(every(old), every(new), found, lambda one: is_of_row(one) or is_enclosed(one))
    found |= held(every(old), every(new), found)
    found |= labels(every(old), every(new), found)
    return found | enclosed(every(old), every(new), found, is_part)


def settled(old: Row, new: Row) -> Matched:
    """Return which passage of a row is which, those that stand alone between neighbours too."""
    return {new[there]: old[here] for here, there in alone(old, new, aligned(old, new))}


def shape(texts: Versions) -> list[object]:
    """Return all that tells passages apart; where it is the same, nothing was changed."""
    return [(name, one.role, one.key) for name, passages in texts.items() for one in passages]


def every(texts: Versions) -> list[Passage]:
    """Return the passages of all versions."""
    return [one for passages in texts.values() for one in passages]


def is_of_row(one: Passage) -> bool:
    """Say whether a passage has words of its own that tell where it stands, and stands in no other such passage."""
    return one.role is Role.CARRIER and one.kind not in LABELS and not is_enclosed(one)


def is_enclosed(one: Passage) -> bool:
    """Say whether a passage with words of its own stands in another, as a note at its anchor."""
    return one.role is Role.CARRIER and any(other.role is Role.CARRIER for other in one.around)


def is_part(one: Passage) -> bool:
    """Say whether a passage is a part of another."""
    return one.role is Role.PART


def paired(old: Versions, new: Versions) -> Iterator[tuple[str, str]]:
    """Yield which version is which: by its id, which names its language, or else the one that says most of the same."""
    rest = [name for name in old if name not in new]
    for name in new:
        if name in old:
            yield name, name
            continue
        words = Counter(one.words for one in new[name] if is_of_row(one))
        shares = [(-sum(one.words in words for one in old[other] if is_of_row(one)), other) for other in rest]
        if shares and min(shares)[0]:
            rest.remove(min(shares)[1])
            yield min(shares)[1], name


def moved(old: Row, new: Row, found: Matched, wanted: Claim) -> Matched:
    """Return passages that stand elsewhere now: those that stand once and say the same, and long ones much alike."""
    known = set(found.values())
    ours = [one for one in old if wanted(one)]
    theirs = [one for one in new if wanted(one)]
    pairs = [(ours[one], theirs[other]) for one, other in common([o.key for o in ours], [t.key for t in theirs])]
    made = {theirs: ours for ours, theirs in pairs if letters(ours.words) and ours not in known and theirs not in found}
    known |= set(made.values())
    ours = [one for one in ours if one not in known]
    theirs = [one for one in theirs if one not in found and one not in made]
    for here, there in nearest([one.words for one in ours], [one.words for one in theirs]):
        if likeness(ours[here].words, theirs[there].words) >= MOVED:
            made[theirs[there]] = ours[here]
    return made


def held(old: Row, new: Row, found: Matched) -> Matched:
    """Return for each turn, list or division the one of its kind from which most of its words came."""
    pairs: defaultdict[tuple[Passage, Passage], list[tuple[int, int]]] = defaultdict(list)
    for theirs, ours in found.items():
        for holder, former in product(holders(theirs), holders(ours)):
            if former.kind == holder.kind:
                pairs[holder, former].append((size(theirs), size(ours)))
    whole, order = sizes(old) | sizes(new), {one: at for at, one in enumerate([*new, *old])}

    def rank(pair: tuple[Passage, Passage]) -> tuple[int, bool, int, int]:
        holder, former = pair
        return -sum(map(min, pairs[pair])), holder.under != former.under, order[holder], order[former]

    made: Matched = {}
    taken: set[Passage] = set()
    for holder, former in sorted(pairs, key=rank):
        shares = [sum(sizes) for sizes in zip(*pairs[holder, former], strict=True)]
        most = shares[0] >= HELD * whole[holder] or shares[1] >= HELD * whole[former]
        if most and holder not in made and former not in taken:
            made[holder] = former
            taken.add(former)
    return made


def holders(one: Passage) -> list[Passage]:
    """Return what a passage stands in that has no words of its own."""
    return [other for other in one.around if other.role is Role.HOLDER]


def size(one: Passage) -> int:
    """Return how much a passage counts."""
    return len(letters(one.words)) + 1


def sizes(passages: Iterable[Passage]) -> Counter[Passage]:
    """Return how much stands in each holder."""
    found: Counter[Passage] = Counter()
    for one in filter(is_of_row, passages):
        found.update(dict.fromkeys(holders(one), size(one)))
    return found


def labels(old: Row, new: Row, found: Matched) -> Matched:
    """Return the labels of turns: each is known by the passage that it stands before, or else by its turn and words."""
    before, theirs = dict(labelled(old)), list(labelled(new))
    turns = {label.around[-1:]: label for label in before.values()}
    made: Matched = {}
    for first, label in theirs:
        former = before.get(found[first]) if first in found else None
        if former and (former.words == label.words or former is turns.get(turn(label, found))):
            made[label] = former
    taken = set(made.values())
    for _, label in theirs:
        former = turns.get(turn(label, found))
        if former and former.words == label.words and label not in made and former not in taken:
            made[label] = former
            taken.add(former)
    return made


def turn(label: Passage, found: Matched) -> tuple[Passage, ...]:
    """Return the former turn in which a label stands; none where that is new."""
    return tuple(found[holder] for holder in label.around[-1:] if holder in found)


def labelled(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Yield the first passage of each turn that has a label, with the label."""
    label = None
    for one in passages:
        if one.kind in LABELS:
            label = one
        elif label and is_of_row(one):
            if one.around == label.around:
                yield one, label
            label = None


def enclosed(old: Row, new: Row, found: Matched, wanted: Claim) -> Matched:
    """Return what stands in passages that were found, and what went over to another passage."""
    ours, theirs = (inside(row, wanted) for row in (old, new))
    made: Matched = {}
    for passage in (one for one in theirs if one in found):
        made |= settled(ours[found[passage]], theirs[passage])
    gone = set(made.values())
    rest = [one for one in old if wanted(one) and one not in gone], [o for o in new if wanted(o) and o not in made]
    made |= {rest[1][there]: rest[0][here] for here, there in aligned(*rest)}
    return made | moved(old, new, found | made, wanted)


def inside(passages: Iterable[Passage], wanted: Claim) -> Mapping[Passage, list[Passage]]:
    """Return what is wanted of the passages by the innermost passage, other than such a one, in which it stands."""
    found: defaultdict[Passage, list[Passage]] = defaultdict(list)
    for one in filter(wanted, passages):
        for holder in [other for other in one.around if not wanted(other)][-1:]:
            found[holder].append(one)
    return found

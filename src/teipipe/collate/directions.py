"""Directions: a place or the side of it, another point of the compass, from or to.

“in northern Bulgaria” — «севернее Болгарии»        “north of the river” — “河以南”
"""

from collections.abc import Iterator
from dataclasses import dataclass

from teipipe.collate.names import entry_of
from teipipe.collate.passages import Pair, Reading
from teipipe.model import Certainty, Disagreement
from teipipe.numerals.figures import fold
from teipipe.register import Register
from teipipe.tongues import tongue
from teipipe.tongues.tongue import Tongue, compiled

COMPASS = {"N": "north", "S": "south", "E": "east", "W": "west", "N E": "northeast", "N W": "northwest"} | {
    "S E": "southeast",
    "S W": "southwest",
}
RELATION = {"beyond": "of the place", "within": "in the place"}


@dataclass(frozen=True, slots=True)
class Direction:
    """A point of the compass where it stands in a reading: `relation` is beyond a place or within it."""

    start: int
    end: int
    compass: str
    relation: str

    def __str__(self) -> str:
        return f"{COMPASS[self.compass]} {RELATION[self.relation]}"


def directions(pair: Pair) -> Iterator[Disagreement]:
    """Yield the directions of linked sentences that stand against each other."""
    spoken, other_spoken = tongue(pair.ours.lang), tongue(pair.theirs.lang)
    if spoken is None or other_spoken is None:
        return
    for ours, theirs in pair.sentences:
        mine, others = list(of(ours, spoken)), list(of(theirs, other_spoken))
        left = unanswered(mine, others)
        right = unanswered(others, mine)
        if len(left) == len(right) == 1:
            both = left[0].compass != right[0].compass and left[0].relation != right[0].relation
            yield Disagreement(
                "place",
                ours.locus(left[0].start, left[0].end),
                theirs.locus(right[0].start, right[0].end),
                Certainty.MEDIUM if both else Certainty.HIGH,
                f"{left[0]} against {right[0]}",
            )


def of(reading: Reading, spoken: Tongue) -> Iterator[Direction]:
    """Yield the directions of a reading that are said of a place."""
    taken: list[tuple[int, int]] = []
    for relation, patterns in (("beyond", spoken.beyond), ("within", spoken.within)):
        for pattern in patterns:
            for match in compiled(pattern).finditer(reading.said):
                word = fold(match["word"])
                compass = next(value for stem, value in spoken.directions.items() if folded(word).startswith(stem))
                if any(start < match.end() and match.start() < end for start, end in taken):
                    continue
                taken.append(match.span())
                yield Direction(match.start(), match.end(), compass, relation)


def folded(word: str) -> str:
    """Return a direction's word without the hyphen inside it: north-east."""
    return word.replace("north-", "north").replace("south-", "south")


def unanswered(ones: list[Direction], others: list[Direction]) -> list[Direction]:
    """Return the directions that the other sentence does not have."""
    free, left = [(other.compass, other.relation) for other in others], []
    for one in ones:
        if (one.compass, one.relation) in free:
            free.remove((one.compass, one.relation))
        else:
            left.append(one)
    return left


def ways(pair: Pair, register: Register) -> Iterator[Disagreement]:
    """Yield places of the register from which one version comes, and to which the other goes."""
    spoken, other_spoken = tongue(pair.ours.lang), tongue(pair.theirs.lang)
    if spoken is None or other_spoken is None:
        return
    for ours, theirs in pair.sentences:
        one, other = ends(ours, spoken, register), ends(theirs, other_spoken, register)
        for place in sorted(one.keys() & other.keys(), key=lambda place: one[place][1]):
            way, start, end = one[place]
            its, first, last = other[place]
            if way != its and "" not in {way, its}:
                evidence = f"{way} {register.by_id[place].preferred} against {its} it"
                places = ours.locus(start, end), theirs.locus(first, last)
                yield Disagreement("place", *places, Certainty.MEDIUM, evidence)


def ends(reading: Reading, spoken: Tongue, register: Register) -> dict[str, tuple[str, int, int]]:
    """Return for each place of a sentence whether one comes from it or goes to it; nothing where it does both."""
    found: dict[str, tuple[str, int, int]] = {}
    for mark in reading.claimed:
        entry = entry_of(mark, register)
        if entry is None or entry.kind != "place":
            continue
        start, end = reading.span(mark)
        before = max(0, start - 24)
        way, at = "", start
        for name, form in (("from", spoken.from_), ("to", spoken.to)):
            if match := compiled(rf"(?:{form})$").search(reading.said[before:start]):
                way, at = name, before + match.start()
        known = found.get(entry.id)
        found[entry.id] = ("", start, end) if known and known[0] != way else (way, at, end)
    return found

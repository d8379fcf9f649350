"""Names: one version names another person, place or body of the register where the other names its own; or a list of
names lacks one.

    “Eden said” — «Литвинов сказал»        “Eden, Bevin, Litvinov” — «Иден, Бевин»

A name that the other version has anywhere in the passage, be it as an adjective or inside an editor's brackets, is not
missing; neither is one that a pronoun may stand for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from teipipe.collate.passages import Pair, Reading
from teipipe.model import Certainty, Disagreement, Mark
from teipipe.numerals.figures import fold
from teipipe.register import HAN, Entry, Register

ELEMENTS = {"persName": "person", "placeName": "place", "orgName": "org"}
# So many letters of a word show a name in all its forms: "Turk-ey", "Turk-ish".
STEM, SHORTEST = 4, 3
LIST = 3
JOINED = re.compile(r"[,;、，]|\b(?:and|и|et|und|or|или)\b|[及和与]")
# Between two names of a list stand a few words at most: an office, a word of address.
FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the register where it stands in a reading."""

    start: int
    end: int
    entry: Entry


def names(pair: Pair, register: Register) -> Iterator[Disagreement]:
    """Yield the names of linked sentences that stand against each other."""
    left = missing(pair.ours, pair.theirs, register)
    right = missing(pair.theirs, pair.ours, register)
    if not left and not right:
        return
    for ours, theirs in pair.sentences:
        one, other = named(ours, register), named(theirs, register)
        for kind in ("person", "place", "org"):
            mine = distinct([name for name in one if name.entry.id in left and name.entry.kind == kind])
            others = distinct([name for name in other if name.entry.id in right and name.entry.kind == kind])
            yield from exchanged(mine, others, ours, theirs)
            if not others:
                yield from unlisted(mine, one, other, (ours, theirs), mine=True)
            if not mine:
                yield from unlisted(others, other, one, (ours, theirs), mine=False)


def named(reading: Reading, register: Register) -> list[Named]:
    """Return the names of a reading that the register has, the editor's left out."""
    found = []
    for mark in reading.claimed:
        if (entry := entry_of(mark, register)) is not None:
            found.append(Named(*reading.span(mark), entry))
    return sorted(found, key=lambda name: name.start)


def entry_of(mark: Mark, register: Register) -> Entry | None:
    """Return the entry that a mark points at."""
    if mark.element not in ELEMENTS:
        return None
    return register.by_id.get(mark.attributes.get("ref", "").removeprefix("#"))


def distinct(found: Sequence[Named]) -> list[Named]:
    """Return each entry's first name."""
    return list({name.entry.id: name for name in reversed(found)}.values())[::-1]


def missing(reading: Reading, other: Reading, register: Register) -> frozenset[str]:
    """Return the entries that a reading names, and of which the other has no trace."""
    there = {entry.id for mark in other.marks if (entry := entry_of(mark, register))}
    words = set(re.findall(r"[^\W\d_]+", fold(other.delivered)))
    absent = {name.entry.id: name.entry for name in named(reading, register) if name.entry.id not in there}
    return frozenset(id_ for id_, entry in absent.items() if not is_traced(entry, words, other.delivered))


def is_traced(entry: Entry, words: set[str], text: str) -> bool:
    """Say whether a text has a word that begins as a form of an entry does: "Turkish" is a trace of Turkey."""
    for form in {entry.preferred, *(name.form for name in entry.names), *(name.form for name in entry.compounds)}:
        if HAN.match(form):
            # Countries are named by their first character alone.
            if form in text or (entry.kind != "person" and form[0] in text):
                return True
            continue
        for part in re.findall(r"[^\W\d_]{3,}", fold(form)):
            stem = part[: max(SHORTEST, min(STEM, len(part) - 1))]
            if any(word.startswith(stem) for word in words):
                return True
    return False


def exchanged(mine: list[Named], others: list[Named], ours: Reading, theirs: Reading) -> Iterator[Disagreement]:
    """Yield names of one kind that stand in each other's place."""
    if not mine or len(mine) != len(others):
        return
    certainty = Certainty.HIGH if len(mine) == 1 and mine[0].entry.kind == "person" else Certainty.MEDIUM
    for one, other in zip(mine, others, strict=True):
        yield Disagreement(
            "name",
            ours.locus(one.start, one.end),
            theirs.locus(other.start, other.end),
            certainty,
            f"{one.entry.preferred} against {other.entry.preferred}",
        )


def unlisted(
    lost: list[Named], row: list[Named], other: list[Named], pair: tuple[Reading, Reading], *, mine: bool
) -> Iterator[Disagreement]:
    """Yield a name that a list lacks, whose other names both versions have."""
    ours, theirs = pair
    reading, answering = (ours, theirs) if mine else (theirs, ours)
    there = {name.entry.id for name in other}
    for name in lost:
        neighbours = listed(row, row.index(name), reading)
        shared = [one for one in neighbours if one.entry.id in there]
        if len(neighbours) < LIST or len(shared) < len(neighbours) - 1:
            continue
        ids = {one.entry.id for one in shared}
        rest = [one for one in other if one.entry.id in ids]
        own = reading.locus(name.start, name.end)
        those = answering.locus(min(one.start for one in rest), max(one.end for one in rest))
        evidence = f"{name.entry.preferred} is in one list only"
        yield Disagreement("name", *((own, those) if mine else (those, own)), Certainty.MEDIUM, evidence)


def listed(row: list[Named], at: int, reading: Reading) -> list[Named]:
    """Return the names of one kind that stand in a list with one of them."""
    first = last = at
    while first > 0 and follows(row[first - 1], row[first], reading):
        first -= 1
    while last + 1 < len(row) and follows(row[last], row[last + 1], reading):
        last += 1
    return row[first : last + 1]


def follows(one: Named, other: Named, reading: Reading) -> bool:
    """Say whether a name is the next in a list."""
    between = reading.said[one.end : other.start]
    few = len(re.findall(r"\w+", between)) <= FEW_WORDS and not set(between) & set(".。?？!！:：")
    return one.entry.kind == other.entry.kind and few and JOINED.search(between) is not None

"""Two versions written line by line, and what alignments of them are worth.

    # A heading      @Smith: A turn.      + The turn's next paragraph.      - An item of a list.      A paragraph.

Each line is a passage, numbered from 1. What is expected is written "1=1 2=2,3": the second line of the first version
answers the second and third of the other; a line that is not named answers none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from teipipe.leaves import marked
from teipipe.marks.dates import dates
from teipipe.marks.orgs import orgs
from teipipe.marks.persons import persons
from teipipe.marks.places import places
from teipipe.marks.segments import segments
from teipipe.model import Header, Leaf, Link, Node, Source, Stretch, Version
from teipipe.register import Register

MARKERS = (dates, persons, places, orgs, segments)
CASE = re.compile(r"(?ms)^(\S.*?)\n<<<\n(\S+)\n(.*?)\n---\n(\S+)\n(.*?)\n===\n(.*?)\n>>>$")
Pairs = frozenset[tuple[int, int]]


@dataclass(frozen=True)
class Case:
    """Two versions, each a language and its lines, and the pairs of lines that answer each other."""

    title: str
    langs: tuple[str, str]
    lines: tuple[list[str], list[str]]
    expected: Pairs

    def pairs(self, written: str) -> Pairs:
        """What "1=1 2=2,3" says."""
        return pairs(written)


def cases(folder: Path) -> Iterator[Case]:
    """All cases of a folder of files."""
    for path in sorted(folder.glob("*.txt")):
        for found in CASE.finditer(path.read_text(encoding="utf-8")):
            title, lang, ours, other, theirs, expected = found.groups()
            lines = (ours.splitlines(), theirs.splitlines())
            yield Case(f"{path.stem}: {title}", (lang, other), lines, pairs(expected))


def pairs(written: str) -> Pairs:
    """What "1=1 2=2,3" says."""
    sides = [
        [list(map(int, side.split(","))) for side in group.split("=")] for group in written.split() if "=" in group
    ]
    return frozenset((one, other) for ours, theirs in sides for one in ours for other in theirs)


@dataclass(frozen=True)
class Parallel:
    """The versions of a case as the pipeline makes them, and the leaf of each line."""

    source: Source
    versions: tuple[Version, ...]
    leaves: tuple[list[Leaf], ...]

    def found(self, links: Iterable[Link]) -> Pairs:
        """The pairs of lines that links join; of turns, their paragraphs."""
        at = {id(leaf): number for row in self.leaves for number, leaf in enumerate(row, 1)}
        at |= {id(mark): at[id(leaf)] for row in self.leaves for leaf in row for mark in leaf.marks}
        return frozenset(
            (at[id(one)], at[id(other)])
            for link in links
            for one in link.ends[: link.ours]
            for other in link.ends[link.ours :]
            if id(one) in at and id(other) in at
        )


def parallel(langs: Sequence[str], lines: Sequence[Sequence[str]], register: Register | None = None) -> Parallel:
    """Make versions of lines, with dates, names and numbered sections marked."""
    text = "\n".join(line for version in lines for line in version)
    source = Source("a.txt", "a", "", text, "UTF-8", "LF")
    start, versions, rows = 0, [], []
    for lang, version in zip(langs, lines, strict=True):
        leaves: list[Leaf] = []
        for line in version:
            leaves.extend(written(line, start, lang))
            start += len(line) + 1
        made = list(marked(leaves, source, MARKERS, register or Register(), Header()))
        versions.append(Version(lang, tuple(nested(made, source))))
        rows.append([leaf for leaf in made if leaf.element != "speaker"])
    return Parallel(source, tuple(versions), tuple(rows))


SIGNS = {"# ": "head", "+ ": "p", "- ": "item"}


def written(line: str, start: int, lang: str) -> Iterator[Leaf]:
    """The leaves of a line: a turn has its label and its first paragraph."""
    begin = 0
    if line.startswith("@"):
        begin = re.match(r"@[^:：]*[:：]\s*", line).end()  # type: ignore[union-attr]
        yield Leaf("speaker", "a", (Stretch(start + 1, start + len(line[:begin].rstrip())),), lang=lang)
        yield Leaf("p", "a", (Stretch(start + begin, start + len(line)),), lang=lang, fields={"in": "turn"})
        return
    element = SIGNS.get(line[:2], "p")
    begin = 2 if line[:2] in SIGNS else 0
    inside = {"in": "turn"} if line.startswith("+ ") else {}
    yield Leaf(element, "a", (Stretch(start + begin, start + len(line)),), lang=lang, fields=inside)


def nested(leaves: Iterable[Leaf], source: Source) -> Iterator[Node | Leaf]:
    """Put labels and paragraphs into turns."""
    turn: list[Leaf] = []
    for leaf in leaves:
        if turn and "in" not in leaf.fields:
            yield sp(turn, source)
            turn = []
        if leaf.element == "speaker" or turn:
            turn.append(leaf)
        else:
            yield leaf
    if turn:
        yield sp(turn, source)


def sp(turn: Sequence[Leaf], source: Source) -> Node:
    """A turn; speakers are not known to any register."""
    who = source.text[turn[0].start : turn[0].end].strip(" :：").casefold().replace(" ", "-")
    return Node("sp", tuple(turn), {"who": f"#{who}"})


@dataclass
class Count:
    """Pairs found, expected and right."""

    right: int = 0
    found: int = 0
    expected: int = 0

    def add(self, found: Pairs, expected: Pairs) -> None:
        """Count those of one case."""
        self.right += len(found & expected)
        self.found += len(found)
        self.expected += len(expected)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is right that was found."""
        return self.right / self.expected if self.expected else 1.0

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}, recall {self.recall:.3f} of {self.expected}"


def bare(line: str) -> str:
    """A line without its label or sign."""
    return re.sub(r"^(?:@[^:：]*[:：]\s*|[#+-] )", "", line)

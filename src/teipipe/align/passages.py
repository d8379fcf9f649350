"""The passages of a version in rows: what stands in the body in its order, and openings and closings kind by kind."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from teipipe.align import lengths
from teipipe.align.clues import Clue, clues
from teipipe.align.reading import Reading, readings, segment
from teipipe.align.scores import Item
from teipipe.marks.date_forms.chinese import number as han_number
from teipipe.marks.segments import ENUMERATOR, kind_and_number
from teipipe.model import Leaf, Mark, Node, Source

Passage = Node | Leaf | Mark
# What opens and closes a text; each kind goes with its own, wherever it stands.
EDGES = ("stamp", "dateline", "salute", "signed")
# What is no passage of the body: notes belong to one version, a label to what follows it.
NONE = frozenset({"note", "speaker", "label", *EDGES})
NUMBERED = re.compile(
    r"\s*(?:§+\s*|(?:article|artikel|art|статья|ст|paragraph|пункт|absatz|section|chapter|chapitre|kapitel|глава|"
    r"раздел|abschnitt|no|nr|№)\b\.?\s+)?(?P<number>\d{1,3}|[ivxlc]{1,7}(?=[.):]))(?=[.):\s]|$)(?!\s*(?:%|[a-zа-яё]))|"
    r"\s*第(?P<han>[一二三四五六七八九十百]{1,5}|\d{1,3})(?:条|條|章|节|節|款|部分)|\s*(?P<comma>[一二三四五六七八九十]{1,3})、",
    re.I,
)
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True)
class Unit:
    """A passage with what is compared of it."""

    passage: Passage
    kind: str
    readings: tuple[Reading, ...]
    number: str = ""
    who: str = ""

    @cached_property
    def clues(self) -> Counter[Clue]:
        """What it holds that its translation should hold."""
        found: Counter[Clue] = Counter()
        for reading in self.readings:
            found += clues(reading)
        # The number of the passage itself is its place in the structure, and not what it says.
        return found - Counter({("number", self.number): 1})

    @cached_property
    def weight(self) -> float:
        """How long it is, in letters."""
        return sum(lengths.weight(reading.bare) for reading in self.readings)

    def item(self, number: str | None = None, kind: str = "") -> Item:
        """Return it as it is compared; turns that are linked already have their link's number."""
        return Item(self.weight, self.clues, kind or self.kind, self.number if number is None else number, self.who)


def body(children: Iterable[Passage], source: Source) -> Iterator[Unit]:
    """Yield the passages of a version's body, or those inside a turn, in order."""
    for child in children:
        if isinstance(child, Leaf):
            if child.element not in NONE:
                yield unit(child, source)
        elif isinstance(child, Node):
            if child.element == "sp":
                yield Unit(child, "sp", tuple(readings(child, source)), who=child.attributes.get("who", ""))
            else:
                yield from body(child.children, source)


def unit(leaf: Leaf, source: Source) -> Unit:
    """Return a leaf as it is compared."""
    found = tuple(readings(leaf, source))
    number = leaf.attributes.get("n", "") or (enumerator(found[0].text) if found else "")
    return Unit(leaf, leaf.element, found, number)


def edges(children: Iterable[Passage], kind: str, source: Source) -> Iterator[Unit]:
    """Yield the passages of a kind that opens or closes a text."""
    for child in children:
        if isinstance(child, Leaf) and child.element == kind:
            yield replace(unit(child, source), number="")
        elif isinstance(child, Node) and child.element != "sp":
            yield from edges(child.children, kind, source)


def enumerator(text: str) -> str:
    """Return the number that a passage begins with, in digits: of "(三)", "III.", "Article 3", "第三条"."""
    text = text.lstrip()
    if found := ENUMERATOR.match(text):
        number = kind_and_number(found)[1]
        return str(number) if number else ""
    found = NUMBERED.match(text)
    if not found:
        return ""
    if said := found["han"] or found["comma"]:
        return str(han_number(said))
    said = found["number"]
    return said.lstrip("0") if said.isdecimal() else str(roman(said))


def roman(text: str) -> int:
    """Return the value of a Roman number."""
    values = [ROMAN[sign] for sign in text.casefold()]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def segments(one: Unit) -> list[Unit]:
    """Return the segments of a paragraph that is divided into numbered ones, or nothing."""
    if not isinstance(one.passage, Leaf) or not one.readings:
        return []
    whole = one.readings[0]
    marks = [mark for mark in one.passage.marks if mark.element == "seg" and "type" not in mark.attributes]
    return [Unit(mark, "p", (segment(whole, mark),), mark.attributes.get("n", "")) for mark in marks]


def divided(row: Sequence[Unit], other: Sequence[Unit]) -> list[Unit]:
    """Return a row with paragraphs taken apart where the other version has their numbered segments as paragraphs."""
    numbers = Counter(one.number for one in other if one.number)
    taken: list[Unit] = []
    for one in row:
        parts = segments(one)
        own = [part.number for part in parts if part.number]
        matched = sum(1 for number in own if numbers[number])
        taken.extend(parts if matched > 1 and matched * 2 > len(own) else [one])
    return taken

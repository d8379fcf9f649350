"""The page that rules read: the units of a source, what has been claimed of it, and the converter's tables.

A unit is the least thing a reader's eye takes as one: a line of a typed page, a paragraph of a web page, a cell.
Rules see units and layout, never markup, so one rule serves every file format.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from teipipe.blocks.list_depth import item_depths
from teipipe.blocks.measure import Measure, measured
from teipipe.blocks.speaker_names import persons
from teipipe.blocks.table_rows import Row, table_rows
from teipipe.blocks.turn_labels import TurnLabels, turn_labels
from teipipe.blocks.version_starts import version_starts
from teipipe.model import Block, Layout, Source

if TYPE_CHECKING:
    from teipipe.converters.converter import Converter

Claim = tuple[Block, ...]
Rule = Callable[["Page", int], Claim | None]

# What the file format may call a line, the more telling first.
HOLDERS = ("note", "cell", "heading", "item")
# How labels are set off from what follows them.
SET_OFF = frozenset({"bold", "smallcaps"})
LONGEST_KNOWN = 2000
NUMBER = re.compile(r"\[?(\d{1,3})[\].]")
ADDRESS = re.compile(r"<?https?:")
ENDS = frozenset(".!?…:”»\"')]0123456789")
PAGE_LINE = re.compile(r"[-–—] ?\d{1,4} ?[-–—]")
ROW = re.compile(r"(?:[•*·▪‣◦–-]|\|)\s|[^|\n]{0,40}:? \| ")
# Kinds of blocks that are not text of the document itself.
LEFT_OUT = frozenset({"blank", "furniture", "field", "markup", "duplicate", "metadata"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A line, paragraph, heading, item, cell or note of the source, without the white space around it.

    `pieces` are its stretches without the marks of a markup language; `bare` is their text. `gap` is the number of
    blank lines before it, `labels` what the format says of all of it (`bold`, `italic`, `furniture`); `lead` is how
    many characters at its beginning are in bold or small capitals. `line` is the text in one line, for rules that
    know whole units by heart; of a long unit nothing.
    """

    kind: str
    start: int
    end: int
    bare: str
    pieces: tuple[tuple[int, int], ...]
    gap: int = 1
    value: str = ""
    labels: frozenset[str] = frozenset()
    note: str = ""
    lead: int = 0
    line: str = field(init=False)

    def __post_init__(self) -> None:
        # Made once: most rules ask for it.
        line = " ".join(self.bare.split()) if len(self.bare) <= LONGEST_KNOWN else ""
        object.__setattr__(self, "line", line)

    def at(self, offset: int) -> int:
        """Return the source's offset of a character of `bare`."""
        for start, end in self.pieces:
            if offset < end - start:
                return start + offset
            offset -= end - start
        return self.end

    @property
    def words(self) -> int:
        """How many words the unit has, of Chinese pairs of characters; of a long unit, its beginning."""
        start = self.bare[:LONGEST_KNOWN]
        han = 0 if start.isascii() else sum("\u3400" <= c <= "\u9fff" for c in start)
        return max(len(start.split()), han // 2)


@dataclass
class Page:
    """A source while it is divided: rules read it, `divide` adds to `blocks`."""

    source: Source
    units: tuple[Unit, ...]
    converter: "Converter"
    blocks: list[Block] = field(default_factory=list)
    _kinds: set[str] = field(default_factory=set)
    _kinds_of: int = 0
    _looked_at: int = 0

    def claim(self, kind: str, at: int, to: int | None = None, /, **fields: str) -> Claim:
        """Claim the units from `at` to `to` (included) as one block."""
        last = self.units[at if to is None else to]
        return (Block(kind, self.units[at].start, last.end, fields=fields),)

    def paragraph(self, at: int) -> range:
        """Return the indices of the units that follow `at` without a blank line, itself first."""
        end = at + 1
        while end < len(self.units) and self.units[end].gap == 0:
            end += 1
        return range(at, end)

    def text(self, at: int, to: int) -> str:
        """Return the bare text of the units from `at` to `to` (included), a space between."""
        return " ".join(unit.bare for unit in self.units[at : to + 1])

    @property
    def body(self) -> Iterator[Block]:
        """The claimed blocks that are text of the document, in the version that is being divided, latest first."""
        start = self.version_start()
        own = takewhile(lambda block: block.start >= start, reversed(self.blocks))
        return (block for block in own if block.kind not in LEFT_OUT)

    @property
    def has_body(self) -> bool:
        """Whether any text of the document has been claimed."""
        return next(self.body, None) is not None

    def has(self, kind: str) -> bool:
        """Say whether a block of that kind has been claimed in the version that is being divided."""
        start = self.version_start()
        if start > self._kinds_of:
            self._kinds, self._kinds_of = set(), start
        # Each block is looked at once: a page may have tens of thousands, and rules ask at each unit.
        self._kinds.update(block.kind for block in self.blocks[self._looked_at :] if block.start >= start)
        self._looked_at = len(self.blocks)
        return kind in self._kinds

    def version_start(self) -> int:
        """Return where the version begins to which the next unit belongs that no block has claimed yet."""
        if not self.versions or not self.blocks:
            return 0
        next_unit = bisect_left(self.units, self.blocks[-1].end, key=lambda unit: unit.start)
        before = bisect_right(self.versions, next_unit)
        return self.units[self.versions[before - 1]].start if before else 0

    @cached_property
    def versions(self) -> tuple[int, ...]:
        """The units with which a version in another script than the one before it begins."""
        return version_starts([unit.bare for unit in self.units])

    def latest(self) -> str:
        """Return the kind of the latest block of the document, or nothing."""
        block = next(self.body, None)
        return block.kind if block else ""

    @cached_property
    def labels(self) -> Counter[str]:
        """How often each text before a colon begins a unit: what returns is a label."""
        heads = (unit.bare[:60].replace("：", ":").partition(":") for unit in self.units)
        return Counter(head.strip() for head, colon, _ in heads if colon)

    @cached_property
    def turns(self) -> TurnLabels:
        """The labels of speakers, by the form that returns."""
        return turn_labels(self.units, self.converter.speakers)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the tables of data that the format tells of."""
        return table_rows(self.source)

    @cached_property
    def depths(self) -> dict[int, int]:
        """How deep in lists each unit stands that the format calls an item, by where it starts."""
        return item_depths(self.units, self.source)

    @cached_property
    def people(self) -> dict[str, str]:
        """The person whom each label of a speaker means."""
        found = (self.turns.at(at) for at in range(len(self.units)))
        return persons(label.name for label in found if label)

    @cached_property
    def measure(self) -> Measure:
        """How long the lines are, and whether they are verse."""
        labels = ((at, self.turns.at(at)) for at in range(len(self.units)))
        return measured(
            self.units, {at: label.text < len(self.units[at].bare) for at, label in labels if label is not None}
        )

    @cached_property
    def anchors(self) -> dict[str, list[Layout]]:
        """The anchors that the file format tells of, by the note that they point at, in the order of the text."""
        found: dict[str, list[Layout]] = {}
        for label in self.source.layout:
            if label.kind == "note_ref":
                found.setdefault(label.value, []).append(label)
        return found

    @cached_property
    def tells_notes(self) -> bool:
        """Whether the layout tells which units are notes."""
        return any(unit.kind == "note" for unit in self.units)

    @cached_property
    def numbers(self) -> dict[str, list[int]]:
        """Which units begin with each number, as notes and numbered paragraphs do."""
        found: dict[str, list[int]] = {}
        for at, unit in enumerate(self.units):
            if match := NUMBER.match(unit.bare):
                found.setdefault(match[1], []).append(at)
        return found


def units(source: Source, by_line: bool = False) -> tuple[Unit, ...]:
    """Return the units of a source: its lines, or its paragraphs where lines are wrapped and no house counts lines."""
    if is_wrapped(source) and not by_line:
        blocks = list(rows([label for label in source.layout if label.kind == "paragraph"], source))
    else:
        blocks = joined([label for label in source.layout if label.kind == "line"], source)
    return tuple(as_units(blocks, source))


def is_wrapped(source: Source) -> bool:
    """Say whether lines end because they were full: most lines that another follows are 55 to 100 long, or the next
    word had no room on them.

    Of a short text all lines must be so, and none may be longer.
    """
    lines = [label for label in source.layout if label.kind == "line"]
    inner = [
        (label, following)
        for label, following in pairwise(lines)
        if source.text.count("\n", label.end, following.start) == 1 and not begins_row(following, source)
    ]
    full = sum(55 <= label.end - label.start <= 100 for label, _ in inner)
    if len(inner) >= 10 and full >= 0.7 * len(inner):
        return True
    if 3 <= len(inner) < 10 and full == len(inner) and all(line.end - line.start <= 100 for line in lines):
        return True
    return is_filled(inner, source)


def is_filled(inner: list[tuple[Layout, Layout]], source: Source) -> bool:
    """Say whether each line has as many words as go into the widest one, as a program wraps a text. Short lines of
    fields and addresses between the paragraphs show nothing."""
    among = len(inner) / 6
    inner = [
        (label, following)
        for label, following in inner
        if label.end - label.start >= 50 and not ADDRESS.match(source.text, following.start)
    ]
    widest = max((label.end - label.start for label, _ in inner), default=0)
    words = (source.text[following.start : following.end].split(maxsplit=1)[:1] for _, following in inner)
    filled = sum(
        label.end - label.start + 1 + len(word[0]) > widest
        for (label, _), word in zip(inner, words, strict=True)
        if word
    )
    enough = len(inner) >= max(2, among)
    if len(inner) <= 3 and 2 * sum(source.text[line.end - 1] not in ENDS for line, _ in inner) < len(inner):
        # Three paragraphs of a line each may have any lengths: where each ends as a sentence or a date, none goes on.
        return False
    return 60 <= widest <= 100 and enough and filled >= (0.7 if len(inner) > 3 else 1) * len(inner)


def begins_row(line: Layout, source: Source) -> bool:
    """Say whether a line begins an item or a row of a table, and so goes on with no line before it."""
    return ROW.match(source.text, line.start) is not None and not PAGE_LINE.fullmatch(source.text, line.start, line.end)


def rows(paragraphs: list[Layout], source: Source) -> Iterator[Layout]:
    """Divide paragraphs of wrapped lines where an item or a row of a table begins."""
    begun = [label.start for label in source.layout if label.kind == "line" and begins_row(label, source)]
    for paragraph in paragraphs:
        starts = [paragraph.start, *begun[bisect_right(begun, paragraph.start) : bisect_left(begun, paragraph.end)]]
        ends = [source.text.rindex("\n", 0, start) for start in starts[1:]]
        for start, end in zip(starts, [*ends, paragraph.end], strict=True):
            yield Layout(paragraph.kind, start, end, paragraph.value)


def joined(lines: list[Layout], source: Source) -> list[Layout]:
    """Join lines over whose end one bold or italic stretch runs: one title set over two lines is one unit."""
    crossed = {
        at
        for label in source.layout
        if label.kind in {"bold", "italic"}
        for at in range(label.start, label.end)
        if source.text[at] == "\n"
    }
    kept: list[Layout] = []
    for line in lines:
        if kept and not crossed.isdisjoint(range(kept[-1].end, line.start)):
            kept[-1] = Layout("line", kept[-1].start, line.end)
        else:
            kept.append(line)
    return kept


def as_units(blocks: list[Layout], source: Source) -> Iterator[Unit]:
    """Turn blocks of layout into units, in order; blocks without text give none."""
    inside = sorted((label for label in source.layout if label.kind != "line"), key=lambda label: label.start)
    previous = 0
    first = 0
    for block in blocks:
        text = source.text[block.start : block.end]
        start = block.start + len(text) - len(text.lstrip())
        end = block.start + len(text.rstrip())
        if start >= end:
            continue
        while first < len(inside) and inside[first].end <= previous:
            first += 1
        labels = [label for label in touching(inside, first, end) if start < label.end]
        yield unit(block, start, end, labels, source, source.text.count("\n", previous, start) - 1)
        previous = end


def touching(labels: list[Layout], first: int, end: int) -> Iterator[Layout]:
    """Yield the labels from `first` on that start before an offset."""
    for at in range(first, len(labels)):
        if labels[at].start >= end:
            return
        yield labels[at]


def unit(block: Layout, start: int, end: int, labels: list[Layout], source: Source, gap: int) -> Unit:
    """Make one unit."""
    marks = [label for label in labels if label.kind == "delimiter"]
    cut = [label for label in labels if is_cut(label)]
    pieces = (
        trimmed(list(without(start, end, cut)), source.text)
        or trimmed(list(without(start, end, marks)), source.text)
        or ((start, start),)
    )
    covering = [label for label in labels if label.start <= pieces[0][0] and pieces[-1][1] <= label.end]
    holder = next((label for kind in HOLDERS for label in covering if label.kind == kind), block)
    anchors = (label.value for label in labels if label.kind == "note_ref" and label.start <= pieces[0][0])
    bare = "".join(source.text[a:b] for a, b in pieces)
    names = frozenset(label.kind for label in covering)
    lead = max((b.end for b in labels if b.kind in SET_OFF and b.start <= pieces[0][0] < b.end), default=start)
    bold = sum(max(min(b, lead) - a, 0) for a, b in pieces)
    return Unit(holder.kind, start, end, bare, pieces, max(gap, 0), holder.value, names, next(anchors, ""), bold)


def is_cut(label: Layout) -> bool:
    """Say whether a stretch inside a block is no text: a mark of a markup language, or the number of a page."""
    return label.kind == "delimiter" or (label.kind == "furniture" and label.value in {"page", "listed"})


def trimmed(pieces: list[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    """Take the white space away that a mark leaves at the edges of a unit: "## Notes" begins with its N."""
    while pieces and not text[slice(*pieces[0])].strip():
        pieces.pop(0)
    while pieces and not text[slice(*pieces[-1])].strip():
        pieces.pop()
    if pieces:
        start, end = pieces[0]
        pieces[0] = (end - len(text[start:end].lstrip()), end)
        start, end = pieces[-1]
        pieces[-1] = (start, start + len(text[start:end].rstrip()))
    return tuple(pieces)


def without(start: int, end: int, marks: list[Layout]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a unit between marks of markup."""
    at = start
    for mark in marks:
        if at < mark.start:
            yield at, mark.start
        at = max(at, mark.end)
    if at < end:
        yield at, end

"""The lines of a source as an eye runs over them that looks for where documents begin."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from teipipe.marks.languages import script_language
from teipipe.model import Layout, Source

LINE = re.compile(r"\S[^\n\f]*")
# The number of a page, alone on its line.
FOLIO = re.compile(r"[-–—] ?\d{1,4} ?[-–—]|\[Page \w{1,7}\]|\d{1,4}")
MARKS = "#*_> \t"
HAN = re.compile("[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")
# What begins inside these begins no document.
INSIDE = frozenset({"note", "cell", "furniture"})


@dataclass(frozen=True, slots=True)
class Line:
    """A line without marks of markup. `gap` is the number of blank lines before it, `page` whether a page begins."""

    start: int
    bare: str
    gap: int
    page: bool


class Lines:
    """The lines of a source, and how many words stand between them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.lines = tuple(lines(source.text))

    def __getitem__(self, at: int) -> Line:
        return self.lines[at]

    def __len__(self) -> int:
        return len(self.lines)

    @cached_property
    def lang(self) -> str:
        """The language of most of the text, as script and small words tell."""
        return script_language(self.source.text)

    @cached_property
    def said(self) -> Counter[str]:
        """How often each line is said."""
        return Counter(line.bare for line in self.lines)

    def is_of_page(self, bare: str) -> bool:
        """Say whether a line belongs to the page: its number, or what is said on several."""
        return self.said[bare] > 1 or FOLIO.fullmatch(bare) is not None

    @cached_property
    def counted(self) -> list[int]:
        """How many words stand before each line, and in all; what belongs to the page counts nothing."""
        counts = [0]
        for at, line in enumerate(self.lines):
            furniture = self.is_inside(at, frozenset({"furniture"}))
            counts.append(counts[-1] + (0 if furniture else words(line.bare)))
        return counts

    def words(self, at: int, to: int) -> int:
        """Return how many words stand in the lines from `at` up to `to`, which is not counted."""
        return self.counted[to] - self.counted[at]

    @cached_property
    def holders(self) -> tuple[list[Layout], list[int]]:
        """The labels of the layout inside which no document begins, and where they begin."""
        found = sorted((one for one in self.source.layout if one.kind in INSIDE), key=lambda one: one.start)
        return found, [one.start for one in found]

    def is_inside(self, at: int, kinds: frozenset[str] = INSIDE) -> bool:
        """Say whether a line stands inside a note, a cell or furniture, as the layout says."""
        found, starts = self.holders
        start = self.lines[at].start
        before = bisect_right(starts, start)
        # Labels of these kinds seldom stand in each other, and never deep.
        return any(one.kind in kinds and start < one.end for one in found[max(0, before - 8) : before])

    def at(self, offset: int) -> int:
        """Return the first line that begins at an offset or after it."""
        return bisect_left(self.lines, offset, key=lambda line: line.start)


def lines(text: str) -> Iterator[Line]:
    """Yield the lines that are not blank."""
    before = 0
    for found in LINE.finditer(text):
        between = text[before : found.start()]
        gap = max(between.count("\n") - 1, 0) if before else 1
        yield Line(found.start(), found[0].strip(MARKS), gap, "\f" in between)
        before = found.end()


def words(text: str) -> int:
    """Count the words of a text; two characters of Chinese, Japanese or Korean count as one."""
    return max(len(text.split()), len(HAN.findall(text)) // 2)

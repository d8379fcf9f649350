"""Footnotes of a PDF: at the foot of a page or column, smaller than the text, each after a mark that the text shows.

… met with Stalin¹                                        … and left.*
¹ Document 195. The original is in Russian.               * Not printed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from teipipe.readers.pdf_lines import Line

MARK = re.compile(r"[\[(]?(\d{1,3}|[*†‡§¶]{1,4}|[a-z])[\])]?")
MARK_OF_TEXT = re.compile(r"(?:[\[(](\d{1,3})[\])]|(\d{1,3})[.)]?(?=\s)|([*†‡§¶]{1,4}))\s*(?=\S)")
SMALLER = 0.93
ENDED = frozenset('.!?。！？”’")]）')


@dataclass(frozen=True, slots=True)
class Foot:
    """A footnote: its mark, the page that shows the mark in its text, and its lines on one page or more."""

    mark: str
    page: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Parted:
    """The lines of all pages, parted into text and footnotes."""

    text: tuple[Line, ...]
    notes: tuple[Foot, ...]


def parted(pages: Sequence[Sequence[Line]], body: float) -> Parted:
    """Part the lines of pages into text and footnotes. A note may go on at the foot of the next page, and one that
    had no room below its mark begins there."""
    text: list[Line] = []
    notes: list[Foot] = []
    waiting: frozenset[str] = frozenset()
    for lines in pages:
        upper, lower = foot(lines, body, waiting)
        text += upper
        known = marks(upper)
        met: set[str] = set()
        # Where notes begin with raised numbers, one that is not stands in a sentence: "in footnotes 1 and / 2 below".
        raised = any(is_raised(line) for line in lower)
        for line in lower:
            mark = starts(line) if is_raised(line) or not raised else ""
            if mark and mark in known | waiting:
                notes.append(Foot(mark, line.page - (mark not in known), (line,)))
                met.add(mark)
            elif notes and goes_on(notes[-1].lines[-1], line):
                notes[-1] = Foot(notes[-1].mark, notes[-1].page, (*notes[-1].lines, line))
            else:
                text.append(line)
        waiting = known - met
    return Parted(tuple(text), tuple(notes))


def foot(lines: Sequence[Line], body: float, waiting: frozenset[str]) -> tuple[list[Line], list[Line]]:
    """Part one page: of each column, what is smaller than the text at its foot, from the first mark on. `waiting` are
    the marks of the page before whose notes it had no room for."""
    upper: list[Line] = []
    lower: list[Line] = []
    for _, group in groupby(lines, key=lambda line: line.column):
        column = list(group)
        cut = len(column)
        while cut and column[cut - 1].size <= SMALLER * body:
            cut -= 1
        known = marks([*upper, *column[:cut]]) | waiting
        if cut == len(column):
            cut = next((at for at, line in enumerate(column) if is_raised_start(line, column[:at])), cut)
        elif not any(starts(line) in known for line in column[cut:]) and not stands_apart(column, cut):
            cut = len(column)
        upper += column[:cut]
        lower += column[cut:]
    return upper, lower


def goes_on(before: Line, line: Line) -> bool:
    """Say whether a line goes on with a note: close below, or on the next page where the note had no end."""
    if abs(before.size - line.size) > 0.08 * before.size:
        return False
    if before.page == line.page:
        return before.column != line.column or 0 < before.baseline - line.baseline < 1.9 * line.size
    return line.page == before.page + 1 and before.text[-1:] not in ENDED


def stands_apart(column: Sequence[Line], cut: int) -> bool:
    """Say whether small lines without a mark may be the rest of a note: below the text and apart from it, or alone."""
    return cut == 0 or column[cut - 1].baseline - column[cut].baseline > 1.8 * column[cut].size


def is_raised(line: Line) -> bool:
    """Say whether a line begins with a raised mark."""
    return line.runs[0].raised and MARK.fullmatch(line.runs[0].text.strip()) is not None


def is_raised_start(line: Line, above: Sequence[Line]) -> bool:
    """Say whether a line of the text's own size begins a note: with a raised mark that a line above shows."""
    found = MARK.fullmatch(line.runs[0].text.strip()) if line.runs[0].raised else None
    return found is not None and found[1] in marks(above)


def starts(line: Line) -> str:
    """Return the mark with which a line begins, or nothing."""
    first = line.runs[0]
    found = MARK.fullmatch(first.text.strip()) if first.raised else None
    if found:
        return found[1]
    plain = MARK_OF_TEXT.match(line.text)
    return next(filter(None, plain.groups()), "") if plain else ""


def marks(lines: Sequence[Line]) -> frozenset[str]:
    """Return the marks of notes that lines show: what is raised in them, in brackets, or a star."""
    return frozenset(mark for line in lines for mark in shown(line))


def shown(line: Line) -> Iterator[str]:
    """Yield the marks that one line shows."""
    for at, run in enumerate(line.runs):
        # A mark may stand alone on a line, where its word filled the one before.
        if run.raised and (at or len(line.runs) == 1):
            yield from re.findall(r"\d{1,3}|[*†‡§¶]+|[a-z]", run.text)
    yield from re.findall(r"(?<=\S)[*†‡§¶]{1,4}|(?<=\[)\d{1,3}(?=\])", line.text)

"""Tables of Markdown: rows of cells between bars, under a line of dashes that heads have.

| Year | Tons |
| ---- | ---: |
| 1950 | 12   |
"""

import re
from collections.abc import Iterator

from teipipe.model import Layout

DASHES = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?")
CELL = re.compile(r"(?:\\.|[^|\\\n])+")
LONGEST = 4000


def tables(text: str, lines: list[Layout]) -> Iterator[Layout]:
    """Label each table, its rows and its cells that are not empty. The line of dashes belongs to the first row."""
    at = 0
    while at + 2 < len(lines):
        last = ends(text, lines, at) if is_head(text, lines, at) else at
        if last > at + 1:
            yield Layout("table", lines[at].start, lines[last].end)
            yield from row(text, lines[at], lines[at + 1].end)
            for line in lines[at + 2 : last + 1]:
                yield from row(text, line, line.end)
        at = max(last, at) + 1


def is_head(text: str, lines: list[Layout], at: int) -> bool:
    """Say whether a line has as many cells as the line of dashes right under it, two or more."""
    head, dashes = lines[at], lines[at + 1]
    if dashes.end - dashes.start > LONGEST or not follows(text, head, dashes):
        return False
    if "|" not in text[head.start : head.end] or not DASHES.fullmatch(text, dashes.start, dashes.end):
        return False
    wanted = len(text[dashes.start : dashes.end].strip("|").split("|"))
    return wanted > 1 and len(text[head.start : head.end].strip().strip("|").split("|")) == wanted


def ends(text: str, lines: list[Layout], at: int) -> int:
    """Return the last line of a table: the lines after the dashes that have a bar and no blank line before them."""
    last = at + 1
    while last + 1 < len(lines) and follows(text, lines[last], lines[last + 1]):
        if "|" not in text[lines[last + 1].start : lines[last + 1].end]:
            break
        last += 1
    return last


def follows(text: str, line: Layout, following: Layout) -> bool:
    """Say whether no blank line stands between two lines."""
    return text.count("\n", line.end, following.start) == 1


def row(text: str, line: Layout, end: int) -> Iterator[Layout]:
    """Label a row and its cells."""
    yield Layout("row", line.start, end)
    for found in CELL.finditer(text, line.start, line.end):
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        if found[0].strip():
            yield Layout("cell", start, start + len(found[0].strip()))

"""Lines and paragraphs of a text, whatever format it came in."""

import re
from collections.abc import Iterator

from teipipe.model import Layout

LINE = re.compile(r"\S[^\n\f]*")


def lines(text: str) -> Iterator[Layout]:
    """Label each line that is not blank, without the white space around it."""
    for found in LINE.finditer(text):
        yield Layout("line", found.start(), found.start() + len(found[0].rstrip()))


def paragraphs(text: str, lines: list[Layout]) -> Iterator[Layout]:
    """Label each group of lines between blank lines. A form feed ends none: a page may break a paragraph."""
    if not lines:
        return
    start, end = lines[0].start, lines[0].end
    for line in lines[1:]:
        if text.count("\n", end, line.start) > 1:
            yield Layout("paragraph", start, end)
            start = line.start
        end = line.end
    yield Layout("paragraph", start, end)

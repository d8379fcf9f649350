"""Markdown: labels for its marks, never a change of the text.

    **Citation:**      ## Notes      - English Translation      <http://…>      [text](address)
    with Stalin^[1]    [\\[1\\]](#) After leaving Beijing by train …

Less than CommonMark on purpose: where a wrong guess would cost more than a missed mark, it is left as text
(numbered lists, rules such as `***`, code). No pattern goes back over what it has passed.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from teipipe.model import Layout
from teipipe.readers.markdown_tables import tables

EVIDENCE = re.compile(
    r"""
      (?<![\w*\\]) \*\* (?=[^\W_]|["“«(\[]) [^*]{2,2000} (?<![\s*]) \*\*  # **bold**
    | \[ [^\[\]\n]{1,300} \]\( (?:https?:|mailto:|\#|/) [^\s()]{0,2000} \)  # [text](address)
    | \[\\\[ \d{1,4} \\\]\]\(                                # [\[1\]](#)
    | \^\[ \d{1,4} \]                                        # ^[1]
    | ^\#{2,6}[ ]\w                                          # ## heading
    | ^\|?[ \t]?:?-{3,99}:?[ \t]?\|[ \t]?:?-{3,99}            # | --- | --- |
    """,
    re.VERBOSE | re.MULTILINE,
)

HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
ITEM = re.compile(r"[-*+][ \t]+(?=\S)")
LINK_END = re.compile(r"\]\(([^\s()<>]{0,2000})\)")
AUTOLINK = re.compile(r"<((?:https?|mailto):[^\s<>]{1,2000})>")
NOTE_MARK = re.compile(r"\^\[(\d{1,4})\]")
NOTE_LABEL = re.compile(r"\\?\[?(\d{1,4})\\?\]?|[*†‡§]{1,3}")
ESCAPE = re.compile(r"(?<!\\)\\[!-/:-@\[\]-`{-~]")
EMPHASIS = re.compile(r"(?<![*\\])\*{1,3}(?!\*)|(?<![_\\])_{1,3}(?!_)|\n(?:[ \t]*\n)?")
LINK_REACH = 1000
RULE = frozenset("-*_+ \t")


def is_markdown(text: str) -> bool:
    """Say whether a text shows that it is Markdown. Stars of notes, rules and products are no evidence."""
    return EVIDENCE.search(text) is not None


def labels(text: str, lines: list[Layout]) -> Iterator[Layout]:
    """Label all marks of Markdown and what they mark."""
    for line in lines:
        yield from line_marks(text, line)
    yield from items(text, lines)
    yield from tables(text, lines)
    yield from breaks(text, lines)
    yield from autolinks(text)
    yield from note_marks(text)
    yield from escapes(text)
    yield from links(text)
    yield from emphases(text, lines)


def line_marks(text: str, line: Layout) -> Iterator[Layout]:
    """Label `## heading` (value: its level) and the bullet of `- item`. A rule (`***`, `- - -`) is neither."""
    heading = HEADING.match(text, line.start, line.end)
    if heading:
        yield Layout("delimiter", line.start, heading.end(1))
        yield Layout("heading", heading.end(), line.end, str(len(heading[1])))
        return
    if item_at(text, line):
        yield Layout("delimiter", line.start, line.start + 1)


def item_at(text: str, line: Layout) -> re.Match[str] | None:
    """Return the bullet with which a line begins."""
    found = ITEM.match(text, line.start, line.end)
    return found if found and not is_rule(text, line) else None


def items(text: str, lines: list[Layout]) -> Iterator[Layout]:
    """Label the items of lists: one that is set in as far as the text of the one before it stands inside that one."""
    opened: list[tuple[int, int, int]] = []
    for line in lines:
        found = item_at(text, line)
        indent = line.start - (text.rfind("\n", 0, line.start) + 1)
        while opened and indent < opened[-1][0]:
            _, start, end = opened.pop()
            yield Layout("item", start, end)
        opened = [(inner, start, max(end, line.end)) for inner, start, end in opened]
        if found:
            opened.append((indent + found.end() - line.start, found.end(), line.end))
    yield from (Layout("item", start, end) for _, start, end in reversed(opened))


def is_rule(text: str, line: Layout) -> bool:
    """Say whether a line has nothing but marks. No rule has 200 characters."""
    return line.end - line.start < 200 and RULE.issuperset(text[line.start : line.end])


def breaks(text: str, lines: list[Layout]) -> Iterator[Layout]:
    """Label the point after a line with two spaces at its end, where the next line follows at once."""
    for line, following in pairwise(lines):
        if text.startswith("  ", line.end) and text.count("\n", line.end, following.start) == 1:
            yield Layout("break", line.end, line.end)


def autolinks(text: str) -> Iterator[Layout]:
    """Label `<http://…>`: the address is text, the angle brackets are marks."""
    for found in AUTOLINK.finditer(text):
        start, end = found.span(1)
        yield Layout("delimiter", start - 1, start)
        yield Layout("link", start, end, found[1])
        yield Layout("delimiter", end, end + 1)


def note_marks(text: str) -> Iterator[Layout]:
    """Label `^[1]`: the caret is a mark, `[1]` is text."""
    for found in NOTE_MARK.finditer(text):
        start, end = found.start() + 1, found.end()
        yield Layout("delimiter", start - 1, start)
        yield Layout("superscript", start, end)
        yield Layout("note_ref", start, end, found[1])


def escapes(text: str) -> Iterator[Layout]:
    r"""Label the backslash of `\[`, but in `[\[1\]](#)` the first one, which is one mark with the bracket."""
    for found in ESCAPE.finditer(text):
        if found[0] != r"\[" or text[found.start() - 1 : found.start()] != "[":
            yield Layout("delimiter", found.start(), found.start() + 1)


def links(text: str) -> Iterator[Layout]:
    """Label `[text](address)`; inside the text of a link brackets may stand in pairs: `[see [Zhou]](…)`."""
    done = 0
    for found in LINK_END.finditer(text):
        low = max(done, found.start() - LINK_REACH, text.rfind("\n\n", done, found.start()) + 1)
        opened = opening(text, low, found.start())
        if opened >= 0:
            yield from link(text, opened, found.start(), found[1])
            yield Layout("delimiter", found.start(), found.end())
        done = found.end()


def opening(text: str, low: int, end: int) -> int:
    """Return where the bracket opens that closes at `end`, or -1. Escaped brackets do not count."""
    depth = 0
    for at in range(end - 1, low - 1, -1):
        if text[at] not in "[]" or text[at - 1 : at] == "\\":
            continue
        if text[at] == "[" and not depth:
            return at
        depth += 1 if text[at] == "]" else -1
    return -1


def link(text: str, opened: int, closed: int, address: str) -> Iterator[Layout]:
    r"""Label a link; one with a number to a place in the file, `[2](#fn2)` or `[\[1\]](#)`, is a note_ref."""
    inside = text[opened + 1 : closed]
    start = opened + (2 if inside.startswith(r"\[") else 1)
    yield Layout("delimiter", opened, start)
    note = NOTE_LABEL.fullmatch(inside)
    if note and address.startswith("#"):
        yield Layout("note_ref", start, closed, note[1] or inside)
    elif start < closed:
        yield Layout("link", start, closed, address)


def emphases(text: str, lines: list[Layout]) -> Iterator[Layout]:
    """Label `_italic_` and `**bold**` within a paragraph, `*italic*` and `***both***` on one line: a lone star may be
    that of a note."""
    bullets = {line.start for line in lines if ITEM.match(text, line.start, line.end)}
    opened: dict[str, int] = {}
    for found in EMPHASIS.finditer(text):
        mark, at = found[0], found.start()
        if mark == "\n":
            opened = {kind: start for kind, start in opened.items() if kind not in ("*", "***")}
        elif mark.startswith("\n"):
            opened = {}
        elif at not in bullets:
            yield from emphasis(text, mark, at, opened)


def emphasis(text: str, mark: str, at: int, opened: dict[str, int]) -> Iterator[Layout]:
    """Close what this mark closes, or remember what it opens."""
    before, after = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
    if before.isalnum() and after.isalnum() and not _ideographic(before + after):
        return
    if mark in opened and before.strip() and (len(mark) > 1 or not after.isalnum()):
        start = opened.pop(mark)
        yield Layout("delimiter", start, start + len(mark))
        if len(mark) > 1:
            yield Layout("bold", start + len(mark), at)
        if len(mark) != 2:
            yield Layout("italic", start + len(mark), at)
        yield Layout("delimiter", at, at + len(mark))
    elif after.strip() and (len(mark) > 1 or not before.isalnum()):
        opened[mark] = at


def _ideographic(characters: str) -> bool:
    """Say whether a script without spaces stands on one side: there, marks stand between letters."""
    return any("⺀" <= character <= "鿿" for character in characters)

"""Headings of a document or of a part of it.

## З А П И С Ь        RECORD OF CONVERSATION BETWEEN COMRADE I.V. STALIN AND …
Cable, Mao Zedong to Liu Shaoqi, on the First Meeting with Stalin
(18 December 1949)
"""

import re

from teipipe.blocks.dateline import is_dateline
from teipipe.blocks.listing import kind_of
from teipipe.blocks.page import Claim, Page, Unit

BEFORE_TEXT = {"", "head", "stamp", "note", "dateline"}
AFTER_TEXT = {"signed", "dateline", "note"}
LONGEST, LONGEST_WORDS = 4, 60
# The date at the end of a heading is seldom set in capitals.
DATED = re.compile(r",?\s*(?:\d{1,2}\.?\s+[^\W\d_]+\.?,?|[^\W\d_]+\s+\d{1,2},)\s+\d{4}(?:\s?г(?:\.|ода))?$")


def head(page: Page, at: int) -> Claim | None:
    """Claim what the format calls a heading, a paragraph in capitals, or a title over a line with its date.

    A signature over a date is not claimed: it stands after text and no salutation follows. Shouted sentences are not
    headings: they end in a full stop.
    """
    unit = page.units[at]
    if unit.kind == "heading":
        return page.claim("head", at, level=unit.value or "1")
    if page.latest() in BEFORE_TEXT and in_capitals(unit):
        return page.claim("head", at, last_line(page, at))
    if page.latest() in BEFORE_TEXT | AFTER_TEXT and (unit.gap or not at) and is_titled(page, at):
        return page.claim("head", at)
    return None


def last_line(page: Page, at: int) -> int:
    """Return the last line of a heading in capitals: the paragraph's, where paragraphs are divided and this one is
    short, else the last in capitals that opens no list. A date alone on its line is a dateline."""
    paragraph = page.paragraph(at)
    dated = next((i for i in paragraph[1:] if is_dateline(page.units[i].bare)), 0)
    if dated:
        return dated - 1
    if len(paragraph) <= LONGEST and sum(page.units[i].words for i in paragraph) <= LONGEST_WORDS:
        return paragraph[-1]
    others = (i for i in paragraph[1:] if not in_capitals(page.units[i]) or kind_of(page.units[i]))
    return next(others, paragraph[-1] + 1) - 1


def in_capitals(unit: Unit) -> bool:
    """Say whether a unit is set in capitals, but for a date at its end, and is no sentence."""
    said = DATED.sub("", unit.line)
    letters = [c for c in said if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return len(letters) >= 6 and capitals >= 0.8 * len(letters) and not said.endswith((".", ":", "!"))


def is_titled(page: Page, at: int) -> bool:
    """Say whether a unit is a title: of several words, without an end, a date alone on the next line, text after."""
    paragraph = page.paragraph(at)
    if len(paragraph) < 2 or len(page.units) <= paragraph[-1] + 1:
        return False
    title = page.units[at]
    return (
        4 <= title.words <= 40
        and not title.bare.endswith((".", "。", ":", "："))
        and is_dateline(page.units[at + 1].bare)
    )

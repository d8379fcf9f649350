"""Titles that the page says twice: above the document, in its fields or its citation, and as the document's heading.

Telegram From the Embassy in Vietnam to the Department of State[1]        世界人权宣言
"""

import re

from teipipe.blocks.dateline import is_dateline
from teipipe.blocks.page import Claim, Page
from teipipe.blocks.stamp import is_stamp

BEFORE_TEXT = {"", "head", "stamp"}
# The anchor of a note at the end of a title is no part of what the page says again.
ANCHOR = re.compile(r"(?:\^?[\[(]?\\?\[?(?:\d{1,3}|[*†‡]+)\\?\]?[\])]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)$")
MARKUP = re.compile(r"[*_#\\]+")
SHORTEST, LONGEST = 4, 600


def titled(page: Page, at: int) -> Claim | None:
    """Claim a unit before the text whose words stand elsewhere in the source too, as archives repeat titles.

    A sentence is not claimed, nor words that a sentence of the source has too.
    """
    unit = page.units[at]
    if page.latest() not in BEFORE_TEXT or page.has("p") or not SHORTEST <= len(unit.bare) <= LONGEST:
        return None
    title = spaced(ANCHOR.sub("", unit.line)) if unit.line else ""
    if (
        len(title) < SHORTEST
        or title.endswith((".", "。", ":", "：", ","))
        or is_dateline(unit.bare)
        or is_stamp(title)
    ):
        return None
    return page.claim("head", at) if unit.words > 1 and said(page, title) > 1 else None


def said(page: Page, title: str) -> int:
    """Count how often the source says a title as a whole: on lines of its own, or between quotation marks."""
    words = r"\s+".join(map(re.escape, title.split()))
    return len(re.findall(rf"(?m)(?:^|[\"“«《>:]|- )\s*{words}\s*(?:$|[,.]?\s?[\"”»》]|[\[(^⁰¹²³\d†])", bare(page)))


def bare(page: Page) -> str:
    """Return the text of the source without marks of markup."""
    return MARKUP.sub("", page.source.text)


def spaced(text: str) -> str:
    """Return a text without marks of markup, its white space made single spaces."""
    return " ".join(MARKUP.sub("", text).split())

"""Titles as volumes of documents print them: a number and a title, or a file's number and a title over the dateline.

102. Telegram From the Embassy in France to the Department of State¹
501.BC Indonesia/1–649: Telegram
The Acting Secretary of State to the United States Representative at the United Nations (Austin)
Washington, January 6, 1949—7 p. m.
"""

import re

from teipipe.blocks.dateline import is_dateline
from teipipe.blocks.metadata import label_of
from teipipe.blocks.page import Claim, Page
from teipipe.blocks.stamp import SECRECY

NUMBERED = re.compile(r"\[?\d{1,4}[a-z]?\]?\. (?=[\"“‘\[]?[^\W\d_a-zа-яё])")
ANCHOR = re.compile(r"(?:\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[^\W\d_]|[.,)])\d{1,2})$")
FILE_NUMBER = re.compile(
    r"[\w.&/ -]{2,60}/\d{1,2}[–-]\d{1,2}\d{2}(?: ?: ?[A-Z][\w -]{2,40})?"
    r"|[\w.&/, -]{0,60}\b(?:Files?|Lot \d\d ?[A-Z]? ?\d{1,4})\b[\w.&/,: –-]{0,60}"
)
BEFORE = {"", "note", "stamp"}
LONGEST = 90
REACH = 3


def title(page: Page, at: int) -> Claim | None:
    """Claim the first unit with text that has a number before it, or that stands over a dateline; not a sentence, nor
    the first paragraph of a numbered list: it is long, and the next number follows it."""
    unit = page.units[at]
    if page.latest() not in BEFORE or page.has("p") or page.has("head") or not 2 <= unit.words <= LONGEST:
        return None
    bare = ANCHOR.sub("", unit.bare.strip())
    if bare.endswith((":", ";", ",", "!", "?")) or is_dateline(bare):
        return None
    numbered = NUMBERED.match(bare) is not None
    if numbered and not (bare.endswith(".") and unit.words > 12):
        return page.claim("head", at)
    return page.claim("head", at) if is_over_dateline(page, at) and not bare.endswith(".") else None


def caption_title(page: Page, at: int) -> Claim | None:
    """Claim the title that an archive's page shows above its fields, where nothing but furniture stands before it."""
    if any(block.kind not in {"furniture", "blank", "markup"} for block in page.blocks) or at + 1 >= len(page.units):
        return None
    named = label_of(page, page.units[at + 1].bare) is not None and label_of(page, page.units[at].bare) is None
    return page.claim("metadata", at, name="title") if named and page.units[at].words <= LONGEST else None


def is_over_dateline(page: Page, at: int) -> bool:
    """Say whether a dateline follows within a few units, with nothing but marks of secrecy and short lines between."""
    for unit in page.units[at + 1 : at + 1 + REACH]:
        if is_dateline(unit.bare):
            return True
        if unit.words > 6 or not (SECRECY.fullmatch(unit.bare.strip(" .!*—-")) or unit.bare.startswith("[")):
            return False
    return False


def file_number(page: Page, at: int) -> Claim | None:
    """Claim the number of a file above the title. Within the text such numbers belong to sentences and notes."""
    unit = page.units[at]
    if page.latest() or unit.words > 14 or at + 1 >= len(page.units):
        return None
    return page.claim("note", at, type="shelfmark") if FILE_NUMBER.fullmatch(unit.line) else None

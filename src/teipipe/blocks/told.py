"""Titles of records that their words alone show, in houses whose titles have no numbers, and remarks under them.

The Consul at Geneva (Gilbert) to the Secretary of State        Mr. Adams to Mr. Seward.        Editorial Note
[Extract.]        [Telegram]        No. 2.
"""

import re

from teipipe.blocks.page import Claim, Page
from teipipe.blocks.title import could_be, is_over_dateline, names_record, tells
from teipipe.titles import titled

EDITORIAL = "Editorial Note"
NUMBER = re.compile(r"\[?(?:No|Nr|№|N[°º]|Doc|Document|Dok|Dokument|Nummer|Документ)\.? ?\d{1,4}[a-z]?\]?\.?")
REMARK = re.compile(r"\[[^\]\n]{3,60}\]")


def told(page: Page, at: int) -> Claim | None:
    """Claim the first unit with text where its words alone show the title of a record: who wrote to whom, or a kind of
    record over a dateline or with its day. In other houses than those of such volumes a number before a line shows
    nothing."""
    bare = could_be(page, at)
    if not bare:
        return None
    kind = titled(bare).genre and is_over_dateline(page, at) and not bare.endswith(".")
    return page.claim("head", at) if kind or bare == EDITORIAL or tells(bare) or names_record(bare) else None


def number(page: Page, at: int) -> Claim | None:
    """Claim the number that a volume prints alone over a document's title; over anything else it is text."""
    if page.latest() or at + 1 >= len(page.units) or not NUMBER.fullmatch(page.units[at].line):
        return None
    return page.claim("head", at) if told(page, at + 1) else None


def remark(page: Page, at: int) -> Claim | None:
    """Claim what an edition puts in brackets between a title and its dateline. In the text it is text."""
    unit = page.units[at]
    opens = page.latest() in {"head", "note"} and not page.has("p") and REMARK.fullmatch(unit.line)
    return page.claim("note", at, type="editorial", place="inline") if opens and is_over_dateline(page, at) else None

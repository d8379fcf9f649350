"""Lists under a heading of their own, as memoranda open with them: who was there, and what it was about.

PARTICIPANTS                                SUBJECT
The Secretary                               • Resupply of Quemoy
Mr. Robertson—FE
"""

import re

from teipipe.blocks.page import Claim, Page, Unit
from teipipe.model import Block

PEOPLE = re.compile(
    r"(?:list of |also |others? )*(?:participants?|present"
    r"|attendees|attended by|in attendance|attendance|participation)"
    r"(?: list| were)?(?: present)?",
    re.IGNORECASE,
)
MATTER = re.compile(r"subjects?|topics?|agenda|references?|refs?|re", re.IGNORECASE)
BULLET = re.compile(r"[-–•·*▪](?=\s+\S)")
DASHED = re.compile(r"[-*•▪](?=\s+\S)")
SENTENCE = re.compile(r"[.?!:;”\"]\]?(?:\[\d{1,3}\]|\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$")
LONGEST_ITEM, LONGEST_SENTENCE = 45, 8


def list_head(page: Page, at: int) -> Claim | None:
    """Claim such a heading with a list under it: written in capitals, or what the format calls a heading.

    "Present" alone in a sentence is not claimed, nor a heading over a paragraph. Inside a list with bullets, a short
    line without one heads a part of it ("State", "CIA").
    """
    unit = page.units[at]
    kind = kind_of(unit)
    if kind and at + 1 < len(page.units) and can_be_item(page, at + 1):
        return page.claim("head", at, role="list", list=kind)
    within = context(page)
    if not within or at + 1 >= len(page.units) or is_marked(unit) or unit.words > 4 or SENTENCE.search(unit.bare):
        return None
    return page.claim("head", at, role="list", list=within) if is_marked(page.units[at + 1]) else None


def kind_of(unit: Unit) -> str:
    """Return what a heading of a list is about, or nothing."""
    line = re.sub(r"(?:\[\d{1,3}\]|\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)$", "", unit.line.strip()).rstrip(" :")
    if not line or not (line.isupper() or unit.kind == "heading"):
        return ""
    if PEOPLE.fullmatch(line):
        return "participants"
    return "subject" if MATTER.fullmatch(line) else ""


def list_item(page: Page, at: int) -> Claim | None:
    """Claim an item under such a heading: with a bullet, or a short line right after the one before it.

    The first sentence under the list is not claimed, nor what stands behind a blank line.
    """
    within = context(page)
    if not within or not can_be_item(page, at):
        return None
    unit = page.units[at]
    if is_marked(unit):
        return bulleted(unit, within)
    block = next(page.body)
    opened = block.kind == "head"
    if not opened and (unit.gap or "bullet" in block.fields or within == "subject"):
        return None
    return page.claim("item", at, list=within)


def dashed(page: Page, at: int) -> Claim | None:
    """Claim any unit with a bullet, where a house sets lists so; a dash that opens a speech is longer."""
    unit = page.units[at]
    return bulleted(unit) if DASHED.match(unit.bare) and unit.kind != "item" else None


def bulleted(unit: Unit, within: str = "") -> Claim:
    """Return an item; a bullet that is no mark of Markdown is text of it."""
    fields = {"list": within, "bullet": "yes"} if within else {}
    bullet = BULLET.match(unit.bare)
    if unit.kind == "item" or not bullet or unit.bare[0] not in "-*":
        return (Block("item", unit.start, unit.end, fields=fields),)
    text = len(unit.bare) - len(unit.bare[1:].lstrip())
    return (Block("markup", unit.start, unit.at(0) + 1), Block("item", unit.at(text), unit.end, fields=fields))


def context(page: Page) -> str:
    """Return what the list is about that the latest block of the document belongs to, or nothing."""
    block = next(page.body, None)
    return block.fields.get("list", "") if block and block.kind in {"head", "item"} else ""


def is_marked(unit: Unit) -> bool:
    """Say whether the format or a bullet says that a unit is an item."""
    return unit.kind == "item" or bool(BULLET.match(unit.bare))


def can_be_item(page: Page, at: int) -> bool:
    """Say whether a unit can be an item: marked as one, or short and no sentence, no remark in brackets, no heading."""
    unit = page.units[at]
    if is_marked(unit):
        return True
    if unit.kind in {"heading", "note"} or kind_of(unit) or unit.words > LONGEST_ITEM or unit.bare.startswith("["):
        return False
    return unit.words <= LONGEST_SENTENCE or not SENTENCE.search(unit.bare.strip())

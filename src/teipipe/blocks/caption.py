"""The caption of a record: the date and the title that a page shows above the document and its fields.

January 22, 1950
Record of Talks between I.V. Stalin and …
Record of Talks between I.V. Stalin and …      (said again: the document's own heading)
"""

import re

from teipipe.blocks.dateline import is_dateline
from teipipe.blocks.page import Claim, Page
from teipipe.model import Block

HAN = re.compile(r"[\u3400-\u9fff]")


def caption(page: Page, at: int) -> Claim | None:
    """Claim a date with the title that follows it, where nothing but furniture stands before.

    A letter that opens with its date is not claimed: a salutation or a long paragraph follows it, no title.
    """
    if any(block.kind not in {"furniture", "blank"} and not is_short(page, block) for block in page.blocks):
        return None
    if whole := in_one(page, at):
        return whole
    if at + 1 >= len(page.units):
        return None
    date, title = page.units[at], page.units[at + 1]
    if not is_dateline(date.bare) or not is_title(title.bare):
        return None
    claimed = (tile(page, at, "metadata", "date"), tile(page, at + 1, "metadata", "title"))
    again = at + 2 < len(page.units) and page.units[at + 2].line == title.line
    return (*claimed, tile(page, at + 2, "head", "")) if again else claimed


def is_short(page: Page, block: Block) -> bool:
    """Say whether a block is a word or two that a page may have on its buttons, unknown to its house: "Search"."""
    return block.kind == "p" and len(page.source.text[block.start : block.end].split()) <= 2


def in_one(page: Page, at: int) -> Claim | None:
    """Claim a date and a title that stand on the lines of one unit, where the source wraps its lines."""
    unit = page.units[at]
    first, end, rest = unit.bare.partition("\n")
    # A paragraph of a letter may begin with its date too: a caption stands right above the archive's fields.
    if not end or not is_dateline(first.strip()) or not is_title(rest):
        return None
    field = page.units[at + 1].bare if at + 1 < len(page.units) else ""
    if field.rstrip(":").strip() not in page.converter.fields:
        return None
    middle = unit.at(len(first)) + 1
    return (
        Block("metadata", unit.start, middle, fields={"name": "date"}),
        Block("metadata", middle, unit.end, fields={"name": "title"}),
    )


def tile(page: Page, at: int, kind: str, name: str) -> Block:
    """Make one tile of the caption."""
    unit = page.units[at]
    return Block(kind, unit.start, unit.end, fields={"name": name} if name else {})


def is_title(text: str) -> bool:
    """Say whether a unit can be a title: not long, no sentence's end, no colon at its end."""
    han = len(HAN.findall(text))
    return (2 <= len(text.split()) <= 60 or 4 <= han <= 60) and not text.rstrip().endswith(
        (".", ":", "：", "。", ",", ";")
    )

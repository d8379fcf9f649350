"""The caption of a record: the date and the title that a page shows above the document and its fields.

January 22, 1950
Record of Talks between I.V. Stalin and …
Record of Talks between I.V. Stalin and …      (said again)
22 January 1950
"""

from teipipe.blocks.dateline import is_dateline
from teipipe.blocks.page import Claim, Page
from teipipe.model import Block


def caption(page: Page, at: int) -> Claim | None:
    """Claim a date with the title that follows it, where nothing but furniture stands before.

    A letter that opens with its date is not claimed: a salutation or a long paragraph follows it, no title.
    """
    if any(block.kind not in {"furniture", "blank"} for block in page.blocks) or at + 1 >= len(page.units):
        return None
    date, title = page.units[at], page.units[at + 1]
    if not is_dateline(date.bare) or not is_title(title.bare):
        return None
    last = at + 1
    claimed = [tile(page, at, "metadata", "date"), tile(page, last, "metadata", "title")]
    if last + 1 < len(page.units) and page.units[last + 1].line == title.line:
        last += 1
        claimed.append(tile(page, last, "duplicate", ""))
        if last + 1 < len(page.units) and page.units[last + 1].gap == 0 and is_dateline(page.units[last + 1].bare):
            claimed.append(tile(page, last + 1, "metadata", "date"))
    return tuple(claimed)


def tile(page: Page, at: int, kind: str, name: str) -> Block:
    """Make one tile of the caption."""
    unit = page.units[at]
    return Block(kind, unit.start, unit.end, fields={"name": name} if name else {})


def is_title(text: str) -> bool:
    """Say whether a unit can be a title: not long, no sentence's end, no colon at its end."""
    return 2 <= len(text.split()) <= 60 and not text.rstrip().endswith((".", ":", "：", "。", ",", ";"))

"""The heading of a letter in an edition, and the fields under it: who wrote to whom, when and where.

Felix Salten an Arthur Schnitzler, [12. 1. 1902]
Von: Salten, Felix        An: Schnitzler, Arthur        Datum: [12. 1. 1902]        Ort: Wien
"""

import itertools
import re

from teipipe.blocks.metadata import metadata
from teipipe.blocks.opening import has_date
from teipipe.blocks.page import Claim, Page
from teipipe.blocks.salute import is_address
from teipipe.correspondence import correspondence
from teipipe.model import Block

# The mark of a heading, in a text that has too little of Markdown to be read as such.
MARK = re.compile(r"#{1,6}\s+")
# A date at the end of a title, after a comma.
DATED = re.compile(r",\s[^,]{0,30}\b1\d{3}\b\D{0,4}$")
REACH, LONGEST_TITLE = 6, 25


def letter_title(page: Page, at: int) -> Claim | None:
    """Claim a unit before the text that names two persons and a date. A heading inside the text is not claimed."""
    unit = page.units[at]
    if page.has_body or any(block.kind == "metadata" for block in page.blocks):
        return None
    mark = MARK.match(unit.bare)
    said = unit.line[mark.end() :] if mark else unit.line
    if not correspondence(said) and not is_over_letter(page, at, said):
        return None
    if not mark:
        return page.claim("metadata", at, name="title")
    start = unit.at(mark.end())
    return (Block("markup", unit.start, start), Block("metadata", start, unit.end, fields={"name": "title"}))


def is_over_letter(page: Page, at: int, said: str) -> bool:
    """Say whether a unit stands over a letter as its title though it does not name two persons: what the format calls
    a heading, or a line that ends in a date and has the fields of the letter or another date below it."""
    if page.units[at].kind == "heading":
        return True
    if not DATED.search(said) or not said[0].isupper() or page.units[at].words > LONGEST_TITLE:
        return False
    below = range(at + 1, min(at + 1 + REACH, len(page.units)))
    before = itertools.takewhile(lambda index: not is_address(page, index), below)
    return any(has_date(page.units[index].bare) or letter_field(page, index) is not None for index in before)


def letter_field(page: Page, at: int) -> Claim | None:
    """Claim a field with its value between the heading and the letter. In the letter itself "To: …" is text, and a
    label alone on its line may be the sender's own, but for the terms of a page's list of fields."""
    if page.has_body or not (page.units[at].bare.partition(":")[2].strip() or is_term(page, at)):
        return None
    return metadata(page, at)


def is_term(page: Page, at: int) -> bool:
    """Say whether a unit alone on its line has its value below it as an item of a list."""
    return at + 1 < len(page.units) and page.units[at + 1].kind == "item" and page.units[at].kind != "item"

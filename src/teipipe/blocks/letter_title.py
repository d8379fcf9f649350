"""The heading of a letter in an edition, and the fields under it: who wrote to whom, when and where.

Felix Salten an Arthur Schnitzler, [12. 1. 1902]
Von: Salten, Felix        An: Schnitzler, Arthur        Datum: [12. 1. 1902]        Ort: Wien
"""

import re

from teipipe.blocks.metadata import metadata
from teipipe.blocks.page import Claim, Page
from teipipe.correspondence import correspondence
from teipipe.model import Block

# The mark of a heading, in a text that has too little of Markdown to be read as such.
MARK = re.compile(r"#{1,6}\s+")


def letter_title(page: Page, at: int) -> Claim | None:
    """Claim a unit before the text that names two persons and a date. A heading inside the text is not claimed."""
    unit = page.units[at]
    if page.has_body or any(block.kind == "metadata" for block in page.blocks):
        return None
    mark = MARK.match(unit.bare)
    if not correspondence(unit.line[mark.end() :] if mark else unit.line):
        return None
    if not mark:
        return page.claim("metadata", at, name="title")
    start = unit.at(mark.end())
    return (Block("markup", unit.start, start), Block("metadata", start, unit.end, fields={"name": "title"}))


def letter_field(page: Page, at: int) -> Claim | None:
    """Claim a field with its value between the heading and the letter. In the letter itself "To: …" is text, and a
    label alone on its line may be the sender's own."""
    if page.has_body or not page.units[at].bare.partition(":")[2].strip():
        return None
    return metadata(page, at)

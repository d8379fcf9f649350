"""Furniture: what belongs to the page and not to the document, such as navigation and the archive's address.

Skip to content        Primary Footer Nav        [image: Wilson Center Digital Archive Logo]
"""

from teipipe.blocks.page import Claim, Page
from teipipe.blocks.patterns import any_of


def furniture(page: Page, at: int) -> Claim | None:
    """Claim a unit that the converter lists, or that the file format calls navigation; a text no list names stays."""
    unit, listed = page.units[at], any_of((*page.converter.furniture, *page.converter.cuts))
    if listed.fullmatch(unit.line):
        return page.claim("furniture", at, reason="listed")
    if "furniture" not in unit.labels:
        return None
    # The number of a page, "- 3 -", may look like an item of a list, whose hyphen is none of its words.
    whole = " ".join(page.source.text[unit.start : unit.end].split())
    return page.claim("furniture", at, reason="listed" if listed.fullmatch(whole) else "layout")

"""Furniture: what belongs to the page and not to the document, such as navigation and the archive's address.

Skip to content        Primary Footer Nav        [image: Wilson Center Digital Archive Logo]
"""

from teipipe.blocks.page import Claim, Page
from teipipe.blocks.patterns import any_of


def furniture(page: Page, at: int) -> Claim | None:
    """Claim a unit that the converter lists, or that the file format calls navigation; a text no list names stays."""
    unit = page.units[at]
    if any_of((*page.converter.furniture, *page.converter.cuts)).fullmatch(unit.line):
        return page.claim("furniture", at, reason="listed")
    return page.claim("furniture", at, reason="layout") if "furniture" in unit.labels else None

"""Furniture: what belongs to the page and not to the document, such as navigation and the archive's address.

Skip to content        Primary Footer Nav        [image: Wilson Center Digital Archive Logo]
"""

import re

from teipipe.blocks.page import Claim, Page


def furniture(page: Page, at: int) -> Claim | None:
    """Claim a unit that the converter lists, or that the file format calls navigation; a text no list names stays."""
    unit = page.units[at]
    listed = any(re.fullmatch(pattern, unit.line) for pattern in (*page.converter.furniture, *page.converter.cuts))
    if listed:
        return page.claim("furniture", at, reason="listed")
    return page.claim("furniture", at, reason="layout") if "furniture" in unit.labels else None

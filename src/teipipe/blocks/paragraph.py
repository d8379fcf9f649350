"""Paragraphs: the last rule. It never declines, so no input can fail."""

from teipipe.blocks.page import Claim, Page


def paragraph(page: Page, at: int) -> Claim:
    """Claim one unit, whatever it is."""
    return page.claim("p", at)

"""Navigation at the edges of a page: the site's name and menus before the text, links after it.

Projekt Gutenberg-DE        Startseite        << zurück        Перейти к навигации        Terug        Print
"""

import re

from teipipe.blocks.page import Claim, Page
from teipipe.blocks.patterns import any_of

REACH = 25
DATE = re.compile(r"\d{4}-\d\d-\d\d")


def navigation(page: Page, at: int) -> Claim | None:
    """Claim what the file format calls navigation, and a unit that the converter lists, where only such units stand
    between it and the page's edge.

    The same word inside the text is not claimed: "Zurück" may be what somebody says.
    """
    if "furniture" in page.units[at].labels:
        return page.claim("furniture", at, reason="layout")
    before, after = at < REACH and range(at), at >= len(page.units) - REACH and range(at + 1, len(page.units))
    edges = [edge for edge in (before, after) if edge is not False]
    if not is_listed(page, at) or not any(all(is_edge(page, i) for i in edge) for edge in edges):
        return None
    return page.claim("furniture", at, reason="listed")


def is_edge(page: Page, at: int) -> bool:
    """Say whether a unit may stand between furniture and the edge: furniture, or the date of the page."""
    return is_listed(page, at) or bool(DATE.fullmatch(page.units[at].line))


def is_listed(page: Page, at: int) -> bool:
    """Say whether the converter lists a unit."""
    return any_of(page.converter.furniture).fullmatch(page.units[at].line) is not None

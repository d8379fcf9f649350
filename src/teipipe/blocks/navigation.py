"""Navigation at the edges of a page: the site's name and menus before the text, links after it.

Projekt Gutenberg-DE        Startseite        << zurück        Перейти к навигации        Terug        Print
Home | Browse | Search      Home › Letters › 1843              © 2019 The editors          Page 1 of 3
"""

import re
from itertools import pairwise

from teipipe.blocks.furniture import furniture
from teipipe.blocks.page import Claim, Page, Unit
from teipipe.blocks.patterns import any_of
from teipipe.model import Block

REACH = 25
DATE = re.compile(r"\d{4}-\d\d-\d\d")
# Between the links of one line.
SEPARATOR = re.compile(r"\s*(?:\s[-–—]|[|›»>•·/<‹«]+)\s+|\s{3,}")
LONGEST_ROW = 400
LONGEST_UNKNOWN = 4
ENDS = frozenset(".!?:;,…)]»”\"'’")


def navigation(page: Page, at: int) -> Claim | None:
    """Claim what the file format calls navigation, and a unit that the converter lists, where hardly anything but such
    units stands between it and the page's edge; of a line of links each of them.

    The same word inside the text is not claimed: "Zurück" may be what somebody says.
    """
    if "furniture" in page.units[at].labels:
        return furniture(page, at)
    before, after = at < REACH and range(at), at >= len(page.units) - REACH and range(at + 1, len(page.units))
    edges = [edge for edge in (before, after) if edge is not False]
    if not edges or not is_listed(page, at) or not any(is_edge(page, edge) for edge in edges):
        return None
    if is_separator(page.units[at]):
        return page.claim("furniture", at, reason="listed") if is_beside_links(page, at) else None
    cells = row(page, page.units[at])
    return tuple(cells) if cells else page.claim("furniture", at, reason="listed")


def is_edge(page: Page, between: range) -> bool:
    """Say whether units may stand between furniture and the edge: furniture and the date of the page; and here and
    there a short line that no list knows, as menus have."""
    known = [is_listed(page, i) or bool(DATE.fullmatch(page.units[i].line)) for i in between]
    unknown = [page.units[i] for i, listed in zip(between, known, strict=True) if not listed]
    return not unknown or (2 * len(unknown) <= len(known) and all(map(is_like_link, unknown)))


def is_like_link(unit: Unit) -> bool:
    """Say whether a unit is as short as a link and no sentence, no label and no heading of its own."""
    return unit.words <= LONGEST_UNKNOWN and unit.bare[-1] not in ENDS and unit.kind != "heading"


def is_listed(page: Page, at: int) -> bool:
    """Say whether the converter lists a unit, or all links of a line."""
    unit = page.units[at]
    return any_of(page.converter.furniture).fullmatch(unit.line) is not None or bool(row(page, unit))


def row(page: Page, unit: Unit) -> list[Block]:
    """Return the links of one line, and what stands between them; nothing where one of them is not listed."""
    if len(unit.bare) > LONGEST_ROW or unit.end - unit.start != len(unit.bare):
        return []
    between = list(SEPARATOR.finditer(unit.bare))
    starts = [0, *(found.end() for found in between)]
    ends = [*(found.start() for found in between), len(unit.bare)]
    listed = any_of(page.converter.furniture)
    if not between or not all(listed.fullmatch(unit.bare[a:b]) for a, b in zip(starts, ends, strict=True)):
        return []
    stops = [place for found in between for place in (found.end() - len(found[0].lstrip()), found.end())]
    bounds = sorted({*starts, *ends, *stops})
    spans = [(a, a + len(unit.bare[a:b].rstrip())) for a, b in pairwise(bounds)]
    return [Block("furniture", unit.start + a, unit.start + b, fields={"reason": "listed"}) for a, b in spans if a < b]


def is_separator(unit: Unit) -> bool:
    """Say whether a unit has neither letters nor digits."""
    return not any(character.isalnum() for character in unit.bare)


def is_beside_links(page: Page, at: int) -> bool:
    """Say whether a line of marks stands beside a link."""
    beside = [i for i in (at - 1, at + 1) if 0 <= i < len(page.units)]
    return any(is_listed(page, i) and not is_separator(page.units[i]) for i in beside)

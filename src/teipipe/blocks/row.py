"""Rows of a table whose cells a plain text divides with bars, or with tabs.

Participants: | Mr. Jean Daridan, Counselor of French Embassy
              | Mr. W. Walton Butterworth, Director, FE
Dong Hoi Barracks	6,000	3,600
"""

import re
from itertools import pairwise

from teipipe.blocks.page import Claim, Page
from teipipe.model import Block

# What stands between tabs and is not blank.
CELL = re.compile(r"[^\t\n ](?:[^\t\n]*[^\t\n ])?")
LONGEST = 80
BAR = re.compile(r"(?:^|(?<=\s))\|(?=\s|$)")


def row(page: Page, at: int) -> Claim | None:
    """Claim a unit with a bar between spaces, where its neighbour has one too; a lone bar in a sentence is text."""
    unit = page.units[at]
    if "\t" in unit.bare:
        return tabbed(page, at)
    bars = [found.start() for found in BAR.finditer(unit.bare)]
    if not bars or not (has_bar(page, at - 1) or has_bar(page, at + 1)):
        return None
    tiles: list[Block] = []
    for before, bar in pairwise([-1, *bars, len(unit.bare)]):
        cell = unit.bare[before + 1 : bar]
        if before >= 0:
            tiles.append(Block("markup", unit.at(before), unit.at(before) + 1))
        if cell.strip():
            start = before + 1 + len(cell) - len(cell.lstrip())
            end = unit.at(start + len(cell.strip()) - 1) + 1
            tiles.append(Block("cell", unit.at(start), end, fields={"row": str(at)}))
    return tuple(tiles) if any(tile.kind == "cell" for tile in tiles) else None


def tabbed(page: Page, at: int) -> Claim | None:
    """Claim a unit of three or more cells with tabs between them, where a neighbour has as many. Two cells may be a
    label and what is said, a long cell is a paragraph."""
    found = list(CELL.finditer(page.units[at].bare))
    alike = any(
        0 <= other < len(page.units) and len(CELL.findall(page.units[other].bare)) == len(found)
        for other in (at - 1, at + 1)
    )
    if len(found) < 3 or not alike or any(len(cell[0]) > LONGEST for cell in found):
        return None
    unit = page.units[at]
    return tuple(
        Block("cell", unit.at(cell.start()), unit.at(cell.end() - 1) + 1, fields={"row": str(at)}) for cell in found
    )


def has_bar(page: Page, at: int) -> bool:
    """Say whether a unit has a bar between spaces."""
    return 0 <= at < len(page.units) and BAR.search(page.units[at].bare) is not None

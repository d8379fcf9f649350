"""Numbered paragraphs and lists with letters.

(1) Our work here …        2. The Embassy believes …        (a) To sign a new treaty …
"""

import re

from teipipe.blocks.page import Claim, Page
from teipipe.model import Block

NUMBER = re.compile(r"\((\d{1,3})\)(?=\s)|（(\d{1,3})）")
# Without brackets it may be a day, or the number of a house: only what counts on is the number of a paragraph.
POINT = re.compile(r"(\d{1,2})\.(?=\s+[^\W\d_])")
FEWEST_WORDS = 4
LETTER = re.compile(r"\(([a-z])\)(?=\s)")


def numbered(page: Page, at: int) -> Claim | None:
    """Claim a paragraph that begins with a number in brackets, or with one and a full stop that counts on; the number
    stays part of it as a label."""
    unit = page.units[at]
    found = NUMBER.match(unit.bare) or (POINT.match(unit.bare) if goes_on(page, at) else None)
    if not found:
        return None
    return page.claim("p", at, n=found[found.lastindex or 1], label=str(unit.at(found.end() - 1) + 1))


def goes_on(page: Page, at: int) -> bool:
    """Say whether a unit is a paragraph whose number follows one before it, or is followed by one."""
    unit = page.units[at]
    found = POINT.match(unit.bare) if unit.kind in {"line", "paragraph"} and unit.words >= FEWEST_WORDS else None
    if found is None:
        return False
    number = int(found[1])
    before, after = page.numbers.get(str(number - 1), ()), page.numbers.get(str(number + 1), ())
    return any(other < at for other in before) or any(other > at for other in after)


def lettered(page: Page, at: int) -> Claim | None:
    """Claim an item with a letter in brackets, where its neighbour (a before b) is there too."""
    found = LETTER.match(page.units[at].bare)
    if not found or not has_neighbour(page, found[1]):
        return None
    unit = page.units[at]
    start = unit.at(len(unit.bare) - len(unit.bare[found.end() :].lstrip()))
    return (Block("label", unit.start, unit.at(found.end() - 1) + 1), Block("item", start, unit.end))


def item(page: Page, at: int) -> Claim | None:
    """Claim what the file format calls an item of a list; of a list inside an item it says how deep it stands."""
    unit = page.units[at]
    if unit.kind != "item":
        return None
    depth = page.depths.get(unit.start, 1)
    return page.claim("item", at, depth=str(depth)) if depth > 1 else page.claim("item", at)


def has_neighbour(page: Page, letter: str) -> bool:
    """Say whether the letter before or after this one begins another unit."""
    letters = {found[1] for unit in page.units if (found := LETTER.match(unit.bare))}
    return chr(ord(letter) - 1) in letters or chr(ord(letter) + 1) in letters

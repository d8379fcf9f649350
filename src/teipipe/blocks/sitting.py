"""What only records of sittings have: the date of the sitting alone on a line, and the heading of the sitting.

2015-06-09        COMMISSIE VOOR DE BINNENLANDSE ZAKEN, DE ALGEMENE ZAKEN EN HET OPENBAAR AMBT
"""

import re

from teipipe.blocks.head import in_capitals
from teipipe.blocks.page import Claim, Page

DATE = re.compile(r"\d{4}-\d\d-\d\d")
LONGEST, LONGEST_MATTER = 250, 30
# What a sentence of a speech ends with, or goes on after.
ENDS = frozenset('.!?…:;,—–-)]»”"')


def sitting(page: Page, at: int) -> Claim | None:
    """Claim the date alone on a line, what the format calls a heading, a line in capitals that is no speaker's, and
    the name of a matter before the turn that opens it.

    A sentence in capitals inside a speech is not claimed: it ends in a full stop.
    """
    unit = page.units[at]
    if DATE.fullmatch(unit.bare) and not page.has("speaker"):
        return page.claim("dateline", at)
    if unit.kind == "heading":
        return page.claim("head", at, level=unit.value or "2")
    if len(unit.bare) > LONGEST or page.turns.at(at) is not None:
        return None
    return page.claim("head", at, level="2") if in_capitals(unit) or is_matter(page, at) else None


def is_matter(page: Page, at: int) -> bool:
    """Say whether a unit names what is debated next: it ends as no sentence does, and the next turn follows."""
    unit = page.units[at]
    if (
        unit.words > LONGEST_MATTER
        or unit.bare[0].islower()
        or unit.bare[0] in "([—–-"
        or unit.bare.rstrip()[-1] in ENDS
    ):
        return False
    return at + 1 < len(page.units) and page.turns.at(at + 1) is not None

"""What only records of sittings have: the date of the sitting alone on a line, and the heading of the sitting.

2015-06-09        COMMISSIE VOOR DE BINNENLANDSE ZAKEN, DE ALGEMENE ZAKEN EN HET OPENBAAR AMBT
"""

import re

from teipipe.blocks.head import in_capitals
from teipipe.blocks.page import Claim, Page

DATE = re.compile(r"\d{4}-\d\d-\d\d")
LONGEST = 250


def sitting(page: Page, at: int) -> Claim | None:
    """Claim the date alone on a line, what the format calls a heading, and a line in capitals that no speaker's is.

    A sentence in capitals inside a speech is not claimed: it ends in a full stop.
    """
    unit = page.units[at]
    if DATE.fullmatch(unit.bare) and not page.has("speaker"):
        return page.claim("dateline", at)
    if unit.kind == "heading":
        return page.claim("head", at, level=unit.value or "2")
    if len(unit.bare) <= LONGEST and in_capitals(unit) and page.turns.at(at) is None:
        return page.claim("head", at, level="2")
    return None

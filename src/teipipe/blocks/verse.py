"""Lines of verse, and prose whose lines are only wrapped.

Граф Звонов наконец со мною распрощался.
Несносный говорун! насилу отвязался
"""

from teipipe.blocks.measure import LONGEST_LINE
from teipipe.blocks.page import Claim, Page
from teipipe.blocks.stage import closing


def verse(page: Page, at: int) -> Claim | None:
    """Claim a line of verse, or the lines of one wrapped paragraph; a paragraph of one line is left to others."""
    last = last_of(page, at)
    if last > at:
        return page.claim("p", at, last)
    return page.claim("l", at) if is_line(page, at) else None


def last_of(page: Page, at: int) -> int:
    """Return the index of the last line of the paragraph that begins at a line."""
    last = at
    while (
        last + 1 < len(page.units)
        and page.measure.continues(page.units[last], page.units[last + 1])
        and page.turns.at(last + 1) is None
        and not page.turns.divides(last + 1)
        and closing(page, last + 1) is None
    ):
        last += 1
    return last


def is_line(page: Page, at: int) -> bool:
    """Say whether a unit is a line of verse: short, among other short lines, and in a text that has verse."""
    unit = page.units[at]
    if not page.measure.verse or len(unit.bare) > LONGEST_LINE or unit.kind not in {"line", "paragraph"}:
        return False
    if last_of(page, at) > at:
        return False
    wrapped_before = at > 0 and page.measure.continues(page.units[at - 1], unit)
    beside = [other for other in (at - 1, at + 1) if 0 <= other < len(page.units)]
    near = [i for i in beside if not page.units[max(i, at)].gap and len(page.units[i].bare) <= LONGEST_LINE]
    return bool(near) and not wrapped_before

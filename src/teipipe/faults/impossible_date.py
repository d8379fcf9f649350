"""Days that no calendar has, where another version tells which day it is.

    31/11 beside 31/XII → 31/12

Without another version it declines: nothing tells whether the day is wrong or the month, or whether it is a date.
"""

import re
from collections.abc import Iterator

from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage
from teipipe.marks.date_forms.western_points import ROMAN_MONTHS
from teipipe.model import Leaf

DATE = re.compile(r"(?<![\d/.\-])(?P<day>\d{1,2})(?P<mark>[/.\-])(?P<month>\d{1,2}|[IVX]{1,4})(?![\d/\-IVX]|\.\d)")
LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
BOTH = frozenset({Witness.CALENDAR, Witness.VERSION})


def impossible_date(passage: Passage) -> Iterator[Claim]:
    """Claim a day and month that cannot be, if another version has the same day of a month that has it."""
    if len(passage.counterparts.versions) == 1:
        return
    for found in DATE.finditer(passage.text):
        day, month = int(found["day"]), number(found["month"])
        if not day or not 1 <= month <= 12 or not LONGEST.get(month, 31) < day <= 31:
            continue
        others = {date for leaf in passage.counterparts.others(passage.version) for date in dates(leaf, passage)}
        months = {other for other_day, other in others if other_day == day and nearly(month, other)}
        if len(months) == 1:
            right = months.pop()
            written = ROMAN_MONTHS[right - 1] if found["month"] in ROMAN_MONTHS else str(right)
            evidence = f"there is no {found[0]}; the other version has day {day} of month {right}"
            reading = found["day"] + found["mark"] + written
            yield Claim(found.start(), found.end(), reading, BOTH, "impossible_date", evidence)


def number(month: str) -> int:
    """Return the number of a month, 0 for what is none."""
    if month.isdecimal():
        return int(month)
    return ROMAN_MONTHS.index(month) + 1 if month in ROMAN_MONTHS else 0


def nearly(month: int, other: int) -> bool:
    """Say whether two months, written in figures, differ in one."""
    one, two = f"{month:02}", f"{other:02}"
    return sum(a != b for a, b in zip(one, two, strict=True)) == 1


def dates(leaf: Leaf, passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the days and months that a leaf has."""
    source = passage.counterparts.source
    for mark in leaf.marks:
        when = re.fullmatch(r"\d{4}-(\d\d)-(\d\d)", mark.attributes.get("when", "")) if mark.element == "date" else None
        if when:
            yield int(when[2]), int(when[1])
    for found in DATE.finditer(source.text, leaf.start, leaf.end):
        day, month = int(found["day"]), number(found["month"])
        if day and 1 <= month <= 12 and day <= LONGEST.get(month, 31):
            yield day, month

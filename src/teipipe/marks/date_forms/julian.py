"""The Julian calendar: how many days it is behind ours, and which day of ours a day of it is.

25 October 1917, Old Style      7 November 1917
"""

from dataclasses import replace
from datetime import date, timedelta

from teipipe.marks.date_forms.values import Point

# The names that values have, of which `encode` makes the ids of declared calendars.
JULIAN, GREGORIAN, BOTH = "julian", "gregorian", "julian gregorian"
FIRST, LAST = 1582, 1930


def behind(year: int, month: int) -> int:
    """How many days the Julian calendar is behind; a century's leap day that only it has counts from its March."""
    century = (year - (month < 3)) // 100
    return century - century // 4 - 2


def gregorian(point: Point) -> Point | None:
    """The day of our calendar that a day of the Julian one is; None where the Julian one has no such day."""
    if point.year is None or point.month is None or point.day is None or not 1 <= point.year <= 9998:
        return None
    only_julian = (point.month, point.day) == (2, 29) and point.year % 4 == 0
    try:
        day = date(point.year, 3, 1) - timedelta(days=1) if only_julian else date(point.year, point.month, point.day)
    except ValueError:
        return None
    # On that leap day itself the calendars are as far apart as in the February before it.
    leap = only_julian and day.day == 28
    at = day + timedelta(days=behind(point.year, point.month) + leap)
    return replace(point, year=at.year, month=at.month, day=at.day)


def same_day(old: Point, new: Point) -> bool:
    """Whether a day of the Julian calendar is that day of ours; without a year, whether it was so in some century."""
    years = [new.year] if new.year else [1650, 1750, 1850, 1905]
    return any(
        meant is not None and (meant.year, meant.month, meant.day) == (year, new.month, new.day)
        for year in years
        if FIRST <= year <= LAST
        for crossed in (0, 1)
        if (meant := gregorian(replace(old, year=year - crossed))) is not None
    )

"""What a date expression says, before it leans on anything.

"July 1949"       Point(year=1949, month=7)
"31/XII"          Point(month=12, day=31)
"yesterday"       Point(shift=Shift("day", -1))
"early February"  Point(month=2, part="early")
"3-5 years"       Length(3, 5, "years")
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from teipipe.marks.date_forms.cues import Cue, Span

# Doubts that a point may have whatever it leans on.
NOON = "12 o'clock in the morning is taken for noon"
UNSAID = "morning or afternoon is not said"


@dataclass(frozen=True, slots=True)
class Shift:
    """So many days, weeks, months or years away from the date that the text leans on."""

    unit: str
    count: int


@dataclass(frozen=True, slots=True)
class Point:
    """A date at the precision that the text has; what it does not say is None.

    `part` is a vague part of it ("early", "spring"); `weekday` counts from Monday = 0; `century` is False for
    a year of two digits; `until` is the end of a span of hours, as hour and minute. `doubt` says why the value is not
    sure whatever it leans on; `again` is the same day as it is counted, of "yesterday, 1 January", and `evening` is
    said of "yesterday evening", whose hours are after noon. `calendar` is the one by which it is said, where that is
    not ours or not ours alone: a day of the Julian one has yet to be counted to ours, any other is.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str = ""
    weekday: int | None = None
    shift: Shift | None = None
    part: str = ""
    century: bool = True
    until: tuple[int, int] | None = None
    doubt: str = ""
    again: Shift | None = None
    evening: bool = False
    calendar: str = ""

    @property
    def only_clock(self) -> bool:
        """Whether it says an hour and nothing else."""
        return self.hour is not None and not self.says_day and self.month is None and self.year is None

    @property
    def no_such_hour(self) -> bool:
        """Whether no clock shows its hour: "25:00"."""
        hour, minute = self.hour or 0, self.minute or 0
        return hour > 24 or minute > 59 or (hour == 24 and minute > 0)

    @property
    def only_day(self) -> bool:
        """Whether it says a day of the month and nothing else: "the 16th"."""
        without = (self.year, self.month, self.shift, self.weekday)
        return self.day is not None and all(each is None for each in without)

    @property
    def says_day(self) -> bool:
        """Whether it says a day, be it by its number or as "yesterday"."""
        return self.day is not None or (self.shift is not None and self.shift.unit == "day")


@dataclass(frozen=True, slots=True)
class Period:
    """From a point to a point; `within` when something happened at an unknown time between them."""

    first: Point
    last: Point
    within: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """How long: `low` to `high` units, both None for a vague "several years".

    `reach` is -1 for "the past two days", 1 for "the next two days", 0 for a length without a place in time.
    With `ends` the words mean the point at its far end: "two years from now".
    """

    low: float | None
    high: float | None
    unit: str
    reach: int = 0
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week without a date, counted from Monday = 0.

    `shift` says which: ("day", -1) the last one, ("day", 1) the next one, ("week", -1) that of last week,
    ("later", 7) that a week after the next one. With `here` it is all that a dateline says.
    """

    day: int
    shift: Shift | None = None
    here: bool = False
    count: int = 1


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast: a day of a month, or so many days after Easter."""

    day: tuple[int, int] | int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """The words beside a date that name its calendar: "Old Style"."""

    calendar: str


Value = Point | Period | Length | Weekday | Feast | Style
Read = Callable[[re.Match[str]], Value | None]


@dataclass(frozen=True, slots=True)
class Found:
    """An expression found in a text: its stretch, what it says, and the rule that found it."""

    start: int
    end: int
    value: Value
    rule: str


@dataclass(frozen=True, slots=True)
class Form:
    """A way of writing a date. The group `mark`, where the pattern has one, is the stretch to be marked.

    Every match contains the cue. A long pattern, which is slow to compile, may have a `hint`: a short one for
    something that every match of it contains, too. With `simplified`, the pattern wants a text in simplified
    Chinese characters.
    """

    rule: str
    pattern: str
    read: Read
    cue: Cue
    hint: str = ""
    simplified: bool = False

    def found_in(self, text: str, stretches: Iterable[Span]) -> Iterator[Found]:
        """Everything in some stretches of a text that has this form and says something."""
        for start, end in stretches:
            if self.hint and not compiled(self.hint).search(text, start, end):
                continue
            pattern = compiled(self.pattern, 0 if self.simplified else re.IGNORECASE)
            marked = "mark" if "mark" in pattern.groupindex else 0
            for match in pattern.finditer(text, start, end):
                value = self.read(match)
                if value is not None:
                    yield Found(*match.span(marked), value, self.rule)


@cache
def compiled(pattern: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """A pattern, as a rule one that takes capitals and small letters as equal; compiled when it is first needed."""
    return re.compile(pattern, flags)

"""What a date expression says, before it leans on anything.

"July 1949"       Point(year=1949, month=7)
"31/XII"          Point(month=12, day=31)
"yesterday"       Point(shift=Shift("day", -1))
"early February"  Point(month=2, part="early")
"3-5 years"       Length(3, 5, "years")
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shift:
    """So many days, weeks, months or years away from the date that the text leans on."""

    unit: str
    count: int


@dataclass(frozen=True, slots=True)
class Point:
    """A date at the precision that the text has; what it does not say is None.

    `part` is a vague part of it ("early", "spring"); `weekday` counts from Monday = 0; `century` is False for
    a year of two digits; `until` is the end of a span of hours, as hour and minute. `doubt` says why the
    value is not sure whatever it leans on.
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

    @property
    def only_clock(self) -> bool:
        """Whether it says an hour and nothing else."""
        return self.hour is not None and not self.says_day and self.month is None and self.year is None

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


Value = Point | Period | Length
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

    `fold` replaces characters one for one before the pattern looks, so that offsets stay.
    """

    rule: str
    pattern: re.Pattern[str]
    read: Read
    fold: Mapping[int, int] = field(default_factory=dict)

    def found_in(self, text: str) -> list[Found]:
        """Every stretch of the text that has this form and says something."""
        return [
            Found(*match.span("mark" if "mark" in self.pattern.groupindex else 0), value, self.rule)
            for match in self.pattern.finditer(text.translate(self.fold) if self.fold else text)
            if (value := self.read(match)) is not None
        ]

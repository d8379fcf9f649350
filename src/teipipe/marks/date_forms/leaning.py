"""What an expression leaves out comes from the date that the text leans on, the nearest that fits.

"16 December" near 1949-12-18     1949-12-16
"yesterday"   on   1950-01-02     1950-01-01
"the 3rd"     near 1949-12-31     1950-01-03
"31/11"                           no such day

How sure it is: high where nothing else can be meant, as of a day and month a few weeks from the date that it leans on;
medium where another year, month or day is as likely as not to be meant. Nothing is surer than what it leans on.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from teipipe.marks.date_forms.julian import JULIAN, gregorian
from teipipe.marks.date_forms.values import Point, Shift

# More than half a year in days: the nearest 29 February may be years away.
FAR = 220
# Within a season of the date that it leans on, a day and month can hardly be of another year; within ten days, a day
# of no other month.
SEASON, TEN_DAYS = 92, 10
# Why there is no value.
NO_SUCH_DAY, NOTHING, OTHER_DAY = "no such day", "nothing to lean on", "its other words say another day"
CERTAINTIES = ("low", "medium", "high", "")


def weakest(*certainties: str) -> str:
    """The lowest of some certainties; what says itself when it is has none, and no expression lends it any."""
    return min(certainties, key=CERTAINTIES.index)


@dataclass(frozen=True, slots=True)
class Said:
    """A date that the text named before: its words, why it has its value and how sure that is, empty where it says
    it itself."""

    point: Point
    words: str = ""
    why: str = ""
    certainty: str = ""

    def told(self) -> str:
        """What it is, for the reason given, with what it leans on in turn."""
        words = f"“{self.words}” ({iso(self.point)})" if self.words else f"the date before it ({iso(self.point)})"
        return words + (f" ← {self.why}" if self.why else "")


@dataclass(frozen=True, slots=True)
class Lean:
    """The date a text leans on: `when` at its precision (ISO), `source` where it was found, `certainty` how sure.

    `near` is a complete date said earlier in the same sentence: it is nearer than the document's own. `direction`
    is -1 where the words around the expression tell of the past, 1 where of what is to come. `earlier` is the last date
    that the passage told of in another sentence: where it tells of another year, the document's is less sure.
    """

    when: str = ""
    source: str = ""
    near: Said | None = None
    earlier: Point | None = None
    direction: int = 0
    certainty: str = "high"

    def document(self) -> Point | None:
        """The document's date."""
        fields = [int(part) for part in self.when.split("-") if part.isdigit()][:3]
        year, month, day = (*fields, None, None, None)[:3]
        return Point(year, month, day) if year else None

    def said(self) -> str:
        """What it leans on, for the reason given."""
        return f"{self.source or 'the date of the document'} ({self.when})"


@dataclass(frozen=True, slots=True)
class Completed:
    """A point after leaning: without a reason when it had all it needed, without a point when it cannot."""

    point: Point | None
    reason: str = ""
    certainty: str = ""


def complete(point: Point, lean: Lean) -> Completed:
    """A point with the year, the month or the day that its words left out."""
    if point.only_clock:
        return with_day(point, lean)
    if point.shift is not None:
        return shifted(point, lean)
    if point.calendar == JULIAN:
        return from_julian(point, lean)
    if point.again is not None:
        return twice(complete(replace(point, again=None), lean), point.again, lean)
    return real(in_year(point, lean))


def in_year(point: Point, lean: Lean) -> Completed:
    """A point with its year, whose century the text may leave out too."""
    if point.year is None:
        return with_year(point, lean)
    return Completed(point) if point.century else with_century(point, lean)


def from_julian(point: Point, lean: Lean) -> Completed:
    """The day of our calendar that one of the Julian calendar is."""
    at, year = Completed(point), replace(point, calendar="", day=min(point.day or 28, 28))
    if point.year is None or not point.century:
        near = complete(year, lean)
        at = replace(near, point=near.point and replace(point, year=near.point.year, century=True))
    ours = gregorian(at.point) if at.point else None
    if ours is None:
        return Completed(None, at.reason if at.point is None else NO_SUCH_DAY)
    return Completed(ours, "; ".join(filter(None, (at.reason, "counted from the Julian calendar"))), at.certainty)


def twice(completed: Completed, again: Shift, lean: Lean) -> Completed:
    """A day that is said by its date and counted from that of the document: surer if both agree, or a contradiction."""
    point, other = completed.point, complete(Point(shift=again), lean).point
    if point is None or other is None:
        return completed
    if (point.year, point.month, point.day) == (other.year, other.month, other.day):
        return replace(completed, certainty=weakest("high", lean.certainty))
    return Completed(point, f"{completed.reason}; {OTHER_DAY} ({iso(other)}, counted from {lean.said()})", "low")


def with_day(point: Point, lean: Lean) -> Completed:
    """An hour belongs to the day that the sentence, or the passage, named before it, or else perhaps to the day of the
    document: "The ambassador was received at 11:30 a.m."."""
    day, certainty, told = lean.document(), weakest("medium", lean.certainty), lean.said()
    if lean.near is not None:
        day, certainty, told = lean.near.point, weakest("high", lean.near.certainty), lean.near.told()
    if day is None or day.day is None:
        return Completed(None, "an hour without a day")
    at = replace(day, hour=point.hour, minute=point.minute, zone=point.zone, until=point.until, weekday=None)
    return Completed(replace(at, doubt=point.doubt), f"the day from {told}", certainty)


def shifted(point: Point, lean: Lean) -> Completed:
    """A point that is counted from the date of the document: "yesterday", "20th of next month"."""
    shift, document = point.shift, lean.document()
    assert shift is not None
    needed = {"year": 0, "month": 1, "week": 2, "day": 2}[shift.unit]
    if document is None or (document.year, document.month, document.day)[needed] is None:
        return Completed(None, NOTHING)
    moved = move(document, shift)
    if moved is None:
        return Completed(None, "outside the calendar")
    kept = {name: value for name in ("month", "day") if (value := getattr(point, name)) is not None}
    at = replace(point, year=moved.year, month=moved.month, day=moved.day, shift=None)
    if shift.unit == "week":
        at = replace(at, shift=shift)
    return real(Completed(replace(at, **kept), f"counted from {lean.said()}", counted(shift, lean)))


def counted(shift: Shift, lean: Lean) -> str:
    """How sure a count is: a week may begin on a Sunday or a Monday, and be the last seven days."""
    return weakest("medium" if shift.unit == "week" else "high", lean.certainty)


def move(base: Point, shift: Shift) -> Point | None:
    """The base, so many units away, at the unit's precision."""
    assert base.year is not None
    if shift.unit == "year":
        return in_calendar(Point(base.year + shift.count))
    if shift.unit == "month":
        months = base.year * 12 + (base.month or 1) - 1 + shift.count
        return in_calendar(Point(months // 12, months % 12 + 1))
    day, count = day_of(base), shift.count * (7 if shift.unit == "week" else 1)
    if day is None or not 1 <= day.toordinal() + count <= date.max.toordinal():
        return None
    moved = date.fromordinal(day.toordinal() + count)
    return Point(moved.year, moved.month, moved.day)


def in_calendar(point: Point) -> Point | None:
    """The point, unless its year is none that a date can have."""
    return point if point.year is not None and 1 <= point.year <= 9999 else None


def with_century(point: Point, lean: Lean) -> Completed:
    """A year of two digits: the nearest to the document's."""
    document = lean.document()
    if document is None or document.year is None or point.year is None:
        return Completed(None, "a year of two digits with nothing to lean on")
    base = document.year
    choices = [century + point.year for century in range(base // 100 * 100 - 100, base + 101, 100)]
    year = min(choices, key=lambda choice: abs(choice - base))
    certainty = weakest("high" if abs(year - base) <= 30 else "medium", lean.certainty)
    return Completed(replace(point, year=year, century=True), f"the century from {lean.said()}", certainty)


def with_year(point: Point, lean: Lean) -> Completed:
    """The nearest such date to the one that the text leans on."""
    near = lean.near
    base = near.point if near else lean.document()
    if base is None or base.year is None:
        return Completed(None, NOTHING)
    if point.month is None and (point.day is None or base.month is None):
        return Completed(None, NOTHING)
    missing = "the year" if point.month is not None else "the month"
    choices = [choice for choice in neighbours(point, base) if exists(choice) and lies(choice, base, lean.direction)]
    nearest = min(choices, key=lambda choice: distance(choice, base), default=None)
    if nearest is None:
        return Completed(None, NO_SUCH_DAY)
    if base.month is not None and not lean.direction and distance(nearest, base) > FAR:
        return Completed(None, "no such day near the date that it leans on")
    certainty = weakest(certainty_of(point, nearest, base, lean), near.certainty if near else lean.certainty)
    return Completed(nearest, f"{missing} from {near.told() if near else lean.said()}", certainty)


def certainty_of(point: Point, nearest: Point, base: Point, lean: Lean) -> str:
    """How sure it is that the nearest is meant: its clause says which side of the base, or no other is near."""
    tells_of = lean.near.point if lean.near else lean.earlier
    if base.month is None or (tells_of and distance(nearest, tells_of) > FAR):
        return "medium"
    if point.month is not None:
        # "In March" may be the last one or the next.
        return "high" if point.day is not None and distance(nearest, base) <= SEASON else "medium"
    same_weekday = point.weekday is not None and base.day is not None
    return "high" if lean.direction or same_weekday or distance(nearest, base) <= TEN_DAYS else "medium"


def lies(point: Point, base: Point, direction: int) -> bool:
    """Whether a date lies on the side of another that is asked for; a month lies on both sides of its days."""
    fields = [(point.year, base.year), (point.month, base.month), (point.day, base.day)]
    ours, theirs = zip(*[pair for pair in fields if None not in pair], strict=True)
    return not direction or (ours <= theirs if direction < 0 else ours >= theirs)


def neighbours(point: Point, base: Point) -> list[Point]:
    """The same day (and month) in the years or months around the base."""
    assert base.year is not None
    steps = (-1, 0, 1)
    if point.month is not None:
        years = (0,) if base.month is None else steps
        return [replace(point, year=base.year + step) for step in years]
    # "Sunday 23rd" is in the nearest month whose 23rd is a Sunday, if there is one within half a year.
    reach = range(-7, 8) if point.weekday is not None else steps
    counted = [base.year * 12 + (base.month or 1) - 1 + step for step in (reach if base.day else (0,))]
    found = [replace(point, year=months // 12, month=months % 12 + 1) for months in counted]
    if point.weekday is None or not base.day:
        return found
    named = [each for each in found if (day := day_of(each)) is not None and day.weekday() == point.weekday]
    return named or found[6:9]


def distance(point: Point, base: Point) -> int:
    """About how many days lie between two dates."""
    return abs(about(point) - about(base))


def about(point: Point) -> int:
    """A date as a count of days, in the middle of what it leaves open."""
    return (point.year or 0) * 372 + (point.month or 6) * 31 + (point.day or 15)


def real(completed: Completed) -> Completed:
    """The same, unless there is no such day: "31/11"."""
    point = completed.point
    if point is None or exists(point):
        return completed
    return Completed(None, NO_SUCH_DAY)


def exists(point: Point) -> bool:
    """Whether the calendar has this date."""
    if point.year is None or not 1 <= point.year <= 9999:
        return False
    if point.month is None:
        return point.day is None
    return 1 <= point.month <= 12 and (point.day is None or 1 <= point.day <= monthrange(point.year, point.month)[1])


def day_of(point: Point) -> date | None:
    """The day as Python's date, if the point is that precise."""
    if point.year is None or point.month is None or point.day is None or not exists(point):
        return None
    return date(point.year, point.month, point.day)


def last_day(point: Point) -> Point:
    """The last day of a month or a year."""
    assert point.year is not None
    month = point.month or 12
    return Point(point.year, month, monthrange(point.year, month)[1])


def bare(point: Point) -> Point:
    """Year and month only."""
    return Point(point.year, point.month)


def iso(point: Point) -> str:
    """ISO 8601 at the precision that the point has."""
    fields = [f"{point.year:04}"]
    if point.month is not None:
        fields.append(f"{point.month:02}")
        if point.day is not None:
            fields.append(f"{point.day:02}")
    return "-".join(fields)
